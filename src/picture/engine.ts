// The door to sharp. In: nothing. Out: sharp, loaded at the first picture that really must be converted. A build whose
// pictures all lie in the store never loads it.
import type sharpModule from 'sharp';
import { SurroundingsFault } from '../base/surroundings.js';

/** The function that sharp exports. */
export type Sharp = typeof sharpModule;

let loading: Promise<Sharp> | undefined;

/** Loads sharp once a process. One thread a conversion: the darkroom runs several side by side. */
export function loadEngine(): Promise<Sharp> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Sharp> {
  const engine = await import('sharp').catch(() => {
    throw new SurroundingsFault('picture/engine-missing');
  });
  const sharp = engine.default;
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}
