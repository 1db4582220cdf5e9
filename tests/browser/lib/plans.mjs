// Plans made for a test, as people's files are: texts, numbers, verdicts.

const years = [2018, 2019, 2020];

/** @returns {object} a plan without any group */
export function plan(title, groups = []) {
    return {
        format: 'torikumi-plan',
        version: 1,
        title,
        organization: '試験市',
        years: [
            { year: 2018, label: '2018(平成30)年度', state: 'evaluated' },
            { year: 2019, label: '2019(令和元)年度', state: 'planned' },
            { year: 2020, label: '2020(令和2)年度', state: 'planned' },
        ],
        groups,
    };
}

/** A measure with one indicator. */
export function measure(id, name, { target = 80, actual = 85, verdict = 'met' } = {}) {
    const percent = (number) => ({ text: `${number}%`, number });
    return {
        id,
        code: id,
        name,
        sections: ['試験課'],
        activities: [
            {
                id: `${id}/a`,
                text: `${name}の実施`,
                years: Object.fromEntries(years.map((year) => [year, { plan: '計画どおり実施', actual: '実施' }])),
            },
        ],
        indicators: [
            {
                id: `${id}/i`,
                name: `${name}の達成率`,
                unit: '%',
                direction: 'higher',
                years: { 2018: { target: percent(target), actual: percent(actual), verdict }, 2019: { target: percent(target) } },
            },
        ],
    };
}

/** As many measures as wanted in ten groups; number N is called 取組N, and its id is m-N. */
export function bigPlan(measures) {
    const groups = Array.from({ length: 10 }, (_, group) => ({ id: `g${group}`, name: `柱${group}`, measures: [] }));
    for (let number = 0; number < measures; ++number) {
        const met = number % 3 !== 0;
        const made = measure(`m-${number}`, `取組${number}`, { actual: met ? 85 : 75, verdict: met ? 'met' : 'missed' });
        groups[Math.floor((number * 10) / measures)].measures.push(made);
    }
    return plan(`取組${measures}件の計画`, groups);
}

export function file(name, value) {
    return { name, text: JSON.stringify(value) };
}
