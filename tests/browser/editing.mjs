// Editing: in the table as in a spreadsheet, on the measure's page, by keyboard, mouse and finger; taking back; copying; what
// is there after a reload.

import { contains, eventually, lacks, ok, same } from './lib/expect.mjs';
import {
    cell, choose, columns, editPlan, edits, fieldIsOpen, hasTyped, hasUnsaved, openPlan, records, says, shows, startEditing, type, waits,
} from './lib/editing.mjs';
import { test } from './lib/runner.mjs';

const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** The texts of the change log, the last one first. */
async function changes(app) {
    await app.press('tab', '変更');
    return app.find('list', '変更').getByRole('listitem').allTextContents();
}

test('editing: the table by keyboard alone, from the switch to the last cell', async (t) => {
    const app = await openPlan(t, { editor: '' });
    await app.key('F2');
    await app.sees('dialog', '編集者の名前');
    await fieldIsOpen(app, '編集者');
    await type(app, '山田太郎');
    await app.key('Enter');
    await app.seesNot('dialog');
    await edits(app);
    await app.find('tab', '一覧').focus();
    await app.key('Enter');
    await app.hasPlace('/table');
    // Tab leads into the cells, arrows through them.
    await app.find('columnheader', '評価').focus();
    for (let i = 0; i < 3 && !(await app.page.evaluate(() => document.activeElement.matches('.waiting'))); ++i) await app.key('Tab');
    await waits(app);
    contains(await app.focused(), '分類');
    await app.key('ArrowDown', 'End', 'ArrowLeft');
    contains(await app.focused(), /^input 実績　2018　85%/);
    // A letter replaces; Enter keeps and goes down.
    await type(app, '90');
    await app.key('Enter');
    await shows(app, 'm2', 'actual', '90%');
    await hasUnsaved(app, 1);
    // F2 opens what is there, with the caret at its end; Tab keeps and goes on.
    await app.key('F2');
    await fieldIsOpen(app, '実績　2018');
    await hasTyped(app, '85%');
    await app.key('Backspace');
    await type(app, '.5％');
    await app.key('Tab');
    await shows(app, 'm3', 'actual', '85.5%');
    contains(await app.focused(), /評価/);
    // The verdict as people write it.
    await type(app, 'x');
    await app.key('Enter');
    await shows(app, 'm3', 'verdict', '×');
    await hasUnsaved(app, 3);
    // Escape leaves everything as it was.
    await app.key('ArrowUp', 'Home', 'ArrowRight');
    await type(app, '捨てる');
    await app.key('Escape');
    await waits(app);
    await shows(app, 'm3', 'name', '三つ');
    // Delete empties, as far as a value may be missing.
    await app.key('Control+End', 'ArrowLeft', 'Delete');
    await shows(app, 'm4', 'actual', '');
    await hasUnsaved(app, 4);
    // Shift+Tab goes back, Ctrl+Home to the first cell, and Shift+Tab out of the cells.
    await app.key('Shift+Tab');
    contains(await app.focused(), '目標');
    await app.key('Control+Home');
    contains(await app.focused(), '分類');
    await app.key('Shift+Tab');
    contains(await app.focused(), '評価');
});

test('editing: a range is chosen with Shift, emptied in one step, and taken back', async (t) => {
    const app = await editPlan(t);
    await app.press('tab', '一覧');
    await choose(app, 'm1', 'target');
    await app.key('Shift+ArrowRight', 'Shift+ArrowDown', 'Delete');
    for (const id of ['m1', 'm2']) for (const column of ['target', 'actual']) await shows(app, id, column, '');
    await hasUnsaved(app, 1);
    await app.key('Control+z');
    for (const id of ['m1', 'm2']) await shows(app, id, 'target', '80%');
    await says(app, '消去（4か所）を元に戻しました。');
    await app.hasStatus('変更はありません');
});

