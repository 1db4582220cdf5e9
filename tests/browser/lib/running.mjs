// What running tests takes, in one browser or in several engines: a limit, a failure in words, the last lines.

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} milliseconds how long it may take at the most, only so that nothing hangs
 * @returns {Promise<T>}
 */
export function withLimit(promise, milliseconds) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`not done after ${milliseconds / 1000} s`)), milliseconds);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The error, and the first line of a test file (of tests/browser/ or tests/engines/) that it came through. */
export function describe(error) {
    const text = error instanceof Error ? error.message : String(error);
    const stack = error instanceof Error && error.stack ? error.stack.split('\n') : [];
    const place = stack.find((line) => /tests\/[^/]+\/[^/]+\.mjs/.test(line) && line.trim().startsWith('at '));
    return text + (place ? `\n${place.trim().replace(/file:\/\/\S*tests\/[^/]+\//, '')}` : '');
}

/** A test that has run, and how it went. */
export function sayOutcome(name, failure, milliseconds) {
    const time = `${(milliseconds / 1000).toFixed(1)} s`;
    console.log(failure === null ? `ok      ${name} (${time})` : `FAILED  ${name} (${time})\n${failure.replace(/^/gm, '        ')}`);
}

/**
 * Runs all there is to run, and says how it ended.
 * @param {() => Promise<{ passed: number, failed: string[] }>} main
 */
export async function runToTheEnd(main) {
    const start = performance.now();
    try {
        const { passed, failed } = await main();
        if (failed.length > 0) console.log(`Failed:\n${failed.map((name) => '  ' + name).join('\n')}`);
        console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`);
        console.log(`${passed} passed, ${failed.length} failed`);
        process.exitCode = failed.length === 0 && passed > 0 ? 0 : 1;
    } catch (error) {
        console.error(`FAILED: ${error instanceof Error ? error.message : error}`);
        console.log('0 passed, 1 failed');
        process.exit(1);
    }
}
