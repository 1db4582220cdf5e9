// What is typed in stays in sight: a phone's keyboard makes the window lower, or lies over it, or pushes the page up.

import { choose, editPlan, fieldIsOpen, hasUnsaved, shows, type, typed } from './lib/editing.mjs';
import { eventually, ok, same } from './lib/expect.mjs';
import { test } from './lib/runner.mjs';

const phone = { viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** Opens the last field of a measure's page that is wholly in sight, with a finger. */
async function openLowestField(app) {
    await app.rest();
    const field = app.find('button', /^実績 2018|^実績　2018/).last();
    const box = await app.boxOf(field);
    await app.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await app.rest();
    await fieldIsOpen(app);
}

/** The open field lies between the top and the bottom of what is seen. */
async function fieldIsInSight(app, top, bottom) {
    await eventually(async () => {
        await app.rest();
        const { y, height } = await app.page.evaluate(() => {
            const box = document.activeElement.getBoundingClientRect();
            return { y: box.y, height: box.height };
        });
        ok(y >= top && y + height <= bottom, `the field between ${top} and ${bottom}, found ${y} + ${height}`);
    });
}

test('sight: a window that becomes lower keeps the open field in sight, and open', async (t) => {
    const app = await editPlan(t, { context: phone });
    await app.goto('#/measure/m2');
    await openLowestField(app);
    await app.page.keyboard.press('Control+A');
    await type(app, '82');
    for (const height of [360, 300, 664, 360]) {
        await app.page.setViewportSize({ width: 390, height });
        await fieldIsInSight(app, 0, height);
        await fieldIsOpen(app);
        same(await typed(app), '82');
    }
    // On its side, too.
    await app.page.setViewportSize({ width: 664, height: 390 });
    await fieldIsInSight(app, 0, 390);
    same(await typed(app), '82');
    await app.key('Control+Enter');
    await hasUnsaved(app, 1);
});

/**
 * The visual viewport of a phone, which no emulation makes smaller than the window: a stand-in that the test moves.
 * @param {import('playwright-core').Page} page
 */
async function standInForVisualViewport(page) {
    await page.addInitScript(() => {
        const seen = new EventTarget();
        Object.assign(seen, { scale: 1, offsetTop: 0, offsetLeft: 0, pageTop: 0, height: window.innerHeight, width: window.innerWidth });
        Object.defineProperty(window, 'visualViewport', { value: seen });
        window.see = (now) => {
            Object.assign(seen, now);
            seen.dispatchEvent(new Event('resize'));
            seen.dispatchEvent(new Event('scroll'));
        };
    });
}

test('sight: a keyboard that lies over the page, or pushes it up: the canvas takes what is left', async (t) => {
    const app = await editPlan(t, { context: phone, prepare: standInForVisualViewport });
    await app.goto('#/measure/m2');
    await openLowestField(app);
    await app.page.evaluate(() => window.see({ height: 360 }));
    await fieldIsInSight(app, 0, 360);
    const canvas = () => app.page.locator('#canvas').boundingBox();
    same(await canvas(), { x: 0, y: 0, width: 390, height: 360 });
    // As iOS does it: what is seen has moved down the page.
    await app.page.evaluate(() => window.see({ height: 360, offsetTop: 180 }));
    await fieldIsInSight(app, 180, 540);
    same(await canvas(), { x: 0, y: 180, width: 390, height: 360 });
    const mirror = await app.page.locator('#semantics').boundingBox();
    same([mirror.y, mirror.height], [180, 360]);
    // A finger meets what is drawn under it.
    const undo = await app.find('button', /^元に戻す/).boundingBox();
    ok(undo.y >= 180, 'the bar is where the canvas is');
    await app.page.evaluate(() => window.see({ height: 664, offsetTop: 0 }));
    await fieldIsInSight(app, 0, 664);
    same(await canvas(), { x: 0, y: 0, width: 390, height: 664 });
    // Two fingers: a part of the page, larger. Nothing is laid out anew.
    await app.page.evaluate(() => window.see({ scale: 2, height: 332, width: 195, offsetTop: 100 }));
    await app.rest();
    same(await canvas(), { x: 0, y: 0, width: 390, height: 664 });
});

test('sight: a tap goes where it is seen while the page is pushed up', async (t) => {
    const app = await t.open({ context: phone, prepare: standInForVisualViewport });
    await app.page.evaluate(() => window.see({ height: 400, offsetTop: 150 }));
    await app.rest();
    const box = await app.find('tab', '一覧').boundingBox();
    ok(box.y >= 150, `the tab within what is seen, found ${box.y}`);
    await app.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await app.hasPlace('/table');
});

test('sight: the chosen cell stays in sight, and goes on waiting', async (t) => {
    const app = await editPlan(t);
    await app.press('tab', '一覧');
    await choose(app, 'm4', 'actual');
    await app.page.setViewportSize({ width: 1280, height: 330 });
    await fieldIsInSight(app, 0, 330);
    await type(app, '84');
    await app.key('Enter');
    await app.page.setViewportSize({ width: 1280, height: 800 });
    await shows(app, 'm4', 'actual', '84%');
});
