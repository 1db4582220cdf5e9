// The address: every page has one; links, reload, back and forward work as with any page.

import { ok, same } from './lib/expect.mjs';
import { test } from './lib/runner.mjs';

test('address: tabs write it, back and forward follow it', async (t) => {
    const app = await t.open();
    await app.press('tab', '一覧');
    await app.hasPlace('/table');
    await app.press('tab', '個票');
    await app.hasPlace('/measure/1-(1)-ア');
    await app.press('tab', /^点検/);
    await app.hasPlace('/checks');
    await app.page.goBack();
    await app.hasPlace('/measure/1-(1)-ア');
    same(await app.find('tab', '個票').getAttribute('aria-selected'), 'true');
    await app.page.goBack();
    await app.hasPlace('/table');
    await app.page.goBack();
    await app.sees('button', '○ 15');
    same(await app.find('tab', '概況').getAttribute('aria-selected'), 'true');
    await app.page.goForward();
    await app.page.goForward();
    await app.hasPlace('/measure/1-(1)-ア');
    await app.hasHeading('1-(1)-ア　職責に対応した給与制度の見直し');
});

test('address: a reload stays where it was', async (t) => {
    const app = await t.open({ at: '#/measure/2-(2)-ア' });
    await app.hasHeading('2-(2)-ア　市債権の収納強化');
    await app.reload();
    await app.hasPlace('/measure/2-(2)-ア');
    await app.hasHeading('2-(2)-ア　市債権の収納強化');
});

test('address: deep links, raw, encoded and typed while the app is open', async (t) => {
    const encoded = await t.open({ at: '#/measure/' + encodeURIComponent('1-(2)-イ') });
    await encoded.hasHeading('1-(2)-イ　ワーク・ライフ・バランスの向上');
    for (const [typed, heading] of [
        ['#/measure/1-(3)-イ', '1-(3)-イ　組織のマネジメント力の強化'],
        ['#/measure/2-(1)-%E3%82%A2', '2-(1)-ア　事業の積極的な見直し'],
        ['#%2Fmeasure%2F2-(1)-%E3%82%A4', '2-(1)-イ　特定財源の確保'],
    ]) {
        await encoded.page.evaluate((hash) => {
            location.hash = hash;
        }, typed);
        await encoded.hasHeading(heading);
    }
    await encoded.page.evaluate(() => {
        location.hash = '#/checks';
    });
    await encoded.sees('list', '点検');
});

test('address: nonsense leads to the overview and breaks nothing', async (t) => {
    const app = await t.open({ at: '#/nowhere' });
    await app.sees('button', '○ 15');
    for (const hash of ['#%E3%82', '#/measure', '#//', '#/measure/' + 'x'.repeat(5000), '#/table/../checks', '#']) {
        await app.page.evaluate((typed) => {
            location.hash = typed;
        }, hash);
        await app.rest();
        await app.sees('tab', '概況');
        same(await app.find('dialog').count(), 0);
    }
});

test('address: a link of the mirror is a real one', async (t) => {
    const app = await t.open();
    const link = app.find('link', /^1-\(2\)-イ/).first();
    const href = (await link.getAttribute('href')) ?? '';
    same(decodeURI(href), '#/measure/1-(2)-イ');
    const [other] = await Promise.all([
        app.page.context().waitForEvent('page'),
        link.evaluate((element) => {
            element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
        }),
    ]);
    await other.waitForURL(/measure/);
    ok(decodeURI(other.url()).endsWith('#/measure/1-(2)-イ'), `another tab, found ${other.url()}`);
    same(app.place(), '', 'this page stays');
});
