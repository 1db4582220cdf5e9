// Lays FILE.gz and FILE.br beside the files of a site, for servers that hand those out. Only what has changed is compressed
// again; what has lost its file goes. Prints how many were made.
//
//   node web/build/compress.mjs SITE

import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const site = process.argv[2];
const ending = /\.(gz|br)$/;

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
const kinds = {
    gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
    br: (bytes) => {
        const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
        return promisify(brotliCompress)(bytes, { params });
    },
};

const names = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
const plain = names.filter((name) => !ending.test(name));

for (const name of names) {
    if (ending.test(name) && !plain.includes(name.replace(ending, ''))) rmSync(name);
}

/** A compressed file has the time of what it was made of: so much tells whether it is still right. */
async function compress(name, kind) {
    const { atime, mtime } = statSync(name);
    const file = `${name}.${kind}`;
    const there = statSync(file, { throwIfNoEntry: false });
    if (there && Math.abs(there.mtimeMs - mtime.getTime()) < 1) return 0;
    writeFileSync(file, await kinds[kind](readFileSync(name)));
    utimesSync(file, atime, mtime);
    return 1;
}

// All at once: Node spreads them over the processor's cores.
const jobs = plain.flatMap((name) => Object.keys(kinds).map((kind) => compress(name, kind)));
console.log((await Promise.all(jobs)).reduce((sum, made) => sum + made, 0));
