// The clerk, the program beside the app that reads and writes sheets: when it comes, and what happens when it does not.

import { cpSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { serveFolder } from '../../web/build/serve.mjs';
import { download } from './lib/editing.mjs';
import { contains, eventually, same } from './lib/expect.mjs';
import { scratch } from './lib/files.mjs';
import { test } from './lib/runner.mjs';

const table = [
    '分類,計画名,担当課,成果指標,単位,2023年度目標,2023年度実績,2023年度評価',
    '1-1,道路の補修,土木課,補修した延長,m,100,120,○',
    '1-2,窓口の改善,市民課,待ち時間,分,10,12,×',
    '',
].join('\r\n');
const sheet = { name: '進捗.csv', text: table };

const title = '「進捗.csv」の取り込み';
const counts = '柱 1・取組 2・取組内容 0・成果指標 2';

/** Which of the clerk's files were asked for. */
const askedFor = (t) => t.watch.requests.map((url) => new URL(url).pathname.split('/').pop()).filter((name) => name.startsWith('clerk.'));

/** Notes each worker that the page starts; while `window.holding`, what they say is held back. */
async function watchWorkers(page) {
    await page.addInitScript(() => {
        window.workers = [];
        window.holding = false;
        window.held = [];
        window.Worker = class extends Worker {
            constructor(address) {
                super(address);
                this.ended = false;
                window.workers.push(this);
            }
            terminate() {
                this.ended = true;
                super.terminate();
            }
            addEventListener(type, hear) {
                super.addEventListener(type, (event) => {
                    if (window.holding && type === 'message') window.held.push(() => hear(event));
                    else hear(event);
                });
            }
        };
    });
}

const workers = (app) => app.page.evaluate(() => window.workers.map((one) => (one.ended ? 'ended' : 'at work')));

/** A site of its own, to be spoiled. */
async function spoiledSite(t, spoil) {
    const folder = join(scratch(t), 'site');
    cpSync(t.dist, folder, { recursive: true });
    spoil(folder);
    const site = await serveFolder(folder);
    t.after(() => site.close());
    t.watch.allowHost(site.address);
    return site.address;
}

test('the clerk: comes with the first table and no sooner, stays, and its plan is taken in', async (t) => {
    const app = await t.open({ prepare: watchWorkers });
    same(askedFor(t), []);
    await app.dropMade(sheet);
    await app.hasHeading(title);
    contains(await app.text(), counts);
    await app.dropMade(sheet);
    await app.hasHeading(title);
    same(askedFor(t).sort(), ['clerk.js', 'clerk.wasm']);
    same(await workers(app), ['at work']);
    await app.press('button', '取り込む');
    await app.sees('button', /○ 1/);
});

test('the clerk: works in the one file from the disk, which asks for nothing', async (t) => {
    const file = join(scratch(t), 'torikumi.html');
    copyFileSync(join(t.dist, 'torikumi.html'), file);
    const address = pathToFileURL(file).href;
    t.watch.allowHost(address);
    const app = await t.open({ address, prepare: watchWorkers });
    await app.dropMade(sheet);
    await app.hasHeading(title);
    contains(await app.text(), counts);
    same(await workers(app), ['at work']);
    same(t.watch.requests.filter((url) => url.split('#')[0] !== address), []);
});

test('the clerk: works in the one file from a server', async (t) => {
    const app = await t.open({ at: 'torikumi.html' });
    await app.dropMade(sheet);
    await app.hasHeading(title);
    contains(await app.text(), counts);
    same(askedFor(t), []);
});

test('the clerk: reads Shift_JIS and UTF-16 with the decoder of the browser', async (t) => {
    const app = await t.open();
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table, 'utf16le')]);
    await app.dropMade({ name: '進捗.csv', bytes: utf16 });
    await app.hasHeading(title);
    await app.sees('cell', '道路の補修');
    contains(await app.text(), 'UTF-16');
    // "道路の補修" and others as code page 932 has them.
    const encoded = await app.page.evaluate((text) => {
        const decoder = new TextDecoder('shift_jis', { fatal: true });
        const bytes = new Map();
        for (let lead = 0x81; lead <= 0xfc; ++lead) {
            for (let trail = 0x40; trail <= 0xfc; ++trail) {
                try {
                    const one = decoder.decode(new Uint8Array([lead, trail]));
                    if ([...one].length === 1 && !bytes.has(one)) bytes.set(one, [lead, trail]);
                } catch {
                    // Nothing has these bytes.
                }
            }
        }
        return [...text].flatMap((one) => bytes.get(one) ?? [one.charCodeAt(0)]);
    }, table);
    await app.dropMade({ name: '進捗.csv', bytes: Buffer.from(encoded) });
    await app.hasHeading(title);
    await app.sees('cell', '窓口の改善');
    contains(await app.text(), 'Shift_JIS');
});

