// Single glyphs as the system draws them, for the program's canvas: of characters that its font lacks, and of those that
// belong together (a letter with its marks, an emoji of several parts).

/** @typedef {import('./bridge.js').Bridge} Bridge */

/** @param {Bridge} bridge */
export function makeGlyphs(bridge) {
    // As in page.css, with what draws Japanese elsewhere: a page in English must not show the Chinese form of a character.
    const families =
        'Torikumi, "BIZ UDPGothic", "Hiragino Sans", "Yu Gothic UI", Meiryo, "Noto Sans CJK JP", "Noto Sans JP", system-ui, sans-serif';
    /** Widths are measured at this size, where no browser rounds them much. */
    const large = 1000;
    /** No glyph is larger (device pixels). */
    const most = 4096;
    /** What a white spot of a coloured glyph leaves of itself in one colour: it must not vanish. */
    const least = 0.15;

    /** @typedef {{ context: CanvasRenderingContext2D, font: string }} Board */

    /** @returns {Board | null} */
    function makeBoard() {
        const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        return context && { context, font: '' };
    }

    /** @type {Board | null | undefined} One stays at the large size: to change the font takes longer than to measure. */
    let measuring;
    /** @type {Board | null | undefined} */
    let drawing;

    /**
     * @param {Board} board
     * @param {boolean} bold
     * @param {number} size
     */
    function choose(board, bold, size) {
        const font = `${bold ? 700 : 400} ${size}px ${families}`;
        if (board.font === font) return;
        board.font = font;
        board.context.font = font;
        board.context.fontKerning = 'none';
        board.context.textRendering = 'geometricPrecision';
        board.context.direction = 'ltr';
        board.context.textAlign = 'left';
    }

    /**
     * @param {Board} board
     * @param {number} width
     * @param {number} height
     */
    function makeRoom(board, width, height) {
        const canvas = board.context.canvas;
        if (canvas.width >= width && canvas.height >= height) return;
        // This empties it, and forgets the font.
        canvas.width = Math.max(canvas.width, width);
        canvas.height = Math.max(canvas.height, height);
        board.font = '';
    }

    /**
     * How much ink each pixel has: coloured ones the more the darker they are.
     * @param {Uint8ClampedArray} pixels red, green, blue, alpha
     * @param {Uint8Array} coverage
     */
    function cover(pixels, coverage) {
        for (let at = 0; at < coverage.length; ++at) {
            const of = at * 4;
            const light = (0.299 * pixels[of] + 0.587 * pixels[of + 1] + 0.114 * pixels[of + 2]) / 255;
            coverage[at] = Math.round(pixels[of + 3] * (1 - (1 - least) * light));
        }
    }

    return {
        /**
         * At a size of 1.
         * @param {string} text
         * @param {boolean} bold
         */
        advance(text, bold) {
            if (measuring === undefined) measuring = makeBoard();
            if (measuring === null) return 1;
            choose(measuring, bold, large);
            return measuring.context.measureText(text).width / large;
        },

        /**
         * Leaves the picture (browser.hpp). False where there is no canvas to draw on.
         * @param {string} text
         * @param {boolean} bold
         * @param {number} size device pixels
         * @param {number} columns each pixel is divided into so many
         */
        draw(text, bold, size, columns) {
            if (drawing === undefined) drawing = makeBoard();
            if (drawing === null) return false;
            choose(drawing, bold, size);
            const box = drawing.context.measureText(text);
            // A pixel more all around, for edges that fade.
            const left = Math.floor((-box.actualBoundingBoxLeft - 1) * columns);
            const top = Math.floor(-box.actualBoundingBoxAscent - 1);
            const inked = box.actualBoundingBoxRight > -box.actualBoundingBoxLeft;
            const width = inked ? Math.min(most, Math.ceil((box.actualBoundingBoxRight + 1) * columns) - left) : 0;
            const height = inked ? Math.min(most, Math.ceil(box.actualBoundingBoxDescent + 1) - top) : 0;
            const picture = new Uint8Array(16 + width * height);
            new Int32Array(picture.buffer, 0, 4).set([left, top, width, height]);
            if (picture.length > 16) {
                makeRoom(drawing, width, height);
                choose(drawing, bold, size);
                const context = drawing.context;
                context.setTransform(1, 0, 0, 1, 0, 0);
                context.clearRect(0, 0, width, height);
                context.setTransform(columns, 0, 0, 1, -left, -top);
                context.fillText(text, 0, 0);
                cover(context.getImageData(0, 0, width, height).data, picture.subarray(16));
            }
            bridge.leave(0, picture);
            return true;
        },
    };
}
