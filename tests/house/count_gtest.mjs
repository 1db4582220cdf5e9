// Counts the cases of a GoogleTest run: prints "PASSED FAILED SKIPPED". From its JSON report; where the program died before it
// could write one, from its log, and the death is a failure.
//
//   node tests/house/count_gtest.mjs REPORT LOG STATUS

import { existsSync, readFileSync } from 'node:fs';

const [report, log, status] = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;
if (existsSync(report)) {
    const { testsuites } = JSON.parse(readFileSync(report, 'utf8'));
    for (const test of testsuites.flatMap((suite) => suite.testsuite)) {
        if (test.failures?.length) ++failed;
        else if (test.status === 'NOTRUN' || test.result === 'SKIPPED') ++skipped;
        else ++passed;
    }
    // A leak, or a death while ending.
    if (status !== '0' && failed === 0) ++failed;
} else {
    const text = readFileSync(log, 'utf8');
    const count = (mark) => text.split('\n').filter((line) => line.startsWith(mark) && / \(\d+ ms\)$/.test(line)).length;
    passed = count('[       OK ] ');
    failed = count('[  FAILED  ] ') + 1;
    skipped = count('[  SKIPPED ] ');
}
console.log(passed, failed, skipped);
