// The only in-memory cache of the house. In: a room's name, a key that holds every input, a computation. Out: its value, computed or remembered.
// Speed only: for the same inputs a warm build gives what a cold one gives, diagnostics included. A build by itself has a memo of its own.
import { createNames, type Keeper } from '../base/keeper.js';

/** An object that something is remembered beside, for a room under a setting. */
interface Owned {
  readonly room: string;
  readonly under: number;
  readonly owner: object;
}

/** Remembers what pure computations gave. */
export interface Memo {
  /** `key` must name every input of `compute`: hashes of files, options, the room's rules. Values are never changed by who gets them. */
  recall<T>(room: string, key: string, compute: () => T): T;
  /** What a room remembers under one setting; `setting` names everything that its keys leave out. */
  keeperFor(room: string, setting: string): Keeper;
  /** A name for an object that never changes; no other object is ever named so. */
  nameOf(owner: object): string;
  /** Forgets all that a room remembers: for a build that nobody builds after, when the room has done its work. */
  forgetRoom(room: string): void;
  /** Tells that a build is over, however it ended: what no build of its room has asked for lately is forgotten. */
  endBuild(): void;
}

/** Builds of its room that an entry outlives without being asked for. */
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

/** What a room remembers beside objects under one setting, and the build in which it was last asked under it. */
interface Setting {
  readonly besides: WeakMap<object, Beside>;
  lastAsked: number;
}

/** What one room remembers. Its time goes on only in builds that come to it: copy that is broken for an hour makes no other room forget. */
interface RoomEntries {
  readonly entries: Entries;
  /** By number: a key would be joined to it a hundred thousand times. */
  readonly settings: Map<number, Setting>;
  /** Builds that asked it, and whether the one under way has. */
  builds: number;
  isAsked: boolean;
}

/** A memo for watching. A computation that throws leaves nothing behind. */
export function createMemo(): Memo {
  const rooms = new Map<string, RoomEntries>();
  const nameOf = createNames();
  // A setting is some hundred characters long, and keys are asked for a million times: a number stands for it.
  const settings = new Map<string, number>();
  const shortOf = (setting: string): number => {
    const short = settings.get(setting) ?? settings.size;
    settings.set(setting, short);
    return short;
  };
  const askRoom = (name: string): RoomEntries => {
    let room = rooms.get(name);
    if (room === undefined) {
      room = { entries: new Map(), settings: new Map(), builds: 0, isAsked: false };
      rooms.set(name, room);
    }
    room.isAsked = true;
    return room;
  };
  const recall = <T>(room: string, key: string, compute: () => T): T => {
    const { entries, builds } = askRoom(room);
    return recallIn(entries, key, builds, compute);
  };
  const recallOf = <T>({ room: name, under, owner }: Owned, key: string, compute: () => T): T => {
    const room = askRoom(name);
    const { builds: build } = room;
    const beside = besideOf(room, under, owner);
    const value = recallIn(beside.entries, key, build, compute);
    if (build - beside.cleared > BUILDS_KEPT_BESIDE) {
      beside.cleared = build;
      forget(beside.entries, build - BUILDS_KEPT_BESIDE);
    }
    return value;
  };
  return {
    recall,
    keeperFor: (room, setting) => {
      const under = shortOf(setting);
      return {
        recall: (key, make) => recall(room, `${under}\n${key}`, make),
        recallLater: (key, make) => {
          const name = `${under}\n${key}`;
          const value = recall(room, name, make);
          value.catch(() => rooms.get(room)?.entries.delete(name));
          return value;
        },
        recallOf: (owner, key, make) => recallOf({ room, under, owner }, key, make),
        nameOf,
      };
    },
    nameOf,
    forgetRoom: (room) => {
      rooms.delete(room);
    },
    endBuild: () => {
      for (const room of rooms.values()) {
        if (!room.isAsked) continue;
        room.isAsked = false;
        room.builds += 1;
        forget(room.entries, room.builds - BUILDS_KEPT);
        forget(room.settings, room.builds - BUILDS_KEPT_BESIDE);
      }
    },
  };
}

function recallIn<T>(known: Entries, name: string, build: number, compute: () => T): T {
  const found = known.get(name);
  if (found !== undefined) {
    found.lastAsked = build;
    // The room is known, and a room gives one type: the only place where this is taken on trust.
    return found.value as T;
  }
  const value = compute();
  known.set(name, { value, lastAsked: build });
  return value;
}

/** What a room remembers beside an object under a setting; nothing so far, where it has not been asked. */
function besideOf({ settings, builds }: RoomEntries, under: number, owner: object): Beside {
  let setting = settings.get(under);
  if (setting === undefined) {
    setting = { besides: new WeakMap(), lastAsked: builds };
    settings.set(under, setting);
  }
  setting.lastAsked = builds;
  let beside = setting.besides.get(owner);
  if (beside === undefined) {
    beside = { entries: new Map(), cleared: builds };
    setting.besides.set(owner, beside);
  }
  return beside;
}

/** Forgets what was last asked for before a build. */
function forget<K>(entries: Map<K, { readonly lastAsked: number }>, before: number): void {
  for (const [name, entry] of entries) {
    if (entry.lastAsked < before) entries.delete(name);
  }
}
