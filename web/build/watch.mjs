// Serves a folder, builds it anew whenever a source changes, and has the pages that show it load again.
//
//   node web/build/watch.mjs PORT COMMAND [ARGUMENT]...       in the project's folder; COMMAND builds dist/
//
// Tests: const watching = await watchSources({ … }); … watching.address …; await watching.close();

import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { serveFolder } from './serve.mjs';

/** Milliseconds between two looks at the sources: some 800 files take about ten of them. */
const pause = 400;

/** What a page of the folder is given beside its own scripts. The event stream ends with the server, and is then asked for again. */
const reloadScript = `new EventSource('reload').onmessage = () => location.reload();\n`;

/** "path time size" of every file, in order. @param {string[]} places files and folders @returns {Promise<string>} */
async function lookAt(places) {
    const lines = [];
    for (const place of places) {
        const found = await stat(place).catch(() => undefined);
        if (found?.isDirectory()) {
            const names = (await readdir(place)).filter((name) => name !== 'node_modules').sort();
            lines.push(await lookAt(names.map((name) => join(place, name))));
        } else if (found) {
            lines.push(`${place} ${found.mtimeMs} ${found.size}`);
        }
    }
    return lines.join('\n');
}

/** True where the command says that all went well. @param {string[]} command @param {string} root */
function run([name, ...words], root) {
    return new Promise((done) => {
        const child = spawn(name, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
        child.once('error', () => done(false));
        child.once('exit', (code) => done(code === 0));
    });
}

/**
 * The service worker is left away: it would show an earlier build.
 *
 * @param {{ root: string, sources: string[], folder: string, build: string[], port?: number, say?: (line: string) => void }} what
 */
export async function watchSources({ root, sources, folder, build, port = 0, say = console.log }) {
    const streams = new Set();
    const extra = {
        '/reload.js': (response) => {
            response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store' });
            response.end(reloadScript);
        },
        '/reload': (response) => {
            response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
            response.write('\n');
            streams.add(response);
            response.once('close', () => streams.delete(response));
        },
        '/service_worker.js': (response) => {
            response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
            response.end('left away while sources are watched\n');
        },
    };
    const site = await serveFolder(join(root, folder), { port, extra, script: 'reload.js' });
    let open = true;
    const places = sources.map((source) => join(root, source));

    let built = await lookAt(places);

    async function follow() {
        while (open) {
            await new Promise((done) => setTimeout(done, pause));
            const now = await lookAt(places);
            if (!open || now === built) continue;
            built = now;
            if (await run(build, root)) {
                say(`Built; ${streams.size} pages load again.`);
                for (const stream of streams) stream.write('data: built\n\n');
            } else {
                say('Not built: the pages stay as they are until the next change.');
            }
        }
    }
    const following = follow();
    return {
        address: site.address,
        async close() {
            open = false;
            await site.close();
            await following;
        },
    };
}

async function main() {
    const [port, ...build] = process.argv.slice(2);
    const sources = ['src', 'web', 'assets', 'CMakeLists.txt'];
    try {
        const watching = await watchSources({ root: process.cwd(), sources, folder: 'dist', build, port: Number(port) });
        console.log(`Serving dist at ${watching.address}, and building when ${sources.join(', ')} change (Ctrl+C ends it)`);
    } catch (error) {
        console.error(`FAILED: ${error.message}`);
        process.exitCode = 1;
    }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
