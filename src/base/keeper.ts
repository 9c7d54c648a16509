// How a room remembers without knowing for how long. Implemented by the memo of `build/`; a room that is handed none keeps for itself.
// Values are never changed by who gets them, and a key names every input besides the owner: what is remembered is what would be made anew.

/** Remembers what pure work gave. */
export interface Keeper {
  /** By a key that names every input. */
  recall<T>(key: string, make: () => T): T;
  /** The same of work that takes its time; of work that fails nothing is remembered. */
  recallLater<T>(key: string, make: () => Promise<T>): Promise<T>;
  /** Beside an object that never changes, for as long as it lives: the object stands for its content, the key for all other inputs. */
  recallOf<T>(owner: object, key: string, make: () => T): T;
  /** A name for an object that never changes, to be part of a key: no other object is ever named so. */
  nameOf(owner: object): string;
}

/** A keeper that lasts as long as whoever holds it. */
export function createKeeper(): Keeper {
  const values = new Map<string, unknown>();
  const beside = new WeakMap<object, Map<string, unknown>>();
  const names = createNames();
  return {
    recall: (key, make) => recallIn(values, key, make),
    recallLater: (key, make) => {
      const value = recallIn(values, key, make);
      value.catch(() => values.delete(key));
      return value;
    },
    recallOf: (owner, key, make) => {
      const own = beside.get(owner) ?? new Map<string, unknown>();
      beside.set(owner, own);
      return recallIn(own, key, make);
    },
    nameOf: names,
  };
}

/** Names given in the order in which they are asked for; they are good for keys alone, never for results. */
export function createNames(): (owner: object) => string {
  const names = new WeakMap<object, string>();
  let count = 0;
  return (owner) => {
    const known = names.get(owner);
    if (known !== undefined) return known;
    count += 1;
    const name = `#${count}`;
    names.set(owner, name);
    return name;
  };
}

function recallIn<T>(values: Map<string, unknown>, key: string, make: () => T): T {
  // Keys begin with the asker's name, and one asker keeps one type.
  if (!values.has(key)) values.set(key, make());
  return values.get(key) as T;
}
