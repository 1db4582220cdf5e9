// The canvas as a place to paint on: by the graphics card, or by pixels that the program has painted itself.
//
// A browser without a graphics card plays one with the processor, tens of times slower than painting pixels is, and
// failIfMajorPerformanceCaveat does not keep it from doing so (Chromium 156). Only the card's name tells, and to ask for it takes a
// tenth of a second there. So a first visit paints pixels, the card is looked at when all is quiet, and the next visit knows.

import { program } from './program.js';
import { recall, remember } from './storage.js';
import { makeWebgl } from './webgl.js';

/** @typedef {import('./webgl.js').Webgl} Webgl */

/** Asks what the graphics card is, and remembers whether it is one. */
export function lookAtCard() {
    const look = () => {
        if (hasCard() !== null) return;
        const context = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: true });
        const names = context && context.getExtension('WEBGL_debug_renderer_info');
        const name = context ? String(context.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : context.RENDERER)) : '';
        const played = name === '' || /swiftshader|llvmpipe|softpipe|basic render|warp|software/i.test(name);
        remember('painter', (played ? 'cpu ' : 'gpu ') + navigator.userAgent);
        const losing = context && context.getExtension('WEBGL_lose_context');
        if (losing) losing.loseContext();
    };
    const quiet = 10_000;
    setTimeout(() => (window.requestIdleCallback ? window.requestIdleCallback(look) : look()), quiet);
}

/** Whether there is a graphics card; null where that is not known of this version of the browser. */
function hasCard() {
    const known = recall('painter');
    return known.slice(4) === navigator.userAgent ? known.startsWith('gpu') : null;
}

/**
 * @param {HTMLCanvasElement} canvas
 */
export function makePainting(canvas) {
    /** @type {Webgl | null} */
    let card = null;
    /** @type {CanvasRenderingContext2D | null} */
    let plain = null;
    /** @type {ImageData | null} The program's pixels, in its own memory. */
    let pixels = null;
    let pixelsAt = 0;

    /** The program's memory moves when it grows, and then this is made anew. */
    function pixelsOf(/** @type {number} */ at, /** @type {number} */ width, /** @type {number} */ height) {
        const fits = pixels && pixels.data.buffer === program.HEAPU8.buffer && pixelsAt === at;
        if (!pixels || !fits || pixels.width !== width || pixels.height !== height) {
            const bytes = new Uint8ClampedArray(/** @type {ArrayBuffer} */ (program.HEAPU8.buffer), at, width * height * 4);
            pixels = new ImageData(bytes, width, height);
            pixelsAt = at;
        }
        return pixels;
    }

    return {
        /**
         * True where there is a graphics card.
         * @param {boolean} anyCard also one that is played by the processor, or is not known yet
         */
        takeCard(anyCard) {
            if (!anyCard && !hasCard()) return false;
            const context = canvas.getContext('webgl2', {
                alpha: false,
                antialias: false,
                depth: false,
                stencil: false,
                failIfMajorPerformanceCaveat: !anyCard,
            });
            card = context && makeWebgl(context);
            if (card) card.build();
            return card !== null;
        },
        takePixels() {
            plain = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
            return plain !== null;
        },
        /** What the graphics card is asked to do. */
        card: () => /** @type {Webgl} */ (card),
        /**
         * Shows rectangles of the program's pixels.
         * @param {number} at
         * @param {number} width of the whole frame
         * @param {number} height
         * @param {number} rectangles where they are: left, top, right, bottom, each of 32 bits
         * @param {number} count
         */
        putPixels(at, width, height, rectangles, count) {
            if (!plain) return;
            const frame = pixelsOf(at >>> 0, width, height);
            const edges = new Int32Array(program.HEAPU8.buffer, rectangles >>> 0, count * 4);
            for (let i = 0; i < edges.length; i += 4) {
                plain.putImageData(frame, 0, 0, edges[i], edges[i + 1], edges[i + 2] - edges[i], edges[i + 3] - edges[i + 1]);
            }
        },
    };
}
