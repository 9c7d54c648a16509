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
/** The same of what lies beside an object that is still in use: a page that is laid out anew asks for much that no build has asked for lately. */
const BUILDS_KEPT_BESIDE = 20;

interface Entry {
  readonly value: unknown;
  lastAsked: number;
}

type Entries = Map<string, Entry>;

/** Entries beside one object, and the build in which old ones were last looked for. */
interface Beside {
  readonly entries: Entries;
  cleared: number;
}

/** A memo for watching. A computation that throws leaves nothing behind. */
export function createMemo(): Memo {
  const entries: Entries = new Map();
  const besides = new WeakMap<object, Beside>();
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
    const beside: Beside = besides.get(owner) ?? { entries: new Map(), cleared: build };
    besides.set(owner, beside);
    const value = recallIn(beside.entries, name, compute);
    if (build - beside.cleared > BUILDS_KEPT_BESIDE) {
      beside.cleared = build;
      forget(beside.entries, build - BUILDS_KEPT_BESIDE);
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
      forget(entries, build - BUILDS_KEPT);
    },
  };
}

/** Forgets what was last asked for before a build. */
function forget(entries: Entries, before: number): void {
  for (const [name, entry] of entries) {
    if (entry.lastAsked < before) entries.delete(name);
  }
}
