// The report as a file: a page of its own that any browser shows, and everyone can read.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { serveFolder } from '../../web/build/serve.mjs';
import { contains, ok, same } from './lib/expect.mjs';
import { scratch } from './lib/files.mjs';
import { openReport, saveReport } from './lib/report.mjs';
import { test } from './lib/runner.mjs';

for (const language of ['ja', 'en']) {
    test(`report: it is saved, and is a whole page of its own (${language})`, async (t) => {
        const app = await t.open({ language });
        const { name, text } = await saveReport(app, { language });
        contains(name, /\.html$/);
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

/** The checker, as it runs in a page. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function findings(page) {
    await page.evaluate(axe);
    const { passes, violations } = await page.evaluate(() => window.axe.run());
    ok(passes.length > 15, `axe-core looks at the page, found ${passes.length} rules that hold`);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0].html.slice(0, 200)}`);
}

for (const name of ['atsugi-2018', 'ten-years', 'words-only']) {
    for (const [language, paper] of [['ja', 'a4'], ['en', 'a3']]) {
        test(`report: axe-core finds nothing to mend (${name}, ${language}, ${paper})`, async (t) => {
            const app = await t.open({ language, at: `?plan=plans/${name}.json` });
            const page = await openReport(t, (await saveReport(app, { language, paper })).text);
            same(await findings(page), []);
            // Each chart stands with its table, and is named.
            const bare = await page.evaluate(() =>
                [...document.querySelectorAll('figure')].filter(
                    (figure) => !figure.querySelector('svg[role=img] > title')?.textContent || figure.nextElementSibling?.tagName !== 'TABLE',
                ).length,
            );
            same(bare, 0, 'charts without a name or a table');
            const unscoped = await page.evaluate(() => document.querySelectorAll('th:not([scope])').length);
            same(unscoped, 0, 'headers without a scope');
        });
    }
}

test('report: on a telephone it stays within the screen', async (t) => {
    const app = await t.open();
    const page = await openReport(t, (await saveReport(app)).text);
    await page.setViewportSize({ width: 390, height: 800 });
    const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
    }));
    same(scroll, client);
});
