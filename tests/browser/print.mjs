// 印刷: what the browser is asked to print, and what comes out on paper.

import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { launch } from './lib/browser.mjs';
import { contains, eventually, lacks, ok, same } from './lib/expect.mjs';
import { scratch } from './lib/files.mjs';
import { bigPlan, file, measure, plan } from './lib/plans.mjs';
import { askPrint, inDialog, notePrints, onPaper, plain, saveReport } from './lib/report.mjs';
import { test } from './lib/runner.mjs';

async function printed(app) {
    return eventually(async () => {
        const prints = await app.page.evaluate(() => window.prints);
        ok(prints.length > 0, 'something to be printed');
        return prints.at(-1);
    });
}

function alone(t) {
    const copy = join(scratch(t), 'torikumi.html');
    copyFileSync(join(t.dist, 'torikumi.html'), copy);
    t.watch.allowHost(pathToFileURL(copy).href);
    return pathToFileURL(copy).href;
}

const title = '行政経営プラン実施計画 取組状況 2018(平成30)年度';

for (const where of ['site', 'one file']) {
    test(`print: the report is printed from a frame in which nothing runs (${where})`, async (t) => {
        const prepare = (page) => page.addInitScript(notePrints);
        const app = await t.open(where === 'site' ? { prepare } : { prepare, address: alone(t) });
        const before = await app.page.title();
        await askPrint(app);
        await app.pressAt(inDialog(app, '印刷'));
        const print = await printed(app);
        same(print.heading, '行政経営プラン実施計画 取組状況');
        same([print.title, print.pageTitle], [title, title], 'what a PDF is called');
        same(print.measures, 25);
        same(print.collapsed, 'collapse', 'its style holds');
        same(print.sandbox, 'allow-same-origin allow-modals');
        ok(print.right <= 0, 'the frame is out of sight');
        await app.seesNot('dialog', '報告書の印刷');
        await eventually(async () => same(await app.page.title(), before));
    });
}

test('print: Ctrl+P asks in place of the browser, also out of a field', async (t) => {
    const app = await t.open({ at: '#/table' });
    await app.pressAt(app.search);
    await app.page.keyboard.type('市民');
    await app.key('Control+p');
    await app.sees('dialog', '報告書の印刷');
    await app.sees('button', /^選択中の取組（\d+件）$/);
    same(await app.focused(), 'button 印刷');
    await app.key('Escape');
    await app.seesNot('dialog', '報告書の印刷');
});

test('print: what is selected is what is printed', async (t) => {
    const app = await t.open({ prepare: (page) => page.addInitScript(notePrints), at: '#/table?verdict=missed' });
    await app.key('Control+p');
    await app.pressAt(inDialog(app, '印刷'));
    same((await printed(app)).measures, 9);
});

/** Measures as they stand in a plan's file: code and name. */
function measuresOf(plan) {
    const all = [];
    const walk = (group) => {
        all.push(...(group.measures ?? []));
        for (const inner of group.groups ?? []) walk(inner);
    };
    plan.groups.forEach(walk);
    return all;
}

/** Where each measure begins and ends: pages count from 0; `top`: nothing but headings of groups stands above it. */
function extents(paper, measures, firstPage) {
    const begins = [];
    let page = firstPage;
    let line = 0;
    for (const measure of measures) {
        const heading = plain(measure.code + measure.name);
        // A long one stands in two lines.
        const isHeading = (text, at, lines) => at >= line && (text === heading || text + lines[at + 1] === heading);
        const start = () => paper.lines[page]?.findIndex(isHeading) ?? -1;
        while (page < paper.lines.length && start() < 0) {
            ++page;
            line = 0;
        }
        ok(page < paper.lines.length, `the heading of ${measure.code} on a page`);
        line = start() + 1;
        const above = paper.lines[page].slice(0, line - 1).join('');
        begins.push({ measure, page, top: !above.includes(plain('取組内容')) && !above.includes(plain('成果指標')) });
    }
    return begins.map((begin, at) => {
        const next = begins[at + 1];
        const end = next === undefined ? paper.lines.length - 1 : next.top ? next.page - 1 : next.page;
        return { ...begin, end: Math.max(begin.page, end) };
    });
}

