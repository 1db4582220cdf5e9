// The JavaScript half of the platform's edge: puts the parts together under the names that src/platform/web/browser.cpp calls.
// This is where the bundle begins that stands before the program in torikumi.js.

import { makeAddress } from './address.js';
import { bytesAt, makeBridge, textAt } from './bridge.js';
import { watchCanvas } from './canvas.js';
import { makeClaims } from './claims.js';
import { makeClipboard } from './clipboard.js';
import { makeCopies } from './copies.js';
import { makeDatabase } from './database.js';
import { makeFiles } from './files.js';
import { makeFonts } from './fonts.js';
import { makeFrames } from './frames.js';
import { makeGlyphs } from './glyphs.js';
import { makeHandles } from './handles.js';
import { listenToKeys } from './keyboard.js';
import { makeLeaving } from './leaving.js';
import { lookAtCard, makePainting } from './painting.js';
import { makePair } from './pair.js';
import { makePictures } from './pictures.js';
import { listenToPointer } from './pointer.js';
import { makePrint } from './print.js';
import { program } from './program.js';
import { makeRecords } from './records.js';
import { makeReplica } from './replica.js';
import { save } from './saving.js';
import { makeScreen } from './screen.js';
import { makeMirror } from './semantics.js';
import { measureStorage, recall, recallInWindow, remember, rememberInWindow } from './storage.js';
import { makeWorker } from './worker.js';
import { makeWriting } from './writing.js';

/** @param {number} pointer to the WebEdge */
function makeEdge(pointer) {
    const bridge = makeBridge(pointer);
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    const painting = makePainting(canvas);
    const mirror = makeMirror(/** @type {HTMLElement} */ (document.getElementById('semantics')), bridge);
    const database = makeDatabase(bridge);
    const records = makeRecords(bridge, database);
    const replica = makeReplica(bridge);
    const claims = makeClaims(bridge);
    const handles = makeHandles(database);
    const files = makeFiles(bridge, handles);
    const writing = makeWriting(bridge, handles, makeCopies());
    const clipboard = makeClipboard(bridge, mirror);
    const address = makeAddress(bridge);
    const fonts = makeFonts(bridge);
    const glyphs = makeGlyphs(bridge);
    const pictures = makePictures(bridge, fonts);
    const print = makePrint(bridge);
    const frames = makeFrames(bridge);
    const screen = makeScreen(bridge);
    const pair = makePair(bridge);
    const worker = makeWorker(bridge);
    fonts.addSmall();

    return {
        listen() {
            watchCanvas(canvas, bridge);
            lookAtCard();
            listenToPointer(canvas, bridge);
            listenToKeys(bridge, mirror);
            clipboard.listen();
            records.listen();
            files.listen();
            address.listen();
            frames.listen();
            screen.listen();
            pair.listen();
        },
        painting,
        askFrame: frames.ask,
        askFrameLater: frames.askLater,
        startTimer: frames.startTimer,
        shown() {
            /** @type {HTMLElement} */ (document.getElementById('loader')).hidden = true;
        },
        /** @param {Notice} reason */
        fail(reason) {
            program.notice(reason);
        },

        takeSmallFont: fonts.takeSmall,
        fetchWholeFont: fonts.fetchWhole,
        hasSystemFont: fonts.isSystems,
        glyphAdvance: glyphs.advance,
        drawGlyph: glyphs.draw,
        /** @param {string} name */
        query(name) {
            bridge.leaveText(0, new URLSearchParams(location.search).get(name) || '');
        },
        browserName() {
            bridge.leaveText(0, navigator.userAgent);
        },
        measureStorage: () => void measureStorage(bridge),
        address: address.leave,
        setAddress: address.set,
        /** The copy that this page is. */
        ownPlan() {
            const copy = program.embedded ? program.embedded.copy : null;
            bridge.leaveText(0, copy === null ? '' : copy.address);
        },
        coarsePointer: () => matchMedia('(pointer: coarse)').matches,
        lessMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,

        limitBytes: files.limit,
        askForFile: files.pick,
        openAddress: files.fetch,
        saveFile: save,
        makePage: writing.makePage,
        writeFile: writing.write,
        saveFileAs: writing.saveAs,
        checkPermission: writing.checkPermission,
        canShare: writing.canShare,
        share: writing.share,
        forgetFile: handles.forget,
        savePicture: pictures.save,
        copyPicture: pictures.copy,
        copyText: pictures.copyText,
        print,

        showSemantics: mirror.show,
        focus: mirror.focus,
        setFullScreen: screen.fill,
        canFullScreen: screen.can,
        openWindow: pair.open,
        tellWindow: pair.tell,
        closeWindow: pair.close,
        /** @param {string} title */
        setTitle(title) {
            document.title = title;
        },
        /** @param {string} language */
        setLanguage(language) {
            document.documentElement.lang = language;
        },

        keepRemoval: records.addRemoval,
        keepPut: records.addPut,
        keep: records.keep,
        lookUp: records.lookUp,
        reopenStorage: database.reopen,
        replicaPut: replica.addPut,
        replicaRemoval: replica.addRemoval,
        keepReplica: replica.keep,
        lookUpReplica: replica.lookUp,
        claim: claims.claim,
        release: claims.release,
        askBeforeLeaving: makeLeaving(),
        putOnClipboard: clipboard.put,
        askWorker: worker.ask,
        endWorker: worker.end,
        remember: remember,
        /** @param {string} key */
        recall(key) {
            bridge.leaveText(0, recall(key));
        },
        rememberInWindow: rememberInWindow,
        /** @param {string} key */
        recallInWindow(key) {
            bridge.leaveText(0, recallInWindow(key));
        },
        reload() {
            location.reload();
        },
    };
}

program.text = textAt;
program.bytes = bytesAt;
program.attach = (pointer) => {
    program.platform = makeEdge(pointer);
};
