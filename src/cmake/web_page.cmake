# torikumi.js and torikumi.wasm: src/main.cpp, every level, and the JavaScript of the platform's edge (web/*.js).

set(TORIKUMI_MAIN "${PROJECT_SOURCE_DIR}/src/main.cpp" CACHE FILEPATH "The source file with main()")

add_executable(torikumi "${TORIKUMI_MAIN}")
set_target_properties(torikumi PROPERTIES SUFFIX ".js")
target_include_directories(torikumi PRIVATE "${PROJECT_SOURCE_DIR}/src")
target_link_libraries(torikumi PRIVATE torikumi::ours torikumi::nothing_thrown torikumi::ui torikumi::platform_web)

# A service worker is a program of its own.
file(GLOB page_scripts CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/web/*.js")
list(FILTER page_scripts EXCLUDE REGEX "/service_worker[^/]*$")
list(SORT page_scripts)
foreach(script IN LISTS page_scripts)
    target_link_options(torikumi PRIVATE "SHELL:--pre-js \"${script}\"")
endforeach()
set_target_properties(torikumi PROPERTIES LINK_DEPENDS "${page_scripts}")

target_link_options(torikumi PRIVATE
    -sENVIRONMENT=web
    -sFILESYSTEM=0
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=2147483648
    -sDYNAMIC_EXECUTION=0
    -sEXPORTED_FUNCTIONS=_main,_malloc,_free
    -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8)

# The stack was 5 MB and became 64 KB with 3.1.27; its option changed its name a little before.
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
    target_link_options(torikumi PRIVATE -sTOTAL_STACK=1048576)
else()
    target_link_options(torikumi PRIVATE -sSTACK_SIZE=1048576)
endif()

if(CMAKE_BUILD_TYPE STREQUAL Debug)
    target_link_options(torikumi PRIVATE -g -sASSERTIONS=2 -sSTACK_OVERFLOW_CHECK=2)
endif()

# Debian's emcc, run by a Node.js that is not Debian's, does not find Debian's modules by itself.
if(IS_DIRECTORY /usr/share/nodejs AND NOT DEFINED ENV{NODE_PATH})
    set_target_properties(torikumi PROPERTIES RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
endif()
