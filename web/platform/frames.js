// Frames: one is asked for at a time, and none while the program rests. And what needs no frame: timers, and that the page is
// out of sight.

/** @typedef {import('./bridge.js').Bridge} Bridge */

/** @param {Bridge} bridge */
export function makeFrames(bridge) {
    let milliseconds = 0;
    /** @type {number | undefined} */
    let later;

    function draw() {
        const start = performance.now();
        bridge.call('frame');
        milliseconds = performance.now() - start;
    }

    return {
        ask() {
            clearTimeout(later);
            requestAnimationFrame(draw);
        },
        /** @param {number} after milliseconds, unless one is asked for before */
        askLater(after) {
            clearTimeout(later);
            later = setTimeout(() => bridge.call('stir'), after);
        },
        /**
         * Goes on in a page that nobody sees, where there are no frames.
         * @param {number} ticket
         * @param {number} after milliseconds
         */
        startTimer(ticket, after) {
            setTimeout(() => bridge.call('timer_elapsed', ticket), after);
        },
        listen() {
            const hide = () => bridge.call('page_hidden');
            // What was drawn may be gone when a page comes back.
            const show = () => bridge.call('page_shown');
            document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? hide() : show()));
            window.addEventListener('pageshow', show);
            window.addEventListener('pagehide', hide);

            // For tests and measurements. Reading any of it draws nothing.
            window.torikumi = {
                /** How many frames were shown since the start: each differs from the one before. */
                frames: () => bridge.call('frames'),
                /** True where no frame is on its way; the mirror is then as the canvas is. */
                resting: () => bridge.call('resting') === 1,
                /** Milliseconds that the last frame kept this thread busy. */
                frameMilliseconds: () => milliseconds,
            };
        },
    };
}
