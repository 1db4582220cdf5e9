// A client of the W3C's WebDriver protocol: as much of it as the suite needs.

/** The protocol's own letters for keys without one. */
const named = {
    Backspace: '\uE003',
    Tab: '\uE004',
    Enter: '\uE007',
    Shift: '\uE008',
    Control: '\uE009',
    Escape: '\uE00C',
    ArrowLeft: '\uE012',
    ArrowUp: '\uE013',
    ArrowRight: '\uE014',
    ArrowDown: '\uE015',
    Delete: '\uE017',
    F2: '\uE032',
};

const letter = (key) => named[key] ?? key;

export class Session {
    #address;

    /** @param {string} driver address of the driver @param {string} id */
    constructor(driver, id) {
        this.#address = `${driver}/session/${id}`;
    }

    /** @param {string} driver @param {object} capabilities @returns {Promise<Session>} */
    static async start(driver, capabilities) {
        const { sessionId } = await ask('POST', `${driver}/session`, { capabilities: { alwaysMatch: capabilities } });
        return new Session(driver, sessionId);
    }

    get(what) {
        return ask('GET', `${this.#address}/${what}`);
    }

    post(what, body = {}) {
        return ask('POST', `${this.#address}/${what}`, body);
    }

    /** Runs a function in the page and waits for what it promises. */
    async evaluate(run, argument) {
        // An error that is thrown there would come as one of a script that ran too long.
        const script = `
            const done = arguments[1];
            Promise.resolve().then(() => (${run})(arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }))`;
        const answer = await this.post('execute/async', { script, args: [argument ?? null] });
        if (answer.error !== undefined) throw new Error(answer.error);
        return answer.value ?? undefined;
    }

    #act(type, actions, rest = {}) {
        return this.post('actions', { actions: [{ type, id: type, ...rest, actions }] });
    }

    mouse(...actions) {
        return this.#act('pointer', actions, { parameters: { pointerType: 'mouse' } });
    }

    wheel(action) {
        return this.#act('wheel', [action]);
    }

    /** @param {string[]} held @param {string[]} pressed one after the other */
    keys(held, pressed) {
        const down = (key) => ({ type: 'keyDown', value: letter(key) });
        const up = (key) => ({ type: 'keyUp', value: letter(key) });
        const presses = pressed.flatMap((key) => [down(key), up(key)]);
        return this.#act('key', [...held.map(down), ...presses, ...[...held].reverse().map(up)]);
    }

    end() {
        return ask('DELETE', this.#address);
    }
}

/** One command. */
async function ask(method, address, body) {
    const response = await fetch(address, { method, body: body === undefined ? undefined : JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
    return value;
}

/** The driver answers. @param {string} driver address */
export async function answers(driver) {
    await ask('GET', `${driver}/status`);
}
