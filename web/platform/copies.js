// A copy to hand out: the one-file app (torikumi.html) with a plan in it. The plan stands there as base64 of gzip, so that
// nothing in it can look like markup or script, whatever it says.

import { dataUrlOf } from './data_url.js';
import { program } from './program.js';

export const pageTypes = [{ description: 'HTML', accept: { 'text/html': ['.html'] } }];

/** @typedef {ReturnType<typeof makeCopies>} Copies */

export function makeCopies() {
    // As web/build/one_file.mjs leaves them: what is between them is the plan.
    const begin = '<!--plan-->';
    const end = '<!--/plan-->';

    /** The one-file app, without regard to the plan that it may hold. */
    async function oneFile() {
        if (program.embedded) return program.embedded.page();
        const response = await fetch('torikumi.html');
        if (!response.ok) throw new Error(`torikumi.html: HTTP ${response.status}`);
        return response.text();
    }

    /**
     * @param {Uint8Array} bytes
     * @returns {Promise<string>}
     */
    async function packed(bytes) {
        const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
        const url = await dataUrlOf(await new Response(stream).blob());
        return url.slice(url.indexOf(',') + 1);
    }

    return {
        /**
         * @param {Uint8Array} plan
         * @param {string} address names the copy
         * @param {boolean} toRead
         * @returns {Promise<Uint8Array>} the page
         */
        async make(plan, address, toRead) {
            const parts = [await oneFile(), await packed(plan)];
            const from = parts[0].indexOf(begin);
            const to = parts[0].indexOf(end);
            if (from < 0 || to < from) throw new Error('torikumi.html: no place for a plan');
            const facts = btoa(JSON.stringify({ address, toRead }));
            const holder = `<script type="application/octet-stream" data-names="plan.json" data-copy="${facts}">${parts[1]}</script>`;
            return new TextEncoder().encode(parts[0].slice(0, from + begin.length) + holder + parts[0].slice(to));
        },

        /** True where the system takes such a page. */
        canShare() {
            const files = [new File([''], 'torikumi.html', { type: 'text/html' })];
            return typeof navigator.share === 'function' && typeof navigator.canShare === 'function' && navigator.canShare({ files });
        },
    };
}
