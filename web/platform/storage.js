// Small choices that outlive the page. A browser that refuses storage forgets them, and nothing else happens.

/** @typedef {import('./bridge.js').Bridge} Bridge */

/**
 * @param {string} key
 * @param {string} value
 */
export function remember(key, value) {
    try {
        localStorage.setItem('torikumi:' + key, value);
    } catch {
        // Refused or full.
    }
}

/** @param {string} key */
export function recall(key) {
    try {
        return localStorage.getItem('torikumi:' + key) || '';
    } catch {
        return '';
    }
}

// What a window remembers of itself. It stands in the entry of the browser's history, which a reload keeps, and in the session's
// storage, which knows it also after going back.

/**
 * @param {string} key
 * @param {string} value
 */
export function rememberInWindow(key, value) {
    const name = 'torikumi:' + key;
    try {
        sessionStorage.setItem(name, value);
    } catch {
        // Refused or full.
    }
    history.replaceState(Object.assign({}, history.state, { [name]: value }), '');
}

/** @param {string} key */
export function recallInWindow(key) {
    const name = 'torikumi:' + key;
    try {
        const value = sessionStorage.getItem(name);
        if (value !== null) return value;
    } catch {
        // Refused.
    }
    const state = history.state;
    return state !== null && typeof state === 'object' && typeof state[name] === 'string' ? state[name] : '';
}

/**
 * How full this site's storage is, and whether the browser may throw it away by itself.
 * @param {Bridge} bridge
 */
export async function measureStorage(bridge) {
    let used = -1;
    let quota = 0;
    let persistent = false;
    try {
        const estimate = await navigator.storage.estimate();
        if (estimate.usage !== undefined) used = estimate.usage;
        quota = estimate.quota || 0;
        persistent = await navigator.storage.persisted();
    } catch {
        // Absent where the page did not come over https.
    }
    bridge.call('storage_measured', used, quota, Number(persistent));
}
