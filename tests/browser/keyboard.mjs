// Everything by keyboard alone; and what belongs to the browser stays the browser's.

import { contains, eventually, ok, same } from './lib/expect.mjs';
import { test } from './lib/runner.mjs';

/** Presses Tab until the focus has left the app, and answers what had it: role, name and address, in order. */
async function tabThrough(app, most = 200) {
    const seen = [];
    for (let i = 0; i < most; ++i) {
        await app.page.keyboard.press('Tab');
        await app.rest();
        const now = await app.page.evaluate(() => {
            const active = document.activeElement;
            if (!active || !active.closest('#semantics')) return null;
            const { y, height } = active.getBoundingClientRect();
            const name = active.getAttribute('aria-label') ?? active.textContent;
            return { name, href: active.getAttribute('href') ?? '', inSight: y + height > 0 && y < innerHeight };
        });
        if (now === null) return seen;
        ok(now.inSight, `${now.name} to be scrolled into sight`);
        seen.push(now);
    }
    throw new Error(`no end after ${most}: ${seen.slice(-3).map((one) => one.name)}`);
}

test('keyboard: Tab reaches everything on the overview, in reading order', async (t) => {
    const app = await t.open({ context: { viewport: { width: 1280, height: 600 } } });
    const seen = (await tabThrough(app)).map((one) => one.name);
    for (const name of ['開く', 'English', '大きな文字', '検索', '概況', '一覧', '個票', '○ 15', '× 11', '未設定 4']) {
        ok(seen.includes(name), `Tab to reach ${name}`);
    }
    ok(seen.indexOf('概況') < seen.indexOf('○ 15'), 'the tabs before the page');
});

test('keyboard: Tab reaches every measure of the matrix and every chart row', async (t) => {
    const app = await t.open({ context: { viewport: { width: 1280, height: 600 } } });
    const plan = await (await fetch(t.site.address + 'plans/atsugi-2018.json')).json();
    const ids = plan.groups.flatMap((group) => group.measures.map((measure) => measure.id));
    const seen = await tabThrough(app);
    for (const id of ids) {
        ok(seen.some((one) => decodeURI(one.href) === `#/measure/${id}`), `Tab to reach ${id}`);
    }
    const all = ids.length;
    const numeric = plan.groups
        .flatMap((group) => group.measures)
        .flatMap((measure) => measure.indicators)
        .filter((one) => one.direction !== 'none' && one.years[2018]?.target?.number && one.years[2018]?.actual?.number);
    const links = seen.filter((one) => one.href !== '');
    ok(links.length >= all + numeric.length, `${all} measures and ${numeric.length} indicators, reached ${links.length}`);
});

test('keyboard: Tab goes through every row of the table', async (t) => {
    const app = await t.open({ at: '#/table', context: { viewport: { width: 1280, height: 500 } } });
    const seen = (await tabThrough(app)).map((one) => one.name);
    const rows = seen.filter((name) => /^\d-\(\d\)/.test(name ?? ''));
    same(rows.length, 30);
    same(new Set(rows).size, 30);
});

test('keyboard: Enter and Space press buttons, tabs, links and rows', async (t) => {
    const app = await t.open();
    const press = async (role, name, key) => {
        await app.find(role, name).first().focus();
        await app.key(key);
    };
    await press('tab', '一覧', 'Enter');
    await app.hasPlace('/table');
    await press('row', /^1-\(1\)-イ/, 'Enter');
    await app.hasPlace('/measure/1-(1)-イ');
    await press('button', '次の取組', 'Space');
    await app.hasPlace('/measure/1-(2)-ア');
    await press('tab', '概況', 'Space');
    await app.sees('button', '○ 15');
    await press('link', /^1-\(2\)-イ/, 'Enter');
    await app.hasPlace('/measure/1-(2)-イ');
    await press('switch', '大きな文字', 'Space');
    same(await app.find('switch', '大きな文字').getAttribute('aria-checked'), 'true');
    await press('tab', '一覧', 'Enter');
    await press('columnheader', '実績', 'Enter');
    same(await app.find('columnheader', '実績').getAttribute('aria-sort'), 'ascending');
});

test('keyboard: a list box opens, moves, chooses and closes', async (t) => {
    const app = await t.open({ at: '#/table' });
    const box = app.find('combobox', '評価');
    await box.focus();
    await app.key('Enter');
    await app.sees('option', 'すべての評価');
    await eventually(async () => same(await app.focused(), 'option すべての評価'));
    await app.key('ArrowDown', 'ArrowDown');
    await eventually(async () => same(await app.focused(), 'option × 未達成'));
    await app.key('Enter');
    await app.seesNot('option');
    await app.hasStatus('11件を表示（全30件）');
    await eventually(async () => contains(await app.focused(), '評価'));
    await app.key('Enter');
    await app.sees('option');
    await app.key('Escape');
    await app.seesNot('option');
    await eventually(async () => contains(await app.focused(), '評価'));
    await app.hasStatus('11件を表示（全30件）');
});

