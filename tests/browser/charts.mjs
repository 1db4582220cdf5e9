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

/** Goes on with Tab, or within a menu with arrows, until this has the focus. */
async function byKeys(app, role, name, step = role === 'option' ? 'ArrowDown' : 'Tab') {
    const wanted = app.find(role, name).first();
    const has = () => wanted.evaluate((element) => element === document.activeElement).catch(() => false);
    for (let steps = 0; steps < 120 && !(await has()); ++steps) await app.key(step);
    ok(await has(), `to reach ${role} ${name} by keys`);
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

test('charts: by keyboard alone: a rule is chosen, a series switched, a chart taken out, its measure opened', async (t) => {
    const app = await t.open({ at: '?plan=plans/ten-years.json#/charts' });
    await byKeys(app, 'combobox', '評価の方法');
    await app.key('Enter');
    await byKeys(app, 'option', '独立行政法人の評価区分');
    await app.key('Enter');
    await eventually(async () => contains(await app.text(), 'S 120%以上で人が判断'));
    await byKeys(app, 'switch', 'Bを図に示す');
    await app.key('Space');
    await eventually(async () => same(await app.find('switch', 'Bを図に示す').getAttribute('aria-checked'), 'false'));
    await byKeys(app, 'button', '「評価の内訳」の図を使う', 'Shift+Tab');
    await app.key('Enter');
    await byKeys(app, 'option', 'SVGで保存');
    const got = await download(app, () => app.key('Enter'));
    ok(got.text.includes('区分なし') && !got.text.includes('>B<'), 'the file shows what the screen shows');
    await byKeys(app, 'link', /観光消費額/);
    await app.key('Enter');
    await eventually(() => ok(app.place().startsWith('/measure/'), app.place()));
});

test('charts: by fingers alone: a year is played, a series switched, a measure opened', async (t) => {
    const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
    const app = await t.open({ at: '?plan=plans/ten-years.json#/charts', context: phone });
    await app.tap('button', '年度を順に見る');
    await app.sees('button', '止める');
    await app.tap('button', '止める');
    await app.sees('button', '年度を順に見る');
    await app.tap('switch', '○を図に示す');
    await eventually(async () => same(await app.find('switch', '○を図に示す').first().getAttribute('aria-checked'), 'false'));
    await app.tap('link', /資源化率/);
    await eventually(() => ok(app.place().startsWith('/measure/'), app.place()));
});

test('charts: a file looks like the screen', async (t) => {
    const app = await t.open({ at: '?plan=plans/ten-years.json#/charts', context: { viewport: { width: 1034, height: 900 } } });
    // As wide as the card: the pictures can be laid over each other.
    const figure = app.find('figure').nth(1);
    const box = await app.boxOf(figure);
    const screen = await app.picture(box);
    const got = await download(app, () => takeOut(app, '目標を達成した割合', 'PNGで保存'));
    const difference = await app.page.evaluate(
        async ([one, other]) => {
            const pixelsOf = async (data) => {
                const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
                const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
                const canvas = new OffscreenCanvas(480, 160);
                const context = canvas.getContext('2d');
                context.imageSmoothingQuality = 'high';
                context.drawImage(picture, 0, 0, canvas.width, canvas.height);
                return { shape: picture.width / picture.height, pixels: context.getImageData(0, 0, canvas.width, canvas.height).data };
            };
            const [a, b] = [await pixelsOf(one), await pixelsOf(other)];
            let sum = 0;
            for (let i = 0; i < a.pixels.length; ++i) sum += Math.abs(a.pixels[i] - b.pixels[i]);
            return { mean: sum / a.pixels.length / 255, shapes: [a.shape, b.shape] };
        },
        [screen.toString('base64'), got.bytes.toString('base64')],
    );
    ok(difference.mean < 0.02, `the same but for the edges of letters: ${JSON.stringify(difference)}`);
});
