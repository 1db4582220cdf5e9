// Programs that the engines need beside them, each ended by its own id.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

import { size } from './driver.mjs';

/** @param {string} path @param {string} name @param {string} installed the package that brings it */
export function program(path, name, installed) {
    if (!existsSync(path)) throw new Error(`there is no ${name}: apt-get install ${installed}, or run tests/run.sh`);
    return path;
}

/** What runs; where this program itself ends early, none of it is left behind. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

process.on('exit', () => {
    for (const child of running) signal(child);
});
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => process.exit(130));

/** As spawn(), in a group of its own, so that it can be ended together with what it starts. */
export function begin(path, words, options) {
    const child = spawn(path, words, { ...options, detached: true });
    running.add(child);
    child.once('exit', () => running.delete(child));
    return child;
}

function signal(child) {
    try {
        process.kill(-child.pid, 'SIGTERM');
    } catch {
        // It went by itself meanwhile.
    }
}

/** Ends the program and all it has started, and answers when it is gone. @param {import('node:child_process').ChildProcess} child */
export async function end(child) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    signal(child);
    await gone;
}

/**
 * A screen that nobody sees, for engines that draw with WebGL only into a real window. It is Xvfb itself and not xvfb-run,
 * which leaves its Xvfb behind where it is ended; Xvfb finds a free number by itself and says it.
 * @returns {Promise<{ display: string, close: () => Promise<void> }>}
 */
export async function screen() {
    const xvfb = program('/usr/bin/Xvfb', 'Xvfb', 'xvfb');
    const dots = `${size.width + 120}x${size.height + 200}x24`;
    const words = ['-displayfd', '3', '-screen', '0', dots, '-nolisten', 'tcp'];
    const child = begin(xvfb, words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const number = await new Promise((resolve, reject) => {
        let said = '';
        child.stdio[3].on('data', (piece) => {
            said += piece;
            if (said.endsWith('\n')) resolve(said.trim());
        });
        child.once('error', reject);
        child.once('exit', (status) => reject(new Error(`Xvfb ended with status ${status}`)));
    });
    return { display: `:${number}`, close: () => end(child) };
}
