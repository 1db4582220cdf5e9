// node tests/bench/browser.mjs SITE FILE...: the built site at work in Chromium. Prints lines of NAME, a tab, the number of
// measures (0: no plan of ours), a tab, and a figure. table.mjs says what each name means and what is to be reached.

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { serveFolder } from '../../web/build/serve.mjs';
import { launchWithoutDrawing, launchWithDrawing } from './chromium.mjs';
import { median } from './figures.mjs';
import { freshPage } from './fresh_page.mjs';
import { inAnyPage } from './in_any_page.mjs';
import { inPage } from './in_page.mjs';
import { rendererOf } from './renderer.mjs';
import { brotliBytes, filesUntil, markOf } from './start_bytes.mjs';
import { traceOfReload } from './trace.mjs';

const firstChart = 'torikumi-first-chart';
const startRounds = 5;
const openRounds = 5;
const framesOfAPage = 60;
const queryRounds = 7;
const bringingRounds = 3;
const idleMilliseconds = 10_000;

const [folder, ...files] = process.argv.slice(2);
const plans = files.filter((file) => file.endsWith('.json'));
const sheets = files.filter((file) => file.endsWith('.xlsx'));

function say(name, measures, figure) {
    console.log(`${name}\t${measures}\t${figure.toFixed(3)}`);
}

const torikumi = {
    scripts: [[inAnyPage], [inPage]],
    async ready(page) {
        await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, firstChart);
        await page.waitForFunction(() => window.torikumi.resting());
    },
};

// ---- the start

async function measureStart(browser, address, name) {
    const times = [];
    for (let i = 0; i < startRounds; ++i) {
        times.push(await freshPage(browser, address, torikumi, async (page) => (await markOf(page, firstChart)).at));
    }
    say(name, 0, median(times));
}

/** On an earlier visit everything was fetched and compiled. */
async function measureWarmStart(browser, address) {
    const traces = await freshPage(browser, address, torikumi, async (page) => {
        const all = [];
        for (let i = 0; i < startRounds; ++i) all.push(await traceOfReload(browser, page, firstChart));
        return all;
    });
    for (const [name, key] of [['thread', 'until'], ['scripting', 'scripting'], ['longest', 'longestUntil'], ['after', 'longestAfter']]) {
        say(`start.warm.${name}`, 0, median(traces.map((trace) => trace[key])));
    }
}

async function measureBytes(browser, address) {
    const files = await freshPage(browser, address, torikumi, async (page, requests) =>
        filesUntil((await markOf(page, firstChart)).absolute, requests),
    );
    const contents = files.map((path) => readFileSync(join(folder, path)));
    say('start.bytes', 0, contents.reduce((sum, bytes) => sum + brotliBytes(bytes), 0));
    say('start.raw', 0, contents.reduce((sum, bytes) => sum + bytes.length, 0));
    contents.forEach((bytes, i) => console.error(`   ${files[i]}: ${brotliBytes(bytes)} of ${bytes.length} bytes`));
}

async function measureIdle(page, measures) {
    await page.waitForFunction(() => window.torikumi.resting());
    const before = await page.evaluate(() => window.torikumi.frames());
    await new Promise((done) => setTimeout(done, idleMilliseconds));
    say('idle.frames', measures, (await page.evaluate(() => window.torikumi.frames())) - before);
}

// ---- a plan

/** Parsed and opened by turns, so that what else the machine does falls on both. */
async function measureOpening(page, renderer, measures) {
    const parsing = [];
    const opening = [];
    const parsingCpu = [];
    const openingCpu = [];
    for (let i = 0; i < openRounds; ++i) {
        parsingCpu.push(await renderer.cpuOf(async () => parsing.push(await page.evaluate(() => window.bench.parse()))));
        await page.evaluate(() => window.bench.prepare());
        openingCpu.push(await renderer.cpuOf(async () => opening.push(await page.evaluate(() => window.bench.open()))));
        await page.waitForFunction(() => window.torikumi.resting(), null, { timeout: 120_000 });
    }
    say('open.parse', measures, median(parsing));
    say('open.milliseconds', measures, median(opening));
    say('open.parse.cpu', measures, median(parsingCpu));
    say('open.cpu', measures, median(openingCpu));
}

async function goTo(page, fragment) {
    await page.evaluate((to) => {
        location.hash = to;
    }, fragment);
    await page.waitForTimeout(50);
    await page.waitForFunction(() => window.torikumi.resting());
}