test('keyboard: Escape closes a message, and the focus goes on', async (t) => {
    const app = await t.open();
    await app.find('tab', '一覧').focus();
    await app.dropMade({ name: 'x.json', text: '{' });
    await app.sees('dialog');
    await app.key('Escape');
    await app.seesNot('dialog');
    await app.page.keyboard.press('Tab');
    ok((await app.focused()) !== '', 'Tab to find something');
});

test('keyboard: the focus can be seen', async (t) => {
    const app = await t.open({ at: '#/table' });
    await app.rest();
    const things = [
        ['tab', '一覧'], ['button', '開く'], ['switch', '大きな文字'], ['combobox', '柱'], ['searchbox', '検索'],
        ['columnheader', '目標'], ['row', /^1-\(1\)-イ/],
    ];
    for (const [role, name] of things) {
        const locator = app.find(role, name).first();
        const box = await locator.boundingBox();
        const around = { x: box.x - 4, y: box.y - 4, width: Math.min(box.width, 400) + 8, height: box.height + 8 };
        await app.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
        await app.rest();
        const without = await app.picture(around);
        await locator.focus();
        await app.rest();
        ok(!without.equals(await app.picture(around)), `a ring around ${name}`);
    }
});

test('keyboard: the focus stays on a thing while the page around it changes', async (t) => {
    const app = await t.open();
    await app.find('tab', '一覧').focus();
    await app.key('Enter');
    await app.hasPlace('/table');
    same(await app.focused(), 'tab 一覧');
    await app.find('button', 'English').focus();
    await app.key('Enter');
    await app.sees('tab', 'Overview');
    contains(await app.focused(), '日本語');
});

test('keyboard: what belongs to the browser is left to it', async (t) => {
    const app = await t.open({ at: '#/table' });
    await app.page.evaluate(() => {
        window.taken = [];
        window.addEventListener(
            'keydown',
            (event) => {
                // Asked after everybody had the key.
                setTimeout(() => window.taken.push(event.defaultPrevented));
            },
            true,
        );
    });
    // Synthetic keys: the real ones would reload or close what is being looked at.
    const press = (init) =>
        app.page.evaluate((options) => {
            const target = document.activeElement ?? document.body;
            target.dispatchEvent(new KeyboardEvent('keydown', { ...options, bubbles: true, cancelable: true }));
            return new Promise((done) => {
                setTimeout(() => done(window.taken.splice(0)[0]));
            });
        }, init);
    const theirs = [
        { key: 'r', ctrlKey: true }, { key: 'R', ctrlKey: true, shiftKey: true }, { key: 'F5' }, { key: 'F11' }, { key: 'F12' },
        { key: '+', ctrlKey: true }, { key: '-', ctrlKey: true }, { key: '0', ctrlKey: true }, { key: 't', ctrlKey: true },
        { key: 'w', ctrlKey: true }, { key: 'l', ctrlKey: true },
        { key: 'c', ctrlKey: true }, { key: 'v', ctrlKey: true }, { key: 'a', ctrlKey: true }, { key: 'Tab' },
        { key: 'Tab', shiftKey: true }, { key: 'ArrowLeft', altKey: true }, { key: 'ArrowRight', altKey: true },
        { key: 'F', altKey: true }, { key: 'F6' }, { key: 'Process', keyCode: 229 }, { key: 'a' },
    ];
    for (const focus of [null, ['tab', '一覧'], ['searchbox', '検索'], ['row', /^1-\(1\)-イ/]]) {
        if (focus) await app.find(...focus).first().focus();
        for (const key of theirs) same(await press(key), false, `${JSON.stringify(key)} with ${focus}`);
    }
    // In the field the letters and the caret are the browser's; Ctrl+F and Ctrl+O are the app's anywhere.
    await app.search.focus();
    for (const key of [{ key: 'ArrowLeft' }, { key: 'Home' }, { key: 'Backspace' }, { key: ' ' }, { key: '/' }]) {
        same(await press(key), false, JSON.stringify(key));
    }
    same(await press({ key: 'f', ctrlKey: true }), true);
});

test('keyboard: real browser keys reach the browser: a reload reloads', async (t) => {
    const app = await t.open({ at: '#/table' });
    await app.page.evaluate(() => {
        window.addEventListener('keydown', (event) => {
            if (event.key === 'F5') window.plain = !event.defaultPrevented;
        });
    });
    const cdp = await app.cdp();
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'F5', code: 'F5', windowsVirtualKeyCode: 116 });
    await app.rest();
    same(await app.page.evaluate(() => window.plain ?? true), true);
});
