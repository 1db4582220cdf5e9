// @ts-check
// Only in torikumi.html (web/build/one_file.mjs): the files that the site would be asked for stand in the page itself, as
// base64 of gzip, each in an element that names it. The loader and the program (as Module['embedded']) take them from here.
// In a copy that was handed out (web/copies.js) a plan stands beside them.
'use strict';

(function embed() {
    // As it came, before anything changes it: the next copy is made of this.
    const original = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));

    /** @param {string} name */
    function holderOf(name) {
        const holders = [...document.querySelectorAll('script[data-names]')];
        return holders.find((one) => (one.getAttribute('data-names') || '').split(' ').includes(name));
    }

    /**
     * The bytes of a file; null where the page has no such file.
     * @param {string} name
     * @returns {Promise<Uint8Array<ArrayBuffer> | null>}
     */
    async function bytes(name) {
        const holder = holderOf(name);
        if (!holder) return null;
        const packed = Uint8Array.from(atob(holder.textContent || ''), (character) => character.charCodeAt(0));
        const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
        return new Uint8Array(await new Response(stream).arrayBuffer());
    }

    const facts = holderOf('plan.json')?.getAttribute('data-copy');
    /** What copy this is; null: the program alone. @type {{ address: string, toRead: boolean } | null} */
    const copy = facts ? JSON.parse(atob(facts)) : null;

    /** @type {any} */ (window).torikumiEmbedded = { bytes, copy, page: () => `<!doctype html>\n${original.outerHTML}\n` };
})();
