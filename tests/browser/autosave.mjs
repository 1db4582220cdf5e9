// 自動保存: the plan's own file follows the edits by itself.

import { contains, eventually, lacks, ok, same } from './lib/expect.mjs';
import { change, edits, measureOf, openPlan, says, smallPlan, startEditing } from './lib/editing.mjs';
import { App } from './lib/app.mjs';
import { readFile, withPickers, writeFile } from './lib/pickers.mjs';
import { test } from './lib/runner.mjs';

const plan = '計画.json';

/** Files ask for permission as Chromium's do: window.permission, and by a press alone. */
const withPermissions = async (page) => {
    await withPickers(page);
    await page.addInitScript(() => {
        window.permission = localStorage.getItem('test:permission') || 'granted';
        window.asked = 0;
        FileSystemFileHandle.prototype.queryPermission = async () => window.permission;
        FileSystemFileHandle.prototype.requestPermission = async () => {
            if (!navigator.userActivation.isActive) throw new DOMException('no press', 'SecurityError');
            ++window.asked;
            window.permission = 'granted';
            return 'granted';
        };
    });
};

/** The plan 計画.json, opened through the picker, in edit mode, with autosave on. */
async function autosaved(t, prepare = withPermissions) {
    const app = await openPlan(t, { prepare, title: '別の計画', name: '別.json' });
    await app.seesNot('switch', '自動保存');
    await writeFile(app, plan, JSON.stringify(smallPlan()));
    await app.press('button', /^開く$/);
    await app.arrived();
    await app.hasHeading('小さな計画');
    await startEditing(app);
    await app.press('switch', '自動保存');
    await isOn(app);
    return app;
}

async function isOn(app) {
    await eventually(async () => same(await app.find('switch', '自動保存').getAttribute('aria-checked'), 'true'));
}

async function holds(app, id, text) {
    await eventually(async () => same(measureOf(await readFile(app, plan), id).indicators[0].years[2018].actual.text, text));
}

/** Another tab is in front. */
async function hide(app) {
    await app.page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
        delete document.visibilityState;
    });
}

test('autosave: the file follows the edits by itself, and goes on after a reload', async (t) => {
    const app = await autosaved(t);
    await app.hasStatus('自動保存：変更はありません');
    await change(app, 'm1', 'actual', '81', '81%');
    await app.hasStatus('自動保存：まもなく 計画.json に保存します（編集 1件）');
    const before = performance.now();
    await holds(app, 'm1', '81%');
    ok(performance.now() - before < 10_000, 'at most ten seconds behind');
    await eventually(async () => contains(await app.status(), '自動保存：計画.json に保存済み（'));
    await app.key('Control+z');
    await hide(app);
    await holds(app, 'm1', '85%');
    await app.reload();
    await startEditing(app);
    await isOn(app);
    await change(app, 'm2', 'actual', '82', '82%');
    await hide(app);
    await holds(app, 'm2', '82%');
    // Editing ends: at once.
    await change(app, 'm3', 'actual', '83', '83%');
    await app.press('switch', '編集');
    await holds(app, 'm3', '83%');
    same(await app.page.evaluate(() => window.asked), 0);
});

test('autosave: what was changed outside stays, and the person decides', async (t) => {
    const app = await autosaved(t);
    await change(app, 'm1', 'actual', '81', '81%');
    const theirs = JSON.stringify(smallPlan('ほかの人の計画'));
    await writeFile(app, plan, theirs);
    await hide(app);
    await says(app, '「計画.json」がほかで変更されているので、自動保存を止めました。上書きはしていません。');
    await app.seesNot('dialog');
    same(await readFile(app, plan), theirs);
    await eventually(async () => contains(await app.status(), '自動保存は停止中（計画.json がほかで変更されています）'));
    await app.press('button', '自動保存を再開');
    await app.press('button', '上書きする');
    await holds(app, 'm1', '81%');
    await app.seesNot('button', '自動保存を再開');
    await change(app, 'm2', 'actual', '82', '82%');
    await hide(app);
    await holds(app, 'm2', '82%');
});

test('autosave: it asks for permission by a press alone', async (t) => {
    const app = await autosaved(t);
    await change(app, 'm1', 'actual', '81', '81%');
    await hide(app);
    await holds(app, 'm1', '81%');
    await app.page.evaluate(() => localStorage.setItem('test:permission', 'prompt'));
    await app.reload();
    await startEditing(app);
    await app.sees('button', '自動保存を再開');
    await change(app, 'm2', 'actual', '82', '82%');
    await hide(app);
    await eventually(async () => contains(await app.status(), '自動保存は停止中（ファイルに書き込む許可が必要です）'));
    same(await app.page.evaluate(() => window.asked), 0);
    await app.press('button', '自動保存を再開');
    await holds(app, 'm2', '82%');
    same(await app.page.evaluate(() => window.asked), 1);
    await app.seesNot('button', '自動保存を再開');
});

test('autosave: two windows write one file without taking each other for strangers', async (t) => {
    const first = await autosaved(t);
    await change(first, 'm1', 'actual', '81', '81%');
    await hide(first);
    await holds(first, 'm1', '81%');
    const second = new App(await first.page.context().newPage(), first.address);
    await withPermissions(second.page);
    await second.goto('#/table');
    await second.ready();
    await second.press('switch', '編集');
    await second.press('button', 'ここで編集を引き継ぐ');
    await edits(second);
    await change(second, 'm2', 'actual', '82', '82%');
    await hide(second);
    await holds(second, 'm2', '82%');
    lacks(await second.text(), 'ほかで変更されている');
    await first.page.bringToFront();
    await first.press('button', 'ここで編集を引き継ぐ');
    await edits(first);
    await change(first, 'm3', 'actual', '83', '83%');
    await hide(first);
    await holds(first, 'm3', '83%');
    await holds(first, 'm2', '82%');
    lacks(await first.text(), 'ほかで変更されている');
});
