// The program's records (web/platform/records.js): batches on their way into a database that fails, closes and opens again.

import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';

import { fakeBridge, inPlace, settled } from './lib/fakes.mjs';
import { makeRecords } from '../../web/platform/records.js';

const bytes = (text) => new TextEncoder().encode(text);

/** A database that the page has opened. `has`: key → value. */
class FakeDatabase {
    has = new Map();
    /** What was done, a list for each transaction that was committed. */
    done = [];
    closed = false;
    /** The next transaction ends with this. */
    failure = null;

    transaction() {
        if (this.closed) throw new DOMException('closed', 'InvalidStateError');
        const steps = [];
        const transaction = { error: null, commit: () => {}, abort: () => {} };
        transaction.objectStore = () => ({
            delete: (range) => steps.push(['delete', range.from, range.to]),
            put: (value, key) => steps.push(['put', key, value]),
            getAllKeys: () => ({ result: [...this.has.keys()] }),
            getAll: () => ({ result: [...this.has.values()] }),
        });
        queueMicrotask(() => {
            if (this.failure !== null) {
                transaction.error = this.failure;
                transaction.onabort();
                return;
            }
            this.done.push(steps);
            transaction.oncomplete();
        });
        return transaction;
    }
}

/** web/platform/database.js: `next()` is what opening it gives. */
function fakeDatabases(next) {
    let now = null;
    return {
        records: 'records',
        opened: 0,
        now: () => now,
        forget() {
            now = null;
        },
        async open() {
            ++this.opened;
            now = await next();
            return now;
        },
    };
}

let posted = [];

class FakeChannel {
    postMessage(message) {
        posted.push(message);
    }
}

function start(t, next) {
    posted = [];
    inPlace(t, 'BroadcastChannel', FakeChannel);
    inPlace(t, 'navigator', {});
    inPlace(t, 'IDBKeyRange', { bound: (from, to) => ({ from, to }) });
    const bridge = fakeBridge();
    const databases = fakeDatabases(next);
    return { bridge, databases, records: makeRecords(bridge, databases) };
}

test('records: a batch is one transaction, removals first, and other windows hear of it', async (t) => {
    const database = new FakeDatabase();
    const { bridge, records } = start(t, () => database);
    records.addPut('a', bytes('1'));
    records.addRemoval('k', 'l');
    records.addRemoval('empty', 'empty');
    records.keep(7, true);
    await settled();
    deepEqual(database.done, [[['delete', 'k', 'l'], ['put', 'a', bytes('1')]]]);
    deepEqual(bridge.calls, [['kept', '', '', 7]]);
    deepEqual(posted, [{ keys: ['k', 'empty', 'a'] }]);
});

test('records: what was added belongs to one batch alone', async (t) => {
    const database = new FakeDatabase();
    const { records } = start(t, () => database);
    records.addPut('a', bytes('1'));
    records.keep(1, true);
    records.addPut('b', bytes('2'));
    records.keep(2, true);
    await settled();
    deepEqual(database.done, [[['put', 'a', bytes('1')]], [['put', 'b', bytes('2')]]]);
});

test('records: a batch that is not written is told with why, and to no other window', async (t) => {
    for (const [name, why] of [
        ['QuotaExceededError', 'full'],
        ['UnknownError', 'broken'],
    ]) {
        const database = new FakeDatabase();
        database.failure = new DOMException('of the disk', name);
        const { bridge, records } = start(t, () => database);
        records.addPut('a', bytes('1'));
        records.keep(7, true);
        await settled();
        deepEqual(bridge.calls, [['kept', 'of the disk', why, 7]]);
        deepEqual(posted, []);
    }
});

test('records: a database that cannot be opened is told of, and the next batch asks again', async (t) => {
    let database = null;
    const { bridge, records } = start(t, () => {
        if (database === null) throw new DOMException('switched off', 'SecurityError');
        return database;
    });
    records.keep(1, true);
    await settled();
    deepEqual(bridge.take(), [['kept', 'switched off', 'refused', 1]]);
    database = new FakeDatabase();
    records.keep(2, true);
    await settled();
    deepEqual(bridge.take(), [['kept', '', '', 2]]);
});

test('records: what a newer version of the program has is left alone', async (t) => {
    const { bridge, records } = start(t, () => Promise.reject(new DOMException('a newer version uses it', 'VersionError')));
    records.lookUp(3, 'a', 'b');
    await settled();
    deepEqual(bridge.calls, [['found', 'a newer version uses it', 'newer', 3]]);
});

test('records: a database that the browser has closed is opened anew, and the batch written once', async (t) => {
    const made = [];
    const { bridge, databases, records } = start(t, () => {
        made.push(new FakeDatabase());
        return made[made.length - 1];
    });
    records.keep(1, true);
    await settled();
    made[0].closed = true;
    records.addPut('a', bytes('1'));
    records.keep(2, true);
    await settled();
    equal(databases.opened, 2);
    deepEqual(made[1].done, [[['put', 'a', bytes('1')]]]);
    deepEqual(bridge.calls, [
        ['kept', '', '', 1],
        ['kept', '', '', 2],
    ]);
});

test('records: what waits for the database to open keeps its order', async (t) => {
    const { bridge, databases, records } = start(t, () => new FakeDatabase());
    records.keep(1, false);
    records.lookUp(2, 'a', 'b');
    records.keep(3, true);
    await settled();
    equal(databases.opened, 1);
    deepEqual(
        bridge.calls.map((call) => [call[0], call[call.length - 1]]),
        [
            ['kept', 1],
            ['found', 2],
            ['kept', 3],
        ],
    );
});

test('records: what is found is handed over before the answer, and nothing that is not ours', async (t) => {
    const database = new FakeDatabase();
    database.has.set('a', bytes('1')).set(5, bytes('2')).set('c', 'a text').set('d', bytes('3'));
    const { bridge, records } = start(t, () => database);
    records.lookUp(4, 'a', 'z');
    await settled();
    deepEqual(bridge.calls, [
        ['found_record', 'a', bytes('1')],
        ['found_record', 'd', bytes('3')],
        ['found', '', '', 4],
    ]);
});

test('records: a range without keys is answered without the database, and not within the call', async (t) => {
    const { bridge, databases, records } = start(t, () => new FakeDatabase());
    records.lookUp(4, 'a', 'a');
    deepEqual(bridge.calls, []);
    await settled();
    deepEqual(bridge.calls, [['found', '', '', 4]]);
    equal(databases.opened, 0);
});
