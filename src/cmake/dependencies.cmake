# Other people's code, each as a target torikumi::NAME without our warnings and with SYSTEM headers.
#
# The sources are in build/deps (put there by build-wasm.sh and tests/run.sh), or where FETCHCONTENT_SOURCE_DIR_<NAME> says,
# or else are fetched by commit. Each is compiled here from its files and not by its own CMake, since only a part is needed.

include(FetchContent)

set(TORIKUMI_DEPENDENCIES "${PROJECT_SOURCE_DIR}/build/deps" CACHE PATH "Where the sources of the dependencies are")

# Leaves the folder of the sources in <name>_SOURCE_DIR.
macro(torikumi_sources NAME URL COMMIT)
    string(TOUPPER ${NAME} upper)
    if(NOT FETCHCONTENT_SOURCE_DIR_${upper} AND EXISTS "${TORIKUMI_DEPENDENCIES}/${NAME}.stamp")
        set(FETCHCONTENT_SOURCE_DIR_${upper} "${TORIKUMI_DEPENDENCIES}/${NAME}")
    endif()
    # No such folder: so that nothing but the sources is taken.
    FetchContent_Declare(${NAME} GIT_REPOSITORY ${URL} GIT_TAG ${COMMIT} GIT_PROGRESS ON SOURCE_SUBDIR sources-only)
    FetchContent_MakeAvailable(${NAME})
endmacro()

# torikumi_dependency(NAME INCLUDES folder... SOURCES file...)
function(torikumi_dependency NAME)
    cmake_parse_arguments(PARSE_ARGV 1 THEIR "" "" "INCLUDES;SOURCES")
    add_library(torikumi_${NAME} STATIC ${THEIR_SOURCES})
    add_library(torikumi::${NAME} ALIAS torikumi_${NAME})
    target_include_directories(torikumi_${NAME} SYSTEM PUBLIC ${THEIR_INCLUDES})
    target_link_libraries(torikumi_${NAME} PRIVATE torikumi::theirs)
endfunction()

