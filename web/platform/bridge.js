// Between JavaScript and the memory of the program. The memory may grow with any call into the program, so a view of it is
// never kept.

import { program } from './program.js';

/**
 * The text of `size` bytes at `at`.
 * @param {number} at
 * @param {number} size
 */
export function textAt(at, size) {
    return new TextDecoder().decode(program.HEAPU8.subarray(at >>> 0, (at >>> 0) + size));
}

/**
 * A copy of `size` bytes at `at`.
 * @param {number} at
 * @param {number} size
 */
export function bytesAt(at, size) {
    return program.HEAPU8.slice(at >>> 0, (at >>> 0) + size);
}

/** @typedef {ReturnType<typeof makeBridge>} Bridge */

/**
 * Calls of the program (src/platform/web/exports.cpp), with the edge they belong to.
 * @param {number} edge pointer to the WebEdge
 */
export function makeBridge(edge) {
    const encoder = new TextEncoder();

    /**
     * Calls the program; nothing reaches one that has crashed (page/load.js).
     * @param {string} name of the function, without "torikumi_"
     * @param {...number} numbers
     * @returns {number}
     */
    function run(name, ...numbers) {
        return program.stopped ? 0 : program[`_torikumi_${name}`](edge, ...numbers);
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
            if (at !== 0) program.HEAPU8.set(bytes, at);
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
            if (at !== 0) program.HEAPU8.set(bytes, at + offset);
        },

        /**
         * A copy of the first `size` bytes of that file.
         * @param {number} size
         */
        loaded(size) {
            return bytesAt(run('cargo', size, size), size);
        },

        /**
         * Leaves the value of a record that was looked for; its key is letter 0.
         * @param {Uint8Array} bytes
         */
        leaveFound(bytes) {
            const at = run('found_record', bytes.length) >>> 0;
            if (at !== 0) program.HEAPU8.set(bytes, at);
        },
    };
}

/**
 * The two halves of a node's number, as exports.cpp takes them.
 * @param {string} key 16 hexadecimal digits, or '' for none
 * @returns {[number, number]}
 */
export function halvesOf(key) {
    return [parseInt(key.slice(0, 8) || '0', 16), parseInt(key.slice(8) || '0', 16)];
}
