// Wheel and fingers on the canvas, kept from SDL and told to the program directly. The mouse itself is SDL's.

import { isField } from './fields.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Bridge} bridge
 */
export function listenToPointer(canvas, bridge) {
    const linePixels = 32;

    /**
     * On the canvas, which is not at the page's top while a phone's keyboard pushes the page up.
     * @param {MouseEvent} event
     * @returns {[number, number]}
     */
    function at(event) {
        const box = canvas.getBoundingClientRect();
        return [event.clientX - box.left, event.clientY - box.top];
    }

    // In the capture phase of the window, so that SDL's own listeners on the canvas never see these.
    const early = { capture: true, passive: false };

    window.addEventListener(
        'wheel',
        (event) => {
            // Over a text field it scrolls what the field lies on, unless the field has more lines than are seen.
            if (event.target !== canvas && !isField(event.target)) return;
            event.stopImmediatePropagation();
            const target = /** @type {Element} */ (event.target);
            if (target.tagName === 'TEXTAREA' && target.scrollHeight > target.clientHeight + 1) return;
            // With Ctrl it is the browser's zoom, and so is a pinch on a touch pad.
            if (event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            const unit = event.deltaMode === 1 ? linePixels : event.deltaMode === 2 ? canvas.clientHeight * 0.9 : 1;
            let right = event.deltaX * unit;
            let below = event.deltaY * unit;
            if (event.shiftKey && right === 0) {
                right = below;
                below = 0;
            }
            bridge.call('wheel', ...at(event), right, below);
        },
        early,
    );

    // A press anywhere on the canvas leaves a text field, which SDL's preventDefault would keep from happening.
    canvas.addEventListener('pointerdown', () => {
        const active = document.activeElement;
        if (active instanceof HTMLElement && active !== document.body) active.blur();
    });

    let finger = -1;

    /**
     * @param {TouchPhase} phase
     * @param {PointerEvent} event
     */
    function tell(phase, event) {
        bridge.leaveText(0, phase);
        bridge.call('touch', ...at(event));
    }

    canvas.addEventListener('pointerdown', (event) => {
        if (event.pointerType !== 'touch') return;
        if (event.isPrimary) {
            finger = event.pointerId;
            tell('down', event);
        } else if (finger !== -1) {
            finger = -1;
            tell('cancel', event);
        }
    });
    /** @param {TouchPhase} phase */
    const follow = (phase) => (/** @type {PointerEvent} */ event) => {
        if (event.pointerId !== finger) return;
        if (phase !== 'move') finger = -1;
        tell(phase, event);
    };
    canvas.addEventListener('pointermove', follow('move'));
    canvas.addEventListener('pointerup', follow('up'));
    canvas.addEventListener('pointercancel', follow('cancel'));

    for (const name of ['touchstart', 'touchmove', 'touchend', 'touchcancel']) {
        window.addEventListener(
            name,
            (event) => {
                if (event.target !== canvas) return;
                event.stopImmediatePropagation();
                // Else the browser plays the tap once more as a mouse, for pages that know no touch.
                if (name === 'touchend' && event.cancelable) event.preventDefault();
            },
            early,
        );
    }
}
