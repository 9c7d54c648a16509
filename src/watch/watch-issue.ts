// Watches an issue and builds it again on every save; chokidar's only door. In: folders, a way to build, a way to tell. Out: nothing until stopped.
// Events only trigger: their order and kind lie after a folder is renamed, so every build lists and reads the disk anew. What no event tells is
// found by looking.
import path from 'node:path';
import { watch } from 'chokidar';
import type { BuildResult } from '../model/result.js';
import { isIgnored } from '../source/find-issue.js';
import { type Burst, createGathering, delay, type Gathering } from './gathering.js';

/** What to watch and what to do. */
export interface Watching {
  /** Absolute paths of folders and files that make the issue. */
  readonly places: readonly string[];
  /** The project's folder: files that builds ask for in vain may come to be anywhere below it. */
  readonly root: string;
  /** Absolute paths of files and folders that the build itself writes: they never wake it. */
  readonly ownFiles: readonly string[];
  /** Looks at the disk again and again instead of waiting to be told: network shares tell nothing. */
  readonly isPolled: boolean;
  /** Whether a file that people write too holds just what the build put there. */
  readonly isOwnWork: (file: string) => boolean;
  /** Asked again and again while nothing is heard: a file that is not as the last build found it, `''` = copy came or went. Never rejects. */
  readonly lookAgain: () => Promise<string | undefined>;
  /** Builds from disk. */
  readonly build: () => Promise<BuildResult>;
  /** Told after each build: the time it took in milliseconds, and the absolute paths whose change woke it. */
  readonly report: (result: BuildResult, time: number, changed: Burst) => Promise<void>;
  /** Milliseconds from some fixed moment. */
  readonly clock: () => number;
  readonly signal: AbortSignal;
}

/** An editor that empties a file before it writes is done after this, in milliseconds. */
const HALF_SAVED_MS = 200;
/** Between two looks at the disk, in milliseconds. */
const POLL_MS = 200;
/** The same for all files of the last build, whatever the watcher tells; where a look takes long, so many times as long. */
const LOOK_MS = 1000;
const LOOK_SHARE = 20;

/** Builds once, then on every change, until the signal stops it; a build under way is finished first. */
export async function watchIssue(watching: Watching): Promise<void> {
  const beat = new Beat(watching);
  const watcher = watch(beat.unwatched([]), {
    ignoreInitial: true,
    usePolling: watching.isPolled,
    interval: POLL_MS,
    binaryInterval: POLL_MS,
    ignored: (file) => !beat.holds(path.resolve(file)),
  });
  const gathered = createGathering(watching.signal);
  watcher.on('all', (event, name) => {
    const file = path.resolve(name);
    const isGone = event === 'unlink' || event === 'unlinkDir';
    if (isGone) beat.lose(file);
    if (beat.holds(file) && !watching.isOwnWork(file)) gathered.note(file, isGone);
  });
  // A folder that vanishes or is locked is an error event on some systems: the next build says what is missing.
  watcher.on('error', () => gathered.note(undefined));
  let stopLooking = (): void => {};
  try {
    await new Promise<void>((resolve) => watcher.once('ready', resolve));
    let changed: Burst | undefined = [];
    for (let isFirst = true; changed !== undefined; isFirst = false) {
      const began = watching.clock();
      const result = await buildSettled(watching, isFirst);
      watcher.add(beat.unwatched([...result.reads.keys()]));
      await watching.report(result, watching.clock() - began, changed);
      stopLooking = keepLooking(watching, gathered);
      changed = await gathered.next();
      stopLooking();
    }
  } finally {
    stopLooking();
    await watcher.close();
  }
}

/** Looks at the disk until something is otherwise than the last build found it, or until told to stop. */
function keepLooking({ lookAgain, clock }: Watching, gathered: Gathering): () => void {
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const began = clock();
    const file = await lookAgain();
    if (isOver) return;
    if (file !== undefined) return gathered.note(file === '' ? undefined : file);
    const rest = Math.max(LOOK_MS, (clock() - began) * LOOK_SHARE);
    timer = setTimeout(look, rest);
  };
  timer = setTimeout(look, LOOK_MS);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** What of the disk is watched: the places, and files that builds asked for elsewhere, those that are not there yet too. */
class Beat {
  readonly #watching: Watching;
  readonly #watched = new Set<string>();
  /** Folders on the way to what is watched; all else below the root is passed by. */
  readonly #ways = new Set<string>();

  constructor(watching: Watching) {
    this.#watching = watching;
  }

  /** Of the places and these files, what the watcher does not know yet; from now on it counts as known. */
  unwatched(files: readonly string[]): string[] {
    const { root, places } = this.#watching;
    const wanted = [
      root,
      ...places,
      ...files.filter((file) => placeOf(file, places) === undefined),
    ];
    const fresh = wanted.filter((file) => !this.#watched.has(file));
    for (const file of fresh) {
      this.#watched.add(file);
      for (let at = file; !this.#ways.has(at); at = path.dirname(at)) this.#ways.add(at);
    }
    return fresh;
  }

  /** What vanished is let go of by the watcher: when a build asks for it again, it is new. */
  lose(file: string): void {
    this.#watched.delete(file);
  }

  /** Whether a change of this file may concern the build; editors' own files and what the build writes never do. */
  holds(file: string): boolean {
    const { places, ownFiles } = this.#watching;
    if (placeOf(file, ownFiles) !== undefined) return false;
    const place = placeOf(file, places);
    if (place === undefined) return this.#ways.has(file);
    return !path.relative(place, file).split(path.sep).some(isIgnored);
  }
}

function placeOf(file: string, places: readonly string[]): string | undefined {
  return places.find((place) => file === place || file.startsWith(place + path.sep));
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
