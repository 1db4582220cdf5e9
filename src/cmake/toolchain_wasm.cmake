# The toolchain of the presets `wasm` and `wasm-debug`: Emscripten, from TORIKUMI_EMCC (the path of an emcc), else from
# the environment's EMCC, else from PATH.

if(NOT TORIKUMI_EMCC)
    if(DEFINED ENV{EMCC})
        set(TORIKUMI_EMCC "$ENV{EMCC}")
    else()
        find_program(TORIKUMI_EMCC emcc)
    endif()
endif()
if(NOT TORIKUMI_EMCC OR NOT EXISTS "${TORIKUMI_EMCC}")
    message(FATAL_ERROR "No emcc (${TORIKUMI_EMCC}): run ./build-wasm.sh, or set EMCC to the path of one.")
endif()
set(TORIKUMI_EMCC "${TORIKUMI_EMCC}" CACHE FILEPATH "The emcc to build with")
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES TORIKUMI_EMCC)

# emcc may be a link (Debian: /usr/bin/emcc): the other tools lie beside it, the toolchain file beside what it leads to.
get_filename_component(emcc_tools "${TORIKUMI_EMCC}" DIRECTORY)
get_filename_component(emcc_real "${TORIKUMI_EMCC}" REALPATH)
get_filename_component(emcc_root "${emcc_real}" DIRECTORY)
set(CMAKE_C_COMPILER "${TORIKUMI_EMCC}")
set(CMAKE_CXX_COMPILER "${emcc_tools}/em++")
set(CMAKE_AR "${emcc_tools}/emar" CACHE FILEPATH "")
set(CMAKE_RANLIB "${emcc_tools}/emranlib" CACHE FILEPATH "")
include("${emcc_root}/cmake/Modules/Platform/Emscripten.cmake")
