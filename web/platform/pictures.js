// Charts on their way out: an SVG becomes a PNG in the app's own typeface, as a file or on the clipboard.

import { dataUrlOf } from './data_url.js';
import { messageOf } from './database.js';
import { save } from './saving.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */
/** @typedef {import('./fonts.js').Fonts} Fonts */

/**
 * @param {Bridge} bridge
 * @param {Fonts} fonts
 */
export function makePictures(bridge, fonts) {
    /** For screens and slides that are finer than CSS pixels. */
    const density = 2;

    /** @param {string} name @param {unknown} error null where it is done */
    function done(name, error) {
        bridge.leaveText(0, name);
        bridge.leaveText(1, error === null ? '' : messageOf(error));
        bridge.call('picture_done');
    }

    /** A picture sees no font of the page: those that the app has go into it. Widths are those that the layout measured. */
    async function styles() {
        const faces = (await fonts.sources()).map(
            (font) =>
                `@font-face { font-family: "BIZ UDPGothic"; font-weight: ${font.bold ? 700 : 400}; src: ${font.source}; }`,
        );
        return `<style>${faces.join('')} text { font-kerning: none; text-rendering: geometricPrecision; }</style>`;
    }

    /** @param {string} svg @returns {Promise<Blob>} */
    async function png(svg) {
        // The fonts stand first in the picture, after the tag that begins it.
        const start = svg.indexOf('>', svg.indexOf('<svg')) + 1;
        const whole = new Blob([svg.slice(0, start), await styles(), svg.slice(start)], { type: 'image/svg+xml' });
        const address = await dataUrlOf(whole);
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth * density;
        canvas.height = image.naturalHeight * density;
        const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        return new Promise((resolve, reject) => {
            canvas.toBlob((blob) => (blob === null ? reject(new Error('PNG')) : resolve(blob)), 'image/png');
        });
    }

    /**
     * Onto the clipboard; a browser that has none throws at once.
     * @param {() => Promise<void>} write
     */
    function put(write) {
        Promise.resolve()
            .then(write)
            .then(
                () => done('', null),
                (error) => done('', error),
            );
    }

    return {
        /** @param {string} name @param {string} svg */
        save(name, svg) {
            png(svg).then(
                (blob) => {
                    save(name, blob, 'image/png');
                    done(name, null);
                },
                (error) => done(name, error),
            );
        },
        /** @param {string} svg */
        copy(svg) {
            // The picture as a promise: browsers let only the press itself write to the clipboard.
            put(() => navigator.clipboard.write([new ClipboardItem({ 'image/png': png(svg) })]));
        },
        /** @param {string} text */
        copyText(text) {
            put(() => navigator.clipboard.writeText(text));
        },
    };
}
