// Files: from the picker, dropped anywhere, or fetched. A file is written piece by piece straight into the program's memory,
// so that it is never held twice. Of several on their way the last one wins. Where the browser hands out handles, a file can
// be written back later (handles.js, writing.js).

import { messageOf } from './database.js';
import { hashOf } from './handles.js';
import { program } from './program.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */
/** @typedef {import('./handles.js').FileState} FileState */
/** @typedef {import('./handles.js').Handles} Handles */

/** What the picker offers first that a plan is written with. */
export const fileTypes = [{ description: 'JSON', accept: { 'application/json': ['.json'] } }];

/** And what a plan is opened with: its own file, or a sheet. */
const openTypes = [
    {
        description: 'JSON, Excel, CSV',
        accept: {
            'application/json': ['.json'],
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
            'text/csv': ['.csv'],
            'text/tab-separated-values': ['.tsv'],
            'text/plain': ['.txt'],
        },
    },
];

/**
 * @param {Bridge} bridge
 * @param {Handles} handles
 */
export function makeFiles(bridge, handles) {
    const progressEveryMilliseconds = 100;

    let most = Infinity;
    let turn = 0;

    /**
     * @param {string} name
     * @param {OpenFailure} why
     * @param {string} detail
     */
    function fail(name, why, detail) {
        bridge.call('drop_cargo');
        bridge.leaveText(0, name);
        bridge.leaveText(1, detail);
        bridge.leaveText(2, why);
        bridge.call('file_failed');
    }

    /**
     * @param {string} name
     * @param {number} loaded
     * @param {number} total 0 where it is not known
     */
    function progress(name, loaded, total) {
        bridge.leaveText(0, name);
        bridge.call('open_progress', loaded, total);
    }

    /**
     * Reads a stream to its end into the program's memory. Null where another file took its turn, and where it failed (which
     * is then told).
     * @param {ReadableStream<Uint8Array>} stream
     * @param {string} name
     * @param {number} total 0 where it is not known
     * @param {OpenFailure} why what a failure means
     * @returns {Promise<number | null>} the number of bytes
     */
    async function load(stream, name, total, why) {
        const mine = ++turn;
        const reader = stream.getReader();
        let loaded = 0;
        let room = total;
        let told = performance.now();
        bridge.call('drop_cargo');
        progress(name, 0, total);
        for (;;) {
            let piece;
            try {
                piece = await reader.read();
            } catch (error) {
                if (mine === turn) fail(name, why, messageOf(error));
                return null;
            }
            if (mine !== turn) {
                void reader.cancel().catch(() => {});
                return null;
            }
            if (piece.done) return loaded;
            if (loaded + piece.value.length > most) {
                void reader.cancel().catch(() => {});
                fail(name, 'too_large', String(Math.max(total, loaded + piece.value.length)));
                return null;
            }
            // Of an unknown length: room is doubled, so that growing costs no more than the reading.
            if (loaded + piece.value.length > room) room = Math.min(most, Math.max(1 << 16, 2 * (loaded + piece.value.length)));
            bridge.load(loaded, piece.value, room);
            loaded += piece.value.length;
            bridge.call('arrival');
            if (performance.now() - told >= progressEveryMilliseconds) {
                told = performance.now();
                progress(name, loaded, total);
            }
        }
    }

    /**
     * @param {string} name
     * @param {number} size
     * @param {number} others
     * @param {string} file what names it, '' where it cannot be written back
     * @param {string} address where it was fetched from
     * @param {boolean} toRead of a copy that is not meant to be edited
     */
    function opened(name, size, others, file, address, toRead = false) {
        bridge.leaveText(0, name);
        bridge.leaveText(1, file);
        bridge.leaveText(2, address);
        bridge.call('file_opened', size, others, Number(toRead));
    }

    /**
     * @param {File} file
     * @param {number} others how many more were dropped with it
     * @param {FileSystemFileHandle | null} handle
     */
    async function read(file, others, handle) {
        if (file.size > most) {
            ++turn;
            fail(file.name, 'too_large', String(file.size));
            return;
        }
        const size = await load(file.stream(), file.name, file.size, 'unreadable');
        if (size === null) return;
        if (handle === null) {
            opened(file.name, size, others, '', '');
            return;
        }
        const mine = turn;
        const bytes = bridge.loaded(size);
        /** @type {FileState} */
        const state = { modified: file.lastModified, size, hash: null };
        const name = await handles.remember(handle, state);
        if (mine !== turn) return;
        opened(file.name, size, others, name, '');
        // Nobody need wait for this.
        state.hash = await hashOf(bytes);
        const known = await handles.find(name);
        const still = known && known.state.hash === null && known.state.modified === state.modified && known.state.size === size;
        if (still) await handles.put(name, { handle, state });
    }

    /** @param {FileSystemFileHandle} handle */
    async function readHandle(handle) {
        let file;
        try {
            file = await handle.getFile();
        } catch (error) {
            ++turn;
            fail(handle.name, 'unreadable', messageOf(error));
            return;
        }
        await read(file, 0, handle);
    }

    /**
     * The picker whose files can be written back.
     * @returns {Promise<boolean>} false where it is not there or not allowed
     */
    async function pickHandle() {
        if (!window.showOpenFilePicker) return false;
        /** @type {FileSystemFileHandle[]} */
        let picked;
        try {
            picked = await window.showOpenFilePicker({ id: 'torikumi', types: openTypes });
        } catch (error) {
            // Left by the person.
            return error instanceof DOMException && error.name === 'AbortError';
        }
        void readHandle(picked[0]);
        return true;
    }

    /**
     * Of the one file: what it holds, and no other address.
     * @param {Embedded} embedded
     * @param {string} address
     * @param {string} name
     * @param {number} mine the turn
     */
    async function openEmbedded(embedded, address, name, mine) {
        const copy = embedded.copy;
        const own = copy !== null && copy.address === address;
        const bytes = await embedded.bytes(own ? 'plan.json' : address);
        if (mine !== turn) return;
        if (bytes === null) {
            fail(name, 'one_file', '');
            return;
        }
        const stream = /** @type {ReadableStream<Uint8Array>} */ (new Response(bytes).body);
        const size = await load(stream, name, bytes.length, 'unreadable');
        if (size !== null) opened(own ? nameOf(location.pathname) : name, size, 0, '', address, own && copy.toRead);
    }

    /**
     * The input of the last picker. Each has its own, so that the same file can be chosen again, and no picker waits for
     * one that was never closed.
     * @type {HTMLInputElement | null}
     */
    let input = null;

    function makeInput() {
        const made = document.createElement('input');
        made.type = 'file';
        made.accept = Object.entries(openTypes[0].accept).flat(2).join(',');
        made.addEventListener('change', () => {
            const file = made.files && made.files[0];
            if (file) void read(file, 0, null);
        });
        return made;
    }

    function pickInput() {
        input = makeInput();
        try {
            // Says so where the browser refuses, which click() does not.
            if ('showPicker' in input) input.showPicker();
            else /** @type {HTMLInputElement} */ (input).click();
        } catch (error) {
            fail('', 'no_picker', messageOf(error));
        }
    }

    /** @param {DataTransferItem} item what is dropped, while the event lasts */
    function isFolder(item) {
        const entry = typeof item.webkitGetAsEntry === 'function' ? item.webkitGetAsEntry() : null;
        return entry !== null && entry.isDirectory;
    }

    /**
     * The handle of what was dropped, asked for while the event lasts.
     * @param {DataTransferItem} item
     * @returns {Promise<FileSystemFileHandle | null>}
     */
    async function handleOf(item) {
        if (!item.getAsFileSystemHandle) return null;
        try {
            const handle = await item.getAsFileSystemHandle();
            return handle && handle.kind === 'file' ? /** @type {FileSystemFileHandle} */ (handle) : null;
        } catch {
            return null;
        }
    }

    /** @param {DataTransfer} transfer */
    async function readDropped(transfer) {
        const items = [...transfer.items].filter((item) => item.kind === 'file');
        if (items.length === 0) return;
        const item = items.find((one) => !isFolder(one));
        const file = item ? item.getAsFile() : null;
        if (!item || file === null) {
            ++turn;
            fail(transfer.files.length > 0 ? transfer.files[0].name : '', item ? 'unreadable' : 'folder', '');
            return;
        }
        const handle = await handleOf(item);
        await read(file, items.length - 1, handle);
    }

    function listenForDrops() {
        let over = false;
        /** @param {boolean} now */
        const tell = (now) => {
            if (now === over) return;
            over = now;
            bridge.call('drag_over', Number(over));
        };
        /** @param {DragEvent} event */
        const holdsFiles = (event) => event.dataTransfer !== null && [...event.dataTransfer.types].includes('Files');

        for (const name of ['dragenter', 'dragover']) {
            window.addEventListener(name, (anyEvent) => {
                const event = /** @type {DragEvent} */ (anyEvent);
                if (!holdsFiles(event)) return;
                event.preventDefault();
                /** @type {DataTransfer} */ (event.dataTransfer).dropEffect = 'copy';
                tell(true);
            });
        }
        window.addEventListener('dragleave', (event) => {
            // Between two elements of the page there is somewhere that the drag goes to.
            if (event.relatedTarget === null) tell(false);
        });
        window.addEventListener('drop', (event) => {
            tell(false);
            if (!holdsFiles(event)) return;
            event.preventDefault();
            void readDropped(/** @type {DataTransfer} */ (event.dataTransfer));
        });
    }

    /** Where the app is installed, the system opens files with it. */
    function listenForLaunches() {
        window.launchQueue?.setConsumer((launch) => {
            if (launch.files && launch.files.length > 0) void readHandle(launch.files[0]);
        });
    }

    return {
        listen() {
            listenForDrops();
            listenForLaunches();
        },

        /** @param {number} bytes */
        limit(bytes) {
            most = bytes;
        },

        async pick() {
            if (!(await pickHandle())) pickInput();
        },

        /** @param {string} address */
        async fetch(address) {
            const mine = ++turn;
            const name = nameOf(address);
            if (program.embedded) {
                await openEmbedded(program.embedded, address, name, mine);
                return;
            }
            // The page's policy would refuse it too, but not say why.
            if (!isHere(address)) {
                fail(name, 'elsewhere', '');
                return;
            }
            let response;
            try {
                response = await request(address);
            } catch (error) {
                if (mine === turn) fail(name, 'unreachable', messageOf(error));
                return;
            }
            if (mine !== turn) return;
            if (!response.ok || response.body === null) {
                fail(name, 'not_found', String(response.status));
                return;
            }
            // The length of a compressed answer counts other bytes than those that come out.
            const compressed = response.headers.has('Content-Encoding');
            const total = compressed ? 0 : Number(response.headers.get('Content-Length')) || 0;
            if (total > most) {
                void response.body.cancel().catch(() => {});
                fail(name, 'too_large', String(total));
                return;
            }
            const size = await load(response.body, name, total, 'unreachable');
            if (size !== null) opened(name, size, 0, '', address);
        },
    };

    /**
     * The loader has asked for the first plan already.
     * @param {string} address
     * @returns {Promise<Response>}
     */
    function request(address) {
        const first = program.planRequest;
        program.planRequest = null;
        return first && first.address === address ? first.response : fetch(address);
    }

    /**
     * Of this site.
     * @param {string} address
     */
    function isHere(address) {
        try {
            return new URL(address, document.baseURI).origin === location.origin;
        } catch {
            return false;
        }
    }

    /**
     * What a person would call the file at an address.
     * @param {string} address
     */
    function nameOf(address) {
        const path = address.split(/[?#]/)[0];
        const last = path.slice(path.lastIndexOf('/') + 1) || path;
        try {
            return decodeURIComponent(last);
        } catch {
            return last;
        }
    }
}
