// @ts-check
// Writing a plan into a file of the person's (alone, or in a copy of the app), looking at it again, and where the browser
// cannot, a download.

/**
 * @param {ReturnType<typeof torikumiBridge>} bridge
 * @param {ReturnType<typeof torikumiHandles>} handles
 * @param {ReturnType<typeof torikumiCopies>} copies
 */
function torikumiWriting(bridge, handles, copies) {
    // As WriteFailure in src/platform/platform.hpp counts.
    const failure = { cancelled: 0, changed: 1, refused: 2, gone: 3, failed: 4 };

    /** One write at a time. @type {Promise<unknown>} */
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
     * @param {number} why
     * @param {string} detail
     */
    function notWritten(name, file, why, detail) {
        bridge.leaveText(0, name);
        bridge.leaveText(1, file);
        bridge.leaveText(2, detail);
        bridge.call('file_not_written', why);
    }

    /** @param {unknown} error */
    function whyOf(error) {
        switch (error instanceof DOMException ? error.name : '') {
            case 'NotFoundError':
                return failure.gone;
            case 'NotAllowedError':
            case 'SecurityError':
            case 'NoModificationAllowedError':
            case 'AbortError':
                return failure.refused;
            default:
                return failure.failed;
        }
    }

    /**
     * Asks the person where need be.
     * @param {any} handle a FileSystemFileHandle
     * @returns {Promise<number | null>} why not
     */
    async function ask(handle) {
        const wanted = { mode: 'readwrite' };
        if (typeof handle.queryPermission !== 'function') return null;
        const before = await handle.queryPermission(wanted);
        if (before === 'granted' || (await handle.requestPermission(wanted)) === 'granted') return null;
        return before === 'denied' ? failure.refused : failure.cancelled;
    }

    /** @param {TorikumiFile} file */
    async function isUnchanged(file) {
        const now = await file.handle.getFile();
        const known = file.state;
        if (now.size !== known.size) return false;
        if (now.lastModified === known.modified) return true;
        // Touched, or written anew with the same text.
        if (known.hash === null) return false;
        const hash = await torikumiHash(new Uint8Array(await now.arrayBuffer()));
        return hash !== null && torikumiSameBytes(hash, known.hash);
    }

    /**
     * The browser writes beside the file, and puts the new one in its place at the end.
     * @param {FileSystemFileHandle} handle
     * @param {Uint8Array<ArrayBuffer>} bytes
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
     * @param {Uint8Array<ArrayBuffer>} bytes that should be there
     */
    async function look(handle, bytes) {
        try {
            const there = await handle.getFile();
            const same = torikumiSameBytes(await there.arrayBuffer(), bytes);
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
     * @param {Uint8Array<ArrayBuffer>} bytes
     */
    async function put(handle, name, file, bytes) {
        try {
            await store(handle, bytes);
        } catch (error) {
            notWritten(name, file, whyOf(error), torikumiMessage(error));
            return;
        }
        const there = await look(handle, bytes);
        if (there && !there.same) {
            notWritten(name, file, failure.failed, `${bytes.length} bytes written, ${there.size} other bytes read`);
            return;
        }
        const state = { modified: there ? there.modified : 0, size: bytes.length, hash: await torikumiHash(bytes) };
        if (file === '') file = await handles.remember(handle, state);
        else await handles.put(file, { handle, state });
        written(name, file, false, there !== null);
    }

    /**
     * @param {string} file
     * @param {string} name
     * @param {Uint8Array<ArrayBuffer>} bytes
     * @param {boolean} whateverIsThere
     */
    async function overwrite(file, name, bytes, whateverIsThere) {
        const known = await handles.find(file);
        if (!known) {
            notWritten(name, file, failure.gone, 'not remembered');
            return;
        }
        try {
            const why = await ask(known.handle);
            const refused = why !== null ? why : whateverIsThere || (await isUnchanged(known)) ? null : failure.changed;
            if (refused !== null) {
                notWritten(name, file, refused, '');
                return;
            }
        } catch (error) {
            notWritten(name, file, whyOf(error), torikumiMessage(error));
            return;
        }
        await put(known.handle, name, file, bytes);
    }

    /**
     * What is to be written. Null where it could not be made (which is then told).
     * @param {Uint8Array<ArrayBuffer>} plan
     * @param {string} name
     * @param {string} file
     * @param {string} copy '' for the plan alone
     * @param {boolean} toRead
     */
    async function form(plan, name, file, copy, toRead) {
        try {
            return copy === '' ? plan : await copies.make(plan, copy, toRead);
        } catch (error) {
            notWritten(name, file, failure.failed, torikumiMessage(error));
            return null;
        }
    }

    return {
        /**
         * @param {string} file
         * @param {string} name
         * @param {Uint8Array<ArrayBuffer>} plan
         * @param {boolean} whateverIsThere
         * @param {string} copy
         * @param {boolean} toRead
         */
        write(file, name, plan, whateverIsThere, copy, toRead) {
            turn = turn.then(async () => {
                const bytes = await form(plan, name, file, copy, toRead);
                if (bytes !== null) await overwrite(file, name, bytes, whateverIsThere);
            });
        },

        /**
         * @param {string} suggestedName
         * @param {Uint8Array<ArrayBuffer>} plan
         * @param {string} copy
         * @param {boolean} toRead
         */
        async saveAs(suggestedName, plan, copy, toRead) {
            const types = copy === '' ? torikumiFileTypes : torikumiPageTypes;
            const picker = /** @type {any} */ (window).showSaveFilePicker;
            /** @type {FileSystemFileHandle | null} */
            let handle = null;
            try {
                if (typeof picker === 'function') {
                    handle = await picker.call(window, { id: 'torikumi', suggestedName, types });
                }
            } catch (error) {
                if (error instanceof DOMException && error.name === 'AbortError') {
                    notWritten(suggestedName, '', failure.cancelled, '');
                    return;
                }
            }
            // The picker came first: browsers open it on a person's own gesture alone. From here on the program has returned.
            const bytes = await form(plan, suggestedName, '', copy, toRead);
            if (bytes === null) return;
            if (handle === null) {
                torikumiSave(suggestedName, bytes, copy === '' ? 'application/json' : 'text/html');
                written(suggestedName, '', true, false);
                return;
            }
            const picked = handle;
            turn = turn.then(() => put(picked, picked.name, '', bytes));
        },

        canShare: copies.canShare,

        /**
         * @param {string} name
         * @param {Uint8Array<ArrayBuffer>} plan
         * @param {string} copy
         * @param {boolean} toRead
         */
        async share(name, plan, copy, toRead) {
            const bytes = await form(plan, name, '', copy, toRead);
            if (bytes === null) return;
            try {
                await navigator.share({ files: [new File([bytes], name, { type: 'text/html' })] });
                written(name, '', true, false);
            } catch (error) {
                const left = error instanceof DOMException && error.name === 'AbortError';
                notWritten(name, '', left ? failure.cancelled : failure.refused, torikumiMessage(error));
            }
        },
    };
}
