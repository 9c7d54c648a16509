// V8's own settings in a process that works once and ends: the one place where the engine's settings are touched. In: whether memory is
// short. Out: a way to sweep the heap. Results never hang on them, only time and memory. A process that goes on, as while watching, keeps
// V8's own ways: there what takes long to compile is worth it.
import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Few functions of a plan or build are asked so often that V8's best code is worth the time that it takes to make, and that time is the
 * second core's, which collects garbage too. So a function must have worked longer (V8 11: 66 KiB of byte code) before it is compiled
 * anew, and less of what it calls is compiled into it: a build of 16 pages does a third less work, and ends a sixth sooner. Engines after
 * V8 11 count calls instead, and come out the same with these settings and without.
 */
const WORK_BEFORE_COMPILED = 300_000;
const INLINED_AT_MOST = 300;
const COUNTS_WORK = 11;

/**
 * Both halves of the space for young objects together, in bytes. V8 lets it grow to 32 MiB as soon as modules are loaded, and most of a plan
 * lives longer than any size of it, so that half of it serves as well; a quarter makes a twentieth more work and holds no less in the end.
 */
const YOUNG = 16 * 1024 * 1024;
/**
 * Old objects may grow by so much, in percent, before they are looked through: V8's own rule waits for up to four times as many. What is left
 * after a sweep is so little that it may grow faster.
 */
const GROWTH = 60;
const GROWTH_SWEPT = 200;
/** Arrays of 4 KiB that are kept for a moment, so that the young space grows; if it does not by then, it is let be. */
const MOST_ARRAYS = 2048;
const ARRAYS_A_LOOK = 64;
const ARRAY_LENGTH = 512;

/** Majors of V8 that know these settings (Node 20 to 24). An engine says aloud what it does not know, so others are let be. */
const OLDEST = 11;
const NEWEST = 13;

/** From now on the process works once, and ends. Gives a way to sweep the heap at once, for when much has been forgotten. */
export function workOnce(isMemoryShort: boolean, engine: string = process.versions.v8): () => void {
  const major = Number.parseInt(engine, 10);
  if (major === COUNTS_WORK) {
    v8.setFlagsFromString(`--interrupt-budget=${WORK_BEFORE_COMPILED}`);
    v8.setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED_AT_MOST}`);
  }
  return isMemoryShort ? holdHeapSmall(major) : () => undefined;
}

/** Less memory is held for garbage: about fifty megabytes, for a twentieth more time (`node bench/pictures.js`). */
function holdHeapSmall(major: number): () => void {
  if (!(major >= OLDEST && major <= NEWEST)) return () => undefined;
  growYoungSpace();
  v8.setFlagsFromString('--semi-space-growth-factor=1');
  v8.setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  const collect = collector();
  return () => {
    // The first time pages are emptied, the second time those nearly empty are given back.
    collect();
    collect();
    v8.setFlagsFromString(`--heap-growing-percent=${GROWTH_SWEPT}`);
  };
}

/** The size that a process starts with, 1 MiB, would make old what is thrown away a moment later. */
function growYoungSpace(): void {
  const kept: unknown[] = [];
  while (kept.length < MOST_ARRAYS && youngSpace() < YOUNG) {
    for (let count = 0; count < ARRAYS_A_LOOK; count += 1) {
      kept.push(new Array(ARRAY_LENGTH).fill(count));
    }
  }
}

function youngSpace(): number {
  const young = v8.getHeapSpaceStatistics().find((space) => space.space_name === 'new_space');
  return young?.space_size ?? YOUNG;
}

/** V8's collector, which only a context made under the flag can see. */
function collector(): () => void {
  v8.setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('globalThis.gc');
  v8.setFlagsFromString('--no-expose-gc');
  return typeof collect === 'function' ? () => collect() : () => undefined;
}
