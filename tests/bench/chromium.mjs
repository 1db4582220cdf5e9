// Chromium for measurements. Where there is no graphics card, software draws every pixel on the same CPU that is to be
// measured; so all but the start is measured with an OpenGL that takes every call and draws nothing.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

import { systemFonts } from '../browser/lib/system_fonts.mjs';

// The one that the browser's tests install.
const { chromium } = createRequire(new URL('../browser/package.json', import.meta.url))('playwright-core');

/** @param {string[]} args @param {Record<string, string>} [environment] what it sees beside our own */
function launch(args, environment = {}) {
    const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
    if (!executablePath) throw new Error('there is no Chromium: apt-get install chromium');
    return chromium.launch({
        executablePath,
        // The fonts are fetched, as they are where the system does not have them.
        env: { ...process.env, FONTCONFIG_FILE: systemFonts('without') },
        args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', ...args],
        env: { ...process.env, ...environment },
    });
}

export const launchWithDrawing = (environment) => launch(['--use-angle=swiftshader', '--enable-unsafe-swiftshader'], environment);
export const launchWithoutDrawing = () => launch(['--use-angle=null', '--ignore-gpu-blocklist']);
/** As on a virtual desktop: the browser itself draws and puts together in software too. */
export const launchWithoutGpu = () => launch(['--disable-gpu']);
