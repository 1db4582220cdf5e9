// 個票: what a measure's page shows, and going from one to the next. 点検, and the years.

import { startEditing } from './lib/editing.mjs';
import { contains, eventually, ok, same } from './lib/expect.mjs';
import { file, measure, plan } from './lib/plans.mjs';
import { test } from './lib/runner.mjs';

test('measure: activities, indicators with chart, table, verdict and why', async (t) => {
    const app = await t.open({ at: '#/measure/1-(3)-ア' });
    await app.hasHeading('1-(3)-ア　業務継続計画(BCP)の策定及び改定');
    const text = await app.text();
    for (const part of ['行政総務課、危機管理課', '162時間 ≦ 170時間 → ○', '低いほど良い', '強い組織をつくる']) {
        contains(text, part);
    }
    ok((await app.find('figure').count()) >= 1, 'a chart');
    contains((await app.names('figure')).join('\n'), /職員一人当たりの時間外勤務時間.*170時間.*162時間/);
    const table = app.find('table', '職員一人当たりの時間外勤務時間');
    same(await table.getByRole('rowheader').allTextContents(), ['目標', '実績', '評価']);
    same(await table.getByRole('row').nth(1).getByRole('cell').first().textContent(), '170時間');
    same(await table.getByRole('row').nth(2).getByRole('cell').first().textContent(), '162時間');
    const activities = app.find('table').filter({ has: app.page.getByRole('columnheader', { name: '計画', exact: true }) });
    ok((await activities.count()) >= 1, 'plan beside actual');
});

test('measure: previous and next by button, and by arrow keys', async (t) => {
    const app = await t.open({ at: '#/measure/1-(1)-ア' });
    ok(await app.find('button', '前の取組').isDisabled(), 'nothing before the first one');
    await app.press('button', '次の取組');
    await app.hasPlace('/measure/1-(1)-イ');
    await app.key('ArrowRight');
    await app.hasPlace('/measure/1-(2)-ア');
    await app.key('ArrowLeft', 'ArrowLeft');
    await app.hasPlace('/measure/1-(1)-ア');
    await app.key('ArrowLeft');
    await app.hasPlace('/measure/1-(1)-ア');
    await app.page.goBack();
    await app.hasPlace('/measure/1-(1)-イ');
    await app.page.goForward();
    await app.hasPlace('/measure/1-(1)-ア');
    await app.goto('#/measure/3-(3)-ウ');
    await app.hasHeading('3-(3)-ウ　利便性の高い公共施設運用の検討');
    ok(await app.find('button', '次の取組').isDisabled(), 'nothing after the last one');
});

test('measure: the tab leads to the one last seen', async (t) => {
    const app = await t.open({ at: '#/measure/3-(1)-オ' });
    await app.press('tab', '概況');
    await app.press('tab', '個票');
    await app.hasPlace('/measure/3-(1)-オ');
});

test('measure: a long page scrolls by wheel and keys, and each measure from its top', async (t) => {
    const app = await t.open({ at: '#/measure/3-(1)-ア', context: { viewport: { width: 800, height: 500 } } });
    const top = async () => (await app.mirror.locator('h1').boundingBox())?.y ?? -Infinity;
    const before = await top();
    await app.wheel(400, 350, 300);
    ok((await top()) < before - 200, 'the wheel scrolls');
    await app.key('Home');
    await eventually(async () => same(await top(), before));
    await app.key('PageDown');
    await eventually(async () => ok((await top()) < before - 200, 'Page Down scrolls'));
    await app.key('ArrowRight');
    await app.hasPlace('/measure/3-(1)-イ');
    await eventually(async () => same(await top(), before));
});

test('measure: the year in focus changes everywhere', async (t) => {
    const app = await t.open();
    await app.choose('年度', '2019(令和元)年度');
    await app.sees('heading', '2019(令和元)年度の評価');
    contains((await app.find('combobox', '年度').textContent()) ?? '', '2019(令和元)年度');
    await app.press('tab', '一覧');
    await eventually(async () => same((await app.column(7))[0], '未評価'));
    await app.press('tab', '個票');
    await eventually(async () => contains((await app.text()) ?? '', '実績がないため計算しません'));
    await app.choose('年度', '2018(平成30)年度');
    await eventually(async () => contains((await app.text()) ?? '', '86.0% ≧ 85.0% → ○'));
});

