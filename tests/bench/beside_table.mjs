// The figures of Torikumi beside a plain page: what each is, what is to be reached, and one table of them.

import { padEnd, shown, widthOf } from './figures.mjs';

/** One frame for each time that a screen is drawn, 60 times a second, and what clocks round. */
const everyFrame = 17;

const timeRows = [
    { key: 'chart.25', words: 'navigation to first chart, 25 measures', unit: 'ms', ratio: 1 },
    { key: 'chart.1000', words: 'navigation to first chart, 1,000 measures', unit: 'ms', ratio: 1 },
    { key: 'chart.10000', words: 'navigation to first chart, 10,000 measures', unit: 'ms', ratio: 1 },
    { key: 'received', words: 'plan received to first chart', unit: 'ms', ratio: 1 },
    { key: 'key', words: 'key to drawn rows, in the search', unit: 'ms', ratio: 0.5 },
    { key: 'scroll.interval', words: 'scrolling the table, from frame to frame', unit: 'ms', own: everyFrame },
    { key: 'scroll.thread', words: 'scrolling the table, main thread a frame', unit: 'ms', ratio: 0.5 },
    { key: 'memory', words: "memory of the page's process (PSS)", unit: 'MB', ratio: 1 },
];

/** `ratio` and `own`: the most that Torikumi's figure may be, of the plain page's or by itself. */
export const sections = [
    { key: 'none', words: 'No GPU (--disable-gpu); 10,000 measures, where nothing else is said', rows: timeRows },
    { key: 'swiftshader', words: 'SwiftShader in place of a GPU; the same', rows: timeRows },
    {
        key: 'bytes',
        words: 'Fetched until the first chart, of the plan that comes with Torikumi; brotli -q 11',
        rows: [
            { key: 'there', words: 'where the system has the typeface', unit: 'bytes', own: 600_000 },
            { key: 'missing', words: 'where it has not', unit: 'bytes', own: 720_000 },
        ],
    },
];

/**
 * @param {Record<string, { torikumi: number, plain: number }>} medians by "SECTION.KEY", one for each row
 * @returns {{ section: string, figure: string, unit: string, torikumi: number, plain: number, ratio: number, reach: object,
 *     reached: boolean }[]}
 */
export function judged(medians) {
    return sections.flatMap((section) =>
        section.rows.map(({ key, unit, ratio: most, own }) => {
            const { torikumi, plain } = medians[`${section.key}.${key}`];
            const ratio = torikumi / plain;
            const reached = own === undefined ? ratio <= most : torikumi <= own;
            return { section: section.key, figure: key, unit, torikumi, plain, ratio, reach: own === undefined ? { ratio: most } : { own }, reached };
        }),
    );
}

/** @param {ReturnType<typeof judged>} figures */
export function print(figures) {
    const widest = Math.max(...sections.flatMap(({ rows }) => rows.map(({ words }) => widthOf(words))));
    console.log(`${padEnd('', widest + 2)}  Torikumi     plain          ratio    to reach`);
    for (const { key, words, rows } of sections) {
        console.log(`\n${words}`);
        for (const row of rows) {
            const { unit, torikumi, plain, ratio, reached } = figures.find((one) => one.section === key && one.figure === row.key);
            const cells = `${shown(torikumi).padStart(10)}${shown(plain).padStart(10)} ${unit.padEnd(5)}${ratio.toFixed(2).padStart(9)}`;
            const reach = row.own === undefined ? `ratio ${row.ratio.toFixed(1)}` : `${shown(row.own)} ${unit}`;
            console.log(`${padEnd(row.words, widest + 2)}${cells}    ${reached ? '✓' : '✗'} ${reach}`);
        }
    }
    const missed = figures.filter(({ reached }) => !reached).length;
    console.log(`\n${figures.length - missed} of ${figures.length} reached, ${missed} not. Medians; at most what stands there is to be reached.`);
}
