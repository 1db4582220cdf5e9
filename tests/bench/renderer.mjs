// The process that draws a page: how much CPU time its main thread took, which what others do on the machine hardly changes,
// and how much memory it holds. Linux.

import { readFileSync } from 'node:fs';

/** Nanoseconds on a CPU; the first figure of schedstat. */
const cpuNanoseconds = (process) => Number(readFileSync(`/proc/${process}/schedstat`, 'utf8').split(' ')[0]);

/** Which of the browser's processes is the page's: the one that a busy page keeps busy, each time. */
export async function rendererOf(browser, page) {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    const least = new Map(processInfo.filter((p) => p.type === 'renderer').map((p) => [p.id, Infinity]));
    for (let round = 0; round < 3; ++round) {
        const before = new Map([...least.keys()].map((id) => [id, cpuNanoseconds(id)]));
        await page.evaluate(() => {
            const end = performance.now() + 150;
            while (performance.now() < end);
        });
        for (const id of least.keys()) least.set(id, Math.min(least.get(id), cpuNanoseconds(id) - before.get(id)));
    }
    const [id] = [...least.keys()].sort((a, b) => least.get(b) - least.get(a));
    return {
        /** Milliseconds of CPU time of its main thread while `work` runs. */
        async cpuOf(work) {
            const start = cpuNanoseconds(id);
            await work();
            return (cpuNanoseconds(id) - start) / 1e6;
        },
        /** MB (2^20 bytes) of it in memory, of what it shares with others its part: PSS. */
        memory() {
            const [, kilobytes] = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')) ?? [];
            return Number(kilobytes) / 1024;
        },
    };
}