test('measure: an unknown one says so and leads to the table', async (t) => {
    const app = await t.open({ at: '#/measure/9-(9)-ン' });
    await app.sees('heading', 'この取組は見つかりません');
    contains(await app.text(), '「9-(9)-ン」という取組は、開いている計画にありません。');
    await app.press('button', '一覧へ');
    await app.hasPlace('/table');
});

test('measure: verdicts that differ from the computed one are marked', async (t) => {
    const app = await t.open();
    const odd = plan('食い違う計画', [
        { id: 'g', name: '柱', measures: [measure('x', '食い違い', { target: 80, actual: 70, verdict: 'met' })] },
    ]);
    await app.openFile(file('odd.json', odd));
    await app.press('tab', '点検');
    await app.sees('heading', /^点検\s1件$/);
    await app.press('link', /記録された評価が、計算した評価と異なります/);
    await app.hasPlace('/measure/x');
    contains(await app.text(), '記録された評価と計算した評価が異なります');
    contains(await app.text(), '70% < 80% → ×');
    contains(await app.text(), '○ 達成');
});

test('checks: each finding leads to its place; without any it says so', async (t) => {
    const app = await t.open({ at: '#/checks' });
    const items = app.find('listitem');
    const number = await items.count();
    ok(number >= 5, `findings, found ${number}`);
    await app.press('link', /評価がありますが、実績がありません.*2-\(1\)-ウ/);
    await app.hasPlace('/measure/2-(1)-ウ');
    await app.page.goBack();
    await app.sees('list', '点検');
    const sound = plan('申し分のない計画', [{ id: 'g', name: '柱', measures: [measure('x', '一つ')] }]);
    await app.openFile(file('sound.json', sound));
    await app.press('tab', '点検');
    await app.sees('heading', '気になる点はありません');
});

/** One measure with so many indicators, each over ten years; the first ones are the same whatever their number. */
function planOfMany(indicators) {
    const made = measure('m1', '多くの指標を持つ取組');
    const years = Array.from({ length: 10 }, (_, i) => 2015 + i);
    made.indicators = Array.from({ length: indicators }, (_, i) => {
        const value = (year) => ({ text: `${50 + ((i * 7 + year) % 40)}%`, number: 50 + ((i * 7 + year) % 40) });
        const entries = years.map((year) => [year, { target: value(year), actual: value(year + 3), verdict: 'met' }]);
        return { id: `i${i}`, name: `指標${i}の達成率`, unit: '%', direction: 'higher', years: Object.fromEntries(entries) };
    });
    const whole = plan('指標の多い計画', [{ id: 'g1', name: '柱', measures: [made] }]);
    whole.years = years.map((year) => ({ year, label: `${year}年度`, state: 'evaluated' }));
    return whole;
}

test('measure: as many indicators as one likes are drawn as few are, and Tab goes through them', async (t) => {
    // Without the scroll bar, which says how long the page is.
    const clip = { x: 0, y: 150, width: 1250, height: 640 };
    const shown = async (indicators) => {
        const app = await t.open();
        await app.dropMade(file('多い.json', planOfMany(indicators)));
        await app.hasHeading('指標の多い計画');
        await startEditing(app);
        await app.goto('#/measure/m1');
        await app.sees('button', '成果指標　指標0の達成率');
        await app.page.mouse.move(3, 797);
        await app.rest();
        return app;
    };
    const few = await shown(4);
    const app = await shown(60);
    // Characters that only the whole font has are the system's until it is there.
    await eventually(async () => {
        const most = await app.mostDifference(await few.picture(clip), await app.picture(clip));
        ok(most <= 2, `the same pixels where the same is to be seen, found ${most} of 255 apart`);
    });
    await app.sees('heading', '指標30の達成率');
    await app.seesNot('button', '成果指標　指標30の達成率');
    // From the first one's menu to the next one's, and so on: what is below comes into sight.
    await app.find('button', '成果指標の操作').first().focus();
    await app.rest();
    for (let i = 0; i < 150; ++i) await app.page.keyboard.press('Tab');
    await app.rest();
    const focused = app.page.locator(':focus');
    const box = await focused.boundingBox();
    ok(box && box.y > 0 && box.y < 800, 'the focus is in sight');
    await app.sees('button', /^成果指標\s指標[34]の達成率$/);
});
