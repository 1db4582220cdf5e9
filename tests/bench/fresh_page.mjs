// A page that nobody has opened before: nothing of it is in any cache.

const size = { width: 1280, height: 800 };
/** For slow machines; what takes longer counts as broken (ms). */
export const patience = 120_000;

/**
 * Opens an address in a context of its own, which ends with `work`.
 * @param {{
 *     scripts: [(argument: any) => void, any?][], put there in this order before the page's own
 *     ready: (page: any) => Promise<unknown>, resolves when the work may begin
 *     serviceWorkers?: 'allow' | 'block'
 * }} how
 * @param {(page: any, requests: any[]) => Promise<T>} work `requests`: all that the page has made, in their order
 * @returns {Promise<T>}
 * @template T
 */
export async function freshPage(browser, address, { scripts, ready, serviceWorkers = 'allow' }, work) {
    const context = await browser.newContext({ viewport: size, serviceWorkers });
    try {
        const page = await context.newPage();
        page.setDefaultTimeout(patience);
        page.on('pageerror', (error) => console.error(`page: ${error.message}`));
        for (const [script, argument] of scripts) await page.addInitScript(script, argument);
        const requests = [];
        page.on('request', (request) => requests.push(request));
        await page.goto(address, { waitUntil: 'commit' });
        await ready(page);
        return await work(page, requests);
    } finally {
        await context.close();
    }
}
