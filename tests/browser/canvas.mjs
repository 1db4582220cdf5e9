// The canvas: as many pixels as the screen has, at every density and size; and a graphics context that gets lost.

import { choose, editPlan, fieldIsOpen, hasUnsaved, measureOf, shows, type, typed } from './lib/editing.mjs';
import { eventually, ok, same } from './lib/expect.mjs';
import { test } from './lib/runner.mjs';

/** What a browser says of it. */
const contextLost = /CONTEXT_LOST|context (was )?lost|object does not belong to this context/i;

const measured = (app) =>
    app.page.evaluate(() => {
        const canvas = document.getElementById('canvas');
        const { width, height } = canvas.getBoundingClientRect();
        return { width: canvas.width, height: canvas.height, wide: width, high: height, density: devicePixelRatio };
    });

for (const deviceScaleFactor of [1, 1.25, 1.5, 2]) {
    test(`canvas: crisp at ${deviceScaleFactor} pixels to one`, async (t) => {
        const app = await t.open({ context: { viewport: { width: 1001, height: 603 }, deviceScaleFactor } });
        const size = await measured(app);
        same(size.density, deviceScaleFactor);
        same([size.wide, size.high], [1001, 603]);
        ok(Math.abs(size.width - 1001 * deviceScaleFactor) < 1, `width ${size.width}`);
        ok(Math.abs(size.height - 603 * deviceScaleFactor) < 1, `height ${size.height}`);
        await app.press('tab', '一覧');
        await app.hasPlace('/table');
    });
}

test('canvas: follows the window, and the mirror follows it', async (t) => {
    const app = await t.open();
    for (const [width, height] of [[800, 600], [360, 640], [1920, 1080], [333, 200], [1280, 800]]) {
        await app.page.setViewportSize({ width, height });
        await eventually(async () => {
            await app.rest();
            const size = await measured(app);
            same([size.width, size.height], [width, height]);
            const banner = await app.find('banner').boundingBox();
            same([banner.x, banner.width], [0, width]);
        });
        const open = await app.find('button', '開く').boundingBox();
        ok(open.x >= 0 && open.x + open.width <= width, `開く within ${width}`);
    }
});

test('canvas: follows the browser\'s own zoom', async (t) => {
    const app = await t.open({ context: { viewport: { width: 900, height: 600 } } });
    const cdp = await app.cdp();
    // Zoomed in to 150 %: fewer CSS pixels, and the same number on the screen.
    const zoomed = { width: 600, height: 400, deviceScaleFactor: 1.5, mobile: false };
    await cdp.send('Emulation.setDeviceMetricsOverride', zoomed);
    await eventually(async () => {
        await app.rest();
        const { width, height, wide, high } = await measured(app);
        same([width, height, wide, high], [900, 600, 600, 400]);
        same((await app.find('banner').boundingBox()).width, 600);
    });
    await app.press('tab', '一覧');
    await app.hasPlace('/table');
});

function loseContext(app) {
    return app.page.evaluate(() => {
        const gl = document.getElementById('canvas').getContext('webgl2');
        window.lost = gl.getExtension('WEBGL_lose_context');
        window.lost.loseContext();
    });
}

test('canvas: a lost graphics context is told, and comes back as it was', async (t) => {
    t.allow(contextLost);
    const app = await t.open({ at: '?painter=gpu#/table' });
    await app.page.mouse.move(5, 795);
    await app.rest();
    const before = await app.picture();
    await loseContext(app);
    const notice = app.page.locator('#notice');
    await notice.waitFor({ state: 'visible' });
    ok(/描画が中断/.test((await notice.textContent()) ?? ''), 'a message in Japanese');
    ok(/Drawing was interrupted/.test((await notice.textContent()) ?? ''), 'and in English');
    await app.page.evaluate(() => window.lost.restoreContext());
    await notice.waitFor({ state: 'hidden' });
    await eventually(async () => {
        await app.rest();
        ok(before.equals(await app.picture()), 'the same picture as before');
    });
    await app.press('tab', '概況');
    await app.sees('button', '○ 15');
});

test('canvas: a lost graphics context takes nothing from a field that is open', async (t) => {
    t.allow(contextLost);
    const app = await editPlan(t, { at: '?painter=gpu' });
    await app.press('tab', '一覧');
    await choose(app, 'm1', 'name');
    await type(app, '打ちかけの');
    await loseContext(app);
    const notice = app.page.locator('#notice');
    await notice.waitFor({ state: 'visible' });
    // The person types on, as people do who look at their keyboard.
    await app.page.keyboard.type('名前');
    await app.page.evaluate(() => window.lost.restoreContext());
    await notice.waitFor({ state: 'hidden' });
    await fieldIsOpen(app);
    same(await typed(app), '打ちかけの名前');
    await app.key('Enter');
    await shows(app, 'm1', 'name', '打ちかけの名前');
    await hasUnsaved(app, 1);
});

