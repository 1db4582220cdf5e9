// What keeps a page's main thread busy, as the browser itself records it: while the page starts, its tasks up to a mark and the
// longest one after it; and all tasks during some work.

/** Few events, so that recording hardly weighs on what is recorded. */
const tasksAlone = ['toplevel', 'blink.user_timing', '__metadata'];
const tasksAndScripts = [...tasksAlone, 'devtools.timeline'];
/** For how long after the mark tasks are looked at, once the page rests. */
const afterwardsMilliseconds = 2000;

/** All events between begin and end of `work`. */
async function record(browser, categories, work) {
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

function markIn(events, name) {
    const marked = events.find((event) => event.name === name);
    if (!marked) throw new Error(`the trace does not hold ${name}`);
    return marked;
}

/** Tasks among the events of a page's main thread. */
function tasksOf(ofThread) {
    const tasks = ofThread.filter((event) => event.ph === 'X' && /RunTask$/.test(event.name) && event.cat.includes('toplevel'));
    if (tasks.length === 0) throw new Error('the trace does not hold any task');
    return tasks;
}

const threadOf = (events, marked) => events.filter((event) => event.pid === marked.pid && event.tid === marked.tid);

/** Milliseconds of events between two times. */
const within = (some, from, to) =>
    some.map((event) => Math.max(0, Math.min(event.ts + event.dur, to) - Math.max(event.ts, from)) / 1000);
const sum = (times) => times.reduce((all, time) => all + time, 0);

/** Milliseconds of the main thread's tasks while `work` runs; waiting within a task counts, since it keeps the thread too. */
export async function busyDuring(browser, page, work) {
    const mark = (name) => page.evaluate((to) => void performance.mark(to), name);
    const events = await record(browser, tasksAlone, async () => {
        await mark('work-begins');
        await work();
        await mark('work-ends');
    });
    const begin = markIn(events, 'work-begins');
    return sum(within(tasksOf(threadOf(events, begin)), begin.ts, markIn(events, 'work-ends').ts));
}

/**
 * Loads the page that is open once more, with its caches warm.
 * @returns {Promise<{ until: number, longestUntil: number, longestAfter: number, scripting: number }>} milliseconds: of all
 *     tasks from the navigation to the mark, the longest of them, the longest later one, and what of `until` was spent in
 *     scripts and WebAssembly
 */
export async function traceOfReload(browser, page, mark) {
    const events = await record(browser, tasksAndScripts, async () => {
        await page.reload({ waitUntil: 'commit' });
        await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
        await page.waitForFunction(() => window.torikumi.resting());
        await new Promise((done) => setTimeout(done, afterwardsMilliseconds));
    });
    const marked = markIn(events, mark);
    const ofThread = threadOf(events, marked);
    const starts = ofThread.filter((event) => event.name === 'navigationStart' && event.ts < marked.ts).map((event) => event.ts);
    if (starts.length === 0) throw new Error('the trace does not hold a navigation');
    const start = Math.max(...starts);
    const tasks = tasksOf(ofThread);
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
