// Writing a plan, or a page with it, into a file of the person's, looking at it again, and where the browser cannot, a
// download. What is written comes ready from the program: a picker empties or makes the chosen file at once, so nothing may
// be left to make after it.

import { pageTypes } from './copies.js';
import { messageOf } from './database.js';
import { fileTypes } from './files.js';
import { hashOf, sameBytes } from './handles.js';
import { save } from './saving.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */
/** @typedef {import('./copies.js').Copies} Copies */
/** @typedef {import('./handles.js').Handles} Handles */
/** @typedef {import('./handles.js').KnownFile} KnownFile */

/**
 * @param {Bridge} bridge
 * @param {Handles} handles
 * @param {Copies} copies
 */
export function makeWriting(bridge, handles, copies) {
    /** @type {Record<string, FilePickerType[]>} What a picker offers for a media type. */
    const types = { 'application/json': fileTypes, 'text/html': pageTypes };

    /** @type {Promise<unknown>} One write at a time. */
    let turn = Promise.resolve();

    /**
     * @param {string} name
     * @param {string} file
     * @param {boolean} downloaded
     * @param {boolean} compared
     */
    function written(name, file, downloaded, compared) {
        bridge.leaveText(0, name);
        bridge.leaveText(1, file);
        bridge.call('file_written', Number(downloaded), Number(compared));
    }

    /**
     * @param {string} name
     * @param {string} file
     * @param {WriteFailure} why
     * @param {string} detail
     */
    function notWritten(name, file, why, detail) {
        bridge.leaveText(0, name);
        bridge.leaveText(1, file);
        bridge.leaveText(2, detail);
        bridge.leaveText(3, why);
        bridge.call('file_not_written');
    }

    /** @param {unknown} error @returns {WriteFailure} */
    function whyOf(error) {
        switch (error instanceof DOMException ? error.name : '') {
            case 'NotFoundError':
                return 'gone';
            case 'NotAllowedError':
            case 'SecurityError':
            case 'NoModificationAllowedError':
            case 'AbortError':
                return 'refused';
            default:
                return 'failed';
        }
    }

    /** Whether the browser counts a press as fresh, and shows a picker for it. One that does not tell is simply asked. */
    function isPressed() {
        const activation = navigator.userActivation;
        return !activation || activation.isActive;
    }

    /**
     * Asks the person where need be and `ask`.
     * @param {FileSystemFileHandle} handle
     * @param {boolean} ask
     * @returns {Promise<Permission>}
     */
    async function permissionOf(handle, ask) {
        const wanted = /** @type {const} */ ({ mode: 'readwrite' });
        if (!handle.queryPermission) return 'granted';
        const before = await handle.queryPermission(wanted);
        return before === 'prompt' && ask && isPressed() ? handle.requestPermission(wanted) : before;
    }

    /**
     * @param {FileSystemFileHandle} handle
     * @param {boolean} mayAsk
     * @returns {Promise<WriteFailure | null>} why it must not be written
     */
    async function refusalOf(handle, mayAsk) {
        const before = await permissionOf(handle, false);
        if (before === 'granted') return null;
        if (before === 'denied') return 'refused';
        if (!mayAsk || !isPressed()) return 'needs_press';
        return (await permissionOf(handle, true)) === 'granted' ? null : 'cancelled';
    }

    /**
     * By its bytes: clocks of disks and shares are too coarse to tell two changes of one second apart.
     * @param {KnownFile} file
     */
    async function isUnchanged(file) {
        const now = await file.handle.getFile();
        const known = file.state;
        if (now.size !== known.size) return false;
        const hash = known.hash === null ? null : await hashOf(new Uint8Array(await now.arrayBuffer()));
        if (hash === null || known.hash === null) return now.lastModified === known.modified;
        return sameBytes(hash, known.hash);
    }

    /**
     * The browser writes beside the file, and puts the new one in its place at the end.
     * @param {FileSystemFileHandle} handle
     * @param {Uint8Array} bytes
     */
    async function store(handle, bytes) {
        const stream = await handle.createWritable();
        try {
            await stream.write(bytes);
        } catch (error) {
            await stream.abort().catch(() => {});
            throw error;
        }
        await stream.close();
    }

    /**
     * What is in the file now. Null where it could not be read.
     * @param {FileSystemFileHandle} handle
     * @param {Uint8Array} bytes that should be there
     */
    async function look(handle, bytes) {
        try {
            const there = await handle.getFile();
            const same = sameBytes(await there.arrayBuffer(), bytes);
            return { same, size: there.size, modified: there.lastModified };
        } catch {
            return null;
        }
    }

    /**
     * Writes, looks, remembers, answers.
     * @param {FileSystemFileHandle} handle
     * @param {string} name
     * @param {string} file '' where it has no name yet
     * @param {Uint8Array} bytes
     */
    async function put(handle, name, file, bytes) {
        try {
            await store(handle, bytes);
        } catch (error) {
            // A file that was just chosen is remembered all the same, so that it can be tried again.
            const known = file === '' ? await handles.remember(handle, { modified: 0, size: -1, hash: null }) : file;
            notWritten(name, known, whyOf(error), messageOf(error));
            return;
        }
        const there = await look(handle, bytes);
        const state = { modified: there ? there.modified : 0, size: bytes.length, hash: await hashOf(bytes) };
        if (file === '') file = await handles.remember(handle, state);
        else await handles.put(file, { handle, state });
        if (there && !there.same) {
            notWritten(name, file, 'failed', `${bytes.length} bytes written, ${there.size} other bytes read`);
        } else {
            written(name, file, false, there !== null);
        }
    }

    /**
     * While another window writes the same file this waits, and then sees what it wrote.
     * @param {string} file
     * @param {() => Promise<unknown>} action
     */
    function inFileTurn(file, action) {
        const locks = /** @type {LockManager | undefined} */ (navigator.locks);
        return locks ? locks.request('torikumi:writes ' + file, action) : action();
    }

    /**
     * @param {string} file
     * @param {string} name
     * @param {Uint8Array} bytes
     * @param {boolean} whateverIsThere
     * @param {boolean} mayAsk
     */
    async function overwrite(file, name, bytes, whateverIsThere, mayAsk) {
        try {
            const before = await handles.find(file);
            const refused = before ? await refusalOf(before.handle, mayAsk) : 'gone';
            if (!before || refused !== null) {
                notWritten(name, file, refused === null ? 'gone' : refused, before ? '' : 'not remembered');
                return;
            }
            await inFileTurn(file, async () => {
                const known = (await handles.find(file)) || before;
                if (whateverIsThere || (await isUnchanged(known))) await put(known.handle, name, file, bytes);
                else notWritten(name, file, 'changed', '');
            });
        } catch (error) {
            notWritten(name, file, whyOf(error), messageOf(error));
        }
    }

    return {
        /**
         * @param {Uint8Array} plan
         * @param {string} address
         * @param {boolean} toRead
         */
        async makePage(plan, address, toRead) {
            let bytes = new Uint8Array();
            let message = '';
            try {
                bytes = await copies.make(plan, address, toRead);
            } catch (error) {
                message = messageOf(error) || 'Error';
            }
            bridge.leave(0, bytes);
            bridge.leaveText(1, message);
            bridge.call('page_made');
        },

        /**
         * @param {string} file
         * @param {string} name
         * @param {Uint8Array} bytes
         * @param {boolean} whateverIsThere
         * @param {boolean} mayAsk
         */
        write(file, name, bytes, whateverIsThere, mayAsk) {
            turn = turn.then(() => overwrite(file, name, bytes, whateverIsThere, mayAsk));
        },

        /**
         * @param {string} file
         * @param {boolean} ask
         */
        async checkPermission(file, ask) {
            /** @type {Permission} */
            let permission = 'denied';
            try {
                const known = await handles.find(file);
                if (known) permission = await permissionOf(known.handle, ask);
            } catch {
                // Then it is denied.
            }
            bridge.leaveText(0, file);
            bridge.leaveText(1, permission);
            bridge.call('permission_checked');
        },

        /**
         * @param {string} suggestedName
         * @param {Uint8Array} bytes
         * @param {string} mediaType
         */
        async saveAs(suggestedName, bytes, mediaType) {
            /** @type {FileSystemFileHandle | null} */
            let handle = null;
            if (window.showSaveFilePicker) {
                if (!isPressed()) {
                    notWritten(suggestedName, '', 'needs_press', '');
                    return;
                }
                try {
                    handle = await window.showSaveFilePicker({ id: 'torikumi', suggestedName, types: types[mediaType] });
                } catch (error) {
                    if (error instanceof DOMException && error.name === 'AbortError') {
                        notWritten(suggestedName, '', 'cancelled', '');
                        return;
                    }
                }
            }
            if (handle === null) {
                save(suggestedName, bytes, mediaType);
                written(suggestedName, '', true, false);
                return;
            }
            const picked = handle;
            turn = turn.then(() => put(picked, picked.name, '', bytes));
        },

        canShare: copies.canShare,

        /**
         * @param {string} name
         * @param {Uint8Array} bytes
         */
        async share(name, bytes) {
            const pressed = isPressed();
            try {
                await navigator.share({ files: [new File([bytes], name, { type: 'text/html' })] });
                written(name, '', true, false);
            } catch (error) {
                const left = error instanceof DOMException && error.name === 'AbortError';
                const why = left ? 'cancelled' : pressed ? 'refused' : 'needs_press';
                notWritten(name, '', why, messageOf(error));
            }
        },
    };
}
