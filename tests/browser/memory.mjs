// The program's memory: as much as it needs, and not more with every file.

import { ok } from './lib/expect.mjs';
import { bigPlan, file } from './lib/plans.mjs';
import { test } from './lib/runner.mjs';

/** Keeps hold of the program's memory, whatever the build exports. */
const hold = () => {
    const real = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...all) => {
        const result = await real.apply(WebAssembly, all);
        const instance = result instanceof WebAssembly.Instance ? result : result.instance;
        const from = [...Object.values(instance.exports), ...Object.values(all[1] ?? {}).flatMap((part) => Object.values(part))];
        window.programMemory = from.find((value) => value instanceof WebAssembly.Memory);
        return result;
    };
};
const megabytes = (app) => app.page.evaluate(() => window.programMemory.buffer.byteLength / (1 << 20));

test('memory: the sample needs little, and opening again needs no more', async (t) => {
    const app = await t.open({ prepare: (page) => page.addInitScript(hold) });
    const first = await megabytes(app);
    ok(first <= 64, `at most 64 MB for the sample, found ${first}`);
    const big = file('big.json', bigPlan(1000));
    await app.dropMade(big);
    await app.dropMade(big);
    const before = await megabytes(app);
    for (let i = 0; i < 6; ++i) {
        await app.dropMade(big);
        await app.press('tab', '一覧');
        await app.searchFor('取組99');
    }
    const after = await megabytes(app);
    ok(before <= 128, `at most 128 MB for 1,000 measures, found ${before}`);
    ok(after <= before * 1.25 + 4, `no growth with every file: ${before} MB, then ${after} MB`);
});
