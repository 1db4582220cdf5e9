// 配布用に保存: a page that holds the app and a plan, written on a site and from the one file, opened from the disk.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { contains, eventually, ok, same } from './lib/expect.mjs';
import { scratch } from './lib/files.mjs';
import { change, download, edits, hasUnsaved, openPlan, shows, smallPlan, startEditing, type } from './lib/editing.mjs';
import { file } from './lib/plans.mjs';
import { test } from './lib/runner.mjs';

const toEdit = '編集できるファイル';
const toRead = '読むだけのファイル';

/** Texts that would be script or markup where a page took them as such. */
const hostile = [
    '</script><script>window.hacked = 1</script>',
    '<!--<script>window.hacked = 2//-->',
    '--><!--/plan--><!--plan-->',
    '<img src=x onerror="window.hacked = 3">',
    '\u2028window.hacked = 4\u2029',
    '${window.hacked = 5} `\\u003c',
    "' onload='window.hacked = 6' \" ]]> &lt;b&gt;",
];

/** Hands the open plan out, and lays the page on a disk. @returns {Promise<{ address: string, text: string, name: string }>} */
async function handOut(t, app, kind) {
    await app.press('tab', '概況');
    await app.press('button', '配布用に保存');
    const got = await download(app, () => app.press('button', kind));
    return lay(t, got);
}

function lay(t, { name, text }) {
    const path = join(scratch(t), name);
    writeFileSync(path, text);
    const address = pathToFileURL(path).href;
    t.watch.allowHost(address);
    return { address, text, name };
}

test('copies: a page to edit opens elsewhere, keeps what is edited, and writes itself again', async (t) => {
    const site = await openPlan(t);
    const page = await handOut(t, site, toEdit);
    same(page.name, '小さな計画.html');
    const prepare = (p) => p.addInitScript(() => localStorage.setItem('torikumi:editor', '鈴木'));
    const app = await t.open({ address: page.address, prepare });
    await app.hasHeading('小さな計画');
    await startEditing(app);
    await change(app, 'm1', 'actual', '81', '81%');
    await hasUnsaved(app, 1);
    await app.reload();
    await shows(app, 'm1', 'actual', '81%');
    await startEditing(app);
    const again = lay(t, await download(app, () => app.press('button', '保存')));
    same(again.name, '小さな計画.html');
    await eventually(async () => contains(await app.status(), '小さな計画.html'));
    same(t.watch.requests.filter((url) => !url.startsWith('file:') && !url.startsWith(t.site.address) && !url.startsWith('blob:')), []);
    // In another browser there is nothing but the page.
    const other = await t.open({ address: again.address });
    await other.hasHeading('小さな計画');
    await other.press('tab', '一覧');
    await shows(other, 'm1', 'actual', '81%');
    await other.sees('tab', '変更');
    // And that one hands itself out, too.
    const third = await handOut(t, other, toRead);
    const reader = await t.open({ address: third.address });
    await reader.press('tab', '一覧');
    await shows(reader, 'm1', 'actual', '81%');
});

test('copies: a page to read only is not edited', async (t) => {
    const site = await openPlan(t);
    const page = await handOut(t, site, toRead);
    const app = await t.open({ address: page.address });
    await app.hasHeading('小さな計画');
    await app.hasStatus('配布された計画です。ここでは読むだけです。');
    await app.seesNot('switch', '編集');
    await app.key('F2');
    await app.press('tab', '一覧');
    await app.seesNot('switch', '編集');
    // Another plan is edited as ever.
    await app.dropMade(file('別の計画.json', smallPlan('別の計画')));
    await app.hasHeading('別の計画');
    await app.press('switch', '編集');
    await app.sees('dialog', '編集者の名前');
    await app.press('button', 'あとで');
    await edits(app);
});