async function measureFrames(page, renderer, measures) {
    const first = await page.evaluate(() => window.bench.firstMeasure());
    const pages = { overview: '/overview', table: '/table', measure: `/measure/${first}`, checks: '/checks' };
    for (const [name, fragment] of Object.entries(pages)) {
        await goTo(page, fragment);
        // Until the mouse moves, the wheel belongs to what it turned last, which is the page before.
        await page.mouse.move(640, 300);
        await page.mouse.move(640, 460);
        await page.waitForFunction(() => window.torikumi.resting());
        let times = [];
        const thread = await renderer.cpuOf(async () => {
            times = await page.evaluate((count) => window.bench.scroll(count), framesOfAPage);
        });
        // A page that fits into the window does not scroll.
        if (times.length === 0) continue;
        say(`frame.${name}`, measures, median(times));
        say(`frame.${name}.thread`, measures, thread / times.length);
    }
}

async function measureSearch(page, measures) {
    await goTo(page, '/table');
    const queries = { common: ['の', '・', '1'], rare: ['鮎', 'a'], two: ['実施', '支援'], three: ['子育て', '職員の'], none: ['ゐ', '施実'] };
    for (const [name, texts] of Object.entries(queries)) {
        const worst = { busy: 0, shown: 0 };
        for (const text of texts) {
            const rounds = [];
            for (let i = 0; i < queryRounds; ++i) rounds.push(await page.evaluate((t) => window.bench.search(t), text));
            worst.busy = Math.max(worst.busy, median(rounds.map((round) => round.busy)));
            worst.shown = Math.max(worst.shown, median(rounds.map((round) => round.shown)));
        }
        say(`search.${name}`, measures, worst.busy);
        say(`search.${name}.shown`, measures, worst.shown);
    }
}

/** Targets of 一覧, one below the other. */
async function measureEdits(page, measures) {
    await goTo(page, '/table');
    const press = async (locator) => {
        const { x, y, width, height } = await locator.boundingBox();
        await page.mouse.click(x + width / 2, y + height / 2);
    };
    await press(page.getByRole('switch', { name: '編集' }));
    await page.getByRole('switch', { name: '編集', checked: true }).waitFor({ state: 'attached' });
    await page.waitForFunction(() => window.torikumi.resting());
    const cell = page.locator('#semantics [role=row] [aria-colindex="5"]').nth(1);
    await press(cell);
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT' && window.torikumi.resting());
    const times = [];
    for (let i = 0; i < queryRounds; ++i) {
        times.push(await page.evaluate((value) => window.bench.edit(value), String(100 + i)));
    }
    const status = await page.locator('#semantics [role=status]').allTextContents();
    if (!status.some((line) => line.includes(String(queryRounds)))) throw new Error(`${queryRounds} edits: ${status}`);
    say('edit.drawn', measures, median(times.map((time) => time.drawn)));
    say('edit.shown', measures, median(times.map((time) => time.shown)));
    say('edit.first', measures, times[0].shown);
}

async function measurePlan(browser, address, plan) {
    const text = readFileSync(plan, 'utf8');
    const measures = Number(/(\d+)\.json$/.exec(basename(plan))?.[1] ?? 0);
    await freshPage(browser, address, torikumi, async (page) => {
        const renderer = await rendererOf(browser, page);
        // Served from the same address, so that the page may take it.
        await page.route('**/bench-plan.json', (route) => route.fulfill({ body: text, contentType: 'application/json' }));
        await page.evaluate((name) => window.bench.take(name), 'bench-plan.json');
        await measureOpening(page, renderer, measures);
        await measureFrames(page, renderer, measures);
        await measureEdits(page, measures);
        await measureSearch(page, measures);
        await goTo(page, '/overview');
        await measureIdle(page, measures);
        say('memory.wasm', measures, (await page.evaluate(() => window.bench.wasmBytes())) / 2 ** 20);
    });
}

/** A sheet from the drop of its file to the page that shows what is in it, and from there to the open plan. */
async function measureBringing(browser, address, sheet) {
    const measures = Number(/(\d+)\.xlsx$/.exec(basename(sheet))?.[1] ?? 0);
    const rounds = [];
    for (let i = 0; i < bringingRounds; ++i) {
        rounds.push(
            await freshPage(browser, address, torikumi, async (page) => {
                await page.route('**/bench-sheet.xlsx', (route) => route.fulfill({ path: sheet }));
                return page.evaluate((name) => window.bench.bringIn(name), 'bench-sheet.xlsx');
            }),
        );
    }
    for (const name of ['read', 'taken', 'whole', 'longest']) {
        say(`bring.${name}`, measures, median(rounds.map((round) => round[name])));
    }
}

const site = await serveFolder(folder);
try {
    const drawing = await launchWithDrawing();
    await measureBytes(drawing, site.address);
    await measureStart(drawing, site.address, 'start.milliseconds');
    await drawing.close();
    const browser = await launchWithoutDrawing();
    await measureStart(browser, site.address, 'start.undrawn');
    await measureWarmStart(browser, site.address);
    for (const plan of plans) await measurePlan(browser, site.address, plan);
    for (const sheet of sheets) await measureBringing(browser, site.address, sheet);
    await browser.close();
} finally {
    await site.close();
}
