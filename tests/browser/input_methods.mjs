// Japanese input methods, played through Chromium's debugging protocol: what is composed, converted, committed or given up is
// in the plan to the letter. The regressions are those that other interfaces on a canvas had.

import { eventually, ok, same } from './lib/expect.mjs';
import { cell, choose, editPlan, fieldIsOpen, hasTyped, hasUnsaved, openPlan, shows, startEditing, typed, waits } from './lib/editing.mjs';
import { test } from './lib/runner.mjs';

/** What an input method does to the field that has the focus. */
class Method {
    constructor(app) {
        this.app = app;
    }

    /** A key that the input method takes: the page hears only that there was one. */
    async #key(code, modifiers = 0) {
        const cdp = await this.app.cdp();
        const active = await this.app.page.evaluate(() => document.activeElement.matches('#semantics input, #semantics textarea'));
        ok(active, 'a field that has the focus');
        await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code, windowsVirtualKeyCode: 229, modifiers });
    }

    async #release(key, code) {
        const cdp = await this.app.cdp();
        await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code });
    }

    /** One state after the other, as letters are typed or converted: each is the whole text that is composed. */
    async compose(...states) {
        const cdp = await this.app.cdp();
        for (const state of states) {
            await this.#key('KeyA');
            await cdp.send('Input.imeSetComposition', { text: state, selectionStart: state.length, selectionEnd: state.length });
            await this.#release('a', 'KeyA');
        }
        await this.app.rest();
    }

    /** Shift and an arrow: another part of the text is about to be converted. */
    async shrink(text, by) {
        const cdp = await this.app.cdp();
        await this.#key('ArrowLeft', 8);
        await cdp.send('Input.imeSetComposition', { text, selectionStart: 0, selectionEnd: text.length - by });
        await this.#release('ArrowLeft', 'ArrowLeft');
        await this.app.rest();
    }

    /** Enter: the text is as wanted. It is the input method's Enter, and nobody else's. */
    async commit(text) {
        const cdp = await this.app.cdp();
        await this.#key('Enter');
        await cdp.send('Input.insertText', { text });
        await this.#release('Enter', 'Enter');
        await this.app.rest();
    }

    /** Escape: nothing was typed. */
    async cancel() {
        const cdp = await this.app.cdp();
        await this.#key('Escape');
        await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
        await this.#release('Escape', 'Escape');
        await this.app.rest();
    }
}

test('input method: in a chosen cell the first letter begins the text; Enter ends the composition, and then the field', async (t) => {
    const app = await editPlan(t);
    const method = new Method(app);
    await app.press('tab', '一覧');
    await choose(app, 'm1', 'name');
    await method.compose('ｋ');
    await fieldIsOpen(app, '取組名');
    await hasTyped(app, 'ｋ');
    await method.compose('か', 'かｎ', 'かな');
    await hasTyped(app, 'かな');
    await method.compose('カナ', '仮名');
    await method.commit('仮名');
    await fieldIsOpen(app, '取組名');
    await hasTyped(app, '仮名');
    await app.hasStatus('変更はありません');
    // A second composition in the same field, and letters after it.
    await method.compose('ｔ', 'て', '手');
    await method.commit('手');
    await app.page.keyboard.type('ab');
    await hasTyped(app, '仮名手ab');
    await app.key('Enter');
    await shows(app, 'm1', 'name', '仮名手ab');
    await hasUnsaved(app, 1);
    // The next cell waits, and takes the next composition whole.
    await waits(app);
    await method.compose('ｓ', 'さ', 'さｎ', 'さん', '三');
    await method.commit('三');
    await hasTyped(app, '三');
    await app.key('Tab');
    await shows(app, 'm2', 'name', '三');
    await waits(app);
    await method.compose('か', '課');
    await method.commit('課');
    await app.key('Enter');
    await shows(app, 'm2', 'sections', '課');
    await hasUnsaved(app, 3);
});

test('input method: what is given up leaves the cell as it was', async (t) => {
    const app = await editPlan(t);
    const method = new Method(app);
    await app.press('tab', '一覧');
    await choose(app, 'm1', 'name');
    await method.compose('ｋ', 'か');
    await method.cancel();
    await hasTyped(app, '');
    await app.key('Escape');
    await waits(app);
    await shows(app, 'm1', 'name', '一つ');
    await app.hasStatus('変更はありません');
    // And the cell takes the next composition whole.
    await method.compose('ｋ', 'か', '可');
    await method.commit('可');
    await hasTyped(app, '可');
    // Given up behind a text that stands.
    await method.compose('ｄ', 'だ');
    await hasTyped(app, '可だ');
    await method.cancel();
    await hasTyped(app, '可');
    await app.key('Enter');
    await shows(app, 'm1', 'name', '可');
    await hasUnsaved(app, 1);
});

