// WebKitGTK through its own driver: plain WebDriver. Each window is a browser of its own (MiniBrowser, which comes with the
// library), started by the driver, and keeps its storage in memory as long as it runs.

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { eventually, same } from '../../browser/lib/expect.mjs';
import { freePort } from '../../browser/lib/free_port.mjs';
import { systemFonts } from '../../browser/lib/system_fonts.mjs';
import { arrived, commitInPage, keysOf, size } from './driver.mjs';
import { begin, end, program } from './processes.mjs';
import { answers, Session } from './webdriver.mjs';

/** @param {{ folder: string, display: string }} surroundings @returns {Promise<import('./driver.mjs').Engine>} */
export async function start({ folder, display }) {
    const downloads = join(folder, 'downloads');
    mkdirSync(downloads);
    mkdirSync(join(folder, '.config'));
    writeFileSync(join(folder, '.config', 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
    const port = await freePort();
    const env = { ...process.env, DISPLAY: display, HOME: folder, XDG_RUNTIME_DIR: folder, GDK_BACKEND: 'x11' };
    env.FONTCONFIG_FILE = systemFonts('without');
    for (const name of ['XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME']) delete env[name];
    const driver = program('/usr/bin/WebKitWebDriver', 'WebKitWebDriver', 'webkit2gtk-driver');
    const child = begin(driver, [`--port=${port}`], { stdio: 'ignore', env });
    const address = `http://127.0.0.1:${port}`;
    await eventually(() => answers(address));
    return { hasTypeface: false, window: () => window(address, downloads), close: () => end(child) };
}

/** @returns {Promise<import('./driver.mjs').Driver>} */
async function window(address, downloads) {
    // A function that is evaluated while a page still loads may never be answered: each page is awaited whole, as the protocol
    // does by itself.
    const session = await Session.start(address, {});
    // The window has a bar above the page.
    const bar = await session.evaluate(() => outerHeight - innerHeight);
    await session.post('window/rect', { width: size.width, height: size.height + bar });
    await eventually(async () => same(await session.evaluate(() => ({ width: innerWidth, height: innerHeight })), size));
    const problems = [];
    const hear = async () => problems.push(...(await session.evaluate(takeProblems)));
    const comes = async (action) => {
        await hear();
        await action();
        await session.evaluate(listen);
    };
    return {
        open: (to) => comes(() => session.post('url', { url: to })),
        reload: () => comes(() => session.post('refresh')),
        evaluate: (run, argument) => session.evaluate(run, argument),
        move: (x, y) => session.mouse({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }),
        down: () => session.mouse({ type: 'pointerDown', button: 0 }),
        up: () => session.mouse({ type: 'pointerUp', button: 0 }),
        wheel: (x, y, by) => session.wheel({ type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY: by, duration: 0 }),
        key(key) {
            const { held, pressed } = keysOf(key);
            return session.keys(held, [pressed]);
        },
        type: (text) => session.keys([], [...text]),
        commit: (text) => session.evaluate(commitInPage, text),
        async download(action) {
            const before = new Set(readdirSync(downloads));
            await action();
            return eventually(() => arrived(downloads, before));
        },
        screenshot: async () => Buffer.from(await session.get('screenshot'), 'base64'),
        async problems() {
            await hear();
            return problems;
        },
        close: () => session.end(),
    };
}

/**
 * To be run in the page: the protocol tells nothing of a page's errors, and the driver silences what the browser writes. What
 * goes wrong before a page has come whole is not heard; but then the app does not come up either.
 */
function listen() {
    const heard = [];
    globalThis.torikumiProblems = heard;
    addEventListener('error', (event) => heard.push(`uncaught: ${event.message}`));
    addEventListener('unhandledrejection', (event) => heard.push(`uncaught: ${event.reason}`));
    const error = console.error.bind(console);
    console.error = (...words) => {
        heard.push(`console: ${words.join(' ')}`);
        error(...words);
    };
}

function takeProblems() {
    return (globalThis.torikumiProblems || []).splice(0);
}
