// Serves a folder on this machine alone, with the types that browsers insist on.
//
//   node web/build/serve.mjs [FOLDER [PORT]]
//
// Tests: const site = await serveFolder('dist'); … site.address …; await site.close();

import { createServer } from 'node:http';
import { open } from 'node:fs/promises';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { pathToFileURL } from 'node:url';

export const types = {
    '.html': 'text/html; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.mjs': 'text/javascript; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.map': 'application/json; charset=utf-8',
    '.webmanifest': 'application/manifest+json; charset=utf-8',
    '.txt': 'text/plain; charset=utf-8',
    '.svg': 'image/svg+xml; charset=utf-8',
    '.wasm': 'application/wasm',
    '.ttf': 'font/ttf',
    '.png': 'image/png',
    '.ico': 'image/x-icon',
};

function refuse(response, status, text) {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`${status} ${text}\n`);
}

/// The file that an address means, or '' where it leads out of the folder.
function fileOf(folder, address) {
    let path;
    try {
        path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    } catch {
        return '';
    }
    if (path.includes('\0')) return '';
    if (path.endsWith('/')) path += 'index.html';
    const file = normalize(join(folder, path));
    return file.startsWith(folder + sep) ? file : '';
}

async function opened(file) {
    try {
        return await open(file);
    } catch {
        return undefined;
    }
}

/// The page with one script more, which is not to be kept.
async function answerWithScript(handle, script, head, response) {
    const page = (await handle.readFile('utf8')).replace('</head>', `<script src="${script}"></script></head>`);
    response.writeHead(200, { ...head, 'Cache-Control': 'no-store', 'Content-Length': Buffer.byteLength(page) });
    response.end(page);
    return handle.close();
}

async function answer(folder, { headers, brotli, extra, script }, request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
        return refuse(response, 405, 'only GET and HEAD');
    }
    const own = extra[request.url];
    if (own) return own(response);
    const file = fileOf(folder, request.url);
    const packed = brotli && file && /\bbr\b/.test(request.headers['accept-encoding'] ?? '') ? await opened(`${file}.br`) : undefined;
    // Else "not found": missing and unreadable look alike from outside.
    const handle = packed ?? (file ? await opened(file) : undefined);
    const status = await handle?.stat();
    if (!status?.isFile()) {
        await handle?.close();
        return refuse(response, 404, 'not found');
    }
    const tag = `"${status.size.toString(36)}-${Math.round(status.mtimeMs).toString(36)}"`;
    const head = {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Cache-Control': 'no-cache',
        ETag: tag,
        'X-Content-Type-Options': 'nosniff',
        ...(brotli ? { Vary: 'Accept-Encoding' } : {}),
        ...(packed ? { 'Content-Encoding': 'br' } : {}),
        ...headers,
    };
    if (script && extname(file) === '.html') {
        delete head.ETag;
        return answerWithScript(handle, script, head, response);
    }
    if (request.headers['if-none-match'] === tag) {
        response.writeHead(304, head);
        response.end();
        return handle.close();
    }
    response.writeHead(200, { ...head, 'Content-Length': status.size });
    if (request.method === 'HEAD') {
        response.end();
        return handle.close();
    }
    // Where the browser goes away in the middle, the file is closed too.
    pipeline(handle.createReadStream(), response, () => {});
}

/// Serves `folder` on loopback. `port` 0 takes a free one; `headers` go with every file; with `brotli` a client that accepts it
/// gets FILE.br where that stands beside FILE. `extra` has handlers of addresses that are no files; `script` is one that every
/// page is given. Answers with the address (it ends in '/'), the port, and close(). Rejects with
/// the error of listen(), for example EADDRINUSE.
export function serveFolder(folder, { port = 0, host = '127.0.0.1', headers = {}, brotli = false, extra = {}, script = '' } = {}) {
    const root = resolve(folder);
    const server = createServer((request, response) => {
        answer(root, { headers, brotli, extra, script }, request, response).catch(() => {
            if (response.headersSent) response.destroy();
            else refuse(response, 500, 'the file could not be read');
        });
    });
    return new Promise((done, failed) => {
        server.once('error', failed);
        server.listen(port, host, () => {
            const taken = server.address().port;
            done({
                address: `http://${host}:${taken}/`,
                port: taken,
                close: () =>
                    new Promise((closed) => {
                        server.close(closed);
                        server.closeAllConnections?.();
                    }),
            });
        });
    });
}

async function main() {
    const folder = process.argv[2] ?? 'dist';
    const port = Number(process.argv[3] ?? 8080);
    try {
        const site = await serveFolder(folder, { port });
        console.log(`Serving ${folder} at ${site.address} (Ctrl+C ends it)`);
    } catch (error) {
        const why = {
            EADDRINUSE: `port ${port} is in use: end what uses it, or choose another (./build-wasm.sh --serve ${port + 1})`,
            EACCES: `port ${port} needs more rights: choose one from 1024 on (./build-wasm.sh --serve 8080)`,
        };
        console.error(`FAILED: ${why[error.code] ?? error.message}`);
        process.exitCode = 1;
    }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
