// The whole screen for a meeting, where the browser gives it.

/** @typedef {import('./bridge.js').Bridge} Bridge */

/** @param {Bridge} bridge */
export function makeScreen(bridge) {
    const page = document.documentElement;

    return {
        can: () => document.fullscreenEnabled === true,
        /** @param {boolean} on */
        fill(on) {
            if (on === (document.fullscreenElement !== null)) return;
            // A browser that refuses says so to nobody: the switch stays as it was.
            const done = on ? page.requestFullscreen({ navigationUI: 'hide' }) : document.exitFullscreen();
            done.catch(() => {});
        },
        listen() {
            document.addEventListener('fullscreenchange', () => {
                bridge.call('full_screen', Number(document.fullscreenElement !== null));
            });
        },
    };
}
