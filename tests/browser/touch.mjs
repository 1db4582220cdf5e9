// A phone: 360 × 640, fingers.

import { eventually, ok, same } from './lib/expect.mjs';
import { test } from './lib/runner.mjs';

const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** A finger that goes down, moves in steps and leaves. */
async function swipe(app, x, from, to, { steps = 8 } = {}) {
    const cdp = await app.cdp();
    const touch = (type, y) =>
        cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y, id: 1 }] });
    await touch('touchStart', from);
    for (let step = 1; step <= steps; ++step) await touch('touchMove', from + ((to - from) * step) / steps);
    await touch('touchEnd', to);
    await app.rest();
}

test('touch: taps go through the tabs, a row and the neighbours', async (t) => {
    const app = await t.open({ context: phone });
    await app.tap('tab', '一覧');
    await app.hasPlace('/table');
    await app.tap('row', /^1-\(1\)-ア/);
    await app.hasPlace('/measure/1-(1)-ア');
    await app.tap('button', '次の取組');
    await app.hasPlace('/measure/1-(1)-イ');
    await app.tap('tab', /^点検/);
    await app.hasPlace('/checks');
    await app.tap('tab', '概況');
    await app.sees('button', '○ 15');
    await app.tap('button', '× 11');
    await app.hasPlace('/table?verdict=missed');
    await app.hasStatus('11件を表示（全30件）');
});

test('touch: nothing on a phone is cut off at its sides, and what is pressed is big enough', async (t) => {
    const app = await t.open({ context: phone });
    for (const page of ['#/overview', '#/table', '#/measure/1-(3)-ア', '#/checks']) {
        await app.goto(page);
        await app.rest();
        const boxes = await app.mirror.evaluate((root) =>
            [...root.querySelectorAll('button, a, input, [tabindex], h1, h2, h3')].map((element) => {
                const { x, width, height } = element.getBoundingClientRect();
                const pressed = element.matches('button, input');
                return { name: element.getAttribute('aria-label') ?? element.textContent, x, width, height, pressed };
            }),
        );
        for (const { name, x, width, height, pressed } of boxes) {
            ok(x >= 0 && x + width <= 361, `${name} to be within the screen of ${page}: ${x} + ${width}`);
            if (pressed) ok(height >= 24 && width >= 24, `${name} to be big enough on ${page}: ${width} × ${height}`);
        }
    }
});

test('touch: a swipe scrolls and presses nothing', async (t) => {
    const app = await t.open({ at: '#/table', context: phone });
    const first = async () => (await app.column(1))[0];
    const before = await first();
    // The filters scroll along.
    for (let round = 0; round < 2; ++round) await swipe(app, 180, 600, 200);
    same(app.place(), '/table', 'no row was pressed');
    await eventually(async () => ok((await first()) !== before, 'to be further down'));
    for (let round = 0; round < 5; ++round) await swipe(app, 180, 400, 635);
    await eventually(async () => same(await first(), before));
    await app.tap('tab', '概況');
    const top = async () => (await app.mirror.locator('h1').first().boundingBox()).y;
    const high = await top();
    await swipe(app, 180, 600, 200, { steps: 3 });
    ok((await top()) < high - 150, 'the overview scrolls too');
    same(await app.find('tab', '概況').getAttribute('aria-selected'), 'true');
});

test('touch: a flick rolls on, and stops by itself', async (t) => {
    const app = await t.open({ at: '#/checks', context: { ...phone, viewport: { width: 360, height: 400 } } });
    const y = async () => (await app.mirror.locator('h1').first().boundingBox()).y;
    const before = await y();
    await swipe(app, 180, 380, 220, { steps: 3 });
    ok((await y()) < before - 100, 'to have moved');
    const frames = await app.frames();
    await app.rest();
    same(await app.frames(), frames, 'it rests');
});

test('touch: the search field takes a tap and letters', async (t) => {
    const app = await t.open({ context: phone });
    const size = await app.search.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    ok(size >= 16, `16 px, so that the phone does not zoom in; found ${size}`);
    await app.tap('searchbox', '検索');
    same(await app.focused(), 'input 検索');
    await app.page.keyboard.insertText('市民');
    await app.hasPlace('/table');
    ok((await app.status()).startsWith('0件') === false, 'rows');
});

test('touch: a list box opens and chooses under a finger', async (t) => {
    const app = await t.open({ at: '#/table', context: phone });
    await app.tap('combobox', '評価');
    await app.tap('option', '× 未達成');
    await app.hasStatus('11件を表示（全30件）');
    await app.tap('combobox', '年度');
    await app.tap('option', '2019(令和元)年度');
    await app.hasStatus('0件を表示（全30件）');
});

test('touch: two fingers are the browser\'s zoom', async (t) => {
    const app = await t.open({ at: '#/table', context: phone });
    const cdp = await app.cdp();
    const send = (type, ...points) =>
        cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    await send('touchStart', [120, 400]);
    await send('touchStart', [120, 400], [240, 400]);
    for (let step = 1; step <= 5; ++step) await send('touchMove', [120 - step * 10, 400], [240 + step * 10, 400]);
    await send('touchEnd');
    await app.rest();
    same(app.place(), '/table', 'no row was pressed');
});
