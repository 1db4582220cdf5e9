// Only in torikumi.html (web/build/one_file.mjs): the files that the site would be asked for stand in the page itself, gzipped
// and as text, each in an element that names it. The loader and the program (as Module.embedded) take them from here.
// In a copy that was handed out (web/platform/copies.js) a plan stands beside them.

// As it came, before anything changes it: the next copy is made of this.
const original = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));

/** @param {string} name */
function holderOf(name) {
    const holders = [...document.querySelectorAll('script[data-names]')];
    return holders.find((one) => (one.getAttribute('data-names') || '').split(' ').includes(name));
}

/**
 * What web/build/base94.mjs wrote: eleven characters for nine bytes, the last ones filled up; the element says how many
 * bytes there are.
 * @param {string} text
 * @param {number} size
 */
function bytesOf94(text, size) {
    const bytes = new Uint8Array((text.length / 11) * 9);
    for (let from = 0, to = 0; from < text.length; to += 9) {
        let high = 0;
        let middle = 0;
        let low = 0;
        for (const end = from + 11; from < end; ++from) {
            const code = text.charCodeAt(from);
            // From ' ' on, without '<'.
            low = low * 94 + code - (code > 60 ? 33 : 32);
            middle = middle * 94 + (low >>> 24);
            high = high * 94 + (middle >>> 24);
            low &= 0xffffff;
            middle &= 0xffffff;
        }
        let at = to;
        for (const part of [high, middle, low]) {
            bytes[at++] = part >>> 16;
            bytes[at++] = part >>> 8;
            bytes[at++] = part;
        }
    }
    return bytes.subarray(0, size);
}

/** @param {string} text */
const bytesOf64 = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/**
 * The bytes of a file; null where the page has no such file.
 * @param {string} name
 * @returns {Promise<Uint8Array | null>}
 */
async function bytes(name) {
    const holder = holderOf(name);
    if (!holder) return null;
    const text = holder.textContent || '';
    const size = holder.getAttribute('data-94');
    // A plan that a copy holds is in base64 (web/platform/copies.js).
    const packed = size === null ? bytesOf64(text) : bytesOf94(text, Number(size));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}

const facts = holderOf('plan.json')?.getAttribute('data-copy');
/** @type {Embedded['copy']} */
const copy = facts ? JSON.parse(atob(facts)) : null;

/** @type {Embedded} */
export const embedded = { bytes, copy, page: () => `<!doctype html>\n${original.outerHTML}\n` };
