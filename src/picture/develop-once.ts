// Developing with a memory. In: orders, a store, how an order is named and converted. Out: pictures, from the store where it has them.
import type { Store } from '../base/store.js';
import { SurroundingsFault } from '../base/surroundings.js';
import type { PictureOrder } from '../model/picture.js';
import { enlarge } from './enlarge.js';
import { readRecord, type StoredPicture, writeRecord } from './record.js';
import type { Enlargement } from './samples.js';
import { createTurnstile } from './turnstile.js';

/** Gives a picture, or undefined when its file cannot be used. */
export type DevelopOnce = (order: PictureOrder) => Promise<StoredPicture | undefined>;

/** What every darkroom works with. */
export interface DevelopingTools {
  /** Gives a picture's bytes by project-relative path and the hash they were measured with; throws when they cannot be had any more. */
  readonly readBytes: (path: string, hash: string) => Uint8Array;
  readonly store: Store;
  /** Resolution that can be shown. */
  readonly ppi: number;
  /** Pictures developed side by side, each by a thread of its own. */
  readonly atOnce: number;
}

/** How one kind of picture is made. */
export interface Process {
  /** Everything that a developed picture depends on, hashed. */
  readonly keyOf: (order: PictureOrder) => string;
  readonly convert: (print: Enlargement, order: PictureOrder) => Promise<StoredPicture>;
}

/** Orders alike are developed once, however many ask at the same time. */
export function createDeveloper(tools: DevelopingTools, method: Process): DevelopOnce {
  const turnstile = createTurnstile(tools.atOnce);
  const underWay = new Map<string, Promise<StoredPicture | undefined>>();
  return (order) => {
    const key = method.keyOf(order);
    const running = underWay.get(key);
    if (running !== undefined) return running;
    const started = fromStoreOr(tools.store, key, () =>
      turnstile(() => make(order, tools, method)),
    );
    underWay.set(key, started);
    return started.finally(() => underWay.delete(key));
  };
}

async function fromStoreOr(
  store: Store,
  key: string,
  make: () => Promise<StoredPicture | undefined>,
): Promise<StoredPicture | undefined> {
  const kept = await store.get(key);
  const record = kept === undefined ? undefined : readRecord(kept);
  if (record !== undefined) return record;
  const made = await make();
  if (made !== undefined) await store.put(key, writeRecord(made));
  return made;
}

async function make(
  order: PictureOrder,
  tools: DevelopingTools,
  { convert }: Process,
): Promise<StoredPicture | undefined> {
  const bytes = tools.readBytes(order.file.path, order.file.hash);
  const print = await enlargedUnlessDamaged(bytes, order, tools.ppi);
  return print === undefined ? undefined : convert(print, order);
}

/** Only reading the file may fail for the file's sake; what fails after it is a fault of ours and is not hidden. */
async function enlargedUnlessDamaged(
  bytes: Uint8Array,
  order: PictureOrder,
  ppi: number,
): Promise<Enlargement | undefined> {
  try {
    return await enlarge(bytes, order, ppi);
  } catch (error) {
    if (error instanceof SurroundingsFault) throw error;
    return undefined;
  }
}
