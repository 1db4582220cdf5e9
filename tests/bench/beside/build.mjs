// node build.mjs FOLDER: bundles the page into that folder.

import { copyFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2];
if (!folder) throw new Error('usage: node build.mjs FOLDER');

rmSync(folder, { recursive: true, force: true });
// Two files that share nothing, so that neither waits for a third.
for (const [name, external] of [['page.js', ['./table.js']], ['table.js', []]]) {
    await build({
        entryPoints: [join(here, name)],
        outdir: folder,
        bundle: true,
        minify: true,
        external,
        format: 'esm',
        target: 'es2022',
        legalComments: 'none',
        logLevel: 'warning',
    });
}
copyFileSync(join(here, 'index.html'), join(folder, 'index.html'));
