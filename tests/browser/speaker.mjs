// 会議 in two windows: the room's and the speaker's, from a site and from a file on the disk.

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { App } from './lib/app.mjs';
import { contains, eventually, same } from './lib/expect.mjs';
import { editPlan, openPlan, says } from './lib/editing.mjs';
import { scratch } from './lib/files.mjs';
import { test } from './lib/runner.mjs';

const alone = '会議の画面とつながっていません。この画面だけで続けます。';

/** The window that a press in the room's opens. */
async function speakerOf(room, press = () => room.press('button', '話し手の画面を開く')) {
    const coming = room.page.context().waitForEvent('page');
    await press();
    const speaker = new App(await coming, room.address);
    await speaker.ready();
    // The two have found each other.
    await room.page.bringToFront();
    await room.seesNot('button', '次の取組');
    return speaker;
}

async function isAt(app, position) {
    await app.page.bringToFront();
    await eventually(async () => contains((await app.names('status')).join('\n'), position));
}

/** A status has its words as content, not as a name. */
const isAlone = (app) => eventually(async () => contains((await app.names('status')).join('\n'), alone));
const isNotAlone = (app) => eventually(async () => same((await app.names('status')).includes(alone), false));

/** Pages here and there, and each time the other window comes along. */
async function pagesBothWays(room, speaker, count) {
    await speaker.page.bringToFront();
    await speaker.key('ArrowRight');
    await isAt(room, `2 / ${count}`);
    await room.key('PageDown');
    await isAt(speaker, `3 / ${count}`);
    await speaker.press('button', '前の取組');
    await isAt(room, `2 / ${count}`);
}

test('speaker: a window with what comes next, and paging in either pages the other', async (t) => {
    const room = await t.open({ at: '#/meeting?verdict=missed' });
    await room.hasStatus('1 / 9');
    const speaker = await speakerOf(room);
    await isAt(speaker, '1 / 9');
    await speaker.hasPlace('/speaker?verdict=missed&measure=1-(2)-ア');
    await speaker.sees('heading', 'いま');
    await speaker.sees('heading', '次');
    await speaker.sees('list', '議題');
    same(await speaker.find('list', '議題').getByRole('listitem').count(), 9);
    await isNotAlone(speaker);
    await pagesBothWays(room, speaker, 9);
    await speaker.page.bringToFront();
    await speaker.press('button', '1-(2)-ア　職員の意識改革と人材育成の推進');
    await isAt(room, '1 / 9');
    await room.hasPlace('/meeting?verdict=missed&measure=1-(2)-ア');
});

test('speaker: nothing but the measure is left in the room, and no menu of charts', async (t) => {
    const room = await t.open({ at: '#/meeting' });
    await room.sees('switch', '記録する');
    await room.seesNot('button', /の図を使う/);
    await speakerOf(room, () => room.key('s'));
    await room.sees('button', '会議を終える');
    await room.seesNot('switch', '記録する');
    await room.seesNot('combobox', '議題');
});

test('speaker: what is noted there is in the room’s window at once', async (t) => {
    const room = await editPlan(t);
    await room.press('tab', '一覧');
    await room.press('button', '会議');
    // The room's window was editing: the speaker's goes on with it.
    const speaker = await speakerOf(room);
    await speaker.page.bringToFront();
    await eventually(async () => same(await speaker.find('switch', '記録する').getAttribute('aria-checked'), 'true'));
    await speaker.press('button', /^備考/);
    await speaker.page.keyboard.type('次回までに見直す');
    await speaker.key('Control+Enter');
    await says(speaker, '次回までに見直す');
    await room.page.bringToFront();
    await says(room, '次回までに見直す');
    same(await room.names('alert'), []);
});

test('speaker: goes on alone when the room’s window closes; a reload brings the two together again', async (t) => {
    const room = await t.open({ at: '#/meeting' });
    const speaker = await speakerOf(room);
    await room.reload();
    // As it lies on the laptop: in sight. It asks each second where the room is.
    await speaker.page.bringToFront();
    await isNotAlone(speaker);
    await room.page.bringToFront();
    await room.seesNot('button', '次の取組');
    await pagesBothWays(room, speaker, 25);
    await room.page.close();
    await speaker.page.bringToFront();
    await isAlone(speaker);
    await speaker.key('ArrowRight');
    await isAt(speaker, '3 / 25');
    await isAlone(speaker);
});

test('speaker: its window closes by its button, and the room has its own again', async (t) => {
    const room = await t.open({ at: '#/meeting' });
    const speaker = await speakerOf(room);
    const closing = speaker.page.waitForEvent('close');
    await speaker.page.bringToFront();
    await speaker.sees('button', '閉じる');
    const box = await speaker.boxOf(speaker.find('button', '閉じる'));
    await speaker.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await closing;
    await room.page.bringToFront();
    await room.sees('button', '次の取組');
    await room.sees('switch', '記録する');
});

test('speaker: a browser that opens no window is told of', async (t) => {
    const prepare = (page) => page.addInitScript(() => void (window.open = () => null));
    const room = await t.open({ at: '#/meeting', prepare });
    await room.press('button', '話し手の画面を開く');
    await eventually(async () => contains(await room.text(), '新しい画面を開けませんでした。'));
    await room.sees('button', '次の取組');
});

test('speaker: from one file on the disk, with a file that was opened', async (t) => {
    const file = join(scratch(t), '取組 torikumi.html');
    copyFileSync(join(t.dist, 'torikumi.html'), file);
    const address = pathToFileURL(file).href;
    t.watch.allowHost(address);
    const room = await openPlan(t, { address });
    await room.press('tab', '一覧');
    await room.press('button', '会議');
    const speaker = await speakerOf(room);
    await pagesBothWays(room, speaker, 4);
    // Edits go by what the pages of a disk share.
    await speaker.page.bringToFront();
    await speaker.press('switch', '記録する');
    await speaker.press('button', /^備考/);
    await speaker.page.keyboard.type('次回までに見直す');
    await speaker.key('Control+Enter');
    await says(speaker, '次回までに見直す');
    await room.page.bringToFront();
    await says(room, '次回までに見直す');
    await room.page.close();
    await speaker.page.bringToFront();
    await isAlone(speaker);
});
