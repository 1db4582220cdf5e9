// A text field of the mirror: typed in, composed in and drawn by the browser. The program is told of every change at once,
// those in the middle of a composition too, so that a search follows. A tree is therefore never older than what was typed: a
// field whose text there is not the one that the program knows is one that the program means to overwrite.
//
// A field can wait: it has the focus, is empty and cannot be seen. What is typed, composed or pasted into it begins a text,
// and the very same element goes on in sight.

import { halvesOf } from './bridge.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */
/** @typedef {import('./semantics_roles.js').SemanticNode} SemanticNode */

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Input */

/** @param {EventTarget | null} target @returns {target is Input} */
export function isField(target) {
    return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** @typedef {ReturnType<typeof makeField>} Field */

/**
 * @param {Input} input
 * @param {string} id
 * @param {Bridge} bridge
 */
export function makeField(input, id, bridge) {
    let composing = false;
    /** The focus went while something was composed: how that ends is nobody's concern any more. */
    let left = false;
    /** It waits: what comes next begins a text. */
    let waiting = false;
    /** What the program knows that the field holds. */
    let known = '';
    /** What the program wants it to hold: the same, but while something is composed, which is not to be disturbed. */
    let wanted = '';

    function tell() {
        if (left || input.value === known) return;
        known = input.value;
        wanted = known;
        bridge.leaveText(0, known);
        if (bridge.call('field_changed', ...halvesOf(id))) waiting = false;
        else if (waiting) hold('');
    }

    /** @param {string} text that the program has for the field */
    function hold(text) {
        wanted = text;
        if (composing || known === text) return;
        known = text;
        if (input.value !== text) input.value = text;
    }

    input.addEventListener('compositionstart', () => {
        composing = true;
    });
    input.addEventListener('compositionend', () => {
        composing = false;
        tell();
        if (left) {
            left = false;
            known = input.value;
        }
        hold(wanted);
    });
    input.addEventListener('input', tell);
    input.addEventListener('focus', () => {
        left = false;
    });

    return {
        /** @param {SemanticNode} node */
        update(node) {
            if (node.textSize) input.style.setProperty('--text-size', node.textSize + 'px');
            input.style.clipPath = clipOf(node);
            const text = node.waiting ? '' : node.value || '';
            const opens = waiting && !node.waiting && !composing && text !== known;
            waiting = Boolean(node.waiting);
            hold(text);
            // Opened as it is, with a key.
            if (opens) input.setSelectionRange(text.length, text.length);
        },
        /** True while it waits and nothing has begun. */
        waits: () => waiting && !composing,
        /** The focus goes: the program hears first what was typed last. */
        leave() {
            tell();
            left = composing;
        },
        /** @param {string} text with tabs or line ends */
        paste(text) {
            bridge.leaveText(0, text);
            bridge.call('block_pasted', ...halvesOf(id));
        },
    };

    /**
     * What of its box is seen.
     * @param {SemanticNode} node
     */
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
