// What the modules of web/platform/ find in a page, as far as tests need it. To be imported before them.

globalThis.Module = {};

/** Puts a value in the place of one of the browser's own, until the test is over. */
export function inPlace(t, name, value) {
    const before = Object.getOwnPropertyDescriptor(globalThis, name);
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    t.after(() => {
        if (before) Object.defineProperty(globalThis, name, before);
        else delete globalThis[name];
    });
}

/**
 * The bridge (web/platform/bridge.js): `calls` are those of the program, each with the letters that were left for it and its
 * numbers. `answers[name](letters)` is what the program answers, 0 without it.
 */
export function fakeBridge(answers = {}) {
    const calls = [];
    let letters = [];
    return {
        calls,
        leave(which, bytes) {
            letters[which] = bytes;
        },
        leaveText(which, text) {
            letters[which] = text;
        },
        leaveFound(bytes) {
            calls.push(['found_record', ...letters, bytes]);
            letters = [];
        },
        call(name, ...numbers) {
            const left = letters;
            letters = [];
            calls.push([name, ...left, ...numbers]);
            return answers[name] ? answers[name](left) : 0;
        },
        /** The calls since it was last asked. */
        take: () => calls.splice(0),
    };
}

/** When all promises that can go on have gone on. */
export const settled = () => new Promise((done) => setImmediate(done));
