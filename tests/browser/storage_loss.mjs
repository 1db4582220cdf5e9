// The browser forgets: its database, small choices, the second place, or all of them. What was there is found, restored, or said to
// be missing.

import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { App } from './lib/app.mjs';
import { start } from './lib/browser.mjs';
import { contains, eventually, lacks, ok, same } from './lib/expect.mjs';
import { cellAt, change, choose, columns, editPlan, hasUnsaved, openPlan, records, says, shows, startEditing, type } from './lib/editing.mjs';
import { scratch } from './lib/files.mjs';
import { test } from './lib/runner.mjs';

const missing = '前回の計画が見つかりません';

/** Two edits, which both places hold. */
async function withTwoEdits(t, options) {
    const app = await editPlan(t, options);
    await change(app, 'm1', 'actual', '81', '81%');
    await change(app, 'm2', 'actual', '82', '82%');
    await hasUnsaved(app, 2);
    await eventually(async () => ok((await replica(app)).filter((path) => path.includes('/log/')).length === 2, 'two entries'));
    return app;
}

/** The paths of the records in the second place. */
async function replica(app) {
    return app.page.evaluate(async () => {
        const paths = [];
        const walk = async (folder, path) => {
            for await (const handle of folder.values()) {
                if (handle.kind === 'directory') await walk(handle, `${path}${handle.name}/`);
                else paths.push(path + handle.name);
            }
        };
        try {
            await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('torikumi'), '');
        } catch {
            const cache = await caches.open('torikumi-replica');
            for (const request of await cache.keys()) paths.push(new URL(request.url).pathname.slice(1));
        }
        return paths;
    });
}

/** A page of the same site without the app, so that nothing holds what is deleted. */
async function elsewhere(app, action) {
    const place = app.page.url();
    await app.page.goto(new URL(place.startsWith('file:') ? 'blank.html' : 'licenses.txt', place).href);
    await app.page.evaluate(action);
    await app.page.goto(place);
}

const deleteDatabase = () =>
    new Promise((resolve, reject) => {
        const asked = indexedDB.deleteDatabase('torikumi');
        asked.onsuccess = resolve;
        asked.onerror = () => reject(asked.error);
    });
const deleteReplica = async () => {
    await (await navigator.storage.getDirectory()).removeEntry('torikumi', { recursive: true });
};
const deleteAll = async () => {
    await (await navigator.storage.getDirectory()).removeEntry('torikumi', { recursive: true });
    await new Promise((resolve) => {
        indexedDB.deleteDatabase('torikumi').onsuccess = resolve;
    });
};

test('loss: a database that is gone is restored from the second place', async (t) => {
    t.allow(/favicon/);
    const app = await withTwoEdits(t);
    const before = await records(app);
    await elsewhere(app, deleteDatabase);
    await says(app, '控えから復元しました');
    await shows(app, 'm1', 'actual', '81%');
    await shows(app, 'm2', 'actual', '82%');
    await hasUnsaved(app, 2);
    const after = await records(app);
    for (const [key, text] of Object.entries(before)) if (key.startsWith('plan/')) same(after[key], text, key);
    await startEditing(app);
    await app.key('Control+z');
    await shows(app, 'm2', 'actual', '85%');
});

/** The file that Chromium writes records to, before it is put together with others. */
function logOfDatabase(profile) {
    const all = join(profile, 'Default', 'IndexedDB');
    const folder = join(all, readdirSync(all).find((name) => name.endsWith('.leveldb')));
    return join(folder, readdirSync(folder).find((name) => name.endsWith('.log')));
}

// As it was measured: of the first the browser tells nothing, of the second that all data is lost.
for (const [what, damage] of [
    ['cut off', (bytes) => bytes.subarray(0, 100)],
    ['damaged', (bytes) => Buffer.from(bytes).fill(0x41, 100, 400)],
]) {
    test(`loss: a database whose file is ${what} while the browser is away is restored from the second place`, async (t) => {
        const profile = scratch(t);
        const open = async () => {
            const browser = await start(profile);
            t.after(browser.kill);
            await browser.page.addInitScript(() => localStorage.setItem('torikumi:editor', '山田'));
            const app = new App(browser.page, t.site.address);
            await app.goto('#/table');
            await app.ready();
            return { app, kill: browser.kill };
        };
        const first = await open();
        await startEditing(first.app);
        const number = cellAt(first.app, 1, columns.actual);
        await first.app.pressAt(number);
        await first.app.page.waitForFunction(() => document.activeElement?.matches('.waiting'));
        await type(first.app, '12');
        await first.app.key('Enter');
        await hasUnsaved(first.app, 1);
        await eventually(async () => ok((await replica(first.app)).some((path) => path.includes('/log/')), 'the edit in the second place'));
        // Its head is written after it.
        await first.app.rest();
        await first.kill();
        const log = logOfDatabase(profile);
        writeFileSync(log, damage(readFileSync(log)));
        const { app } = await open();
        await says(app, '控えから復元しました');
        await hasUnsaved(app, 1);
        await app.press('tab', '一覧');
        contains(await cellAt(app, 1, columns.actual).textContent(), '12%');
    });
}

