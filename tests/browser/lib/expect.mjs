// Expectations that say what they saw, and the one way in which a test waits: until something is true.

import assert from 'node:assert/strict';

export const same = assert.deepEqual;
export const differ = assert.notDeepEqual;

/** @param {unknown} value @param {string} what */
export function ok(value, what) {
    assert.ok(value, `expected: ${what}`);
}

/** @param {string} text @param {string | RegExp} part */
export function contains(text, part) {
    const found = typeof part === 'string' ? text.includes(part) : part.test(text);
    assert.ok(found, `expected ${JSON.stringify(String(part))} in ${JSON.stringify(text.slice(0, 2000))}`);
}

/** @param {string} text @param {string | RegExp} part */
export function lacks(text, part) {
    const found = typeof part === 'string' ? text.includes(part) : part.test(text);
    assert.ok(!found, `did not expect ${JSON.stringify(String(part))} in ${JSON.stringify(text.slice(0, 2000))}`);
}

const patience = 30_000;
const pause = 25;

/**
 * Asks again and again until `check` no longer throws, and answers what it returned.
 * @template T
 * @param {() => T | Promise<T>} check
 * @param {number} [within] milliseconds
 * @returns {Promise<T>}
 */
export async function eventually(check, within = patience) {
    const end = performance.now() + within;
    for (;;) {
        try {
            return await check();
        } catch (error) {
            if (performance.now() > end) throw error;
        }
        await new Promise((done) => setTimeout(done, pause));
    }
}
