# barqiya_library(): the library `barqiya`, which is what others link.
#
# One archive of the objects of the reading stage and of all that it links, with the built-in data: whoever uses it sees
# include/barqiya/ and one file, not the stages. What compiles data is not in it: the reading library cannot write data.

# What `stage` links, however indirectly: its stages in STAGES, other libraries in OTHERS.
function(barqiya_links STAGE STAGES OTHERS)
  set(FOUND ${STAGE})
  set(LIBRARIES "")
  set(OPEN ${STAGE})
  while(OPEN)
    list(POP_FRONT OPEN NEXT)
    get_target_property(LINKS ${NEXT} LINK_LIBRARIES)
    foreach(LINK IN LISTS LINKS)
      if(LINK STREQUAL "barqiya_options" OR LINK IN_LIST FOUND OR LINK IN_LIST LIBRARIES)
        continue()
      elseif(LINK MATCHES "^barqiya_")
        list(APPEND FOUND ${LINK})
        list(APPEND OPEN ${LINK})
      elseif(LINK)
        list(APPEND LIBRARIES ${LINK})
      endif()
    endforeach()
  endwhile()
  set(${STAGES} ${FOUND} PARENT_SCOPE)
  set(${OTHERS} ${LIBRARIES} PARENT_SCOPE)
endfunction()

function(barqiya_library)
  barqiya_links(barqiya_reading STAGES OTHERS)
  add_library(barqiya STATIC)
  add_library(barqiya::barqiya ALIAS barqiya)
  foreach(STAGE IN LISTS STAGES ITEMS barqiya_data)
    target_sources(barqiya PRIVATE $<TARGET_OBJECTS:${STAGE}>)
  endforeach()
  set_target_properties(barqiya PROPERTIES LINKER_LANGUAGE CXX)
  target_compile_features(barqiya INTERFACE cxx_std_20)
  target_link_libraries(barqiya PRIVATE ${OTHERS})
  target_include_directories(barqiya INTERFACE
    $<BUILD_INTERFACE:${barqiya_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)

  set(PACKAGES ${OTHERS})
  list(TRANSFORM PACKAGES REPLACE "::.*" "")
  list(REMOVE_DUPLICATES PACKAGES)
  set_property(GLOBAL PROPERTY BARQIYA_PACKAGES ${PACKAGES})
endfunction()
