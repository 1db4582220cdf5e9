// The whole site under one build, kept by the browser, so that it opens at once and without a network. A program of its own,
// that imports nothing: web/build/precache.mjs makes it what it is on the site.
//
// - A build is kept whole or not at all: every file must have the hash that stands below, or the installation fails and the
//   build that works stays. So versions never mix, not even while somebody is copying a new one to the server.
// - A new build waits. It takes over when no window of the old one is left, or when the person asks for it in the last one
//   (web/page/offline.js). A running page never gets files of another build.
// - Only caches of this site's folder and this program are ever removed. What people edit is in IndexedDB, and not touched.
/// <reference lib="webworker" />
'use strict';

(function serve() {
    const self = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));

    /**
     * What belongs to this build; written by web/build/precache.mjs.
     * @type {{ build: string, files: Record<string, { hash: string, type: string }> }}
     */
    // @ts-expect-error
    const site = {/* site */};

    const scope = self.registration.scope;
    const mine = `torikumi ${scope} `;
    const program = `${mine}build ${site.build}`;
    /** Plans from this server that are no part of the build, as they were when last fetched. */
    const plans = `${mine}plans`;
    const mostPlans = 20;

    /**
     * The name of a file of the build, or null.
     * @param {string} address
     */
    function nameOf(address) {
        const path = address.split(/[?#]/)[0];
        if (!path.startsWith(scope)) return null;
        const name = path.slice(scope.length) || 'index.html';
        return Object.hasOwn(site.files, name) ? name : null;
    }

    /** @param {ArrayBuffer} bytes */
    async function hashOf(bytes) {
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    }

    /**
     * @param {Cache} cache
     * @param {string} name
     */
    async function keep(cache, name) {
        const { hash, type } = site.files[name];
        // What the page has just fetched is asked for again only by its tag.
        const response = await fetch(new URL(name, scope), { cache: 'no-cache' });
        if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`);
        const bytes = await response.arrayBuffer();
        if ((await hashOf(bytes)) !== hash) throw new Error(`${name} is not of build ${site.build}`);
        // Made anew: a server may have compressed it, or have sent on from another address, which no page may be opened with.
        const headers = { 'Content-Type': type, 'Content-Length': String(bytes.byteLength) };
        await cache.put(new URL(name, scope), new Response(bytes, { headers }));
    }

    async function install() {
        const cache = await caches.open(program);
        try {
            // One after the other: the page that is at work comes first.
            for (const name of Object.keys(site.files)) await keep(cache, name);
        } catch (error) {
            await caches.delete(program);
            throw error;
        }
    }

    async function removeOldBuilds() {
        for (const name of await caches.keys()) {
            if (name.startsWith(`${mine}build `) && name !== program) await caches.delete(name);
        }
    }

    /** @param {string} name @param {Request} request */
    async function fromBuild(name, request) {
        const kept = await caches.match(new URL(name, scope).href, { cacheName: program });
        // Somebody emptied the cache: the network still has it.
        return kept || fetch(request);
    }

    /** @param {Request} request */
    async function keepPlan(request, /** @type {Response} */ response) {
        const cache = await caches.open(plans);
        await cache.delete(request);
        await cache.put(request, response);
        const kept = await cache.keys();
        for (const old of kept.slice(0, Math.max(0, kept.length - mostPlans))) await cache.delete(old);
    }

    /**
     * A plan of this server: as it is now, or without a network as it was.
     * @param {FetchEvent} event
     */
    async function planOf(event) {
        try {
            const response = await fetch(event.request);
            if (response.ok && !response.redirected) event.waitUntil(keepPlan(event.request, response.clone()).catch(() => {}));
            return response;
        } catch (error) {
            const kept = await caches.match(event.request, { cacheName: plans });
            if (kept) return kept;
            throw error;
        }
    }

    self.addEventListener('install', (event) => event.waitUntil(install()));
    self.addEventListener('activate', (event) => event.waitUntil(removeOldBuilds()));

    self.addEventListener('fetch', (event) => {
        const request = event.request;
        if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
        const name = nameOf(request.url);
        if (name !== null) event.respondWith(fromBuild(name, request));
        else if (request.mode !== 'navigate' && /\.json([?#]|$)/.test(request.url)) event.respondWith(planOf(event));
    });

    /** Every window of this site, of whichever build. */
    async function windows() {
        const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
        return all.filter((one) => nameOf(one.url) === 'index.html');
    }

    // A page asks that this build, which waits, takes over.
    self.addEventListener('message', (event) => {
        if (event.data !== 'torikumi: take over') return;
        event.waitUntil(
            (async () => {
                const others = (await windows()).length > 1;
                event.source?.postMessage(others ? 'torikumi: other windows' : 'torikumi: taking over');
                if (!others) await self.skipWaiting();
            })(),
        );
    });
})();
