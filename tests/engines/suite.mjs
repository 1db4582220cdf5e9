// What must work wherever city halls open it: written once, run in every engine.

import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { measureOf, smallPlan } from '../browser/lib/editing.mjs';
import { eventually, ok, same } from '../browser/lib/expect.mjs';
import { file } from '../browser/lib/plans.mjs';
import { notePrints } from '../browser/lib/report.mjs';
import { onlyOnSystems } from '../browser/lib/system_fonts.mjs';
import { size } from './lib/driver.mjs';
import { readPng } from './lib/png.mjs';
import { test } from './lib/runner.mjs';

const sample = '行政経営プラン実施計画 取組状況';
const unsaved = (count) => `まだファイルにない編集 ${count}件（このブラウザーには保存済み）`;

/** The small plan from a file, in edit mode, at its table. The editor's name is asked, as on every first visit. */
async function editPlan(app) {
    await app.drop(file('小さな計画.json', smallPlan()));
    await app.hasHeading('小さな計画');
    await app.press('switch', '編集');
    await app.find('dialog', '編集者の名前');
    await app.until(() => document.activeElement.matches('[role=dialog] input'), 'the field for the name to have the focus');
    await app.driver.commit('山田');
    await app.hasTyped('山田');
    await app.press('button', '決定');
    await eventually(async () => same((await app.find('switch', '編集')).checked, 'true'));
    await app.press('tab', '一覧');
}

/** One text by an input method and one number by keys. */
async function editBoth(app) {
    await app.choose('m1', 'name');
    await app.driver.commit('給与制度の見直し');
    await app.hasTyped('給与制度の見直し');
    await app.key('Enter');
    await app.shows('m1', 'name', '給与制度の見直し');
    await app.choose('m2', 'actual');
    await app.driver.type('81');
    await app.hasTyped('81');
    await app.key('Enter');
    await app.shows('m2', 'actual', '81%');
    await app.hasStatus(unsaved(2));
}

test('the sample is read by role and name', async (t) => {
    const app = await t.open();
    await app.hasHeading(sample);
    for (const name of ['開く', 'English', '○ 15', '× 11', '未設定 4']) await app.find('button', name);
    for (const name of ['概況', '一覧', '個票']) await app.find('tab', name);
    await app.find('switch', '編集');
    await app.find('searchbox', '検索');
    same((await app.find('tab', '概況')).selected, 'true');
    same(await app.driver.evaluate(() => document.documentElement.lang), 'ja');
    same(await app.driver.evaluate(() => document.title), `${sample} - 取組 Torikumi`);
});

test('its pages are reached with the mouse', async (t) => {
    const app = await t.open();
    await app.press('tab', '一覧');
    await app.find('table', '一覧');
    same((await app.names('columnheader')).length > 5, true);
    await app.press('tab', '個票');
    await app.hasHeading('1-(1)-ア　職責に対応した給与制度の見直し');
    await app.press('tab', /^点検/);
    await eventually(async () => same((await app.find('tab', /^点検/)).selected, 'true'));
    await app.press('tab', '概況');
    await app.hasHeading(sample);
    await app.press('button', 'English');
    await app.find('tab', 'Overview');
    same(await app.driver.evaluate(() => document.documentElement.lang), 'en');
});

test('the wheel scrolls the page', async (t) => {
    const app = await t.open();
    const before = (await app.find('button', '○ 15')).box.y;
    await app.driver.wheel(size.width / 2, size.height / 2, 300);
    await eventually(async () => {
        await app.rest();
        const after = (await app.find('button', '○ 15')).box.y;
        ok(after < before - 50, `${before} to move up, found ${after}`);
    });
});

test('Japanese text is drawn, each letter by its own', async (t) => {
    const app = await t.open();
    const { box } = (await app.all('heading')).find((one) => one.name === sample);
    const overview = await app.driver.screenshot();
    const picture = readPng(overview);
    // In a font that lacks them all letters would be the same box: their upright stripes would be few and alike.
    const scale = picture.width / size.width;
    const [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height].map((at) => Math.round(at * scale));
    const paper = picture.grey(left, top);
    const stripes = new Set();
    let inked = 0;
    for (let x = left; x < Math.min(right, picture.width); ++x) {
        let stripe = '';
        for (let y = top; y < bottom; ++y) stripe += Math.abs(picture.grey(x, y) - paper) > 96 ? '#' : '.';
        if (!stripe.includes('#')) continue;
        ++inked;
        stripes.add(stripe);
    }
    ok(inked > 10 * sample.length, `ink all along the heading, found ${inked} columns`);
    ok(stripes.size > inked / 3, `letters unlike each other, found ${stripes.size} kinds in ${inked} columns`);
    await app.press('tab', '一覧');
    await eventually(async () => ok(!overview.equals(await app.driver.screenshot()), 'another page to look different'));
});

