// From the browser into files: downloads, files that are written back, and what is asked before anything is lost.

import { contains, eventually, lacks, ok, same } from './lib/expect.mjs';
import { change, choose, download, editPlan, edits, fieldIsOpen, hasUnsaved, measureOf, openPlan, says, shows, smallPlan, startEditing, type } from './lib/editing.mjs';
import { readFile, withoutPickers, withPickers, writeFile } from './lib/pickers.mjs';
import { file } from './lib/plans.mjs';
import { test } from './lib/runner.mjs';

/** The plan 計画.json, opened through the picker, in edit mode. */
async function editFile(t, text) {
    const app = await openPlan(t, { prepare: withPickers, title: '別の計画', name: '別.json' });
    await writeFile(app, '計画.json', text);
    await app.press('button', /^開く$/);
    await app.arrived();
    await app.hasHeading('小さな計画');
    await startEditing(app);
    return app;
}

const actual = (text, id) => measureOf(text, id).indicators[0].years[2018].actual;

test('saving: as a download under the file\'s name, with the log of changes', async (t) => {
    const app = await editPlan(t, { prepare: withoutPickers });
    await change(app, 'm1', 'actual', '81', '81%');
    await hasUnsaved(app, 1);
    const saved = await download(app, () => app.press('button', '保存'));
    same(saved.name, '小さな計画.json');
    same(actual(saved.text, 'm1'), { text: '81%', number: 81 });
    same(actual(saved.text, 'm2'), { text: '85%', number: 85 });
    const log = JSON.parse(saved.text).changes;
    same(log.length, 1);
    same(log[0].who, '山田');
    await says(app, '小さな計画.json をダウンロードしました。');
    await eventually(async () => contains(await app.status(), '小さな計画.json をダウンロード済み'));
    // It is what the app opens again; and after a reload it is still said where it is.
    await app.reload();
    await app.press('button', '計画の一覧');
    await says(app, '小さな計画.json をダウンロード済み');
    const again = await openPlan(t, { prepare: withoutPickers });
    await again.dropMade({ name: '小さな計画.json', bytes: saved.bytes });
    await again.press('tab', '一覧');
    await shows(again, 'm1', 'actual', '81%');
    await again.press('tab', '変更');
    await says(again, '85% → 81%');
});

test('saving: a plan that nobody edited is the same bytes', async (t) => {
    const sample = Buffer.from(await (await fetch(t.site.address + 'plans/atsugi-2018.json')).arrayBuffer());
    const odd = Buffer.from('\ufeff' + JSON.stringify({ ...smallPlan('詰めて書いた計画'), よその: [1, { a: null }] }), 'utf8');
    for (const [name, bytes, title] of [['見本.json', sample, '行政経営プラン実施計画 取組状況'], ['詰めて.json', odd, '詰めて書いた計画']]) {
        const app = await t.open({ prepare: withoutPickers });
        await app.dropMade({ name, bytes });
        await app.hasHeading(title);
        const saved = await download(app, () => app.page.keyboard.press('Control+Shift+S'));
        same(saved.name, name);
        ok(saved.bytes.equals(bytes), `the same bytes: ${bytes.length}, found ${saved.bytes.length}`);
    }
});

test('saving: members that this version does not know survive', async (t) => {
    const made = smallPlan();
    made['よその'] = { 深い: [1, 2.5, 'x', null, true, { y: [] }] };
    made.years[0].colour = '#123';
    made.groups[0].owner = '部長';
    made.groups[0].measures[0].links = [{ href: 'https://example.invalid/' }];
    made.groups[0].measures[0].activities[0].years[2018].photo = 'a.png';
    made.groups[0].measures[0].indicators[0].years[2018].actual.precision = 2;
    made.groups[0].measures[0].indicators[0].years[2018].note = '速報';
    const app = await openPlan(t, { prepare: withoutPickers });
    await app.dropMade(file('よその.json', made));
    await startEditing(app);
    await change(app, 'm2', 'actual', '81', '81%');
    await change(app, 'm1', 'name', '改名');
    const saved = JSON.parse((await download(app, () => app.page.keyboard.press('Control+s'))).text);
    same(saved.changes.length, 2);
    delete saved.changes;
    made.groups[0].measures[1].indicators[0].years[2018].actual = { text: '81%', number: 81 };
    made.groups[0].measures[0].name = '改名';
    same(saved, made);
});

