// @ts-check
// Only in torikumi.html (web/build/one_file.mjs): the files that the site would be asked for stand in the page itself, as
// base64 of gzip, each in an element that names it. The loader and the program (as Module['embedded']) take them from here.
'use strict';

(function embed() {
    /**
     * The bytes of a file; null where the page has no such file.
     * @param {string} name
     * @returns {Promise<Uint8Array<ArrayBuffer> | null>}
     */
    async function bytes(name) {
        const holders = [...document.querySelectorAll('script[data-names]')];
        const holder = holders.find((one) => (one.getAttribute('data-names') || '').split(' ').includes(name));
        if (!holder) return null;
        const packed = Uint8Array.from(atob(holder.textContent || ''), (character) => character.charCodeAt(0));
        const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
        return new Uint8Array(await new Response(stream).arrayBuffer());
    }

    /** @type {any} */ (window).torikumiEmbedded = { bytes };
})();
