// Where the app cannot run (no WebAssembly, no WebGL 2, a program that does not arrive), the plan is still read: as plain
// tables, without the program. The loader asks for this. Whatever stands in a plan becomes text here, never markup.

const words = {
    ja: {
        lead: '計画を表で表示しています（閲覧のみ）。',
        choose: '別の計画のファイル（JSON）を表示',
        unreadable: 'このファイルは計画として読めませんでした。',
        indicators: '成果指標',
        activities: '年度計画と実績',
        head: { code: '分類', name: '取組名', sections: '担当課', indicator: '成果指標', activity: '取組' },
        value: { target: '目標', actual: '実績', forecast: '見込み', verdict: '評価', plan: '計画' },
        verdict: { met: '○', missed: '×', unset: '未設定' },
    },
    en: {
        lead: 'The plan is shown as tables, to read only.',
        choose: "Show another plan's file (JSON)",
        unreadable: 'This file could not be read as a plan.',
        indicators: 'Indicators',
        activities: 'Yearly plans and what was done',
        head: { code: 'Code', name: 'Measure', sections: 'Sections in charge', indicator: 'Indicator', activity: 'Activity' },
        value: { target: 'Target', actual: 'Actual', forecast: 'Forecast', verdict: 'Verdict', plan: 'Plan' },
        verdict: { met: '○ met', missed: '× missed', unset: 'not set' },
    },
};

/**
 * @param {string} tag
 * @param {string} [text]
 * @param {Record<string, string>} [attributes]
 */
function element(tag, text = '', attributes = {}) {
    const made = document.createElement(tag);
    for (const name in attributes) made.setAttribute(name, attributes[name]);
    made.textContent = text;
    return made;
}

/** @param {any} value @returns {any[]} */
const list = (value) => (Array.isArray(value) ? value : []);
/** @param {any} value */
const textOf = (value) => (typeof value === 'string' ? value : value && typeof value.text === 'string' ? value.text : '');

/**
 * All measures in the plan's order.
 * @param {any} plan
 * @returns {any[]}
 */
function measuresOf(plan) {
    return list(plan?.groups).flatMap((group) => [...list(group?.measures), ...measuresOf(group)]);
}

/** @param {any} plan */
function yearsOf(plan) {
    return list(plan.years).map((year) => ({ key: String(year?.year), label: textOf(year?.label) || String(year?.year) }));
}

/**
 * A table of all things of one kind, a row each, with the same columns for every year; columns that nothing stands in are
 * left away.
 * @param {typeof words.ja} text
 * @param {string} title
 * @param {string} thing the header of the things' own column
 * @param {{ measure: any, name: string, years: any }[]} rows
 * @param {ReturnType<typeof yearsOf>} years
 * @param {('target' | 'actual' | 'forecast' | 'verdict' | 'plan')[]} fields
 */
function table(text, title, thing, rows, years, fields) {
    const made = element('table');
    const columns = years.flatMap((year) =>
        fields.map((field) => ({ year, field })).filter((one) => rows.some((row) => row.years?.[one.year.key]?.[one.field] !== undefined)),
    );
    const body = element('tbody');
    for (const row of rows) {
        const line = element('tr');
        line.append(element('td', textOf(row.measure.code)), element('th', textOf(row.measure.name), { scope: 'row' }));
        line.append(element('td', list(row.measure.sections).map(textOf).join('、')), element('td', row.name));
        for (const column of columns) {
            const value = row.years?.[column.year.key]?.[column.field];
            const shown = column.field === 'verdict' ? (/** @type {any} */ (text.verdict)[value] ?? '') : textOf(value);
            line.append(element('td', shown));
        }
        body.append(line);
    }
    const line = element('tr');
    for (const name of [text.head.code, text.head.name, text.head.sections, thing]) line.append(element('th', name, { scope: 'col' }));
    for (const column of columns) line.append(element('th', `${column.year.label} ${text.value[column.field]}`, { scope: 'col' }));
    const head = element('thead');
    head.append(line);
    made.append(element('caption', title), head, body);
    const scrolled = element('div', '', { class: 'scrolled', tabindex: '0', role: 'region', 'aria-label': title });
    scrolled.append(made);
    return scrolled;
}

/**
 * @param {typeof words.ja} text
 * @param {any} plan
 */
function tables(text, plan) {
    if (!plan || typeof plan !== 'object' || typeof plan.title !== 'string') throw new Error('no plan');
    const measures = measuresOf(plan);
    /** @param {string} kind @param {string} named */
    const rowsOf = (kind, named) =>
        measures.flatMap((measure) => list(measure?.[kind]).map((one) => ({ measure, name: textOf(one?.[named]), years: one?.years })));
    const years = yearsOf(plan);
    return [
        element('h1', plan.title),
        element('p', [textOf(plan.organization), textOf(plan.source)].filter(Boolean).join('　')),
        table(text, text.indicators, text.head.indicator, rowsOf('indicators', 'name'), years, ['target', 'actual', 'forecast', 'verdict']),
        table(text, text.activities, text.head.activity, rowsOf('activities', 'text'), years, ['plan', 'actual']),
    ];
}

/**
 * What the app would open.
 * @param {Embedded | undefined} embedded
 */
async function planText(embedded) {
    const sample = 'plans/atsugi-2018.json';
    if (embedded) {
        const bytes = (await embedded.bytes('plan.json')) || (await embedded.bytes(sample));
        return new TextDecoder().decode(/** @type {Uint8Array} */ (bytes));
    }
    const asked = new URLSearchParams(location.search).get('plan') || sample;
    const response = await fetch(asked);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response.text();
}

/**
 * Shows the plan below whatever the page says.
 * @param {HTMLElement} place
 * @param {Embedded | undefined} embedded
 */
export async function showPlain(place, embedded) {
    let chosen = '';
    try {
        chosen = localStorage.getItem('torikumi:language') || '';
    } catch {
        // No storage: as the app does without a choice.
    }
    const text = chosen === 'en' ? words.en : words.ja;
    const shown = element('main', '', { class: 'plan', lang: text === words.en ? 'en' : 'ja' });
    const label = element('label', `${text.choose} `);
    const input = /** @type {HTMLInputElement} */ (element('input', '', { type: 'file', accept: '.json,application/json' }));
    label.append(input);
    const result = element('div');
    shown.append(element('p', text.lead), label, result);
    place.append(shown);
    /** @param {() => Promise<string>} read */
    const show = async (read) => {
        try {
            const plan = JSON.parse(await read());
            result.replaceChildren(...tables(text, plan));
            document.title = `${plan.title} - 取組 Torikumi`;
        } catch {
            result.replaceChildren(element('p', text.unreadable, { role: 'alert' }));
        }
    };
    input.addEventListener('change', () => {
        const file = input.files?.[0];
        if (file) void show(() => file.text());
    });
    await show(() => planText(embedded));
}
