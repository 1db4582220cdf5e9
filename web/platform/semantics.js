// The mirror: keeps real elements in step with the semantic tree that the program publishes. An element lives as long as its
// node's id is on screen and keeps the focus; only what changed is touched. The boxes are relative to the parent's, so that
// of a table that scrolls only the rows move.

import { halvesOf } from './bridge.js';
import { isField, makeField } from './fields.js';
import { attributesOf, pressesItself, tagOf, textOf } from './semantics_roles.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */
/** @typedef {import('./fields.js').Field} Field */
/** @typedef {import('./semantics_roles.js').SemanticNode} SemanticNode */

/**
 * @typedef {object} Entry
 * @property {SemanticNode} node
 * @property {string} key role and tag: another one needs another element
 * @property {HTMLElement} element what has the role and the focus
 * @property {HTMLElement} outer what is placed in the parent
 * @property {HTMLElement} inner what the children are placed in
 * @property {Text | null} text
 * @property {Record<string, string>} attributes
 * @property {string} place
 * @property {number} round the last tree it was seen in
 * @property {Field | null} field
 */

/** @typedef {ReturnType<typeof makeMirror>} Mirror */

/**
 * @param {HTMLElement} root
 * @param {Bridge} bridge
 */
export function makeMirror(root, bridge) {
    /** @type {Map<string, Entry>} */
    const entries = new Map();
    /** @type {WeakMap<Element, string>} */
    const ids = new WeakMap();
    let round = 0;
    let busy = false;
    let focused = '';

    /**
     * @param {SemanticNode} node
     * @param {string} key
     * @returns {Entry}
     */
    function make(node, key) {
        const element = document.createElement(tagOf(node));
        let outer = element;
        let inner = element;
        if (node.role === 'combobox') {
            // Options cannot be inside of the button that opens them.
            outer = document.createElement('div');
            inner = document.createElement('div');
            inner.setAttribute('role', 'listbox');
            inner.hidden = true;
            outer.append(element, inner);
        }
        ids.set(element, node.id);
        const field = isField(element) ? makeField(element, node.id, bridge) : null;
        return { node, key, element, outer, inner, text: null, attributes: {}, place: '', round: 0, field };
    }

    /**
     * @param {Entry} entry
     * @param {boolean} hasChildren
     * @param {SemanticNode | undefined} parent
     */
    function dress(entry, hasChildren, parent) {
        const element = entry.element;
        const node = entry.node;
        const wanted = attributesOf(node, hasChildren, parent);
        for (const name in entry.attributes) if (!(name in wanted)) element.removeAttribute(name);
        for (const name in wanted) {
            if (entry.attributes[name] !== wanted[name]) element.setAttribute(name, wanted[name]);
        }
        entry.attributes = wanted;
        if (entry.inner !== element) {
            entry.inner.hidden = !hasChildren;
            entry.inner.setAttribute('aria-label', node.name || '');
        }
        if (entry.field) {
            entry.field.update(node);
            return;
        }
        const text = textOf(node, hasChildren);
        if (entry.text === null) {
            if (text === '') return;
            entry.text = document.createTextNode(text);
            element.prepend(entry.text);
        } else if (entry.text.data !== text) {
            entry.text.data = text;
        }
    }

    /**
     * @param {Entry} entry
     * @param {[number, number, number, number] | null} parentBox
     */
    function place(entry, parentBox) {
        const box = entry.node.box;
        const left = Math.round((box[0] - (parentBox ? parentBox[0] : 0)) * 10) / 10;
        const top = Math.round((box[1] - (parentBox ? parentBox[1] : 0)) * 10) / 10;
        // An element without a size counts as hidden.
        const width = Math.max(1, box[2]);
        const height = Math.max(1, box[3]);
        const wanted = `${left} ${top} ${width} ${height}`;
        if (entry.place === wanted) return;
        entry.place = wanted;
        const style = entry.outer.style;
        style.left = left + 'px';
        style.top = top + 'px';
        style.width = width + 'px';
        style.height = height + 'px';
        if (entry.outer !== entry.element) {
            entry.element.style.width = style.width;
            entry.element.style.height = style.height;
        }
    }

    /**
     * Puts elements into a parent in this order, moving as few as can be and never the one that has the focus.
     * @param {HTMLElement} parent
     * @param {HTMLElement[]} order
     * @param {ChildNode | null} first what stands where the first one belongs
     */
    function arrange(parent, order, first) {
        const active = document.activeElement;
        let next = first;
        for (const element of order) {
            if (element === next) {
                next = next.nextSibling;
                continue;
            }
            if (element.parentNode === parent && active !== null && element.contains(active)) {
                while (next !== null && next !== element) {
                    const passed = next;
                    next = next.nextSibling;
                    parent.append(passed);
                }
                next = element.nextSibling;
                continue;
            }
            parent.insertBefore(element, next);
        }
    }

    /** @param {SemanticNode[]} nodes */
    function reconcile(nodes) {
        ++round;
        /** @type {Map<string, Entry[]>} */
        const children = new Map();
        for (const node of nodes) {
            const parent = node.in || '';
            const key = node.role + ' ' + tagOf(node);
            let entry = entries.get(node.id);
            if (entry && entry.key !== key) {
                entry.outer.remove();
                entry = undefined;
            }
            if (!entry) {
                entry = make(node, key);
                entries.set(node.id, entry);
            }
            entry.node = node;
            entry.round = round;
            const siblings = children.get(parent);
            if (siblings) siblings.push(entry);
            else children.set(parent, [entry]);
        }
        entries.forEach((entry, id) => {
            if (entry.round === round) return;
            // What still lives and moves elsewhere is put there below.
            entry.outer.remove();
            entries.delete(id);
        });
        for (const entry of entries.values()) {
            const parent = entry.node.in ? entries.get(entry.node.in) : undefined;
            dress(entry, children.has(entry.node.id), parent ? parent.node : undefined);
            place(entry, parent ? parent.node.box : null);
        }
        children.forEach((own, id) => {
            const parent = entries.get(id);
            const inside = parent ? parent.inner : root;
            const first = parent && parent.text && parent.inner === parent.element ? parent.text.nextSibling : inside.firstChild;
            arrange(inside, own.map((entry) => entry.outer), first);
        });
        fence(nodes);
    }

    /**
     * Keeps Tab and screen readers inside of the last dialog.
     * @param {SemanticNode[]} nodes
     */
    function fence(nodes) {
        const dialogs = nodes.filter((node) => node.role === 'dialog');
        const last = dialogs.length > 0 ? entries.get(dialogs[dialogs.length - 1].id) : undefined;
        for (const entry of entries.values()) {
            const outside = last !== undefined && !entry.outer.contains(last.outer) && !last.outer.contains(entry.outer);
            // A message must be heard at any time.
            const inert = outside && entry.node.role !== 'alert' && entry.node.role !== 'status';
            if (entry.outer.inert !== inert) entry.outer.inert = inert;
        }
    }

    function tellFocus() {
        if (busy) return;
        const active = document.activeElement;
        const id = (active && ids.get(active)) || '';
        if (id === focused) return;
        focused = id;
        bridge.call('node_focused', ...halvesOf(id));
    }

    root.addEventListener('focusin', tellFocus);
    root.addEventListener('focusout', (event) => {
        const entry = busy ? undefined : entryOf(event.target);
        if (entry && entry.field) {
            // Another window came to the front, perhaps for a text to be pasted here: the element keeps its place meanwhile.
            if (entry.field.waits() && document.activeElement === event.target) return;
            entry.field.leave();
        }
        // From one element of the mirror to another, focusin tells.
        if (!(event.relatedTarget instanceof Element && root.contains(event.relatedTarget))) setFocusGone();
    });

    function setFocusGone() {
        if (busy || focused === '') return;
        focused = '';
        bridge.call('node_focused', 0, 0);
    }

    /** @param {EventTarget | null} target */
    function entryOf(target) {
        for (let at = target instanceof Element ? target : null; at !== null && at !== root; at = at.parentElement) {
            const id = ids.get(at);
            if (id !== undefined) return entries.get(id);
        }
        return undefined;
    }

    root.addEventListener('click', (event) => {
        const entry = entryOf(event.target);
        if (!entry || entry.field) return;
        const link = entry.element.tagName === 'A';
        // With these a link opens in a tab or a window of its own.
        if (link && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
        event.preventDefault();
        if (!entry.node.disabled) bridge.call('node_pressed', ...halvesOf(entry.node.id));
    });

    root.addEventListener('keydown', (event) => {
        if ((event.key !== 'Enter' && event.key !== ' ') || event.altKey || event.ctrlKey || event.metaKey) return;
        // What was done just before may have moved the focus (keyboard.js).
        if (event.target !== document.activeElement) return;
        const entry = entryOf(event.target);
        if (!entry || entry.field || pressesItself(entry.element.tagName)) return;
        event.preventDefault();
        entry.element.click();
    });

    return {
        /**
         * @param {string} json
         * @param {boolean} focusFollows a call of focus() comes right after
         */
        show(json, focusFollows) {
            const active = document.activeElement;
            busy = true;
            reconcile(JSON.parse(json));
            // An element that moved lost the focus on the way.
            if (active instanceof HTMLElement && root.contains(active) && document.activeElement !== active) {
                active.focus({ preventScroll: true });
            }
            busy = false;
            if (!focusFollows) tellFocus();
        },
        /**
         * Which kind of field this is.
         * @param {EventTarget | null} target
         * @returns {'none' | 'search' | 'text' | 'waiting'}
         */
        fieldOf(target) {
            const entry = isField(target) ? entryOf(target) : undefined;
            if (!entry || !entry.field) return 'none';
            if (entry.field.waits()) return 'waiting';
            return entry.node.role === 'searchbox' ? 'search' : 'text';
        },
        /**
         * Into a field that waits.
         * @param {EventTarget | null} target
         * @param {string} text
         */
        paste(target, text) {
            const entry = entryOf(target);
            if (entry && entry.field) entry.field.paste(text);
        },
        /** @param {string} id */
        focus(id) {
            const entry = entries.get(id);
            if (entry) entry.element.focus({ preventScroll: true });
            else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
            tellFocus();
        },
    };
}
