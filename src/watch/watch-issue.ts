// Watches an issue and builds it again on every save; chokidar's only door. In: folders, a way to build, a way to tell. Out: nothing until stopped.
// Events only trigger: their order and kind lie after a folder is renamed, so every build lists and reads the disk anew.
import path from 'node:path';
import { watch } from 'chokidar';
import type { BuildResult } from '../model/result.js';
import { isIgnored } from '../source/find-issue.js';

/** What to watch and what to do. */
export interface Watching {
  /** Absolute paths of folders and files that make the issue. */
  readonly places: readonly string[];
  /** Absolute paths that the build itself writes: they never wake it. */
  readonly ownFiles: readonly string[];
  /** Whether a file that people write too holds just what the build put there. */
  readonly isOwnWork: (file: string) => boolean;
  /** Builds from disk. */
  readonly build: () => Promise<BuildResult>;
  /** Told after each build, with the time it took in milliseconds. */
  readonly report: (result: BuildResult, time: number) => Promise<void>;
  /** Milliseconds from some fixed moment. */
  readonly clock: () => number;
  readonly signal: AbortSignal;
}

/** Changes are gathered until this long nothing came, at most so long after the first, in milliseconds. */
const QUIET_MS = 100;
const PATIENCE_MS = 500;
/** An editor that empties a file before it writes is done after this. */
const HALF_SAVED_MS = 200;

/** Builds once, then on every change, until the signal stops it; a build under way is finished first. */
export async function watchIssue(watching: Watching): Promise<void> {
  const watcher = watch([...watching.places], {
    ignoreInitial: true,
    ignored: (file) => isAside(file, watching),
  });
  const gathered = createGathering(watching.signal);
  watcher.on('all', (_event, file) => {
    if (!watching.isOwnWork(path.resolve(file))) gathered.note();
  });
  // A folder that vanishes or is locked is an error event on some systems: the next build says what is missing.
  watcher.on('error', gathered.note);
  try {
    await new Promise<void>((resolve) => watcher.once('ready', resolve));
    for (let isFirst = true; ; isFirst = false) {
      const began = watching.clock();
      const result = await buildSettled(watching, isFirst);
      watcher.add(result.reads.filter((file) => !isAside(file, watching)));
      await watching.report(result, watching.clock() - began);
      if (!(await gathered.next())) return;
    }
  } finally {
    await watcher.close();
  }
}

/** Whether a path below a watched place is an editor's own, or written by the build. */
function isAside(file: string, watching: Watching): boolean {
  if (watching.ownFiles.includes(path.resolve(file))) return true;
  return watching.places.some((place) => {
    const below = path.relative(place, file);
    if (below === '' || below.startsWith('..') || path.isAbsolute(below)) return false;
    return below.split(path.sep).some(isIgnored);
  });
}

/** A fault in the copy right after a save may be a file only half written: read once more before saying so. */
async function buildSettled(watching: Watching, isFirst: boolean): Promise<BuildResult> {
  const result = await watching.build();
  if (isFirst || !looksHalfSaved(result)) return result;
  await delay(HALF_SAVED_MS);
  return watching.build();
}

function looksHalfSaved(result: BuildResult): boolean {
  return result.diagnostics.some(
    ({ code, severity }) => severity === 'error' && code.startsWith('copy/'),
  );
}

interface Gathering {
  /** Something changed. */
  note(): void;
  /** Waits for changes to come and to pause; false = stopped. Changes noted during a build count at once. */
  next(): Promise<boolean>;
}

function createGathering(signal: AbortSignal): Gathering {
  let isStale = false;
  let last = 0;
  let wake: () => void = () => undefined;
  const note = (): void => {
    isStale = true;
    last = performance.now();
    wake();
  };
  signal.addEventListener('abort', () => wake());
  const changed = async (): Promise<void> => {
    while (!isStale && !signal.aborted) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const next = async (): Promise<boolean> => {
    await changed();
    const first = performance.now();
    while (!signal.aborted) {
      const now = performance.now();
      const rest = Math.min(last + QUIET_MS, first + PATIENCE_MS) - now;
      if (rest <= 0) break;
      await delay(rest);
    }
    isStale = false;
    return !signal.aborted;
  };
  return { note, next };
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
