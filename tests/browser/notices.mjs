// Notices: a place of their own, eight seconds, and a list to read them again.

import { choose, editPlan, says, shows, type } from './lib/editing.mjs';
import { contains, eventually, lacks, ok, same } from './lib/expect.mjs';
import { test } from './lib/runner.mjs';

async function undoSomething(app) {
    await app.press('tab', '一覧');
    await choose(app, 'm1', 'name');
    await type(app, '新しい名前');
    await app.key('Enter');
    await shows(app, 'm1', 'name', '新しい名前');
    await app.key('Control+z');
    await shows(app, 'm1', 'name', '一つ');
    await says(app, '元に戻しました。');
}

/** What is said and not part of the page. */
const said = (app) => app.mirror.locator(':scope > [role=status], :scope > [role=alert]');

test('notices: one lies below the page and not over it, and stays until it is used', async (t) => {
    const app = await editPlan(t, { context: { viewport: { width: 360, height: 640 } } });
    await undoSomethingOnPhone(app);
    const strip = await said(app).boundingBox();
    const main = await app.find('main').boundingBox();
    ok(main.y + main.height <= strip.y + 1, `the page ends at ${main.y + main.height}, the notice begins at ${strip.y}`);
    same(Math.round(strip.y + strip.height), 640);
    const again = app.mirror.locator(':scope > button').filter({ hasText: 'やり直す' });
    await app.pressAt(again);
    await says(app, 'やり直しました。');
});

async function undoSomethingOnPhone(app) {
    await app.goto('#/measure/m1');
    await app.press('button', /^取組名/);
    await app.page.keyboard.press('Control+A');
    await type(app, '新しい名前');
    await app.key('Enter');
    await app.press('button', /^元に戻す/);
    await says(app, '元に戻しました。');
}

test('notices: one without a button goes by itself, and can be read again', async (t) => {
    const app = await editPlan(t);
    await app.goto('#/charts');
    await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.press('button', /の図を使う/);
    await app.press('option', '表をコピー');
    await says(app, 'コピーしました。');
    await app.page.mouse.move(300, 300);
    await eventually(async () => same(await said(app).count(), 0));
    await eventually(async () => ok(await app.page.evaluate(() => window.torikumi.resting()), 'and the app sleeps'));
    await app.press('button', 'お知らせ');
    await app.sees('dialog', 'お知らせ');
    const entries = await app.find('list', 'お知らせ').getByRole('listitem').allTextContents();
    same(entries.length, 1);
    contains(entries[0], /\d:\d\d.*コピーしました。/);
    await app.key('Escape');
    await app.seesNot('dialog');
});

test('notices: in the room only what went wrong is shown', async (t) => {
    const app = await editPlan(t);
    await undoSomething(app);
    await app.goto('#/meeting');
    await app.sees('button', '会議を終える');
    same(await said(app).count(), 0);
    await app.key('Control+y');
    await app.rest();
    lacks(await app.text(), 'やり直しました。');
});
