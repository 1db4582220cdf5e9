// Firefox through puppeteer-core (WebDriver BiDi). In a window on a screen of its own: without one it has no WebGL.

import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import puppeteer from 'puppeteer-core';

import { eventually } from '../../browser/lib/expect.mjs';
import { systemFonts } from '../../browser/lib/system_fonts.mjs';
import { arrived, commitInPage, keysOf, problemsOf, size } from './driver.mjs';
import { program } from './processes.mjs';

/** @param {{ folder: string, display: string }} surroundings @returns {Promise<import('./driver.mjs').Engine>} */
export async function start({ folder, display }) {
    const downloads = join(folder, 'downloads');
    mkdirSync(downloads);
    const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: program('/usr/bin/firefox-esr', 'Firefox', 'firefox-esr'),
        headless: false,
        userDataDir: join(folder, 'profile'),
        defaultViewport: size,
        env: { ...process.env, DISPLAY: display, HOME: folder, FONTCONFIG_FILE: systemFonts('with') },
        // Puppeteer's own handlers would end this program before it has put everything away.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        extraPrefsFirefox: {
            'browser.download.folderList': 2,
            'browser.download.dir': downloads,
            'browser.download.alwaysOpenPanel': false,
            'browser.download.always_ask_before_handling_new_types': false,
            // The tests' machines have no graphics card, and Firefox refuses WebGL on some software renderers otherwise.
            'webgl.force-enabled': true,
        },
    });
    return { hasTypeface: true, window: () => window(browser, downloads), close: () => browser.close() };
}

/** @returns {Promise<import('./driver.mjs').Driver>} */
async function window(browser, downloads) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const problems = problemsOf(page);
    return {
        async open(address) {
            await page.goto(address, { waitUntil: 'domcontentloaded' });
        },
        async reload() {
            await page.reload({ waitUntil: 'domcontentloaded' });
        },
        evaluate: (run, argument) => page.evaluate(run, argument),
        move: (x, y) => page.mouse.move(x, y),
        down: () => page.mouse.down(),
        up: () => page.mouse.up(),
        async wheel(x, y, by) {
            await page.mouse.move(x, y);
            await page.mouse.wheel({ deltaY: by });
        },
        async key(key) {
            const { held, pressed } = keysOf(key);
            for (const one of held) await page.keyboard.down(one);
            await page.keyboard.press(pressed);
            for (const one of held.reverse()) await page.keyboard.up(one);
        },
        type: (text) => page.keyboard.type(text),
        commit: (text) => page.evaluate(commitInPage, text),
        async download(action) {
            const before = new Set(readdirSync(downloads));
            await action();
            return eventually(() => arrived(downloads, before));
        },
        screenshot: async () => Buffer.from(await page.screenshot()),
        problems: () => problems,
        close: () => context.close(),
    };
}