for (const [name, paper, size] of [
    ['atsugi-2018', 'a4', [210, 297]],
    ['atsugi-2018', 'a3', [420, 297]],
    ['ten-years', 'a4', [210, 297]],
    ['ten-years', 'a3', [420, 297]],
    ['words-only', 'a4', [210, 297]],
]) {
    test(`print: ${name} on ${paper} has its pages, heads, feet, and no measure torn`, async (t) => {
        // On paper the typeface of the system is used, and a PDF of one typeface reads in order.
        const browser = await launch('with');
        t.after(() => browser.close());
        t.browser = browser;
        const plan = JSON.parse(readFileSync(join(t.dist, 'plans', `${name}.json`), 'utf8'));
        const app = await t.open({ at: `?plan=plans/${name}.json` });
        const report = await saveReport(app, { paper });
        const sheet = await onPaper(t, report.text);
        same([sheet.width, sheet.height], size);
        const measures = measuresOf(plan);
        const pages = sheet.pages.length;
        ok(pages >= 3 && pages <= 4 + plan.groups.length + 2.5 * measures.length, `a page or two a measure, found ${pages}`);
        contains(plain(sheet.title), plain(plan.title));
        contains(sheet.pages[0], plain(plan.title));
        contains(sheet.pages[0], '対象年度');
        sheet.pages.forEach((text, at) => {
            if (at > 0) ok(sheet.lines[at].includes(`${at + 1}/${pages}`), `the number of page ${at + 1} in ${text.slice(-80)}`);
        });
        const list = sheet.lines.findIndex((lines, at) => at > 0 && lines.includes('取組一覧'));
        contains(sheet.pages[list], plain(measures[0].name));
        const found = extents(sheet, measures, list + 1);
        for (const { measure, page, end, top } of found) {
            if (end > page) ok(top, `${measure.code}, which is longer than a page, begins on one of its own`);
        }
        if (name === 'atsugi-2018' && paper === 'a3') {
            same(found.filter(({ page, end }) => end > page).map(({ measure }) => measure.code), [], 'on A3 each fits');
        }
        const group = plain(plan.groups[0].name);
        contains(sheet.lines[found[0].page].slice(0, 3).join(''), group.slice(0, 8));
        const last = measures.at(-1);
        const end = found.at(-1);
        for (const indicator of last.indicators) {
            const shown = sheet.pages.slice(end.page).some((text) => text.includes(plain(indicator.name)));
            ok(shown, `${indicator.name} behind its measure`);
        }
    });
}

/** A character that stands nowhere else, four thousand times: what is longer than a page. */
const long = '鷹'.repeat(4000);

/** Which texts of a measure can be long: each makes one so. The last two are no longer than a page, each by itself. */
const lengthen = {
    name: (measure) => (measure.name += long),
    section: (measure) => (measure.sections = [long]),
    activity: (measure) => (measure.activities[0].text = long),
    plan: (measure) => (measure.activities[0].years['2018'].plan = long),
    actual: (measure) => (measure.activities[0].years['2019'].actual = long),
    indicator: (measure) => (measure.indicators[0].name = long),
    target: (measure) => (measure.indicators[0].years['2018'].target = { text: long }),
    note: (measure) => (measure.notes = [long]),
    halfPage: (measure) => (measure.activities[0].years['2018'].plan = '鳶'.repeat(350)),
    halfNote: (measure) => (measure.notes = ['鳶'.repeat(600)]),
};

