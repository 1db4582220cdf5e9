// Lays FILE.gz and FILE.br beside the files of a site, for servers that hand those out. Only what has changed is compressed
// again; what has lost its file goes.
//
//   node web/build/compress.mjs SITE

import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const site = process.argv[2];
const ending = /\.(gz|br)$/;

function brotli(bytes) {
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
    return brotliCompressSync(bytes, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}

const kinds = { gz: (bytes) => gzipSync(bytes, { level: 9 }), br: brotli };
const timeOf = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? NaN;

const names = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
const plain = new Set(names.filter((name) => !ending.test(name)));

for (const name of names) {
    if (ending.test(name) && !plain.has(name.replace(ending, ''))) rmSync(name);
}
let made = 0;
for (const name of plain) {
    // They have the time of what they were made of: so much tells whether they are still right.
    const { atime, mtime } = statSync(name);
    for (const [kind, compress] of Object.entries(kinds)) {
        const file = `${name}.${kind}`;
        if (Math.abs(timeOf(file) - mtime.getTime()) < 1) continue;
        writeFileSync(file, compress(readFileSync(name)));
        utimesSync(file, atime, mtime);
        ++made;
    }
}
console.log(made);
