// Opens the built site in Chromium, Firefox and WebKitGTK and does what people do: one suite, the same in each.
//
//   node tests/engines/run.mjs [--dist FOLDER] [--engine NAME]... [NAME]
//
// --engine: chromium, firefox or webkit; without it all three, one after the other. NAME: only tests whose name contains it.
// The last line is `N passed, N failed`. What was seen at a failure goes to tests/output/engines/.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { serveFolder } from '../../web/build/serve.mjs';
import { runToTheEnd } from '../browser/lib/running.mjs';
import * as chromium from './lib/chromium.mjs';
import * as firefox from './lib/firefox.mjs';
import { screen } from './lib/processes.mjs';
import { run } from './lib/runner.mjs';
import * as webkit from './lib/webkit.mjs';
import './suite.mjs';

const engines = { chromium, firefox, webkit };
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

function options(words) {
    const found = { dist: join(root, 'dist'), engines: [], filter: '' };
    while (words.length > 0) {
        const word = words.shift();
        if (word === '--dist') found.dist = resolve(words.shift() ?? '');
        else if (word === '--engine') found.engines.push(words.shift());
        else if (word.startsWith('-')) throw new Error(`unknown option ${word}; known: --dist FOLDER, --engine NAME, NAME`);
        else found.filter = word;
    }
    const unknown = found.engines.find((name) => !(name in engines));
    if (unknown !== undefined) throw new Error(`unknown engine ${unknown}; known: ${Object.keys(engines).join(', ')}`);
    if (found.engines.length === 0) found.engines = Object.keys(engines);
    if (!existsSync(join(found.dist, 'torikumi.wasm'))) {
        throw new Error(`there is no site in ${found.dist}: run ./build-wasm.sh first, or name a folder with --dist`);
    }
    return found;
}

/** All tests in one engine; one that does not start is a failure. */
async function runEngine(name, surroundings, filter) {
    const folder = mkdtempSync(join(tmpdir(), `torikumi-${name}-`));
    const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    process.once('exit', remove);
    let engine = null;
    try {
        engine = await engines[name].start({ folder, display: surroundings.display });
        return await run(name, { ...surroundings, engine, folder }, filter);
    } catch (error) {
        console.log(`FAILED  ${name}: ${error instanceof Error ? error.message : error}`);
        return { passed: 0, failed: [name] };
    } finally {
        if (engine) await engine.close();
        remove();
        process.off('exit', remove);
    }
}

async function main() {
    const { dist, engines: wanted, filter } = options(process.argv.slice(2));
    const output = join(root, 'tests', 'output');
    rmSync(join(output, 'engines'), { recursive: true, force: true });
    const site = await serveFolder(dist);
    const hidden = await screen();
    const count = { passed: 0, failed: [] };
    try {
        for (const name of wanted) {
            const { passed, failed } = await runEngine(name, { site, dist, output, display: hidden.display }, filter);
            count.passed += passed;
            count.failed.push(...failed);
        }
    } finally {
        await hidden.close();
        await site.close();
    }
    return count;
}

await runToTheEnd(main);