test('loss: a second place that is gone is written anew', async (t) => {
    t.allow(/favicon/);
    const app = await withTwoEdits(t);
    await elsewhere(app, deleteReplica);
    await shows(app, 'm2', 'actual', '82%');
    lacks(await app.text(), '復元');
    await eventually(async () => ok((await replica(app)).filter((path) => path.includes('/log/')).length === 2, 'two entries'));
});

test('loss: what is nowhere is said to be missing, and nothing is shown in its place', async (t) => {
    t.allow(/favicon/);
    const app = await withTwoEdits(t);
    await elsewhere(app, deleteAll);
    await app.sees('dialog', missing);
    await says(app, '「小さな計画」（最後の記録 ');
    await says(app, 'ファイルに保存していない編集が2件ありました。');
    lacks(await app.text(), '行政経営プラン');
    await app.press('button', 'もう一度探す');
    await app.sees('dialog', missing);
    await app.press('button', 'このまま続ける');
    await app.press('tab', '概況');
    await app.hasHeading('行政経営プラン実施計画 取組状況');
});

test('loss: small choices that are forgotten change nothing', async (t) => {
    const app = await withTwoEdits(t);
    await app.page.evaluate(() => localStorage.clear());
    await app.page.evaluate(() => sessionStorage.clear());
    await app.reload();
    await shows(app, 'm2', 'actual', '82%');
    const other = new App(await app.page.context().newPage(), app.address);
    await other.goto('#/table');
    await other.ready();
    await shows(other, 'm2', 'actual', '82%');
});

test('loss: one file from the disk, whose small choices read as empty', async (t) => {
    const folder = scratch(t);
    copyFileSync(join(t.dist, 'torikumi.html'), join(folder, '取組 torikumi.html'));
    copyFileSync(join(t.dist, 'licenses.txt'), join(folder, 'blank.html'));
    const address = pathToFileURL(join(folder, '取組 torikumi.html')).href;
    t.watch.allowHost(address);
    const app = await withTwoEdits(t, { address });
    for (let round = 0; round < 3; ++round) {
        await app.page.evaluate(() => {
            localStorage.clear();
            sessionStorage.clear();
        });
        await app.reload();
        await shows(app, 'm2', 'actual', '82%');
        await hasUnsaved(app, 2);
    }
    await elsewhere(app, deleteDatabase);
    await says(app, '控えから復元しました');
    await shows(app, 'm2', 'actual', '82%');
});

test('loss: each window goes on with its own plan after a reload', async (t) => {
    const one = await openPlan(t, { title: '計画の甲', name: '甲.json' });
    const two = new App(await one.page.context().newPage(), one.address);
    await two.goto();
    await two.ready();
    await two.dropMade({ name: '乙.json', text: JSON.stringify((await import('./lib/editing.mjs')).smallPlan('計画の乙')) });
    await two.hasHeading('計画の乙');
    await eventually(async () => same(Object.keys(await records(two)).filter((key) => key.endsWith('/base')).length, 2));
    for (let round = 0; round < 2; ++round) {
        await one.reload();
        await one.hasHeading('計画の甲');
        await two.reload();
        await two.hasHeading('計画の乙');
    }
});

/** In this page, the program is one whose database has another form. */
const newerVersion = () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
        return open.call(this, name, version === undefined ? undefined : version + 1);
    };
};

test('loss: a window gives way to a newer version after writing what is typed', async (t) => {
    const app = await editPlan(t);
    await app.press('tab', '一覧');
    await choose(app, 'm1', 'actual');
    await type(app, '81');
    const newer = new App(await app.page.context().newPage(), app.address);
    await newer.page.addInitScript(newerVersion);
    await newer.goto('#/table');
    await newer.ready();
    await shows(newer, 'm1', 'actual', '81%');
    await app.page.bringToFront();
    await app.sees('dialog', '新しい版のアプリが開かれました');
    await app.press('button', '閲覧を続ける');
    await shows(app, 'm1', 'actual', '81%');
    await app.seesNot('switch', '編集');
});

test('loss: a window that holds the database is named, and when it is closed the other goes on', async (t) => {
    const app = await withTwoEdits(t);
    // A window of an older version, which does not let go.
    const older = await app.page.context().newPage();
    await older.goto(app.address + 'licenses.txt');
    await older.evaluate(
        () =>
            new Promise((resolve) => {
                document.title = '古い画面';
                const asked = indexedDB.open('torikumi');
                asked.onsuccess = () => {
                    window.held = asked.result;
                    const channel = new BroadcastChannel('torikumi-windows');
                    channel.onmessage = (event) => event.data.asks && channel.postMessage({ title: document.title });
                    resolve();
                };
            }),
    );
    await app.page.close();
    const newer = new App(await older.context().newPage(), app.address);
    await newer.page.addInitScript(newerVersion);
    await newer.goto('#/table');
    await newer.sees('dialog', '古い版の画面を閉じてください');
    await says(newer, '古い画面');
    await older.close();
    await newer.ready();
    await shows(newer, 'm2', 'actual', '82%');
    contains(await newer.text(), '二つ');
});
