// The only in-memory cache of the house. In: a room's name, a key that holds every input, a computation. Out: its value, computed or remembered.
// Speed only: for the same inputs a warm build gives what a cold one gives, diagnostics included.

/** Remembers what pure computations gave. */
export interface Memo {
  /** `key` must name every input of `compute`: hashes of files, options, the room's rules. Values are never changed by who gets them. */
  recall<T>(room: string, key: string, compute: () => T): T;
  /** Tells that a build is over: what no build has asked for lately is forgotten. */
  endBuild(): void;
}

/** Builds that an entry outlives without being asked for. */
const BUILDS_KEPT = 5;

interface Entry {
  readonly value: unknown;
  lastAsked: number;
}

/** A memo for watching. A computation that throws leaves nothing behind. */
export function createMemo(): Memo {
  const entries = new Map<string, Entry>();
  let build = 0;
  return {
    recall: <T>(room: string, key: string, compute: () => T): T => {
      const name = `${room}\n${key}`;
      const known = entries.get(name);
      if (known !== undefined) {
        known.lastAsked = build;
        // The name holds the room, and a room gives one type: the only place where this is taken on trust.
        return known.value as T;
      }
      const value = compute();
      entries.set(name, { value, lastAsked: build });
      return value;
    },
    endBuild: () => {
      build += 1;
      for (const [name, entry] of entries) {
        if (build - entry.lastAsked > BUILDS_KEPT) entries.delete(name);
      }
    },
  };
}

/** A memo that keeps nothing, for one-shot builds: the same path, every time anew. */
export const NO_MEMO: Memo = {
  recall: (_room, _key, compute) => compute(),
  endBuild: () => undefined,
};
