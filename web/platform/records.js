// The program's records: texts under keys, in batches that are written whole or not at all. A value is kept as its UTF-8 bytes,
// which go from the program's memory into the database and back without being read.

import { keepErrorOf, noError } from './database.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */
/** @typedef {import('./database.js').Database} Database */
/** @typedef {import('./database.js').KeepError} KeepError */

/**
 * @param {Bridge} bridge
 * @param {Database} database
 */
export function makeRecords(bridge, database) {
    const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('torikumi') : null;

    /** @typedef {{ removals: [string, string][], puts: [string, Uint8Array][] }} Batch */

    /** @type {Batch} What the program is putting together. */
    let batch = { removals: [], puts: [] };
    let persisted = false;

    /**
     * What waits for the database to open, in order.
     * @type {{ run: (opened: IDBDatabase) => void, fail: (error: unknown) => void }[]}
     */
    let waiting = [];

    /**
     * Does something with the database: at once where it is open.
     * @param {(opened: IDBDatabase) => void} run
     * @param {(error: unknown) => void} fail
     */
    function use(run, fail) {
        const opened = database.now();
        if (opened && waiting.length === 0) {
            try {
                run(opened);
                return;
            } catch {
                // Closed by the browser in the meantime: once more with a new one.
                database.forget();
            }
        }
        waiting.push({ run, fail });
        if (waiting.length === 1) database.open().then(go, refuse);
    }

    /** @param {IDBDatabase} opened */
    function go(opened) {
        for (const one of take()) {
            try {
                one.run(opened);
            } catch (error) {
                one.fail(error);
            }
        }
    }

    /** @param {unknown} error */
    function refuse(error) {
        for (const one of take()) one.fail(error);
    }

    function take() {
        const taken = waiting;
        waiting = [];
        return taken;
    }

    /**
     * @param {number} ticket
     * @param {KeepError} error
     */
    function answer(ticket, error) {
        bridge.leaveText(0, error.detail);
        bridge.leaveText(1, error.why);
        bridge.call('kept', ticket);
    }

    /** @param {Batch} written */
    function tellOthers(written) {
        if (channel === null) return;
        channel.postMessage({ keys: [...written.removals.map((range) => range[0]), ...written.puts.map((put) => put[0])] });
    }

    /** Asks the browser to clear this site's storage only when the person says so. */
    function persist() {
        if (persisted) return;
        persisted = true;
        // Absent where the page did not come over https.
        const storage = /** @type {StorageManager | undefined} */ (navigator.storage);
        if (storage && typeof storage.persist === 'function') storage.persist().catch(() => {});
    }

    /**
     * @param {IDBDatabase} opened
     * @param {Batch} written
     * @param {boolean} durable
     * @param {number} ticket
     */
    function write(opened, written, durable, ticket) {
        const transaction = opened.transaction(database.records, 'readwrite', { durability: durable ? 'strict' : 'relaxed' });
        /** @type {unknown} */
        let thrown = null;
        transaction.oncomplete = () => {
            tellOthers(written);
            answer(ticket, noError);
        };
        transaction.onabort = () => answer(ticket, keepErrorOf(thrown || transaction.error || 'aborted'));
        try {
            const store = transaction.objectStore(database.records);
            for (const range of written.removals) {
                if (range[0] < range[1]) store.delete(IDBKeyRange.bound(range[0], range[1], false, true));
            }
            for (const put of written.puts) store.put(put[1], put[0]);
            if (typeof transaction.commit === 'function') transaction.commit();
        } catch (error) {
            thrown = error;
            try {
                transaction.abort();
            } catch {
                // It is already.
            }
        }
    }

    /**
     * @param {IDBDatabase} opened
     * @param {string} from
     * @param {string} to
     * @param {number} ticket
     */
    function read(opened, from, to, ticket) {
        const transaction = opened.transaction(database.records, 'readonly');
        const store = transaction.objectStore(database.records);
        const range = IDBKeyRange.bound(from, to, false, true);
        // Both come in the order of the keys.
        const keys = store.getAllKeys(range);
        const values = store.getAll(range);
        transaction.oncomplete = () => {
            keys.result.forEach((key, at) => {
                const value = values.result[at];
                // All pages of a disk share one database: what is not ours is not handed on.
                if (typeof key !== 'string' || !(value instanceof Uint8Array)) return;
                bridge.leaveText(0, key);
                bridge.leaveFound(value);
            });
            found(ticket, noError);
        };
        transaction.onabort = () => found(ticket, keepErrorOf(transaction.error || 'aborted'));
    }

    /**
     * @param {number} ticket
     * @param {KeepError} error
     */
    function found(ticket, error) {
        bridge.leaveText(0, error.detail);
        bridge.leaveText(1, error.why);
        bridge.call('found', ticket);
    }

    return {
        listen() {
            if (channel === null) return;
            channel.onmessage = (event) => {
                const keys = event.data && event.data.keys;
                if (!Array.isArray(keys)) return;
                bridge.leaveText(0, keys.filter((key) => typeof key === 'string').join('\n'));
                bridge.call('kept_elsewhere');
            };
        },

        /**
         * @param {string} from
         * @param {string} to
         */
        addRemoval(from, to) {
            batch.removals.push([from, to]);
        },
        /**
         * @param {string} key
         * @param {Uint8Array} value
         */
        addPut(key, value) {
            batch.puts.push([key, value]);
        },
        /**
         * Keeps what was added.
         * @param {number} ticket
         * @param {boolean} durable
         */
        keep(ticket, durable) {
            const written = batch;
            batch = { removals: [], puts: [] };
            if (durable) persist();
            use(
                (opened) => write(opened, written, durable, ticket),
                (error) => answer(ticket, keepErrorOf(error)),
            );
        },

        /**
         * @param {number} ticket
         * @param {string} from
         * @param {string} to
         */
        lookUp(ticket, from, to) {
            if (from >= to) {
                queueMicrotask(() => found(ticket, noError));
                return;
            }
            use(
                (opened) => read(opened, from, to, ticket),
                (error) => found(ticket, keepErrorOf(error)),
            );
        },
    };
}
