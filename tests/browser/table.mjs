// 一覧: rows and cells, filters, order, and only what is in sight.

import { contains, eventually, ok, same } from './lib/expect.mjs';
import { bigPlan, file } from './lib/plans.mjs';
import { test } from './lib/runner.mjs';

test('table: rows and cells by role, with their counts', async (t) => {
    const app = await t.open({ at: '#/table' });
    const table = app.find('table', '一覧');
    same(await table.getAttribute('aria-rowcount'), '31');
    same(await table.getAttribute('aria-colcount'), '8');
    same(await app.names('columnheader'), ['分類', '取組名', '担当課', '成果指標', '目標', '実績', '評価', '推移']);
    const first = app.find('row').nth(1);
    same(await first.getAttribute('aria-rowindex'), '2');
    const cells = await first.locator('[aria-colindex]').allTextContents();
    same(cells.slice(0, 7), [
        '1-(1)-ア',
        '職責に対応した給与制度の見直し',
        '職員課、行政総務課',
        '職員アンケートによる「やりがいを感じている職員の割合」',
        '85.0%',
        '86.0%',
        '○',
    ]);
    same(await first.getByRole('rowheader').count(), 1);
    await app.hasStatus('30件を表示（全30件）');
});

test('table: a row leads to its measure, and back', async (t) => {
    const app = await t.open({ at: '#/table' });
    await app.press('row', /業務継続計画\(BCP\)の策定及び改定 職員一人当たりの時間外勤務時間/);
    await app.hasPlace('/measure/1-(3)-ア');
    await app.hasHeading('1-(3)-ア　業務継続計画(BCP)の策定及び改定');
    await app.page.goBack();
    await app.sees('table', '一覧');
    same(app.place(), '/table');
});

test('table: filters by group, section and verdict, together and cleared', async (t) => {
    const app = await t.open({ at: '#/table' });
    await app.choose('評価', '× 未達成');
    await app.hasStatus('11件を表示（全30件）');
    for (const verdict of await app.column(7)) same(verdict, '×');
    await app.choose('柱', /市民とともに/);
    await app.hasStatus('6件を表示（全30件）');
    for (const code of await app.column(1)) contains(code, /^3-/);
    await app.choose('担当課', '行政経営課');
    for (const sections of await app.column(3)) contains(sections, '行政経営課');
    contains((await app.find('combobox', '担当課').textContent()) ?? '', '行政経営課');
    await app.press('button', '条件を消す');
    await app.hasStatus('30件を表示（全30件）');
    await app.seesNot('button', '条件を消す');
    await app.choose('評価', '未設定');
    await app.hasStatus('4件を表示（全30件）');
});

test('table: a menu closes at a press beside it', async (t) => {
    const app = await t.open({ at: '#/table' });
    await app.press('combobox', '柱');
    await app.sees('option', 'すべての柱');
    same(await app.find('combobox', '柱').getAttribute('aria-expanded'), 'true');
    await app.pressPoint(900, 700);
    await app.seesNot('option');
    same(app.place(), '/table');
    await app.press('combobox', '柱');
    await app.sees('option', 'すべての柱');
    await app.press('combobox', '柱');
    await app.seesNot('option');
});

test('table: sorts by each column, both ways, and back to the plan\'s order', async (t) => {
    const app = await t.open({ at: '#/table' });
    const before = await app.column(4);
    const numbers = (texts) => texts.map((text) => Number(text.replace(/[^\d.]/g, ''))).filter((n, i) => /\d/.test(texts[i]));
    const rising = (list) => list.every((value, i) => i === 0 || list[i - 1] <= value);
    await app.press('columnheader', '目標');
    same(await app.find('columnheader', '目標').getAttribute('aria-sort'), 'ascending');
    ok(rising(numbers(await app.column(5))), `targets that rise: ${await app.column(5)}`);
    await app.press('columnheader', '目標');
    same(await app.find('columnheader', '目標').getAttribute('aria-sort'), 'descending');
    ok(rising(numbers(await app.column(5)).reverse()), `targets that fall: ${await app.column(5)}`);
    await app.press('columnheader', '目標');
    same(await app.find('columnheader', '目標').getAttribute('aria-sort'), null);
    same(await app.column(4), before);
    await app.press('columnheader', '評価');
    ok((await app.column(7)).every((verdict) => verdict === '○'), 'what was met stands first');
});

test('table: nothing that matches says so, and how to go on', async (t) => {
    const app = await t.open({ at: '#/table' });
    await app.searchFor('存在しない言葉');
    await app.sees('heading', '当てはまる成果指標がありません');
    await app.hasStatus('0件を表示（全30件）');
    same(await app.find('table').count(), 0);
    await app.press('button', '条件を消す');
    await app.hasStatus('30件を表示（全30件）');
    same(await app.search.inputValue(), '');
});

test('table: of 1,000 measures only those in sight are in the page', async (t) => {
    const app = await t.open({ at: '#/table' });
    await app.openFile(file('big.json', bigPlan(1000)));
    await app.hasHeading('取組1000件の計画');
    await app.press('tab', '一覧');
    same(await app.find('table').getAttribute('aria-rowcount'), '1001');
    await app.hasStatus('1,000件を表示（全1,000件）');
    const some = async () => ok((await app.find('row').count()) < 40, 'only rows in sight');
    await some();
    ok((await app.mirror.locator('*').count()) < 600, 'a small mirror');
    same((await app.column(2))[0], '取組0');
    await app.wheel(640, 500, 6000);
    const after = await app.column(2);
    ok(Number(after[0].slice(2)) > 50, `to be further down, found ${after[0]}`);
    await some();
    await app.key('End');
    await eventually(async () => ok((await app.column(2)).includes('取組999'), 'the last row'));
    await some();
    await app.key('Home');
    await eventually(async () => same((await app.column(2))[0], '取組0'));
    await app.searchFor('取組99');
    await app.hasStatus('11件を表示（全1,000件）');
    await app.press('row', /取組997 /);
    await app.hasPlace('/measure/m-997');
});