test('saving: back into the file that was opened, read and compared; a reload remembers it', async (t) => {
    const text = JSON.stringify(smallPlan());
    const app = await editFile(t, text);
    await change(app, 'm1', 'actual', '81', '81%');
    same(await readFile(app, '計画.json'), text, 'nothing is written before somebody saves');
    await app.key('Control+s');
    await says(app, '計画.json に保存し、読み戻して確かめました。');
    await eventually(async () => contains(await app.status(), '計画.json に保存済み'));
    same(actual(await readFile(app, '計画.json'), 'm1').text, '81%');
    await app.reload();
    await startEditing(app);
    await change(app, 'm2', 'actual', '82', '82%');
    await hasUnsaved(app, 1);
    await app.press('button', '保存');
    await eventually(async () => same(actual(await readFile(app, '計画.json'), 'm2').text, '82%'));
    same(JSON.parse(await readFile(app, '計画.json')).changes.length, 2);
    // An open field is kept before.
    await choose(app, 'm3', 'actual');
    await type(app, '83');
    await app.key('Control+s');
    await eventually(async () => same(actual(await readFile(app, '計画.json'), 'm3').text, '83%'));
});

test('saving: a compact file stays compact, and taken back it is its own bytes', async (t) => {
    const text = JSON.stringify(smallPlan());
    const app = await editFile(t, text);
    await change(app, 'm1', 'actual', '81', '81%');
    await app.key('Control+s');
    await eventually(async () => same(actual(await readFile(app, '計画.json'), 'm1').text, '81%'));
    const saved = await readFile(app, '計画.json');
    same(saved, JSON.stringify(JSON.parse(saved)));
    await app.key('Control+z');
    await hasUnsaved(app, 1);
    await app.key('Control+s');
    await eventually(async () => same(await readFile(app, '計画.json'), text));
});

test('saving: under another name, a picker that is left, and one that is refused', async (t) => {
    const app = await editFile(t, JSON.stringify(smallPlan()));
    await change(app, 'm1', 'actual', '81', '81%');
    await app.page.evaluate(() => {
        window.pickerError = 'AbortError';
    });
    await app.press('button', '名前を付けて保存');
    await hasUnsaved(app, 1);
    same(await app.find('alert').count(), 0);
    await app.page.evaluate(() => {
        window.pickerError = '';
        window.picked = '写し.json';
    });
    await app.press('button', '名前を付けて保存');
    await eventually(async () => contains(await app.status(), '写し.json に保存済み'));
    same(await app.page.evaluate(() => window.suggested), '計画.json');
    same(actual(await readFile(app, '写し.json'), 'm1').text, '81%');
    same(actual(await readFile(app, '計画.json'), 'm1').text, '85%');
    // From now on it is saved there.
    await change(app, 'm2', 'actual', '82', '82%');
    await app.press('button', '保存');
    await eventually(async () => same(actual(await readFile(app, '写し.json'), 'm2').text, '82%'));
    // A browser that refuses its picker gives a download.
    await app.page.evaluate(() => {
        window.pickerError = 'SecurityError';
    });
    const saved = await download(app, () => app.press('button', '名前を付けて保存'));
    same(actual(saved.text, 'm2').text, '82%');
});

