// The program's fonts, which text fields share with the canvas under the family name "Torikumi". The loader has fetched the
// small ones, or found the typeface on the system; the whole ones come when a text needs them.

import { dataUrlOf } from './data_url.js';
import { program } from './program.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */

/** @typedef {ReturnType<typeof makeFonts>} Fonts */

/** @param {Bridge} bridge */
export function makeFonts(bridge) {
    /** @param {boolean} bold */
    const face = (bold) => /** @type {'bold' | 'regular'} */ (bold ? 'bold' : 'regular');

    /**
     * @param {boolean} bold
     * @param {Uint8Array} bytes
     */
    async function add(bold, bytes) {
        try {
            document.fonts.add(await new FontFace('Torikumi', bytes, { weight: bold ? '700' : '400' }).load());
        } catch {
            // A text field then shows the system's font.
        }
    }

    /** @param {string} address */
    async function fetchBytes(address) {
        try {
            if (program.embedded) return await program.embedded.bytes(address);
            const response = await fetch(address);
            return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
        } catch {
            return null;
        }
    }

    /** Which faces are whole by now. */
    const whole = { regular: false, bold: false };

    return {
        /**
         * What the canvas draws with, for a picture that sees no font of the page: sources of CSS. Files come from the
         * browser's cache.
         * @returns {Promise<{ bold: boolean, source: string }[]>}
         */
        async sources() {
            const sources = [];
            for (const bold of [false, true]) {
                if (program.systemFont) {
                    sources.push({ bold, source: program.systemFont[face(bold)] });
                    continue;
                }
                const bytes = await fetchBytes(`fonts/${whole[face(bold)] ? 'whole' : 'small'}-${face(bold)}.ttf`);
                if (bytes === null) continue;
                const url = await dataUrlOf(new Blob([bytes], { type: 'font/ttf' }));
                sources.push({ bold, source: `url(${url})` });
            }
            return sources;
        },
        /** Whether the system has the typeface itself: the loader has looked, and fetched nothing. */
        isSystems: () => Boolean(program.systemFont),
        addSmall() {
            for (const bold of [false, true]) {
                const bytes = program.smallFonts[face(bold)];
                if (bytes) void add(bold, bytes);
            }
        },
        /** @param {boolean} bold */
        takeSmall(bold) {
            bridge.leave(0, program.smallFonts[face(bold)] || new Uint8Array(0));
            delete program.smallFonts[face(bold)];
        },
        /** @param {boolean} bold */
        async fetchWhole(bold) {
            const bytes = await fetchBytes(`fonts/whole-${face(bold)}.ttf`);
            if (bytes === null) {
                bridge.call('font_failed', Number(bold));
                return;
            }
            // The one file has a whole regular font only, which must not become the bold one of text fields.
            if (!program.embedded) void add(bold, bytes);
            whole[face(bold)] = true;
            bridge.leave(0, bytes);
            bridge.call('font_arrived', Number(bold));
        },
    };
}
