// A test is a name and a function. Tests of one file register themselves by importing `test`; run() runs all that were
// registered, a few at a time, each with a context of the browser of its own, and counts.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { App } from './app.mjs';
import { describe, sayOutcome, withLimit } from './running.mjs';
import { Watch } from './watch.mjs';

/** @typedef {{ name: string, body: (t: Test) => Promise<void>, limit: number }} Registered */

/** @type {Registered[]} */
const registered = [];

/**
 * @param {string} name
 * @param {(t: Test) => Promise<void>} body
 * @param {{ limit?: number }} [options] limit: how long it may take at the most, in milliseconds; only so that nothing hangs
 */
export function test(name, body, { limit = 180_000 } = {}) {
    if (registered.some((other) => other.name === name)) throw new Error(`two tests are called "${name}"`);
    registered.push({ name, body, limit });
}

/** What a test is handed. */
export class Test {
    #undo = [];
    #apps = [];

    constructor(surroundings) {
        this.browser = surroundings.browser;
        this.dist = surroundings.dist;
        this.site = surroundings.site;
        this.output = surroundings.output;
        this.data = surroundings.data;
        this.watch = new Watch(this.site.address);
    }

    /** What is undone after the test, last first. */
    after(action) {
        this.#undo.push(action);
    }

    /** A problem that this test makes on purpose: its line (console, request, answer) matches the pattern. */
    allow(pattern) {
        this.watch.allow(pattern);
    }

    /**
     * An empty page of a context of its own. Without `offline` there are no service workers: each would fetch the whole site
     * once more.
     */
    async page(options = {}, { offline = false } = {}) {
        const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
        context.setDefaultTimeout(60_000);
        this.after(() => context.close());
        this.watch.follow(context);
        if (!offline) await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
        const page = await context.newPage();
        // Chromium's own pickers cannot be answered from here: the app falls back on an input's, which can. A test that wants
        // handles puts pickers of its own in their place.
        await page.addInitScript(() => {
            delete window.showOpenFilePicker;
            delete window.showSaveFilePicker;
        });
        return page;
    }

    /** The app, open and at rest, in a context of its own. @returns {Promise<App>} */
    async open(options = {}) {
        const { at = '', context = {}, language = '', large = false, offline = false, prepare = null, ready = true } = options;
        const page = await this.page(context, { offline });
        const choices = {};
        if (language) choices['torikumi:language'] = language;
        if (large) choices['torikumi:text-size'] = 'large';
        if (Object.keys(choices).length > 0) {
            // As if chosen on an earlier visit: what is chosen later must not be overwritten by a reload.
            await page.addInitScript((all) => {
                for (const [key, value] of Object.entries(all)) {
                    if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
                }
            }, choices);
        }
        if (prepare) await prepare(page);
        const app = new App(page, options.address ?? this.site.address);
        this.#apps.push(app);
        await app.goto(at);
        if (ready) await app.ready();
        return app;
    }

    async finish() {
        this.watch.check();
    }

    /** Leaves what was seen, for whoever mends the failure. */
    async leaveTraces(name) {
        const folder = join(this.output, 'failures');
        mkdirSync(folder, { recursive: true });
        const plain = name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
        for (const [number, app] of this.#apps.entries()) {
            const file = join(folder, `${plain}${number ? '-' + number : ''}`);
            try {
                await app.page.screenshot({ path: `${file}.png`, timeout: 5000 });
                writeFileSync(`${file}.txt`, `${app.page.url()}\n${await app.tree()}\n`);
            } catch {
                // The page is gone, or hangs; the failure itself is told.
            }
        }
    }

    async close() {
        for (const action of this.#undo.reverse()) {
            try {
                await action();
            } catch {
                // What is gone already needs no undoing.
            }
        }
    }
}

async function runOne(one, surroundings) {
    const t = new Test(surroundings);
    const start = performance.now();
    let failure = null;
    try {
        await withLimit((async () => {
            await one.body(t);
            await t.finish();
        })(), one.limit);
    } catch (error) {
        failure = [describe(error), ...t.watch.problems()].join('\n');
        await t.leaveTraces(one.name);
    }
    await t.close();
    return { failure, milliseconds: performance.now() - start };
}

/**
 * @param {object} surroundings browser, site, dist, data, output
 * @param {{ filter?: string, parallel?: number }} options
 * @returns {Promise<{ passed: number, failed: string[] }>}
 */
export async function run(surroundings, { filter = '', parallel = 2 } = {}) {
    const waiting = registered.filter((one) => one.name.includes(filter));
    const count = { passed: 0, failed: [] };
    const worker = async () => {
        for (let one = waiting.shift(); one; one = waiting.shift()) {
            const { failure, milliseconds } = await runOne(one, surroundings);
            if (failure === null) ++count.passed;
            else count.failed.push(one.name);
            sayOutcome(one.name, failure, milliseconds);
        }
    };
    await Promise.all(Array.from({ length: parallel }, worker));
    return count;
}
