// 会議: a measure a page for the room, by keys, by a speaker's remote control, by a finger; notes that land in the plan.

import { contains, eventually, same } from './lib/expect.mjs';
import { editPlan, hasUnsaved, says } from './lib/editing.mjs';
import { test } from './lib/runner.mjs';

const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** A finger drawn across the screen at one height. */
async function draw(app, from, to, y = 400) {
    const cdp = await app.cdp();
    const touch = (type, x) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y, id: 1 }] });
    await touch('touchStart', from);
    for (let step = 1; step <= 5; ++step) await touch('touchMove', from + ((to - from) * step) / 5);
    await touch('touchEnd', to);
    await app.rest();
}

test('meeting: what is selected is the agenda; keys go through it, and a link leads there', async (t) => {
    const app = await t.open({ at: '#/overview?verdict=missed' });
    await app.sees('button', '× 11');
    await app.press('button', '会議');
    await app.hasPlace('/meeting?verdict=missed&measure=1-(2)-ア');
    await app.hasHeading('1-(2)-ア　職員の意識改革と人材育成の推進');
    await app.hasStatus('1 / 9');
    await app.seesNot('tab', '一覧');
    await app.key('ArrowRight', 'PageDown', ' ');
    await app.hasStatus('4 / 9');
    await app.key('PageUp', 'Home');
    await app.hasStatus('1 / 9');
    await app.key('End');
    await app.hasStatus('9 / 9');
    const address = app.place();
    await app.page.goBack();
    await app.hasStatus('1 / 9');
    await app.goto('#/overview');
    await app.sees('button', '○ 15');
    await app.goto(`#${address}`);
    await app.hasStatus('9 / 9');
    await app.key('Escape');
    await app.sees('tab', '一覧');
    same(app.place().startsWith('/measure/'), true);
});

test('meeting: full screen and back', async (t) => {
    const app = await t.open({ at: '#/meeting' });
    await app.hasStatus('1 / 25');
    await app.press('switch', '全画面');
    await eventually(async () => same(await app.page.evaluate(() => document.fullscreenElement !== null), true));
    await eventually(async () => same(await app.find('switch', '全画面').getAttribute('aria-checked'), 'true'));
    await app.press('button', '会議を終える');
    await eventually(async () => same(await app.page.evaluate(() => document.fullscreenElement !== null), false));
});

test('meeting: a finger turns the pages', async (t) => {
    const app = await t.open({ at: '#/meeting', context: phone });
    await app.hasStatus('1 / 25');
    await draw(app, 300, 60);
    await app.hasStatus('2 / 25');
    await draw(app, 60, 300);
    await app.hasStatus('1 / 25');
    // Slantwise is scrolling.
    const cdp = await app.cdp();
    const touch = (type, x, y) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y, id: 1 }] });
    await touch('touchStart', 300, 500);
    for (let step = 1; step <= 5; ++step) await touch('touchMove', 300 - step * 20, 500 - step * 50);
    await touch('touchEnd', 200, 250);
    await app.rest();
    await app.hasStatus('1 / 25');
});

test('meeting: what is noted lands in the measure', async (t) => {
    const app = await editPlan(t);
    await app.press('tab', '一覧');
    await app.press('button', '会議');
    await app.sees('button', /^備考/);
    await app.press('button', /^備考/);
    await app.page.keyboard.type('次回までに見直す');
    await app.key('Control+Enter');
    await says(app, '次回までに見直す');
    await app.key('ArrowRight');
    await app.hasStatus('2 / 4');
    await app.key('Escape');
    await hasUnsaved(app, 1);
    await app.press('tab', '変更');
    await eventually(async () => contains(await app.text(), '次回までに見直す'));
});
