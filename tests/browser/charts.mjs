// 図, and charts on their way out of the app: PNG in the app's own typeface, SVG, the clipboard.

import { contains, eventually, ok, same } from './lib/expect.mjs';
import { download } from './lib/editing.mjs';
import { test } from './lib/runner.mjs';

async function takeOut(app, chart, how) {
    await app.press('button', `「${chart}」の図を使う`);
    await app.press('option', how);
}

/** Width, height and how many different colours a picture has. */
async function looksLike(app, base64) {
    return app.page.evaluate(async (data) => {
        const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
        const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const context = canvas.getContext('2d');
        context.drawImage(picture, 0, 0);
        const pixels = new Uint32Array(context.getImageData(0, 0, picture.width, picture.height).data.buffer);
        const inked = pixels.reduce((count, pixel) => count + Number(pixel !== 0xffffffff), 0);
        return { width: picture.width, height: picture.height, colours: new Set(pixels).size, inked: inked / pixels.length };
    }, base64);
}

test('charts: a page of them follows what is selected, and each leads to its measure', async (t) => {
    const app = await t.open({ at: '?plan=plans/ten-years.json#/charts' });
    for (const title of ['評価の内訳', '目標を達成した割合', '二つの年度の比較', '担当課と年度', '成果指標の推移']) await app.sees('heading', title);
    await app.press('combobox', '分け方');
    await app.press('option', '年度ごと');
    await app.sees('combobox', '分け方');
    await app.press('combobox', '評価');
    await app.press('option', '× 未達成');
    await app.hasPlace('/charts?verdict=missed');
    await app.sees('heading', '成果指標の推移');
    await app.press('tab', '一覧');
    await app.hasPlace('/table?verdict=missed');
});

test('charts: as PNG, twice as fine, in the typeface of the app', async (t) => {
    const app = await t.open({ at: '?plan=plans/ten-years.json#/charts' });
    const got = await download(app, () => takeOut(app, '評価の内訳', 'PNGで保存'));
    ok(/^評価の内訳 .*\.png$/.test(got.name), got.name);
    same(got.bytes.subarray(1, 4).toString(), 'PNG');
    const picture = await looksLike(app, got.bytes.toString('base64'));
    same(picture.width, 1920);
    ok(picture.height > 100 && picture.colours > 20 && picture.inked > 0.02, JSON.stringify(picture));
});

test('charts: as SVG with real text, that the browser shows too', async (t) => {
    const app = await t.open({ at: '#/measure/1-(1)-ア' });
    const got = await download(app, () => takeOut(app, '職員アンケートによる「やりがいを感じている職員の割合」', 'SVGで保存'));
    ok(got.name.endsWith('.svg'), got.name);
    ok(!/<script|<foreignObject|href=/i.test(got.text), 'nothing that runs or leads elsewhere');
    const found = await app.page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        return { fault: parsed.querySelector('parsererror')?.textContent ?? '', texts: [...parsed.querySelectorAll('text')].map((one) => one.textContent) };
    }, got.text);
    same(found.fault, '');
    ok(found.texts.includes('85.0%'), found.texts.join('|'));
});

test('charts: onto the clipboard, as a picture and as a table', async (t) => {
    const app = await t.open({ at: '#/charts', context: { permissions: ['clipboard-read', 'clipboard-write'] } });
    await takeOut(app, '評価の内訳', '表をコピー');
    await eventually(async () => contains(await app.text(), 'コピーしました。'));
    const table = await app.page.evaluate(() => navigator.clipboard.readText());
    contains(table, '強い組織をつくる\t');
    await takeOut(app, '目標を達成した割合', '画像をコピー');
    await eventually(async () => {
        const types = await app.page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
        same(types, ['image/png']);
    });
});

test('charts: where the clipboard is refused the reason is said', async (t) => {
    const prepare = (page) =>
        page.addInitScript(() => {
            navigator.clipboard.writeText = () => Promise.reject(new Error('いまは使えません'));
        });
    const app = await t.open({ at: '#/charts', prepare });
    await takeOut(app, '評価の内訳', '表をコピー');
    await eventually(async () => contains(await app.text(), '図を書き出せませんでした（'));
    contains(await app.text(), 'いまは使えません');
});
