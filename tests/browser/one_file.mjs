// dist/torikumi.html: the whole app in one file, opened from the disk.

import { copyFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { contains, ok, same } from './lib/expect.mjs';
import { scratch } from './lib/files.mjs';
import { choose, download, hasUnsaved, measureOf, openPlan, shows, startEditing, type } from './lib/editing.mjs';
import { test } from './lib/runner.mjs';

/** The file alone in a folder, as it is mailed. */
function alone(t) {
    const file = join(scratch(t), '取組 torikumi.html');
    copyFileSync(join(t.dist, 'torikumi.html'), file);
    const address = pathToFileURL(file).href;
    t.watch.allowHost(address);
    return address;
}

test('one file: it is small enough, and its policy names its scripts', async (t) => {
    const file = join(t.dist, 'torikumi.html');
    ok(statSync(file).size <= 4_500_000, `at most 4.5 MB, found ${statSync(file).size}`);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    contains(policy, "default-src 'none'");
    ok(!/'self'|unsafe-eval'(?<!'wasm-unsafe-eval')|'unsafe-inline'|https?:|\*/.test(policy), `no loophole: ${policy}`);
});

test('one file: opened from the disk it shows the sample, and asks for nothing', async (t) => {
    const address = alone(t);
    const app = await t.open({ address });
    await app.hasHeading('行政経営プラン実施計画 取組状況');
    await app.sees('button', '○ 15');
    await app.press('tab', '個票');
    await app.hasHeading('1-(1)-ア　職責に対応した給与制度の見直し');
    same(t.watch.requests.filter((url) => url.split('#')[0] !== address), []);
});

test('one file: what is edited is there after a reload, and can be downloaded', async (t) => {
    const app = await openPlan(t, { address: alone(t) });
    await startEditing(app);
    await app.press('tab', '一覧');
    await choose(app, 'm1', 'actual');
    await type(app, '81');
    await app.key('Enter');
    await hasUnsaved(app, 1);
    await app.reload();
    // It stays at the table, which has no heading.
    same(await app.page.title(), '小さな計画 - 取組 Torikumi');
    await shows(app, 'm1', 'actual', '81%');
    const saved = await download(app, () => app.press('button', '保存'));
    same(measureOf(saved.text, 'm1').indicators[0].years[2018].actual, { text: '81%', number: 81 });
});

test('one file: an address of a plan is refused, and why is said', async (t) => {
    const app = await t.open({ address: alone(t), at: '?plan=plans/ten-years.json', ready: false });
    await app.sees('dialog', '「ten-years.json」を開けませんでした');
    contains(await app.text(), '一つのファイルの Torikumi では、アドレスの計画は開けません。');
});