test('fonts are fetched where the system does not have the typeface, and only there', async (t) => {
    const app = await t.open();
    const fetched = await app.driver.evaluate(() =>
        performance.getEntriesByType('resource').filter((entry) => entry.name.includes('/fonts/')).length,
    );
    same(fetched, t.engine.hasTypeface ? 0 : 2);
});

test('what the typeface lacks is drawn by the system', async (t) => {
    const app = await t.open();
    const pictures = [];
    for (const character of [...onlyOnSystems, 'か\u309A', 'か', '\u{10FFFD}']) {
        const plan = smallPlan(`${character}計画`);
        await app.drop(file('字.json', plan));
        await app.hasHeading(plan.title);
        await app.rest();
        const { box } = (await app.all('heading')).find((one) => one.name === plan.title);
        const picture = readPng(await app.driver.screenshot());
        const scale = picture.width / size.width;
        let seen = '';
        for (let y = Math.round(box.y * scale); y < (box.y + box.height) * scale; ++y) {
            for (let x = Math.round(box.x * scale); x < (box.x + 24) * scale; ++x) seen += picture.grey(x, y) < 128 ? '#' : '.';
        }
        pictures.push(seen);
    }
    same(new Set(pictures).size, pictures.length, 'no two are drawn alike');
});

test('an edit is typed, undone, and typed again', async (t) => {
    const app = await t.open();
    await editPlan(app);
    await editBoth(app);
    await app.key('Control+z');
    await app.shows('m2', 'actual', '85%');
    await app.hasStatus(unsaved(1));
    await app.key('Control+z');
    await app.shows('m1', 'name', '一つ');
    await app.key('Control+y');
    await app.shows('m1', 'name', '給与制度の見直し');
});

test('after a reload the edit is there, and the saved file holds it', async (t) => {
    const app = await t.open();
    await editPlan(app);
    await editBoth(app);
    await app.reload();
    same(await app.driver.evaluate(() => document.title), '小さな計画 - 取組 Torikumi');
    await app.shows('m1', 'name', '給与制度の見直し');
    await app.shows('m2', 'actual', '81%');
    const saved = await app.driver.download(() => app.press('button', '保存'));
    same(saved.name, '小さな計画.json');
    same(measureOf(saved.text, 'm1').name, '給与制度の見直し');
    same(measureOf(saved.text, 'm2').indicators[0].years[2018].actual, { text: '81%', number: 81 });
    same(JSON.parse(saved.text).changes.map((one) => one.who), ['山田', '山田']);
});

test('the report goes to the printer as a document of its own', async (t) => {
    const app = await t.open();
    await app.driver.evaluate(notePrints);
    await app.key('Control+p');
    await app.find('dialog', '報告書の印刷');
    await app.until(() => document.activeElement.matches('[role=dialog] button'), 'the focus in the dialog');
    await app.key('Enter');
    await app.until(() => window.prints.length > 0, 'something to be printed');
    const print = await app.driver.evaluate(() => window.prints[0]);
    same(print.heading, sample);
    same(print.title, `${sample} 2018(平成30)年度`);
    same(print.measures, 25);
    same(print.collapsed, 'collapse', 'its style holds');
});

test('the one file, from the disk: the sample, and an edit that outlives a reload', async (t) => {
    const folder = join(t.folder, '配布 one file');
    mkdirSync(folder, { recursive: true });
    const copy = join(folder, '取組 torikumi.html');
    copyFileSync(join(t.dist, 'torikumi.html'), copy);
    const app = await t.window();
    await app.open(pathToFileURL(copy).href);
    await app.hasHeading(sample);
    await app.find('button', '○ 15');
    await editPlan(app);
    await editBoth(app);
    await app.reload();
    await app.shows('m1', 'name', '給与制度の見直し');
    await app.shows('m2', 'actual', '81%');
});
