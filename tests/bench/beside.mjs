// node tests/bench/beside.mjs FOLDER JSON PLAN...: Torikumi beside a plain page that shows the same plans, by turns in one
// Chromium. FOLDER is served: it holds the two sites, torikumi/ and plain/, and gets the plans. Prints one table
// (beside_table.mjs) and leaves all figures in JSON. RUNS=5 visits each. What cannot be measured is an error.

import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { serveFolder } from '../../web/build/serve.mjs';
import { judged, print, sections } from './beside_table.mjs';
import { launchWithDrawing, launchWithoutGpu } from './chromium.mjs';
import { median } from './figures.mjs';
import { freshPage, patience } from './fresh_page.mjs';
import { inAnyPage } from './in_any_page.mjs';
import { inBeside } from './in_beside.mjs';
import { rendererOf } from './renderer.mjs';
import { brotliBytes, filesUntil, markOf } from './start_bytes.mjs';
import { busyDuring } from './trace.mjs';

const [folder, report, ...planFiles] = process.argv.slice(2);
const runs = Number(process.env.RUNS || 5);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`RUNS=${process.env.RUNS}: a whole number from 1 on is needed`);

/** They end further down than they begin, which shows that the table moves. */
const framesOfATable = 110;
/** Each of them changes the rows: letters, the same taken back, and what an input method composes. */
const keys = [...'1-1-3', ...Array(5).fill('Backspace')];
const composed = [...'道路整'];
/** As people type. By then Torikumi's mirror, where its rows are read, may follow the very next frame. */
const betweenKeysMilliseconds = 250;
const lookEveryMilliseconds = 50;
const typeface = 'BIZ UDPGothic';
/** The least part of a chart's place that its bars fill. */
const leastFilled = 0.1;

const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const titleOf = (file) => JSON.parse(readFileSync(file, 'utf8')).title;

/** The plans by their sizes, smallest first, and where both sites fetch them. */
const plans = planFiles
    .map((file) => ({ file, path: `/plans/${basename(file)}`, measures: Number(/(\d+)\.json$/.exec(file)?.[1]), title: titleOf(file) }))
    .sort((a, b) => a.measures - b.measures);
const largest = plans.at(-1);
/** What comes with Torikumi. Its small fonts hold all characters of this one, as a system's typeface would of any. */
const sample = { path: '/torikumi/plans/atsugi-2018.json', title: titleOf(join(folder, 'torikumi/plans/atsugi-2018.json')) };

const sides = {
    torikumi: {
        mark: 'torikumi-first-chart',
        chart: '#semantics [role=figure]',
        search: '#semantics input',
        rest: (page) => page.waitForFunction(() => window.torikumi?.resting()),
        async showTable(page) {
            await page.evaluate(() => {
                location.hash = '#/table';
            });
            await page.waitForSelector('#semantics [role=table]', { state: 'attached' });
        },
    },
    plain: {
        mark: 'plain-first-chart',
        chart: '#verdicts',
        search: '#search',
        async rest(page) {
            await page.waitForFunction(() => performance.getEntriesByName('plain-table').length > 0);
            await page.evaluate(() => window.anyPage.nextFrame());
        },
        async showTable(page) {
            await page.locator('#measures').scrollIntoViewIfNeeded();
        },
    },
};

// ---- one visit

/** @param {{ stop?: boolean }} [how] stop: nothing is drawn after the frame of the first chart */
function visit(browser, address, who, plan, work, { stop = false } = {}) {
    const { mark, rest } = sides[who];
    const ready = async (page) => {
        // Asked for from outside: a page that is stopped has neither frames nor timers to look in.
        for (const end = Date.now() + patience; !((await shownAt(page)) > 0); await sleep(lookEveryMilliseconds)) {
            if (Date.now() > end) throw new Error(`${who} has not shown a chart of ${plan.path} in ${patience / 1000} s`);
        }
        if (!stop) await rest(page);
    };
    // The plain page has no service worker, and Torikumi's fetches for later visits.
    const how = { scripts: [[inAnyPage], [inBeside, { mark, title: plan.title, stop }]], ready, serviceWorkers: 'block' };
    return freshPage(browser, `${address}${who}/?plan=${plan.path}`, how, work);
}