test('saving: a file that was changed outside is never overwritten silently', async (t) => {
    const app = await editFile(t, JSON.stringify(smallPlan()));
    await change(app, 'm1', 'actual', '81', '81%');
    const theirs = JSON.stringify(smallPlan('ほかの人の計画'));
    await writeFile(app, '計画.json', theirs);
    await app.press('button', '保存');
    await app.sees('dialog', '「計画.json」はほかで変更されています');
    same(await readFile(app, '計画.json'), theirs);
    await app.press('button', 'やめる');
    await app.seesNot('dialog');
    await hasUnsaved(app, 1);
    same(await readFile(app, '計画.json'), theirs);
    // Elsewhere.
    await app.press('button', '保存');
    await app.page.evaluate(() => {
        window.picked = '自分の.json';
    });
    await app.pressAt(app.find('dialog').getByRole('button', { name: '名前を付けて保存' }));
    await eventually(async () => contains(await app.status(), '自分の.json に保存済み'));
    same(await readFile(app, '計画.json'), theirs);
    // Or over it, when a person says so.
    await writeFile(app, '自分の.json', theirs);
    await change(app, 'm2', 'actual', '82', '82%');
    await app.press('button', '保存');
    await app.press('button', '上書きする');
    await eventually(async () => same(actual(await readFile(app, '自分の.json'), 'm2').text, '82%'));
    // And one that is gone is said to be gone.
    await app.page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('自分の.json'));
    await change(app, 'm3', 'actual', '83', '83%');
    await app.press('button', '保存');
    await says(app, '「自分の.json」が見つかりません。');
    await hasUnsaved(app, 1);
});

/** Streams that fail, until they are mended. */
const breakStreams = (app) =>
    app.page.evaluate(() => {
        const { write } = FileSystemWritableFileStream.prototype;
        FileSystemWritableFileStream.prototype.write = async () => {
            throw new DOMException('The disk is full.', 'QuotaExceededError');
        };
        window.mendStreams = () => {
            FileSystemWritableFileStream.prototype.write = write;
        };
    });
const mendStreams = (app) => app.page.evaluate(() => window.mendStreams());

test('saving: a disk that is full says so, the edits stay, and it can be tried again', async (t) => {
    const app = await editFile(t, JSON.stringify(smallPlan()));
    await change(app, 'm1', 'actual', '81', '81%');
    await breakStreams(app);
    await app.press('button', '保存');
    await app.sees('dialog', '保存できませんでした');
    await says(app, '「計画.json」に保存できませんでした。The disk is full.');
    await app.press('button', 'やめる');
    await hasUnsaved(app, 1);
    same(actual(await readFile(app, '計画.json'), 'm1').text, '85%');
    // A file that was chosen is empty by now: it is written again there, or elsewhere.
    await app.page.evaluate(() => {
        window.picked = '写し.json';
    });
    await app.press('button', '名前を付けて保存');
    await app.sees('dialog', '保存できませんでした');
    same(await readFile(app, '写し.json'), '');
    await says(app, 'このファイルは空か、途中までしか書かれていないかもしれません。');
    await app.press('button', 'もう一度保存');
    await app.sees('dialog', '保存できませんでした');
    await mendStreams(app);
    await app.press('button', 'もう一度保存');
    await eventually(async () => contains(await app.status(), '写し.json に保存済み'));
    same(actual(await readFile(app, '写し.json'), 'm1').text, '81%');
});

test('saving: a page to hand out is made before a place is asked for', async (t) => {
    t.allow(/404/);
    const app = await editFile(t, JSON.stringify(smallPlan()));
    await app.press('tab', '概況');
    await app.page.evaluate(() => {
        window.picked = '大事な.html';
    });
    await writeFile(app, '大事な.html', 'as it was');
    const handOut = async () => {
        await app.press('button', '配布用に保存');
        await app.press('button', '読むだけのファイル');
    };
    const page = '**/torikumi.html';
    await app.page.route(page, (route) => route.fulfill({ status: 404, body: '' }));
    await handOut();
    await says(app, 'torikumi.html: HTTP 404');
    same(await readFile(app, '大事な.html'), 'as it was', 'no picker has emptied it');
    await app.page.unroute(page);
    // A network so slow that the press does not count any more when the page is made. (Looking at the page counts as a press.)
    await app.page.route(page, async (route) => {
        await app.page.evaluate(() => Object.defineProperty(navigator, 'userActivation', { configurable: true, value: {} }));
        await route.continue();
    });
    await handOut();
    await app.sees('dialog', '保存の準備ができました');
    same(await readFile(app, '大事な.html'), 'as it was');
    await app.page.evaluate(() => delete navigator.userActivation);
    await app.press('button', '保存先を選ぶ');
    await says(app, '配布用の 大事な.html を書き出しました。');
    contains(await readFile(app, '大事な.html'), 'data-names="plan.json"');
    same(await app.page.evaluate(() => window.suggested), '計画.html');
});

