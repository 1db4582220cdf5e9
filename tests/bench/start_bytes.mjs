// When a page says that it shows something, what it has asked for until then, and how many bytes that is.

import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes that are left of it with brotli at its best. */
export const brotliBytes = (bytes) =>
    brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }).length;

/** When a page made its mark: milliseconds since the navigation (`at`) and of the clock (`absolute`). */
export const markOf = (page, mark) =>
    page.evaluate((name) => {
        const at = performance.getEntriesByName(name)[0].startTime;
        return { at, absolute: performance.timeOrigin + at };
    }, mark);

/** Paths of the files that were asked for before a time (ms of the clock). */
export async function filesUntil(time, requests) {
    const needed = new Set();
    for (const request of requests) {
        if (request.url().startsWith('data:')) continue;
        await (await request.response())?.finished();
        if (request.timing().startTime > time) continue;
        const path = decodeURIComponent(new URL(request.url()).pathname);
        needed.add(path.endsWith('/') ? path + 'index.html' : path);
    }
    return [...needed];
}
