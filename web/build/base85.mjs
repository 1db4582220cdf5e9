// Bytes as text that can stand in a script element: five characters for four bytes, where base64 takes five and a third. The
// characters are those from '(' on without '<', which could begin an end tag or a comment.

const codes = Array.from({ length: 85 }, (_, digit) => digit + (digit < 20 ? 40 : 41));

/** @param {Uint8Array} bytes filled up with zeros to a multiple of four */
export function textOf85(bytes) {
    const text = Buffer.alloc(Math.ceil(bytes.length / 4) * 5);
    const filled = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    filled.set(bytes);
    for (let from = 0, to = 0; from < filled.length; from += 4, to += 5) {
        let word = filled.readUInt32BE(from);
        for (let at = to + 4; at >= to; --at) {
            text[at] = codes[word % 85];
            word = Math.floor(word / 85);
        }
    }
    return text.toString('latin1');
}
