// @ts-check
// Between JavaScript and the memory of the program. Every file in this folder is linked into torikumi.js and shares its
// scope: `Module` and `HEAPU8` are Emscripten's. The memory may grow with any call into the program, so a view of it is never
// kept. No declaration here takes things apart (`const { a } = b`): Emscripten 3.1.6 minifies the names away.

/**
 * The text of `size` bytes at `at`.
 * @param {number} at
 * @param {number} size
 */
function torikumiText(at, size) {
    return new TextDecoder().decode(HEAPU8.subarray(at >>> 0, (at >>> 0) + size));
}

/**
 * A copy of `size` bytes at `at`.
 * @param {number} at
 * @param {number} size
 */
function torikumiBytes(at, size) {
    return HEAPU8.slice(at >>> 0, (at >>> 0) + size);
}

/**
 * Calls of the program (src/platform/web/exports.cpp), with the edge they belong to.
 * @param {number} edge pointer to the WebEdge
 */
function torikumiBridge(edge) {
    const encoder = new TextEncoder();

    /**
     * Calls the program; nothing reaches one that has crashed (web/page/loader.js).
     * @param {string} name of the function, without "torikumi_"
     * @param {...number} numbers
     * @returns {number}
     */
    function run(name, ...numbers) {
        return Module['stopped'] ? 0 : Module['_torikumi_' + name](edge, ...numbers);
    }

    return {
        call: run,

        /**
         * Leaves bytes for the next call.
         * @param {number} which
         * @param {Uint8Array} bytes
         */
        leave(which, bytes) {
            const at = run('letter', which, bytes.length) >>> 0;
            if (at !== 0) HEAPU8.set(bytes, at);
        },

        /**
         * Leaves a text for the next call.
         * @param {number} which
         * @param {string} text
         */
        leaveText(which, text) {
            this.leave(which, encoder.encode(text));
        },

        /**
         * Writes a piece of a file into the program's memory.
         * @param {number} offset
         * @param {Uint8Array} bytes
         * @param {number} room for the whole file, as far as known
         */
        load(offset, bytes, room) {
            const at = run('cargo', offset + bytes.length, room) >>> 0;
            if (at !== 0) HEAPU8.set(bytes, at + offset);
        },

        /**
         * A copy of the first `size` bytes of that file.
         * @param {number} size
         */
        loaded(size) {
            return torikumiBytes(run('cargo', size, size), size);
        },

        /**
         * Leaves the value of a record that was looked for; its key is letter 0.
         * @param {Uint8Array} bytes
         */
        leaveFound(bytes) {
            const at = run('found_record', bytes.length) >>> 0;
            if (at !== 0) HEAPU8.set(bytes, at);
        },
    };
}

/**
 * The two halves of a node's number, as exports.cpp takes them.
 * @param {string} key 16 hexadecimal digits, or '' for none
 * @returns {[number, number]}
 */
function torikumiHalves(key) {
    return [parseInt(key.slice(0, 8) || '0', 16), parseInt(key.slice(8) || '0', 16)];
}
