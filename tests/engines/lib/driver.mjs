// What the suite asks of an engine. Each engine's file fills this in with what its own protocol offers, and says where that
// is less than a person's hand would do.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { ok } from '../../browser/lib/expect.mjs';

/**
 * A window of an engine, with a storage of its own.
 * @typedef {object} Driver
 * @property {(address: string) => Promise<void>} open answers when the page has begun to come
 * @property {() => Promise<void>} reload
 * @property {<A, T>(run: (argument: A) => T | Promise<T>, argument?: A) => Promise<T>} evaluate in the page; nothing outside of the function reaches it
 * @property {(x: number, y: number) => Promise<void>} move the mouse
 * @property {() => Promise<void>} down the mouse's left button
 * @property {() => Promise<void>} up
 * @property {(x: number, y: number, by: number) => Promise<void>} wheel
 * @property {(key: string) => Promise<void>} key as 'Enter' or 'Control+z'
 * @property {(text: string) => Promise<void>} type keys of a plain keyboard, one by one
 * @property {(text: string) => Promise<void>} commit a text into the field that has the focus, as an input method does
 * @property {(action: () => Promise<void>) => Promise<{ name: string, text: string }>} download the file that comes of `action`
 * @property {() => Promise<Buffer>} screenshot PNG of the page
 * @property {() => string[] | Promise<string[]>} problems what went wrong in the page so far
 * @property {() => Promise<void>} close
 */

/**
 * An engine that runs.
 * @typedef {object} Engine
 * @property {boolean} hasTypeface the system that it runs on has the app's own typeface
 * @property {() => Promise<Driver>} window
 * @property {() => Promise<void>} close
 */

export const size = { width: 1280, height: 800 };

/**
 * To be run in the page: the events of a composition around a text that the engine itself inserts (and tells of in
 * `beforeinput` and `input`). For engines whose protocol has no input methods; the events around it are made, so what is
 * tested is that the app takes them, not in which order this engine's own would come. tests/browser/input_methods.mjs plays
 * real ones in Chromium.
 * @param {string} text
 */
export function commitInPage(text) {
    const field = document.activeElement;
    if (!field.matches('input, textarea')) throw new Error('no field has the focus');
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, data: '' }));
    field.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: text }));
    if (!document.execCommand('insertText', false, text)) throw new Error('the text was not taken');
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: text }));
}

/** 'Control+Shift+z' as its keys. @param {string} key @returns {{ held: string[], pressed: string }} */
export function keysOf(key) {
    const held = key.split('+');
    const pressed = held.pop();
    return { held, pressed };
}

/** What goes wrong in a page of Playwright or Puppeteer, from now on. @returns {string[]} */
export function problemsOf(page) {
    const problems = [];
    page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    return problems;
}

/** What has come into a folder. While it comes it has another ending, or is empty and has another file beside it. */
export function arrived(folder, before) {
    const names = readdirSync(folder).filter((name) => !before.has(name));
    ok(names.length === 1 && !names[0].endsWith('.wkdownload'), `one whole file, found ${names.join(', ')}`);
    ok(statSync(join(folder, names[0])).size > 0, 'a file that is not empty');
    return { name: names[0], text: readFileSync(join(folder, names[0]), 'utf8') };
}
