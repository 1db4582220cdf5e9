// The browser's storage fails in every way that it can: the app says so, editing goes on, a file can be saved, and nothing of
// what is there is deleted.

import { contains, eventually, lacks, ok, same } from './lib/expect.mjs';
import { change, download, editPlan, hasUnsaved, measureOf, putRecords, records, says, shows, startEditing, type } from './lib/editing.mjs';
import { test } from './lib/runner.mjs';

const withoutPickers = () => {
    delete window.showSaveFilePicker;
    delete window.showOpenFilePicker;
};

/** What these tests damage would be restored from it (storage_loss.mjs). */
const withoutReplica = () => {
    Object.defineProperty(navigator, 'storage', { value: undefined });
    delete window.caches;
};

async function inDanger(app, count) {
    await app.hasStatus(`編集 ${count}件はどこにも保存されていません。ファイルに保存してください。`);
}

/** A file with all edits can be saved. */
async function canBeSaved(app, values) {
    const saved = await download(app, () => app.press('button', '保存'));
    for (const [id, value] of Object.entries(values)) {
        same(measureOf(saved.text, id).indicators[0].years[2018].actual.text, value);
    }
    await eventually(async () => contains(await app.status(), 'ダウンロード済み'));
}

const open = (t, script) =>
    editPlan(t, {
        prepare: async (page) => {
            await page.addInitScript(withoutPickers);
            if (script) await page.addInitScript(script);
        },
    });

test('storage: refused altogether: it says so, editing goes on, and a file can be saved', async (t) => {
    const app = await open(t, () => {
        Object.defineProperty(window, 'indexedDB', {
            get() {
                throw new DOMException('as the test wants it', 'SecurityError');
            },
        });
    });
    await change(app, 'm1', 'actual', '81', '81%');
    await says(app, 'このブラウザーには保存できません');
    await inDanger(app, 1);
    await change(app, 'm2', 'actual', '82', '82%');
    await inDanger(app, 2);
    await app.key('Control+z');
    await shows(app, 'm2', 'actual', '85%');
    await app.key('Control+y');
    await shows(app, 'm2', 'actual', '82%');
    await app.press('button', '計画の一覧');
    await says(app, 'このブラウザーには保存できません');
    await app.page.goBack();
    await canBeSaved(app, { m1: '81%', m2: '82%' });
});

test('storage: neither IndexedDB, nor localStorage, nor locks, nor channels', async (t) => {
    const app = await editPlan(t, {
        editor: '',
        prepare: (page) =>
            page.addInitScript(() => {
                const refuse = (object, name) =>
                    Object.defineProperty(object, name, {
                        get() {
                            throw new DOMException('as the test wants it', 'SecurityError');
                        },
                    });
                refuse(window, 'indexedDB');
                refuse(window, 'localStorage');
                Object.defineProperty(navigator, 'locks', { value: undefined });
                window.BroadcastChannel = undefined;
                delete window.showSaveFilePicker;
            }),
    });
    await app.press('button', 'あとで');
    await change(app, 'm1', 'actual', '81', '81%');
    await inDanger(app, 1);
    await canBeSaved(app, { m1: '81%' });
});

test('storage: full: it says so, and when there is room again everything is there', async (t) => {
    const app = await open(t, () => {
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...all) {
            if (window.full) throw new DOMException('as the test wants it', 'QuotaExceededError');
            return put.apply(this, all);
        };
    });
    await change(app, 'm1', 'actual', '81', '81%');
    await hasUnsaved(app, 1);
    await app.page.evaluate(() => {
        window.full = true;
    });
    await change(app, 'm2', 'actual', '82', '82%');
    await says(app, 'このブラウザーの保存場所がいっぱいです。');
    await inDanger(app, 2);
    await change(app, 'm3', 'actual', '83', '83%');
    await inDanger(app, 3);
    // What was there before is there still.
    const before = await records(app);
    ok(Object.keys(before).some((key) => key.endsWith('/log/000000000000')), 'the first edit');
    await app.press('button', 'もう一度試す');
    await inDanger(app, 3);
    await app.page.evaluate(() => {
        window.full = false;
    });
    await app.press('button', 'もう一度試す');
    await hasUnsaved(app, 3);
    await app.reload();
    await shows(app, 'm1', 'actual', '81%');
    await shows(app, 'm2', 'actual', '82%');
    await shows(app, 'm3', 'actual', '83%');
    await hasUnsaved(app, 3);
});

