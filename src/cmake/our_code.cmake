# How code is compiled: what is true of all of it, what of ours (torikumi::ours), what of other people's (torikumi::theirs).

set(TORIKUMI_SANITIZERS "" CACHE STRING "Sanitizers for the whole build, as in -fsanitize=...; empty is none")

if(TORIKUMI_SANITIZERS)
    add_compile_options(-fsanitize=${TORIKUMI_SANITIZERS} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${TORIKUMI_SANITIZERS})
endif()
if(TORIKUMI_FUZZERS)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(NOT EMSCRIPTEN)
    # A product and a sum are rounded one after the other, as in a browser, also where the processor has both in one instruction.
    add_compile_options(-ffp-contract=off)
endif()

if(EMSCRIPTEN)
    # What every browser of the last three years has; the loader says so where it is missing (web/page/load.js). Conversions of
    # numbers and copies of memory are one instruction each then. Nothing asks for types at run time, and their names take bytes.
    add_compile_options(-msimd128 -mnontrapping-fptoint -msign-ext -mbulk-memory "$<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>")
endif()

if(EMSCRIPTEN AND NOT CMAKE_BUILD_TYPE STREQUAL Debug)
    # -O2 for what runs over whole plans (reading, judging): a plan of 10,000 measures must open fast. With -flto what is
    # called most is taken in where it is called, and what is reached from nowhere goes: with the -Os below, a twelfth off
    # the bytes and a quarter off the time of reading a plan. A link takes a minute then; who changes line after line builds
    # with --debug. What CMake would put in by itself is taken out, since the last -O wins.
    string(REGEX REPLACE "-O[0-3s]" "" CMAKE_C_FLAGS_RELEASE "${CMAKE_C_FLAGS_RELEASE}")
    string(REGEX REPLACE "-O[0-3s]" "" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")
    set(TORIKUMI_WASM_OPTIMIZE -O2 -flto)
    add_compile_options(${TORIKUMI_WASM_OPTIMIZE})
    # The last pass over all of it looks for bytes.
    add_link_options(${TORIKUMI_WASM_OPTIMIZE} -Oz)
    # For what touches little at a time (SDL, Dear ImGui, the interface, edits, charts, the report): fewer bytes to download count
    # for more there than speed. See where TORIKUMI_WASM_SMALL is used.
    set(TORIKUMI_WASM_SMALL -Oz)
endif()

add_library(torikumi_ours INTERFACE)
add_library(torikumi::ours ALIAS torikumi_ours)
target_compile_options(torikumi_ours INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 at -O3 warns of overlaps inside std::string's own operator+ (GCC bug 105651), and takes what a variant or an
    # optional does not hold for something that is read (GCC bug 80635).
    target_compile_options(torikumi_ours INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()

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
