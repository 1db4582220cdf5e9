// What modules share that no module can say: the objects that Emscripten's programs know as `Module`.

/** Where the files that a site would be asked for are in the page itself (web/one_file/embedded.js). */
interface Embedded {
    /** Null where the page has no such file. */
    bytes(name: string): Promise<Uint8Array | null>;
    /** What copy of the app with a plan this is; null: the app alone. */
    copy: { address: string; toRead: boolean } | null;
    /** The page as it came. */
    page(): string;
}

/** What the page can say over everything (web/page/load.js). */
type Notice = 'wasm' | 'canvas' | 'lost' | 'gone' | 'fetch' | 'file' | 'old' | 'crash';

/** As Emscripten asks for them. */
type InstantiateWasm = (
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
) => object;

/** The functions of src/platform/web/exports.cpp, called with the WebEdge that they belong to. */
type ProgramCall = (edge: number, ...numbers: number[]) => number;

/** The app's `Module`: web/page/load.js makes it. */
interface Program {
    canvas: HTMLElement;
    planRequest: { address: string; response: Promise<Response> } | null;
    /** Bytes of the small fonts, until the program takes them. */
    smallFonts: { regular?: Uint8Array; bold?: Uint8Array };
    /** Where the system has the typeface: the sources of its faces in CSS. */
    systemFont: { regular: string; bold: string } | null;
    /** It has crashed, or never ran: nothing calls it any more. */
    stopped: boolean;
    embedded: Embedded | undefined;
    /** `save` is offered beside "reload": the program still runs, and nothing of it can be seen. */
    notice(reason: Notice | null, detail?: string, save?: () => void): void;
    instantiateWasm: InstantiateWasm;
    onAbort(): void;

    // Emscripten's own. The memory is another array whenever it has grown.
    HEAPU8: Uint8Array;
    [call: `_torikumi_${string}`]: ProgramCall;

    // What src/platform/web/browser.cpp calls (web/platform/start.js).
    text(at: number, size: number): string;
    bytes(at: number, size: number): Uint8Array;
    attach(edge: number): void;
    platform: object;
}

declare var Module: Program;

interface Window {
    /** For tests and measurements (web/platform/frames.js). */
    torikumi: { frames(): number; resting(): boolean; frameMilliseconds(): number };
}

/** What the clerk says (web/worker/desk.js). After `failed` nothing comes. */
type ClerkSays =
    | { ready: true }
    | { ticket: number; text: string; bytes: Uint8Array }
    | { done: number }
    | { failed: string };

/** The clerk's `Module`: web/worker/desk.js makes it. */
interface ClerkProgram {
    instantiateWasm: InstantiateWasm;
    onAbort(reason: unknown): void;
    HEAPU8: Uint8Array;

    // src/platform/web/worker/worker.cpp: what it offers, and what it calls.
    _torikumi_desk_letter(desk: number, which: number, size: number): number;
    _torikumi_desk_hear(desk: number, ticket: number): void;
    _torikumi_desk_more(text: number, size: number): number;
    desk: object;
}