test('storage: full, and a file is saved instead', async (t) => {
    const app = await open(t, () => {
        IDBObjectStore.prototype.put = () => {
            throw new DOMException('as the test wants it', 'QuotaExceededError');
        };
    });
    await change(app, 'm1', 'actual', '81', '81%');
    await inDanger(app, 1);
    await canBeSaved(app, { m1: '81%' });
});

test('storage: a write that fails is made up for by the next one', async (t) => {
    const app = await open(t, () => {
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...all) {
            const asked = put.apply(this, all);
            if (window.failing) this.transaction.abort();
            return asked;
        };
    });
    await change(app, 'm1', 'actual', '81', '81%');
    await app.page.evaluate(() => {
        window.failing = true;
    });
    await change(app, 'm2', 'actual', '82', '82%');
    await says(app, 'このブラウザーの保存場所に書き込めません。');
    await inDanger(app, 2);
    await app.page.evaluate(() => {
        window.failing = false;
    });
    await change(app, 'm3', 'actual', '83', '83%');
    await hasUnsaved(app, 3);
    await app.reload();
    for (const [id, value] of [['m1', '81%'], ['m2', '82%'], ['m3', '83%']]) await shows(app, id, 'actual', value);
});

/** Whether the browser would ask before this page is left. */
async function guarded(app) {
    return app.page.evaluate(() => {
        const leaving = new Event('beforeunload', { cancelable: true });
        window.dispatchEvent(leaving);
        return leaving.defaultPrevented;
    });
}

test('storage: one that hangs is told, and leaving is guarded until it answers', async (t) => {
    const app = await open(t, () => {
        // The disk sleeps: transactions are done, and nobody hears of it.
        const oncomplete = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
        const held = [];
        Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
            ...oncomplete,
            set(listener) {
                oncomplete.set.call(this, (event) => {
                    if (window.hangs) held.push(() => listener.call(this, event));
                    else listener.call(this, event);
                });
            },
        });
        const add = IDBTransaction.prototype.addEventListener;
        IDBTransaction.prototype.addEventListener = function (type, listener, options) {
            if (type !== 'complete') return add.call(this, type, listener, options);
            const late = (event) => {
                if (window.hangs) held.push(() => listener.call(this, event));
                else listener.call(this, event);
            };
            return add.call(this, type, late, options);
        };
        window.answer = () => {
            window.hangs = false;
            for (const one of held.splice(0)) one();
        };
    });
    await change(app, 'm1', 'actual', '81', '81%');
    await hasUnsaved(app, 1);
    ok(!(await guarded(app)), 'what is kept needs no guard');
    await app.page.evaluate(() => {
        window.hangs = true;
    });
    await change(app, 'm2', 'actual', '82', '82%');
    await app.hasStatus('このブラウザーへの保存に時間がかかっています。終わるまで、この画面を閉じないでください。');
    ok(await guarded(app), 'the browser would ask');
    await app.page.evaluate(() => window.answer());
    await hasUnsaved(app, 2);
    ok(!(await guarded(app)), 'and does not any more');
});

test('storage: a database that the browser closes is opened again', async (t) => {
    const app = await open(t, () => {
        const real = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (...all) {
            const asked = real.apply(this, all);
            asked.addEventListener('success', () => {
                window.database = asked.result;
            });
            return asked;
        };
    });
    await change(app, 'm1', 'actual', '81', '81%');
    await hasUnsaved(app, 1);
    await app.page.evaluate(() => {
        window.database.close();
    });
    await change(app, 'm2', 'actual', '82', '82%');
    await hasUnsaved(app, 2);
    await app.reload();
    await shows(app, 'm2', 'actual', '82%');
});

/** Three edits in the storage, and the keys of their records. */
async function withThreeEdits(t) {
    const app = await open(t, withoutReplica);
    await change(app, 'm1', 'actual', '81', '81%');
    await change(app, 'm2', 'actual', '82', '82%');
    await change(app, 'm3', 'actual', '83', '83%');
    await hasUnsaved(app, 3);
    const all = await records(app);
    const head = Object.keys(all).find((key) => key.startsWith('head/') && all[key].includes('"小さな計画"'));
    const key = head.slice('head/'.length);
    return { app, all, head, key, log: (number) => `plan/${key}/log/${String(number).padStart(12, '0')}` };
}

