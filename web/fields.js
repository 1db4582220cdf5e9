// @ts-check
// A text field of the mirror: typed in, composed in and drawn by the browser. The program is told of every change, those in
// the middle of a composition too, so that a search follows; it overwrites a field only when it means to.
//
// A field can wait: it has the focus, is empty and cannot be seen. What is typed, composed or pasted into it begins a text,
// and when the program says that it does not wait any more the very same element goes on in sight.

/** @typedef {HTMLInputElement | HTMLTextAreaElement} TorikumiInput */

/** @param {EventTarget | null} target @returns {target is TorikumiInput} */
function torikumiIsField(target) {
    return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/**
 * @param {TorikumiInput} input
 * @param {string} id
 * @param {ReturnType<typeof torikumiBridge>} bridge
 */
function torikumiField(input, id, bridge) {
    let composing = false;
    /** It waits, as the program says. */
    let waiting = false;
    /** It waited, and the program was told of a text, but its tree does not say so yet. */
    let begun = false;
    /** And that text has come to its end: where the program goes on waiting, it is for the next one. */
    let ended = false;
    /** The focus went while something was composed: how that ends is nobody's concern any more. */
    let left = false;
    /**
     * What the program had for the field when it last said so.
     * @type {string | null}
     */
    let said = '';
    /**
     * What was typed since and is still on its way through the program: its echo must not undo what was typed after.
     * @type {string[]}
     */
    let echoes = [];

    /** What the program knows that the field holds. */
    let known = '';

    function tell() {
        if (known === input.value || left) return;
        known = input.value;
        echoes.push(known);
        begun = waiting;
        bridge.leaveText(0, known);
        const taken = bridge.call('field_changed', ...torikumiHalves(id));
        if (taken || !waiting) return;
        begun = false;
        if (!composing) fill('');
    }

    /** @param {string} text that the program has for the field */
    function fill(text) {
        begun = false;
        ended = false;
        echoes = [];
        known = text;
        if (input.value !== text) input.value = text;
    }

    input.addEventListener('compositionstart', () => {
        composing = true;
    });
    input.addEventListener('compositionend', () => {
        composing = false;
        tell();
        if (waiting && !begun) fill('');
        if (left) said = null;
        left = false;
    });
    input.addEventListener('input', tell);
    input.addEventListener('focus', () => {
        left = false;
    });

    /** @param {TorikumiNode} node */
    function follow(node) {
        const value = node.value || '';
        const waits = Boolean(node.waiting);
        if (waits) {
            said = value;
            if ((!waiting || ended) && !composing) fill('');
            waiting = true;
            return;
        }
        const opens = waiting;
        waiting = false;
        if (opens && !begun && !composing) {
            // Opened as it is, with a key.
            said = value;
            fill(value);
            input.setSelectionRange(value.length, value.length);
            return;
        }
        begun = false;
        ended = false;
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
        if (!composing) fill(value);
    }

    return {
        /** @param {TorikumiNode} node */
        update(node) {
            if (node.textSize) input.style.setProperty('--text-size', node.textSize + 'px');
            input.style.clipPath = clipOf(node);
            follow(node);
        },
        /** True while it waits and nothing has begun. */
        waits: () => waiting && !begun && !composing,
        /** The program is asked about a key, or did not want it. @param {boolean} may */
        mayEnd(may) {
            ended = may && begun;
        },
        /** The focus goes: the program hears first what was typed last. */
        leave() {
            tell();
            ended = begun;
            left = composing;
        },
        /** @param {string} text with tabs or line ends */
        paste(text) {
            bridge.leaveText(0, text);
            bridge.call('block_pasted', ...torikumiHalves(id));
        },
    };

    /** What of its box is seen. @param {TorikumiNode} node */
    function clipOf(node) {
        const clip = node.clip;
        if (!clip) return '';
        const box = node.box;
        const above = Math.max(0, clip[1] - box[1]);
        const right = Math.max(0, box[0] + box[2] - clip[0] - clip[2]);
        const below = Math.max(0, box[1] + box[3] - clip[1] - clip[3]);
        const before = Math.max(0, clip[0] - box[0]);
        return above + right + below + before > 0 ? `inset(${above}px ${right}px ${below}px ${before}px)` : '';
    }
}
