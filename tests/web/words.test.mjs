// The words for enumerators: what JavaScript may say (web/words.d.ts), what C++ reads (words.hpp), and the enumerations
// themselves (platform.hpp, touch.hpp) must be the same.

import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

const said = read('web/words.d.ts');
const table = read('src/platform/web/words.hpp');
const enumerations = read('src/platform/platform.hpp') + read('src/platform/web/touch.hpp');

/** All that the pattern's first group finds. */
const all = (text, pattern) => [...text.matchAll(pattern)].map((found) => found[1]);

for (const [type, name] of [
    ['OpenFailure', 'OpenFailure'],
    ['WriteFailure', 'WriteFailure'],
    ['Permission', 'Permission'],
    ['StorageError', 'StorageError'],
    ['WorkerFailure', 'WorkerFailed::Why'],
    ['TouchPhase', 'TouchPhase'],
]) {
    test(`words: JavaScript, the table and the enumeration agree (${name})`, () => {
        const union = new RegExp(`^type ${type} =([^;]*);`, 'm').exec(said);
        const rows = new RegExp(`struct BrowserWords<${name}> \\{([^]*?)\\n\\};`).exec(table);
        const body = new RegExp(`enum class ${name.split('::').pop()} \\{([^]*?)\\}`).exec(enumerations);
        ok(union && rows && body);
        const enumerators = all(body[1].replace(/\/\/.*/g, ''), /(\w+)/g);
        ok(enumerators.length > 0);
        deepEqual(all(union[1], /'(\w+)'/g), enumerators);
        deepEqual(all(rows[1], new RegExp(`\\{${name}::(\\w+), "`, 'g')), enumerators);
        deepEqual(all(rows[1], /, "(\w+)"\}/g), enumerators);
    });
}
