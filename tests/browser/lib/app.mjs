// The app as a person meets it: things are found by role and name in the mirror (#semantics), and pressed with a real mouse,
// finger or key. The mirror's elements do not take the mouse, so a press goes to where they are drawn.

import { eventually, ok } from './expect.mjs';

const firstChart = 'torikumi-first-chart';

export class App {
    #cdp = null;

    constructor(page, address) {
        this.page = page;
        this.address = address;
        this.mirror = page.locator('#semantics');
        // While anybody listens no picker of the system shows; one that listens only now and then comes too late.
        page.on('filechooser', () => {});
    }

    // ---- coming and waiting

    /** @param {string} at what follows the site's address: "?plan=…#/table" */
    async goto(at = '') {
        await this.page.goto(this.address + at, { waitUntil: 'commit' });
    }

    /** The first chart is drawn, and the app rests. */
    async ready() {
        await this.page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, firstChart);
        await this.rest();
    }

    /** No frame is on its way: the mirror is as the canvas is. */
    async rest() {
        await this.page.waitForFunction(() => window.torikumi?.resting());
    }

    async reload() {
        await this.page.reload({ waitUntil: 'commit' });
        await this.ready();
    }

    // ---- finding

    /** @param {string} role @param {string | RegExp} [name] exact where it is a string */
    find(role, name) {
        return this.mirror.getByRole(role, name === undefined ? {} : { name, exact: typeof name === 'string' });
    }

    async sees(role, name) {
        await eventually(async () => ok((await this.find(role, name).count()) > 0, `to see ${role} ${name}`));
    }

    async seesNot(role, name) {
        await eventually(async () => ok((await this.find(role, name).count()) === 0, `not to see ${role} ${name}`));
    }

    /** All that can be read, in reading order. */
    async text() {
        return this.mirror.evaluate((root) => {
            const lines = [];
            for (const element of root.querySelectorAll('*')) {
                const label = element.getAttribute('aria-label');
                if (label) lines.push(label);
                for (const node of element.childNodes) if (node.nodeType === 3 && node.data) lines.push(node.data);
            }
            return lines.join('\n');
        });
    }

    /** The tree of roles and names, as a screen reader is told. */
    async tree() {
        return this.mirror.ariaSnapshot();
    }

    /** The page's first heading reads so. */
    async hasHeading(name) {
        await eventually(async () => {
            const found = await this.mirror.locator('h1').first().textContent({ timeout: 1000 });
            ok(found === name, `heading "${name}", found "${found}"`);
        });
    }

    /** Names (or texts) of all elements with a role. */
    async names(role) {
        return this.find(role).evaluateAll((all) => all.map((e) => e.getAttribute('aria-label') ?? e.textContent ?? ''));
    }

    /** The texts of one column of the table, top to bottom, of the rows that are laid out. */
    async column(number) {
        return this.mirror
            .locator(`[role=table] [role=row]:not([aria-rowindex="1"]) > [aria-colindex="${number}"]`)
            .allTextContents();
    }

    async status() {
        return (await this.find('status').first().textContent()) ?? '';
    }

    /** @param {string} line */
    async hasStatus(line) {
        await eventually(async () => ok((await this.status()) === line, `status "${line}", found "${await this.status()}"`));
    }

    /** Path, query and fragment, decoded. */
    place() {
        const url = new URL(this.page.url());
        return decodeURIComponent(url.hash.slice(1));
    }

    async hasPlace(fragment) {
        await eventually(() => ok(this.place() === fragment, `address ${fragment}, found ${this.place()}`));
        await this.rest();
    }

    // ---- pressing

    /** Where a thing is drawn; it is scrolled there first, as a person would. */
    async boxOf(locator) {
        const { width, height } = this.page.viewportSize();
        for (let round = 0; round < 60; ++round) {
            await this.rest();
            const box = await locator.boundingBox();
            if (!box) throw new Error(`${locator} is not there`);
            const middle = box.y + box.height / 2;
            const scrolling = await locator.evaluate((element) => !element.closest('[role=banner], [role=dialog]'));
            const top = scrolling ? await this.headerBottom() : 0;
            const bottom = scrolling ? await this.pageBottom(locator, height) : height;
            if (!scrolling || (middle > top && middle < bottom - 4)) return box;
            await this.wheel(width / 2, (top + height) / 2, middle < top ? middle - top - 60 : middle - bottom + 60);
        }
        throw new Error(`${locator} could not be scrolled into sight`);
    }

    /** A notice stands below the page. */
    async pageBottom(locator, height) {
        const inPage = await locator.evaluate((element) => element.closest('[role=main]') && !element.closest('[role=region]'));
        const main = inPage ? await this.find('main').boundingBox() : null;
        return main ? Math.min(height, main.y + main.height) : height;
    }

    /** The bar of the editor stands below the header. */
    async headerBottom() {
        const edges = this.mirror.locator('[role=banner], header, [aria-label="編集と保存"], [aria-label="Editing and saving"]');
        const bottoms = await edges.evaluateAll((all) => all.map((e) => e.getBoundingClientRect().bottom));
        return Math.max(0, ...bottoms);
    }

    async wheel(x, y, by) {
        await this.page.mouse.move(x, y);
        await this.page.mouse.wheel(0, by);
        await this.rest();
    }

    /** Presses with the mouse. @param {string} role @param {string | RegExp} [name] */
    async press(role, name) {
        await this.sees(role, name);
        await this.pressAt(this.find(role, name).first());
    }

    /** Goes there, sees what happens, presses: as a hand does. */
    async pressAt(locator) {
        const box = await this.boxOf(locator);
        await this.pressPoint(box.x + box.width / 2, box.y + box.height / 2);
    }

    async pressPoint(x, y) {
        await this.page.mouse.move(x, y);
        await this.rest();
        await this.page.mouse.down();
        await this.page.mouse.up();
        await this.rest();
    }

    async tap(role, name) {
        await this.sees(role, name);
        const box = await this.boxOf(this.find(role, name).first());
        await this.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
        await this.rest();
    }

    async key(...keys) {
        for (const key of keys) {
            await this.page.keyboard.press(key);
            await this.rest();
        }
    }

    /** Opens a list box and presses an option. */
    async choose(listBox, option) {
        await this.press('combobox', listBox);
        await this.press('option', option);
        await this.seesNot('option');
    }

    get search() {
        return this.find('searchbox');
    }

    /** Clicks into the search field, empties it and types, key by key. */
    async searchFor(text) {
        await this.pressAt(this.search);
        await this.page.keyboard.press('Control+A');
        await this.page.keyboard.press('Delete');
        await this.page.keyboard.type(text);
        await this.rest();
    }

    // ---- files

    /** Opens a file through the picker. @param {string | { name: string, text?: string, bytes?: Buffer }} file a path or content */
    async openFile(file, button = 'open') {
        const name = { open: /^(開く|Open)$/, another: /^(別のファイルを開く|Open another file)$/ }[button];
        const chooser = await this.chooser(() => this.press('button', name));
        await chooser.setFiles(typeof file === 'string' ? file : fileOf(file));
        await this.arrived();
    }

    /** The picker that shows when `action` is done. */
    async chooser(action) {
        const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), action()]);
        return chooser;
    }

    /** Lets files fall onto the window, as from the desktop. @param {...string} files paths */
    async drop(...files) {
        const cdp = await this.cdp();
        const data = { items: [], files, dragOperationsMask: 1 };
        for (const type of ['dragEnter', 'dragOver', 'drop']) {
            await cdp.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
        }
        await this.arrived();
    }

    /** Lets a file fall onto the window that is nowhere on the disk. @param {{ name: string, text?: string, bytes?: Buffer }} file */
    async dropMade(file) {
        const { name, buffer } = fileOf(file);
        await this.page.evaluate(
            ([fileName, base64]) => {
                const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
                const dataTransfer = new DataTransfer();
                dataTransfer.items.add(new File([bytes], fileName));
                for (const type of ['dragenter', 'dragover', 'drop']) {
                    const target = document.getElementById('canvas');
                    target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
                }
            },
            [name, buffer.toString('base64')],
        );
        await this.arrived();
    }

    /** Nothing is on its way any more. */
    async arrived() {
        await eventually(async () => {
            await this.rest();
            ok((await this.find('progressbar').count()) === 0, 'that nothing is loading');
        }, 60_000);
    }

    // ---- the rest

    async cdp() {
        this.#cdp ??= await this.page.context().newCDPSession(this.page);
        return this.#cdp;
    }

    /** The role and name of what has the focus, "" where nothing has. */
    async focused() {
        return this.page.evaluate(() => {
            const active = document.activeElement;
            if (!active || active === document.body) return '';
            const role = active.getAttribute('role') ?? active.tagName.toLowerCase();
            return `${role} ${active.getAttribute('aria-label') ?? active.textContent ?? ''}`;
        });
    }

    async frames() {
        return this.page.evaluate(() => window.torikumi.frames());
    }

    /** How far two pictures of one size are apart at the most, in one colour of one pixel: 0 to 255. */
    async mostDifference(one, other) {
        const pictures = [one, other].map((picture) => `data:image/png;base64,${picture.toString('base64')}`);
        return this.page.evaluate(async (urls) => {
            const pixelsOf = async (url) => {
                const picture = new Image();
                picture.src = url;
                await picture.decode();
                const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
                context.drawImage(picture, 0, 0);
                return context.getImageData(0, 0, picture.width, picture.height).data;
            };
            const [a, b] = [await pixelsOf(urls[0]), await pixelsOf(urls[1])];
            if (a.length !== b.length) return 255;
            return a.reduce((most, value, at) => Math.max(most, Math.abs(value - b[at])), 0);
        }, pictures);
    }

    /** The pixels that a person sees. @param {{ x: number, y: number, width: number, height: number }} [clip] */
    async picture(clip) {
        return this.page.screenshot(clip ? { clip } : {});
    }

    async language() {
        return this.page.evaluate(() => document.documentElement.lang);
    }
}

function fileOf({ name, text, bytes }) {
    return { name, mimeType: 'application/json', buffer: bytes ?? Buffer.from(text ?? '', 'utf8') };
}
