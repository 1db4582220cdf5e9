// node table.mjs FIGURES...: one table of what the benchmarks printed (lines of a name, the number of measures and a figure,
// split by tabs), with what is to be reached beside it. What misses it is marked.

import { readFileSync } from 'node:fs';

import { padEnd, shown, widthOf } from './figures.mjs';

const sizes = [25, 1000, 10000];

/** Name of a figure, what it says, its unit, and what is to be reached (at the largest plan). */
const rows = [
    ['In the browser: start'],
    ['start.bytes', 'bytes to the first chart (brotli -q 11)', 'bytes', 800_000],
    ['start.raw', 'the same, not compressed', 'bytes'],
    ['start.milliseconds', 'navigation to first chart, empty cache', 'ms'],
    ['start.undrawn', 'the same, without drawing pixels in software', 'ms'],
    ['In the browser: start once more, the caches warm; the main thread'],
    ['start.warm.thread', 'all its tasks from navigation to first chart', 'ms', 500],
    ['start.warm.scripting', 'of these, scripts and WebAssembly', 'ms'],
    ['start.warm.longest', 'the longest of these tasks', 'ms'],
    ['start.warm.after', 'the longest task after the first chart', 'ms', 100],
    ['In the browser: opening a file, to the first frame that shows it'],
    ['open.parse', 'V8 parses the same file (JSON.parse)', 'ms'],
    ['open.milliseconds', 'opened file to first frame', 'ms', (all) => 2 * all('open.parse') + 300],
    ['open.parse.cpu', 'JSON.parse, CPU of the main thread', 'ms'],
    ['open.cpu', 'opened file to first frame, CPU of the main thread', 'ms', (all) => 2 * all('open.parse.cpu') + 300],
    ['In the browser: a frame while scrolling'],
    ['frame.overview', '概況, the frame', 'ms'],
    ['frame.overview.thread', '概況, CPU of the main thread a frame', 'ms'],
    ['frame.table', '一覧, the frame', 'ms'],
    ['frame.table.thread', '一覧, CPU of the main thread a frame', 'ms'],
    ['frame.measure', '個票, the frame', 'ms'],
    ['frame.measure.thread', '個票, CPU of the main thread a frame', 'ms'],
    ['frame.checks', '点検, the frame', 'ms'],
    ['frame.checks.thread', '点検, CPU of the main thread a frame', 'ms'],
    ['In the browser: a search, typed text to filtered frame'],
    ['search.common', 'letters that stand everywhere', 'ms', 16],
    ['search.rare', 'letters that stand nearly nowhere', 'ms', 16],
    ['search.two', 'two letters', 'ms', 16],
    ['search.three', 'three letters', 'ms', 16],
    ['search.none', 'what is not found', 'ms', 16],
    ['search.common.shown', 'letters that stand everywhere, with the wait for the screen', 'ms'],
    ['In the browser: an edit in 一覧'],
    ['edit.drawn', 'typed number to storage and drawn frame', 'ms', 50],
    ['edit.shown', 'the same, with what the browser does for the screen', 'ms', 50],
    ['edit.first', 'the first edit of a plan', 'ms'],
    ['In the browser: a sheet (XLSX) taken in'],
    ['bring.read', 'dropped file to what is in it', 'ms'],
    ['bring.taken', 'press of 取り込む to the open plan', 'ms'],
    ['bring.whole', 'both', 'ms', 3000],
    ['bring.longest', 'the longest task of the main thread meanwhile', 'ms', 200],
    ['In the browser: rest and memory'],
    ['idle.frames', 'frames drawn in ten seconds without input', '', 0],
    ['memory.wasm', "the program's memory", 'MB'],
    ['This machine, CPU time: opening'],
    ['host.open.read', 'file to plan', 'ms'],
    ['host.open.derive', 'order, checks, look-up', 'ms'],
    ['host.open.whole', 'opened file to first frame', 'ms'],
    ['host.open.first_frame', 'the first frame', 'ms'],
    ['host.open.index', 'the search index, spread over frames', 'ms'],
    ['host.memory.open', 'most memory, plan open and indexed', 'MB'],
    ['This machine, CPU time: a frame'],
    ...pageRows('overview', '概況', ['standing', 'scrolling', 'leaping']),
    ...pageRows('table', '一覧', ['standing', 'scrolling', 'leaping']),
    ...pageRows('measure', '個票', ['standing', 'scrolling', 'turning']),
    ...pageRows('checks', '点検', ['standing', 'scrolling', 'leaping']),
    ['host.frame.many.first', '個票 of 1,000 indicators and 20 years, its first frame', 'ms'],
    ['host.frame.many.resized', '… in a window of another width', 'ms'],
    ['host.frame.many.edited.first', '… where editing begins', 'ms'],
    ...pageRows('many', '… read', ['standing', 'scrolling', 'leaping'], 8),
    ...pageRows('many.edited', '… edited', ['standing', 'scrolling', 'leaping'], 8),
    ...pageRows('many.meeting', '… in 会議', ['standing', 'scrolling'], 8),
    ['host.year.overview', '概況, another year chosen (two frames)', 'ms', 8],
    ['host.year.table', '一覧, another year chosen (two frames)', 'ms', 8],
    ['This machine, CPU time: 200 charts of indicators in one frame'],
    ['host.charts.layout', 'laid out', 'ms'],
    ['host.charts.paint', 'painted', 'ms'],
    ['host.charts.frame', 'the whole frame', 'ms', 8],
    ['This machine, CPU time: a search, typed text to filtered frame'],
    ['host.search.common', 'letters that stand everywhere', 'ms', 16],
    ['host.search.rare', 'letters that stand nearly nowhere', 'ms', 16],
    ['host.search.two', 'two letters', 'ms', 16],
    ['host.search.three', 'three letters', 'ms', 16],
    ['host.search.words', 'two words', 'ms', 16],
    ['host.search.none', 'what is not found', 'ms', 16],
    ['This machine, CPU time: a sort'],
    ['host.sort.name', 'by name (two frames)', 'ms', 16],
    ['host.sort.sections', 'by section (two frames)', 'ms', 16],
    ['host.sort.target', 'by target (two frames)', 'ms', 16],
    ['host.sort.code', "in the plan's order (two frames)", 'ms', 16],
    ['This machine, CPU time: an edit in 一覧'],
    ['host.edit.value', 'typed number to the frame that shows it, kept', 'ms', 50],
    ['host.edit.first', 'the first edit of a plan', 'ms', 50],
    ['host.edit.undo', 'the same taken back', 'ms', 50],
    ['host.edit.journal', 'an entry of the journal', 'bytes'],
];

