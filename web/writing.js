// @ts-check
// Writing a plan, or a page with it, into a file of the person's, looking at it again, and where the browser cannot, a
// download. What is written comes ready from the program: a picker empties or makes the chosen file at once, so nothing may
// be left to make after it.

/**
 * @param {ReturnType<typeof torikumiBridge>} bridge
 * @param {ReturnType<typeof torikumiHandles>} handles
 * @param {ReturnType<typeof torikumiCopies>} copies
 */
function torikumiWriting(bridge, handles, copies) {
    // As WriteFailure and Permission in src/platform/platform.hpp count.
    const failure = { cancelled: 0, changed: 1, refused: 2, gone: 3, failed: 4, needsPress: 5 };
    const permissions = ['granted', 'prompt', 'denied'];
    /** What a picker offers for a media type. @type {Record<string, object[]>} */
    const types = { 'application/json': torikumiFileTypes, 'text/html': torikumiPageTypes };

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

    /** Whether the browser counts a press as fresh, and shows a picker for it. One that does not tell is simply asked. */
    function isPressed() {
        const activation = navigator.userActivation;
        return !activation || activation.isActive;
    }

    /**
     * Asks the person where need be and `ask`.
     * @param {any} handle a FileSystemFileHandle
     * @param {boolean} ask
     * @returns {Promise<string>} 'granted', 'prompt' or 'denied'
     */
    async function permissionOf(handle, ask) {
        const wanted = { mode: 'readwrite' };
        if (typeof handle.queryPermission !== 'function') return 'granted';
        const before = await handle.queryPermission(wanted);
        return before === 'prompt' && ask && isPressed() ? handle.requestPermission(wanted) : before;
    }

    /**
     * @param {FileSystemFileHandle} handle
     * @param {boolean} mayAsk
     * @returns {Promise<number | null>} why it must not be written
     */
    async function refusalOf(handle, mayAsk) {
        const before = await permissionOf(handle, false);
        if (before === 'granted') return null;
        if (before === 'denied') return failure.refused;
        if (!mayAsk || !isPressed()) return failure.needsPress;
        return (await permissionOf(handle, true)) === 'granted' ? null : failure.cancelled;
    }

    /**
     * By its bytes: clocks of disks and shares are too coarse to tell two changes of one second apart.
     * @param {TorikumiFile} file
     */
    async function isUnchanged(file) {
        const now = await file.handle.getFile();
        const known = file.state;
        if (now.size !== known.size) return false;
        const hash = known.hash === null ? null : await torikumiHash(new Uint8Array(await now.arrayBuffer()));
        if (hash === null || known.hash === null) return now.lastModified === known.modified;
        return torikumiSameBytes(hash, known.hash);
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
            // A file that was just chosen is remembered all the same, so that it can be tried again.
            const known = file === '' ? await handles.remember(handle, { modified: 0, size: -1, hash: null }) : file;
            notWritten(name, known, whyOf(error), torikumiMessage(error));
            return;
        }
        const there = await look(handle, bytes);
        const state = { modified: there ? there.modified : 0, size: bytes.length, hash: await torikumiHash(bytes) };
        if (file === '') file = await handles.remember(handle, state);
        else await handles.put(file, { handle, state });
        if (there && !there.same) {
            notWritten(name, file, failure.failed, `${bytes.length} bytes written, ${there.size} other bytes read`);
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
     * @param {Uint8Array<ArrayBuffer>} bytes
     * @param {boolean} whateverIsThere
     * @param {boolean} mayAsk
     */
    async function overwrite(file, name, bytes, whateverIsThere, mayAsk) {
        try {
            const before = await handles.find(file);
            const refused = before ? await refusalOf(before.handle, mayAsk) : failure.gone;
            if (!before || refused !== null) {
                notWritten(name, file, refused === null ? failure.gone : refused, before ? '' : 'not remembered');
                return;
            }
            await inFileTurn(file, async () => {
                const known = (await handles.find(file)) || before;
                if (whateverIsThere || (await isUnchanged(known))) await put(known.handle, name, file, bytes);
                else notWritten(name, file, failure.changed, '');
            });
        } catch (error) {
            notWritten(name, file, whyOf(error), torikumiMessage(error));
        }
    }

    return {
        /**
         * @param {Uint8Array<ArrayBuffer>} plan
         * @param {string} address
         * @param {boolean} toRead
         */
        async makePage(plan, address, toRead) {
            let bytes = new Uint8Array();
            let message = '';
            try {
                bytes = await copies.make(plan, address, toRead);
            } catch (error) {
                message = torikumiMessage(error) || 'Error';
            }
            bridge.leave(0, bytes);
            bridge.leaveText(1, message);
            bridge.call('page_made');
        },

        /**
         * @param {string} file
         * @param {string} name
         * @param {Uint8Array<ArrayBuffer>} bytes
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
            let permission = 'denied';
            try {
                const known = await handles.find(file);
                if (known) permission = await permissionOf(known.handle, ask);
            } catch {
                // Then it is denied.
            }
            bridge.leaveText(0, file);
            bridge.call('permission_checked', permissions.indexOf(permission));
        },

        /**
         * @param {string} suggestedName
         * @param {Uint8Array<ArrayBuffer>} bytes
         * @param {string} mediaType
         */
        async saveAs(suggestedName, bytes, mediaType) {
            const picker = /** @type {any} */ (window).showSaveFilePicker;
            /** @type {FileSystemFileHandle | null} */
            let handle = null;
            if (typeof picker === 'function') {
                if (!isPressed()) {
                    notWritten(suggestedName, '', failure.needsPress, '');
                    return;
                }
                try {
                    handle = await picker.call(window, { id: 'torikumi', suggestedName, types: types[mediaType] });
                } catch (error) {
                    if (error instanceof DOMException && error.name === 'AbortError') {
                        notWritten(suggestedName, '', failure.cancelled, '');
                        return;
                    }
                }
            }
            if (handle === null) {
                torikumiSave(suggestedName, bytes, mediaType);
                written(suggestedName, '', true, false);
                return;
            }
            const picked = handle;
            turn = turn.then(() => put(picked, picked.name, '', bytes));
        },

        canShare: copies.canShare,

        /**
         * @param {string} name
         * @param {Uint8Array<ArrayBuffer>} bytes
         */
        async share(name, bytes) {
            const pressed = isPressed();
            try {
                await navigator.share({ files: [new File([bytes], name, { type: 'text/html' })] });
                written(name, '', true, false);
            } catch (error) {
                const left = error instanceof DOMException && error.name === 'AbortError';
                const why = left ? failure.cancelled : pressed ? failure.refused : failure.needsPress;
                notWritten(name, '', why, torikumiMessage(error));
            }
        },
    };
}
