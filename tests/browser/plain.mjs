// Where the app cannot run the plan is still read: a message in both languages, and plain tables.

import { contains, eventually, ok, same } from './lib/expect.mjs';
import { smallPlan } from './lib/editing.mjs';
import { test } from './lib/runner.mjs';

const without = (...names) => (page) =>
    page.addInitScript((all) => {
        for (const name of all) Reflect.deleteProperty(window, name);
    }, names);

async function opensPlain(t, options) {
    const app = await t.open({ ready: false, ...options });
    await app.page.locator('table').first().waitFor();
    return app.page;
}

const withoutPictures = (page) => page.addInitScript(() => void (HTMLCanvasElement.prototype.getContext = () => null));

test('plain: where nothing can be drawn the sample is there as tables, and other files can be looked at', async (t) => {
    const page = await opensPlain(t, { prepare: withoutPictures });
    contains(await page.getByRole('alert').first().textContent(), '描画できない');
    contains(await page.getByRole('alert').first().textContent(), 'cannot draw');
    same(await page.getByRole('heading', { level: 1 }).textContent(), '行政経営プラン実施計画 取組状況');
    const table = page.getByRole('table', { name: '成果指標' });
    // A row of headers, and the thirty indicators of the plan.
    same(await table.getByRole('row').count(), 31);
    const row = table.getByRole('row').nth(1);
    same(await row.getByRole('rowheader').textContent(), '職責に対応した給与制度の見直し');
    contains((await row.getByRole('cell').allTextContents()).join('|'), '85.0%|86.0%|○');
    ok((await page.getByRole('table', { name: '年度計画と実績' }).getByRole('row').count()) > 25, 'the activities');
    const plan = JSON.stringify(smallPlan('別の計画'));
    await page.getByLabel(/別の計画のファイル/).setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(plan) });
    await eventually(async () => same(await page.getByRole('heading', { level: 1 }).textContent(), '別の計画'));
    await page.getByLabel(/別の計画のファイル/).setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from('{') });
    await page.getByText('このファイルは計画として読めませんでした。').waitFor();
});

test('plain: without WebAssembly, the plan of the address, in English', async (t) => {
    const page = await opensPlain(t, { prepare: without('WebAssembly'), at: '?plan=plans/ten-years.json', language: 'en', context: { viewport: { width: 360, height: 740 } } });
    contains(await page.getByRole('alert').first().textContent(), 'WebAssembly');
    same(await page.locator('main').getAttribute('lang'), 'en');
    ok((await page.getByRole('table', { name: 'Indicators' }).getByRole('row').count()) > 1, 'its indicators');
    // Wide tables scroll by themselves, the page does not.
    same(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
});

test('plain: where the program does not arrive', async (t) => {
    t.allow(/torikumi\.wasm/);
    const page = await opensPlain(t, { prepare: (p) => p.route('**/torikumi.wasm', (route) => route.fulfill({ status: 404 })) });
    contains(await page.getByRole('alert').first().textContent(), '読み込めませんでした');
    same(await page.getByRole('heading', { level: 1 }).textContent(), '行政経営プラン実施計画 取組状況');
});
