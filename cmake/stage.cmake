# barqiya_stage(NAME SOURCES file... LINKS stage-or-library...)
#
# One folder of src/ as one target, barqiya_NAME. Its headers are found as "NAME/file.hpp" by the target itself and by
# those that link it, through a folder of links made here, so that an include of a stage that is not linked does not
# build. LINKS names earlier stages (text, lexicon, ...) and libraries (fmt::fmt, ...).
function(barqiya_stage NAME)
  cmake_parse_arguments(PARSE_ARGV 1 STAGE "" "" "SOURCES;LINKS")
  string(REPLACE "/" "_" TARGET barqiya_${NAME})
  add_library(${TARGET} STATIC ${STAGE_SOURCES})
  set(ROOT ${barqiya_BINARY_DIR}/include_roots/${TARGET})
  get_filename_component(PARENT ${ROOT}/${NAME} DIRECTORY)
  file(MAKE_DIRECTORY ${PARENT})
  if(NOT EXISTS ${ROOT}/${NAME})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${ROOT}/${NAME} SYMBOLIC)
  endif()
  target_include_directories(${TARGET} PUBLIC
    $<BUILD_INTERFACE:${ROOT}> $<BUILD_INTERFACE:${barqiya_SOURCE_DIR}/include>)
  target_link_libraries(${TARGET} PRIVATE barqiya_options)
  foreach(LINK IN LISTS STAGE_LINKS)
    string(REPLACE "/" "_" STAGE_TARGET barqiya_${LINK})
    if(EXISTS ${barqiya_SOURCE_DIR}/src/${LINK}/CMakeLists.txt)
      target_link_libraries(${TARGET} PUBLIC ${STAGE_TARGET})
    else()
      target_link_libraries(${TARGET} PRIVATE ${LINK})
    endif()
  endforeach()
endfunction()
