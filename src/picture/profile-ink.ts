// The most ink that a colour profile lays. In: a profile on disk. Out: its largest ink sum in percent, kept in the store by the
// profile's hash.
import { createHash } from 'node:crypto';
import type { Store } from '../base/store.js';
import { mapInk } from './ink-map.js';
import { throughProfile } from './separate.js';

/** Steps along each side of the cube of sRGB colours that is tried: the corners and edges, where ink peaks, are on the grid. */
const STEPS = 33;

/** A profile on disk, and the SHA-256 of its bytes, hex. */
export interface ProfileFile {
  readonly iccPath: string;
  readonly iccHash: string;
}

/** Largest ink sum of the profile's separations, in percent, rounded to a tenth. */
export async function profileInk({ iccPath, iccHash }: ProfileFile, store: Store): Promise<number> {
  const key = createHash('sha256').update(`profile ink ${STEPS} ${iccHash}`).digest('hex');
  const kept = await store.get(key);
  const told = kept === undefined ? Number.NaN : Number(Buffer.from(kept).toString('latin1'));
  if (told > 0) return told;
  const bytes = await throughProfile(
    { space: 'rgb', width: STEPS * STEPS, height: STEPS, bytes: cubeOfColors() },
    iccPath,
  );
  const samples = { inks: 'cmyk', width: STEPS * STEPS, height: STEPS, bytes } as const;
  const { largest } = mapInk(samples, { width: 1, height: 1 }, 0);
  const ink = Math.round(largest * 10) / 10;
  await store.put(key, Buffer.from(String(ink), 'latin1'));
  return ink;
}

function cubeOfColors(): Uint8Array {
  const level = (step: number): number => Math.round((step * 255) / (STEPS - 1));
  const colors = new Uint8Array(STEPS ** 3 * 3);
  for (let pixel = 0; pixel < STEPS ** 3; pixel += 1) {
    const steps = [
      pixel % STEPS,
      Math.floor(pixel / STEPS) % STEPS,
      Math.floor(pixel / STEPS ** 2),
    ];
    colors.set(steps.map(level), pixel * 3);
  }
  return colors;
}
