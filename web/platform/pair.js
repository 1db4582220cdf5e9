// Two windows of a meeting: one opens the other, and each posts to the other what the program says. That works where the page
// came from a disk, too: there every page is an origin of its own, and what windows of one origin share may not be shared.
//
// The opened window's name is the key of the pair. It outlives a reload of that window; the other one remembers it for one of
// its own.

/** @typedef {import('./bridge.js').Bridge} Bridge */

/** @param {Bridge} bridge */
export function makePair(bridge) {
    const prefix = 'torikumi-pair-';
    const opened = window.name.startsWith(prefix);
    // Pages from a disk have no origin that could be named.
    const origin = location.protocol === 'file:' ? '*' : location.origin;
    let key = opened ? window.name : remembered();
    /** @type {MessageEventSource | null} */
    let other = opened ? window.opener : null;

    function remembered() {
        try {
            return sessionStorage.getItem(prefix) || '';
        } catch {
            return '';
        }
    }

    function newKey() {
        const made = prefix + Array.from(crypto.getRandomValues(new Uint32Array(4))).join('-');
        try {
            sessionStorage.setItem(prefix, made);
        } catch {
            // Then a reload parts the two.
        }
        return made;
    }

    /** @param {string} text */
    function post(text) {
        if (other !== null) /** @type {Window} */ (other).postMessage({ pair: key, text }, origin);
    }

    /** @param {string} text */
    function tell(text) {
        if (other === null || /** @type {Window} */ (other).closed) return false;
        if (text !== '') post(text);
        return true;
    }

    /** @param {MessageEvent} event */
    function hear(event) {
        const data = event.data;
        if ((origin !== '*' && event.origin !== origin) || key === '' || !data || data.pair !== key) return;
        if (typeof data.text !== 'string') return;
        // Loaded anew, this window knows the other one by its key alone.
        if (other === null && !opened) other = event.source;
        // The last word of a window comes from none.
        if (event.source !== other && (event.source !== null || data.text !== '')) return;
        bridge.leaveText(0, data.text);
        bridge.call('told');
    }

    return {
        /** @param {string} fragment */
        open(fragment) {
            if (opened) return false;
            if (key === '') key = newKey();
            const address = location.href.split('#')[0] + '#' + encodeURI(fragment);
            const made = window.open(address, key, 'popup,width=1120,height=760');
            if (made === null) return false;
            other = made;
            made.focus();
            return true;
        },
        tell,
        close() {
            if (!opened || other === null) return false;
            window.close();
            return true;
        },
        listen() {
            window.addEventListener('message', hear);
            window.addEventListener('pagehide', () => post(''));
        },
    };
}