test('copies: nothing in a plan becomes script or markup', async (t) => {
    const plan = smallPlan(hostile[0]);
    const measures = plan.groups.flatMap((group) => group.measures);
    hostile.forEach((text, at) => {
        measures[at % measures.length].activities.push({ id: `h${at}`, text, years: { 2018: { plan: text, actual: text } } });
    });
    plan.source = hostile.join('');
    measures[0].name = hostile[1];
    const site = await t.open();
    await site.dropMade(file('</script><!--.json', plan));
    await eventually(async () => contains(await site.page.title(), hostile[0]));
    let page = await handOut(t, site, toEdit);
    for (let round = 0; round < 2; ++round) {
        for (const text of hostile) ok(!page.text.includes(text), `the page does not hold ${text}`);
        same(page.text.split('<!--plan-->').length, 2);
        const app = await t.open({ address: page.address });
        await eventually(async () => contains(await app.page.title(), hostile[0]));
        await app.press('tab', '個票');
        await eventually(async () => contains(await app.text(), hostile[1]));
        same(await app.page.evaluate(() => window.hacked), undefined);
        same(await app.page.evaluate(() => document.querySelectorAll('img, [onload], [onerror]').length), 0);
        page = await handOut(t, app, toEdit);
    }
    // Nor where the plan is shown as plain tables.
    const prepare = (p) => p.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
    const plain = await t.open({ address: page.address, prepare, ready: false });
    await eventually(async () => contains(await plain.page.locator('h1').textContent(), hostile[0]));
    for (const text of hostile) contains(await plain.page.locator('main').textContent(), text);
    same(await plain.page.evaluate(() => window.hacked), undefined);
    same(await plain.page.locator('main img, main script').count(), 0);
});

test('copies: from the one file, handed out without a network', async (t) => {
    const one = pathToFileURL(join(t.dist, 'torikumi.html')).href;
    t.watch.allowHost(one);
    const app = await openPlan(t, { address: one });
    await app.page.context().setOffline(true);
    const page = await handOut(t, app, toEdit);
    const copy = await t.open({ address: page.address });
    await copy.hasHeading('小さな計画');
    // The app alone is not changed by it.
    const alone = await t.open({ address: one });
    await alone.hasHeading('行政経営プラン実施計画 取組状況');
});

test('copies: the picker of the system writes the page into its file, and again', async (t) => {
    const withPicker = async (page) => {
        await page.addInitScript(() => {
            localStorage.setItem('torikumi:editor', '鈴木');
            window.showSaveFilePicker = async ({ suggestedName, types }) => {
                window.picked = { suggestedName, types };
                const folder = await navigator.storage.getDirectory();
                return folder.getFileHandle(suggestedName, { create: true });
            };
        });
    };
    const app = await openPlan(t, { prepare: withPicker });
    await app.press('button', '配布用に保存');
    await app.press('button', toEdit);
    await eventually(async () => contains(await app.text(), '配布用の 小さな計画.html を書き出しました。'));
    const written = await app.page.evaluate(async () => {
        const folder = await navigator.storage.getDirectory();
        const text = await (await (await folder.getFileHandle('小さな計画.html')).getFile()).text();
        return { begin: text.slice(0, 15), size: text.length, types: window.picked.types[0].accept };
    });
    same(written.begin, '<!doctype html>');
    ok(written.size > 1_000_000, `the app is in it: ${written.size}`);
    same(written.types, { 'text/html': ['.html'] });
});

test('copies: a page goes to the system\'s sheet where there is one', async (t) => {
    const withSheet = (page) =>
        page.addInitScript(() => {
            navigator.canShare = ({ files }) => files[0].type === 'text/html';
            navigator.share = async ({ files }) => {
                window.shared = { name: files[0].name, size: files[0].size };
            };
        });
    const app = await openPlan(t, { prepare: withSheet });
    await app.press('button', '配布用に保存');
    await app.press('button', '共有する');
    await eventually(async () => same((await app.page.evaluate(() => window.shared))?.name, '小さな計画.html'));
});

test('files: what the system opens with the installed app is opened', async (t) => {
    const withQueue = (page) =>
        page.addInitScript(() => {
            const setConsumer = (consumer) => {
                window.launch = consumer;
            };
            Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
        });
    const app = await t.open({ prepare: withQueue });
    const text = JSON.stringify(smallPlan('渡された計画'));
    await app.page.evaluate(async (plan) => {
        const folder = await navigator.storage.getDirectory();
        const handle = await folder.getFileHandle('渡された.torikumi.json', { create: true });
        const stream = await handle.createWritable();
        await stream.write(plan);
        await stream.close();
        window.launch({ files: [handle] });
    }, text);
    await app.hasHeading('渡された計画');
});
