// @ts-check
// The JavaScript half of the platform's edge: puts the parts together under the names that src/platform/web/browser.cpp calls.

/** @param {number} pointer to the WebEdge */
function torikumiEdge(pointer) {
    const bridge = torikumiBridge(pointer);
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    const painting = torikumiPainting(canvas);
    const mirror = torikumiMirror(/** @type {HTMLElement} */ (document.getElementById('semantics')), bridge);
    const database = torikumiDatabase(bridge);
    const records = torikumiRecords(bridge, database);
    const replica = torikumiReplica(bridge);
    const claims = torikumiClaims(bridge);
    const handles = torikumiHandles(database);
    const files = torikumiFiles(bridge, handles);
    const writing = torikumiWriting(bridge, handles, torikumiCopies());
    const clipboard = torikumiClipboard(bridge, mirror);
    const address = torikumiAddress(bridge);
    const fonts = torikumiFonts(bridge);
    const glyphs = torikumiGlyphs(bridge);
    const pictures = torikumiPictures(bridge, fonts);
    const print = torikumiPrint(bridge);
    const frames = torikumiFrames(bridge);
    const screen = torikumiScreen(bridge);
    const pair = torikumiPair(bridge);
    const worker = torikumiWorker(bridge);
    fonts.addSmall();

    return {
        listen() {
            torikumiCanvas(canvas, bridge);
            torikumiLookAtCard();
            torikumiPointer(canvas, bridge);
            torikumiKeyboard(bridge, mirror);
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
        /** @param {string} reason */
        fail(reason) {
            Module['notice'](reason);
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
        measureStorage: () => void torikumiMeasureStorage(bridge),
        address: address.leave,
        setAddress: address.set,
        /** The copy that this page is. */
        ownPlan() {
            const copy = Module['embedded'] ? Module['embedded'].copy : null;
            bridge.leaveText(0, copy === null ? '' : copy.address);
        },
        coarsePointer: () => matchMedia('(pointer: coarse)').matches,
        lessMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,

        limitBytes: files.limit,
        askForFile: files.pick,
        openAddress: files.fetch,
        saveFile: torikumiSave,
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
        askBeforeLeaving: torikumiLeaving(),
        putOnClipboard: clipboard.put,
        askWorker: worker.ask,
        endWorker: worker.end,
        remember: torikumiRemember,
        /** @param {string} key */
        recall(key) {
            bridge.leaveText(0, torikumiRecall(key));
        },
        rememberInWindow: torikumiRememberInWindow,
        /** @param {string} key */
        recallInWindow(key) {
            bridge.leaveText(0, torikumiRecallInWindow(key));
        },
        reload() {
            location.reload();
        },
    };
}
