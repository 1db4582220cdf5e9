// Figures: the middle one of many, and how they stand in a table.

export const median = (values) => [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? NaN;

export function shown(value) {
    if (value === undefined) return '-';
    if (Number.isInteger(value) && Math.abs(value) >= 1000) return value.toLocaleString('en');
    return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Width on a terminal: Japanese characters take two places. */
export const widthOf = (text) => [...text].reduce((sum, c) => sum + (c.codePointAt(0) >= 0x2e80 ? 2 : 1), 0);
export const padEnd = (text, width) => text + ' '.repeat(Math.max(0, width - widthOf(text)));
