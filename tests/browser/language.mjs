// Japanese first, English at a switch; large text; both are remembered.

import { contains, eventually, lacks, ok, same } from './lib/expect.mjs';
import { test } from './lib/runner.mjs';

const japanese = /[\u3040-\u30ff]/; // kana: no word of the interface's English has any

test('language: the switch changes the words of every page, and the document\'s language', async (t) => {
    const app = await t.open();
    same(await app.find('button', 'English').getAttribute('lang'), 'en');
    await app.press('button', 'English');
    await app.sees('tab', 'Overview');
    same(await app.language(), 'en');
    same((await app.names('tab')).map((name) => name.replace(/ \d+$/, '')), ['Overview', 'Table', 'Measure', 'Charts', 'Checks']);
    same(await app.find('button', '日本語').getAttribute('lang'), 'ja');
    for (const name of ['Open', '○ 15', '× 11', 'Not set 4']) await app.sees('button', name);
    for (const name of ['Verdicts by group', 'Measures by year', 'Actuals against targets']) await app.sees('heading', name);
    await app.sees('searchbox', 'Search');
    same(await app.search.getAttribute('placeholder'), 'Search all texts');
    await app.press('tab', 'Table');
    same((await app.names('columnheader')).filter((name) => japanese.test(name)), []);
    await app.hasStatus('30 of 30 shown');
    await app.press('tab', 'Measure');
    for (const name of ['Previous', 'Next']) await app.sees('button', name);
    for (const name of ['Activities', 'Indicators']) await app.sees('heading', name);
    await app.press('tab', /^Checks/);
    await app.sees('list', 'Checks');
    contains(await app.text(), 'There is a verdict but no actual');
    await app.press('button', '日本語');
    await app.sees('tab', '概況');
    same(await app.language(), 'ja');
});

test('language: no Japanese word of the interface is left in English', async (t) => {
    const app = await t.open({ language: 'en' });
    // What is the plan's own is in the plan's file.
    const plan = await (await fetch(t.site.address + 'plans/atsugi-2018.json')).text();
    const foreign = async () => {
        const lines = (await app.text()).split('\n').filter((line) => japanese.test(line));
        const own = (line) => line.split(/[\s　:,、;]+/u).every((part) => !japanese.test(part) || plan.includes(part));
        return lines.filter((line) => line !== '日本語' && !own(line));
    };
    for (const page of ['#/overview', '#/table', '#/measure/1-(3)-ア', '#/checks', '#/measure/none']) {
        await app.goto(page);
        await app.rest();
        same(await foreign(), [], page);
    }
    await app.searchFor('zzzz');
    await app.sees('heading', 'No indicator matches');
    same(await foreign(), []);
});

test('language: it is remembered', async (t) => {
    const app = await t.open();
    await app.press('button', 'English');
    await app.reload();
    same(await app.language(), 'en');
    await app.sees('tab', 'Overview');
    await app.press('button', '日本語');
    await app.reload();
    same(await app.language(), 'ja');
});

test('language: a browser that keeps nothing works all the same', async (t) => {
    const app = await t.open({
        prepare: (page) =>
            page.addInitScript(() => {
                Object.defineProperty(window, 'localStorage', {
                    get() {
                        throw new DOMException('refused', 'SecurityError');
                    },
                });
            }),
    });
    await app.press('button', 'English');
    await app.sees('tab', 'Overview');
    await app.press('switch', 'Large text');
    same(await app.find('switch', 'Large text').getAttribute('aria-checked'), 'true');
});

test('language: large text is larger, and remembered', async (t) => {
    const app = await t.open();
    const height = async () => (await app.mirror.locator('h1').first().boundingBox()).height;
    const before = await height();
    await app.press('switch', '大きな文字');
    same(await app.find('switch', '大きな文字').getAttribute('aria-checked'), 'true');
    const large = await eventually(async () => {
        const now = await height();
        ok(now > before * 1.2, `a larger heading: ${before}, then ${now}`);
        return now;
    });
    await app.reload();
    same(await height(), large);
    same(await app.find('switch', '大きな文字').getAttribute('aria-checked'), 'true');
    await app.press('switch', '大きな文字');
    await eventually(async () => same(await height(), before));
});

test('language: search words stay when the language changes', async (t) => {
    const app = await t.open();
    await app.searchFor('BCP');
    await app.press('button', 'English');
    same(await app.search.inputValue(), 'BCP');
    await app.hasStatus('2 of 30 shown');
    lacks(await app.status(), '件');
});
