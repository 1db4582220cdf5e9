// What each role of the semantic tree is in HTML: which element, which ARIA, and whether its name is its text.

/**
 * @typedef {object} SemanticNode a node as src/platform/web/tree_json.cpp writes it; what says nothing is absent
 * @property {string} id
 * @property {string} [in] the parent's id
 * @property {string} role
 * @property {string} [name]
 * @property {string} [value]
 * @property {string} [description]
 * @property {string} [language]
 * @property {[number, number, number, number]} box x, y, width, height
 * @property {[number, number, number, number]} [clip]
 * @property {number} [textSize]
 * @property {number} [multiline]
 * @property {number} [alignRight]
 * @property {number} [waiting]
 * @property {number} [level]
 * @property {number} [row]
 * @property {number} [column]
 * @property {number} [selected]
 * @property {number} [checked]
 * @property {number} [expanded]
 * @property {number} [expandable]
 * @property {number} [disabled]
 * @property {number} [focusable]
 * @property {string} [sort]
 */

/** Roles that hold others: their name is a label and not a text to read. */
const holders = new Set([
    'banner', 'main', 'navigation', 'region', 'dialog', 'tablist', 'tabpanel', 'table', 'figure', 'list', 'progressbar',
    'searchbox', 'textbox', 'combobox',
]);

/**
 * The tag; a node that wants another one than before gets a new element.
 * @param {SemanticNode} node
 */
export function tagOf(node) {
    switch (node.role) {
        case 'heading':
            return 'h' + Math.min(6, Math.max(1, node.level || 2));
        case 'button':
        case 'tab':
        case 'checkbox':
        case 'switch':
        case 'combobox':
            return 'button';
        case 'link':
            return 'a';
        case 'searchbox':
            return 'input';
        case 'textbox':
            return node.multiline ? 'textarea' : 'input';
        default:
            return 'div';
    }
}

/**
 * Whether Enter and Space press an element of this tag by themselves.
 * @param {string} tag
 */
export function pressesItself(tag) {
    return tag === 'BUTTON' || tag === 'A';
}

/**
 * The attributes of a node's element. What is absent here is taken away from the element.
 * @param {SemanticNode} node
 * @param {boolean} hasChildren
 * @param {SemanticNode | undefined} parent
 * @returns {Record<string, string>}
 */
export function attributesOf(node, hasChildren, parent) {
    /** @type {Record<string, string>} */
    const found = {};
    const tag = tagOf(node);
    const flag = (/** @type {number | undefined} */ value) => (value ? 'true' : 'false');
    const named = node.name || '';

    if (tag === 'div' && node.role !== 'text') found.role = node.role;
    if (tag === 'button') found.type = 'button';
    if (tag === 'a') {
        if (node.value) found.href = '#' + encodeURI(node.value);
        else found.role = 'link';
    }
    if (named !== '' && (holders.has(node.role) || (hasChildren && node.role !== 'text'))) found['aria-label'] = named;

    switch (node.role) {
        case 'tab':
            found.role = 'tab';
            found['aria-selected'] = flag(node.selected);
            break;
        case 'option':
            found['aria-selected'] = flag(node.selected);
            count(node, parent, found);
            break;
        case 'listitem':
            count(node, parent, found);
            break;
        case 'checkbox':
        case 'switch':
            found.role = node.role;
            found['aria-checked'] = flag(node.checked);
            break;
        case 'combobox':
            found.role = 'combobox';
            found['aria-haspopup'] = 'listbox';
            found['aria-expanded'] = flag(node.expanded);
            break;
        case 'dialog':
            found['aria-modal'] = 'true';
            break;
        case 'table':
            if (node.row) found['aria-rowcount'] = String(node.row);
            if (node.column) found['aria-colcount'] = String(node.column);
            break;
        case 'row':
            if (node.row) found['aria-rowindex'] = String(node.row);
            if (node.selected) found['aria-selected'] = 'true';
            break;
        case 'columnheader':
        case 'rowheader':
        case 'cell':
            if (node.row) found['aria-rowindex'] = String(node.row);
            if (node.column) found['aria-colindex'] = String(node.column);
            break;
        case 'progressbar':
            found['aria-valuemin'] = '0';
            found['aria-valuemax'] = '100';
            if (node.value) found['aria-valuenow'] = node.value;
            break;
        case 'searchbox':
            found.type = 'search';
            found.autocomplete = 'off';
            found.spellcheck = 'false';
            found.enterkeyhint = 'search';
            if (node.description) found.placeholder = node.description;
            break;
        case 'textbox':
            found.class = textClass(node);
            if (tag === 'input') found.type = 'text';
            found.autocomplete = 'off';
            if (node.disabled) found.readonly = '';
            // Its own text is empty, and what it stands for must be heard.
            if (node.waiting && node.value) found['aria-label'] = `${named}: ${node.value}`;
            break;
    }

    if (node.role === 'columnheader' && node.sort) found['aria-sort'] = node.sort;
    if (node.expandable && node.role !== 'combobox') found['aria-expanded'] = flag(node.expanded);
    if (node.selected && (node.role === 'link' || node.role === 'button')) {
        found[node.role === 'link' ? 'aria-current' : 'aria-pressed'] = node.role === 'link' ? 'page' : 'true';
    }
    if (node.disabled) found['aria-disabled'] = 'true';
    if (node.description && node.role !== 'searchbox') found['aria-description'] = node.description;
    if (node.language) found.lang = node.language;
    found.tabindex = node.focusable && !node.disabled ? '0' : '-1';
    if (found.tabindex === '-1' && (tag === 'div' || tag[0] === 'h')) delete found.tabindex;
    return found;
}

/**
 * The number of an item, of how many: not all of them need be here.
 * @param {SemanticNode} node
 * @param {SemanticNode | undefined} parent
 * @param {Record<string, string>} found
 */
function count(node, parent, found) {
    if (!node.row || !parent || !parent.row) return;
    found['aria-posinset'] = String(node.row);
    found['aria-setsize'] = String(parent.row);
}

/**
 * How page.css shows a text field.
 * @param {SemanticNode} node
 */
function textClass(node) {
    return ['text', node.waiting ? 'waiting' : '', node.alignRight ? 'right' : ''].filter(Boolean).join(' ');
}

/**
 * The text inside an element: its name, or what it holds.
 * @param {SemanticNode} node
 * @param {boolean} hasChildren
 */
export function textOf(node, hasChildren) {
    if (node.role === 'combobox') return node.value || '';
    if (node.role === 'text') return node.name || '';
    return holders.has(node.role) || hasChildren ? '' : node.name || '';
}
