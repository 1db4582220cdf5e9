// The beginning of the page: fetches the program and its small fonts at once, shows how far it is, and starts the program
// when all of them are there. The program (torikumi.js) finds the object `Module` made here.

/**
 * @param {Embedded | undefined} embedded where everything is in the page itself (web/one_file/embedded.js); a site fetches
 * @param {(below: HTMLElement) => void} showPlain puts the plan as plain tables there, where nothing of the program runs
 */
export function load(embedded, showPlain) {
    const notices = {
        wasm: [
            'このブラウザーでは WebAssembly が使えないため、Torikumi を表示できません。新しい Chrome、Edge、Firefox、Safari でお試しください。',
            'This browser does not offer WebAssembly, which Torikumi needs. Please try a recent Chrome, Edge, Firefox or Safari.',
        ],
        canvas: [
            'このブラウザーでは画面を描画できないため、Torikumi を表示できません。新しい Chrome、Edge、Firefox、Safari でお試しください。',
            'This browser cannot draw what Torikumi shows. Please try a recent Chrome, Edge, Firefox or Safari.',
        ],
        lost: [
            '画面の描画が中断されました。まもなく再開します。再開しないときは、ページを読み込み直してください。',
            'Drawing was interrupted and should go on in a moment. If it does not, please reload the page.',
        ],
        gone: [
            '画面の描画が中断されたまま、再開できません。入力した内容はこのブラウザーにあります。「保存」を押すと、計画をファイルとしてダウンロードします。そのあと「再読み込み」を押してください。',
            'Drawing was interrupted and does not go on. What you typed is kept in this browser. Press “Save” to download the plan as a file, then “Reload”.',
        ],
        fetch: [
            'Torikumi を読み込めませんでした。接続を確かめて、ページを読み込み直してください。',
            'Torikumi could not be loaded. Please check the connection and reload the page.',
        ],
        file: [
            'このページはファイルから直接には開けません。同じフォルダーの torikumi.html を開くか、Web サーバーに置いて開いてください。',
            'This page cannot be opened straight from a file. Please open torikumi.html beside it, or put it on a web server.',
        ],
        old: [
            'このブラウザーは古いため、Torikumi を表示できません。新しい Chrome、Edge、Firefox、Safari でお試しください。',
            'This browser is too old for Torikumi. Please try a recent Chrome, Edge, Firefox or Safari.',
        ],
        crash: [
            '予期しないエラーのため、Torikumi が停止しました。ページを読み込み直してください。開いていたファイルは変更されていません。',
            'Torikumi stopped because of an unexpected error. Please reload the page. The file that was open has not been changed.',
        ],
    };

    /** @param {string} id */
    const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

    let stopped = false;

    /** The program's `Module`: what it and its JavaScript (web/platform/) find here, and what they leave. */
    const shared = /** @type {Program} */ ({
        canvas: element('canvas'),
        planRequest: null,
        smallFonts: {},
        systemFont: null,
        stopped: false,
        embedded,
        notice,
        instantiateWasm,
        onAbort() {
            notice('crash');
        },
    });

    /**
     * Lays a message over everything; null takes it away. What says that the program has stopped stays.
     * @param {Notice | null} reason
     * @param {string} [detail]
     * @param {() => void} [save] offered beside "reload": the program still runs, and nothing of it can be seen
     */
    function notice(reason, detail, save) {
        const place = element('notice');
        if (stopped) return;
        stopped = reason !== null && reason !== 'lost' && reason !== 'gone';
        shared.stopped = stopped;
        place.hidden = reason === null;
        place.textContent = '';
        if (reason === null) return;
        const [ja, en] = notices[reason];
        for (const [language, text] of [['ja', ja], ['en', en], ['', detail || '']]) {
            if (text === '') continue;
            const line = document.createElement('p');
            if (language !== '') line.lang = language;
            line.textContent = text;
            place.append(line);
        }
        element('semantics').inert = stopped || save !== undefined;
        element('loader').hidden = true;
        if (save) offer(place, save);
        if (withoutProgram.includes(reason)) showPlain(placeBelow(place));
    }

    /**
     * @param {HTMLElement} place of the notice
     * @param {() => void} save
     */
    function offer(place, save) {
        const row = document.createElement('div');
        const offered = [
            { label: '保存 / Save', press: save },
            { label: '再読み込み / Reload', press: () => location.reload() },
        ];
        for (const { label, press } of offered) {
            const button = document.createElement('button');
            button.type = 'button';
            button.textContent = label;
            button.addEventListener('click', press);
            row.append(button);
        }
        place.append(row);
        /** @type {HTMLElement} */ (row.firstElementChild).focus();
    }

    // The program takes keys from the whole page.
    element('notice').addEventListener('keydown', (event) => event.stopPropagation());

    /** Where nothing of the program runs, the plan is read as plain tables. */
    const withoutProgram = ['wasm', 'canvas', 'old', 'fetch'];

    /** @param {HTMLElement} place of the notice, above the tables */
    function placeBelow(place) {
        const below = document.createElement('div');
        document.documentElement.classList.add('plain');
        place.after(below);
        return below;
    }

    // ---- progress

    let loaded = 0;
    let total = 0;
    let totalKnown = true;

    function showProgress() {
        const share = totalKnown && total > 0 ? Math.min(1, loaded / total) : null;
        const bar = element('progress');
        const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
        if (share === null) {
            bar.removeAttribute('aria-valuenow');
            element('progress-text').textContent = `${megabytes(loaded)} MB`;
        } else {
            bar.setAttribute('aria-valuenow', String(Math.round(share * 100)));
            element('progress-done').style.transform = `scaleX(${share})`;
            element('progress-text').textContent = `${megabytes(loaded)} / ${megabytes(total)} MB`;
        }
    }

    /**
     * Fetches, and counts what comes in.
     * @param {string} address
     * @returns {Promise<Response>}
     */
    async function fetchCounted(address) {
        const response = await fetch(address);
        if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
        // The length of a compressed answer counts other bytes than those that come out.
        const length = Number(response.headers.get('Content-Length'));
        if (length > 0 && !response.headers.has('Content-Encoding')) total += length;
        else totalKnown = false;
        void count(response.clone());
        return response;
    }

    /** @param {Response} response */
    async function count(response) {
        if (!response.body) return;
        const reader = response.body.getReader();
        try {
            for (;;) {
                const { done, value } = await reader.read();
                if (done) return;
                loaded += value.byteLength;
                showProgress();
            }
        } catch {
            // Whoever reads the other half reports it.
        }
    }

    /** @param {string} name */
    async function embeddedBytes(name) {
        const bytes = embedded ? await embedded.bytes(name) : null;
        if (!bytes) throw new Error(name);
        return bytes;
    }

    /** @param {string} address */
    async function fetchBytes(address) {
        if (embedded) return embeddedBytes(address);
        return new Uint8Array(await (await fetchCounted(address)).arrayBuffer());
    }

    /**
     * Our typeface as systems know it (Windows has it since 2018), and widths of its own in parts of 1/2048 of the size: they
     * tell it from its sisters, and from a version that is set otherwise.
     */
    const typeface = {
        regular: {
            weight: '400',
            source: 'local("BIZ UDPGothic"), local("BIZUDPGothic-Regular"), local("BIZ-UDPGothic")',
            widths: { あ: 2007, ア: 1823, '、': 1229, 目: 2048, W: 2007, A: 1556, 1: 1290, i: 655 },
        },
        bold: {
            weight: '700',
            source: 'local("BIZ UDPGothic Bold"), local("BIZUDPGothic-Bold"), local("BIZ-UDPGothic-Bold")',
            widths: { あ: 2048, ア: 1864, '、': 1229, 目: 2048, W: 2048, A: 1597, 1: 1290, i: 655 },
        },
    };

    /** @param {CanvasRenderingContext2D} context @param {{ weight: string, widths: Record<string, number> }} face */
    function hasWidths(context, face) {
        // Firefox makes no letter larger than 2000 pixels.
        context.font = `${face.weight} 1024px Torikumi, monospace`;
        return Object.entries(face.widths).every(([text, width]) => Math.abs(2 * context.measureText(text).width - width) < 2);
    }

    /**
     * Where the system has the typeface, the page uses that as "Torikumi", text fields and all.
     * @returns {Promise<boolean>}
     */
    async function takeSystemFont() {
        // What is in the page needs no fetching, and is there for certain.
        if (embedded) return false;
        const faces = Object.values(typeface).map((face) => new FontFace('Torikumi', face.source, { weight: face.weight }));
        try {
            await Promise.all(faces.map((face) => face.load()));
            for (const face of faces) document.fonts.add(face);
            const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
            if (context && Object.values(typeface).every((face) => hasWidths(context, face))) {
                shared.systemFont = { regular: typeface.regular.source, bold: typeface.bold.source };
                return true;
            }
        } catch {
            // It is not there, or pages are not told what is.
        }
        for (const face of faces) document.fonts.delete(face);
        return false;
    }

    /** The small fonts, none where the system has the typeface. */
    async function fetchFonts() {
        if (await takeSystemFont()) return [];
        return Promise.all([fetchBytes('fonts/small-regular.ttf'), fetchBytes('fonts/small-bold.ttf')]);
    }

    /** @returns {Promise<WebAssembly.Module>} */
    async function compile() {
        if (embedded) return WebAssembly.compile(await embeddedBytes('torikumi.wasm'));
        const response = await fetchCounted('torikumi.wasm');
        const type = response.headers.get('Content-Type') || '';
        if (WebAssembly.compileStreaming && type.startsWith('application/wasm')) {
            return WebAssembly.compileStreaming(response);
        }
        return WebAssembly.compile(await response.arrayBuffer());
    }

    /** @param {unknown} error */
    function failed(error) {
        notice('fetch', String(error instanceof Error ? error.message : error));
    }

    /**
     * Emscripten asks for the program with this; it runs when its fonts are there too.
     * @param {WebAssembly.Imports} imports
     * @param {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} receive
     */
    function instantiateWasm(imports, receive) {
        Promise.all([program, fonts])
            .then(async ([module, [regular, bold]]) => {
                const instance = await WebAssembly.instantiate(module, imports);
                Object.assign(shared.smallFonts, { regular, bold });
                // In a task of its own, so that an error of the program is no failure to load it.
                setTimeout(() => receive(instance, module), 0);
            })
            .catch(failed);
        return {};
    }

    /**
     * The plan that the program will ask for first (web/platform/files.js), asked for before the program is there: the one that the address
     * names, or on a first visit the sample. What becomes of the request is told by whoever takes it.
     * @returns {{ address: string, response: Promise<Response> } | null}
     */
    function requestPlan() {
        if (embedded) return null;
        let address = new URLSearchParams(location.search).get('plan') || '';
        try {
            if (address === '' && localStorage.getItem('torikumi:seen-plan') === null) address = 'plans/atsugi-2018.json';
            if (address === '' || new URL(address, document.baseURI).origin !== location.origin) return null;
        } catch {
            return null;
        }
        const response = fetch(address);
        response.catch(() => {});
        return { address, response };
    }

    /** A program of one function that returns a vector: what Torikumi is built for, and old browsers refuse. */
    const programWithVectors = new Uint8Array([
        0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
    ]);

    // ---- start

    if (typeof WebAssembly !== 'object') return notice('wasm');
    if (!WebAssembly.validate(programWithVectors)) return notice('old');
    if (embedded && typeof DecompressionStream !== 'function') return notice('old');
    if (!embedded && location.protocol === 'file:') return notice('file');

    const program = compile();
    shared.planRequest = requestPlan();
    const fonts = fetchFonts();
    program.catch(failed);
    fonts.catch(failed);

    window.Module = shared;
    window.addEventListener('error', (event) => {
        if (event.error instanceof WebAssembly.RuntimeError) notice('crash');
    });

    const script = document.createElement('script');
    if (embedded) {
        embeddedBytes('torikumi.js')
            .then((bytes) => {
                // The page's policy knows this text by its hash.
                script.textContent = new TextDecoder().decode(bytes);
                document.head.append(script);
            })
            .catch(failed);
        return;
    }
    script.src = 'torikumi.js';
    script.onerror = () => failed('torikumi.js');
    document.head.append(script);
}
