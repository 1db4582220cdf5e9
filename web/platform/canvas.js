// The canvas: its size in device pixels at every density, and the loss of its graphics context.

import { program } from './program.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Bridge} bridge
 */
export function watchCanvas(canvas, bridge) {
    let width = 0;
    let height = 0;
    let density = 0;

    /**
     * @param {number} newWidth
     * @param {number} newHeight
     */
    function resize(newWidth, newHeight) {
        if (newWidth === width && newHeight === height && devicePixelRatio === density) return;
        width = newWidth;
        height = newHeight;
        density = devicePixelRatio;
        bridge.call('resize', width, height, density);
    }

    // Only the browser knows how it snaps a box to whole device pixels; where it does not tell, rounding comes close.
    /** @type {ResizeObserverSize | null} */
    let exact = null;

    function measure() {
        const box = canvas.getBoundingClientRect();
        const wide = box.width * devicePixelRatio;
        const high = box.height * devicePixelRatio;
        // Chromium under an emulated density tells sizes of the real one; and the density may be newer than the box.
        const fits = exact && Math.abs(exact.inlineSize - wide) <= 1 && Math.abs(exact.blockSize - high) <= 1;
        if (exact && fits) resize(exact.inlineSize, exact.blockSize);
        else resize(Math.round(wide), Math.round(high));
    }

    const observer = new ResizeObserver((entries) => {
        const sizes = entries[entries.length - 1].devicePixelContentBoxSize;
        exact = sizes ? sizes[0] : null;
        measure();
    });
    measure();
    try {
        observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
        observer.observe(canvas);
    }

    // The browser's own zoom, or another screen: the density changes, and the number of device pixels may stay.
    function watchDensity() {
        const changed = () => {
            measure();
            watchDensity();
        };
        matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', changed, { once: true });
    }
    watchDensity();
    window.addEventListener('resize', measure);

    // A phone's keyboard lies over the page, and some phones push the page up behind it: the canvas and the mirror take the
    // part that is seen. Two fingers look at a part of the page in the same way, and that must move nothing: what is seen,
    // times its scale, is then as high as ever.
    const seen = window.visualViewport;

    function followSeen() {
        if (!seen) return;
        const zoomed = Math.abs(seen.scale - 1) > 0.01;
        const hidden = window.innerHeight - seen.height * seen.scale;
        const style = document.documentElement.style;
        style.setProperty('--seen-top', (zoomed ? 0 : Math.max(0, Math.round(seen.offsetTop))) + 'px');
        style.setProperty('--hidden-below', (hidden > 1 ? Math.round(hidden) : 0) + 'px');
        measure();
    }
    if (seen) {
        seen.addEventListener('resize', followSeen);
        seen.addEventListener('scroll', followSeen);
        followSeen();
    }

    /** After so many milliseconds it does not look as if the context would come back. */
    const patience = 5_000;
    /** @type {number | undefined} */
    let waiting;

    canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault();
        bridge.call('context', 1);
        program.notice('lost');
        waiting = setTimeout(() => program.notice('gone', '', () => bridge.call('rescue_asked')), patience);
    });
    canvas.addEventListener('webglcontextrestored', () => {
        clearTimeout(waiting);
        bridge.call('context', 0);
        program.notice(null);
    });
}
