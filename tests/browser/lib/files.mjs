// Files that a test needs on a disk.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for a test, gone afterwards. */
export function scratch(t) {
    const folder = mkdtempSync(join(tmpdir(), 'torikumi-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
}
