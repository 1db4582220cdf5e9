# How code is compiled: what is true of all of it, what of ours (torikumi::ours), what of other people's (torikumi::theirs).

set(TORIKUMI_SANITIZERS "" CACHE STRING "Sanitizers for the whole build, as in -fsanitize=...; empty is none")

if(TORIKUMI_SANITIZERS)
    add_compile_options(-fsanitize=${TORIKUMI_SANITIZERS} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${TORIKUMI_SANITIZERS})
endif()
if(TORIKUMI_FUZZERS)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(EMSCRIPTEN AND NOT CMAKE_BUILD_TYPE STREQUAL Debug)
    # Bytes to the first chart decide. -flto must reach every object, dependencies too. Each level of -O that CMake would put
    # in by itself is taken out, since the last one wins.
    string(REGEX REPLACE "-O[0-3s]" "" CMAKE_C_FLAGS_RELEASE "${CMAKE_C_FLAGS_RELEASE}")
    string(REGEX REPLACE "-O[0-3s]" "" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")
    set(TORIKUMI_WASM_OPTIMIZE -Oz CACHE STRING "How much the browser's build is optimized")
    set(TORIKUMI_WASM_LTO -flto CACHE STRING "Link-time optimization of the browser's build")
    add_compile_options(${TORIKUMI_WASM_OPTIMIZE} ${TORIKUMI_WASM_LTO})
    add_link_options(${TORIKUMI_WASM_OPTIMIZE} ${TORIKUMI_WASM_LTO})
endif()

add_library(torikumi_ours INTERFACE)
add_library(torikumi::ours ALIAS torikumi_ours)
target_compile_options(torikumi_ours INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Werror)

# Errors are data; nothing is thrown. The tests themselves may use exceptions.
add_library(torikumi_nothing_thrown INTERFACE)
add_library(torikumi::nothing_thrown ALIAS torikumi_nothing_thrown)
target_compile_options(torikumi_nothing_thrown INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions>)

add_library(torikumi_theirs INTERFACE)
add_library(torikumi::theirs ALIAS torikumi_theirs)
target_compile_options(torikumi_theirs INTERFACE -w $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions>)
if(TORIKUMI_SANITIZERS MATCHES undefined)
    # What they do at the edge of the language is theirs to judge; memory errors would be ours, and stay checked.
    target_compile_options(torikumi_theirs INTERFACE -fno-sanitize=undefined)
endif()
