// The first paint needs small fonts alone; the whole ones come when a text needs them, and nothing waits for them.

import { launch } from './lib/browser.mjs';
import { download } from './lib/editing.mjs';
import { differ, eventually, ok, same } from './lib/expect.mjs';
import { file, measure, plan } from './lib/plans.mjs';
import { test } from './lib/runner.mjs';
import { onlyOnSystems } from './lib/system_fonts.mjs';

// In no small font: beyond the basic plane, compatibility forms, rare ones. The whole one has all but 𠮷, which is the system's.
const rare = '𠮷𠀋﨑鷗髙驫';
const rarePlan = plan(`${rare}計画`, [{ id: 'g', name: `${rare}の柱`, measures: [measure('x', `${rare}の取組`)] }]);

const asked = (t) => t.watch.requests.filter((url) => url.includes('/fonts/')).map((url) => url.split('/fonts/')[1]);

test('fonts: every page of what is shown at first does with the small ones, in both languages', async (t) => {
    const app = await t.open({ context: { viewport: { width: 900, height: 700 } } });
    for (const tab of [1, 2, 3, 4, 0]) await app.pressAt(app.find('tab').nth(tab));
    await app.press('button', 'English');
    for (const tab of [1, 2, 3, 4, 0]) await app.pressAt(app.find('tab').nth(tab));
    same([...new Set(asked(t))].sort(), ['small-bold.ttf', 'small-regular.ttf']);
});

test('fonts: rare characters bring the whole font, and are then drawn', async (t) => {
    /** @type {(() => void)[]} */
    const held = [];
    const app = await t.open({
        prepare: (page) =>
            page.route('**/fonts/whole-*', async (route) => {
                await new Promise((go) => held.push(() => go(undefined)));
                await route.continue();
            }),
    });
    await app.openFile(file('rare.json', rarePlan));
    await app.hasHeading(`${rare}計画`);
    const box = await app.mirror.locator('h1').first().boundingBox();
    const clip = { x: box.x, y: box.y, width: 300, height: box.height };
    await eventually(() => ok(held.length > 0, 'the whole font to be asked for'));
    const without = await app.picture(clip);
    // Nothing waits meanwhile.
    await app.press('tab', '一覧');
    await app.press('row', /の取組/);
    await app.hasPlace('/measure/x');
    await app.press('tab', '概況');
    same((await app.picture(clip)).equals(without), true);
    await eventually(() => same([...new Set(asked(t).filter((name) => name.startsWith('whole')))].length, held.length));
    for (const go of held) go();
    await eventually(async () => {
        await app.rest();
        ok(!(await app.picture(clip)).equals(without), 'the title is drawn anew');
    });
    const whole = asked(t).filter((name) => name.startsWith('whole'));
    same(whole.length, new Set(whole).size, 'each is asked for once');
});

test('fonts: each rare character has a shape of its own', async (t) => {
    const app = await t.open();
    const pictures = [];
    for (const character of [...rare]) {
        const one = plan('形の試験', [{ id: 'g', name: '柱', measures: [measure('x', character)] }]);
        one.title = character;
        await app.openFile(file('one.json', one));
        await app.hasHeading(character);
        await app.page.mouse.move(1200, 790);
        await app.rest();
        if (pictures.length === 0) {
            await app.page.waitForFunction(() =>
                performance.getEntriesByType('resource').some((entry) => entry.name.includes('whole-bold') && entry.responseEnd > 0),
            );
            await app.rest();
        }
        const box = await app.mirror.locator('h1').first().boundingBox();
        pictures.push((await app.picture({ x: box.x, y: box.y, width: 60, height: box.height })).toString('base64'));
    }
    same(new Set(pictures).size, pictures.length, 'no two are drawn alike, as boxes would be');
});

/** Both whole fonts are there, or none will come. */
async function fontsAreWhole(app) {
    await app.page.waitForFunction(() => {
        const all = performance.getEntriesByType('resource').filter((entry) => entry.name.includes('whole-'));
        return all.every((entry) => entry.responseEnd > 0);
    });
    await app.rest();
}

/** A plan with this title, and where its first letters are drawn. */
async function pictureOfTitle(app, title) {
    const one = plan('形の試験', [{ id: 'g', name: '柱', measures: [measure('x', '一つ')] }]);
    one.title = title;
    await app.openFile(file('one.json', one));
    // The mirror says what the file says.
    await app.hasHeading(title);
    await app.page.mouse.move(1200, 790);
    await fontsAreWhole(app);
    const box = await app.mirror.locator('h1').first().boundingBox();
    return (await app.picture({ x: box.x, y: box.y, width: 260, height: box.height })).toString('base64');
}