test('canvas: a graphics context that stays away: the plan can be saved, and after a reload everything is there', async (t) => {
    t.allow(contextLost);
    const app = await editPlan(t, { at: '?painter=gpu' });
    await app.press('tab', '一覧');
    await choose(app, 'm1', 'name');
    await type(app, '打ちかけ');
    await loseContext(app);
    const notice = app.page.locator('#notice');
    const save = notice.getByRole('button', { name: '保存 / Save' });
    await save.waitFor({ state: 'visible' });
    ok(/再開できません/.test((await notice.textContent()) ?? ''), 'a message in Japanese');
    ok(/does not go on/.test((await notice.textContent()) ?? ''), 'and in English');
    ok(await save.evaluate((button) => button === document.activeElement), 'the keyboard is there');
    const [got] = await Promise.all([app.page.waitForEvent('download'), app.page.keyboard.press('Enter')]);
    const pieces = [];
    for await (const piece of await got.createReadStream()) pieces.push(piece);
    same(got.suggestedFilename(), '小さな計画.json');
    same(measureOf(Buffer.concat(pieces).toString('utf8'), 'm1').name, '打ちかけ');
    await app.page.keyboard.press('Tab');
    await Promise.all([app.page.waitForEvent('load'), app.page.keyboard.press('Enter')]);
    await app.ready();
    await app.press('tab', '一覧');
    await shows(app, 'm1', 'name', '打ちかけ');
    await hasUnsaved(app, 1);
});

test('canvas: a graphics context that comes back late takes the offer away', async (t) => {
    t.allow(contextLost);
    const app = await t.open({ at: '?painter=gpu#/table' });
    await loseContext(app);
    const notice = app.page.locator('#notice');
    await notice.getByRole('button', { name: '保存 / Save' }).waitFor({ state: 'visible' });
    await app.page.evaluate(() => window.lost.restoreContext());
    await notice.waitFor({ state: 'hidden' });
    await app.press('tab', '概況');
    await app.sees('button', '○ 15');
});

test('canvas: a hidden page that comes back is drawn', async (t) => {
    const app = await t.open();
    const frames = await app.frames();
    await app.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await eventually(async () => ok((await app.frames()) > frames, 'a frame more'));
});

/** How far two pictures are apart: shares of pixels that differ by more than 2 and by more than 40 of 255. */
async function differences(app, one, other) {
    const pictures = [one, other].map((picture) => `data:image/png;base64,${picture.toString('base64')}`);
    return app.page.evaluate(async (urls) => {
        const pixelsOf = async (url) => {
            const picture = new Image();
            picture.src = url;
            await picture.decode();
            const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
            context.drawImage(picture, 0, 0);
            return context.getImageData(0, 0, picture.width, picture.height).data;
        };
        const [a, b] = [await pixelsOf(urls[0]), await pixelsOf(urls[1])];
        let slight = 0;
        let strong = 0;
        for (let at = 0; at < a.length; at += 4) {
            const apart = Math.max(...[0, 1, 2].map((channel) => Math.abs(a[at + channel] - b[at + channel])));
            if (apart > 2) ++slight;
            if (apart > 40) ++strong;
        }
        return { pixels: a.length / 4, same: a.length === b.length, slight, strong };
    }, pictures);
}

// The card that the processor plays here counts 16 places to a pixel, and so the edges of lines lie a little elsewhere.
for (const density of [1, 1.5]) {
    test(`canvas: the two painters show the same, at a density of ${density}`, async (t) => {
        // What a picture is taken with reads the pixels of the card, which Chromium warns of.
        t.allow(/GPU stall due to ReadPixels/);
        const context = { viewport: { width: 1000, height: 700 }, deviceScaleFactor: density };
        const pages = ['#/overview', '#/table', '#/measure/1-(3)-ア', '#/charts', '#/checks', '#/meeting', '#/plans'];
        const cpu = await t.open({ at: `?painter=cpu${pages[0]}`, context });
        const gpu = await t.open({ at: `?painter=gpu${pages[0]}`, context });
        for (const page of pages) {
            const pictures = [];
            for (const app of [cpu, gpu]) {
                await app.page.bringToFront();
                await app.page.evaluate((hash) => void (location.hash = hash), page);
                await eventually(() => ok(decodeURIComponent(app.page.url()).includes(page), page));
                await app.page.mouse.move(2, 350);
                await app.rest();
                pictures.push(await app.picture());
            }
            const apart = await differences(cpu, ...pictures);
            ok(apart.same && apart.slight / apart.pixels < 0.01 && apart.strong < 60, `${page}: ${JSON.stringify(apart)}`);
        }
    });
}

test('canvas: without WebGL the whole app works', async (t) => {
    const prepare = (page) => page.addInitScript(() => Reflect.deleteProperty(window, 'WebGL2RenderingContext'));
    const app = await editPlan(t, { prepare });
    await app.press('tab', '一覧');
    await choose(app, 'm1', 'name');
    await type(app, '新しい名前');
    await app.key('Enter');
    await shows(app, 'm1', 'name', '新しい名前');
    await hasUnsaved(app, 1);
});

test('canvas: a frame that is the same is not shown again', async (t) => {
    const app = await t.open({ at: '#/table' });
    await app.page.mouse.move(640, 20);
    await app.rest();
    const before = await app.frames();
    await app.page.mouse.move(641, 20);
    await app.rest();
    same(await app.frames(), before);
    await app.press('tab', '概況');
    ok((await app.frames()) > before);
});
