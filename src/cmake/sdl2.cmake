# SDL 2.26.5 for the browser, and Dear ImGui's file that speaks with it.
#
# SDL's own CMake asks the compiler for minutes what SDL_config_emscripten.h already answers, so the files are named here:
# what Emscripten's port of SDL takes, found by folder.

torikumi_sources(sdl2 https://github.com/libsdl-org/SDL.git ac13ca9ab691e13e8eebe9684740ddcb0d716203)

set(sdl2_folders
    . atomic audio audio/disk audio/dummy audio/emscripten cpuinfo dynapi events file filesystem/emscripten haptic haptic/dummy
    joystick joystick/emscripten joystick/virtual loadso/dlopen locale locale/emscripten misc misc/emscripten
    power power/emscripten render render/opengles2 render/software sensor sensor/dummy stdlib thread thread/generic
    timer timer/unix video video/dummy video/emscripten video/yuv2rgb)
set(sdl2_sources)
foreach(folder IN LISTS sdl2_folders)
    file(GLOB found "${sdl2_SOURCE_DIR}/src/${folder}/*.c")
    list(APPEND sdl2_sources ${found})
endforeach()

# A window and its events are all that is asked of it. Without SDL's OpenGL, Emscripten's own is left out of the program, too.
file(READ "${sdl2_SOURCE_DIR}/include/SDL_config_emscripten.h" sdl2_config)
string(REGEX REPLACE "#define SDL_VIDEO_(OPENGL|RENDER)[A-Z0-9_]* 1" "" sdl2_config "${sdl2_config}")
set(sdl2_config_file "${PROJECT_BINARY_DIR}/generated/sdl2/SDL_config_without_graphics.h")
file(CONFIGURE OUTPUT "${sdl2_config_file}" CONTENT "${sdl2_config}" @ONLY)

torikumi_dependency(sdl2 INCLUDES "${sdl2_SOURCE_DIR}/include" SOURCES ${sdl2_sources})
target_compile_definitions(torikumi_sdl2 PUBLIC SDL_MAIN_HANDLED)
# No pixels copied in software, no sound.
target_compile_definitions(torikumi_sdl2 PRIVATE SDL_LEAN_AND_MEAN=1 SDL_AUDIO_DISABLED=1)
target_compile_options(torikumi_sdl2 PRIVATE ${TORIKUMI_WASM_SMALL} "SHELL:-include \"${sdl2_config_file}\"")

torikumi_dependency(imgui_web
    INCLUDES "${imgui_SOURCE_DIR}/backends"
    SOURCES "${imgui_SOURCE_DIR}/backends/imgui_impl_sdl2.cpp")
target_link_libraries(torikumi_imgui_web PUBLIC torikumi::imgui torikumi::sdl2)
# The SDL2 backend uses EM_JS before it includes the header that has it.
set_source_files_properties("${imgui_SOURCE_DIR}/backends/imgui_impl_sdl2.cpp" PROPERTIES
    COMPILE_OPTIONS "-include;emscripten/emscripten.h")
