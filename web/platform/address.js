// The fragment of the page's address, percent-decoded and without '#', both ways.

/** @typedef {import('./bridge.js').Bridge} Bridge */

/** @param {Bridge} bridge */
export function makeAddress(bridge) {
    function current() {
        const raw = location.hash.slice(1);
        try {
            return decodeURIComponent(raw);
        } catch {
            // Somebody's own typing; the program says that it knows no such page.
            return raw;
        }
    }

    return {
        leave() {
            bridge.leaveText(0, current());
        },
        /**
         * @param {string} fragment
         * @param {boolean} replace
         */
        set(fragment, replace) {
            if (fragment === current()) return;
            const address = location.pathname + location.search + (fragment === '' ? '' : '#' + encodeURI(fragment));
            // Neither tells anybody (hashchange), so there is no loop. The window's own memory goes along (storage.js).
            if (replace) history.replaceState(history.state, '', address);
            else history.pushState(history.state, '', address);
        },
        listen() {
            window.addEventListener('hashchange', () => {
                bridge.leaveText(0, current());
                bridge.call('address_changed');
            });
        },
    };
}
