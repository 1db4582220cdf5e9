// What runs inside of Torikumi's page: it plays the person and looks at the clock. Put there before the page's own scripts, and
// after in_any_page.mjs.

export function inPage() {
    /** @type {WebAssembly.Memory[]} */
    const memories = [];
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...asked) => {
        const made = await instantiate.apply(WebAssembly, asked);
        const exports = (made.instance ?? made).exports;
        for (const name in exports) if (exports[name] instanceof WebAssembly.Memory) memories.push(exports[name]);
        return made;
    };

    // The frame's own work ends here; what the browser then does with the picture, it does in software on this CPU.
    let drawn = 0;
    const requestFrame = window.requestAnimationFrame;
    window.requestAnimationFrame = (work) =>
        requestFrame.call(window, (time) => {
            const before = window.torikumi?.frames();
            work(time);
            if (window.torikumi?.frames() !== before) drawn = performance.now();
        });

    let file = new File([], 'none');
    let text = '';
    let title = '';
    let own = '';
    let opened = 0;
    let parsed = null;

    const nextFrame = window.anyPage.nextFrame;

    async function rest() {
        while (!window.torikumi.resting()) await nextFrame({ orRest: true });
    }

    const searchField = () => document.querySelector('#semantics input');

    // Nobody is asked for a name.
    localStorage.setItem('torikumi:editor', '計測');

    window.bench = {
        /** Fetches the plan that is to be opened. */
        async take(address) {
            text = await (await fetch(address)).text();
            title = JSON.parse(text).title;
        },

        /** Milliseconds that V8 takes to parse the plan. */
        parse() {
            const start = performance.now();
            parsed = JSON.parse(text);
            return performance.now() - start;
        },

        firstMeasure() {
            const first = (groups) => {
                for (const group of groups ?? []) {
                    const id = group.measures?.[0]?.id ?? first(group.groups);
                    if (id) return id;
                }
                return '';
            };
            return first(JSON.parse(text).groups);
        },

        /** Makes the file for open(). */
        prepare() {
            parsed = null;
            // A title of its own each time tells the frame that shows this file from those before it.
            own = `${title} ${++opened}`;
            file = new File([text.replace(JSON.stringify(title), JSON.stringify(own))], 'plan.json');
        },

        /** Milliseconds from the drop of the file to the end of the first frame that shows it. */
        async open() {
            const transfer = new DataTransfer();
            transfer.items.add(file);
            let shown = 0;
            const seen = new Promise((done) => {
                // Told in the turn of the frame that sets the title, after its drawing.
                const observer = new MutationObserver(() => {
                    if (!document.title.includes(own)) return;
                    observer.disconnect();
                    shown = performance.now();
                    done();
                });
                observer.observe(document.head, { subtree: true, childList: true, characterData: true });
            });
            const start = performance.now();
            window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
            await seen;
            return shown - start;
        },

        /** Turns the wheel before each of so many frames; the milliseconds that each kept the thread busy. */
        async scroll(count) {
            const frames = await window.anyPage.scroll(count);
            await rest();
            return frames.map(({ busy }) => busy);
        },

        /** Types a text into the empty search field. */
        async search(query) {
            const type = (value) => {
                const field = searchField();
                field.value = value;
                field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            };
            if (searchField().value !== '') {
                const emptied = nextFrame();
                type('');
                await emptied;
                await rest();
            }
            const next = nextFrame();
            const start = performance.now();
            type(query);
            const received = performance.now();
            await next;
            const shown = performance.now() - start;
            const busy = received - start + window.torikumi.frameMilliseconds();
            await rest();
            return { busy, shown };
        },

        /** Types a value into the chosen cell and commits it; until the frame that shows it, which waits for the storage. */
        async edit(value) {
            const field = document.activeElement;
            const next = nextFrame();
            const start = performance.now();
            field.value = value;
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
            await next;
            const times = { drawn: drawn - start, shown: performance.now() - start };
            await rest();
            return times;
        },

        /**
         * Milliseconds from the drop of a sheet to the page that shows what is in it (`read`), from the press of 取り込む to the
         * plan (`taken`), of both (`whole`), and the longest task of the main thread meanwhile (below 50 it says 0).
         */
        async bringIn(address) {
            const bytes = await (await fetch(address)).arrayBuffer();
            const transfer = new DataTransfer();
            transfer.items.add(new File([bytes], '計測.xlsx'));
            const tasks = [];
            const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
            observer.observe({ type: 'longtask' });
            const until = async (there) => {
                while (!there()) await new Promise((done) => requestAnimationFrame(done));
                return performance.now();
            };
            const button = () =>
                [...document.querySelectorAll('#semantics button, #semantics [role=button]')].find(
                    (one) => (one.getAttribute('aria-label') ?? one.textContent) === '取り込む' && !one.disabled,
                );
            const start = performance.now();
            window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
            const read = (await until(button)) - start;
            await rest();
            const before = document.title;
            const pressed = performance.now();
            button().click();
            const taken = (await until(() => document.title !== before)) - pressed;
            await rest();
            await new Promise((done) => setTimeout(done, 100));
            observer.disconnect();
            return { read, taken, whole: read + taken, longest: Math.max(0, ...tasks.map((task) => task.duration)) };
        },

        wasmBytes: () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
        /** So that what was parsed counts as used. */
        parsed: () => parsed !== null,
    };
}