function pageRows(key, page, kinds, reach = 4) {
    const words = {
        standing: 'the mouse moves',
        scrolling: 'the wheel turns',
        leaping: 'a page further each time',
        turning: 'a measure further each time',
    };
    return kinds.flatMap((kind) => [
        [`host.frame.${key}.${kind}`, `${page}, ${words[kind]}`, 'ms', reach],
        [`host.frame.${key}.${kind}.most`, `${page}, ${words[kind]}, 95 of 100 frames`, 'ms', reach],
    ]);
}

const figures = new Map();
for (const path of process.argv.slice(2)) {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
        const [name, measures, figure] = line.split('\t');
        if (figure !== undefined) figures.set(`${name} ${measures}`, Number(figure));
    }
}

const widest = Math.max(...rows.filter((row) => row.length > 1).map((row) => widthOf(row[1])));
let missed = 0;
let known = 0;
console.log(`${padEnd('measures', widest + 2)}${sizes.map((s) => s.toLocaleString('en').padStart(10)).join('')}      to reach`);
for (const [name, words, unit, reach] of rows) {
    if (words === undefined) {
        console.log(`\n${name}`);
        continue;
    }
    const largest = figures.has(`${name} 0`) ? 0 : sizes[sizes.length - 1];
    const columns = largest === 0 ? [figures.get(`${name} 0`)] : sizes.map((size) => figures.get(`${name} ${size}`));
    const limit = typeof reach === 'function' ? reach((other) => figures.get(`${other} ${largest}`)) : reach;
    const judged = figures.get(`${name} ${largest}`);
    const over = limit !== undefined && !(judged <= limit);
    if (limit !== undefined) ++known;
    if (over) ++missed;
    const cells = columns.map((value) => shown(value).padStart(10)).join('').padEnd(10 * sizes.length);
    const aim = limit === undefined ? '' : `  ${over ? '✗' : '✓'} ${shown(limit)}`;
    console.log(`${padEnd(words, widest + 2)}${cells} ${unit.padEnd(5)}${aim}`.trimEnd());
}
console.log(`\n${known - missed} of ${known} reached, ${missed} not. Judged at the largest plan; medians, where nothing else is said.`);
