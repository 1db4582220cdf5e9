// A picture of every page, for people to look at: tests/output/screens/. What can be held by a test is held elsewhere; here it
// is only that each of them is drawn, and that no two pages look alike.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ok } from './lib/expect.mjs';
import { test } from './lib/runner.mjs';

const sizes = {
    '1280': { context: { viewport: { width: 1280, height: 800 } } },
    '360': { context: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } },
    'projector': { context: { viewport: { width: 1920, height: 1080 } }, large: true },
};

const pages = {
    overview: (app) => app.goto('#/overview'),
    table: (app) => app.goto('#/table'),
    measure: (app) => app.goto('#/measure/1-(3)-ア'),
    'measure-long': (app) => app.goto('#/measure/3-(1)-ア'),
    checks: (app) => app.goto('#/checks'),
    menu: async (app) => {
        await app.goto('#/table');
        await app.press('combobox', /^(担当課|Section in charge)$/);
    },
    'unknown-measure': (app) => app.goto('#/measure/9-(9)-ン'),
    'no-rows': async (app) => {
        await app.goto('#/table');
        await app.search.fill('存在しない言葉');
    },
    dialog: async (app) => {
        await app.goto('#/overview');
        await app.dropMade({
            name: '行政経営プラン.json',
            text: '{ "format": "torikumi-plan", "version": 1,\n  "title": 2018,\n  "years": {},\n  "groups": "なし" }',
        });
        await app.sees('dialog');
    },
};

for (const language of ['ja', 'en']) {
    for (const [size, how] of Object.entries(sizes)) {
        test(`screens: every page is drawn (${language}, ${size})`, async (t) => {
            const folder = join(t.output, 'screens');
            mkdirSync(folder, { recursive: true });
            const app = await t.open({ ...how, language });
            const seen = new Map();
            for (const [name, go] of Object.entries(pages)) {
                await go(app);
                await app.rest();
                const picture = await app.picture();
                writeFileSync(join(folder, `${name}-${size}-${language}.png`), picture);
                const twin = [...seen].find(([, other]) => other.equals(picture));
                ok(!twin, `${name} to differ from ${twin?.[0]}`);
                seen.set(name, picture);
            }
        });
    }
}

test('screens: the overview to its end, the other plans, a search, no plan', async (t) => {
    t.allow(/404/);
    const folder = join(t.output, 'screens');
    mkdirSync(folder, { recursive: true });
    const keep = async (app, name) => {
        await app.rest();
        writeFileSync(join(folder, `${name}.png`), await app.picture());
    };
    const app = await t.open();
    await app.key('End');
    await keep(app, 'overview-end');
    await app.searchFor('ｱﾝｹｰﾄ');
    await keep(app, 'search');
    for (const plan of ['ten-years', 'words-only']) {
        await app.goto(`?plan=plans/${plan}.json#/overview`);
        await app.ready();
        await keep(app, `${plan}-overview`);
        for (const [tab, name] of [['一覧', 'table'], ['個票', 'measure']]) {
            await app.press('tab', tab);
            await keep(app, `${plan}-${name}`);
        }
    }
    const none = await t.open({ at: '?plan=none.json', ready: false });
    await none.sees('dialog');
    await keep(none, 'plan-not-found');
    await none.press('button', '閉じる');
    await keep(none, 'no-plan');
});
