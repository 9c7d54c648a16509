// A file of the issue in the user's editor; launch-editor's only door: it knows which editor runs and how each is told a line. In: an absolute path that
// was checked, line and column. Out: what came of it. Which editor: LAUNCH_EDITOR, else one that runs, else VISUAL or EDITOR; never one that
// needs a terminal, for ours is taken. Editors live on when the program ends.
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { isThere } from '../source/find-issue.js';
import { splitWords } from './split-words.js';

/** `terminal` = the editor needs a terminal of its own; `none` = no editor is known; `gone` = the file is not there; `failed` = it did not start. */
export type Opening = 'opened' | 'terminal' | 'none' | 'gone' | 'failed';

/** Where an editor is looked for. */
export interface EditorWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isWindows: boolean;
  /** Command of an editor that runs; undefined = none. */
  readonly running: () => Promise<string | undefined>;
}

/** A place in a file. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Editors that take the terminal they are started from. */
const IN_TERMINAL: ReadonlySet<string> = new Set(
  'vi vim nvim view ex ed vimdiff nano pico rnano micro joe jed jmacs mcedit ne mg zile hx helix kak dte tilde emacs-nox'.split(
    ' ',
  ),
);
/** These open a window where there is a screen, unless they are told not to. */
const IN_EITHER: ReadonlySet<string> = new Set(['emacs', 'emacsclient']);
const NO_WINDOW: ReadonlySet<string> = new Set([
  '-nw',
  '-t',
  '-tty',
  '--tty',
  '--no-window-system',
]);

/** A command that does not exist, or cannot work, has failed after this, in milliseconds. */
const SETTLED_MS = 400;

/** Opens a file. */
export async function openEditor(
  file: string,
  line: number,
  column: number,
  world: EditorWorld = thisWorld(),
): Promise<Opening> {
  if (!isThere(file)) return 'gone';
  const { found, isRefused } = await chooseEditor(world);
  if (found === undefined) return isRefused ? 'terminal' : 'none';
  return started(found, { file, line, column }, world);
}

function thisWorld(): EditorWorld {
  const { env, platform } = process;
  const running = async (): Promise<string | undefined> => {
    const { default: guess } = await import('launch-editor/guess.js');
    const [editor] = guess();
    // Where none runs it falls back on these, which may be more than one word.
    const { LAUNCH_EDITOR, VISUAL, EDITOR } = env;
    const isNamed = [LAUNCH_EDITOR, VISUAL, EDITOR].includes(editor ?? '');
    return editor === null || isNamed ? undefined : editor;
  };
  return { env, isWindows: platform === 'win32', running };
}

/** The command of the first editor that has a window; `isRefused` = there is one, but it has none. */
async function chooseEditor(
  world: EditorWorld,
): Promise<{ readonly found: readonly string[] | undefined; readonly isRefused: boolean }> {
  const { LAUNCH_EDITOR, VISUAL, EDITOR } = world.env;
  const wanted = wordsOf(LAUNCH_EDITOR, world);
  // Whoever names an editor for this purpose wants that one or none.
  if (wanted !== undefined) {
    const isRefused = needsTerminal(wanted, world);
    return { found: isRefused ? undefined : wanted, isRefused };
  }
  const running = await world.running();
  const commands = [
    running === undefined ? undefined : [running],
    wordsOf(VISUAL, world),
    wordsOf(EDITOR, world),
  ].filter((command) => command !== undefined);
  const found = commands.find((command) => !needsTerminal(command, world));
  return { found, isRefused: commands.length > 0 };
}

/** Words of a command; the path of a program may hold blanks. */
function wordsOf(
  text: string | undefined,
  { isWindows }: EditorWorld,
): readonly string[] | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  if (path.isAbsolute(text) && isThere(text)) return [text];
  const words = splitWords(text, isWindows);
  return words.length === 0 ? undefined : words;
}

function needsTerminal([command = '', ...words]: readonly string[], world: EditorWorld): boolean {
  const name = nameOf(command);
  if (IN_TERMINAL.has(name)) return true;
  if (!IN_EITHER.has(name)) return false;
  const { DISPLAY = '', WAYLAND_DISPLAY = '' } = world.env;
  const hasScreen = world.isWindows || DISPLAY + WAYLAND_DISPLAY !== '';
  return !hasScreen || words.some((word) => NO_WINDOW.has(word));
}

function nameOf(command: string): string {
  return path.win32
    .basename(command)
    .replace(/\.(exe|cmd|bat)$/i, '')
    .toLowerCase();
}

async function started(
  [command = '', ...words]: readonly string[],
  { file, line, column }: Place,
  { isWindows }: EditorWorld,
): Promise<Opening> {
  const { default: argumentsFor } = await import('launch-editor/get-args.js');
  const args = [...words, ...argumentsFor(command, file, line, column).map(String)];
  // No terminal, and a group of its own: Ctrl-C here must not end an editor with unsaved text.
  const options = { stdio: 'ignore', detached: true } as const;
  try {
    return await settled(
      isWindows
        ? spawn(await windowsCommand(command, args), { ...options, shell: true, windowsHide: true })
        : spawn(command, args, options),
    );
  } catch {
    return 'failed';
  }
}

/** Editors are often batch files there, which only the shell starts. Throws for what cannot be quoted. */
async function windowsCommand(command: string, args: readonly string[]): Promise<string> {
  const { default: quote } = await import('launch-editor/construct-windows-launch-command.js');
  return quote(command, [...args]);
}

function settled(child: ChildProcess): Promise<Opening> {
  child.unref();
  return new Promise((resolve) => {
    child.on('error', () => resolve('failed'));
    child.on('exit', (code) => resolve(code === 0 ? 'opened' : 'failed'));
    setTimeout(() => resolve('opened'), SETTLED_MS);
  });
}
