// The fonts that a browser finds on its system, whatever this machine has: it is started with a configuration of fontconfig
// that names these and no others.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { madeFont } from './made_font.mjs';

/** What our typeface lacks and a font of every system here has. */
export const onlyOnSystems = '𠮷😀한국어';

const japanese = 'あア、目標値WA1i。';

/** Where Debian's package puts our typeface. */
const typeface = '/usr/share/fonts/truetype/bizud-gothic';

const made = new Map();

/**
 * A file for FONTCONFIG_FILE. "without": a system that has nothing of our typeface; "with": one that has it, as Windows has;
 * "another": one whose fonts of that name are others.
 * @param {'without' | 'with' | 'another'} kind
 */
export function systemFonts(kind) {
    if (made.has(kind)) return made.get(kind);
    const folder = mkdtempSync(join(tmpdir(), 'torikumi-fonts-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, 'made.ttf'), madeFont({ family: 'Made', characters: onlyOnSystems }));
    if (kind === 'another') {
        for (const bold of [false, true]) {
            const font = madeFont({ family: 'BIZ UDPGothic', characters: japanese, bold });
            writeFileSync(join(folder, bold ? 'bold.ttf' : 'regular.ttf'), font);
        }
    }
    const folders = [folder, '/usr/share/fonts/truetype/dejavu', ...(kind === 'with' ? [typeface] : [])];
    const file = join(folder, 'fonts.conf');
    writeFileSync(file, `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((one) => `<dir>${one}</dir>`).join('\n')}
<cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`);
    made.set(kind, file);
    return file;
}
