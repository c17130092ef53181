# barqiya_embed_data(): data/ compiled and built into every program that links the reading stage.
#
# The host tool barqiya_compile_data compiles data/ to language/data.bin, and an assembler file takes those bytes in, so
# that a change of a word or a rule compiles no C++ and loading costs nothing. C++ sees two symbols, barqiya_data_begin
# and barqiya_data_end (src/language/builtin.cpp).
#
# The tool, which links the reading stage to run the rules' examples, cannot have what it makes: it gets the two symbols
# with nothing between them.
function(barqiya_embed_data)
  set(FOLDER ${barqiya_BINARY_DIR}/language)
  file(MAKE_DIRECTORY ${FOLDER})

  configure_file(${barqiya_SOURCE_DIR}/cmake/no_data.S.in ${FOLDER}/no_data.S @ONLY)
  add_executable(barqiya_compile_data ${barqiya_SOURCE_DIR}/src/compile/tool.cpp ${FOLDER}/no_data.S)
  target_link_libraries(barqiya_compile_data PRIVATE barqiya_options barqiya_compile_examples)
  set_target_properties(barqiya_compile_data PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${FOLDER})

  # Unlike sources, files of data are found by their names: a new one is known without being listed.
  file(GLOB_RECURSE DATA CONFIGURE_DEPENDS ${barqiya_SOURCE_DIR}/data/*.tsv ${barqiya_SOURCE_DIR}/data/*.rules)
  add_custom_command(
    OUTPUT ${FOLDER}/data.bin
    COMMAND barqiya_compile_data ${barqiya_SOURCE_DIR}/data ${FOLDER}/data.bin
    DEPENDS barqiya_compile_data ${DATA}
    COMMENT "Compiling data/" VERBATIM)

  configure_file(${barqiya_SOURCE_DIR}/cmake/data.S.in ${FOLDER}/data.S @ONLY)
  set_source_files_properties(${FOLDER}/data.S PROPERTIES OBJECT_DEPENDS ${FOLDER}/data.bin)
  add_library(barqiya_data OBJECT ${FOLDER}/data.S)

  set(IS_PROGRAM $<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>)
  set(IS_THE_TOOL $<STREQUAL:$<TARGET_PROPERTY:NAME>,barqiya_compile_data>)
  target_link_libraries(barqiya_reading INTERFACE
    $<$<AND:${IS_PROGRAM},$<NOT:${IS_THE_TOOL}>>:$<TARGET_OBJECTS:barqiya_data>>)
endfunction()
