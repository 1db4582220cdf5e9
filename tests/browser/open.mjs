// Opening a plan: by the picker, by a drop, by an address.

import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { serveFolder } from '../../web/build/serve.mjs';
import { contains, eventually, ok, same } from './lib/expect.mjs';
import { scratch } from './lib/files.mjs';
import { file, measure, plan } from './lib/plans.mjs';
import { test } from './lib/runner.mjs';

const sample = '行政経営プラン実施計画 取組状況';
const small = (title) => plan(title, [{ id: 'g', name: '柱', measures: [measure('x', '一つ')] }]);

test('open: a file through the picker, twice, and a picker that is left', async (t) => {
    const app = await t.open();
    const asked = await app.chooser(() => app.press('button', '開く'));
    same(asked.isMultiple(), false);
    contains((await asked.element().getAttribute('accept')) ?? '', '.json');
    await asked.setFiles([]);
    await app.rest();
    await app.hasHeading(sample);
    await app.openFile(file('一つ目.json', small('一つ目の計画')));
    await app.hasHeading('一つ目の計画');
    await app.sees('button', '○ 1');
    same(await app.page.title(), '一つ目の計画 - 取組 Torikumi');
    // The same name once more: people mend a file and open it again.
    await app.openFile(file('一つ目.json', small('直した計画')));
    await app.hasHeading('直した計画');
});

test('open: Ctrl+O, and Enter on the button, ask for a file too', async (t) => {
    const app = await t.open();
    await (await app.chooser(() => app.page.keyboard.press('Control+o'))).setFiles([]);
    await app.find('button', '開く').focus();
    await (await app.chooser(() => app.page.keyboard.press('Enter'))).setFiles([]);
    await app.hasHeading(sample);
});

test('open: a file that is dropped anywhere', async (t) => {
    const app = await t.open({ at: '#/measure/2-(2)-ア' });
    const folder = scratch(t);
    const path = join(folder, '落とした計画.json');
    writeFileSync(path, JSON.stringify(small('落とした計画')));
    const cdp = await app.cdp();
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    const before = await app.picture();
    await cdp.send('Input.dispatchDragEvent', { type: 'dragEnter', x: 300, y: 300, data });
    await cdp.send('Input.dispatchDragEvent', { type: 'dragOver', x: 310, y: 300, data });
    await app.rest();
    ok(!before.equals(await app.picture()), 'the window says that it takes files');
    await app.page.evaluate(() => {
        document.getElementById('canvas').dispatchEvent(new DragEvent('dragleave', { bubbles: true }));
    });
    await eventually(async () => {
        await app.rest();
        ok(before.equals(await app.picture()), 'and no longer does when they are taken away');
    });
    await app.drop(path);
    await app.hasHeading('落とした計画');
    same(await app.find('tab', '概況').getAttribute('aria-selected'), 'true', 'another plan starts at its overview');
});

test('open: of several dropped files the first, and it says so', async (t) => {
    const app = await t.open();
    const folder = scratch(t);
    const paths = ['甲', '乙', '丙'].map((name) => {
        const path = join(folder, `${name}.json`);
        writeFileSync(path, JSON.stringify(small(`${name}の計画`)));
        return path;
    });
    await app.drop(...paths);
    await app.sees('dialog', /甲\.json/);
    contains(await app.text(), 'ほかの2件は開いていません');
    await app.press('button', '閉じる');
    await app.hasHeading('甲の計画');
});

test('open: dropped text breaks nothing, and a folder says that it is one', async (t) => {
    const app = await t.open();
    await app.page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.setData('text/plain', 'only words');
        const canvas = document.getElementById('canvas');
        for (const type of ['dragenter', 'dragover', 'drop']) {
            canvas.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }
    });
    await app.rest();
    same(await app.find('dialog').count(), 0);
    const folder = scratch(t);
    await app.drop(folder);
    await app.sees('dialog', new RegExp(basename(folder)));
    contains(await app.text(), 'フォルダーは開けません。中の計画ファイル');
    await app.key('Escape');
    await app.hasHeading(sample);
    // A file beside it opens all the same.
    const path = join(folder, '甲.json');
    writeFileSync(path, JSON.stringify(small('甲の計画')));
    await app.drop(scratch(t), path);
    await app.sees('dialog', /甲\.json/);
    contains(await app.text(), 'ほかの1件は開いていません');
    await app.press('button', '閉じる');
    await app.hasHeading('甲の計画');
});

test('open: the other two sample plans, by ?plan=', async (t) => {
    const words = await t.open({ at: '?plan=plans/words-only.json' });
    await words.sees('tab', '一覧');
    ok((await words.find('heading').first().textContent()) !== sample, 'another title');
    for (const tab of ['一覧', '個票', /^点検/, '概況']) await words.press('tab', tab);
    contains(await words.text(), 'この年度には、数値で比べられる成果指標がありません。');
    await words.goto('?plan=plans/ten-years.json#/table');
    await words.ready();
    await words.sees('table', '一覧');
    await words.press('combobox', '柱');
    ok((await words.find('option').count()) > 6, 'groups in three levels');
    await words.key('Escape');
    for (const tab of ['個票', /^点検/, '概況']) await words.press('tab', tab);
    const years = words.find('combobox', '年度');
    await words.pressAt(years);
    same(await words.find('option').count(), 10);
});

