// Chromium through playwright-core, started as for the tests in tests/browser/.

import { text as textOf } from 'node:stream/consumers';

import { launch } from '../../browser/lib/browser.mjs';
import { problemsOf, size } from './driver.mjs';

/** @returns {Promise<import('./driver.mjs').Engine>} */
export async function start() {
    const browser = await launch();
    return { hasTypeface: false, window: () => window(browser), close: () => browser.close() };
}

/** @returns {Promise<import('./driver.mjs').Driver>} */
async function window(browser) {
    const context = await browser.newContext({ viewport: size });
    // A picker of the system cannot be answered from here; without it the app downloads, as it does in the other engines.
    await context.addInitScript(() => {
        delete globalThis.showOpenFilePicker;
        delete globalThis.showSaveFilePicker;
    });
    const page = await context.newPage();
    const problems = problemsOf(page);
    return {
        open: (address) => page.goto(address, { waitUntil: 'commit' }),
        reload: () => page.reload({ waitUntil: 'commit' }),
        evaluate: (run, argument) => page.evaluate(run, argument),
        move: (x, y) => page.mouse.move(x, y),
        down: () => page.mouse.down(),
        up: () => page.mouse.up(),
        async wheel(x, y, by) {
            await page.mouse.move(x, y);
            await page.mouse.wheel(0, by);
        },
        key: (key) => page.keyboard.press(key),
        type: (text) => page.keyboard.type(text),
        async commit(text) {
            // A real composition, which only this engine's protocol has.
            const cdp = await context.newCDPSession(page);
            const process = { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 };
            await cdp.send('Input.dispatchKeyEvent', process);
            await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
            await cdp.send('Input.dispatchKeyEvent', process);
            await cdp.send('Input.insertText', { text });
            await cdp.detach();
        },
        async download(action) {
            const [got] = await Promise.all([page.waitForEvent('download'), action()]);
            return { name: got.suggestedFilename(), text: await textOf(await got.createReadStream()) };
        },
        screenshot: () => page.screenshot(),
        problems: () => problems,
        close: () => context.close(),
    };
}
