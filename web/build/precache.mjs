// Writes the service worker of a site: which files belong to this build, by their hashes, and the build's id, which follows
// from those.
//
//   node web/build/precache.mjs SERVICE_WORKER TO
//
// The names of the files come on standard input, one a line, as seen from the folder of the site, which is the current one.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';

import { types } from './serve.mjs';

const [from, to] = process.argv.slice(2);

function hashOf(bytes) {
    return createHash('sha256').update(bytes).digest('hex');
}

const files = {};
for (const name of readFileSync(0, 'utf8').split('\n').filter(Boolean).sort()) {
    files[name] = { hash: hashOf(readFileSync(name)), type: types[extname(name)] ?? 'application/octet-stream' };
}
const source = readFileSync(from, 'utf8');
const mark = '{/* site */}';
if (source.split(mark).length !== 2) throw new Error(`${from} has no place for the files of the site: ${mark}`);
// The worker's own text counts too: a change to it alone is a new build.
const build = hashOf(JSON.stringify(files) + source).slice(0, 16);
writeFileSync(to, source.replace(mark, () => JSON.stringify({ build, files }, null, 1)));
console.log(build);
