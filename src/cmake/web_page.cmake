# Two programs for the browser: torikumi.js with torikumi.wasm, the app, and clerk.js with clerk.wasm, which the app starts in a
# worker to read and write sheets. Their JavaScript in web/ is put before them afterwards (web/build/scripts.sh).

set(TORIKUMI_MAIN "${PROJECT_SOURCE_DIR}/src/main.cpp" CACHE FILEPATH "The source file with main()")

# torikumi_program(NAME MAIN OPTIONS option... LINKS target...)
function(torikumi_program NAME MAIN)
    cmake_parse_arguments(PARSE_ARGV 2 PROGRAM "" "" "OPTIONS;LINKS")
    add_executable(${NAME} "${MAIN}")
    set_target_properties(${NAME} PROPERTIES SUFFIX ".js")
    target_include_directories(${NAME} PRIVATE "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(${NAME} PRIVATE torikumi::ours torikumi::nothing_thrown ${PROGRAM_LINKS})

    # The memory is always in `Module` up to 4.0, and later where it is asked for; 3.1.6 does not know the request.
    set(memory)
    if(EMSCRIPTEN_VERSION VERSION_GREATER_EQUAL 4.0)
        set(memory ,HEAPU8)
    endif()
    target_link_options(${NAME} PRIVATE
        ${PROGRAM_OPTIONS}
        -sALLOW_MEMORY_GROWTH=1
        -sDYNAMIC_EXECUTION=0
        -sEXPORTED_FUNCTIONS=_main,_malloc,_free
        -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8${memory})

    # The stack was 5 MB and became 64 KB with 3.1.27; its option changed its name a little before.
    if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
        target_link_options(${NAME} PRIVATE -sTOTAL_STACK=1048576)
    else()
        target_link_options(${NAME} PRIVATE -sSTACK_SIZE=1048576)
    endif()

    if(CMAKE_BUILD_TYPE STREQUAL Debug)
        target_link_options(${NAME} PRIVATE -g -sASSERTIONS=2 -sSTACK_OVERFLOW_CHECK=2)
    endif()

    # Debian's emcc, run by a Node.js that is not Debian's, does not find Debian's modules by itself.
    if(IS_DIRECTORY /usr/share/nodejs AND NOT DEFINED ENV{NODE_PATH})
        set_target_properties(${NAME} PROPERTIES RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
    endif()
endfunction()

torikumi_program(torikumi "${TORIKUMI_MAIN}"
    OPTIONS -sENVIRONMENT=web -sFILESYSTEM=0 -sMAXIMUM_MEMORY=2147483648
    LINKS torikumi::app torikumi::platform_web)

# Its file system holds the temporary file that libxlsxwriter writes. A book that needs more memory than this is too large. Few
# bytes count for more here than a third off the time of reading a plan, since the one file holds it.
torikumi_program(clerk "${PROJECT_SOURCE_DIR}/src/clerk_main.cpp"
    OPTIONS -Os -sENVIRONMENT=worker -sMAXIMUM_MEMORY=1073741824
    LINKS torikumi::clerk torikumi::platform_web_worker)