test('input method: a press elsewhere keeps what is composed, in the table', async (t) => {
    const app = await editPlan(t);
    const method = new Method(app);
    await app.press('tab', '一覧');
    await choose(app, 'm1', 'name');
    await method.compose('ｎ', 'に', 'にほ', 'にほん');
    await app.pressAt(cell(app, 'm3', 'name'));
    await waits(app);
    await shows(app, 'm1', 'name', 'にほん');
    await shows(app, 'm3', 'name', '三つ');
    await hasUnsaved(app, 1);
    // The cell that was pressed is as fresh as any.
    await method.compose('ａ', 'あ', '亜');
    await method.commit('亜');
    await hasTyped(app, '亜');
    await app.key('Enter');
    await shows(app, 'm3', 'name', '亜');
    await hasUnsaved(app, 2);
});

test('input method: fields of the measure page, one line and many', async (t) => {
    const app = await editPlan(t);
    const method = new Method(app);
    await app.press('tab', '個票');
    await app.press('button', '取組名 一つ');
    await fieldIsOpen(app, '取組名');
    await app.key('End');
    await method.compose('ｍ', 'め', '目');
    await method.commit('目');
    await fieldIsOpen(app, '取組名');
    await hasTyped(app, '一つ目');
    await app.key('Enter');
    await app.sees('button', '取組名 一つ目');
    await hasUnsaved(app, 1);
    // Many lines: the Enter of the composition makes no line, the next one does.
    await app.press('button', /^計画 2018/);
    await fieldIsOpen(app, '計画　2018');
    await app.key('Control+End');
    await method.compose('ｓ', 'す', 'する', '済');
    await method.commit('済');
    await hasTyped(app, '計画どおり実施済');
    await app.key('Enter');
    await method.compose('ｇ', 'ぎ', 'ぎょう', '行');
    await method.commit('行');
    await hasTyped(app, '計画どおり実施済\n行');
    // A press elsewhere keeps what is composed.
    await method.compose('ｍ', 'も');
    await app.press('heading', '成果指標');
    await app.sees('button', '計画 2018 計画どおり実施済 行も');
    await hasUnsaved(app, 2);
    // The field opened next holds its own text and nothing else.
    await app.press('button', /^実績 2018 実施/);
    await fieldIsOpen(app, '実績　2018');
    same(await typed(app), '実施');
    await app.key('Control+End');
    await method.compose('ｚ', 'ず', 'ずみ', '済み');
    await method.commit('済み');
    await hasTyped(app, '実施済み');
    await app.key('Control+Enter');
    await app.sees('button', '実績 2018 実施済み');
    await hasUnsaved(app, 3);
});

test('input method: Shift and an arrow inside of a composition are the input method\'s', async (t) => {
    const app = await editPlan(t);
    const method = new Method(app);
    await app.press('tab', '一覧');
    await choose(app, 'm2', 'name');
    await method.compose('わたしのなまえ', '私の名前');
    await method.shrink('私のなまえ', 3);
    await fieldIsOpen(app, '取組名');
    await hasTyped(app, '私のなまえ');
    await method.shrink('わたしの名前', 2);
    await method.commit('わたしの名前');
    await hasTyped(app, 'わたしの名前');
    await app.key('Enter');
    await shows(app, 'm2', 'name', 'わたしの名前');
    await hasUnsaved(app, 1);
    same(await app.mirror.locator('[role=cell][aria-selected=true], [role=rowheader][aria-selected=true]').count() <= 1, true);
});

test('input method: neither the first letter is lost nor the last one doubled', async (t) => {
    const app = await editPlan(t);
    const method = new Method(app);
    await app.press('tab', '一覧');
    for (const [id, column] of [['m1', 'name'], ['m2', 'indicator'], ['m3', 'sections'], ['m4', 'actual']]) {
        await choose(app, id, column);
        // A letter without an input method, then one with it, then digits: as fast as they come.
        await app.page.keyboard.type('x');
        await method.compose('あ');
        await method.commit('あ');
        await app.page.keyboard.type('9');
        await app.page.keyboard.press('Enter');
        await shows(app, id, column, 'xあ9');
    }
    await hasUnsaved(app, 4);
    // Committed without a conversion, and the field closed at once.
    await choose(app, 'm1', 'name');
    await method.compose('ｏ', 'お');
    await method.commit('お');
    await app.page.keyboard.press('Enter');
    await shows(app, 'm1', 'name', 'お');
    // Opened with F2: the text stays, the composition comes behind it.
    await choose(app, 'm1', 'name');
    await app.key('F2');
    await method.compose('ｗ', 'わ', '和');
    await method.commit('和');
    await app.key('Enter');
    await shows(app, 'm1', 'name', 'お和');
    await hasUnsaved(app, 6);
});

test('input method: in a dialog its Enter is no answer', async (t) => {
    const app = await openPlan(t, { editor: '' });
    const method = new Method(app);
    await startEditing(app);
    await app.sees('dialog', '編集者の名前');
    await fieldIsOpen(app, '編集者');
    await method.compose('やまだ', '山田');
    await method.commit('山田');
    await app.sees('dialog', '編集者の名前');
    await hasTyped(app, '山田');
    await app.key('Enter');
    await app.seesNot('dialog');
    await eventually(async () => same(await app.page.evaluate(() => localStorage.getItem('torikumi:editor')), '山田'));
});
