// The program's own object, Emscripten's `Module`. The loader makes it (page/load.js) before this runs; Emscripten leaves the
// memory and the functions of src/platform/web/exports.cpp in it, and this folder what the program calls (start.js).

/** @type {Program} */
export const program = Module;
