// A plan's JSON as the page shows it: one year of it, by outermost groups, and row by row.

const signOf = { met: '○', missed: '×', unset: '未設定' };
const notJudged = '未評価';
export const signs = [...Object.values(signOf), notJudged];

/** The latest year whose verdicts are due; the first one where none is. */
function shownYear(plan) {
    return plan.years.filter(({ state }) => state === 'evaluated').at(-1) ?? plan.years[0];
}

function measuresOf(group) {
    return [...(group.measures ?? []), ...(group.groups ?? []).flatMap(measuresOf)];
}

/** A row an indicator, as in published tables; a measure without one has a row too. */
function rowsOf(measures, year) {
    return measures.flatMap(({ code = '', name, sections = [], indicators = [] }) =>
        (indicators.length > 0 ? indicators : [{ years: {} }]).map((indicator) => {
            const of = indicator.years?.[year] ?? {};
            return {
                code,
                name,
                sections: sections.join('、'),
                indicator: indicator.name ?? '',
                target: of.target?.text ?? '',
                actual: of.actual?.text ?? '',
                verdict: indicator.name === undefined ? '' : (signOf[of.verdict] ?? notJudged),
            };
        }),
    );
}

const countOf = (rows, sign) => rows.filter(({ verdict }) => verdict === sign).length;

export function viewOf(plan) {
    const { year, label = `${year}年度` } = shownYear(plan);
    const groups = plan.groups.map((group) => {
        const rows = rowsOf(measuresOf(group), String(year));
        const name = [group.code, group.name].filter(Boolean).join(' ');
        return { name, rows, counts: signs.map((sign) => countOf(rows, sign)) };
    });
    return {
        title: plan.title,
        about: [plan.organization, label].filter(Boolean).join(' '),
        groups,
        rows: groups.flatMap(({ rows }) => rows),
        tallies: signs.map((sign, at) => ({
            sign,
            count: groups.reduce((sum, { counts }) => sum + counts[at], 0),
        })),
    };
}
