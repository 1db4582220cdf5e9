// A text field of the mirror (web/platform/fields.js): what the program hears, and what it may put there.

import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';

import { fakeBridge } from './lib/fakes.mjs';
import { makeField } from '../../web/platform/fields.js';

const id = '000000010000000a';

class FakeInput extends EventTarget {
    value = '';
    selection = null;
    style = { clipPath: '', setProperty: () => {} };

    setSelectionRange(from, to) {
        this.selection = [from, to];
    }

    /** The person types, or a composition changes. */
    type(text) {
        this.value = text;
        this.on('input');
    }

    on(event) {
        this.dispatchEvent(new Event(event));
    }
}

/** `takes`: whether the program takes what is typed. */
function openField(takes = () => true) {
    const bridge = fakeBridge({ field_changed: ([text]) => Number(takes(text)) });
    const input = new FakeInput();
    const field = makeField(input, id, bridge);
    const show = (value, more = {}) => field.update({ id, role: 'textbox', value, box: [0, 0, 100, 20], ...more });
    return { bridge, input, field, show };
}

test('fields: the program hears of each change once, with both halves of the node', () => {
    const { bridge, input, show } = openField();
    show('');
    input.type('8');
    input.on('input');
    input.type('86');
    deepEqual(bridge.calls, [
        ['field_changed', '8', 1, 10],
        ['field_changed', '86', 1, 10],
    ]);
});

test('fields: a tree that is as the program knows it leaves what is typed alone, and another one replaces it', () => {
    const { input, show } = openField();
    show('a');
    equal(input.value, 'a');
    input.type('ab');
    show('ab');
    equal(input.value, 'ab');
    show('c');
    equal(input.value, 'c');
});

test('fields: while something is composed the program puts nothing there, and does so when it ends', () => {
    const { bridge, input, show } = openField();
    show('');
    input.on('compositionstart');
    input.type('あ');
    show('x');
    equal(input.value, 'あ');
    input.on('compositionend');
    equal(input.value, 'x');
    deepEqual(bridge.calls, [['field_changed', 'あ', 1, 10]]);
});

test('fields: one that waits is empty, and opens with the first text that the program takes', () => {
    const { input, field, show } = openField();
    show('42%', { waiting: 1 });
    equal(input.value, '');
    equal(field.waits(), true);
    input.type('8');
    equal(field.waits(), false);
    show('8');
    equal(input.value, '8');
    equal(input.selection, null);
});

test('fields: one that waits is emptied where the program does not take the text, and waits on', () => {
    const { input, field, show } = openField(() => false);
    show('42%', { waiting: 1 });
    input.type('8');
    equal(input.value, '');
    equal(field.waits(), true);
});

test('fields: one that waits does not count as waiting while something is composed', () => {
    const { input, field, show } = openField();
    show('', { waiting: 1 });
    input.on('compositionstart');
    equal(field.waits(), false);
});

test('fields: one that waited and is opened with a key has the cursor behind its text', () => {
    const { input, show } = openField();
    show('42%', { waiting: 1 });
    show('42%');
    equal(input.value, '42%');
    deepEqual(input.selection, [3, 3]);
});

test('fields: what was typed last is told before the focus goes', () => {
    const { bridge, input, field, show } = openField();
    show('');
    input.value = 'last';
    field.leave();
    deepEqual(bridge.calls, [['field_changed', 'last', 1, 10]]);
});

test('fields: how a composition ends that the focus has left is not told, and the text of the program stands', () => {
    const { bridge, input, field, show } = openField();
    show('');
    input.on('compositionstart');
    input.type('か');
    field.leave();
    show('か');
    bridge.take();
    input.type('彼');
    input.on('compositionend');
    deepEqual(bridge.calls, []);
    equal(input.value, 'か');
    // And once it is over, all is told again.
    input.type('かな');
    deepEqual(bridge.calls, [['field_changed', 'かな', 1, 10]]);
});
