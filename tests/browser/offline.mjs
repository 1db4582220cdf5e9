// Without a network, and from one version to the next: the service worker.

import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { serveFolder } from '../../web/build/serve.mjs';
import { App } from './lib/app.mjs';
import { contains, eventually, ok, same } from './lib/expect.mjs';
import { scratch } from './lib/files.mjs';
import { choose, editPlan, hasUnsaved, shows, startEditing, type } from './lib/editing.mjs';
import { test } from './lib/runner.mjs';

const offer = (app) => app.page.getByRole('status').filter({ hasText: '新しい版があります。' });

/** The whole site is kept, and its service worker is at work. */
async function kept(app) {
    await eventually(async () =>
        ok(await app.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'), 'a service worker at work'));
}

/** The build that answers this page. */
async function build(app) {
    return app.page.evaluate(async () => (await (await fetch('version.txt')).text()).trim());
}

/** When this page was loaded: another number after it was loaded anew. */
async function loadedAt(app) {
    return app.page.evaluate(() => performance.timeOrigin);
}

/** The names of this site's caches. */
async function cachesOf(app) {
    return app.page.evaluate(async () => (await caches.keys()).sort());
}

/** Makes the files of a folder the build that their service worker speaks of, as web/build/precache.mjs does. */
function stamp(folder, version) {
    const worker = readFileSync(join(folder, 'service_worker.js'), 'utf8');
    const before = /const site = (\{[^]*?\n\});/.exec(worker);
    ok(before, 'the list of files in the service worker');
    writeFileSync(join(folder, 'version.txt'), version);
    const names = [...new Set([...Object.keys(JSON.parse(before[1]).files), 'version.txt'])];
    const tools = new URL('../../web/', import.meta.url).pathname;
    execFileSync('node', [join(tools, 'build/precache.mjs'), join(tools, 'service_worker.js'), 'service_worker.js'], {
        cwd: folder,
        input: names.join('\n'),
    });
}

/** A copy of the site whose version can be changed. */
async function ownSite(t) {
    const folder = join(scratch(t), 'site');
    cpSync(t.dist, folder, { recursive: true });
    stamp(folder, 'first');
    const site = await serveFolder(folder);
    t.after(() => site.close());
    t.watch.allowHost(site.address);
    return { folder, address: site.address };
}

test('offline: without a network it opens, and what was edited before is there', async (t) => {
    const app = await editPlan(t, { offline: true });
    await app.press('tab', '一覧');
    await choose(app, 'm1', 'actual');
    await type(app, '81');
    await app.key('Enter');
    await hasUnsaved(app, 1);
    await kept(app);
    await app.page.context().setOffline(true);
    await app.reload();
    // It stays at the table, which has no heading.
    same(await app.page.title(), '小さな計画 - 取組 Torikumi');
    await shows(app, 'm1', 'actual', '81%');
    await startEditing(app);
    await choose(app, 'm2', 'actual');
    await type(app, '鮎 82');
    await app.key('Enter');
    await hasUnsaved(app, 2);
});

test('offline: the sample, its other plans and the whole font are there too, with any address', async (t) => {
    const app = await t.open({ offline: true });
    await kept(app);
    await app.page.context().setOffline(true);
    await app.goto('?plan=plans/words-only.json#/table');
    await app.ready();
    await app.sees('table', '一覧');
    const missing = await app.page.evaluate(async () => {
        const names = ['index.html', 'fonts/whole-regular.ttf', 'fonts/whole-bold.ttf', 'licenses.txt', 'schema/torikumi-plan-1.schema.json'];
        const found = await Promise.all(names.map((name) => fetch(name).then(async (response) => response.ok && (await response.arrayBuffer()).byteLength > 0)));
        return names.filter((_, at) => !found[at]);
    });
    same(missing, []);
    await app.goto('index.html');
    await app.ready();
    await app.sees('button', '○ 15');
});

test('offline: a plan of the server that was opened before opens as it was', async (t) => {
    const { folder, address } = await ownSite(t);
    cpSync(join(folder, 'plans/words-only.json'), join(folder, 'plans/own.json'));
    const app = await t.open({ address, offline: true });
    await kept(app);
    await app.goto('?plan=plans/own.json#/table');
    await app.ready();
    const title = await app.page.title();
    await eventually(async () => ok((await cachesOf(app)).some((name) => name.endsWith(' plans')), 'a kept plan'));
    await app.page.context().setOffline(true);
    // Another browser's storage would be empty: the plan must come from the cache, not from what the app keeps.
    t.allow(/plans\/own\.json/);
    same(await app.page.evaluate(async () => JSON.parse(await (await fetch('plans/own.json')).text()).format), 'torikumi-plan');
    await app.reload();
    same(await app.page.title(), title);
});

test('offline: a new version is offered, and comes when it is wanted', async (t) => {
    const { folder, address } = await ownSite(t);
    const app = await editPlan(t, { address, offline: true });
    await kept(app);
    await app.reload();
    same(await build(app), 'first');
    same(await offer(app).count(), 0, 'nothing is offered at first');
    await app.page.evaluate(() => caches.open('of another program'));
    stamp(folder, 'second');

    await app.reload();
    await offer(app).waitFor();
    same(await build(app), 'first', 'what runs stays what it was');
    await app.page.getByRole('button', { name: '後で' }).click();
    same(await offer(app).isVisible(), false);
    await app.reload();
    await offer(app).waitFor();
    same(await build(app), 'first', 'however often it is opened');

    // Another window is open: its version must not change under it.
    const other = new App(await app.page.context().newPage(), address);
    await other.goto();
    await other.ready();
    await app.page.bringToFront();
    await app.page.getByRole('button', { name: '読み込み直す' }).click();
    await app.page.getByText('ほかの Torikumi の画面を閉じてから').waitFor();
    same(await build(app), 'first');
    same(await build(other), 'first');
    await other.page.close();

    const reload = app.page.getByRole('button', { name: '読み込み直す' });
    const before = await loadedAt(app);
    await eventually(async () => {
        // For a moment the browser may still count the window that was closed; then it asks to press again.
        if (await reload.isVisible()) await reload.click({ timeout: 1_000 });
        ok((await loadedAt(app)) !== before, 'a page loaded anew');
    });
    await eventually(async () => same(await build(app), 'second'));
    await app.ready();
    await app.hasHeading('小さな計画');
    await eventually(async () => same(await offer(app).count(), 0));
    const names = await cachesOf(app);
    same(names.filter((name) => name.includes(' build ')).length, 1, 'the old build is gone');
    ok(names.includes('of another program'), 'and nothing else');
});

test('offline: a version that is half on the server is not taken', async (t) => {
    t.allow(/is not of build/);
    const { folder, address } = await ownSite(t);
    const app = await t.open({ address, offline: true });
    await kept(app);
    stamp(folder, 'second');
    appendFileSync(join(folder, 'page.css'), '\n');
    const outcome = await app.page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        await registration.update();
        const worker = registration.installing;
        return new Promise((done) => {
            worker.addEventListener('statechange', () => done(worker.state));
        });
    });
    same(outcome, 'redundant');
    await app.reload();
    same(await build(app), 'first');
    same(await offer(app).count(), 0);
    const names = await cachesOf(app);
    same(names.filter((name) => name.includes(' build ')).length, 1);
});

test('offline: it can be installed', async (t) => {
    const app = await t.open({ offline: true });
    const cdp = await app.cdp();
    const { errors, data } = await cdp.send('Page.getAppManifest');
    same(errors, []);
    const manifest = JSON.parse(data);
    contains(manifest.name, 'Torikumi');
    for (const icon of manifest.icons) {
        const type = await app.page.evaluate(async (src) => (await fetch(src)).headers.get('Content-Type'), icon.src);
        contains(type ?? '', icon.type);
    }
    await kept(app);
    // Contexts of tests are as private windows, which install nothing.
    const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
    same(installabilityErrors.filter((error) => error.errorId !== 'in-incognito'), []);
});
