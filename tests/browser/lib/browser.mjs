// Chromium as the tests want it: no window, a graphics card in software, and silent towards the network.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';

import { systemFonts } from './system_fonts.mjs';

const args = [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
];

/**
 * Where the machine names no language, Chromium would call every download with a Japanese name "download".
 * @param {'without' | 'with' | 'another'} fonts
 */
const env = (fonts) => ({ ...process.env, LC_ALL: 'C.UTF-8', FONTCONFIG_FILE: systemFonts(fonts) });

function program() {
    const path = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
    if (!path) throw new Error('there is no Chromium: apt-get install chromium, or run tests/run.sh');
    return path;
}

/** @param {'without' | 'with' | 'another'} [fonts] of its system: without, with, or with another of the name of our typeface */
export function launch(fonts = 'without') {
    return chromium.launch({ executablePath: program(), args, env: env(fonts) });
}

/**
 * A browser of its own with a profile on the disk, started so that it can be killed like a machine that loses its power: all
 * its processes at once, and no others.
 * @param {string} profile a folder
 */
export async function start(profile) {
    const own = [
        ...args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--window-size=720,400',
        '--no-default-browser-check', '--disable-extensions', '--disable-sync', '--password-store=basic', '--mute-audio',
        'about:blank',
    ];
    const child = spawn(program(), own, { detached: true, env: env('without'), stdio: ['ignore', 'ignore', 'pipe'] });
    const gone = new Promise((done) => child.once('exit', done));
    const kill = async () => {
        try {
            process.kill(-child.pid, 'SIGKILL');
        } catch {
            // It is gone already.
        }
        await gone;
    };
    const address = await new Promise((resolve, reject) => {
        let said = '';
        child.stderr.setEncoding('utf8');
        child.stderr.on('data', (piece) => {
            said += piece;
            const line = /DevTools listening on (ws:\S+)/.exec(said);
            if (line) resolve(line[1]);
        });
        child.once('exit', () => reject(new Error(`the browser ended at once: ${said}`)));
    });
    const browser = await chromium.connectOverCDP(address);
    const context = browser.contexts()[0];
    const page = context.pages()[0] ?? (await context.newPage());
    await page.setViewportSize({ width: 960, height: 600 });
    return { context, page, kill };
}