test('editing: the measure page by mouse: one line, many lines, a choice', async (t) => {
    const app = await editPlan(t);
    await app.press('tab', '個票');
    await app.hasPlace('/measure/m1');
    await app.press('button', '取組名 一つ');
    await fieldIsOpen(app, '取組名');
    await hasTyped(app, '一つ');
    await app.key('End');
    await type(app, '目の取組');
    // A press elsewhere keeps it.
    await app.press('heading', '成果指標');
    await app.sees('button', '取組名 一つ目の取組');
    await hasUnsaved(app, 1);
    // Many lines: Enter is a new line, Ctrl+Enter keeps.
    await app.press('button', /^計画 2018/);
    await fieldIsOpen(app, '計画　2018');
    await app.key('Control+End', 'Enter');
    await type(app, '二行目');
    await hasTyped(app, '計画どおり実施\n二行目');
    await app.key('Control+Enter');
    await app.sees('button', '計画 2018 計画どおり実施 二行目');
    await hasUnsaved(app, 2);
    // A choice.
    await app.choose('評価 2018', '× 未達成');
    await eventually(async () => same(await app.find('combobox', '評価 2018').textContent(), '× 未達成'));
    await hasUnsaved(app, 3);
    // What was computed is said at once, and taken over by a person alone.
    await app.press('button', '計算した評価「○」を記録する');
    await eventually(async () => same(await app.find('combobox', '評価 2018').textContent(), '○ 達成'));
    // An amount is shown as it will be read before it is kept.
    await app.press('button', '実績 2018 85%');
    await app.page.keyboard.press('Control+A');
    await type(app, '８６．０％');
    await says(app, /数値 86、単位 %/);
    await app.key('Enter');
    await app.sees('button', /^実績 2018 8/);
    contains(await app.text(), '≧ 80% → ○');
    // Tab goes from field to field.
    await app.press('button', '目標 2018 80%');
    await fieldIsOpen(app, '目標　2018');
    await app.key('Tab');
    await fieldIsOpen(app, '目標　2019');
    await app.key('Shift+Tab');
    await fieldIsOpen(app, '目標　2018');
    await app.key('Escape');
    await hasUnsaved(app, 5);
});

test('editing: things come, are doubled, moved and go, on the page and in the structure', async (t) => {
    // As high as the outline, which has only what is in sight.
    const app = await editPlan(t, { context: { viewport: { width: 1280, height: 1200 } } });
    await app.press('tab', '個票');
    await app.press('button', '成果指標を追加');
    await fieldIsOpen(app);
    await app.page.keyboard.press('Control+A');
    await type(app, '新しい率');
    await app.key('Enter');
    await app.sees('button', '成果指標 新しい率');
    await app.press('tab', '構成');
    const outline = () => app.find('button', /^(柱|取組) 名称/).allTextContents();
    const names = async () => (await outline()).map((name) => name.replace(/^.*名称[　 ]/, ''));
    same(await names(), ['前半', '一つ', '二つ', '後半', '三つ', '四つ']);
    await app.press('button', '「二つ」の操作');
    await app.press('option', '複製');
    await eventually(async () => same(await names(), ['前半', '一つ', '二つ', '二つ（写し）', '後半', '三つ', '四つ']));
    await app.press('button', '「二つ（写し）」の操作');
    await app.press('option', 'ほかの柱へ移動…');
    await app.press('option', '後半');
    await eventually(async () => same(await names(), ['前半', '一つ', '二つ', '後半', '三つ', '四つ', '二つ（写し）']));
    await app.press('button', '「二つ（写し）」の操作');
    await app.press('option', '上へ移動');
    await eventually(async () => same(await names(), ['前半', '一つ', '二つ', '後半', '三つ', '二つ（写し）', '四つ']));
    await app.press('button', '「前半」の操作');
    await app.press('option', '削除');
    await eventually(async () => same(await names(), ['後半', '三つ', '二つ（写し）', '四つ']));
    await app.press('button', /^元に戻す/);
    await eventually(async () => same((await names()).length, 7));
    await app.press('button', '2021年度を追加');
    await app.sees('combobox', '年度の状態 2021');
    await app.press('button', '2018年度を削除');
    await app.seesNot('combobox', '年度の状態 2018');
    await app.press('button', /^元に戻す/);
    await app.sees('combobox', '年度の状態 2018');
});

