# barqiya_embed_files(TARGET FUNCTION FOLDER file...)
#
# Builds files into a stage: FUNCTION (of namespace barqiya::server) gives their paths and bytes as server::AssetFile.
# The paths are those of the files below FOLDER, with a slash before them. As with language data, an assembler file
# takes the bytes in, so that a change of a page compiles no C++.
function(barqiya_embed_files TARGET FUNCTION FOLDER)
  set(MADE ${barqiya_BINARY_DIR}/generated/server)
  set(ASSEMBLY "/* Made by cmake/embed_files.cmake. */\n    .section .rodata\n")
  set(DECLARED "")
  set(LISTED "")
  set(NUMBER 0)
  set(PATHS "")
  foreach(FILE IN LISTS ARGN)
    set(SYMBOL barqiya_file_${FUNCTION}_${NUMBER})
    math(EXPR NUMBER "${NUMBER} + 1")
    string(APPEND ASSEMBLY
      "    .global ${SYMBOL}_begin\n    .global ${SYMBOL}_end\n${SYMBOL}_begin:\n    .incbin \"${FOLDER}/${FILE}\"\n"
      "${SYMBOL}_end:\n    .byte 0\n")
    string(APPEND DECLARED "extern \"C\" const char ${SYMBOL}_begin[];\nextern \"C\" const char ${SYMBOL}_end[];\n")
    string(APPEND LISTED
      "      {\"/${FILE}\", {${SYMBOL}_begin, static_cast<std::size_t>(${SYMBOL}_end - ${SYMBOL}_begin)}},\n")
    list(APPEND PATHS ${FOLDER}/${FILE})
  endforeach()
  string(APPEND ASSEMBLY "    .section .note.GNU-stack,\"\",%progbits\n")
  string(CONCAT CODE "// Made by cmake/embed_files.cmake.\n#include <cstddef>\n\n#include \"server/assets.hpp\"\n\n${DECLARED}\n"
    "namespace barqiya::server {\n\nstd::vector<AssetFile> ${FUNCTION}() {\n  return {\n${LISTED}  };\n}\n\n"
    "}  // namespace barqiya::server\n")
  file(CONFIGURE OUTPUT ${MADE}/${FUNCTION}.S CONTENT "${ASSEMBLY}" @ONLY)
  file(CONFIGURE OUTPUT ${MADE}/${FUNCTION}.cpp CONTENT "${CODE}" @ONLY)
  set_source_files_properties(${MADE}/${FUNCTION}.S PROPERTIES OBJECT_DEPENDS "${PATHS}")
  target_sources(${TARGET} PRIVATE ${MADE}/${FUNCTION}.S ${MADE}/${FUNCTION}.cpp)
endfunction()
