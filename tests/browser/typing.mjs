// Typing without a pause: several keys within a frame, upwards and downwards, from cell to cell and from field to field, while
// the storage is awake and while it is slow. What is in the plan is what a spreadsheet would hold.

import { eventually, ok, same } from './lib/expect.mjs';
import { cellAt, choose, download, edits, hasTyped, startEditing } from './lib/editing.mjs';
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

/** Chance, the same every time. */
function dice(seed) {
    let state = seed;
    return (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
    };
}

/** A dozen keys as hands find them. @param {(below: number) => number} below @param {Grid} grid */
function someKeys(below, grid) {
    const keys = [];
    const press = (key) => {
        keys.push(key);
        grid.press(key);
    };
    const last = rows * columns.length - 1;
    for (let i = 0; i < 12; ++i) {
        if (below(2) === 0) {
            for (let digits = below(3) + 1; digits > 0; --digits) press(String(below(10)));
            continue;
        }
        const moves = ['Enter', 'Shift+Enter', 'Tab', 'Shift+Tab', 'Escape'];
        if (grid.typed === null) {
            moves.splice(4, 1);
            moves.push('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End');
            moves.push('Control+Home', 'Control+End', 'Control+z', 'Control+y', 'Delete');
        }
        const key = moves[below(moves.length)];
        // From the first and the last cell Tab leads out of the table; Enter opens a cell with its text.
        if (key === 'Tab' && grid.number === last) continue;
        if (key === 'Shift+Tab' && grid.number === 0) continue;
        if (grid.typed === null && key.endsWith('Enter')) continue;
        press(key);
    }
    return keys;
}

/** A cell that is in sight, but not of the chosen row: where it is, and where it is drawn. */
async function someCell(app, below, grid) {
    const top = (await app.find('columnheader', '実績').boundingBox()).y + 40;
    const seen = await app.mirror.locator('[role=table] [role=row]').evaluateAll((all) =>
        all.map((row) => ({ row: Number(row.getAttribute('aria-rowindex')) - 2, y: row.getBoundingClientRect().y })),
    );
    // Notices lie over the lowest rows.
    const free = seen.filter(({ row, y }) => row >= 0 && y > top && y < 380 && row !== grid.chosen.row);
    if (free.length === 0) return null;
    const { row } = free[below(free.length)];
    const column = below(columns.length);
    const box = await cellAt(app, row + 1, column + 1).boundingBox();
    return { row, column, x: box.x + 12 + below(20), y: box.y + box.height / 2 };
}

for (const [seed, late] of [[1, 0], [2, 120]]) {
    const how = late ? 'while the storage is slow' : 'as fast as it goes';
    test(`typing: at random, ${how}, with the mouse in between (seed ${seed})`, async (t) => {
        const app = await openRows(t, '一覧', late);
        await choose(app, 'm1', 'code');
        const grid = new Grid(rowsOf(JSON.stringify(longPlan())));
        const below = dice(seed);
        const walk = [];
        for (let round = 0; round < 40; ++round) {
            const acts = someKeys(below, grid);
            await burst(app, acts);
            walk.push(...acts);
            if (below(3) > 0) continue;
            // A row that comes into sight by the wheel is pressed, and typed into at once.
            await app.wheel(640, 480, (below(41) - 20) * 60);
            const aim = await someCell(app, below, grid);
            if (!aim) continue;
            const keys = [...keysOf(String(below(1000))), 'Shift+Enter'];
            grid.click(aim.row, aim.column);
            for (const key of keys) grid.press(key);
            await burst(app, [aim, ...keys]);
            walk.push(`click ${aim.row} ${aim.column}`, ...keys);
        }
        if (grid.typed !== null) {
            grid.press('Enter');
            await app.key('Enter');
        }
        same(rowsOf(await saved(app)), grid.rows, walk.join(' '));
        ok(grid.position > 60, `enough edits, found ${grid.position}`);
    });
}

test('typing: what is given up before a frame was drawn is no part of what is typed next', async (t) => {
    const app = await openRows(t, '一覧');
    await choose(app, 'm1', 'actual');
    await app.rest();
    await app.page.evaluate(() => {
        const ask = window.requestAnimationFrame.bind(window);
        const held = [];
        window.requestAnimationFrame = (draw) => held.push(draw);
        window.drawAgain = () => {
            window.requestAnimationFrame = ask;
            held.forEach(ask);
        };
    });
    await burst(app, ['1', '2', 'Escape', '3', 'Escape', '4', '5', 'Enter']);
    await app.page.evaluate(() => window.drawAgain());
    same(rowsOf(await saved(app))[0][columns.indexOf('actual')], '45%');
});

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
