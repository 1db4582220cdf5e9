// What keeps a page's main thread busy while it starts, as the browser itself records it: its tasks up to a mark, and the
// longest one after it.

const categories = ['toplevel', 'blink.user_timing', 'devtools.timeline', '__metadata'];
/** For how long after the mark tasks are looked at, once the page rests. */
const afterwardsMilliseconds = 2000;

/** All events between begin and end of `work`. */
async function record(browser, work) {
    const session = await browser.newBrowserCDPSession();
    const events = [];
    session.on('Tracing.dataCollected', ({ value }) => {
        for (const event of value) events.push(event);
    });
    await session.send('Tracing.start', { traceConfig: { includedCategories: categories }, transferMode: 'ReportEvents' });
    await work();
    const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    return events;
}

/**
 * Loads the page that is open once more, with its caches warm.
 * @returns {Promise<{ until: number, longestUntil: number, longestAfter: number, scripting: number }>} milliseconds: of all
 *     tasks from the navigation to the mark, the longest of them, the longest later one, and what of `until` was spent in
 *     scripts and WebAssembly
 */
export async function traceOfReload(browser, page, mark) {
    const events = await record(browser, async () => {
        await page.reload({ waitUntil: 'commit' });
        await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
        await page.waitForFunction(() => window.torikumi.resting());
        await new Promise((done) => setTimeout(done, afterwardsMilliseconds));
    });
    const marked = events.find((event) => event.name === mark);
    if (!marked) throw new Error(`the trace does not hold ${mark}`);
    const ofThread = events.filter((event) => event.pid === marked.pid && event.tid === marked.tid);
    const starts = ofThread.filter((event) => event.name === 'navigationStart' && event.ts < marked.ts).map((event) => event.ts);
    if (starts.length === 0) throw new Error('the trace does not hold a navigation');
    const start = Math.max(...starts);
    const tasks = ofThread.filter((event) => event.ph === 'X' && /RunTask$/.test(event.name) && event.cat.includes('toplevel'));
    if (tasks.length === 0) throw new Error('the trace does not hold any task');
    /** Milliseconds of events between two times. */
    const within = (some, from, to) =>
        some.map((event) => Math.max(0, Math.min(event.ts + event.dur, to) - Math.max(event.ts, from)) / 1000);
    const sum = (times) => times.reduce((all, time) => all + time, 0);
    const longest = (times) => times.reduce((most, time) => Math.max(most, time), 0);
    const scripts = ofThread.filter((event) => event.ph === 'X' && /^(EvaluateScript|FunctionCall|FireAnimationFrame|RunMicrotasks|v8\.wasm)/.test(event.name));
    // Calls within calls count once.
    const outer = scripts.filter((event) => !scripts.some((other) => other !== event && other.ts <= event.ts && other.ts + other.dur >= event.ts + event.dur));
    const until = within(tasks, start, marked.ts);
    return {
        until: sum(until),
        longestUntil: longest(until),
        longestAfter: longest(within(tasks.filter((task) => task.ts > marked.ts), marked.ts, Infinity)),
        scripting: sum(within(outer, start, marked.ts)),
    };
}
