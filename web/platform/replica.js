// A second place for the program's records, which does not fail together with the database: the origin's private file system, or
// where a page has none (file://), the browser's cache. A record is a file whose path is its key.

import { keepErrorOf, noError } from './database.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */
/** @typedef {import('./database.js').KeepError} KeepError */

/**
 * @typedef {object} Place
 * @property {(path: string, bytes: Uint8Array) => Promise<unknown>} put
 * @property {(folder: string, found: (path: string, bytes: Uint8Array) => void) => Promise<unknown>} read all below a folder
 * @property {(path: string, except: string) => Promise<unknown>} remove a record, or a folder but for one folder in it
 */

/**
 * The origin's private file system.
 * @returns {Promise<Place>}
 */
async function openFiles() {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('torikumi', { create: true });
    // Older Safari can only write from a worker.
    if (typeof FileSystemFileHandle.prototype.createWritable !== 'function') throw new Error('no createWritable');

    /**
     * @param {string[]} names
     * @param {boolean} create
     * @returns {Promise<FileSystemDirectoryHandle | null>} null where there is none
     */
    async function folderAt(names, create) {
        let folder = root;
        for (const name of names) {
            try {
                folder = await folder.getDirectoryHandle(name, { create });
            } catch (error) {
                if (!create && error instanceof DOMException && error.name === 'NotFoundError') return null;
                throw error;
            }
        }
        return folder;
    }

    /**
     * @param {FileSystemDirectoryHandle} folder
     * @param {string} path
     * @param {(path: string, bytes: Uint8Array) => void} found
     */
    async function readAll(folder, path, found) {
        for await (const handle of folder.values()) {
            const inside = path + '/' + handle.name;
            if (handle.kind === 'directory') await readAll(handle, inside, found);
            else found(inside, new Uint8Array(await (await handle.getFile()).arrayBuffer()));
        }
    }

    return {
        async put(path, bytes) {
            const names = path.split('/');
            const name = names.pop() || '';
            const folder = /** @type {FileSystemDirectoryHandle} */ (await folderAt(names, true));
            const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
            await stream.write(bytes);
            await stream.close();
        },
        async read(path, found) {
            const folder = await folderAt(path.split('/'), false);
            if (folder !== null) await readAll(folder, path, found);
        },
        async remove(path, except) {
            const names = path.split('/');
            const name = names.pop() || '';
            const parent = await folderAt(names, false);
            if (parent === null) return;
            if (except === '') {
                await parent.removeEntry(name, { recursive: true }).catch(unlessMissing);
                return;
            }
            const folder = await folderAt([...names, name], false);
            if (folder === null) return;
            const others = [];
            for await (const inside of folder.keys()) if (inside !== except) others.push(inside);
            for (const other of others) await folder.removeEntry(other, { recursive: true });
        },
    };
}

/** @param {unknown} error */
function unlessMissing(error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
}

/**
 * The browser's cache, whose keys are addresses. Nothing is ever fetched from these.
 * @returns {Promise<Place>}
 */
async function openCache() {
    const cache = await caches.open('torikumi-replica');
    const origin = 'https://replica.invalid/';

    /** @param {string} path */
    async function below(path) {
        const all = await cache.keys();
        return all.map((request) => request.url).filter((url) => url.startsWith(origin + path + '/'));
    }

    return {
        put: (path, bytes) => cache.put(origin + path, new Response(bytes)),
        async read(path, found) {
            for (const url of await below(path)) {
                const response = await cache.match(url);
                if (response) found(url.slice(origin.length), new Uint8Array(await response.arrayBuffer()));
            }
        },
        async remove(path, except) {
            await cache.delete(origin + path);
            const stays = except === '' ? null : origin + path + '/' + except + '/';
            for (const url of await below(path)) if (stays === null || !url.startsWith(stays)) await cache.delete(url);
        },
    };
}

/** @param {Bridge} bridge */
export function makeReplica(bridge) {
    /** @typedef {{ puts: Map<string, Uint8Array>, removals: [string, string][], tickets: number[] }} Batch */

    /** @returns {Batch} */
    function emptyBatch() {
        return { puts: new Map(), removals: [], tickets: [] };
    }

    /** What the program is putting together, and what waits for its turn. */
    let batch = emptyBatch();
    let waiting = emptyBatch();
    /** @type {Promise<unknown>} What is under way. */
    let turn = Promise.resolve();

    /** @type {Promise<Place | null> | null} */
    let place = null;

    /** @returns {Promise<Place | null>} null where the browser has none */
    function open() {
        if (place === null) {
            // Neither is there where the page did not come over https.
            const cache = () => (typeof caches === 'undefined' ? Promise.reject(new Error('no caches')) : openCache());
            const files = typeof navigator.storage === 'undefined' ? Promise.reject(new Error('none')) : openFiles();
            place = files.catch(cache).catch(() => null);
        }
        return place;
    }

    /**
     * @param {'kept' | 'found'} call
     * @param {number} ticket
     * @param {KeepError} error
     */
    function answer(call, ticket, error) {
        bridge.leaveText(0, error.detail);
        bridge.leaveText(1, error.why);
        bridge.call(call, ticket);
    }

    /** Carries out all that waits: of several states of a record the last one. */
    async function work() {
        const now = waiting;
        waiting = emptyBatch();
        if (now.tickets.length === 0) return;
        let error = noError;
        try {
            const opened = await open();
            if (opened === null) {
                error = { why: 'refused', detail: 'no second place' };
            } else {
                for (const put of now.puts) await opened.put(put[0], put[1]);
                for (const removal of now.removals) await opened.remove(removal[0], removal[1]);
            }
        } catch (thrown) {
            error = keepErrorOf(thrown);
        }
        for (const ticket of now.tickets) answer('kept', ticket, error);
    }

    return {
        /**
         * @param {string} key
         * @param {Uint8Array} bytes
         */
        addPut(key, bytes) {
            batch.puts.set(key, bytes);
        },
        /**
         * @param {string} folder
         * @param {string} except
         */
        addRemoval(folder, except) {
            batch.removals.push([folder, except]);
        },
        /**
         * Keeps what was added.
         * @param {number} ticket
         */
        keep(ticket) {
            for (const put of batch.puts) {
                // A head comes after the entries that it counts.
                waiting.puts.delete(put[0]);
                waiting.puts.set(put[0], put[1]);
            }
            waiting.removals.push(...batch.removals);
            waiting.tickets.push(ticket);
            batch = emptyBatch();
            turn = turn.then(work);
        },
        /**
         * @param {number} ticket
         * @param {string} folder
         */
        lookUp(ticket, folder) {
            turn = turn.then(async () => {
                /** @type {[string, Uint8Array][]} */
                const records = [];
                let error = noError;
                try {
                    const opened = await open();
                    if (opened === null) error = { why: 'refused', detail: 'no second place' };
                    else await opened.read(folder, (path, bytes) => records.push([path, bytes]));
                } catch (thrown) {
                    error = keepErrorOf(thrown);
                }
                for (const record of records) {
                    bridge.leaveText(0, record[0]);
                    bridge.leaveFound(record[1]);
                }
                answer('found', ticket, error);
            });
        },
    };
}
