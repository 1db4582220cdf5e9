// Keys. What belongs to the browser, to a composition or to a text field is never asked about; of the rest the program says
// at once whether it takes it. A key is for what has the focus when all that the person did before it is carried out.

/** @typedef {import('./bridge.js').Bridge} Bridge */
/** @typedef {import('./semantics.js').Mirror} Mirror */

/**
 * @param {Bridge} bridge
 * @param {Mirror} mirror
 */
export function listenToKeys(bridge, mirror) {
    const mac = /Mac|iPhone|iPad/.test(navigator.platform);
    const moving = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'];
    const inField = new Set([...moving, 'Escape', 'Enter']);
    const named = new Set([...inField, 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Delete', 'Backspace', 'F2']);
    const inWaitingField = new Set([...named, 'Tab']);
    const withCommandInField = new Set(['f', 'k', 'o', 'p', 's', '/', 'Enter']);
    const withCommand = new Set([...withCommandInField, 'z', 'y', 'Home', 'End']);

    /**
     * @param {string} key
     * @param {boolean} command
     * @param {'none' | 'search' | 'text' | 'waiting'} field that has the focus
     */
    function mayBeAsked(key, command, field) {
        const open = field === 'search' || field === 'text';
        if (command) return (open ? withCommandInField : withCommand).has(key);
        if (open) return inField.has(key) || (key === 'Tab' && field === 'text');
        if (field === 'waiting') return inWaitingField.has(key);
        // Enter and Space on an element of the mirror press it (semantics.js).
        const pressing = key === 'Enter' || key === ' ';
        const active = document.activeElement;
        if (pressing && active !== null && active.closest('#semantics *')) return false;
        return named.has(key) || [...key].length === 1;
    }

    window.addEventListener('keydown', () => bridge.call('catch_up'), { capture: true });

    window.addEventListener('keydown', (event) => {
        // Safari ends a composition before the key that ended it: 229 tells that key from others.
        if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
        if (event.altKey || event.getModifierState('AltGraph') || (mac ? event.ctrlKey : event.metaKey)) return;
        const command = mac ? event.metaKey : event.ctrlKey;
        const field = mirror.fieldOf(document.activeElement);
        // With Shift or Caps Lock it is the same key.
        const key = command && event.key.length === 1 ? event.key.toLowerCase() : event.key;
        if (!mayBeAsked(key, command, field)) return;
        const open = field === 'search' || field === 'text';
        bridge.leaveText(0, key);
        const taken = bridge.call('key', Number(command), Number(event.shiftKey), Number(open));
        // An Enter that nobody wants is no beginning of a text, and neither is what the field held before it waited.
        const begins = field === 'waiting' && (key === 'Enter' || (command && (key === 'z' || key === 'y')));
        if (taken || begins) event.preventDefault();
    });
}
