// Copy, cut and paste where they are not a text field's own affair: of cells, between which no field is open.

/** @typedef {import('./bridge.js').Bridge} Bridge */
/** @typedef {import('./semantics.js').Mirror} Mirror */

/**
 * @param {Bridge} bridge
 * @param {Mirror} mirror
 */
export function makeClipboard(bridge, mirror) {
    /**
     * What the program answers while it is asked.
     * @type {string | null}
     */
    let answer = null;

    /** @param {Event} event */
    function isOurs(event) {
        const field = mirror.fieldOf(event.target);
        if (field === 'search' || field === 'text') return false;
        const selection = document.getSelection();
        return field === 'waiting' || selection === null || selection.isCollapsed;
    }

    /** @param {ClipboardEvent} event */
    function copy(event) {
        if (event.defaultPrevented || event.clipboardData === null || !isOurs(event)) return;
        answer = null;
        bridge.call('copy_asked', Number(event.type === 'cut'));
        if (answer === null) return;
        event.clipboardData.setData('text/plain', answer);
        event.preventDefault();
        answer = null;
    }

    return {
        listen() {
            document.addEventListener('copy', copy);
            document.addEventListener('cut', copy);
            // Safari sends these only where something is selected or can be typed into, or where it is told that they are wanted.
            for (const name of ['beforecopy', 'beforecut', 'beforepaste']) {
                document.addEventListener(name, (event) => {
                    if (isOurs(event)) event.preventDefault();
                });
            }
            document.addEventListener('paste', (event) => {
                const field = mirror.fieldOf(event.target);
                if (event.clipboardData === null || (field !== 'waiting' && field !== 'none')) return;
                const text = event.clipboardData.getData('text/plain');
                if (field === 'none') {
                    // The line end behind the last line makes no table.
                    if (!/[\t\r\n]/.test(text.replace(/[\r\n]+$/, ''))) return;
                    bridge.leaveText(0, text);
                    if (bridge.call('table_pasted')) event.preventDefault();
                    return;
                }
                if (!/[\t\r\n]/.test(text)) return;
                event.preventDefault();
                mirror.paste(event.target, text);
            });
        },
        /** @param {string} text */
        put(text) {
            answer = text;
        },
    };
}
