// Files that are no plan: a clear message in the reader's language with the place, what stood there and what was expected;
// and the plan that was open stays open. The pairs of tests/data/bad-input/ say what is to be found.

import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { contains, eventually, lacks, ok, same } from './lib/expect.mjs';
import { scratch } from './lib/files.mjs';
import { bigPlan, file, measure, plan } from './lib/plans.mjs';
import { test } from './lib/runner.mjs';

const sample = '行政経営プラン実施計画 取組状況';

const words = {
    ja: {
        failed: (name) => `「${name}」を開けませんでした`,
        warned: (name) => `「${name}」を開きました（注意があります）`,
        place: (line, column) => `${line}行 ${column}文字目`,
        stays: `いま開いている計画「${sample}」は、そのままです。`,
        close: '閉じる',
    },
    en: {
        failed: (name) => `“${name}” could not be opened`,
        warned: (name) => `“${name}” was opened, with warnings`,
        place: (line, column) => `Line ${line}, column ${column}`,
        stays: `The plan “${sample}” stays open as it was.`,
        close: 'Close',
    },
};

/** What each kind of problem is called, in both languages: the beginning of its sentence. */
const sentences = {
    'empty-file': ['ファイルが空です', 'The file is empty'],
    'not-utf8': ['文字コードがUTF-8ではありません', 'The text is not UTF-8'],
    'not-json': ['JSONとして読めません', 'This is not JSON'],
    truncated: ['ファイルが途中で終わっています', 'The file ends too early'],
    'too-deep': ['入れ子が深すぎます', 'The nesting is too deep'],
    'number-out-of-range': ['数値が大きすぎて表せません', 'The number is out of range'],
    'not-a-plan': ['取組の計画ファイルではありません', 'This is not a Torikumi plan'],
    'newer-version': ['新しい版の形式で書かれています', 'The file was written in a newer version'],
    'wrong-type': ['値の種類が違います', 'The value is of the wrong type'],
    'missing-member': ['必要な項目がありません', 'A required member is missing'],
    'duplicate-id': ['同じ識別子が二度使われています', 'An id is used twice'],
    'sheet-broken': ['ファイルが壊れています', 'The file is damaged'],
    'year-not-in-plan': ['計画の年度にない年度です', 'The plan does not list this fiscal year'],
};

const grouped = (number) => Number(number).toLocaleString('en-US');

/** The lines of an expected report. */
function problemsOf(text) {
    return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
            const found = /^(error|warning) (?:(\d+):(\d+)|-) (\S+) "(.*?)"(?:; found: (.*?))?(?:; expected: (\S+))?$/.exec(line);
            ok(found, `a line as the reader's tests write it: ${line}`);
            const [, severity, row, column, code, pointer, stood] = found;
            return { severity, row, column, code, pointer, stood };
        });
}

