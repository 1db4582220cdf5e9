// @ts-check
// The database of this site: its name, its stores, and how it is opened. It is opened when it is first needed, and anew when
// the browser has closed it.

/** As KeepFailure in src/platform/platform.hpp counts; -1: none. */
const torikumiKeepFailure = { none: -1, full: 0, refused: 1, broken: 2, newer: 3 };

/** @typedef {{ why: number, detail: string }} TorikumiKeepError */

/** @param {unknown} error @returns {TorikumiKeepError} */
function torikumiKeepError(error) {
    const failure = torikumiKeepFailure;
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    const why =
        name === 'QuotaExceededError' ? failure.full
        : name === 'VersionError' ? failure.newer
        : name === 'SecurityError' ? failure.refused
        : failure.broken;
    return { why, detail: torikumiMessage(error) };
}

/** What the browser says of an error. @param {unknown} error */
function torikumiMessage(error) {
    if (!(error instanceof Error || error instanceof DOMException)) return String(error);
    return error.message || error.name;
}

function torikumiDatabase() {
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

    /** What is opened can be closed by the browser at any time. @param {IDBDatabase} opened */
    function watch(opened) {
        database = opened;
        opening = null;
        opened.addEventListener('close', forget);
        opened.addEventListener('versionchange', () => {
            // A newer version of this program in another window: it must not wait for this one.
            opened.close();
            forget();
        });
        return opened;
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
            const asked = factory.open('torikumi', version);
            asked.onupgradeneeded = () => {
                const stores = asked.result.objectStoreNames;
                for (const name of [records, files]) if (!stores.contains(name)) asked.result.createObjectStore(name);
            };
            asked.onsuccess = () => resolve(asked.result);
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
    };
}
