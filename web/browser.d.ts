// What browsers have and the type checker's own list (TypeScript 4.8) has not.

declare class CompressionStream {
    constructor(format: 'gzip');
    readonly readable: ReadableStream<Uint8Array>;
    readonly writable: WritableStream<Uint8Array>;
}
declare class DecompressionStream extends CompressionStream {}

interface CanvasRenderingContext2D {
    fontKerning: 'auto' | 'normal' | 'none';
    textRendering: 'auto' | 'optimizeSpeed' | 'optimizeLegibility' | 'geometricPrecision';
}

// ---- files: where a browser has no pickers and handles, these are absent

interface FilePickerType {
    description: string;
    accept: Record<string, string[]>;
}

interface FileSystemWritableFileStream extends WritableStream {
    write(bytes: Uint8Array): Promise<void>;
}

interface FileSystemFileHandle {
    createWritable(): Promise<FileSystemWritableFileStream>;
    queryPermission?(wanted: { mode: 'readwrite' }): Promise<Permission>;
    requestPermission(wanted: { mode: 'readwrite' }): Promise<Permission>;
}

interface FileSystemDirectoryHandle {
    keys(): AsyncIterable<string>;
    values(): AsyncIterable<FileSystemFileHandle | FileSystemDirectoryHandle>;
}

interface DataTransferItem {
    getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

interface Navigator {
    readonly userActivation?: { readonly isActive: boolean };
}

interface Window {
    showOpenFilePicker?(options: { id: string; types: FilePickerType[] }): Promise<FileSystemFileHandle[]>;
    showSaveFilePicker?(options: { id: string; suggestedName: string; types: FilePickerType[] }): Promise<FileSystemFileHandle>;
    /** Of an installed app: the files that the system opens with it. */
    launchQueue?: { setConsumer(take: (launch: { files?: FileSystemFileHandle[] }) => void): void };
}

// ---- Chromium alone

interface IDBVersionChangeEvent {
    /** 'total' where a damaged database was thrown away. */
    readonly dataLoss?: 'none' | 'total';
    readonly dataLossMessage?: string;
}
