// Files that can be written back. Headless Chromium shows no pickers, so these answer in their place, with files of the
// origin's private file system: handles like any other. Like Chromium's they open on a fresh press alone, and the one that
// saves empties or makes the chosen file at once.

/** No pickers: as in Firefox and Safari. */
export const withoutPickers = (page) =>
    page.addInitScript(() => {
        delete window.showSaveFilePicker;
        delete window.showOpenFilePicker;
    });

/** Pickers that choose window.picked, or fail with window.pickerError. */
export const withPickers = (page) =>
    page.addInitScript(() => {
        const handle = async (options) => {
            if (!navigator.userActivation.isActive) throw new DOMException('Must be handling a user gesture', 'SecurityError');
            if (window.pickerError) throw new DOMException('as the test wants it', window.pickerError);
            return (await navigator.storage.getDirectory()).getFileHandle(window.picked, options);
        };
        window.picked = '計画.json';
        window.showOpenFilePicker = async () => [await handle({})];
        window.showSaveFilePicker = async (options) => {
            window.suggested = options.suggestedName;
            const chosen = await handle({ create: true });
            await (await chosen.createWritable()).close();
            return chosen;
        };
    });

/** Writes a file as another program would. */
export async function writeFile(app, name, text) {
    await app.page.evaluate(
        async ([fileName, content]) => {
            const handle = await (await navigator.storage.getDirectory()).getFileHandle(fileName, { create: true });
            const stream = await handle.createWritable();
            await stream.write(content);
            await stream.close();
        },
        [name, text],
    );
}

export async function readFile(app, name) {
    return app.page.evaluate(async (fileName) => {
        const handle = await (await navigator.storage.getDirectory()).getFileHandle(fileName);
        return (await handle.getFile()).text();
    }, name);
}
