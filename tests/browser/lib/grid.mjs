// 一覧 beside the app: what a spreadsheet would hold after the same keys. Only digits are typed.

export const columns = ['code', 'name', 'sections', 'indicator', 'target', 'actual', 'verdict'];
const isAmount = (column) => column === 4 || column === 5;
const isVerdict = (column) => column === 6;

export class Grid {
    /** @param {string[][]} rows */
    constructor(rows) {
        this.rows = rows.map((row) => [...row]);
        this.chosen = { row: 0, column: 0 };
        this.typed = null;
        this.steps = [];
        this.position = 0;
    }

    #set(text) {
        const { row, column } = this.chosen;
        const from = this.rows[row][column];
        if (from === text) return;
        this.steps.length = this.position++;
        this.steps.push({ row, column, from, to: text });
        this.rows[row][column] = text;
    }
    #commit() {
        if (this.typed === null) return;
        const text = this.typed;
        this.typed = null;
        const { column } = this.chosen;
        // A number is no verdict.
        if (isVerdict(column)) return text === '' ? this.#set('') : undefined;
        this.#set(isAmount(column) && text !== '' ? `${text}%` : text);
    }
    #move(rows, right) {
        const within = (at, count) => Math.min(Math.max(at, 0), count - 1);
        const { row, column } = this.chosen;
        this.chosen = { row: within(row + rows, this.rows.length), column: within(column + right, columns.length) };
    }
    get number() {
        return this.chosen.row * columns.length + this.chosen.column;
    }

    click(row, column) {
        this.#commit();
        this.chosen = { row, column };
    }

    /** @param {string} key as Playwright names it; in an open field only those that a field of one line leaves alone */
    press(key) {
        if (/^\d$/.test(key)) {
            this.typed = (this.typed ?? '') + key;
            return;
        }
        const up = key.startsWith('Shift+') ? -1 : 1;
        if (this.typed !== null) {
            if (key === 'Escape') this.typed = null;
            else if (key === 'Backspace') this.typed = this.typed.slice(0, -1);
            else this.#commit(), this.#go(key, up);
            return;
        }
        this.#go(key, up);
    }
    #go(key, way) {
        const all = 1000;
        switch (key.replace('Shift+', '')) {
            case 'Enter': return this.#move(way, 0);
            case 'Tab': {
                const next = this.number + way;
                this.chosen = { row: Math.floor(next / columns.length), column: next % columns.length };
                return undefined;
            }
            case 'ArrowUp': return this.#move(-1, 0);
            case 'ArrowDown': return this.#move(1, 0);
            case 'ArrowLeft': return this.#move(0, -1);
            case 'ArrowRight': return this.#move(0, 1);
            case 'PageUp': return this.#move(-10, 0);
            case 'PageDown': return this.#move(10, 0);
            case 'Home': return this.#move(0, -all);
            case 'End': return this.#move(0, all);
            case 'Control+Home': return this.#move(-all, -all);
            case 'Control+End': return this.#move(all, all);
            case 'Delete': return this.chosen.column >= 4 ? this.#set('') : undefined;
            case 'Control+z': {
                if (this.position === 0) return undefined;
                const step = this.steps[--this.position];
                this.rows[step.row][step.column] = step.from;
                return undefined;
            }
            case 'Control+y': {
                if (this.position === this.steps.length) return undefined;
                const step = this.steps[this.position++];
                this.rows[step.row][step.column] = step.to;
                return undefined;
            }
            default: throw new Error(`no such key: ${key}`);
        }
    }
}

/** The same of a plan's file, its verdicts as signs. @param {string} text @returns {string[][]} */
export function rowsOf(text, year = 2018) {
    return JSON.parse(text).groups.flatMap((group) =>
        group.measures.map((measure) => {
            const [indicator] = measure.indicators;
            const values = indicator.years[year] ?? {};
            const signs = { met: '○', missed: '×', unset: '未設定' };
            return [
                measure.code, measure.name, (measure.sections ?? []).join('、'), indicator.name, values.target?.text ?? '',
                values.actual?.text ?? '', signs[values.verdict] ?? '',
            ];
        }),
    );
}
