// Names that one window can have (web/platform/claims.js), over Web Locks.

import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';

import { fakeBridge, inPlace, settled } from './lib/fakes.mjs';
import { makeClaims } from '../../web/platform/claims.js';

/** Web Locks, exclusive ones alone. */
class FakeLocks {
    held = new Map();
    asked = 0;

    async request(name, options, use) {
        ++this.asked;
        await null;
        const before = this.held.get(name);
        if (before && options.ifAvailable) return use(null);
        if (before && options.steal) before.lose(new DOMException('stolen', 'AbortError'));
        const mine = {};
        this.held.set(name, mine);
        const lost = new Promise((_, lose) => {
            mine.lose = lose;
        });
        try {
            return await Promise.race([use({ name }), lost]);
        } finally {
            // The browser is another process.
            for (let turn = 0; turn < 10; ++turn) await null;
            if (this.held.get(name) === mine) this.held.delete(name);
        }
    }
}

function openWindow() {
    const bridge = fakeBridge();
    return { bridge, claims: makeClaims(bridge) };
}

test('claims: the first window has the name, and the next one when it is free', async (t) => {
    inPlace(t, 'navigator', { locks: new FakeLocks() });
    const [one, two] = [openWindow(), openWindow()];
    one.claims.claim('plan', false);
    await settled();
    two.claims.claim('plan', false);
    await settled();
    deepEqual(one.bridge.take(), [['claimed', 'plan', 1]]);
    deepEqual(two.bridge.take(), [['claimed', 'plan', 0]]);
    one.claims.release('plan');
    await settled();
    two.claims.claim('plan', false);
    await settled();
    deepEqual(one.bridge.take(), []);
    deepEqual(two.bridge.take(), [['claimed', 'plan', 1]]);
});

test('claims: a name that is taken over is lost by the other window, once', async (t) => {
    inPlace(t, 'navigator', { locks: new FakeLocks() });
    const [one, two] = [openWindow(), openWindow()];
    one.claims.claim('plan', false);
    await settled();
    one.bridge.take();
    two.claims.claim('plan', true);
    await settled();
    deepEqual(two.bridge.take(), [['claimed', 'plan', 1]]);
    deepEqual(one.bridge.take(), [['claim_lost', 'plan']]);
    // It has nothing any more that it could let go of.
    one.claims.release('plan');
    await settled();
    one.claims.claim('plan', false);
    await settled();
    deepEqual(one.bridge.take(), [['claimed', 'plan', 0]]);
});

test('claims: what this window has it does not ask for again', async (t) => {
    const locks = new FakeLocks();
    inPlace(t, 'navigator', { locks });
    const { bridge, claims } = openWindow();
    claims.claim('plan', false);
    claims.claim('plan', false);
    await settled();
    deepEqual(bridge.calls, [
        ['claimed', 'plan', 1],
        ['claimed', 'plan', 1],
    ]);
    equal(locks.asked, 1);
});

test('claims: a release and a claim right after it are carried out in turn', async (t) => {
    const locks = new FakeLocks();
    inPlace(t, 'navigator', { locks });
    const { bridge, claims } = openWindow();
    claims.claim('plan', false);
    claims.release('plan');
    claims.claim('plan', false);
    await settled();
    deepEqual(bridge.calls, [
        ['claimed', 'plan', 1],
        ['claimed', 'plan', 1],
    ]);
    equal(locks.asked, 2);
});

test('claims: without Web Locks, and where they are refused, every window has the name', async (t) => {
    const refusing = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    for (const locks of [undefined, refusing]) {
        inPlace(t, 'navigator', { locks });
        for (const { bridge, claims } of [openWindow(), openWindow()]) {
            claims.claim('plan', false);
            await settled();
            deepEqual(bridge.calls, [['claimed', 'plan', 1]]);
        }
    }
});