# ---- nlohmann/json 3.11.2 ----
torikumi_sources(nlohmann_json https://github.com/nlohmann/json.git bc889afb4c5bf1c0d8ee29ef35eaaf4c8bef8a5d)
add_library(torikumi_json INTERFACE)
add_library(torikumi::json ALIAS torikumi_json)
target_include_directories(torikumi_json SYSTEM INTERFACE "${nlohmann_json_SOURCE_DIR}/include")
target_compile_definitions(torikumi_json INTERFACE JSON_NOEXCEPTION)

# ---- Dear ImGui 1.92.2b ----
torikumi_sources(imgui https://github.com/ocornut/imgui.git 45acd5e0e82f4c954432533ae9985ff0e1aad6d5)
torikumi_dependency(imgui
    INCLUDES "${imgui_SOURCE_DIR}"
    SOURCES "${imgui_SOURCE_DIR}/imgui.cpp" "${imgui_SOURCE_DIR}/imgui_draw.cpp" "${imgui_SOURCE_DIR}/imgui_tables.cpp"
            "${imgui_SOURCE_DIR}/imgui_widgets.cpp")
target_compile_options(torikumi_imgui PRIVATE ${TORIKUMI_WASM_SMALL})
# Everything that sees imgui.h must agree on these. Indices have 32 bits since WebGL 2 has no vertex offsets, which would let
# 16 of them reach past 65,535 vertices; they make a frame's upload an eighth larger.
target_compile_definitions(torikumi_imgui PUBLIC
    "ImDrawIdx=unsigned int" IMGUI_USE_WCHAR32 IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
    IMGUI_DISABLE_DEFAULT_FONT IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_FILE_FUNCTIONS
    # Its rsqrtss is about right, and otherwise on each make of processor; a browser has the square root itself.
    IMGUI_DISABLE_SSE)

# ---- utf8proc 2.8.0: NFKC ----
torikumi_sources(utf8proc https://github.com/JuliaStrings/utf8proc.git 1cb28a66ca79a0845e99433fd1056257456cef8b)
torikumi_dependency(utf8proc INCLUDES "${utf8proc_SOURCE_DIR}" SOURCES "${utf8proc_SOURCE_DIR}/utf8proc.c")
target_compile_definitions(torikumi_utf8proc PUBLIC UTF8PROC_STATIC)

# ---- libunibreak 6.1: where lines may break (UAX #14) ----
torikumi_sources(libunibreak https://github.com/adah1972/libunibreak.git 304585d8e2d63187507368d612c3d5fff1486368)
file(GLOB libunibreak_sources "${libunibreak_SOURCE_DIR}/src/*.c")
list(FILTER libunibreak_sources EXCLUDE REGEX "/tests\\.c$")
torikumi_dependency(libunibreak INCLUDES "${libunibreak_SOURCE_DIR}/src" SOURCES ${libunibreak_sources})

# ---- zlib 1.2.13, with its contrib/minizip: zip files in and out ----
torikumi_sources(zlib https://github.com/madler/zlib.git 04f42ceca40f73e2978b50e93806c2a18c1281fc)
torikumi_dependency(zlib
    INCLUDES "${zlib_SOURCE_DIR}" "${zlib_SOURCE_DIR}/contrib/minizip"
    SOURCES "${zlib_SOURCE_DIR}/adler32.c" "${zlib_SOURCE_DIR}/crc32.c" "${zlib_SOURCE_DIR}/deflate.c"
            "${zlib_SOURCE_DIR}/inffast.c" "${zlib_SOURCE_DIR}/inflate.c" "${zlib_SOURCE_DIR}/inftrees.c"
            "${zlib_SOURCE_DIR}/trees.c" "${zlib_SOURCE_DIR}/zutil.c" "${zlib_SOURCE_DIR}/contrib/minizip/ioapi.c"
            "${zlib_SOURCE_DIR}/contrib/minizip/unzip.c" "${zlib_SOURCE_DIR}/contrib/minizip/zip.c")
target_compile_definitions(torikumi_zlib PUBLIC NOCRYPT NOUNCRYPT)

# ---- Expat 2.8.3: XML ----
torikumi_sources(expat https://github.com/libexpat/libexpat.git 92810461043fce37e70079b37ab1f04490a8f039)
# What its own set-up would find out stands in the definitions below. No entities but XML's own five: a workbook has no
# others, and then there is nothing that could grow without end.
file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/generated/expat/expat_config.h" CONTENT "" @ONLY)
torikumi_dependency(expat
    INCLUDES "${expat_SOURCE_DIR}/expat/lib"
    SOURCES "${expat_SOURCE_DIR}/expat/lib/xmlparse.c" "${expat_SOURCE_DIR}/expat/lib/xmlrole.c"
            "${expat_SOURCE_DIR}/expat/lib/xmltok.c")
target_include_directories(torikumi_expat PRIVATE "${PROJECT_BINARY_DIR}/generated/expat")
target_compile_definitions(torikumi_expat PUBLIC XML_STATIC PRIVATE XML_POOR_ENTROPY XML_GE=0 XML_CONTEXT_BYTES=0)

# ---- libxlsxwriter 1.1.4: XLSX out ----
torikumi_sources(xlsxwriter https://github.com/jmcnamara/libxlsxwriter.git a699c57ba0db2abb361e362697d75b76b8a8ad66)
file(GLOB xlsxwriter_sources "${xlsxwriter_SOURCE_DIR}/src/*.c")
torikumi_dependency(xlsxwriter INCLUDES "${xlsxwriter_SOURCE_DIR}/include" SOURCES ${xlsxwriter_sources})
target_link_libraries(torikumi_xlsxwriter PRIVATE torikumi::zlib)
target_compile_options(torikumi_xlsxwriter PRIVATE ${TORIKUMI_WASM_SMALL})
target_compile_definitions(torikumi_xlsxwriter PRIVATE USE_STANDARD_TMPFILE USE_NO_MD5)

if(EMSCRIPTEN)
    include(sdl2)
endif()

# ---- GoogleTest 1.12.1 ----
if(TORIKUMI_TESTS)
    find_package(GTest QUIET)
    if(NOT GTest_FOUND)
        FetchContent_Declare(googletest GIT_REPOSITORY https://github.com/google/googletest.git
            GIT_TAG 58d77fa8070e8cec2dc1ed015d66b454c8d78850 GIT_PROGRESS ON)
        set(INSTALL_GTEST OFF)
        FetchContent_MakeAvailable(googletest)
        add_library(GTest::gtest_main ALIAS gtest_main)
    endif()
endif()
