// The program beside the app (clerk.js, web/worker/desk.js): started when it is first asked, and anew after it has ended or
// died. On a site its files are fetched; the one file has them in itself.

import { messageOf } from './database.js';
import { program } from './program.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */

/** @param {Bridge} bridge */
export function makeWorker(bridge) {
    /** @type {{ worker: Worker | null, ready: boolean } | null} The program at work; another one each time it is started. */
    let now = null;
    /** @type {Promise<void>} Started, so that requests can be posted. */
    let started = Promise.resolve();
    /** @type {number[]} Tickets of what was asked and is not done, in order. */
    let pending = [];

    function end() {
        if (now !== null && now.worker !== null) now.worker.terminate();
        now = null;
        pending = [];
    }

    /**
     * @param {unknown} mine what was at work
     * @param {WorkerFailure} why
     * @param {string} detail
     */
    function lose(mine, why, detail) {
        if (mine !== now) return;
        const lost = pending;
        end();
        for (const ticket of lost) {
            bridge.leaveText(0, detail);
            bridge.leaveText(1, why);
            bridge.call('worker_lost', ticket);
        }
    }

    /** @param {string} name @returns {Promise<Uint8Array>} */
    async function bytesOf(name) {
        if (program.embedded) {
            const bytes = await program.embedded.bytes(name);
            if (bytes === null) throw new Error(name);
            return bytes;
        }
        const response = await fetch(name);
        if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`);
        return new Uint8Array(await response.arrayBuffer());
    }

    /** Of the script: the one file makes itself one. */
    async function addressOfScript() {
        if (!program.embedded) return 'clerk.js';
        return URL.createObjectURL(new Blob([await bytesOf('clerk.js')], { type: 'text/javascript' }));
    }

    /**
     * @param {{ worker: Worker | null, ready: boolean }} mine
     * @param {ClerkSays} data
     */
    function hear(mine, data) {
        if (mine !== now) return;
        if ('ready' in data) {
            mine.ready = true;
        } else if ('failed' in data) {
            lose(mine, mine.ready ? 'crashed' : 'unavailable', data.failed);
        } else if ('done' in data) {
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
            const bytes = await bytesOf('clerk.wasm');
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
                lose(mine, mine.ready ? 'crashed' : 'unavailable', event.message || 'clerk.js');
            });
            worker.postMessage({ program: bytes }, [bytes.buffer]);
        } catch (error) {
            lose(mine, 'unavailable', messageOf(error));
        }
    }

    return {
        /**
         * @param {number} ticket
         * @param {string} text
         * @param {Uint8Array} bytes
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
