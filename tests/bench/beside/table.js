// All rows in a table that lays out those in sight, with sorting by its heads and a search while somebody types.

import { FilterModule, FormatModule, InteractionModule, ResizeColumnsModule, SortModule, Tabulator } from 'tabulator-tables';

Tabulator.registerModule([FilterModule, FormatModule, InteractionModule, ResizeColumnsModule, SortModule]);

/** Full and half width, capital and small letters are found alike. */
const folded = (text) => text.normalize('NFKC').toLowerCase();

/** Resolves when the table stands. */
export function showTable({ table: place, search, count }, rows) {
    const texts = new Map(rows.map((row) => [row, folded(Object.values(row).join('\n'))]));
    // Tabulator hands the filter the very objects that it was given.
    const table = new Tabulator(place, {
        data: rows,
        height: 420,
        layout: 'fitColumns',
        columns: [
            { title: '分類', field: 'code', width: 110 },
            { title: '取組名', field: 'name' },
            { title: '担当課', field: 'sections' },
            { title: '成果指標', field: 'indicator' },
            { title: '目標', field: 'target', width: 110 },
            { title: '実績', field: 'actual', width: 110 },
            { title: '評価', field: 'verdict', width: 90 },
        ],
    });
    const say = () => {
        count.textContent = `${table.getDataCount('active').toLocaleString('ja')}件を表示（全${rows.length.toLocaleString('ja')}件）`;
    };
    search.addEventListener('input', () => {
        const wanted = folded(search.value.trim());
        if (wanted === '') table.clearFilter();
        else table.setFilter((row) => texts.get(row).includes(wanted));
        say();
    });
    return new Promise((done) => {
        table.on('tableBuilt', () => {
            say();
            done();
        });
    });
}