/** Forty measures, ten of them with a text as above; each says by itself where it begins and where it ends. */
function planOfLongTexts() {
    const measures = Array.from({ length: 40 }, (_, number) => ({
        ...measure(`番${number}`, `取組の名${number}号`),
        notes: [`終わり${number}号`],
    }));
    Object.values(lengthen).forEach((apply, at) => apply(measures[3 + 3 * at]));
    return { ...plan('長い文章のある計画', []), groups: [{ id: 'g1', code: '1', name: '一つ目の柱', measures }] };
}

/** Headings and heads of tables: none of them is the last thing on a page. */
const heads = ['取組内容', '成果指標', '備考', '年度計画実績', '年度目標実績評価目標と実績の比較'];

for (const paper of ['a4', 'a3']) {
    test(`print: what is longer than a page goes on under its measure's name, and nothing else is torn (${paper})`, async (t) => {
        const app = await t.open();
        const made = planOfLongTexts();
        await app.dropMade(file('長い計画.json', made));
        await app.hasHeading('長い文章のある計画');
        const report = await saveReport(app, { paper });
        const sheet = await onPaper(t, report.text);
        const { measures } = made.groups[0];
        const heading = (measure) => plain(measure.code + measure.name).slice(0, 12);
        const named = (line) => measures.find((measure) => line === heading(measure) || line.startsWith(heading(measure) + '鷹'));
        const first = sheet.lines.findIndex((lines) => lines.some((line) => line === heading(measures[0])));
        let open;
        for (let page = first; page < sheet.lines.length; ++page) {
            // Between the title and the group above, and the number below.
            const lines = sheet.lines[page].filter((line) => line !== `${page + 1}/${sheet.lines.length}`);
            const body = lines.slice(lines.findIndex((line) => named(line) !== undefined));
            ok(named(body[0]) !== undefined, `page ${page + 1} begins with a measure's name: ${lines.slice(0, 4).join(' / ')}`);
            const above = lines.slice(0, lines.length - body.length).join('');
            lacks(above, '鷹', `page ${page + 1} names the measure before anything of it`);
            const begun = measures.indexOf(named(body[0]));
            ok(open === undefined || begun === open || begun === open + 1, `page ${page + 1} goes on with ${open}, names ${begun}`);
            open = measures.indexOf(named(body.filter((line) => named(line)).at(-1)));
            const end = body.slice(-12).join('');
            for (const head of heads) ok(!end.endsWith(head), `page ${page + 1} ends with more than ${head}: ${end.slice(-60)}`);
            ok(named(body.at(-1)) === undefined, `page ${page + 1} ends with more than a name`);
        }
        for (const measure of measures) {
            const pages = sheet.lines.flatMap((lines, page) => (page >= first && lines.some((line) => named(line) === measure) ? [page] : []));
            ok(pages.length > 0, `${measure.code} is there`);
            if (!JSON.stringify(measure).includes('鷹')) same(pages.length, 1, `${measure.code} fits a page and is on one: ${pages}`);
        }
        // Nothing of the long texts is lost: each stands once, and a name is shortened where it is repeated.
        const count = sheet.pages.slice(first).join('').split('鷹').length - 1;
        const repeated = sheet.lines.slice(first).flat().filter((line) => line.startsWith(heading(measures[3]) + '鷹')).length;
        ok(count >= 8 * 4000 && count <= 8 * 4000 + (repeated + 2) * 200, `8 times 4,000 characters, found ${count}`);
    });
}

test('print: of a great plan it says that it takes a while, and then prints it', async (t) => {
    const app = await t.open({ prepare: (page) => page.addInitScript(notePrints) });
    await app.dropMade(file('大きな計画.json', bigPlan(1000)));
    await app.hasHeading('取組1000件の計画');
    await askPrint(app);
    contains(await app.text(), '取組が1,000件あります。');
    await app.pressAt(inDialog(app, '印刷'));
    same((await printed(app)).measures, 1000);
    await eventually(async () => ok(!(await app.text()).includes('報告書を用意しています…'), 'that it is done'));
});
