// The site on the web servers that docs/deploy.md speaks of, with the very lines that stand there.

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { get } from 'node:http';

import { eventually, ok, same } from './lib/expect.mjs';
import { scratch } from './lib/files.mjs';
import { freePort } from './lib/free_port.mjs';
import { test } from './lib/runner.mjs';

const root = new URL('../../', import.meta.url).pathname;
const servers = join(root, 'build/servers');

/** The block of a section of docs/deploy.md, for this folder. */
function linesFor(section, dist) {
    const page = readFileSync(join(root, 'docs/deploy.md'), 'utf8');
    const text = page.split(`\n## ${section}\n`)[1]?.split('\n## ')[0] ?? '';
    const block = text.split('\n').filter((line) => line.startsWith('    ')).join('\n');
    ok(block.includes('/srv/torikumi/dist'), `docs/deploy.md has lines for ${section}`);
    return block.replaceAll('/srv/torikumi/dist', dist);
}

function nginx(folder, dist, port) {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
    const modules = join(servers, 'usr/lib/nginx/modules');
    const configuration = `
        load_module ${modules}/ngx_http_brotli_static_module.so;
        daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
        events {}
        http {
            access_log off; ${temporary.join(' ')}
            server { listen 127.0.0.1:${port}; ${linesFor('nginx', dist)} }
        }`;
    writeFileSync(join(folder, 'nginx.conf'), configuration);
    return [join(servers, 'usr/sbin/nginx'), ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')]];
}

function apache(folder, dist, port) {
    const modules = ['mpm_event', 'authz_core', 'alias', 'dir', 'mime', 'headers', 'rewrite'];
    const loaded = modules.map((name) => `LoadModule ${name}_module ${servers}/usr/lib/apache2/modules/mod_${name}.so`);
    const rights = process.getuid() === 0 ? ['User www-data', 'Group www-data'] : [];
    mkdirSync(join(folder, 'empty'));
    const configuration = [
        ...loaded,
        ...rights,
        `ServerRoot ${folder}`,
        'ServerName 127.0.0.1',
        `Listen 127.0.0.1:${port}`,
        `PidFile ${folder}/pid`,
        `DefaultRuntimeDir ${folder}`,
        `ErrorLog ${folder}/error.log`,
        `DocumentRoot ${folder}/empty`,
        // As Debian's own configuration has it.
        'TypesConfig /etc/mime.types',
        'AddType application/x-gzip .gz .tgz',
        linesFor('Apache', dist),
        '',
    ];
    writeFileSync(join(folder, 'apache.conf'), configuration.join('\n'));
    return [join(servers, 'usr/sbin/apache2'), ['-X', '-f', join(folder, 'apache.conf')]];
}

/** Starts a server with the site under /torikumi/; it ends with the test. */
async function start(t, make) {
    const folder = scratch(t);
    const port = await freePort();
    const command = make(folder, t.dist, port);
    execFileSync('chmod', ['755', folder]);
    const server = spawn(command[0], command[1], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    server.stderr.on('data', (text) => {
        said += text;
    });
    let gone = false;
    server.on('exit', () => {
        gone = true;
    });
    t.after(async () => {
        const end = new Promise((done) => (gone ? done() : server.on('exit', done)));
        server.kill('SIGTERM');
        await end;
    });
    const address = `http://127.0.0.1:${port}/torikumi/`;
    t.watch.allowHost(address);
    await eventually(async () => {
        ok(!gone, `the server stays: ${said}`);
        same((await ask(address, '')).status, 200);
    });
    return { address, stop: () => server.kill('SIGTERM') };
}

/** What comes for a path where the browser takes these encodings. */
function ask(address, path, accepts = 'identity') {
    return new Promise((done, failed) => {
        get(address + path, { headers: { 'Accept-Encoding': accepts } }, (response) => {
            const pieces = [];
            response.on('data', (piece) => pieces.push(piece));
            response.on('end', () => done({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(pieces) }));
        }).on('error', failed);
    });
}

const types = {
    'index.html': 'text/html',
    'page.css': 'text/css',
    'torikumi.js': /^(application|text)\/javascript$/,
    'torikumi.wasm': 'application/wasm',
    'manifest.webmanifest': 'application/manifest+json',
    'fonts/small-regular.ttf': 'font/ttf',
    'icon.svg': 'image/svg+xml',
    'plans/atsugi-2018.json': 'application/json',
    'licenses.txt': 'text/plain',
};

const isType = (found, wanted) => (typeof wanted === 'string' ? found === wanted : wanted.test(found));

async function looksRight(t, address) {
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync, '': (bytes) => bytes };
    for (const [path, type] of Object.entries(types)) {
        const wanted = readFileSync(join(t.dist, path));
        for (const [accepts, encoding] of [['identity', ''], ['gzip, deflate, br', 'br'], ['gzip', 'gzip']]) {
            const { status, headers, bytes } = await ask(address, path, accepts);
            const what = `${path} for ${accepts}`;
            same(status, 200, what);
            const found = (headers['content-type'] ?? '').split(';')[0];
            ok(isType(found, type), `${what} is ${type}, found ${found}`);
            same(headers['content-encoding'] ?? '', encoding, what);
            same(headers['cache-control'], 'no-cache', what);
            ok(unpack[encoding](bytes).equals(wanted), `${what} is what was built`);
        }
    }
}

async function runsThere(t, server) {
    const app = await t.open({ address: server.address, offline: true });
    await app.hasHeading('行政経営プラン実施計画 取組状況');
    await eventually(async () =>
        ok(await app.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'), 'a service worker'),
    );
    server.stop();
    await app.reload();
    await app.hasHeading('行政経営プラン実施計画 取組状況');
}

for (const [name, make] of [['nginx', nginx], ['Apache', apache]]) {
    test(`deploy: ${name} under a path of its own, compressed, and gone`, async (t) => {
        const server = await start(t, make);
        await looksRight(t, server.address);
        await runsThere(t, server);
    });
}
