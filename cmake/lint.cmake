# Targets that look at the sources: format, format-check, tidy (of all sources) and tidy-program (of the library and the
# program alone, in half the time). The versions are Debian 12's, so that all see the same.
find_program(BARQIYA_CLANG_FORMAT clang-format-14)
find_program(BARQIYA_RUN_CLANG_TIDY run-clang-tidy-14)

set(SOURCE_FOLDERS apps bench fuzz include src tests)
list(TRANSFORM SOURCE_FOLDERS PREPEND ${PROJECT_SOURCE_DIR}/)
set(LIST_SOURCES find ${SOURCE_FOLDERS} -name *.cpp -o -name *.hpp)
if(BARQIYA_CLANG_FORMAT)
  add_custom_target(format COMMAND ${LIST_SOURCES} | xargs ${BARQIYA_CLANG_FORMAT} -i)
  add_custom_target(format-check COMMAND ${LIST_SOURCES} | xargs ${BARQIYA_CLANG_FORMAT} --dry-run -Werror)
endif()
if(BARQIYA_RUN_CLANG_TIDY)
  set(TIDY ${BARQIYA_RUN_CLANG_TIDY} -quiet -p ${PROJECT_BINARY_DIR} -extra-arg=-Wno-unknown-warning-option)
  add_custom_target(tidy COMMAND ${TIDY} "${PROJECT_SOURCE_DIR}/(src|apps|tests|bench|fuzz)/" VERBATIM)
  add_custom_target(tidy-program COMMAND ${TIDY} "${PROJECT_SOURCE_DIR}/(src|apps)/" VERBATIM)
endif()
