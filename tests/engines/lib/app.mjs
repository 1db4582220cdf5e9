// The app as a person meets it, over the few things that every engine's driver can do: things are found by role and name in
// the mirror (#semantics), and pressed with a real mouse where they are drawn.

import { eventually, ok, same } from '../../browser/lib/expect.mjs';
import { columns } from '../../browser/lib/editing.mjs';

/** @typedef {{ name: string, value: string, checked: string, selected: string, box: { x: number, y: number, width: number, height: number } }} Seen */

export class App {
    /** @param {import('./driver.mjs').Driver} driver */
    constructor(driver) {
        this.driver = driver;
    }

    // ---- coming and waiting

    async open(address) {
        await this.driver.open(address);
        await this.ready();
    }

    async reload() {
        // The page that goes must not be taken for the one that comes.
        await this.driver.evaluate(() => {
            globalThis.torikumiGoes = true;
        });
        await this.driver.reload();
        await this.until(() => globalThis.torikumiGoes === undefined, 'another page');
        await this.ready();
    }

    /** The first chart is drawn, and the app rests. */
    async ready() {
        await this.until(() => performance.getEntriesByName('torikumi-first-chart').length > 0, 'the first chart');
        await this.rest();
    }

    /** No frame is on its way: the mirror is as the canvas is. */
    async rest() {
        await this.until(() => Boolean(globalThis.torikumi) && torikumi.resting(), 'the app to rest');
    }

    /** A page that is being replaced cannot be asked: it is asked again. */
    async until(condition, what) {
        await eventually(async () => ok(await this.driver.evaluate(condition), what));
    }

    // ---- finding

    /** All that has this role, in reading order. @param {string} role @returns {Promise<Seen[]>} */
    async all(role) {
        return this.driver.evaluate(allInMirror, role);
    }

    /** @param {string} role @param {string | RegExp} name exact where it is a string @returns {Promise<Seen>} */
    async find(role, name) {
        return eventually(async () => {
            const all = await this.all(role);
            const found = all.find((one) => (typeof name === 'string' ? one.name === name : name.test(one.name)));
            ok(found, `to see ${role} ${name}, found ${all.map((one) => one.name).join(' | ').slice(0, 500)}`);
            return found;
        });
    }

    async names(role) {
        return (await this.all(role)).map((one) => one.name);
    }

    /** The page's first heading reads so. */
    async hasHeading(name) {
        await eventually(async () => same((await this.names('heading'))[0], name));
    }

    async hasStatus(line) {
        await eventually(async () => same((await this.names('status'))[0], line));
    }

    // ---- pressing

    /** With the mouse. @param {string} role @param {string | RegExp} name */
    async press(role, name) {
        await this.find(role, name);
        await this.rest();
        await this.pressMiddle((await this.find(role, name)).box);
    }

    async pressMiddle({ x, y, width, height }) {
        await this.driver.move(Math.round(x + width / 2), Math.round(y + height / 2));
        await this.rest();
        await this.driver.down();
        await this.driver.up();
        await this.rest();
    }

    async key(key) {
        await this.driver.key(key);
        await this.rest();
    }

    // ---- the table

    /** A cell of 一覧 by the measure's id and the column. @returns {Promise<{ text: string, box: Seen['box'] }>} */
    async cell(id, column) {
        return eventually(async () => {
            const found = await this.driver.evaluate(cellInMirror, { id, column: columns[column] });
            ok(found, `the cell ${id} ${column}`);
            return found;
        });
    }

    async shows(id, column, text) {
        await eventually(async () => same((await this.cell(id, column)).text, text));
    }

    /** Presses a cell once: it is chosen, and waits for a text. */
    async choose(id, column) {
        await this.pressMiddle((await this.cell(id, column)).box);
        await this.until(() => document.activeElement.classList.contains('waiting'), 'a cell that waits');
    }

    /** The field that is open holds this. */
    async hasTyped(text) {
        await eventually(async () => same(await this.driver.evaluate(openField), text));
        await this.rest();
    }

    // ---- files

    /** Lets a file fall onto the window. @param {{ name: string, text: string }} file */
    async drop(file) {
        await this.driver.evaluate(dropInPage, file);
        await eventually(async () => {
            await this.rest();
            same(await this.names('progressbar'), []);
        });
    }
}

// ---- run in the page: each of these must stand alone

function allInMirror(role) {
    const byThemselves = { heading: 'h1, h2, h3, h4, h5, h6', button: 'button', link: 'a', searchbox: 'input[type=search]', textbox: 'input[type=text], textarea' };
    const bare = (byThemselves[role] || '').split(', ').filter(Boolean).map((tag) => `#semantics ${tag}:not([role])`);
    const found = document.querySelectorAll([`#semantics [role="${role}"]`, ...bare].join(', '));
    return [...found].filter((element) => element.getClientRects().length > 0).map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return {
            name: element.getAttribute('aria-label') || element.textContent || '',
            value: element.value || '',
            checked: element.getAttribute('aria-checked') || '',
            selected: element.getAttribute('aria-selected') || '',
            box: { x, y, width, height },
        };
    });
}

function cellInMirror({ id, column }) {
    const rows = [...document.querySelectorAll('#semantics [role=row]')];
    const row = rows.find((one) => [...one.children].some((first) => first.getAttribute('aria-colindex') === '1' && first.textContent === id));
    const cell = row && row.querySelector(`[aria-colindex="${column}"]`);
    if (!cell) return null;
    const { x, y, width, height } = cell.getBoundingClientRect();
    return { text: cell.textContent, box: { x, y, width, height } };
}

function openField() {
    const active = document.activeElement;
    return active && active.matches('#semantics .text:not(.waiting)') ? active.value : null;
}

function dropInPage({ name, text }) {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name));
    for (const type of ['dragenter', 'dragover', 'drop']) {
        const target = document.getElementById('canvas');
        target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
}