for (const [what, value] of [['cannot be read', '{"act":"edit","edits":[{"set":'], ['is missing', null], ['is of another kind', '{"act":"teleport","edits":[]}']]) {
    test(`storage: an entry that ${what}: the plan as far as it goes, and nothing is deleted`, async (t) => {
        const { app, log } = await withThreeEdits(t);
        await putRecords(app, { [log(1)]: value });
        const before = await records(app);
        await app.reload();
        await says(app, '保存されていた編集のうち、1件目までを戻しました。');
        await shows(app, 'm1', 'actual', '81%');
        await shows(app, 'm2', 'actual', '85%');
        await shows(app, 'm3', 'actual', '85%');
        const after = await records(app);
        for (const [key, text] of Object.entries(before)) if (key.startsWith('plan/')) same(after[key], text, key);
        // Editing goes on, and is kept.
        await startEditing(app);
        await change(app, 'm4', 'actual', '84', '84%');
        await eventually(async () => contains(await app.status(), 'このブラウザーには保存済み'));
        await app.reload();
        await shows(app, 'm1', 'actual', '81%');
        await shows(app, 'm4', 'actual', '84%');
        const later = await records(app);
        for (const [key, text] of Object.entries(before)) if (key.startsWith('plan/')) same(later[key], text, key);
    });
}

test('storage: a plan whose text cannot be read says so, stays, and others can be opened', async (t) => {
    const { app, key } = await withThreeEdits(t);
    await putRecords(app, { [`plan/${key}/base`]: '{"format": "torikumi-plan", "ver' });
    const before = await records(app);
    await app.reload();
    await app.sees('dialog', /小さな計画.*を開けませんでした/);
    await app.press('button', '閉じる');
    same(await records(app), before);
    await app.press('tab', '一覧');
    await app.sees('row', /^1-\(1\)-ア/);
    await app.press('button', '計画の一覧');
    await says(app, '小さな計画');
});

test('storage: records of other programs, and heads that are none, are left alone', async (t) => {
    const { app, key } = await withThreeEdits(t);
    const odd = { 'head/zzz': 'no head', 'other/thing': 'x', [`plan/${key}/zzz`]: 'what is this', 'head/yyy': '[]' };
    await putRecords(app, odd);
    await app.reload();
    await shows(app, 'm3', 'actual', '83%');
    await startEditing(app);
    await change(app, 'm4', 'actual', '84', '84%');
    await hasUnsaved(app, 4);
    const after = await records(app);
    for (const [name, text] of Object.entries(odd)) same(after[name], text, name);
});

test('storage: a draft that cannot be read is no obstacle', async (t) => {
    const { app, key } = await withThreeEdits(t);
    await putRecords(app, { [`plan/${key}/draft`]: '{"edits":' });
    await app.reload();
    await shows(app, 'm3', 'actual', '83%');
    await hasUnsaved(app, 3);
});

test('storage: a plan that a newer version kept is listed, not opened, and not touched', async (t) => {
    const { app, all, head } = await withThreeEdits(t);
    await putRecords(app, { [head]: JSON.stringify({ ...JSON.parse(all[head]), version: 2, colour: 'blue' }) });
    const before = await records(app);
    await app.reload();
    await says(app, '新しい版のアプリで保存されています。この版では開けません。');
    if ((await app.find('dialog').count()) > 0) await app.key('Escape');
    lacks(await app.text(), '81%');
    await app.press('button', '計画の一覧');
    await says(app, '新しい版のアプリで保存されています。この版では開けません。');
    same(await records(app), before);
});

test('storage: a database of a newer version is left alone; the plan goes into a file', async (t) => {
    t.allow(/favicon/);
    const { app } = await withThreeEdits(t);
    const other = await app.page.context().newPage();
    await other.goto(app.address + 'licenses.txt');
    await other.evaluate(
        () =>
            new Promise((resolve, reject) => {
                const asked = indexedDB.open('torikumi', 99);
                asked.onsuccess = () => {
                    asked.result.close();
                    resolve();
                };
                asked.onerror = () => reject(asked.error);
            }),
    );
    await app.page.bringToFront();
    await app.sees('dialog', '新しい版のアプリが開かれました');
    await app.press('button', '閲覧を続ける');
    const saved = await download(app, () => app.press('button', '保存'));
    same(measureOf(saved.text, 'm3').indicators[0].years[2018].actual.text, '83%');
    const kept = Object.keys(await records({ page: other }));
    ok(kept.filter((key) => key.includes('/log/')).length >= 3, 'the three edits are there');
});
