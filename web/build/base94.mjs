// Bytes as text that can stand in a script element: eleven characters for nine bytes, where base64 takes twelve. The characters
// are the printable ones of ASCII without '<', which could begin an end tag or a comment.

const bytesAtOnce = 9;
const charactersAtOnce = 11;
const codes = Array.from({ length: 94 }, (_, digit) => digit + (digit < 28 ? 32 : 33));

/** @param {Uint8Array} bytes filled up with zeros to a multiple of nine */
export function textOf94(bytes) {
    const blocks = Math.ceil(bytes.length / bytesAtOnce);
    const filled = Buffer.alloc(blocks * bytesAtOnce);
    filled.set(bytes);
    const text = Buffer.alloc(blocks * charactersAtOnce);
    for (let block = 0; block < blocks; ++block) {
        // One number of 72 bits, in three parts that products fit into.
        const parts = [0, 3, 6].map((at) => filled.readUIntBE(block * bytesAtOnce + at, 3));
        for (let at = charactersAtOnce - 1; at >= 0; --at) {
            let rest = 0;
            for (const index of parts.keys()) {
                const dividend = rest * 2 ** 24 + parts[index];
                parts[index] = Math.floor(dividend / 94);
                rest = dividend % 94;
            }
            text[block * charactersAtOnce + at] = codes[rest];
        }
    }
    return text.toString('latin1');
}
