// Chromium as the tests want it: no window, a graphics card in software, and silent towards the network.

import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';

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

export function launch() {
    const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
    if (!executablePath) throw new Error('there is no Chromium: apt-get install chromium, or run tests/run.sh');
    return chromium.launch({ executablePath, args });
}
