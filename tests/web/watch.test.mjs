// Sources that are watched (web/build/watch.mjs): a page is told of a build that went well, and of no other.

import { equal, match, ok } from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { watchSources } from '../../web/build/watch.mjs';

/** A project whose build copies `src/page.html`, and fails where that says so. */
const build = ['sh', '-c', 'grep -q broken src/page.html && exit 1; cp src/page.html dist/index.html'];
const page = (text) => `<html><head></head><body>${text}</body></html>`;

async function project(t) {
    const root = await mkdtemp(join(tmpdir(), 'torikumi-watch-'));
    await mkdir(join(root, 'src'));
    await mkdir(join(root, 'dist'));
    await writeFile(join(root, 'src/page.html'), page('first'));
    await writeFile(join(root, 'dist/index.html'), page('first'));
    await writeFile(join(root, 'dist/service_worker.js'), '');
    const lines = [];
    let heard = () => {};
    const say = (line) => {
        lines.push(line);
        heard();
    };
    const watching = await watchSources({ root, sources: ['src'], folder: 'dist', build, say });
    t.after(async () => {
        await watching.close();
        await rm(root, { recursive: true });
    });
    return {
        root,
        address: watching.address,
        lines,
        said: (count) =>
            new Promise((done) => {
                heard = () => lines.length >= count && done();
                heard();
            }),
        text: async (name) => (await fetch(watching.address + name)).text(),
    };
}

test('watch: a page is given the script that hears of builds, and no service worker', async (t) => {
    const { address, text } = await project(t);
    match(await text(''), /<script src="reload.js"><\/script><\/head>/);
    match(await text('reload.js'), /EventSource\('reload'\)/);
    equal((await fetch(`${address}service_worker.js`)).status, 404);
});

test('watch: a change is built, and the page hears of it', async (t) => {
    const { root, address, said, text } = await project(t);
    const stream = (await fetch(`${address}reload`)).body.getReader();
    await stream.read();
    await writeFile(join(root, 'src/page.html'), page('second'));
    const { value } = await stream.read();
    match(new TextDecoder().decode(value), /^data: built/);
    await said(1);
    match(await text(''), /second/);
    await stream.cancel();
});

test('watch: what does not build changes nothing, and the next change is built', async (t) => {
    const { root, lines, said, text } = await project(t);
    await writeFile(join(root, 'src/page.html'), page('broken'));
    await said(1);
    match(lines[0], /^Not built/);
    match(await text(''), /first/);
    await writeFile(join(root, 'src/page.html'), page('mended'));
    await said(2);
    ok(lines[1].startsWith('Built'));
    match(await text(''), /mended/);
});
