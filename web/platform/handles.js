// Files that can be written back: the browser's handle of each under a name for the program, with what is known of the file as
// it was last read or written here. They are remembered in the database, so that they outlive the page; where there is none,
// until the page is gone.

/** @typedef {import('./database.js').Database} Database */

/** @typedef {{ modified: number, size: number, hash: ArrayBuffer | null }} FileState */
/** @typedef {{ handle: FileSystemFileHandle, state: FileState }} KnownFile */

/**
 * SHA-256 of bytes; null where the page did not come over https.
 * @param {Uint8Array} bytes
 */
export async function hashOf(bytes) {
    const subtle = /** @type {SubtleCrypto | undefined} */ (crypto.subtle);
    return subtle ? subtle.digest('SHA-256', bytes) : null;
}

/** @param {ArrayBuffer | Uint8Array} one @param {ArrayBuffer | Uint8Array} other */
export function sameBytes(one, other) {
    const a = new Uint8Array(one);
    const b = new Uint8Array(other);
    if (a.length !== b.length) return false;
    for (let at = 0; at < a.length; ++at) if (a[at] !== b[at]) return false;
    return true;
}

/** @typedef {ReturnType<typeof makeHandles>} Handles */

/** @param {Database} database */
export function makeHandles(database) {
    /** @type {Map<string, KnownFile>} */
    const known = new Map();
    /** @type {Set<string>} Names of which the database does not have what is known here. */
    const unstored = new Set();

    /**
     * @template T
     * @param {IDBTransactionMode} mode
     * @param {(store: IDBObjectStore) => IDBRequest<T>} action
     * @returns {Promise<T | undefined>} undefined where there is no database, or it refuses
     */
    async function inStore(mode, action) {
        try {
            const opened = await database.open();
            return await new Promise((resolve, reject) => {
                const transaction = opened.transaction(database.files, mode);
                const asked = action(transaction.objectStore(database.files));
                transaction.oncomplete = () => resolve(asked.result);
                transaction.onabort = () => reject(transaction.error);
            });
        } catch {
            return undefined;
        }
    }

    /**
     * @param {KnownFile | undefined} file what the database has, or nothing
     * @returns {file is KnownFile}
     */
    const isOurs = (file) => Boolean(file && file.state && file.handle instanceof FileSystemFileHandle);

    /** All that are remembered are known after this. */
    async function load() {
        /** @type {IDBValidKey[]} */
        let names = [];
        const files = await inStore('readonly', (store) => {
            const asked = store.getAllKeys();
            asked.onsuccess = () => {
                names = asked.result;
            };
            return store.getAll();
        });
        (files || []).forEach((file, at) => {
            const name = names[at];
            if (typeof name === 'string' && isOurs(file) && !known.has(name)) known.set(name, file);
        });
    }

    return {
        /**
         * Remembers a file. One that is remembered already keeps its name.
         * @param {FileSystemFileHandle} handle
         * @param {FileState} state
         * @returns {Promise<string>} its name
         */
        async remember(handle, state) {
            await load();
            let name = '';
            for (const entry of known) {
                if (name === '' && (await entry[1].handle.isSameEntry(handle))) name = entry[0];
            }
            if (name === '') {
                const random = crypto.getRandomValues(new Uint32Array(3));
                name = Array.from(random, (part) => part.toString(16).padStart(8, '0')).join('');
            }
            await this.put(name, { handle, state });
            return name;
        },

        /**
         * As any window of this app last read or wrote it.
         * @param {string} name
         */
        async find(name) {
            const file = unstored.has(name) ? undefined : await inStore('readonly', (store) => store.get(name));
            if (isOurs(file)) known.set(name, file);
            return known.get(name);
        },

        /**
         * @param {string} name
         * @param {KnownFile} file
         */
        async put(name, file) {
            known.set(name, file);
            const stored = await inStore('readwrite', (store) => store.put(file, name));
            if (stored === undefined) unstored.add(name);
            else unstored.delete(name);
        },

        /** @param {string} name */
        forget(name) {
            known.delete(name);
            void inStore('readwrite', (store) => store.delete(name));
        },
    };
}
