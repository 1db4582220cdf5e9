// The database of this site: its name, its stores, and how it is opened. It is opened when it is first needed, and anew when
// the browser has closed it.

/** @typedef {import('./bridge.js').Bridge} Bridge */

/** @typedef {{ why: StorageError | '', detail: string }} KeepError '' where there is none */

/** @type {KeepError} */
export const noError = { why: '', detail: '' };

/** @param {unknown} error @returns {KeepError} */
export function keepErrorOf(error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    const why =
        name === 'QuotaExceededError' ? 'full'
        : name === 'VersionError' ? 'newer'
        : name === 'SecurityError' ? 'refused'
        : 'broken';
    return { why, detail: messageOf(error) };
}

/**
 * What the browser says of an error.
 * @param {unknown} error
 */
export function messageOf(error) {
    if (!(error instanceof Error || error instanceof DOMException)) return String(error);
    return error.message || error.name;
}

/** @typedef {ReturnType<typeof makeDatabase>} Database */

/** @param {Bridge} bridge */
export function makeDatabase(bridge) {
    const version = 1;
    const records = 'records';
    const files = 'files';

    /**
     * The open database, while it is.
     * @type {IDBDatabase | null}
     */
    let database = null;
    /**
     * While it is being opened, and where it never will be.
     * @type {Promise<IDBDatabase> | null}
     */
    let opening = null;
    /** A newer version of this program has changed its form: it is left alone. */
    let yielded = false;

    /** Windows name themselves to one that waits for them. */
    const windows = typeof BroadcastChannel === 'function' ? new BroadcastChannel('torikumi-windows') : null;
    /** @type {Set<string>} */
    const titles = new Set();

    /**
     * What is opened can be closed by the browser at any time.
     * @param {IDBDatabase} opened
     */
    function watch(opened) {
        database = opened;
        opening = null;
        opened.addEventListener('close', forget);
        opened.addEventListener('versionchange', (event) => {
            // A newer version of this program in another window waits until this one lets go. What the program still has to
            // write begins here, and is carried out before the database closes. Without a new version it is being deleted.
            if (event.newVersion !== null) bridge.call('storage_yielded');
            yielded = event.newVersion !== null;
            opened.close();
            forget();
        });
        return opened;
    }

    if (windows !== null) {
        windows.onmessage = (event) => {
            const message = event.data || {};
            if (message.asks && database !== null) windows.postMessage({ title: document.title });
            if (typeof message.title !== 'string' || opening === null) return;
            titles.add(message.title);
            block();
        };
    }

    /** Older windows hold the database: the program is told which. */
    function block() {
        bridge.leaveText(0, [...titles].join('\n'));
        bridge.call('storage_blocked');
    }

    function forget() {
        database = null;
    }

    /** @returns {Promise<IDBDatabase>} */
    function request() {
        return new Promise((resolve, reject) => {
            // The mere look at it is refused where site data is.
            const factory = window.indexedDB;
            if (!factory) throw new DOMException('no indexedDB', 'SecurityError');
            if (yielded) throw new DOMException('a newer version uses it', 'VersionError');
            const asked = factory.open('torikumi', version);
            /** @type {{ lost: boolean, detail: string } | null} Where it was not there before. */
            let created = null;
            asked.onupgradeneeded = (event) => {
                // Chromium says so where it has thrown a damaged one away.
                if (event.oldVersion === 0) created = { lost: event.dataLoss === 'total', detail: event.dataLossMessage || '' };
                const stores = asked.result.objectStoreNames;
                for (const name of [records, files]) if (!stores.contains(name)) asked.result.createObjectStore(name);
            };
            asked.onblocked = () => {
                titles.clear();
                if (windows !== null) windows.postMessage({ asks: true });
                block();
            };
            asked.onsuccess = () => {
                if (created !== null) {
                    bridge.leaveText(0, created.detail);
                    bridge.call('storage_created', Number(created.lost));
                }
                resolve(asked.result);
            };
            asked.onerror = () => {
                const error = asked.error;
                // A private window of older browsers.
                const refused = error !== null && error.name === 'InvalidStateError';
                reject(refused ? new DOMException(error.message, 'SecurityError') : error);
            };
        });
    }

    function open() {
        if (opening === null) {
            opening = request().then(watch);
            opening.catch(() => {
                opening = null;
            });
        }
        return opening;
    }

    return {
        records,
        files,
        /** The database where it is open already: then there is no need to wait. */
        now: () => database,
        open,
        /** To be opened anew before it is used again. */
        forget,
        /** The same, for one that does not answer as it should. */
        reopen() {
            if (database !== null) database.close();
            forget();
        },
    };
}
