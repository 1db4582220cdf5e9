// Opens the built site in Chromium and does what people do.
//
//   node tests/browser/run.mjs [--dist FOLDER] [--parallel N] [NAME]
//
// NAME: only tests whose name contains it. The last line is `N passed, N failed`. Screenshots go to tests/output/screens/,
// what was seen at a failure to tests/output/failures/.

import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { serveFolder } from '../../web/build/serve.mjs';
import { launch } from './lib/browser.mjs';
import { run } from './lib/runner.mjs';
import { runToTheEnd } from './lib/running.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');

function options(words) {
    const found = { dist: join(root, 'dist'), parallel: 2, filter: '' };
    while (words.length > 0) {
        const word = words.shift();
        if (word === '--dist') found.dist = resolve(words.shift() ?? '');
        else if (word === '--parallel') found.parallel = Number(words.shift());
        else if (word.startsWith('-')) throw new Error(`unknown option ${word}; known: --dist FOLDER, --parallel N, NAME`);
        else found.filter = word;
    }
    if (!existsSync(join(found.dist, 'torikumi.wasm'))) {
        throw new Error(`there is no site in ${found.dist}: run ./build-wasm.sh first, or name a folder with --dist`);
    }
    return found;
}

async function main() {
    const { dist, parallel, filter } = options(process.argv.slice(2));
    const output = join(root, 'tests', 'output');
    rmSync(join(output, 'failures'), { recursive: true, force: true });
    mkdirSync(join(output, 'screens'), { recursive: true });
    const files = readdirSync(here).filter((name) => name.endsWith('.mjs') && name !== 'run.mjs').sort();
    for (const file of files) await import(`./${file}`);

    const site = await serveFolder(dist);
    const browser = await launch();
    const surroundings = { browser, site, dist, output, data: join(root, 'tests', 'data') };
    const count = await run(surroundings, { filter, parallel });
    await browser.close();
    await site.close();
    return count;
}

await runToTheEnd(main);