const shownAt = (page) => page.evaluate(() => window.beside.shown);

/** When the last byte of the plan was there (ms since the navigation). */
async function receivedAt(page, path) {
    const [end, packed, whole] = await page.evaluate((wanted) => {
        const plan = performance.getEntriesByType('resource').find(({ name }) => new URL(name).pathname === wanted);
        return [plan?.responseEnd ?? NaN, plan?.encodedBodySize, plan?.decodedBodySize];
    }, path);
    if (!(packed < whole)) throw new Error(`${path} did not come in brotli: ${packed} of ${whole} bytes`);
    return end;
}

/** The part of a picture (a data URL) that is coloured; runs inside of a page. */
async function colouredPart(url) {
    const image = new Image();
    image.src = url;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let coloured = 0;
    for (let at = 0; at < data.length; at += 4) {
        const pixel = data.subarray(at, at + 3);
        if (Math.max(...pixel) - Math.min(...pixel) > 64) ++coloured;
    }
    return coloured / (data.length / 4);
}

/** A page may claim its chart only when it has drawn it: here the frame of its mark is the last one, and is looked at. */
async function proveDrawn(browser, address, who, plan) {
    const look = async (page) => {
        const clip = await page.locator(sides[who].chart).first().boundingBox();
        const picture = await page.screenshot({ clip });
        return page.evaluate(colouredPart, `data:image/png;base64,${picture.toString('base64')}`);
    };
    const part = await visit(browser, address, who, plan, look, { stop: true });
    if (!(part >= leastFilled)) throw new Error(`${who} says that its first chart is drawn, but of its place ${Math.round(part * 100)} % is`);
}

// ---- what a person does with the table

const rowsOf = (page) => page.evaluate(() => window.beside.rows());

/** Types into the search field; milliseconds of each key. */
async function typed(page, who) {
    const { search, rest } = sides[who];
    await page.focus(search);
    const type = async (key, send) => {
        const before = await rowsOf(page);
        const known = await page.evaluate(() => window.beside.keys.length);
        await sleep(betweenKeysMilliseconds);
        await send(key);
        await page.waitForFunction((count) => window.beside.keys.length > count, known);
        await rest(page);
        const after = await rowsOf(page);
        const { took, rows } = await page.evaluate(() => window.beside.keys.at(-1));
        if (after === before) throw new Error(`${who}: "${key}" has not changed the rows`);
        if (rows !== after) throw new Error(`${who}: "${key}" was answered in a later frame than the first one`);
        return took;
    };
    const all = await rowsOf(page);
    const times = [];
    for (const key of keys) times.push(await type(key, (it) => page.keyboard.press(it)));
    if ((await rowsOf(page)) !== all) throw new Error(`${who}: a search that was taken back has not brought back all rows`);
    for (const key of composed) times.push(await type(key, (it) => page.keyboard.insertText(it)));
    for (const key of composed.map(() => 'Backspace')) times.push(await type(key, (it) => page.keyboard.press(it)));
    return times;
}

/** Milliseconds from frame to frame, and of the main thread a frame. */
async function scrolled(browser, page, who) {
    const before = await rowsOf(page);
    let frames = [];
    const busy = await busyDuring(browser, page, async () => {
        frames = await page.evaluate((count) => window.anyPage.scroll(count), framesOfATable);
    });
    await sides[who].rest(page);
    if ((await rowsOf(page)) === before) throw new Error(`${who}: the table has not moved`);
    return { interval: median(frames.map(({ interval }) => interval)), thread: busy / frames.length };
}

/** Of the process, when the page has come to rest and keeps nothing that it does not need. */
async function memoryOf(browser, page, who) {
    await page.waitForLoadState('networkidle');
    await sides[who].rest(page);
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    await session.detach();
    return (await rendererOf(browser, page)).memory();
}

// ---- all visits

const samples = {};

function add(section, key, who, figure) {
    if (!Number.isFinite(figure) || figure < 0) throw new Error(`${section}.${key} of ${who} could not be measured: ${figure}`);
    (samples[`${section}.${key}`] ??= { torikumi: [], plain: [] })[who].push(Math.round(figure * 1000) / 1000);
}

