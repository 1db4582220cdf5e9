// The search field: a real one, typed and composed in by the browser.

import { eventually, ok, same } from './lib/expect.mjs';
import { test } from './lib/runner.mjs';

test('search: typing anywhere leads to the rows that match', async (t) => {
    const app = await t.open();
    await app.searchFor('アンケート');
    await app.hasPlace('/table');
    await app.hasStatus('7件を表示（全30件）');
    same(await app.focused(), 'input 検索', 'the field keeps the focus while the page changes');
    await app.searchFor('BCP');
    await app.hasStatus('2件を表示（全30件）');
    await app.searchFor('bcp');
    await app.hasStatus('2件を表示（全30件）');
});

test('search: half-width, full-width and decomposed writing find the same', async (t) => {
    const app = await t.open({ at: '#/table' });
    await app.searchFor('ｱﾝｹｰﾄ');
    await app.hasStatus('7件を表示（全30件）');
    await app.searchFor('１７０時間');
    await eventually(async () => same((await app.column(5)).slice(0, 1), ['170時間']));
    await app.searchFor('ＢＣＰ');
    await app.hasStatus('2件を表示（全30件）');
    await app.searchFor('ワーク・ライフ・バランス'.normalize('NFD'));
    await eventually(async () => same((await app.column(1)).slice(0, 1), ['1-(2)-イ']));
});

test('search: several words must all be there', async (t) => {
    const app = await t.open({ at: '#/table' });
    await app.searchFor('アンケート 市民');
    const some = await eventually(async () => {
        const codes = await app.column(1);
        ok(codes.length > 0 && codes.length < 7, `fewer rows, found ${codes.length}`);
        return codes;
    });
    await app.searchFor('アンケート　市民');
    await eventually(async () => same(await app.column(1), some));
});

test('search: a search goes on to the same page when the plan\'s pages change', async (t) => {
    const app = await t.open({ at: '#/table' });
    await app.searchFor('公共施設');
    const rows = await app.column(1);
    await app.press('row', /公共施設/);
    await app.page.goBack();
    await eventually(async () => same(await app.column(1), rows));
    same(await app.search.inputValue(), '公共施設');
});

test('search: Japanese is composed in the field, and the table follows', async (t) => {
    const app = await t.open({ at: '#/table' });
    await app.pressAt(app.search);
    same(await app.focused(), 'input 検索');
    const cdp = await app.cdp();
    const process = (key) =>
        cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229, code: 'KeyA' });
    const compose = async (text) => {
        await process('Process');
        await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
        await app.rest();
        same(await app.search.inputValue(), text, 'the first letter is not lost and none comes twice');
    };
    for (const text of ['ｓ', 'し', 'しｍ', 'しみ', 'しみｎ', 'しみん', '市民']) await compose(text);
    const during = await app.status();
    // The key that commits a composition belongs to the input method.
    await process('Enter');
    await cdp.send('Input.insertText', { text: '市民' });
    await app.rest();
    same(await app.search.inputValue(), '市民');
    const committed = await app.status();
    same(during, committed, 'the table follows in the middle of a composition');
    ok(committed !== '30件を表示（全30件）', 'a filtered table');
    same(await app.focused(), 'input 検索');
    // A second word behind it, which is then given up.
    await process('Process');
    await cdp.send('Input.imeSetComposition', { text: 'あ', selectionStart: 1, selectionEnd: 1 });
    await app.rest();
    same(await app.search.inputValue(), '市民あ');
    await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await app.rest();
    same(await app.search.inputValue(), '市民');
    await app.hasStatus(committed);
});

test('search: fast typing loses and repeats no letter', async (t) => {
    const app = await t.open({ at: '#/table' });
    await app.pressAt(app.search);
    const text = 'abcdefghijklmnopqrstuvwxyz0123456789';
    await app.page.keyboard.type(text);
    await app.rest();
    same(await app.search.inputValue(), text);
    for (let i = 0; i < 30; ++i) await app.page.keyboard.press('Backspace');
    await app.rest();
    same(await app.search.inputValue(), 'abcdef');
    await app.page.keyboard.press('ArrowLeft');
    await app.page.keyboard.press('ArrowLeft');
    await app.page.keyboard.type('XY');
    await app.rest();
    same(await app.search.inputValue(), 'abcdXYef', 'the caret stays where it was put');
});

test('search: undo, selection and the clipboard are the browser\'s own', async (t) => {
    const app = await t.open({ at: '#/table' });
    await app.searchFor('市民');
    await app.page.keyboard.press('Control+A');
    await app.page.keyboard.press('Control+C');
    await app.page.keyboard.press('Delete');
    await app.hasStatus('30件を表示（全30件）');
    await app.page.keyboard.press('Control+V');
    await app.page.keyboard.press('Control+V');
    await app.rest();
    same(await app.search.inputValue(), '市民市民');
    await app.page.keyboard.press('Control+Z');
    await app.rest();
    same(await app.search.inputValue(), '市民');
});

test('search: Ctrl+F and the slash enter it, Escape empties it', async (t) => {
    const app = await t.open();
    await app.key('Control+f');
    same(await app.focused(), 'input 検索');
    await app.page.keyboard.type('市民');
    await app.hasPlace('/table');
    await app.key('Escape');
    same(await app.search.inputValue(), '');
    await app.hasStatus('30件を表示（全30件）');
    await app.press('tab', '概況');
    await app.key('/');
    same(await app.focused(), 'input 検索');
    same(await app.search.inputValue(), '', 'the slash itself is not typed');
});