test('saving: a newer copy that is opened over edits asks which one, and neither is lost', async (t) => {
    const app = await editPlan(t, { prepare: withoutPickers });
    await change(app, 'm1', 'actual', '81', '81%');
    const newer = smallPlan();
    newer.groups[0].measures[1].name = 'ほかの人が直した';
    await app.dropMade(file('小さな計画.json', newer));
    await app.sees('dialog', '「小さな計画.json」には、このブラウザーの編集もあります');
    await app.press('button', '編集を続ける');
    await app.press('tab', '一覧');
    await shows(app, 'm1', 'actual', '81%');
    await app.dropMade(file('小さな計画.json', newer));
    await app.press('button', '開いたファイルを使う');
    await app.press('tab', '一覧');
    await shows(app, 'm2', 'name', 'ほかの人が直した');
    await shows(app, 'm1', 'actual', '85%');
    await app.press('button', '計画の一覧');
    await eventually(async () => {
        const all = await app.find('list', 'このブラウザーにある計画').getByRole('listitem').allTextContents();
        same(all.length, 2);
        contains(all.join(), 'まだファイルにない編集 1件');
    });
});

test('saving: leaving asks only where edits could be lost', async (t) => {
    const asked = async (app) => {
        let question = '';
        app.page.once('dialog', async (dialog) => {
            question = dialog.type();
            await dialog.dismiss();
        });
        const closed = new Promise((done) => app.page.once('close', () => done('')));
        const stays = eventually(() => {
            if (question === '') throw new Error('not asked yet');
            return question;
        });
        await app.page.close({ runBeforeUnload: true });
        return Promise.race([closed, stays]);
    };
    const safe = await editPlan(t, { prepare: withoutPickers });
    await change(safe, 'm1', 'actual', '81', '81%');
    await hasUnsaved(safe, 1);
    same(await asked(safe), '');
    const refused = await editPlan(t, {
        prepare: async (page) => {
            await withoutPickers(page);
            await page.addInitScript(() => {
                Object.defineProperty(window, 'indexedDB', {
                    get() {
                        throw new DOMException('as the test wants it', 'SecurityError');
                    },
                });
            });
        },
    });
    await change(refused, 'm1', 'actual', '81', '81%');
    await eventually(async () => contains(await refused.status(), 'どこにも保存されていません'));
    same(await asked(refused), 'beforeunload');
    await edits(refused);
    await download(refused, () => refused.press('button', '保存'));
    await eventually(async () => contains(await refused.status(), 'ダウンロード済み'));
    lacks(await refused.status(), '編集');
    same(await asked(refused), '');
});

test('saving: the name that is suggested has one ending', async (t) => {
    for (const [name, wanted] of [['名前.JSON', '名前.json'], ['名前.torikumi.json', '名前.torikumi.json'], ['名前.json.json', '名前.json']]) {
        const app = await t.open({ prepare: withoutPickers });
        await app.dropMade(file(name, smallPlan()));
        await app.hasHeading('小さな計画');
        const saved = await download(app, () => app.page.keyboard.press('Control+Shift+S'));
        same(saved.name, wanted);
    }
});

test('saving: a plan that is new asks for a name to save under', async (t) => {
    const app = await openPlan(t, { prepare: withoutPickers });
    await app.press('button', '計画の一覧');
    await app.press('button', '新しい計画');
    await edits(app);
    await app.press('button', /^計画名/);
    await fieldIsOpen(app, '計画名');
    await app.page.keyboard.press('Control+A');
    await type(app, '来年/度: の計画');
    await app.key('Enter');
    const saved = await download(app, () => app.key('Control+s'));
    ok(/^[^/:]+\.json$/.test(saved.name), `a name that a disk takes, found ${saved.name}`);
    same(JSON.parse(saved.text).title, '来年/度: の計画');
});
