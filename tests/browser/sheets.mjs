// Sheets by a person's hands: the plan goes out to Excel and CSV, colleagues work in it, and it comes back.

import { download, editPlan } from './lib/editing.mjs';
import { contains, eventually, ok, same } from './lib/expect.mjs';
import { test } from './lib/runner.mjs';

/** Saves the open plan as a sheet. */
async function saved(app, form) {
    await app.press('button', '表で保存');
    return download(app, () => app.press('option', form));
}

test('sheets: a book for Excel comes back, and nothing has changed', async (t) => {
    const app = await t.open();
    const book = await saved(app, 'Excel（.xlsx）');
    same(book.name, 'atsugi-2018.xlsx');
    same(book.bytes.subarray(0, 2).toString(), 'PK');
    await app.dropMade({ name: book.name, bytes: book.bytes });
    await app.hasHeading('「atsugi-2018.xlsx」の取り込み');
    contains(await app.text(), '柱 3・取組 25・取組内容 32・成果指標 30');
    await app.press('button', '違いを確かめる');
    await app.hasHeading('更新の確認');
    contains(await app.text(), '違いはありません');
});

test("sheets: a colleague's change in a CSV is that change, in one step that is taken back", async (t) => {
    const app = await editPlan(t);
    const sheet = await saved(app, 'CSV（UTF-8）');
    const lines = sheet.text.split('\r\n');
    const target = lines.findIndex((line) => /,目標,/.test(line) && /80%/.test(line));
    ok(target > 0, `a target in\n${sheet.text.slice(0, 2000)}`);
    lines[target] = lines[target].replace('80%', '88%');
    await app.dropMade({ name: '戻り.csv', bytes: Buffer.from(lines.join('\r\n')) });
    await app.hasHeading('「戻り.csv」の取り込み');
    await app.press('button', '違いを確かめる');
    await app.hasHeading('更新の確認');
    await app.press('button', '選んだ1件を更新');
    await app.sees('button', /元に戻す/);
    contains(await app.text(), '1件の取組を更新しました。');
    await app.key('Control+z');
    await eventually(async () => contains(await app.text(), '表からの更新'));
});

test('sheets: a block of cells that is pasted becomes a plan', async (t) => {
    const app = await t.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const block = '番号\t取組名\t担当課\t成果指標\tR5目標\tR5実績\tR5評価\n1\t道路の補修\t土木課\t延長\t100m\t120m\t○\n';
    await app.page.evaluate((text) => navigator.clipboard.writeText(text), block);
    await app.key('Control+v');
    await app.sees('button', '取り込む');
    contains(await app.text(), '柱 1・取組 1・取組内容 0・成果指標 1');
    await app.press('button', '取り込む');
    await app.sees('button', /○ 1/);
});

test('sheets: what is no sheet is said to be what it is, and the open plan stays', async (t) => {
    const app = await t.open();
    const before = await app.page.title();
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);
    for (const [name, bytes, part] of [
        ['古い.xls', old, '古い.xls'],
        ['図.xlsx', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'pdf'],
        ['壊れ.xlsx', Buffer.from('PK\x03\x04 and no more'), '壊れ'],
    ]) {
        await app.dropMade({ name, bytes });
        await eventually(async () => contains(await app.text(), part));
        await app.key('Escape');
        same(await app.page.title(), before);
    }
});