/** Drops the file, and checks the dialog against the report. */
async function meet(app, language, name, bytes, problems) {
    const say = words[language];
    const opened = problems.every((problem) => problem.severity === 'warning');
    await app.dropMade({ name, bytes });
    await app.sees('dialog', opened ? say.warned(name) : say.failed(name));
    const text = await app.find('dialog').evaluate((dialog) => {
        const leaves = [...dialog.querySelectorAll('*')].filter((element) => element.childElementCount === 0);
        return leaves.map((element) => element.textContent).join('\n');
    });
    for (const { row, column, code, pointer, stood } of problems) {
        if (code === 'more-problems') continue;
        const sentence = sentences[code]?.[language === 'ja' ? 0 : 1];
        if (sentence) contains(text, sentence);
        lacks(text, code);
        if (row) contains(text, say.place(grouped(row), grouped(column)));
        if (pointer) contains(text, pointer.replace(/\\"/g, '"'));
        if (stood) contains(text, stood);
    }
    if (!opened) contains(text, say.stays);
    return text;
}

async function close(app, language) {
    await app.key('Escape');
    await app.seesNot('dialog');
}

const names = (folder) => readdirSync(folder).filter((name) => name.endsWith('.json')).sort();

for (const language of ['ja', 'en']) {
    test(`bad input: each of the reader's wrong files is reported (${language})`, async (t) => {
        const folder = join(t.data, 'bad-input');
        ok(existsSync(folder), folder);
        // In English a file for each kind of problem will do.
        const seen = new Set();
        // A small window is drawn faster.
        const app = await t.open({ language, context: { viewport: { width: 720, height: 480 } } });
        const city = readFileSync(join(t.dist, 'plans', 'atsugi-2018.json'));
        for (const name of names(folder)) {
            const bytes = readFileSync(join(folder, name));
            // What is a zip file is taken for a sheet, whatever it is called.
            const problems = bytes.subarray(0, 2).equals(Buffer.from('PK'))
                ? [{ severity: 'error', code: 'sheet-broken', pointer: '' }]
                : problemsOf(readFileSync(join(folder, name.replace(/json$/, 'expected.txt')), 'utf8'));
            const kinds = problems.map((problem) => problem.code).join();
            if (language === 'en' && seen.has(kinds)) continue;
            seen.add(kinds);
            try {
                await meet(app, language, '計画.json', bytes, problems);
            } catch (error) {
                throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
            }
            await close(app, language);
            if (problems.every((problem) => problem.severity === 'warning')) {
                await app.dropMade({ name: 'atsugi-2018.json', bytes: city });
            }
            await app.hasHeading(sample);
        }
        ok(seen.size > 10, `many kinds, found ${seen.size}`);
        await app.sees('button', '○ 15');
    }, { limit: 240_000 });

    test(`bad input: what people really have, made here (${language})`, async (t) => {
        const app = await t.open({ language, at: '#/table' });
        const good = JSON.stringify(plan('良い計画', [{ id: 'g', name: '柱', measures: [measure('x', '一つ')] }]), null, 2);
        const error = (row, column, code, pointer, stood) => [{ severity: 'error', row, column, code, pointer, stood }];
        const twice = JSON.parse(good);
        twice.groups[0].measures.push(measure('x', '二つ目'));
        const huge = good.replace('"number": 80', '"number": 1e999');
        const typed = good.replace('"試験市"', '42');
        const place = (text, part) => {
            const lines = text.slice(0, text.indexOf(part)).split('\n');
            return [lines.length, [...lines[lines.length - 1]].length + 1];
        };
        const hugePlace = place(huge, '1e999');
        const typedPlace = place(typed, '42');
        const cases = [
            ['申請書.xlsx', Buffer.from('PK\x03\x04 not json'), error(null, null, 'sheet-broken', '', '')],
            ['設定.json', Buffer.from('{"name": "something else"}'), error(1, 1, 'not-a-plan', '', '')],
            ['途中.json', Buffer.from(good.slice(0, 300)), [{ severity: 'error', code: 'truncated', pointer: '' }]],
            ['新しい.json', Buffer.from(good.replace('"version": 1', '"version": 7')), error(3, 14, 'newer-version', '/version', '7')],
            ['深い.json', Buffer.from('['.repeat(10_000)), error(1, 65, 'too-deep', '', '')],
            ['型.json', Buffer.from(typed), error(...typedPlace, 'wrong-type', '/organization', '42')],
            ['巨大な数.json', Buffer.from(huge), error(...hugePlace, 'number-out-of-range', '/target/number', '1e999')],
            ['二度.json', Buffer.from(JSON.stringify(twice)), error(null, null, 'duplicate-id', '/groups/0/measures/1/id', '"x"')],
        ];
        for (const [name, bytes, problems] of cases) {
            await meet(app, language, name, bytes, problems);
            await close(app, language);
            same(app.place(), '/table', 'the page stays');
            same(await app.find('table').getAttribute('aria-rowcount'), '31', 'the plan stays');
        }
        await app.dropMade({ name: '印付き.json', bytes: Buffer.from('\ufeff' + good) });
        await app.hasHeading('良い計画');
        same(await app.find('dialog').count(), 0, 'a byte-order mark is fine');
    });
}

test('bad input: a file of 300 MB is refused at once, unread', async (t) => {
    const path = join(scratch(t), '大きい.json');
    const handle = openSync(path, 'w');
    ftruncateSync(handle, 300 * 1024 * 1024);
    closeSync(handle);
    const app = await t.open({
        prepare: (page) =>
            page.addInitScript(() => {
                window.reads = 0;
                for (const name of ['stream', 'arrayBuffer', 'text', 'slice']) {
                    const real = Blob.prototype[name];
                    Blob.prototype[name] = function (...more) {
                        ++window.reads;
                        return real.apply(this, more);
                    };
                }
            }),
    });
    await app.openFile(path);
    await app.sees('dialog', '「大きい.json」を開けませんでした');
    contains(await app.text(), 'ファイルが大きすぎます（300 MB）');
    contains(await app.text(), words.ja.stays);
    same(await app.page.evaluate(() => window.reads), 0);
    await close(app, 'ja');
    await app.hasHeading(sample);
    await app.openFile(join(t.dist, 'plans', 'ten-years.json'));
    ok((await app.mirror.locator('h1').textContent()) !== sample, 'another file opens afterwards');
    ok((await app.page.evaluate(() => window.reads)) > 0, 'that reading would have been seen');
});

test('bad input: an answer without a length that never ends is cut off', async (t) => {
    const prepare = (page) =>
        page.addInitScript(() => {
            const piece = new Uint8Array(4 << 20).fill(0x20);
            const real = window.fetch;
            window.sent = 0;
            window.fetch = (address, ...rest) => {
                if (!String(address).includes('endless.json')) return real(address, ...rest);
                const endless = new ReadableStream({
                    pull(controller) {
                        window.sent += piece.length;
                        if (window.sent > 400 << 20) controller.close();
                        else controller.enqueue(piece);
                    },
                });
                return Promise.resolve(new Response(endless));
            };
        });
    const app = await t.open({ at: '?plan=plans/endless.json', ready: false, prepare });
    await eventually(() => app.sees('dialog', '「endless.json」を開けませんでした'), 60_000);
    contains(await app.text(), 'ファイルが大きすぎます');
    const sent = await app.page.evaluate(() => window.sent);
    ok(sent < 300 << 20, `cut off early, at ${sent >> 20} MB`);
});

test('bad input: while the message stands, nothing behind it is reached', async (t) => {
    const app = await t.open();
    await app.dropMade({ name: 'x.json', text: '{' });
    await app.sees('dialog');
    const box = await app.find('tab', '一覧').boundingBox();
    await app.pressPoint(box.x + box.width / 2, box.y + box.height / 2);
    same(await app.find('tab', '概況').getAttribute('aria-selected'), 'true');
    same(app.place(), '');
    const reached = new Set();
    for (let i = 0; i < 8; ++i) {
        await app.page.keyboard.press('Tab');
        reached.add(await app.focused());
    }
    reached.delete('');
    same([...reached].sort(), ['button 別のファイルを開く', 'button 閉じる'].sort());
    same(await app.find('banner').evaluate((element) => element.inert), true);
    await app.press('button', '閉じる');
    await app.seesNot('dialog');
    await app.press('tab', '一覧');
    await app.hasPlace('/table');
});

test('bad input: another file straight from the message', async (t) => {
    const app = await t.open();
    await app.dropMade({ name: 'x.json', text: 'null' });
    await app.sees('dialog');
    await app.openFile(file('big.json', bigPlan(30)), 'another');
    await app.seesNot('dialog');
    await app.hasHeading('取組30件の計画');
});
