// Printing: a document of its own, in a frame that nobody sees and in which nothing runs.

import { messageOf } from './database.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */

/**
 * The style of the document is handed to it as a sheet: the page's policy, which holds in the frame too, lets no style stand
 * in a document, and so it stays.
 * @param {string} html
 * @returns {{ html: string, style: string }}
 */
function withoutStyle(html) {
    const start = html.indexOf('<style>');
    const end = html.indexOf('</style>');
    if (start < 0 || end < start) return { html, style: '' };
    return { html: html.slice(0, start) + html.slice(end + '</style>'.length), style: html.slice(start + '<style>'.length, end) };
}

/** @param {Bridge} bridge */
export function makePrint(bridge) {
    /** The frame stays for as long as a browser may still be at work on its pages. */
    const keptMilliseconds = 60000;

    /** @param {unknown} error null where it is done */
    function done(error) {
        bridge.leaveText(0, error === null ? '' : messageOf(error));
        bridge.call('printed');
    }

    /**
     * What a PDF is called: browsers take the title of the frame, or that of the page.
     * @param {Window} view the frame's
     */
    function printTitled(view) {
        const title = document.title;
        document.title = view.document.title;
        try {
            view.print();
        } finally {
            document.title = title;
        }
    }

    /** @param {string} html */
    return (html) => {
        const parts = withoutStyle(html);
        const frame = document.createElement('iframe');
        frame.className = 'print';
        frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
        frame.setAttribute('aria-hidden', 'true');
        frame.tabIndex = -1;
        // Ten thousand measures are laid out once, on paper.
        frame.hidden = true;
        frame.addEventListener('load', () => {
            // A document that is still being loaded would be printed at some later time.
            setTimeout(() => {
                try {
                    const view = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
                    const sheet = new view.CSSStyleSheet();
                    sheet.replaceSync(parts.style);
                    view.document.adoptedStyleSheets = [sheet];
                    frame.hidden = false;
                    printTitled(view);
                    done(null);
                } catch (error) {
                    done(error);
                }
                setTimeout(() => frame.remove(), keptMilliseconds);
            });
        });
        frame.srcdoc = parts.html;
        document.body.append(frame);
    };
}