function measureVisit(browser, address, section, who, plan) {
    return visit(browser, address, who, plan, async (page) => {
        const shown = await shownAt(page);
        add(section, `chart.${plan.measures}`, who, shown);
        if (plan !== largest) return;
        add(section, 'received', who, shown - (await receivedAt(page, plan.path)));
        add(section, 'memory', who, await memoryOf(browser, page, who));
        await sides[who].showTable(page);
        await page.waitForLoadState('networkidle');
        await sides[who].rest(page);
        add(section, 'key', who, median(await typed(page, who)));
        const { interval, thread } = await scrolled(browser, page, who);
        add(section, 'scroll.interval', who, interval);
        add(section, 'scroll.thread', who, thread);
    });
}

async function measureTimes(address, section, launch) {
    const browser = await launch();
    try {
        // Not counted: the browser's own first page is slower than all others.
        for (const who of ['torikumi', 'plain']) await proveDrawn(browser, address, who, largest);
        for (let run = 0; run < runs; ++run) {
            for (const plan of plans) {
                // Whatever else the machine does falls on both, and neither always comes first.
                const turns = run % 2 === 0 ? ['torikumi', 'plain'] : ['plain', 'torikumi'];
                for (const who of turns) await measureVisit(browser, address, section, who, plan);
            }
            console.error(`   ${section}: ${run + 1} of ${runs}`);
        }
        return browser.version();
    } finally {
        await browser.close();
    }
}

/** An environment in which the browser does not find the typeface. */
function withoutTypeface() {
    const file = resolve(folder, '../beside_fonts.conf');
    writeFileSync(
        file,
        `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include>/etc/fonts/fonts.conf</include>
  <selectfont><rejectfont><glob>*/BIZUD*</glob></rejectfont></selectfont>
</fontconfig>
`,
    );
    return { FONTCONFIG_FILE: file };
}

async function measureBytes(address, key, environment) {
    const browser = await launchWithDrawing(environment);
    try {
        for (const who of ['torikumi', 'plain']) {
            await visit(browser, address, who, sample, async (page, requests) => {
                const found = await page.evaluate(
                    (name) => new FontFace('found', `local("${name}")`).load().then(() => 'there', () => 'missing'),
                    typeface,
                );
                if (found !== key) throw new Error(`${typeface} is ${found} where it should be ${key}: apt-get install fonts-morisawa-bizud-gothic`);
                const files = await filesUntil((await markOf(page, sides[who].mark)).absolute, requests);
                add('bytes', key, who, files.reduce((sum, path) => sum + brotliBytes(readFileSync(join(folder, path))), 0));
            });
        }
    } finally {
        await browser.close();
    }
}

function bringPlans() {
    mkdirSync(join(folder, 'plans'), { recursive: true });
    for (const { file, path } of plans) copyFileSync(file, join(folder, path));
}

/** Everything in brotli, whether a site brings it so or not: as a server packs it that has not done so beforehand. */
function pack() {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
    for (const file of files) {
        if (existsSync(`${file}.br`)) continue;
        writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
    }
}

function mediansOf() {
    return Object.fromEntries(
        sections.flatMap(({ key: section, rows }) =>
            rows.map(({ key }) => {
                const { torikumi = [], plain = [] } = samples[`${section}.${key}`] ?? {};
                const count = section === 'bytes' ? 1 : runs;
                if (torikumi.length !== count || plain.length !== count) throw new Error(`${section}.${key} was not measured`);
                return [`${section}.${key}`, { torikumi: median(torikumi), plain: median(plain) }];
            }),
        ),
    );
}

bringPlans();
pack();
const site = await serveFolder(folder, { brotli: true });
try {
    await measureBytes(site.address, 'there', {});
    await measureBytes(site.address, 'missing', withoutTypeface());
    const chromium = await measureTimes(site.address, 'none', launchWithoutGpu);
    await measureTimes(site.address, 'swiftshader', launchWithDrawing);
    const figures = judged(mediansOf());
    writeFileSync(report, `${JSON.stringify({ runs, chromium, figures, samples }, null, 2)}\n`);
    print(figures);
} finally {
    await site.close();
}
