// The report: asked for in the app's dialog, saved, laid out on paper, and read back from the PDF.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { scratch } from './files.mjs';

const words = {
    ja: { print: '印刷', save: 'HTMLで保存', dialog: '報告書の印刷', a4: 'A4縦', a3: 'A3横' },
    en: { print: 'Print', save: 'Save as HTML', dialog: 'Print a report', a4: 'A4 portrait', a3: 'A3 landscape' },
};

/** A button of the dialog: the page behind it may have one of the same name. */
export function inDialog(app, name, language = 'ja') {
    return app.find('dialog', words[language].dialog).getByRole('button', { name, exact: true });
}

export async function askPrint(app, language = 'ja') {
    await app.press('button', words[language].print);
    await app.sees('dialog', words[language].dialog);
}

/** Saves the report and answers with its text. @param {{ language?: 'ja' | 'en', paper?: 'a4' | 'a3' }} [options] */
export async function saveReport(app, { language = 'ja', paper = 'a4' } = {}) {
    await askPrint(app, language);
    await app.pressAt(inDialog(app, words[language][paper], language));
    const [download] = await Promise.all([
        app.page.waitForEvent('download'),
        app.pressAt(inDialog(app, words[language].save, language)),
    ]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/**
 * In place of the print dialog, which nobody could answer: runs in a page, and notes in `window.prints` what a frame would
 * print.
 */
export function notePrints() {
    const real = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    window.prints = [];
    const print = (frame, view) => {
        const table = view.document.querySelector('table');
        window.prints.push({
            pageTitle: document.title,
            title: view.document.title,
            heading: view.document.querySelector('h1').textContent,
            measures: view.document.querySelectorAll('article').length,
            collapsed: view.getComputedStyle(table).borderCollapse,
            sandbox: frame.getAttribute('sandbox'),
            right: frame.getBoundingClientRect().right,
        });
    };
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
        get() {
            const view = real.get.call(this);
            if (view) view.print = () => print(this, view);
            return view;
        },
    });
}

/** A report in a page of its own, from the disk. */
export async function openReport(t, text) {
    const file = join(scratch(t), 'report.html');
    writeFileSync(file, text);
    t.watch.allowHost(pathToFileURL(file).href);
    const page = await t.page();
    await page.goto(pathToFileURL(file).href);
    return page;
}

/** What is the same for a reader: widths of letters, and spaces. */
export function plain(text) {
    return text.normalize('NFKC').replace(/\s+/g, '');
}

/**
 * The report on the paper that its own style asks for.
 * @returns {Promise<{ pages: string[], lines: string[][], width: number, height: number, title: string }>} the text of each
 * page, also as its lines, all plain(); sizes in millimetres
 */
export async function onPaper(t, text) {
    const page = await openReport(t, text);
    const file = join(scratch(t), 'report.pdf');
    await page.pdf({ path: file, preferCSSPageSize: true });
    const about = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(about) ?? [];
    const texts = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    const millimetres = (points) => Math.round((Number(points) * 25.4) / 72);
    return {
        pages: texts.map(plain),
        lines: texts.map((one) => one.split('\n').map(plain).filter(Boolean)),
        width: millimetres(width),
        height: millimetres(height),
        title: /Title:\s+(.*)/.exec(about)?.[1] ?? '',
    };
}
