// Works without a network: lets the browser keep the site (service_worker.js), and says when a new version is there. It is
// offered and never forced. Where service workers are not to be had (plain http, a private window), nothing of this happens.

/** All of it, in one function, so that it can end early. */
function offline() {
    const texts = {
        ja: {
            ready: '新しい版があります。',
            reload: '読み込み直す',
            later: '後で',
            others: 'ほかの Torikumi の画面を閉じてから、もう一度押してください。',
        },
        en: {
            ready: 'A new version is available.',
            reload: 'Reload',
            later: 'Later',
            others: 'Please close the other windows of Torikumi, then press again.',
        },
    };
    const betweenLooks = 3_600_000;
    /** How long a version that takes over may take (ms). */
    const patience = 3_000;

    if (!window.isSecureContext || !('serviceWorker' in navigator) || !navigator.serviceWorker) return;
    const container = navigator.serviceWorker;
    const place = /** @type {HTMLElement} */ (document.getElementById('update'));
    // The app takes keys from the whole page.
    place.addEventListener('keydown', (event) => event.stopPropagation());

    function words() {
        return document.documentElement.lang === 'en' ? texts.en : texts.ja;
    }

    /**
     * @param {string} text
     * @param {() => void} action
     */
    function button(text, action) {
        const made = document.createElement('button');
        made.type = 'button';
        made.textContent = text;
        made.addEventListener('click', action);
        return made;
    }

    /**
     * @param {ServiceWorker} waiting
     * @param {string} more
     */
    function offer(waiting, more = '') {
        const text = words();
        const line = document.createElement('p');
        line.textContent = more === '' ? text.ready : `${text.ready} ${more}`;
        const reload = button(text.reload, () => {
            waiting.postMessage('torikumi: take over');
        });
        const later = button(text.later, () => {
            place.hidden = true;
        });
        // What comes into a place that is shown is announced.
        place.hidden = false;
        place.replaceChildren(line, reload, later);
    }

    /** @param {ServiceWorkerRegistration} registration */
    function watch(registration) {
        const look = () => {
            // Without a build that is at work this is the first one, and no news.
            if (registration.waiting && registration.active) offer(registration.waiting);
        };
        registration.addEventListener('updatefound', () => {
            registration.installing?.addEventListener('statechange', look);
        });
        look();
        // A new version has taken over: this page is of the old one. The first version ever takes no page over.
        container.addEventListener('controllerchange', () => location.reload());
        container.addEventListener('message', (event) => {
            if (event.data === 'torikumi: other windows' && registration.waiting) offer(registration.waiting, words().others);
            // Chromium lets the new version wait for ever where the old one had to answer just then; a page loaded anew ends that.
            if (event.data === 'torikumi: taking over') setTimeout(() => location.reload(), patience);
        });
        // The browser looks for a new version when a page is opened; a page may stay open for weeks.
        let looked = Date.now();
        document.addEventListener('visibilitychange', () => {
            if (document.visibilityState !== 'visible' || Date.now() - looked < betweenLooks) return;
            looked = Date.now();
            // Without a network there is none.
            registration.update().catch(() => {});
        });
    }

    function begin() {
        container
            .register('service_worker.js', { updateViaCache: 'none' })
            .then(watch)
            // Refused, or no network: it goes as it went before.
            .catch(() => {});
    }

    // After the first frame (or a failure, which a new version may mend), so that nothing competes with it.
    const loader = /** @type {HTMLElement} */ (document.getElementById('loader'));
    if (loader.hidden) return begin();
    const observer = new MutationObserver(() => {
        if (!loader.hidden) return;
        observer.disconnect();
        begin();
    });
    observer.observe(loader, { attributes: true, attributeFilter: ['hidden'] });
}

offline();
