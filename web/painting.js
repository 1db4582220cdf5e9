// @ts-check
// The canvas as a place to paint on: by the graphics card, or by pixels that the program has painted itself.

/**
 * @param {HTMLCanvasElement} canvas
 */
function torikumiPainting(canvas) {
    /** @type {ReturnType<typeof torikumiWebgl> | null} */
    let card = null;
    /** @type {CanvasRenderingContext2D | null} */
    let plain = null;
    /** The program's pixels, in its own memory. @type {ImageData | null} */
    let pixels = null;
    let pixelsAt = 0;

    /** The program's memory moves when it grows, and then this is made anew. */
    function pixelsOf(/** @type {number} */ at, /** @type {number} */ width, /** @type {number} */ height) {
        const fits = pixels && pixels.data.buffer === HEAPU8.buffer && pixelsAt === at;
        if (!pixels || !fits || pixels.width !== width || pixels.height !== height) {
            const bytes = new Uint8ClampedArray(/** @type {ArrayBuffer} */ (HEAPU8.buffer), at, width * height * 4);
            pixels = new ImageData(bytes, width, height);
            pixelsAt = at;
        }
        return pixels;
    }

    return {
        /**
         * True where there is a graphics card, or what comes near one.
         * @param {boolean} anyCard also one that is played by the processor, which is slower than painting pixels
         */
        takeCard(anyCard) {
            const context = canvas.getContext('webgl2', {
                alpha: false,
                antialias: false,
                depth: false,
                stencil: false,
                failIfMajorPerformanceCaveat: !anyCard,
            });
            card = context && torikumiWebgl(context);
            if (card) card.build();
            return card !== null;
        },
        takePixels() {
            plain = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
            return plain !== null;
        },
        /** What the graphics card is asked to do. */
        card: () => /** @type {ReturnType<typeof torikumiWebgl>} */ (card),
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
            const edges = new Int32Array(HEAPU8.buffer, rectangles >>> 0, count * 4);
            for (let i = 0; i < edges.length; i += 4) {
                plain.putImageData(frame, 0, 0, edges[i], edges[i + 1], edges[i + 2] - edges[i], edges[i + 3] - edges[i + 1]);
            }
        },
    };
}
