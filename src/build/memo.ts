// The only in-memory cache of the house. In: a room's name, a key that holds every input, a computation. Out: its value, computed or remembered.
// Speed only: for the same inputs a warm build gives what a cold one gives, diagnostics included. A build by itself has a memo of its own.
import { createNames, type Keeper } from '../base/keeper.js';

/** Remembers what pure computations gave. */
export interface Memo {
  /** `key` must name every input of `compute`: hashes of files, options, the room's rules. Values are never changed by who gets them. */
  recall<T>(room: string, key: string, compute: () => T): T;
  /** What a room remembers under one setting; `setting` names everything that its keys leave out. */
  keeperFor(room: string, setting: string): Keeper;
  /** A name for an object that never changes; no other object is ever named so. */
  nameOf(owner: object): string;
  /** Tells that a build is over: what no build has asked for lately is forgotten. */
  endBuild(): void;
}

/** Builds that an entry outlives without being asked for. */
const BUILDS_KEPT = 5;
/** Entries beside one object before those long unasked are looked for. */
const MANY_BESIDE = 200;

interface Entry {
  readonly value: unknown;
  lastAsked: number;
}

/** Entries of the memo, or beside one object. */
interface Entries extends Map<string, Entry> {
  /** Size at which old entries are looked for next. */
  limit?: number;
}

/** A memo for watching. A computation that throws leaves nothing behind. */
export function createMemo(): Memo {
  const entries: Entries = new Map();
  const beside = new WeakMap<object, Entries>();
  const nameOf = createNames();
  let build = 0;
  const recallIn = <T>(known: Entries, name: string, compute: () => T): T => {
    const found = known.get(name);
    if (found !== undefined) {
      found.lastAsked = build;
      // The name holds the room, and a room gives one type: the only place where this is taken on trust.
      return found.value as T;
    }
    const value = compute();
    known.set(name, { value, lastAsked: build });
    return value;
  };
  const recall = <T>(room: string, key: string, compute: () => T): T =>
    recallIn(entries, `${room}\n${key}`, compute);
  const recallOf = <T>(owner: object, name: string, compute: () => T): T => {
    const own: Entries = beside.get(owner) ?? new Map();
    beside.set(owner, own);
    const value = recallIn(own, name, compute);
    if (own.size > (own.limit ?? MANY_BESIDE)) {
      forget(own, build);
      own.limit = Math.max(MANY_BESIDE, 2 * own.size);
    }
    return value;
  };
  return {
    recall,
    keeperFor: (room, setting) => ({
      recall: (key, make) => recall(room, `${setting}\n${key}`, make),
      recallLater: (key, make) => {
        const name = `${setting}\n${key}`;
        const value = recall(room, name, make);
        value.catch(() => entries.delete(`${room}\n${name}`));
        return value;
      },
      recallOf: (owner, key, make) => recallOf(owner, `${room}\n${setting}\n${key}`, make),
      nameOf,
    }),
    nameOf,
    endBuild: () => {
      build += 1;
      forget(entries, build);
    },
  };
}

function forget(entries: Entries, build: number): void {
  for (const [name, entry] of entries) {
    if (build - entry.lastAsked > BUILDS_KEPT) entries.delete(name);
  }
}
