// What a visit asks of the network: this site's own few files, each once; and the page's policy forbids the rest.

import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { serveFolder } from '../../web/build/serve.mjs';
import { contains, eventually, ok, same } from './lib/expect.mjs';
import { scratch } from './lib/files.mjs';
import { test } from './lib/runner.mjs';

test('network: a visit asks for a few files of this site, each once', async (t) => {
    await t.open();
    const paths = t.watch.requests.map((url) => new URL(url).pathname).sort();
    // The icon is for the browser's tab, and comes when the browser likes.
    same(paths.filter((path) => path !== '/icon.svg'), [
        '/', '/fonts/small-bold.ttf', '/fonts/small-regular.ttf', '/page.css', '/page/loader.js',
        '/page/offline.js', '/plans/atsugi-2018.json', '/torikumi.js', '/torikumi.wasm',
    ]);
});

test('network: the page has a policy, and keeps to it', async (t) => {
    t.allow(/Content Security Policy/);
    const app = await t.open();
    const policy = await app.page.evaluate(
        () => document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '',
    );
    contains(policy, "default-src 'none'");
    ok(!policy.includes("'unsafe-eval'") && !policy.includes("'unsafe-inline'"), 'no loophole');
    const ran = await app.page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.ranInline = true';
        document.body.append(script);
        return 'ranInline' in window;
    });
    same(ran, false, 'a script that somebody smuggles in');
});

test('network: an address of another host is refused, and the tests hear of it', async (t) => {
    const app = await t.open();
    same(t.watch.problems(), []);
    await app.page.evaluate(async () => {
        window.refused = new Set();
        document.addEventListener('securitypolicyviolation', (event) => window.refused.add(event.effectiveDirective));
        const image = new Image();
        const failed = new Promise((done) => image.addEventListener('error', done));
        image.src = 'http://127.0.0.1:9/picture.png';
        await failed;
        await fetch('http://127.0.0.1:9/plan.json').catch(() => {});
        await new FontFace('Other', 'url(http://127.0.0.1:9/font.ttf)').load().catch(() => {});
        const base = document.createElement('base');
        base.href = 'http://127.0.0.1:9/';
        document.head.append(base);
    });
    await eventually(async () => {
        const refused = await app.page.evaluate(() => [...window.refused].sort());
        same(refused, ['base-uri', 'connect-src', 'font-src', 'img-src']);
    });
    ok(t.watch.problems().some((line) => line.includes('Content Security Policy')), 'a violation would fail any test');
    t.allow(/Content Security Policy|127\.0\.0\.1:9/);
});

test('network: in a folder of a site, not only at its top', async (t) => {
    const folder = scratch(t);
    mkdirSync(join(folder, '課'));
    symlinkSync(t.dist, join(folder, '課', 'a site'));
    const site = await serveFolder(folder);
    t.after(() => site.close());
    t.watch.allowHost(site.address);
    const app = await t.open({ address: site.address + encodeURI('課/a site/'), at: '#/measure/1-(1)-イ' });
    await app.hasHeading('1-(1)-イ　職員の適正配置');
});
