// A test is a name and a function, written once; run() runs all of them in one engine, one after the other, each in a window
// of its own, and counts.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, sayOutcome, withLimit } from '../../browser/lib/running.mjs';
import { App } from './app.mjs';

const registered = [];
const limit = 90_000;

/**
 * @param {string} name
 * @param {(t: Test) => Promise<void>} body
 */
export function test(name, body) {
    if (registered.some((other) => other.name === name)) throw new Error(`two tests are called "${name}"`);
    registered.push({ name, body });
}

/** What a test is handed. */
class Test {
    constructor({ engine, site, dist, folder }) {
        this.engine = engine;
        this.site = site;
        this.dist = dist;
        this.folder = folder;
        this.driver = null;
    }

    /** The app in an empty window; nothing is opened yet. */
    async window() {
        this.driver = await this.engine.window();
        return new App(this.driver);
    }

    /** The app with the sample. */
    async open() {
        const app = await this.window();
        await app.open(this.site.address);
        return app;
    }
}

/** What the window looked like, for whoever mends the failure. */
async function leaveTraces(driver, output, name) {
    const folder = join(output, 'engines');
    mkdirSync(folder, { recursive: true });
    const plain = name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
    try {
        writeFileSync(join(folder, `${plain}.png`), await driver.screenshot());
        writeFileSync(join(folder, `${plain}.html`), await driver.evaluate(() => document.body.innerHTML));
    } catch {
        // The page is gone, or hangs; the failure itself is told.
    }
}

async function problemsOf(driver) {
    try {
        return driver ? await withLimit(driver.problems(), limit) : [];
    } catch {
        return [];
    }
}

async function runOne(one, name, surroundings) {
    const t = new Test(surroundings);
    let failure = null;
    try {
        await withLimit((async () => {
            await one.body(t);
            const problems = await t.driver.problems();
            if (problems.length > 0) throw new Error(`the page had ${problems.length} problem(s) nobody asked for`);
        })(), limit);
    } catch (error) {
        failure = [describe(error), ...(await problemsOf(t.driver))].join('\n');
        if (t.driver) await withLimit(leaveTraces(t.driver, surroundings.output, name), limit).catch(() => {});
    }
    try {
        if (t.driver) await withLimit(t.driver.close(), limit);
    } catch {
        // A browser that has crashed needs no closing, and one that hangs is ended with its engine.
    }
    return failure;
}

/**
 * @param {string} engineName
 * @param {object} surroundings engine, site, dist, folder, output
 * @param {string} filter
 * @returns {Promise<{ passed: number, failed: string[] }>}
 */
export async function run(engineName, surroundings, filter) {
    const count = { passed: 0, failed: [] };
    for (const one of registered.filter(({ name }) => name.includes(filter))) {
        const name = `${engineName}: ${one.name}`;
        const start = performance.now();
        const failure = await runOne(one, name, surroundings);
        if (failure === null) ++count.passed;
        else count.failed.push(name);
        sayOutcome(name, failure, performance.now() - start);
    }
    return count;
}
