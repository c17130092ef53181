# What is installed, and the two Debian packages that cpack makes of it: barqiya (the program, with the sources of its
# language data to read and overlay) and libbarqiya-dev (the library and its headers, found by find_package(barqiya)).
include(CMakePackageConfigHelpers)

if(TARGET barqiya_program)
  install(TARGETS barqiya_program COMPONENT program)
endif()
if(TARGET barqiya_sqlite_tokenizer)
  install(TARGETS barqiya_sqlite_tokenizer LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/barqiya COMPONENT program)
endif()
install(DIRECTORY data DESTINATION ${CMAKE_INSTALL_DATADIR}/barqiya COMPONENT program)
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(DIRECTORY docs DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)

get_property(BARQIYA_PACKAGES GLOBAL PROPERTY BARQIYA_PACKAGES)
set(BARQIYA_CONFIG_FOLDER ${CMAKE_INSTALL_LIBDIR}/cmake/barqiya)
install(TARGETS barqiya EXPORT barqiya COMPONENT library)
install(DIRECTORY include/barqiya DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library)
install(EXPORT barqiya NAMESPACE barqiya:: FILE barqiya-targets.cmake DESTINATION ${BARQIYA_CONFIG_FOLDER}
  COMPONENT library)
configure_package_config_file(cmake/barqiya-config.cmake.in barqiya-config.cmake
  INSTALL_DESTINATION ${BARQIYA_CONFIG_FOLDER})
write_basic_package_version_file(barqiya-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/barqiya-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/barqiya-config-version.cmake
  DESTINATION ${BARQIYA_CONFIG_FOLDER} COMPONENT library)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VENDOR "Barqiya")
set(CPACK_PACKAGE_CONTACT "The Barqiya developers <barqiya@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION
  "Reads Arabic news reports: dateline, date, and every time with its value, each with the words and the rule it is from.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program library)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME barqiya)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libbarqiya-dev)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS libsimdjson-dev)
include(CPack)