test('fonts: what no font of the app has is drawn by the system, each in its own shape', async (t) => {
    const app = await t.open();
    // The last one is nowhere: the box that stands for it.
    const shown = [...onlyOnSystems, 'か\u309A', 'か', '👍🏽', '한국어', '\u{10FFFD}', '?', '\uFFFD'];
    const pictures = [];
    for (const character of shown) pictures.push(await pictureOfTitle(app, character));
    for (const [at, picture] of pictures.entries()) {
        same(pictures.indexOf(picture), at, `${shown[at]} looks like ${shown[pictures.indexOf(picture)]}`);
    }
});

test('fonts: a letter and its mark are one character, and what is invisible takes no room', async (t) => {
    const app = await t.open();
    const plain = await pictureOfTitle(app, 'がく目標。');
    same(await pictureOfTitle(app, 'か\u3099く目標。'), plain, 'the mark composes');
    same(await pictureOfTitle(app, 'が\u200Bく\u2060目\uFEFF標\u200E。'), plain, 'zero-width characters, the byte order mark');
    same(await pictureOfTitle(app, 'がく\u00AD目標\u0007。'), plain, 'the soft hyphen, a control character');
    differ(await pictureOfTitle(app, 'かく目標。'), plain);
});

test('fonts: a text keeps its characters in search, field and file', async (t) => {
    const app = await t.open();
    const name = 'か\u3099く😀\u200B한';
    const one = plan('形の試験', [{ id: 'g', name: '柱', measures: [measure('x', name), measure('y', '二つ')] }]);
    await app.openFile(file('one.json', one));
    await app.searchFor('がく');
    await app.hasStatus('1件を表示（全2件）');
    same(await app.find('row', /한/).count(), 1);
    ok((await app.text()).includes(name), 'the text as it is in the file');
});

const tabs = [1, 2, 3, 4, 0];

/** Where everything stands on every page. */
async function layout(app) {
    const boxes = [];
    for (const tab of tabs) {
        await app.pressAt(app.find('tab').nth(tab));
        boxes.push(
            ...(await app.mirror.locator('[role], h1, h2, h3, h4').evaluateAll((all) =>
                all.map((one) => {
                    const box = one.getBoundingClientRect();
                    return [one.getAttribute('role') ?? one.tagName, ...[box.x, box.y, box.width, box.height].map(Math.round)].join(' ');
                }),
            )),
        );
    }
    return boxes;
}

/** A test's browser on another system. */
async function on(t, system) {
    const browser = await launch(system);
    t.after(() => browser.close());
    t.browser = browser;
}

test('fonts: where the system has the typeface none is fetched, and every page is laid out alike', async (t) => {
    const options = { context: { viewport: { width: 1280, height: 900 } } };
    const elsewhere = await layout(await t.open(options));
    const fetched = asked(t).length;
    await on(t, 'with');
    const app = await t.open(options);
    same(await layout(app), elsewhere);
    const pictures = [];
    for (const title of [...rare, 'か\u3099', '?', '😀']) pictures.push(await pictureOfTitle(app, title));
    same(new Set(pictures).size, pictures.length, 'each has its own shape');
    same(asked(t).slice(fetched), []);
});

test('fonts: a picture of a chart is the same where the typeface is the system\'s', async (t) => {
    const pngOf = async () => {
        const app = await t.open({ at: '?plan=plans/ten-years.json#/charts' });
        await app.press('button', '「評価の内訳」の図を使う');
        const { bytes } = await download(app, () => app.press('option', 'PNGで保存'));
        return { app, bytes };
    };
    const ours = await pngOf();
    const fetched = asked(t).length;
    await on(t, 'with');
    const theirs = await pngOf();
    const difference = await theirs.app.mostDifference(ours.bytes, theirs.bytes);
    ok(difference < 64, `the two pictures to be alike, found a difference of ${difference}`);
    same(asked(t).slice(fetched), []);
});

test('fonts: another typeface of that name is not taken for ours', async (t) => {
    await on(t, 'another');
    await t.open();
    same([...new Set(asked(t))].sort(), ['small-bold.ttf', 'small-regular.ttf']);
});

test('fonts: a search for a rare character finds it', async (t) => {
    const app = await t.open();
    await app.openFile(file('rare.json', rarePlan));
    await app.searchFor('鷗');
    await app.hasStatus('1件を表示（全1件）');
    await app.searchFor('𠮷');
    await app.hasStatus('1件を表示（全1件）');
    await app.page.keyboard.press('Backspace');
    await app.rest();
    same(await app.search.inputValue(), '');
});

test('fonts: without the whole font everything else goes on', async (t) => {
    t.allow(/whole-|404/);
    const app = await t.open({
        prepare: (page) => page.route('**/fonts/whole-*', (route) => route.fulfill({ status: 404, body: '' })),
    });
    await app.openFile(file('rare.json', rarePlan));
    await app.hasHeading(`${rare}計画`);
    await app.press('tab', '一覧');
    await app.sees('row', /の取組/);
    const number = t.watch.requests.filter((url) => url.includes('whole-')).length;
    ok(number <= 4, `it is not asked for again and again, was ${number} times`);
});