test('open: ?plan= keeps a link\'s page, and a reload keeps the plan', async (t) => {
    const app = await t.open({ at: '?plan=plans/ten-years.json' });
    const title = await app.mirror.locator('h1').first().textContent();
    await app.press('tab', '一覧');
    await app.reload();
    await app.hasPlace('/table');
    await app.press('tab', '概況');
    await app.hasHeading(title);
    contains(app.page.url(), '?plan=plans/ten-years.json#');
});

test('open: ?plan= that is not there says so, and another file can be opened', async (t) => {
    t.allow(/404/);
    const app = await t.open({ at: '?plan=plans/%E3%81%AA%E3%81%84.json', ready: false });
    await app.sees('dialog', '「ない.json」を開けませんでした');
    contains(await app.text(), 'アドレスに計画がありません（HTTP 404）。');
    contains(await app.text(), 'ほかの計画は開かれていません。');
    await app.openFile(file('ある.json', small('ある計画')), 'another');
    await app.hasHeading('ある計画');
    same(await app.find('dialog').count(), 0);
});

test('open: ?plan= that is no plan says where', async (t) => {
    const app = await t.open({ at: '?plan=index.html', ready: false });
    await app.sees('dialog', '「index.html」を開けませんでした');
    contains(await app.text(), 'JSONとして読めません');
    contains(await app.text(), '1行 1文字目');
    await app.press('button', '閉じる');
    await app.sees('heading', '計画が開かれていません');
    for (const tab of ['一覧', '個票', '点検', '概況']) await app.press('tab', tab);
});

/** A server elsewhere, that would allow everybody to read; and how often it was asked. */
async function elsewhere(t) {
    const asked = [];
    const server = createServer((request, response) => {
        asked.push(request.url);
        response.writeHead(200, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' });
        response.end(JSON.stringify(small('よその計画')));
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    t.after(() => server.close());
    return { address: `http://127.0.0.1:${server.address().port}/`, asked };
}

for (const [language, title, why] of [
    ['ja', '「plan.json」を開けませんでした', '安全のため、ほかのサーバーの計画はアドレスからは開けません。'],
    ['en', /plan\.json/, 'For safety, plans on other servers cannot be opened by their address.'],
]) {
    test(`open: ?plan= of another server is not asked for, and why is said (${language})`, async (t) => {
        const { address, asked } = await elsewhere(t);
        const app = await t.open({ at: `?plan=${encodeURIComponent(address + 'plan.json')}`, language, ready: false });
        await app.sees('dialog', title);
        contains(await app.text(), why);
        same(asked, []);
    });
}

/** The site, from a server that answers some addresses as the test wants. @returns {Promise<string>} its address */
async function siteWith(t, own) {
    const files = await serveFolder(t.dist);
    t.after(() => files.close());
    const server = createServer(async (request, response) => {
        const answer = own[request.url];
        if (answer) return answer(response);
        try {
            const { status, headers, body } = await fetch(new URL(request.url, files.address));
            response.writeHead(status, Object.fromEntries(headers));
            await pipeline(Readable.fromWeb(body), response);
        } catch {
            // The test has ended, and its servers with it, while a font was on its way.
            response.destroy();
        }
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    t.after(() => server.closeAllConnections());
    t.after(() => server.close());
    const address = `http://127.0.0.1:${server.address().port}/`;
    t.watch.allowHost(address);
    return address;
}

test('open: ?plan= that this server sends on to another one is stopped by the policy', async (t) => {
    t.allow(/Content Security Policy|request failed|another host/);
    const { address, asked } = await elsewhere(t);
    const away = (response) => {
        response.writeHead(302, { Location: address });
        response.end();
    };
    const app = await t.open({ address: await siteWith(t, { '/away.json': away }), at: '?plan=away.json', ready: false });
    await app.sees('dialog', '「away.json」を開けませんでした');
    contains(await app.text(), 'アドレスから読み込めませんでした。');
    same(asked, []);
});

test('open: a plan that comes slowly shows how far it is, and a dropped one overtakes it', async (t) => {
    t.allow(/ERR_INCOMPLETE/);
    const text = JSON.stringify(small('遅い計画')).padEnd(400_000);
    let finish = () => {};
    const slow = (response) => {
        response.writeHead(200, { 'Content-Length': Buffer.byteLength(text) });
        response.write(text.slice(0, 200));
        finish = () => response.end(text.slice(200));
    };
    const address = await siteWith(t, { '/slow.json': slow });
    const app = await t.open({ address, at: '?plan=slow.json', ready: false });
    await app.sees('progressbar', 'slow.json を読み込んでいます…');
    const folder = scratch(t);
    const path = join(folder, '速い.json');
    writeFileSync(path, JSON.stringify(small('速い計画')));
    await app.drop(path);
    await app.hasHeading('速い計画');
    finish();
    await app.rest();
    await app.hasHeading('速い計画');
});
