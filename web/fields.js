// @ts-check
// A text field of the mirror: typed in, composed in and drawn by the browser. The program is told of every change, those in
// the middle of a composition too, so that a search follows; it overwrites a field only when it means to.

/**
 * @param {HTMLInputElement} input
 * @param {string} id
 * @param {ReturnType<typeof torikumiBridge>} bridge
 */
function torikumiField(input, id, bridge) {
    let composing = false;
    /** What the program had for the field when it last said so. */
    let said = '';
    /**
     * What was typed since and is still on its way through the program: its echo must not undo what was typed after.
     * @type {string[]}
     */
    let echoes = [];

    /** What the program knows that the field holds. */
    let known = '';

    function tell() {
        if (known === input.value) return;
        known = input.value;
        echoes.push(known);
        bridge.leaveText(0, input.value);
        bridge.call('field_changed', ...torikumiHalves(id));
    }

    input.addEventListener('compositionstart', () => {
        composing = true;
    });
    input.addEventListener('compositionend', () => {
        composing = false;
        tell();
    });
    input.addEventListener('input', tell);

    return {
        /** @param {TorikumiNode} node */
        update(node) {
            if (node.textSize) input.style.setProperty('--text-size', node.textSize + 'px');
            const value = node.value || '';
            if (value === said) {
                if (value === echoes[echoes.length - 1]) echoes = [];
                return;
            }
            said = value;
            const echo = echoes.lastIndexOf(value);
            if (echo >= 0) {
                echoes = echoes.slice(echo + 1);
                return;
            }
            echoes = [];
            if (composing || input.value === value) return;
            input.value = value;
            known = value;
        },
    };
}
