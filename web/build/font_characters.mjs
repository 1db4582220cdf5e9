// Which characters the small fonts hold: what any page needs before a plan is known, every character of the interface's
// string tables, and every character of the plan that is shown at first. Prints them as hb-subset reads them, one hex number a
// line.
//
//   node web/build/font_characters.mjs [--bold] FILE...
//
// --bold: without what stands in a plan's long texts alone, which nothing shows in bold.

import { readFileSync } from 'node:fs';

const always = [
    [0x20, 0x7e],      // ASCII
    [0x2010, 0x2027],  // dashes, quotes, bullets, ellipsis
    [0x2030, 0x203b],  // per mille, reference mark
    [0x3000, 0x301f],  // CJK punctuation and brackets
    [0x3041, 0x309f],  // hiragana
    [0x30a0, 0x30ff],  // katakana
];
// Signs of the field that a plan or a chart may print at any time: arrows, comparisons, circles, crosses, triangles.
const signs = '°±·×÷←↑→↓−≒≠≦≧○●◎△▲▽▼□■◇◆※①②③④⑤⑥⑦⑧⑨⑩㎡令和平成昭和元％（）：；！？＋－＝／．，';

// JSON and C++ may write a character by its number.
const unescaped = (text) =>
    text.replace(/\\u\{?([0-9a-fA-F]{4,6})\}?/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

// As in the plan file. Of an indicator's year `actual` is an object, and its text may be shown in bold.
const longTexts = ['plan', 'actual', 'notes', 'source'];
const isLong = (name, value) => longTexts.includes(name) && (typeof value === 'string' || Array.isArray(value));

/** A plan file without its long texts. */
export function inBold(json) {
    return JSON.stringify(JSON.parse(json, (name, value) => (isLong(name, value) ? undefined : value)));
}

export function fontCharacters(texts) {
    const characters = new Set();
    for (const [first, last] of always) {
        for (let point = first; point <= last; ++point) characters.add(point);
    }
    for (const text of [signs, ...texts.map(unescaped)]) {
        for (const character of text) {
            const point = character.codePointAt(0);
            if (point >= 0x20 && point !== 0x7f && point !== 0xfffd) characters.add(point);
        }
    }
    return [...characters].sort((a, b) => a - b);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
    const bold = process.argv[2] === '--bold';
    const texts = process.argv.slice(bold ? 3 : 2).map((file) => {
        const text = readFileSync(file, 'utf8');
        return bold && file.endsWith('.json') ? inBold(text) : text;
    });
    process.stdout.write(fontCharacters(texts).map((point) => point.toString(16)).join('\n') + '\n');
}