test('editing: by touch, on the cards of the table and on the page', async (t) => {
    const app = await openPlan(t, { context: phone });
    await app.tap('switch', '編集');
    await edits(app);
    await app.tap('tab', '一覧');
    const value = app.find('button', /^実績.*85%$/).first();
    const box = await app.boxOf(value);
    await app.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await app.rest();
    await fieldIsOpen(app, /^実績/);
    const size = await app.page.evaluate(() => parseFloat(getComputedStyle(document.activeElement).fontSize));
    ok(size >= 16, `16 px, so that the phone does not zoom in; found ${size}`);
    await app.page.keyboard.press('Control+A');
    await app.page.keyboard.insertText('77%');
    await app.rest();
    await app.key('Enter');
    await eventually(async () => contains(await app.text(), '77%'));
    await eventually(async () => contains(await app.text(), 'まだファイルにない編集 1件'));
    await app.tap('tab', '個票');
    await app.tap('button', /^取組名/);
    await fieldIsOpen(app, '取組名');
    await app.page.keyboard.insertText('・改');
    await app.rest();
    await app.tap('heading', '取組内容');
    await app.sees('button', '取組名 一つ・改');
    await eventually(async () => contains(await app.text(), 'まだファイルにない編集 2件'));
});

test('editing: a cell by touch on a wide screen opens with a second tap', async (t) => {
    const app = await editPlan(t, { context: { viewport: { width: 1024, height: 700 }, hasTouch: true } });
    await app.tap('tab', '一覧');
    const tap = async (id, column) => {
        const box = await app.boxOf(cell(app, id, column));
        await app.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
        await app.rest();
    };
    await tap('m2', 'actual');
    await waits(app);
    await tap('m2', 'actual');
    await fieldIsOpen(app, '実績　2018');
    await app.page.keyboard.press('Control+A');
    await app.page.keyboard.insertText('99');
    await app.rest();
    await tap('m3', 'target');
    await shows(app, 'm2', 'actual', '99%');
    await hasUnsaved(app, 1);
});

test('editing: undo and redo by keys and by buttons that name the step', async (t) => {
    const app = await editPlan(t);
    await app.press('tab', '一覧');
    await choose(app, 'm1', 'actual');
    await type(app, '81');
    await app.key('Enter');
    await choose(app, 'm1', 'name');
    await type(app, '改名');
    await app.key('Enter');
    await shows(app, 'm1', 'name', '改名');
    await app.sees('button', '元に戻す');
    contains((await app.find('button', '元に戻す').first().getAttribute('aria-description')) ?? '', '名称の変更');
    await app.key('Control+z');
    await shows(app, 'm1', 'name', '一つ');
    await app.key('Control+z');
    await shows(app, 'm1', 'actual', '85%');
    ok(await app.find('button', '元に戻す').first().getAttribute('aria-disabled'), 'nothing more to take back');
    await app.key('Control+y');
    await shows(app, 'm1', 'actual', '81%');
    await app.key('Control+Shift+z');
    await shows(app, 'm1', 'name', '改名');
    const bar = app.find('region', '編集と保存');
    await app.pressAt(bar.getByRole('button', { name: '元に戻す' }));
    await shows(app, 'm1', 'name', '一つ');
    await app.pressAt(bar.getByRole('button', { name: 'やり直す' }));
    await shows(app, 'm1', 'name', '改名');
    await hasUnsaved(app, 2);
    // A new step puts an end to what could be done again.
    await app.key('Control+z');
    await shows(app, 'm1', 'name', '一つ');
    await choose(app, 'm4', 'actual');
    await type(app, '1');
    await app.key('Enter');
    await shows(app, 'm4', 'actual', '1%');
    ok(await bar.getByRole('button', { name: 'やり直す' }).getAttribute('aria-disabled'), 'nothing to do again');
});

test('editing: in a field the browser\'s own keys are the field\'s', async (t) => {
    const app = await editPlan(t);
    await app.press('tab', '一覧');
    await choose(app, 'm1', 'actual');
    await type(app, '81');
    await app.key('Enter');
    await shows(app, 'm1', 'actual', '81%');
    await choose(app, 'm2', 'name');
    await app.key('F2');
    await fieldIsOpen(app);
    await type(app, 'xy');
    await hasTyped(app, '二つxy');
    await app.key('Control+z');
    await hasTyped(app, '二つ');
    await shows(app, 'm1', 'actual', '81%');
    await app.key('Control+y');
    await hasTyped(app, '二つxy');
    await app.key('Control+A', 'Control+x');
    await hasTyped(app, '');
    await app.key('Control+v', 'Control+v');
    await hasTyped(app, '二つxy二つxy');
    await app.key('Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Delete', 'ArrowRight', 'Backspace');
    await hasTyped(app, 'y二つxy');
    await app.key('Enter');
    await shows(app, 'm2', 'name', 'y二つxy');
    await hasUnsaved(app, 2);
    // Keys that are the browser's in any place.
    await choose(app, 'm2', 'name');
    for (const open of [false, true]) {
        if (open) await app.key('F2');
        const taken = await app.page.evaluate(() => {
            const keys = [
                { key: 'r', ctrlKey: true }, { key: 'F5' }, { key: 'F12' }, { key: '+', ctrlKey: true }, { key: 't', ctrlKey: true },
                { key: 'w', ctrlKey: true }, { key: 'l', ctrlKey: true }, { key: 'c', ctrlKey: true },
                { key: 'v', ctrlKey: true }, { key: 'ArrowLeft', altKey: true }, { key: 'Process', keyCode: 229 }, { key: 'a' },
            ];
            return keys.filter((key) => {
                const event = new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true });
                return !document.activeElement.dispatchEvent(event);
            });
        });
        same(taken, [], `keys of the browser with ${open ? 'an open field' : 'a chosen cell'}`);
    }
});

