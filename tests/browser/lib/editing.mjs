// What the tests of editing share: a plan to edit, the cells of 一覧, the state of saving, the records in the browser's storage.

import { contains, eventually, ok, same } from './expect.mjs';
import { file, measure, plan } from './plans.mjs';

/** Columns of 一覧, as aria-colindex counts them. */
export const columns = { code: 1, name: 2, sections: 3, indicator: 4, target: 5, actual: 6, verdict: 7 };

const names = ['一つ', '二つ', '三つ', '四つ'];

/** Four measures m1 to m4, called 一つ, 二つ, 三つ and 四つ, in two groups. */
export function smallPlan(title = '小さな計画') {
    const measures = names.map((name, at) => measure(`m${at + 1}`, name, { target: 80, actual: 85 }));
    return plan(title, [
        { id: 'g1', name: '前半', measures: measures.slice(0, 2) },
        { id: 'g2', name: '後半', measures: measures.slice(2) },
    ]);
}

/** The app with a plan from a file, and the editor's name known from earlier. @returns {Promise<import('./app.mjs').App>} */
export async function openPlan(t, { title = '小さな計画', name = '小さな計画.json', editor = '山田', ...options } = {}) {
    const prepare = async (page) => {
        if (editor) {
            await page.addInitScript((who) => {
                try {
                    if (localStorage.getItem('torikumi:editor') === null) localStorage.setItem('torikumi:editor', who);
                } catch {
                    // A page without storage.
                }
            }, editor);
        }
        if (options.prepare) await options.prepare(page);
    };
    const app = await t.open({ ...options, prepare });
    await app.dropMade(file(name, smallPlan(title)));
    await app.hasHeading(title);
    return app;
}

/** The same, in edit mode. */
export async function editPlan(t, options = {}) {
    const app = await openPlan(t, options);
    await startEditing(app);
    return app;
}

export async function startEditing(app) {
    await app.press('switch', '編集');
    await edits(app);
}

/** In edit mode. */
export async function edits(app) {
    await eventually(async () => same(await app.find('switch', '編集').getAttribute('aria-checked'), 'true'));
}

/** A cell of 一覧 where it stands, both counted from 1: what the rows are called may have been typed over. */
export function cellAt(app, row, column) {
    return app.mirror.locator(`[role=row][aria-rowindex="${row + 1}"] > [aria-colindex="${column}"]`).first();
}

/** A cell of 一覧 by the measure's id and the column. */
export function cell(app, id, column) {
    return app.find('row', new RegExp(`^${id} `)).locator(`[aria-colindex="${columns[column]}"]`);
}

/** Presses a cell once: it is chosen, and waits. */
export async function choose(app, id, column) {
    await app.pressAt(cell(app, id, column));
    await waits(app);
}

/** A chosen cell has the focus, and no field is open. */
export async function waits(app) {
    await eventually(async () => ok(await app.page.evaluate(() => document.activeElement?.classList.contains('waiting')), 'a cell that waits'));
}

/** A field that is open has the focus. @param {string | RegExp} [name] */
export async function fieldIsOpen(app, name) {
    await eventually(async () => {
        const found = await app.page.evaluate(() => {
            const active = document.activeElement;
            const open = active?.matches('#semantics .text:not(.waiting)');
            return open ? active.getAttribute('aria-label') : null;
        });
        ok(found !== null, 'an open field');
        if (typeof name === 'string') same(found, name);
        else if (name) ok(name.test(found), `${name}, found ${found}`);
    });
    await app.rest();
}

/** What the field that has the focus holds. */
export async function typed(app) {
    return app.page.evaluate(() => document.activeElement.value);
}

export async function hasTyped(app, text) {
    await eventually(async () => same(await typed(app), text));
}

/** A cell of 一覧 shows this. */
export async function shows(app, id, column, text) {
    await eventually(async () => same(await cell(app, id, column).textContent({ timeout: 1000 }), text));
}

/** So many edits are in no file, and in this browser. */
export async function hasUnsaved(app, count) {
    await app.hasStatus(`まだファイルにない編集 ${count}件（このブラウザーには保存済み）`);
}

/** The app says this somewhere. @param {string | RegExp} part */
export async function says(app, part) {
    await eventually(async () => contains(await app.text(), part));
}

/** Keys into the focused thing, one by one, without waiting between. */
export async function type(app, text) {
    await app.page.keyboard.type(text);
    await app.rest();
}

/** All records of the browser's storage: key → text. */
export async function records(app) {
    return app.page.evaluate(
        () =>
            new Promise((resolve, reject) => {
                const asked = indexedDB.open('torikumi');
                asked.onerror = () => reject(asked.error);
                asked.onsuccess = () => {
                    const database = asked.result;
                    const transaction = database.transaction('records', 'readonly');
                    const keys = transaction.objectStore('records').getAllKeys();
                    const values = transaction.objectStore('records').getAll();
                    transaction.oncomplete = () => {
                        database.close();
                        const text = (value) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : value);
                        resolve(Object.fromEntries(keys.result.map((key, at) => [key, text(values.result[at])])));
                    };
                };
            }),
    );
}

/** Puts records there, as another program might; a value null removes. */
export async function putRecords(app, wanted) {
    await app.page.evaluate(
        (all) =>
            new Promise((resolve, reject) => {
                const asked = indexedDB.open('torikumi');
                asked.onerror = () => reject(asked.error);
                asked.onsuccess = () => {
                    const database = asked.result;
                    const transaction = database.transaction('records', 'readwrite');
                    const store = transaction.objectStore('records');
                    for (const [key, value] of Object.entries(all)) {
                        if (value === null) store.delete(key);
                        else store.put(new TextEncoder().encode(value), key);
                    }
                    transaction.onabort = () => reject(transaction.error);
                    transaction.oncomplete = () => {
                        database.close();
                        resolve();
                    };
                };
            }),
        wanted,
    );
}

/** The file that the app downloads when `action` is done: { name, bytes, text }. */
export async function download(app, action) {
    const [got] = await Promise.all([app.page.waitForEvent('download'), action()]);
    const pieces = [];
    for await (const piece of await got.createReadStream()) pieces.push(piece);
    const bytes = Buffer.concat(pieces);
    await app.rest();
    return { name: got.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

/** The measure with this id, of a plan file's text. */
export function measureOf(text, id) {
    return JSON.parse(text).groups.flatMap((group) => group.measures).find((one) => one.id === id);
}

/** On 一覧: another value in a cell, which then shows it. */
export async function change(app, id, column, text, shown = text) {
    await app.press('tab', '一覧');
    await choose(app, id, column);
    await type(app, text);
    await app.key('Enter');
    await shows(app, id, column, shown);
}
