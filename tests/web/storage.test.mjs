// Small choices (web/platform/storage.js), where the browser keeps them and where it refuses.

import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';

import { inPlace } from './lib/fakes.mjs';
import { recall, recallInWindow, remember, rememberInWindow } from '../../web/platform/storage.js';

/** A Storage. */
function fakeStorage() {
    const items = new Map();
    return { items, getItem: (key) => items.get(key) ?? null, setItem: (key, value) => items.set(key, value) };
}

const refused = {
    getItem() {
        throw new DOMException('no', 'SecurityError');
    },
    setItem() {
        throw new DOMException('no', 'QuotaExceededError');
    },
};

/** The history's entry. */
function fakeHistory(state = null) {
    return {
        state,
        replaceState(next) {
            this.state = next;
        },
    };
}

test('storage: a choice is remembered under the name of the program, and one that was never made is empty', (t) => {
    const storage = fakeStorage();
    inPlace(t, 'localStorage', storage);
    remember('language', 'en');
    deepEqual([...storage.items], [['torikumi:language', 'en']]);
    equal(recall('language'), 'en');
    equal(recall('painter'), '');
});

test('storage: a browser that refuses forgets, and nothing else happens', (t) => {
    inPlace(t, 'localStorage', refused);
    remember('language', 'en');
    equal(recall('language'), '');
});

test('storage: what a window remembers stands in two places, and either is enough', (t) => {
    const history = fakeHistory({ other: 1 });
    inPlace(t, 'history', history);
    inPlace(t, 'sessionStorage', fakeStorage());
    rememberInWindow('plan', 'p1');
    deepEqual(history.state, { other: 1, 'torikumi:plan': 'p1' });
    equal(recallInWindow('plan'), 'p1');
    // After going back: the session knows it.
    history.state = null;
    equal(recallInWindow('plan'), 'p1');
    // A session that refuses: the entry of the history knows it.
    inPlace(t, 'sessionStorage', refused);
    equal(recallInWindow('plan'), '');
    rememberInWindow('plan', 'p2');
    equal(recallInWindow('plan'), 'p2');
});

test('storage: what another page left in the history is no memory of ours', (t) => {
    inPlace(t, 'sessionStorage', fakeStorage());
    for (const state of ['text', { 'torikumi:plan': 5 }]) {
        inPlace(t, 'history', fakeHistory(state));
        equal(recallInWindow('plan'), '');
    }
});