test('editing: cells are copied as text that a spreadsheet takes, and a block is pasted after a look at it', async (t) => {
    const app = await editPlan(t, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
    await app.press('tab', '一覧');
    await choose(app, 'm1', 'target');
    await app.key('Shift+ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Control+c');
    const copied = await app.page.evaluate(() => navigator.clipboard.readText());
    same(copied.replace(/\r\n/g, '\n'), '80%\t85%\t○\n80%\t85%\t○\n');
    await app.page.evaluate(() => navigator.clipboard.writeText('70\t71\t×\r\n72\t73\tよい\r\n'));
    await choose(app, 'm2', 'target');
    await app.key('Control+v');
    await app.sees('dialog', '貼り付けの確認');
    const lines = (await app.find('dialog').getByRole('listitem').allTextContents()).join('\n');
    contains(lines, '80% → 70%');
    contains(lines, '「よい」は入れられません');
    contains(await app.text(), '5か所が変わります');
    // Nothing has happened yet, and with Escape nothing does.
    await app.key('Escape');
    await app.seesNot('dialog');
    await app.hasStatus('変更はありません');
    await choose(app, 'm2', 'target');
    await app.key('Control+v');
    await app.press('button', '貼り付ける');
    await shows(app, 'm2', 'target', '70%');
    await shows(app, 'm2', 'verdict', '×');
    await shows(app, 'm3', 'actual', '73%');
    await shows(app, 'm3', 'verdict', '○');
    await hasUnsaved(app, 1);
    await waits(app);
    await app.key('Control+z');
    await shows(app, 'm2', 'target', '80%');
    await shows(app, 'm3', 'actual', '85%');
    // A single value goes into the chosen cell as if it was typed.
    await app.page.evaluate(() => navigator.clipboard.writeText('貼った名前'));
    await choose(app, 'm4', 'name');
    await app.key('Control+v');
    await fieldIsOpen(app, '取組名');
    await hasTyped(app, '貼った名前');
    await app.key('Enter');
    await shows(app, 'm4', 'name', '貼った名前');
    // Cut takes away what may be missing.
    await choose(app, 'm4', 'actual');
    await app.key('Control+x');
    same((await app.page.evaluate(() => navigator.clipboard.readText())).trim(), '85%');
    await shows(app, 'm4', 'actual', '');
});

test('editing: a reload shows the same plan and page, and what was done can be taken back', async (t) => {
    const app = await editPlan(t);
    await app.press('tab', '一覧');
    await choose(app, 'm1', 'actual');
    await type(app, '81');
    await app.key('Enter');
    await type(app, '82');
    await app.key('Enter');
    await shows(app, 'm2', 'actual', '82%');
    await app.key('Control+z');
    await shows(app, 'm2', 'actual', '85%');
    await hasUnsaved(app, 1);
    await app.reload();
    await app.hasPlace('/table');
    await shows(app, 'm1', 'actual', '81%');
    await shows(app, 'm2', 'actual', '85%');
    await hasUnsaved(app, 1);
    await startEditing(app);
    await app.key('Control+y');
    await shows(app, 'm2', 'actual', '82%');
    await app.key('Control+z', 'Control+z');
    await shows(app, 'm1', 'actual', '85%');
    await app.hasStatus('変更はありません');
    await app.press('tab', '個票');
    await app.press('button', '次の取組');
    await app.hasPlace('/measure/m2');
    await app.reload();
    await app.hasPlace('/measure/m2');
    await app.hasHeading('m2　二つ');
});

test('editing: what is typed in an open field is there after a reload', async (t) => {
    const app = await editPlan(t);
    await app.press('tab', '個票');
    await app.press('button', /^計画 2018/);
    await fieldIsOpen(app, '計画　2018');
    await app.key('Control+A');
    await type(app, '途中まで書いた');
    await eventually(async () => {
        const drafts = Object.entries(await records(app)).filter((record) => record[0].endsWith('/draft'));
        contains(drafts.map((record) => record[1]).join(), '途中まで書いた');
    });
    await app.reload();
    await fieldIsOpen(app, '計画　2018');
    await hasTyped(app, '途中まで書いた');
    await says(app, '入力の途中から再開しました。');
    await app.key('Control+End');
    await type(app, '続き');
    await app.key('Control+Enter');
    await app.sees('button', '計画 2018 途中まで書いた続き');
    await hasUnsaved(app, 1);
    await app.reload();
    await startEditing(app);
    await app.sees('button', '計画 2018 途中まで書いた続き');
});

for (const [field, text] of [
    ['取組名', '書きかけの名'],
    ['備考', '書きかけの備考'],
]) {
    test(`editing: a half-typed text of no year (${field}) is in its field after a reload`, async (t) => {
        const app = await editPlan(t);
        await app.press('tab', '個票');
        await app.press('button', new RegExp(`^${field}`));
        await fieldIsOpen(app, field);
        await app.key('Control+A');
        await type(app, text);
        await eventually(async () => {
            const drafts = Object.entries(await records(app)).filter((record) => record[0].endsWith('/draft'));
            contains(drafts.map((record) => record[1]).join(), text);
        });
        await app.reload();
        await fieldIsOpen(app, field);
        await hasTyped(app, text);
        await says(app, '入力の途中から再開しました。');
        await app.key('Control+End');
        await type(app, 'の続き');
        await app.key('Control+Enter');
        await app.sees('button', `${field} ${text}の続き`);
        await hasUnsaved(app, 1);
    });
}

test('editing: a new plan from nothing, next year\'s plan from this one, and the list of plans', async (t) => {
    const app = await editPlan(t);
    await app.press('tab', '構成');
    await app.press('button', '来年度の計画を作る');
    await app.sees('combobox', '年度の状態 2021');
    const titles = async () => app.find('list', 'このブラウザーにある計画').getByRole('listitem').allTextContents();
    await app.press('button', '計画の一覧');
    await eventually(async () => same((await titles()).length, 2));
    await app.press('button', '新しい計画');
    await edits(app);
    await app.press('button', /^計画名/);
    await fieldIsOpen(app, '計画名');
    await app.page.keyboard.press('Control+A');
    await type(app, 'まっさらな計画');
    await app.key('Enter');
    await app.press('button', /^\d+年度を追加/);
    await app.press('button', '柱を追加');
    await fieldIsOpen(app, '柱　名称');
    await app.page.keyboard.press('Control+A');
    await type(app, '第一の柱');
    await app.key('Enter');
    await app.press('button', '「第一の柱」の操作');
    await app.press('option', '取組を追加');
    await fieldIsOpen(app, '取組　名称');
    await app.page.keyboard.press('Control+A');
    await type(app, '第一の取組');
    await app.key('Enter');
    await app.sees('button', '取組 名称 第一の取組');
    await app.press('button', '計画の一覧');
    await eventually(async () => {
        const all = await titles();
        same(all.length, 3);
        contains(all[0], 'まっさらな計画');
    });
    // Each can be opened, and all are there after a reload.
    await app.reload();
    await app.press('button', '計画の一覧');
    await eventually(async () => same((await titles()).length, 3));
    const item = app.find('listitem').filter({ hasText: '小さな計画.json' }).first();
    await app.pressAt(item.getByRole('button', { name: '開く' }));
    await app.hasHeading('小さな計画');
    await app.press('button', '計画の一覧');
    // One that is in no file is removed only when a person says so twice.
    await app.press('button', '「まっさらな計画」をこのブラウザーから消す');
    await app.sees('dialog', '「まっさらな計画」をこのブラウザーから消しますか');
    await app.press('button', 'やめる');
    same((await titles()).length, 3);
    await app.press('button', '「まっさらな計画」をこのブラウザーから消す');
    await app.press('button', '削除');
    await eventually(async () => same((await titles()).length, 2));
    await app.reload();
    await app.press('button', '計画の一覧');
    await eventually(async () => same((await titles()).length, 2));
    lacks((await titles()).join('\n'), 'まっさらな計画');
});

test('editing: the log says who, what, from, to and why; an entry is undone later', async (t) => {
    const app = await editPlan(t);
    await app.press('tab', '一覧');
    await choose(app, 'm1', 'actual');
    await type(app, '70');
    await app.key('Enter');
    // A target that is missed asks for a reason.
    await app.press('button', '理由を書く');
    await app.sees('dialog', '変更の理由');
    await fieldIsOpen(app, '理由');
    await type(app, '雨が多かった');
    await app.press('button', '決定');
    await app.seesNot('dialog');
    await choose(app, 'm2', 'name');
    await type(app, '新しい名');
    await app.key('Enter');
    await shows(app, 'm2', 'name', '新しい名');
    const lines = await changes(app);
    same(lines.length, 2);
    for (const part of ['山田', '名称の変更', '二つ', '二つ → 新しい名']) contains(lines[0], part);
    for (const part of ['山田', '実績の変更', '85% → 70%', '雨が多かった']) contains(lines[1], part);
    // Another editor, and the log of one measure.
    await app.press('button', '編集者: 山田');
    await fieldIsOpen(app, '編集者');
    await app.page.keyboard.press('Control+A');
    await type(app, '佐藤');
    await app.press('button', '決定');
    const items = app.find('list', '変更').getByRole('listitem');
    await app.pressAt(items.nth(1).getByRole('button', { name: '取り消す' }));
    await eventually(async () => {
        same(await items.count(), 3);
        contains((await items.first().textContent()) ?? '', /佐藤.*変更の取り消し/);
    });
    await app.choose('編集者', '佐藤');
    await eventually(async () => same(await items.count(), 1));
    await app.choose('編集者', 'すべての人');
    await app.press('combobox', '取組');
    await app.press('option', /二つ|新しい名/);
    await eventually(async () => same(await items.count(), 1));
    await app.press('tab', '一覧');
    await shows(app, 'm1', 'actual', '85%');
    await shows(app, 'm2', 'name', '新しい名');
    // What has something newer on it stays.
    await choose(app, 'm2', 'name');
    await type(app, 'もっと新しい名');
    await app.key('Enter');
    await app.press('tab', '変更');
    await app.choose('取組', 'すべての取組');
    const older = items.filter({ hasText: '二つ → 新しい名' });
    await app.pressAt(older.getByRole('button', { name: '取り消す' }));
    await says(app, '後の変更があるため');
    await app.reload();
    await app.press('tab', '変更');
    await eventually(async () => contains((await items.allTextContents()).join('\n'), '雨が多かった'));
    same(await items.count(), 4);
});

test('editing: on 360 pixels nothing is cut off, and what is pressed is big enough', async (t) => {
    const app = await openPlan(t, { context: phone });
    await app.tap('switch', '編集');
    await edits(app);
    for (const page of ['#/overview', '#/table', '#/measure/m1', '#/structure', '#/changes', '#/plans']) {
        await app.goto(page);
        await app.rest();
        const boxes = await app.mirror.evaluate((root) =>
            [...root.querySelectorAll('button, input, textarea, h1, h2')].map((element) => {
                const { x, width, height } = element.getBoundingClientRect();
                return { name: element.getAttribute('aria-label') ?? element.textContent, x, width, height, pressed: element.matches('button') };
            }),
        );
        ok(boxes.length > 5, `something on ${page}`);
        for (const { name, x, width, height, pressed } of boxes) {
            ok(x >= 0 && x + width <= 361, `${name} to be within the screen of ${page}: ${x} + ${width}`);
            if (pressed) ok(height >= 24 && width >= 24, `${name} to be big enough on ${page}: ${width} × ${height}`);
        }
    }
});

test('editing: the cells of the table are what the mirror says', async (t) => {
    const app = await editPlan(t);
    await app.press('tab', '一覧');
    await choose(app, 'm1', 'target');
    const field = app.find('textbox', /^目標 2018/);
    same(await field.count(), 1);
    contains((await field.getAttribute('aria-label')) ?? '', '80%');
    same(Object.keys(columns).length, 7);
    await type(app, '1');
    same(await app.find('textbox', '目標 2018').inputValue(), '1');
    await app.key('Escape');
    await shows(app, 'm1', 'target', '80%');
});
