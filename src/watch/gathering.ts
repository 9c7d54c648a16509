// Gathers changes until they pause. In: names of files as they change. Out: one waiting builder woken once a burst, with the names of that burst.
// Knows no watcher and no build; what it holds never grows past one burst.

/** Changes of one burst: the files named, in the order of their last event. Events lie, so they are a hint at most. */
export type Burst = readonly string[];

/** Changes waiting to be built. */
export interface Gathering {
  /** Something changed. `isGone` = a file vanished: an editor that deletes before it writes is waited for. */
  note(file: string | undefined, isGone?: boolean): void;
  /** Waits for changes to come and to pause; undefined = stopped. Changes noted while nobody waits count at once, as one burst. */
  next(): Promise<Burst | undefined>;
}

/** Changes are gathered until this long nothing came, at most so long after the first, in milliseconds. */
const QUIET_MS = 100;
const PATIENCE_MS = 500;
/** A vanished file is back after this, where it was only being saved. */
const VANISHED_MS = 300;
/** Names kept of a burst: whoever changes more files at once follows none of them. */
const MOST_NAMES = 50;

/** Gathers until the signal stops it. */
export function createGathering(signal: AbortSignal): Gathering {
  const files = new Set<string>();
  let isStale = false;
  let settled = 0;
  let wake: () => void = () => undefined;
  signal.addEventListener('abort', () => wake());
  const note = (file: string | undefined, isGone = false): void => {
    isStale = true;
    settled = Math.max(settled, performance.now() + (isGone ? VANISHED_MS : QUIET_MS));
    if (file !== undefined && (files.delete(file) || files.size < MOST_NAMES)) files.add(file);
    wake();
  };
  const changed = async (): Promise<void> => {
    while (!isStale && !signal.aborted) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const paused = async (): Promise<void> => {
    const latest = performance.now() + PATIENCE_MS;
    while (!signal.aborted) {
      const rest = Math.min(settled, latest) - performance.now();
      if (rest <= 0) return;
      await delay(rest);
    }
  };
  const next = async (): Promise<Burst | undefined> => {
    await changed();
    await paused();
    if (signal.aborted) return undefined;
    const burst = [...files];
    files.clear();
    isStale = false;
    settled = 0;
    return burst;
  };
  return { note, next };
}

/** Waits so many milliseconds. */
export function delay(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
