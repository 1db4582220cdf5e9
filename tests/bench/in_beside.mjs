// What runs inside of Torikumi and of the page beside it alike: it looks at the clock when the first chart of the plan is there
// and when typed letters are. Put there after in_any_page.mjs.

/**
 * @param {{ mark: string, title: string, stop?: boolean }} what the mark that the page makes in the frame that draws the chart;
 *     the plan's title, which the page's holds by then; whether nothing is to be drawn after that frame
 */
export function inBeside({ mark, title, stop = false }) {
    const all = '#semantics [role=table], #semantics [role=status], .tabulator-table, #count';

    window.beside = {
        /** Milliseconds from the navigation to the end of the frame that shows the plan's first chart. */
        shown: NaN,
        /** Of each letter typed: milliseconds until the frame that shows its rows was drawn, and which rows these were. */
        keys: [],
        rows: () => [...document.querySelectorAll(all)].map((element) => element.textContent).join('\n'),
    };

    // ---- the first chart

    if (stop) {
        for (const name of ['requestAnimationFrame', 'setTimeout']) {
            const ask = window[name];
            window[name] = (work, ...more) => ask.call(window, (...given) => void (there || work(...given)), ...more);
        }
    }
    let marked = false;
    let there = false;
    const observer = new MutationObserver(look);

    function look() {
        if (there || !marked || !document.title.includes(title)) return;
        there = true;
        observer.disconnect();
        // Both pages make the mark while they draw. The answer to this comes when that frame has gone to be put on the screen.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
            window.beside.shown = performance.now();
            channel.port1.close();
        };
        channel.port2.postMessage(null);
    }

    observer.observe(document, { subtree: true, childList: true, characterData: true });
    const makeMark = performance.mark;
    performance.mark = (name, ...more) => {
        const made = makeMark.call(performance, name, ...more);
        marked ||= name === mark;
        look();
        return made;
    };

    // ---- letters

    let pressed = NaN;
    addEventListener('keydown', ({ timeStamp }) => void (pressed = timeStamp), true);
    addEventListener('keyup', () => void (pressed = NaN), true);
    addEventListener(
        'input',
        async ({ timeStamp }) => {
            // What an input method has composed comes without a key.
            const from = Number.isNaN(pressed) ? timeStamp : pressed;
            await window.anyPage.nextFrame();
            const took = performance.now() - from;
            window.beside.keys.push({ took, rows: window.beside.rows() });
        },
        true,
    );
}
