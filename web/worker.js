// @ts-check
// The program beside the app (clerk.js, web/clerk/desk.js): started when it is first asked, and anew after it has ended or
// died. On a site its files are fetched; the one file has them in itself.

/** @param {ReturnType<typeof torikumiBridge>} bridge */
function torikumiWorker(bridge) {
    // As WorkerLost::Why in src/platform/platform.hpp counts.
    const why = { unavailable: 0, crashed: 1 };

    /** The program at work; another one each time it is started. @type {{ worker: Worker | null, ready: boolean } | null} */
    let now = null;
    /** Started, so that requests can be posted. @type {Promise<void>} */
    let started = Promise.resolve();
    /** Tickets of what was asked and is not done, in order. @type {number[]} */
    let pending = [];

    function end() {
        if (now !== null && now.worker !== null) now.worker.terminate();
        now = null;
        pending = [];
    }

    /**
     * @param {unknown} mine what was at work
     * @param {number} reason
     * @param {string} detail
     */
    function lose(mine, reason, detail) {
        if (mine !== now) return;
        const lost = pending;
        end();
        for (const ticket of lost) {
            bridge.leaveText(0, detail);
            bridge.call('worker_lost', ticket, reason);
        }
    }

    /** @param {string} name @returns {Promise<Uint8Array<ArrayBuffer>>} */
    async function bytesOf(name) {
        if (Module['embedded']) {
            const bytes = await Module['embedded'].bytes(name);
            if (bytes === null) throw new Error(name);
            return bytes;
        }
        const response = await fetch(name);
        if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`);
        return new Uint8Array(await response.arrayBuffer());
    }

    /** Of the script: the one file makes itself one. */
    async function addressOfScript() {
        if (!Module['embedded']) return 'clerk.js';
        return URL.createObjectURL(new Blob([await bytesOf('clerk.js')], { type: 'text/javascript' }));
    }

    /**
     * @param {{ worker: Worker | null, ready: boolean }} mine
     * @param {any} data as web/clerk/desk.js lists it
     */
    function hear(mine, data) {
        if (mine !== now) return;
        if (data.ready) {
            mine.ready = true;
        } else if (data.failed !== undefined) {
            lose(mine, mine.ready ? why.crashed : why.unavailable, data.failed);
        } else if (data.done !== undefined) {
            pending = pending.filter((ticket) => ticket !== data.done);
        } else {
            bridge.leaveText(0, data.text);
            bridge.leave(1, data.bytes);
            bridge.call('worker_said', data.ticket);
        }
    }

    /** @param {{ worker: Worker | null, ready: boolean }} mine */
    async function start(mine) {
        try {
            const program = await bytesOf('clerk.wasm');
            const address = await addressOfScript();
            if (mine !== now) return;
            const worker = new Worker(address);
            mine.worker = worker;
            worker.addEventListener('message', (event) => {
                if (address.startsWith('blob:')) URL.revokeObjectURL(address);
                hear(mine, event.data);
            });
            worker.addEventListener('error', (event) => {
                event.preventDefault();
                lose(mine, mine.ready ? why.crashed : why.unavailable, event.message || 'clerk.js');
            });
            worker.postMessage({ program }, [program.buffer]);
        } catch (error) {
            lose(mine, why.unavailable, torikumiMessage(error));
        }
    }

    return {
        /**
         * @param {number} ticket
         * @param {string} text
         * @param {Uint8Array<ArrayBuffer>} bytes
         */
        ask(ticket, text, bytes) {
            if (now === null) {
                now = { worker: null, ready: false };
                started = start(now);
            }
            const mine = now;
            pending.push(ticket);
            void started.then(() => {
                if (mine === now && mine.worker !== null) mine.worker.postMessage({ ticket, text, bytes }, [bytes.buffer]);
            });
        },
        end,
    };
}
