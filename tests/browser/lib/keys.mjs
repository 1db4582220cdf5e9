// A keyboard that does not wait: all events are on their way to the page before the first one has been answered, so that
// several come within a frame.

const codes = {
    Enter: 13, Tab: 9, Escape: 27, Backspace: 8, Delete: 46, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40,
    PageUp: 33, PageDown: 34, End: 35, Home: 36, F2: 113,
};
const texts = { Enter: '\r' };
const modifiers = { Control: 2, Shift: 8 };

/** The events of a key as Playwright names it: "7", "Enter", "Shift+Tab", "Control+z". */
function eventsOf(name) {
    const parts = name.split('+');
    const key = parts.pop();
    const held = parts.reduce((all, part) => all | modifiers[part], 0);
    const letter = key.length === 1;
    const text = held & modifiers.Control ? undefined : letter ? key : texts[key];
    const code = letter ? (/\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`) : key;
    const event = {
        key, code, modifiers: held, windowsVirtualKeyCode: letter ? key.toUpperCase().charCodeAt(0) : codes[key],
    };
    return [
        ['Input.dispatchKeyEvent', { ...event, type: text === undefined ? 'rawKeyDown' : 'keyDown', text }],
        ['Input.dispatchKeyEvent', { ...event, type: 'keyUp' }],
    ];
}

function eventsOfPress({ x, y }) {
    const press = { x, y, button: 'left', clickCount: 1 };
    return [
        ['Input.dispatchMouseEvent', { ...press, type: 'mouseMoved', button: 'none' }],
        ['Input.dispatchMouseEvent', { ...press, type: 'mousePressed' }],
        ['Input.dispatchMouseEvent', { ...press, type: 'mouseReleased' }],
    ];
}

/**
 * @param {import('./app.mjs').App} app
 * @param {(string | { x: number, y: number })[]} acts keys, and places that are pressed with the mouse
 */
export async function burst(app, acts) {
    const cdp = await app.cdp();
    const events = acts.flatMap((act) => (typeof act === 'string' ? eventsOf(act) : eventsOfPress(act)));
    await Promise.all(events.map(([method, parameters]) => cdp.send(method, parameters)));
}

/** The keys of a text. */
export const keysOf = (text) => [...text];

/** The browser's storage answers so many milliseconds late, as a disk that has to wake up does. */
export async function slowStorage(page, milliseconds) {
    await page.addInitScript((late) => {
        const complete = 'complete';
        const add = IDBTransaction.prototype.addEventListener;
        const later = (listener) => (event) => setTimeout(() => listener.call(event.target, event), late);
        Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
            set(listener) {
                if (listener) add.call(this, complete, later(listener));
            },
        });
        IDBTransaction.prototype.addEventListener = function (type, listener, options) {
            return add.call(this, type, type === complete ? later(listener) : listener, options);
        };
    }, milliseconds);
}
