// A TrueType font that is made here: every character is a row of bars, tall and short ones, another for each. So a test knows
// what a system's font draws, whatever fonts the machine has.

const unitsPerEm = 2048;

/** @param {number[]} values of 16 bits */
function words(...values) {
    const bytes = Buffer.alloc(values.length * 2);
    values.forEach((value, at) => bytes.writeUInt16BE(value & 0xffff, at * 2));
    return bytes;
}

function longs(...values) {
    const bytes = Buffer.alloc(values.length * 4);
    values.forEach((value, at) => bytes.writeUInt32BE(value >>> 0, at * 4));
    return bytes;
}

/** One contour of four corners a bar, clockwise. */
function glyph(number) {
    const bars = Array.from({ length: 6 }, (_, bit) => ({ x: 120 + bit * 310, top: (number + 1) & (1 << bit) ? 1600 : 500 }));
    const corners = bars.flatMap(({ x, top }) => [[x, 0], [x, top], [x + 180, top], [x + 180, 0]]);
    const steps = (axis) => corners.map((corner, at) => corner[axis] - (at === 0 ? 0 : corners[at - 1][axis]));
    return Buffer.concat([
        words(bars.length, 120, 0, 120 + 5 * 310 + 180, 1600),
        words(...bars.map((_, at) => at * 4 + 3)),
        words(0),
        Buffer.alloc(corners.length, 1),
        words(...steps(0)),
        words(...steps(1)),
    ]);
}

function names(family, style) {
    const texts = [[1, family], [2, style], [3, `${family} ${style} made`], [4, style === 'Regular' ? family : `${family} ${style}`], [6, `${family}-${style}`.replaceAll(' ', '')]];
    const pieces = texts.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
    let offset = 0;
    const records = texts.map(([id], at) => {
        const record = words(3, 1, 0x409, id, pieces[at].length, offset);
        offset += pieces[at].length;
        return record;
    });
    return Buffer.concat([words(0, texts.length, 6 + 12 * texts.length), ...records, ...pieces]);
}

/**
 * @param {{ family: string, characters: string, bold?: boolean }} what
 * @returns {Buffer} a file
 */
export function madeFont({ family, characters, bold = false }) {
    const style = bold ? 'Bold' : 'Regular';
    const codes = [...new Set([...characters].map((character) => character.codePointAt(0)))].sort((a, b) => a - b);
    const shapes = [glyph(62), ...codes.map((_, at) => glyph(at))].map((bytes) => Buffer.concat([bytes, Buffer.alloc(bytes.length % 4 ? 4 - (bytes.length % 4) : 0)]));
    let end = 0;
    const offsets = [0, ...shapes.map((shape) => (end += shape.length))];
    const groups = codes.map((code, at) => longs(code, code, at + 1));
    const map = Buffer.concat([words(12, 0), longs(16 + 12 * codes.length, 0, codes.length), ...groups]);
    const tables = {
        'OS/2': Buffer.concat([
            words(3, unitsPerEm, bold ? 700 : 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 102, 512, 0),
            Buffer.alloc(10), longs(1, 0, 0, 0), Buffer.from('MADE'),
            words(bold ? 0x20 : 0x40, Math.min(codes[0], 0xffff), 0xffff, 1802, -246, 0, 1802, 246), longs(1, 0),
            words(900, 1600, 0, 32, 1),
        ]),
        cmap: Buffer.concat([words(0, 1, 3, 10), longs(12), map]),
        glyf: Buffer.concat(shapes),
        head: Buffer.concat([
            longs(0x00010000, 0x00010000, 0, 0x5f0f3cf5), words(3, unitsPerEm), Buffer.alloc(16),
            words(0, 0, unitsPerEm, 1802, bold ? 1 : 0, 8, 2, 1, 0),
        ]),
        hhea: Buffer.concat([longs(0x00010000), words(1802, -246, 0, unitsPerEm, 0, 0, unitsPerEm, 1, 0, 0, 0, 0, 0, 0, 0, shapes.length)]),
        hmtx: words(...shapes.flatMap(() => [unitsPerEm, 120])),
        loca: longs(...offsets),
        maxp: Buffer.concat([longs(0x00010000), words(shapes.length, 24, 6, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]),
        name: names(family, style),
        post: Buffer.concat([longs(0x00030000, 0), words(-150, 100), longs(0, 0, 0, 0, 0)]),
    };
    const tags = Object.keys(tables).sort();
    let at = 12 + 16 * tags.length;
    const head = Buffer.concat([longs(0x00010000), words(tags.length, 128, 3, tags.length * 16 - 128)]);
    const directory = [];
    const bodies = [];
    for (const tag of tags) {
        const body = Buffer.concat([tables[tag], Buffer.alloc((4 - (tables[tag].length % 4)) % 4)]);
        let sum = 0;
        for (let i = 0; i < body.length; i += 4) sum = (sum + body.readUInt32BE(i)) >>> 0;
        directory.push(Buffer.concat([Buffer.from(tag.padEnd(4)), longs(sum, at, tables[tag].length)]));
        bodies.push(body);
        at += body.length;
    }
    return Buffer.concat([head, ...directory, ...bodies]);
}
