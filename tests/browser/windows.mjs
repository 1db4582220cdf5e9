// Two windows with one plan: one writes, the other follows and can take over.

import { App } from './lib/app.mjs';
import { contains, eventually, same } from './lib/expect.mjs';
import { choose, edits, editPlan, hasUnsaved, says, shows, startEditing, type } from './lib/editing.mjs';
import { test } from './lib/runner.mjs';

const readOnly = 'ほかの画面がこの計画を編集しています。ここでは読むだけです（変更はすぐ映ります）。';

/** A window beside another one, of the same browser and profile. */
async function beside(app) {
    const other = new App(await app.page.context().newPage(), app.address);
    await other.goto('#/table');
    await other.ready();
    return other;
}

async function change(app, id, column, text, shown = text) {
    await choose(app, id, column);
    await type(app, text);
    await app.key('Enter');
    await shows(app, id, column, shown);
}

test('windows: the second one reads only, follows at once, and can take over', async (t) => {
    const first = await editPlan(t);
    await first.press('tab', '一覧');
    await change(first, 'm1', 'actual', '81', '81%');
    await hasUnsaved(first, 1);
    const second = await beside(first);
    await shows(second, 'm1', 'actual', '81%');
    await second.press('switch', '編集');
    await says(second, readOnly);
    // It follows: edits, taking back, doing again.
    await first.page.bringToFront();
    await change(first, 'm2', 'name', '別の名');
    await second.page.bringToFront();
    await shows(second, 'm2', 'name', '別の名');
    await first.page.bringToFront();
    await first.key('Control+z');
    await second.page.bringToFront();
    await shows(second, 'm2', 'name', '二つ');
    await first.page.bringToFront();
    await first.key('Control+y');
    await second.page.bringToFront();
    await shows(second, 'm2', 'name', '別の名');
    // It takes over; the first one says so and follows from now on.
    await second.press('button', 'ここで編集を引き継ぐ');
    await first.page.bringToFront();
    await says(first, 'ほかの画面が編集を引き継ぎました。ここでは読むだけになります。');
    await second.page.bringToFront();
    await edits(second);
    await shows(second, 'm2', 'name', '別の名');
    await change(second, 'm3', 'actual', '83', '83%');
    await hasUnsaved(second, 3);
    await second.key('Control+z', 'Control+z');
    await shows(second, 'm2', 'name', '二つ');
    await first.page.bringToFront();
    await first.press('tab', '一覧');
    await shows(first, 'm2', 'name', '二つ');
    await shows(first, 'm3', 'actual', '85%');
    // And back again.
    await first.press('button', 'ここで編集を引き継ぐ');
    await edits(first);
    await change(first, 'm4', 'name', '最後');
    await second.page.bringToFront();
    await says(second, readOnly);
    await eventually(async () => contains(await second.text(), '最後'));
    // Everything is there after both are gone.
    await second.page.close();
    await first.reload();
    await shows(first, 'm1', 'actual', '81%');
    await shows(first, 'm4', 'name', '最後');
});

test('windows: when the one that writes is closed, the other may write', async (t) => {
    const first = await editPlan(t);
    await first.press('tab', '一覧');
    await change(first, 'm1', 'actual', '81', '81%');
    const second = await beside(first);
    await first.page.close();
    await startEditing(second);
    await change(second, 'm2', 'actual', '82', '82%');
    await hasUnsaved(second, 2);
    await second.reload();
    await shows(second, 'm1', 'actual', '81%');
    await shows(second, 'm2', 'actual', '82%');
});

test('windows: a sample that one window edits is edited in the other one too', async (t) => {
    const prepare = (page) => page.addInitScript(() => localStorage.setItem('torikumi:editor', '山田'));
    const first = await t.open({ at: '#/table', prepare });
    const second = await beside(first);
    await first.page.bringToFront();
    await startEditing(first);
    const cell = (app) => app.mirror.locator('[role=row]:not([aria-rowindex="1"]) > [aria-colindex="6"]').first();
    await first.pressAt(cell(first));
    await type(first, '12');
    await first.key('Enter');
    await eventually(async () => same(await cell(first).textContent(), '12%'));
    await second.page.bringToFront();
    await eventually(async () => same(await cell(second).textContent(), '12%'));
    await second.press('switch', '編集');
    await says(second, readOnly);
});
