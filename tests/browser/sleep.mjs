// The app sleeps: without input no frame is drawn.

import { ok, same } from './lib/expect.mjs';
import { test } from './lib/runner.mjs';

const tenSeconds = () => new Promise((done) => setTimeout(done, 10_000));

test('sleep: ten seconds without input draw no frame, on any page', async (t) => {
    const apps = await Promise.all(
        ['#/overview', '#/table', '#/measure/1-(3)-ア', '#/checks'].map((at) =>
            t.open({ at, context: { viewport: { width: 800, height: 600 } } }),
        ),
    );
    await apps[1].pressAt(apps[1].search);
    await apps[2].page.mouse.move(300, 300);
    await apps[3].openFile({ name: 'x.json', text: '{' });
    await apps[3].sees('dialog');
    for (const app of apps) await app.rest();
    const before = await Promise.all(apps.map((app) => app.frames()));
    await tenSeconds();
    same(await Promise.all(apps.map((app) => app.frames())), before);
    for (const app of apps) await app.rest();
    await apps[0].press('tab', '一覧');
    ok((await apps[0].frames()) > before[0], 'and a press wakes it');
});

test('sleep: a press draws a few frames and no more', async (t) => {
    const app = await t.open();
    const before = await app.frames();
    await app.press('tab', '一覧');
    const drawn = (await app.frames()) - before;
    ok(drawn > 0 && drawn < 60, `a few frames, drew ${drawn}`);
});
