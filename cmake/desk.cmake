# barqiya_desk(FILES): the names of the desk's pages in web/dist; none when they are not to be had.
#
# BARQIYA_DESK says whether they are wanted: ON, OFF, or AUTO, which takes them when web/dist holds them or Node.js, npm
# and web/node_modules are there to make them. With these, a change in web/ makes them anew.
set(BARQIYA_DESK AUTO CACHE STRING "The desk's pages: ON, OFF, or AUTO (when they are there or can be made)")
set_property(CACHE BARQIYA_DESK PROPERTY STRINGS AUTO ON OFF)

function(barqiya_desk FILES)
  set(${FILES} "" PARENT_SCOPE)
  if(BARQIYA_DESK STREQUAL "OFF")
    return()
  endif()
  set(WEB ${barqiya_SOURCE_DIR}/web)
  set(PAGES index.html app.js app.css icon.svg)
  list(TRANSFORM PAGES PREPEND ${WEB}/dist/ OUTPUT_VARIABLE MADE)
  find_program(BARQIYA_NODE node)
  find_program(BARQIYA_NPM npm)
  mark_as_advanced(BARQIYA_NODE BARQIYA_NPM)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${WEB})
  if(BARQIYA_NODE AND BARQIYA_NPM AND EXISTS ${WEB}/node_modules)
    file(GLOB_RECURSE SOURCES CONFIGURE_DEPENDS ${WEB}/src/* ${WEB}/public/*)
    file(GLOB SETTINGS CONFIGURE_DEPENDS ${WEB}/*.json ${WEB}/*.mjs ${WEB}/*.js ${WEB}/*.ts ${WEB}/*.html)
    add_custom_command(
      OUTPUT ${MADE}
      COMMAND ${BARQIYA_NPM} run --silent build
      WORKING_DIRECTORY ${WEB}
      DEPENDS ${SOURCES} ${SETTINGS}
      COMMENT "Making the desk's pages" VERBATIM)
  elseif(NOT EXISTS ${WEB}/dist/index.html)
    if(BARQIYA_DESK STREQUAL "ON")
      message(FATAL_ERROR "BARQIYA_DESK is ON, but there is no web/dist: run `npm ci && npm run build` in web/")
    endif()
    message(STATUS "The desk's pages are left out: run `npm ci && npm run build` in web/ to have them")
    return()
  endif()
  set(${FILES} ${PAGES} PARENT_SCOPE)
endfunction()
