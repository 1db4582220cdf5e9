// Whether the browser asks before the page is left.

export function makeLeaving() {
    let asking = false;

    /** @param {BeforeUnloadEvent} event */
    function ask(event) {
        event.preventDefault();
        // Older browsers ask for this.
        event.returnValue = true;
    }

    /** @param {boolean} wanted Only while wanted is there a listener: it keeps a page out of the browser's own memory of pages. */
    return (wanted) => {
        if (wanted === asking) return;
        asking = wanted;
        if (asking) window.addEventListener('beforeunload', ask);
        else window.removeEventListener('beforeunload', ask);
    };
}
