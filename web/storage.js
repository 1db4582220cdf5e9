// @ts-check
// Small choices that outlive the page. A browser that refuses storage forgets them, and nothing else happens.

/**
 * @param {string} key
 * @param {string} value
 */
function torikumiRemember(key, value) {
    try {
        localStorage.setItem('torikumi:' + key, value);
    } catch {
        // Refused or full.
    }
}

/** @param {string} key */
function torikumiRecall(key) {
    try {
        return localStorage.getItem('torikumi:' + key) || '';
    } catch {
        return '';
    }
}
