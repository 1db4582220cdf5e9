// Reads a screenshot: PNG of eight bits a channel, as every engine makes it.

import { inflateSync } from 'node:zlib';

/** @param {Buffer} file @returns {{ width: number, height: number, grey: (x: number, y: number) => number }} */
export function readPng(file) {
    const { header, packed } = chunksOf(file);
    const width = header.readUInt32BE(0);
    const height = header.readUInt32BE(4);
    const step = { 2: 3, 6: 4 }[header[9]];
    if (header[8] !== 8 || header[12] !== 0 || !step) throw new Error('a PNG of another kind than expected');
    const pixels = unfilter(inflateSync(packed), width * step, height, step);
    const grey = (x, y) => {
        const at = (y * width + x) * step;
        return (pixels[at] + pixels[at + 1] + pixels[at + 2]) / 3;
    };
    return { width, height, grey };
}

function chunksOf(file) {
    const pieces = [];
    let header = null;
    for (let at = 8; at < file.length; ) {
        const length = file.readUInt32BE(at);
        const type = file.toString('latin1', at + 4, at + 8);
        const data = file.subarray(at + 8, at + 8 + length);
        if (type === 'IHDR') header = data;
        if (type === 'IDAT') pieces.push(data);
        at += length + 12;
    }
    return { header, packed: Buffer.concat(pieces) };
}

/** Each line says from which neighbours its bytes are to be reckoned. */
function unfilter(lines, stride, height, step) {
    const out = Buffer.alloc(stride * height);
    for (let y = 0; y < height; ++y) {
        const kind = lines[y * (stride + 1)];
        for (let x = 0; x < stride; ++x) {
            const at = y * stride + x;
            const left = x >= step ? out[at - step] : 0;
            const above = y > 0 ? out[at - stride] : 0;
            const corner = x >= step && y > 0 ? out[at - stride - step] : 0;
            const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][kind];
            out[at] = lines[y * (stride + 1) + 1 + x] + guess;
        }
    }
    return out;
}

function nearest(left, above, corner) {
    const byLeft = Math.abs(above - corner);
    const byAbove = Math.abs(left - corner);
    const byCorner = Math.abs(left + above - 2 * corner);
    if (byLeft <= byAbove && byLeft <= byCorner) return left;
    return byAbove <= byCorner ? above : corner;
}
