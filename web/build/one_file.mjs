// Makes torikumi.html of a site: the whole app in one file, that runs where no server is.
//
//   node web/build/one_file.mjs SITE SCRIPT TO
//
// What the site would be asked for stands in it gzipped and as text (web/one_file/embedded.js takes it out again). There is room
// for one whole font: the regular one serves as the small regular one too, and for characters that the small bold one lacks.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { textOf94 } from './base94.mjs';

const [site, own, to] = process.argv.slice(2);

/** Where a file of the site is found, and by which other names it is asked for. */
const embedded = [
    ['torikumi.js'],
    ['torikumi.wasm'],
    ['clerk.js'],
    ['clerk.wasm'],
    ['fonts/small-bold.ttf'],
    ['fonts/whole-regular.ttf', 'fonts/small-regular.ttf', 'fonts/whole-bold.ttf'],
    ['plans/atsugi-2018.json'],
    ['licenses.txt'],
];

const text = (name) => readFileSync(join(site, name), 'utf8');
const hashOf = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

let page = text('index.html');

/** Replaces what is there exactly once. */
function replace(pattern, by) {
    const found = page.match(new RegExp(pattern, 'g')) ?? [];
    if (found.length !== 1) throw new Error(`index.html has ${found.length} of ${pattern}, and one is expected`);
    page = page.replace(pattern, () => by);
}

/** A script that stands in the page; nothing in it may look like its end to the browser. */
function inline(name, content) {
    if (/<\/script|<!--/i.test(content)) throw new Error(`${name} holds what would end it: </script or <!--`);
    return content;
}

const style = text('page.css');
if (/<\/style/i.test(style)) throw new Error('page.css holds </style');
// One element: when it runs, nothing of the page is still to come (embedded.js takes a picture of it).
const script = inline('the script', readFileSync(own, 'utf8'));
// The program is put into the page by the loader, as a script without an address: the policy knows it by its hash too.
const program = text('torikumi.js');

const policy = [
    "default-src 'none'",
    `script-src ${[script, program].map(hashOf).join(' ')} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    // The clerk's script is made into one by web/platform/worker.js.
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
const data = embedded.map((names) => {
    const packed = gzipSync(readFileSync(join(site, names[0])), { level: 9 });
    const head = `data-names="${names.join(' ')}" data-94="${packed.length}"`;
    return `<script type="application/octet-stream" ${head}>${textOf94(packed)}</script>\n`;
});

replace(/<!-- Nothing but this site's own files[^]*?-->\n/, '<!-- Nothing is asked for anywhere: everything is in this file, and only the scripts with these hashes run. -->\n');
replace(/(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, policy);
replace(/href="icon\.svg"/, `href="data:image/svg+xml;base64,${readFileSync(join(site, 'icon.svg')).toString('base64')}"`);
replace(/<link rel="manifest"[^>]*>\n/, '');
replace(/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`);
replace(/(?:<link rel="preload"[^>]*>\n)+/, '');
replace(/<script src="page\/loader\.js" defer><\/script>\n<script src="page\/offline\.js" defer><\/script>\n/, '');
// Between the two comments a copy holds its plan (web/platform/copies.js).
replace(/<\/body>/, `<!--plan--><!--/plan-->\n${data.join('')}<script>${script}</script>\n</body>`);
writeFileSync(to, page);
console.log(Buffer.byteLength(page));
