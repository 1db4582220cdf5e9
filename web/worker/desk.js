// The clerk's half of what passes between it and the app (web/platform/worker.js). It stands before the program in clerk.js, runs in
// a worker, and asks for nothing itself: its WebAssembly is the first message that comes.
//
// In:  { program: bytes }, then any number of { ticket, text, bytes }.
// Out: { ready: true }, { ticket, text, bytes } any number of times, { done: ticket } for each, or { failed: message }, after
//      which nothing comes.

const scope = /** @type {DedicatedWorkerGlobalScope} */ (/** @type {unknown} */ (self));
/** The clerk's own object, which Emscripten finds under this name. */
const program = /** @type {ClerkProgram} */ ({});
Object.assign(scope, { Module: program });

const encoder = new TextEncoder();
const decodedAtOnce = 1 << 20;

let desk = 0;
let ready = false;
let failed = false;
/** @type {MessageEvent[]} What came before the program was ready. */
let waiting = [];

/** @type {(bytes: Uint8Array) => void} */
let haveProgram;
/** @type {Promise<Uint8Array>} */
const wasm = new Promise((done) => {
    haveProgram = done;
});

/** @param {unknown} error */
function fail(error) {
    if (failed) return;
    failed = true;
    scope.postMessage({ failed: String(error instanceof Error ? error.message : error) });
}

/**
 * @param {number} which
 * @param {Uint8Array} bytes
 */
function leave(which, bytes) {
    const at = program._torikumi_desk_letter(desk, which, bytes.length) >>> 0;
    program.HEAPU8.set(bytes, at);
}

/** @param {MessageEvent} event */
function hear(event) {
    if (failed) return;
    try {
        leave(0, encoder.encode(event.data.text));
        leave(1, event.data.bytes);
        event.data.bytes = null;
        program._torikumi_desk_hear(desk, event.data.ticket);
        scope.postMessage({ done: event.data.ticket });
    } catch (error) {
        fail(error);
    }
}

scope.addEventListener('message', (event) => {
    if (event.data.program) haveProgram(event.data.program);
    else if (!ready) waiting.push(event);
    else hear(event);
});

/** @param {unknown} reason */
program.onAbort = (reason) => fail(reason);
/**
 * @param {WebAssembly.Imports} imports
 * @param {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} receive
 */
program.instantiateWasm = (imports, receive) => {
    wasm
        .then((bytes) => WebAssembly.instantiate(bytes, imports))
        .then((made) => receive(made.instance, made.module))
        .catch(fail);
    return {};
};

program.desk = {
    /** @param {number} pointer what the program's functions are called with */
    open(pointer) {
        desk = pointer;
        // The program is in the middle of its start.
        setTimeout(() => {
            scope.postMessage({ ready: true });
            ready = true;
            for (const event of waiting) hear(event);
            waiting = [];
        });
    },

    /**
     * @param {number} ticket
     * @param {number} text
     * @param {number} textSize
     * @param {number} at
     * @param {number} size
     */
    say(ticket, text, textSize, at, size) {
        const bytes = program.HEAPU8.slice(at >>> 0, (at >>> 0) + size);
        const said = new TextDecoder().decode(program.HEAPU8.subarray(text >>> 0, (text >>> 0) + textSize));
        scope.postMessage({ ticket, text: said, bytes }, [bytes.buffer]);
    },

    /**
     * Bytes in an encoding as UTF-8.
     * @param {number} into the text that grows
     * @param {number} label
     * @param {number} labelSize
     * @param {number} at
     * @param {number} size
     * @returns {boolean} false where a byte does not fit, or the browser does not know the label
     */
    decode(into, label, labelSize, at, size) {
        const from = at >>> 0;
        const name = new TextDecoder().decode(program.HEAPU8.subarray(label >>> 0, (label >>> 0) + labelSize));
        let decoder;
        try {
            decoder = new TextDecoder(name, { fatal: true });
        } catch {
            return false;
        }
        // Piece by piece: a string of a whole file would take several times its bytes.
        for (let done = 0; done < size || done === 0; done += decodedAtOnce) {
            const end = Math.min(size, done + decodedAtOnce);
            let text;
            try {
                text = decoder.decode(program.HEAPU8.subarray(from + done, from + end), { stream: end < size });
            } catch (error) {
                if (error instanceof TypeError) return false;
                throw error;
            }
            const bytes = encoder.encode(text);
            const room = program._torikumi_desk_more(into, bytes.length) >>> 0;
            program.HEAPU8.set(bytes, room);
        }
        return true;
    },
};
