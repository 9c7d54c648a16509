import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { type EditorWorld, openEditor } from '../../../src/preview/open-editor.js';
import { splitWords } from '../../../src/preview/split-words.js';
import { folderForTest } from '../../support/issue-folder.js';

/** A folder with a story and an editor that notes the words it was started with; it ends with a code, or stays open for a second. */
function desk(t: TestContext, ending = 'exit 0') {
  const folder = folderForTest(t);
  const story = path.join(folder, 'a.md');
  const editor = path.join(folder, 'my editor');
  const noted = path.join(folder, 'noted');
  writeFileSync(story, '一');
  writeFileSync(editor, `#!/bin/sh\nprintf '%s\\n' "$@" > '${noted}'\n${ending}\n`);
  chmodSync(editor, 0o755);
  const words = (): readonly string[] | undefined =>
    existsSync(noted) ? readFileSync(noted, 'utf8').trim().split('\n') : undefined;
  return { folder, story, editor, words };
}

function world(env: EditorWorld['env'], running?: string): EditorWorld {
  return { env, isWindows: false, running: async () => running };
}

test('words of a command are split as they are meant, and nothing else is read into them', () => {
  const words = (text: string, isWindows = false) => splitWords(text, isWindows);
  assert.deepEqual(words('code -w'), ['code', '-w']);
  assert.deepEqual(words(`"/a b/subl" '-w x'  --y\\ z`), ['/a b/subl', '-w x', '--y z']);
  assert.deepEqual(words('x $(rm) ; `y` > z'), ['x', '$(rm)', ';', '`y`', '>', 'z']);
  assert.deepEqual(words('"C:\\Program Files\\e.exe" -w', true), [
    'C:\\Program Files\\e.exe',
    '-w',
  ]);
  assert.deepEqual(words('C:\\e\\e.exe', true), ['C:\\e\\e.exe']);
  assert.deepEqual(words('  '), []);
});

test('an editor gets the words of its variable, then the file', async (t) => {
  const { story, editor, words } = desk(t);
  assert.equal(await openEditor(story, 3, 2, world({ VISUAL: `"${editor}" -w --x` })), 'opened');
  assert.deepEqual(words(), ['-w', '--x', story]);
});

test('a path with blanks that is a program is one word', async (t) => {
  const { story, editor, words } = desk(t);
  assert.equal(await openEditor(story, 1, 1, world({ EDITOR: editor })), 'opened');
  assert.deepEqual(words(), [story]);
});

test('an editor that stays open is not waited for', async (t) => {
  const { story, editor } = desk(t, 'sleep 1');
  assert.equal(await openEditor(story, 1, 1, world({ EDITOR: editor })), 'opened');
});

test('editors of the terminal are never started', async (t) => {
  const { folder, story, words } = desk(t);
  for (const command of ['vim', 'nano -w', '/usr/bin/nvim', 'emacs -nw', 'emacs', 'emacsclient']) {
    assert.equal(await openEditor(story, 1, 1, world({ EDITOR: command })), 'terminal', command);
    assert.equal(await openEditor(story, 1, 1, world({ LAUNCH_EDITOR: command })), 'terminal');
    assert.equal(await openEditor(story, 1, 1, world({}, command.split(' ')[0])), 'terminal');
  }
  const nano = path.join(folder, 'nano');
  writeFileSync(nano, readFileSync(path.join(folder, 'my editor')));
  chmodSync(nano, 0o755);
  assert.equal(await openEditor(story, 1, 1, world({ VISUAL: nano })), 'terminal');
  assert.equal(words(), undefined);
});

test('a terminal editor that happens to run gives way to one with a window', async (t) => {
  const { story, editor, words } = desk(t);
  const there = world({ VISUAL: `'${editor}'` }, 'vim');
  assert.equal(await openEditor(story, 1, 1, there), 'opened');
  assert.deepEqual(words(), [story]);
});

test('what did not happen is not told as done', async (t) => {
  const { folder, story, editor } = desk(t, 'exit 1');
  const gone = path.join(folder, 'gone.md');
  assert.equal(await openEditor(gone, 1, 1, world({ EDITOR: editor })), 'gone');
  assert.equal(await openEditor(story, 1, 1, world({ EDITOR: 'no-such-editor-here' })), 'failed');
  assert.equal(
    await openEditor(story, 1, 1, world({ EDITOR: editor.replace(' ', '\\ ') })),
    'failed',
  );
  assert.equal(await openEditor(story, 1, 1, world({})), 'none');
});