test('the clerk: is ended when somebody leaves, and another one comes for the next table', async (t) => {
    const app = await t.open({ prepare: watchWorkers });
    await app.page.evaluate(() => {
        window.holding = true;
    });
    const dropped = app.dropMade(sheet);
    await app.sees('button', 'やめる');
    await eventually(async () => same(await workers(app), ['at work']));
    await app.press('button', 'やめる');
    await dropped;
    same(await workers(app), ['ended']);
    // What is still on its way is not heard.
    await app.page.evaluate(() => {
        window.holding = false;
        for (const hear of window.held.splice(0)) hear();
    });
    await app.rest();
    await app.hasHeading('行政経営プラン実施計画 取組状況');
    await app.dropMade(sheet);
    await app.hasHeading(title);
    same(await workers(app), ['ended', 'at work']);
});

for (const [kind, word, spoiled] of [
    ['an error that nobody caught', 'made to die', "self.addEventListener('message', (event) => { if (event.data.ticket) throw new Error('made to die'); });"],
    ['an abort, as where memory runs out', 'no memory left', "Module['_torikumi_desk_hear'] = () => abort('no memory left');"],
    ['a trap', 'unreachable', "Module['_torikumi_desk_hear'] = () => { throw new WebAssembly.RuntimeError('unreachable'); };"],
]) {
    test(`the clerk: its death is told, and leaves the open plan as it is (${kind})`, async (t) => {
        const address = await spoiledSite(t, (folder) => {
            const script = join(folder, 'clerk.js');
            writeFileSync(script, `${readFileSync(script, 'utf8')}\n${spoiled}\n`);
        });
        t.allow(new RegExp(word));
        const app = await t.open({ address, prepare: watchWorkers });
        await app.dropMade(sheet);
        await app.sees('dialog', '「進捗.csv」を最後まで読めませんでした');
        contains(await app.text(), word);
        same(await workers(app), ['ended']);
        await app.key('Escape');
        await app.hasHeading('行政経営プラン実施計画 取組状況');
    });
}

test('the clerk: is missed, and why is told', async (t) => {
    const address = await spoiledSite(t, (folder) => rmSync(join(folder, 'clerk.wasm')));
    t.allow(/clerk\.wasm|404/);
    const app = await t.open({ address });
    await app.dropMade(sheet);
    await app.sees('dialog', '「進捗.csv」を最後まで読めませんでした');
    contains(await app.text(), 'clerk.wasm: HTTP 404');
});

test('the clerk: works without a network, once the site is kept', async (t) => {
    const app = await t.open({ offline: true });
    await eventually(async () => {
        const state = () => navigator.serviceWorker.getRegistration().then((one) => one?.active?.state);
        same(await app.page.evaluate(state), 'activated');
    });
    await app.reload();
    await app.page.context().setOffline(true);
    await app.dropMade(sheet);
    await app.hasHeading(title);
    contains(await app.text(), counts);
});

test('the clerk: a table is pasted where no field is, and other texts are not', async (t) => {
    const app = await t.open();
    const paste = (text) =>
        app.page.evaluate((what) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', what);
            return document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        }, text);
    same(await paste('ただの文\r\n'), true, 'a text is left to the browser');
    same(await paste(table.replaceAll(',', '\t')), false, 'a table is taken');
    await app.hasHeading('「貼り付けた表」の取り込み');
    contains(await app.text(), counts);
});

test('the clerk: a workbook goes out byte for byte, and comes back as it was', async (t) => {
    const app = await t.open();
    const saved = await download(app, async () => {
        await app.press('button', '表で保存');
        await app.press('option', 'Excel（.xlsx）');
    });
    same(saved.name, 'atsugi-2018.xlsx');
    same(saved.bytes.subarray(0, 4).toString('latin1'), 'PK\x03\x04');
    await app.dropMade({ name: saved.name, bytes: saved.bytes });
    await app.hasHeading('「atsugi-2018.xlsx」の取り込み');
    contains(await app.text(), 'Torikumiが書き出した表です。');
    contains(await app.text(), '直したところも、失われたところもありません。');
    await app.choose('取り込み方', '新しい計画として開く');
    await app.press('button', '取り込む');
    await app.sees('button', '○ 15');
    await app.sees('button', '× 11');
});
