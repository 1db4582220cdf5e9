// @ts-check
// Keys. What belongs to the browser, to a composition or to a text field is never asked about; of the rest the program says
// at once whether it takes it.

/** @param {ReturnType<typeof torikumiBridge>} bridge */
function torikumiKeyboard(bridge) {
    const mac = /Mac|iPhone|iPad/.test(navigator.platform);
    const moving = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'];
    const inField = new Set([...moving, 'Escape', 'Enter']);
    const named = new Set([...inField, 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Delete', 'Backspace']);
    const withCommand = new Set(['f', 'k', 'o', '/', 'Enter']);

    /**
     * @param {KeyboardEvent} event
     * @param {boolean} command
     * @param {boolean} field
     */
    function mayBeAsked(event, command, field) {
        if (command) return withCommand.has(event.key.toLowerCase()) || event.key === 'Enter';
        if (field) return inField.has(event.key);
        // Enter and Space on an element of the mirror press it (semantics.js).
        const pressing = event.key === 'Enter' || event.key === ' ';
        if (pressing && event.target instanceof Element && event.target.closest('#semantics *')) return false;
        return named.has(event.key) || [...event.key].length === 1;
    }

    window.addEventListener('keydown', (event) => {
        // Safari ends a composition before the key that ended it: 229 tells that key from others.
        if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
        if (event.altKey || event.getModifierState('AltGraph') || (mac ? event.ctrlKey : event.metaKey)) return;
        const command = mac ? event.metaKey : event.ctrlKey;
        const field = event.target instanceof HTMLInputElement;
        if (!mayBeAsked(event, command, field)) return;
        bridge.leaveText(0, event.key);
        if (bridge.call('key', Number(command), Number(event.shiftKey), Number(field))) event.preventDefault();
    });
}
