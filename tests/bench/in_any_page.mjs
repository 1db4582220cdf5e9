// What runs inside of any page that is measured: it waits for what is drawn, and turns the wheel. Put there before the page's
// own scripts, and before in_page.mjs. Torikumi counts the frames that it has drawn; another page shows in the next frame
// what it has been told by then.

export function inAnyPage() {
    window.anyPage = {
        /**
         * After the frame that is drawn next, and whatever the browser does in the same turn.
         * @param {{ orRest?: boolean }} [how] orRest: or when Torikumi rests without one, since nothing has changed
         * @returns {Promise<boolean>} whether there was a frame
         */
        nextFrame({ orRest = false } = {}) {
            const torikumi = window.torikumi;
            const before = torikumi?.frames();
            return new Promise((done) => {
                // Asked for in each turn, the answer comes at its end: a look within the turn may be too early, and the next
                // turn is a frame too late.
                const channel = new MessageChannel();
                channel.port1.onmessage = () => {
                    const drawn = !torikumi || torikumi.frames() !== before;
                    if (!drawn && !(orRest && torikumi.resting())) return requestAnimationFrame(look);
                    channel.port1.close();
                    done(drawn);
                };
                const look = () => channel.port2.postMessage(null);
                if (torikumi) look();
                else requestAnimationFrame(look);
            });
        },

        /**
         * Moves what can be scrolled before each of so many frames. Turns of the wheel that move nothing, at the end of a page,
         * do not count.
         * @returns {Promise<{ interval: number, busy: number | undefined }[]>} milliseconds from frame to frame, and those that
         *     Torikumi says that each kept the thread busy
         */
        async scroll(count) {
            const canvas = document.getElementById('canvas');
            const holder = document.querySelector('.tabulator-tableholder');
            const frames = [];
            let last = performance.now();
            // A page that fits into the window never moves, and has no frames to give.
            for (let i = 0, still = 0; frames.length < count && still < 40; ++i) {
                // Down most of the time, up now and then: a page that is short goes on moving.
                const deltaY = i % 40 < 30 ? 160 : -480;
                const next = window.anyPage.nextFrame({ orRest: true });
                if (canvas) {
                    const turn = { deltaY, clientX: 640, clientY: 460, bubbles: true, cancelable: true };
                    canvas.dispatchEvent(new WheelEvent('wheel', turn));
                } else {
                    // A page cannot turn the wheel over an element that the browser itself scrolls.
                    holder.scrollTop += deltaY;
                }
                const drawn = await next;
                const now = performance.now();
                still = drawn ? 0 : still + 1;
                if (drawn) frames.push({ interval: now - last, busy: window.torikumi?.frameMilliseconds() });
                last = now;
            }
            return frames;
        },
    };
}
