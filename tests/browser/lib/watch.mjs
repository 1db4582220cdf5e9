// Hears everything that goes wrong in a page without anybody asking: an error in the console, an uncaught exception, a crash,
// a request that failed or was answered with an error, a request to anywhere but this machine's own test servers.

export class Watch {
    #problems = [];
    #allowed = [];
    #hosts;

    constructor(address) {
        this.#hosts = new Set([new URL(address).host]);
        /** Every request, in order: { url, size }. */
        this.requests = [];
    }

    allow(pattern) {
        this.#allowed.push(pattern);
    }

    /** Another server of the test itself. */
    allowHost(address) {
        this.#hosts.add(new URL(address).host);
    }

    follow(context) {
        context.on('console', (message) => {
            const type = message.type();
            if (type === 'error' || type === 'warning' || type === 'assert') {
                this.#note(`console ${type}: ${message.text()} (${message.location().url})`);
            }
        });
        context.on('weberror', (error) => this.#note(`uncaught: ${error.error()?.stack ?? error.error()}`));
        context.on('request', (request) => {
            const url = request.url();
            if (url.startsWith('data:') || url.startsWith('blob:')) return;
            this.requests.push(url);
            if (!this.#hosts.has(new URL(url).host)) this.#note(`request to another host: ${url}`);
        });
        context.on('requestfailed', (request) => {
            // A page that is left breaks off what it still asks for: its icon, say, or a plan that nobody needs any more.
            const why = request.failure()?.errorText;
            if (why !== 'net::ERR_ABORTED') this.#note(`request failed: ${request.url()} ${why}`);
        });
        context.on('response', (response) => {
            if (response.status() >= 400) this.#note(`HTTP ${response.status()}: ${response.url()}`);
        });
        context.on('page', (page) => page.on('crash', () => this.#note('the page crashed')));
    }

    #note(line) {
        this.#problems.push(line);
    }

    problems() {
        return this.#problems.filter((line) => !this.#allowed.some((pattern) => pattern.test(line)));
    }

    check() {
        const problems = this.problems();
        if (problems.length > 0) throw new Error(`the page had ${problems.length} problem(s) nobody asked for`);
    }
}
