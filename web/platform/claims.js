// Names that only one window can have (Web Locks). A browser without them, or one that refuses, lets every window have them.

/** @typedef {import('./bridge.js').Bridge} Bridge */

/** @param {Bridge} bridge */
export function makeClaims(bridge) {
    // Absent where the page did not come over https.
    const locks = /** @type {LockManager | undefined} */ (navigator.locks);

    /** @typedef {{ free: () => void, over: Promise<unknown> }} Hold */

    /** @type {Map<string, Hold>} What is held here. */
    const held = new Map();
    /** @type {Map<string, Promise<unknown>>} What is under way for each name: the next thing waits for it. */
    const turns = new Map();

    /**
     * @param {string} name
     * @param {() => Promise<unknown>} action
     */
    function inTurn(name, action) {
        turns.set(name, (turns.get(name) || Promise.resolve()).then(action));
    }

    /**
     * @param {string} name
     * @param {boolean} mine
     */
    function tell(name, mine) {
        bridge.leaveText(0, name);
        bridge.call('claimed', Number(mine));
    }

    /**
     * @param {LockManager} manager
     * @param {string} name
     * @param {boolean} takeOver
     * @returns {Promise<Hold | null>} null where another window has it
     */
    function ask(manager, name, takeOver) {
        return new Promise((decide, fail) => {
            /** @type {Promise<unknown>} */
            const over = manager.request('torikumi:' + name, takeOver ? { steal: true } : { ifAvailable: true }, (lock) => {
                if (lock === null) {
                    decide(null);
                    return undefined;
                }
                // Held until this is fulfilled.
                return new Promise((resolve) => decide({ free: () => resolve(undefined), over: settled }));
            });
            const settled = over.catch((error) => {
                // Before anything was decided: refused altogether. After it: taken by another window.
                fail(error);
                lose(name, settled);
            });
        });
    }

    /**
     * @param {string} name
     * @param {Promise<unknown>} over
     */
    function lose(name, over) {
        const hold = held.get(name);
        if (!hold || hold.over !== over) return;
        held.delete(name);
        bridge.leaveText(0, name);
        bridge.call('claim_lost');
    }

    return {
        /**
         * @param {string} name
         * @param {boolean} takeOver
         */
        claim(name, takeOver) {
            inTurn(name, async () => {
                if (!held.has(name)) {
                    /** @type {Hold | null} */
                    let hold = { free: () => {}, over: Promise.resolve() };
                    try {
                        if (locks) hold = await ask(locks, name, takeOver);
                    } catch {
                        // Then every window has it.
                    }
                    if (hold) held.set(name, hold);
                }
                tell(name, held.has(name));
            });
        },
        /** @param {string} name */
        release(name) {
            inTurn(name, async () => {
                const hold = held.get(name);
                held.delete(name);
                if (!hold) return;
                hold.free();
                await hold.over;
            });
        },
    };
}
