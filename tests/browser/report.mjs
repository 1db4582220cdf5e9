// The report of the whole plan: a file that the browser saves, a page that any browser shows.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { serveFolder } from '../../web/build/serve.mjs';
import { contains, ok, same } from './lib/expect.mjs';
import { scratch } from './lib/files.mjs';
import { test } from './lib/runner.mjs';

for (const [language, button] of [['ja', '報告書を保存'], ['en', 'Save report']]) {
    test(`report: it is saved, and is a whole page of its own (${language})`, async (t) => {
        const app = await t.open({ language });
        const [download] = await Promise.all([app.page.waitForEvent('download'), app.press('button', button)]);
        contains(download.suggestedFilename(), /\.html$/);
        const text = readFileSync(await download.path(), 'utf8');
        contains(text, '行政経営プラン実施計画 取組状況');
        const folder = scratch(t);
        writeFileSync(join(folder, 'report.html'), text);
        writeFileSync(join(folder, 'favicon.ico'), '');  // browsers ask for one by themselves
        const site = await serveFolder(folder);
        t.after(() => site.close());
        t.watch.allowHost(site.address);
        const page = await t.page();
        await page.goto(site.address + 'report.html');
        same(await page.evaluate(() => document.documentElement.lang), language);
        contains((await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '', '行政経営プラン実施計画 取組状況');
        ok((await page.getByRole('table').count()) > 0, 'tables');
        for (const part of ['1-(1)-ア', '3-(3)-ウ', '162時間']) contains((await page.textContent('body')) ?? '', part);
        const requests = t.watch.requests.filter((url) => url.startsWith(site.address));
        same(requests.filter((url) => !url.endsWith('/report.html') && !url.endsWith('/favicon.ico')), [], 'nothing else is fetched');
    });
}
