// The browser is killed while somebody edits without pause. Whatever had been shown as done is there when it starts again; where the
// browser itself has lost it, the app says so.
//
//   TORIKUMI_CRASHES  kills (default 200; tests/run.sh: 50)
//   TORIKUMI_LOAD     processes that keep the machine busy meanwhile (default 0)
//   TORIKUMI_SEED     of a run that is to be repeated

import { spawn } from 'node:child_process';

import { start } from './lib/browser.mjs';
import { App } from './lib/app.mjs';
import { eventually, ok, same } from './lib/expect.mjs';
import { records } from './lib/editing.mjs';
import { scratch } from './lib/files.mjs';
import { test } from './lib/runner.mjs';

const kills = Number(process.env.TORIKUMI_CRASHES ?? 200);
const load = Number(process.env.TORIKUMI_LOAD ?? 0);
const seed = Number(process.env.TORIKUMI_SEED ?? Date.now() % 1_000_000_000);
const rows = 4;
/** The browser lives until so many edits were shown at the most, and so many milliseconds more. */
const mostEdits = 6;
const longestLife = 200;

/** mulberry32 (Tommy Ettinger, public domain): numbers from 0 to 1. */
function randomFrom(start) {
    let state = start >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}

const cells = '[role=table] [role=row]:not([aria-rowindex="1"]) > [aria-colindex="6"]';

/** How many edits the bar speaks of, and the numbers in the column 実績. */
function look(selector) {
    const status = document.querySelector('#semantics [role=status]')?.textContent ?? '';
    const count = /編集 ([\d,]+)件/.exec(status);
    const shown = [...document.querySelectorAll('#semantics ' + selector)].map((cell) => parseInt(cell.textContent, 10));
    return { count: count ? Number(count[1].replaceAll(',', '')) : 0, shown };
}

/** Tells the test of each edit when the mirror shows it. */
function watchEdits() {
    let told = -1;
    const tell = () => {
        const status = document.querySelector('#semantics [role=status]')?.textContent ?? '';
        const count = /編集 ([\d,]+)件（このブラウザーには保存済み）/.exec(status);
        const now = count ? Number(count[1].replaceAll(',', '')) : 0;
        if (now === told) return;
        told = now;
        window.noteEdits(now);
    };
    new MutationObserver(tell).observe(document.getElementById('semantics'), { subtree: true, childList: true, characterData: true });
}

test('crash: no edit that was shown is missing after the browser was killed', async (t) => {
    const profile = scratch(t);
    const random = randomFrom(seed);
    /** What was typed, in order: { row, number }. Edit number N is its place here, counted from 1. */
    const typed = [];
    /** So many of them were shown as kept. */
    let noted = 0;
    let killed = 0;
    let noticed = 0;
    /** Starts at which the browser had lost something, and the app said so. */
    let losses = 0;
    for (let n = 0; n < load; ++n) {
        const busy = spawn(process.execPath, ['-e', 'for (;;) Math.random();'], { stdio: 'ignore' });
        t.after(() => busy.kill());
    }

    /** The app says that the browser has lost records: what it found is all there is. */
    const saysLoss = async (app) => {
        const text = await app.text();
        if (text.includes('控えから復元しました')) return true;
        if (!text.includes('前回の計画が見つかりません')) return false;
        await app.press('button', 'このまま続ける');
        await app.rest();
        return true;
    };

    /** Opens the app with the profile, and finds every edit that was noted. */
    const reopen = async () => {
        const browser = await start(profile);
        t.after(browser.kill);
        browser.context.setDefaultTimeout(60_000);
        await browser.page.addInitScript(() => localStorage.setItem('torikumi:editor', '山田'));
        const app = new App(browser.page, t.site.address);
        await app.goto('#/table');
        await app.ready();
        if (await saysLoss(app)) {
            ++losses;
            await app.press('tab', '一覧');
            await app.rest();
            noted = (await app.page.evaluate(look, cells)).count;
        }
        // A field that was open is open again; going elsewhere keeps what is in it.
        await app.press('tab', '一覧');
        const found = await eventually(async () => {
            await app.rest();
            const seen = await app.page.evaluate(look, cells);
            ok(seen.shown.length >= rows, `${rows} rows, found ${seen.shown.length}`);
            ok(seen.count >= noted, `${noted} edits that were shown, found ${seen.count} (kill ${killed}, seed ${seed})`);
            return seen;
        }).catch(async (error) => {
            const kept = Object.entries(await records(app)).map((record) => `${record[0]}: ${String(record[1]).slice(0, 300)}`);
            throw new Error(`${error.message}\n${(await app.text()).slice(0, 400)}\n${kept.join('\n')}`);
        });
        ok(found.count <= typed.length, `no more edits than were typed: ${typed.length}, found ${found.count}`);
        const wanted = found.shown.slice(0, rows);
        for (const edit of typed.slice(0, found.count)) wanted[edit.row] = edit.number;
        same(found.shown.slice(0, rows), wanted, `the numbers after kill ${killed}, seed ${seed}`);
        // Those that were typed and not kept are gone for good.
        typed.length = found.count;
        noted = found.count;
        return { ...browser, app };
    };

    /** One edit after the other; now and then it waits until the app shows that all of them are kept. */
    const edit = async ({ page }) => {
        let row = 0;
        let step = 1;
        while (!page.isClosed()) {
            const waits = random() < 0.4;
            while (waits && noted < typed.length && !page.isClosed()) await new Promise((done) => setTimeout(done, 2));
            typed.push({ row, number: typed.length + 1 });
            await page.keyboard.insertText(String(typed.length));
            await page.keyboard.press(step > 0 ? 'Enter' : 'Shift+Enter');
            row += step;
            if (row === 0 || row === rows - 1) step = -step;
        }
    };

    while (killed < kills) {
        const browser = await reopen();
        const { app, page } = browser;
        await page.exposeBinding('noteEdits', (_, count) => {
            if (count > noted) {
                noticed += count - noted;
                noted = count;
            }
        });
        const editing = app.find('switch', '編集');
        if ((await editing.getAttribute('aria-checked')) !== 'true') await app.press('switch', '編集');
        await eventually(async () => same(await editing.getAttribute('aria-checked'), 'true'));
        await app.pressAt(app.mirror.locator(cells).first());
        await page.waitForFunction(() => document.activeElement?.matches('.waiting'));
        await page.evaluate(watchEdits);
        const wanted = noted + Math.floor(random() * mostEdits);
        const life = Math.floor(random() * longestLife);
        const hands = edit(browser).catch(() => {});
        await eventually(() => ok(noted >= wanted, `${wanted} edits to be shown, found ${noted}`));
        await new Promise((done) => setTimeout(done, life));
        await browser.kill();
        ++killed;
        await hands;
    }
    const last = await reopen();
    await last.kill();
    console.log(`        crash: ${killed} kills, ${noticed} edits shown before them, ${typed.length} found at the end, ${losses} losses of the browser's own, seed ${seed}`);
    ok(noticed >= killed, 'edits enough to speak of');
}, { limit: 3_600_000 });
