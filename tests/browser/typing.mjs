// Typing without a pause: several keys within a frame, upwards and downwards, from cell to cell and from field to field, while
// the storage is awake and while it is slow. What is in the plan is what a spreadsheet would hold.

import { eventually, ok, same } from './lib/expect.mjs';
import { choose, download, edits, hasTyped, startEditing } from './lib/editing.mjs';
import { columns, Grid, rowsOf } from './lib/grid.mjs';
import { burst, keysOf, slowStorage } from './lib/keys.mjs';
import { file, measure, plan } from './lib/plans.mjs';
import { test } from './lib/runner.mjs';

const rows = 40;
/** So low that a few rows are seen. */
const low = { viewport: { width: 1280, height: 520 } };

function longPlan() {
    const measures = Array.from({ length: rows }, (_, at) => measure(`m${at + 1}`, `取組${at + 1}`));
    return plan('長い計画', [{ id: 'g', name: '柱', measures }]);
}

/** The app with forty rows, in edit mode, at a page. */
async function openRows(t, tab, late = 0) {
    const prepare = async (page) => {
        await page.addInitScript(() => localStorage.setItem('torikumi:editor', '山田'));
        if (late > 0) await slowStorage(page, late);
    };
    const app = await t.open({ context: low, prepare });
    await app.dropMade(file('長い計画.json', longPlan()));
    await app.hasHeading('長い計画');
    await startEditing(app);
    await edits(app);
    await app.press('tab', tab);
    return app;
}

/** The plan as it goes into a file. */
async function saved(app) {
    await eventually(async () => {
        await app.rest();
        ok(!(await app.text()).includes('保存しています'), 'that all is kept');
    });
    return (await download(app, () => app.key('Control+s'))).text;
}

for (const [what, late] of [['', 0], [', while the storage is slow', 200]]) {
    test(`typing: numbers upwards and downwards, without a pause${what}`, async (t) => {
        const app = await openRows(t, '一覧', late);
        await choose(app, 'm1', 'actual');
        const grid = new Grid(rowsOf(JSON.stringify(longPlan())));
        grid.click(0, columns.indexOf('actual'));
        const type = async (keys) => {
            for (const key of keys) grid.press(key);
            await burst(app, keys);
        };
        // From the last row up, and down again.
        await type(['Control+End', 'ArrowLeft']);
        for (const [from, enter] of [[200, 'Shift+Enter'], [500, 'Enter']]) {
            await type(Array.from({ length: rows - 2 }, (_, at) => [...keysOf(String(from + at)), enter]).flat());
        }
        // A row after the other, and back.
        await type(['Control+Home']);
        for (const tab of ['Tab', 'Shift+Tab']) {
            await type(Array.from({ length: 2 * columns.length }, (_, at) => [...keysOf(String(7000 + at)), tab]).flat());
        }
        same(rowsOf(await saved(app)), grid.rows);
    });
}

test('typing: from field to field in the structure, without a pause', async (t) => {
    const app = await openRows(t, '構成');
    const first = app.find('button', /^取組 分類 m1$/);
    // The list begins below what is seen.
    for (let turns = 0; turns < 20 && (await first.count()) === 0; ++turns) await app.wheel(640, 400, 100);
    await app.boxOf(first);
    await first.focus();
    const digits = (at) => String(100 + at);
    const down = Array.from({ length: rows }, (_, at) => [...keysOf(digits(at)), 'Tab', ...keysOf(digits(at)), 'Tab']).flat();
    await burst(app, ['Enter', ...down.slice(0, -1)]);
    const up = Array.from({ length: rows }, () => ['1', 'Shift+Tab', '2', 'Shift+Tab']).flat();
    await burst(app, [...up.slice(0, -1), 'Enter']);
    same(
        rowsOf(await saved(app)).map(([code, name]) => [code, name]),
        Array.from({ length: rows }, (_, at) => [`m${at + 1}${digits(at)}2`, `取組${at + 1}${digits(at)}1`]),
    );
});

test('typing: a search right after its shortcut', async (t) => {
    const app = await openRows(t, '一覧');
    await burst(app, ['Control+f', '7']);
    await app.rest();
    await hasTyped(app, '7');
});

test('typing: Tab goes through the rows of the table, without a pause', async (t) => {
    const app = await t.open({ context: low });
    await app.dropMade(file('長い計画.json', longPlan()));
    await app.hasHeading('長い計画');
    await app.press('tab', '一覧');
    await app.find('columnheader', '評価').focus();
    await app.page.evaluate(() => {
        window.passed = [];
        document.addEventListener('focusin', (event) => window.passed.push(Number(event.target.getAttribute('aria-rowindex')) - 1));
    });
    await burst(app, [...Array(rows).fill('Tab'), ...Array(rows - 1).fill('Shift+Tab')]);
    const down = Array.from({ length: rows }, (_, at) => at + 1);
    same(await app.page.evaluate(() => window.passed), [...down, ...down.slice(0, -1).reverse()]);
});
