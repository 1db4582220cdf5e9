// What is there at first: the sample plan's overview, by the names that people see.

import { contains, eventually, ok, same } from './lib/expect.mjs';
import { test } from './lib/runner.mjs';

const title = '行政経営プラン実施計画 取組状況';

test('start: the sample shows title, tallies, tabs and the button that opens', async (t) => {
    const app = await t.open();
    await app.hasHeading(title);
    same(await app.page.title(), `${title} - 取組 Torikumi`);
    same(await app.language(), 'ja');
    for (const tally of ['○ 15', '× 11', '未設定 4']) await app.sees('button', tally);
    const tabs = await app.names('tab');
    same(tabs.slice(0, 4), ['概況', '一覧', '個票', '図']);
    contains(tabs[4], /^点検( \d+)?$/);
    same(await app.find('tab', '概況').getAttribute('aria-selected'), 'true');
    await app.sees('button', '開く');
    await app.sees('searchbox', '検索');
    await app.sees('combobox', '年度');
    contains(await app.text(), '厚木市');
    contains(await app.text(), '取組 25件');
    contains(await app.text(), '成果指標 30件');
    contains(await app.text(), '2018(平成30)年度');
    same(await app.page.locator('#loader').isVisible(), false);
    same(await app.find('dialog').count(), 0);
});

test('start: everything in the mirror lies where it is drawn', async (t) => {
    const app = await t.open();
    const boxes = await app.mirror.evaluate((root) => {
        const shown = [...root.querySelectorAll('button, a, input, h1, h2')];
        return shown.map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return { name: element.textContent || element.getAttribute('aria-label'), x, y, width, height };
        });
    });
    ok(boxes.length > 40, `many elements, found ${boxes.length}`);
    for (const { name, x, y, width, height } of boxes) {
        ok(width >= 4 && height >= 4 && x >= 0 && y >= 0 && x + width <= 1280, `a sound box of ${name}: ${[x, y, width, height]}`);
    }
    for (const name of ['開く', '○ 15', '× 11', '未設定 4']) {
        const box = await app.find('button', name).boundingBox();
        ok(box && box.width >= 24 && box.height >= 24, `${name} is big enough to hit`);
    }
});

test('start: the charts are figures with names, and what is in them leads to its measure', async (t) => {
    const app = await t.open();
    const figures = await app.names('figure');
    same(figures.length, 3);
    contains(figures[0], '○ 15');
    const links = app.find('figure').nth(1).getByRole('link');
    const third = links.nth(2);
    same(await third.getAttribute('href'), '#' + encodeURI('/measure/1-(2)-ア'));
    await app.pressAt(third);
    await app.hasPlace('/measure/1-(2)-ア');
    await app.hasHeading('1-(2)-ア　職員の意識改革と人材育成の推進');
    await app.page.goBack();
    await app.sees('button', '○ 15');
    const bullet = app.find('figure').nth(2).getByRole('link', { name: /職員一人当たりの時間外勤務時間/ });
    await app.pressAt(bullet);
    await app.hasPlace('/measure/1-(3)-ア');
});

test('start: a tally and a bar lead to their rows', async (t) => {
    const app = await t.open();
    await app.press('button', '× 11');
    await app.hasPlace('/table?verdict=missed');
    await app.hasStatus('11件を表示（全30件）');
    for (const verdict of await app.column(7)) same(verdict, '×');
    // Back is as it was; the tab keeps what is selected.
    await app.page.goBack();
    await app.sees('button', '○ 15');
    await app.press('link', /^2 強い財政をつくる .*○ 7$/);
    await app.hasPlace('/table?group=2');
    await eventually(async () => ok(/^\d+件を表示（全30件）$/.test(await app.status()), 'a filtered table'));
    for (const code of await app.column(1)) contains(code, /^2-/);
});

test('start: a press counts even where the pointer arrives in the same frame', async (t) => {
    const app = await t.open();
    for (const round of [1, 2, 3]) {
        await app.wheel(640, 600, 0);
        const box = await app.boxOf(app.find('switch', '大きな文字'));
        const before = await app.find('switch', '大きな文字').getAttribute('aria-checked');
        await app.page.evaluate(
            ([clientX, clientY]) => {
                const canvas = document.getElementById('canvas');
                const send = (type, buttons) => {
                    canvas.dispatchEvent(new MouseEvent(type, { clientX, clientY, button: 0, buttons, bubbles: true }));
                };
                send('mousemove', 0);
                send('mousedown', 1);
                return new Promise((done) => {
                    requestAnimationFrame(() => {
                        window.dispatchEvent(new MouseEvent('mouseup', { clientX, clientY, button: 0, bubbles: true }));
                        send('mouseup', 0);
                        done(undefined);
                    });
                });
            },
            [box.x + box.width / 2, box.y + box.height / 2],
        );
        await app.rest();
        const after = await app.find('switch', '大きな文字').getAttribute('aria-checked');
        ok(before !== after, `the switch to have moved, round ${round}`);
    }
});

test('start: without its files it says so, in both languages', async (t) => {
    t.allow(/torikumi\.wasm/);
    t.allow(/HTTP 404|404 \(/);
    const app = await t.open({
        ready: false,
        prepare: (page) => page.route('**/torikumi.wasm', (route) => route.fulfill({ status: 404, body: 'gone' })),
    });
    const notice = app.page.locator('#notice');
    await notice.waitFor({ state: 'visible' });
    contains(await notice.textContent(), 'Torikumi を読み込めませんでした');
    contains(await notice.textContent(), 'Torikumi could not be loaded');
    contains(await notice.textContent(), 'HTTP 404');
});

test('start: a canvas that takes nothing is told in both languages', async (t) => {
    const stub = () => void (HTMLCanvasElement.prototype.getContext = () => null);
    const app = await t.open({ ready: false, prepare: (page) => page.addInitScript(stub) });
    const notice = app.page.locator('#notice');
    await notice.waitFor({ state: 'visible' });
    same(await notice.getAttribute('role'), 'alert');
    contains(await notice.locator('[lang=ja]').textContent(), '描画できない');
    contains(await notice.locator('[lang=en]').textContent(), 'cannot draw');
    same(await app.page.locator('#loader').isVisible(), false);
});

test('start: a browser that is too old for the program is told', async (t) => {
    const stub = () => void (WebAssembly.validate = () => false);
    const app = await t.open({ ready: false, prepare: (page) => page.addInitScript(stub) });
    const notice = app.page.locator('#notice');
    await notice.waitFor({ state: 'visible' });
    contains(await notice.locator('[lang=ja]').textContent(), 'このブラウザーは古い');
    contains(await notice.locator('[lang=en]').textContent(), 'too old');
});

test('start: the plan is asked for before the program is there, and once', async (t) => {
    const asked = [];
    let program = () => {};
    const held = new Promise((go) => void (program = go));
    const prepare = async (page) => {
        page.on('request', (request) => void (request.url().includes('/plans/') && asked.push(request.url())));
        await page.route('**/torikumi.js', async (route) => {
            await held;
            await route.continue();
        });
    };
    const app = await t.open({ at: '?plan=plans/ten-years.json', prepare, ready: false });
    await eventually(() => same(asked.length, 1));
    program();
    await app.ready();
    await app.sees('tab', '概況');
    same(asked.length, 1);
});
