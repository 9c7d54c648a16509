// The darkroom: front door of this room. In: orders. Out: pictures ready for the press, from the store where it has them.
// It does not decide size or crop, and does not place PDF artwork.
import { createHash } from 'node:crypto';
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { Store } from '../base/store.js';
import { SurroundingsFault } from '../base/surroundings.js';
import type { Darkroom, PictureOrder, PressPicture } from '../model/picture.js';
import { encode, type StoredPicture } from './encode.js';
import { enlarge } from './enlarge.js';
import { readRecord, writeRecord } from './record.js';
import { sourcePpi } from './resolution.js';
import type { Enlargement } from './samples.js';
import { separate } from './separate.js';
import { createTurnstile } from './turnstile.js';

/** Part of every key: raised with each change of this room, or of sharp, that changes what it makes. */
const RULES_VERSION = 1;
const CONVERSIONS_AT_ONCE = 2;

/** What the darkroom works with. */
export interface DarkroomTools {
  /** Gives a picture's bytes by project-relative path; undefined when they cannot be had. */
  readonly readBytes: (path: string) => Uint8Array | undefined;
  /** The press's colour profile on disk (sharp reads it itself), and its SHA-256, hex. */
  readonly iccPath: string;
  readonly iccHash: string;
  readonly store: Store;
  /** Resolution that the press can show. */
  readonly ppi: number;
  /** Below this a picture is warned about. */
  readonly minimumPpi: number;
}

/** A darkroom with its tools. Orders alike are developed once, however many ask at the same time. */
export function createDarkroom(tools: DarkroomTools): Darkroom {
  const turnstile = createTurnstile(CONVERSIONS_AT_ONCE);
  const underWay = new Map<string, Promise<StoredPicture | undefined>>();
  const developOnce = (order: PictureOrder): Promise<StoredPicture | undefined> => {
    const key = keyOf(order, tools);
    const running = underWay.get(key);
    if (running !== undefined) return running;
    const started = fromStoreOr(tools.store, key, () => turnstile(() => convert(order, tools)));
    underWay.set(key, started);
    return started.finally(() => underWay.delete(key));
  };
  return { develop: (order) => develop(order, tools.minimumPpi, developOnce) };
}

async function develop(
  order: PictureOrder,
  minimumPpi: number,
  developOnce: (order: PictureOrder) => Promise<StoredPicture | undefined>,
): Promise<Outcome<PressPicture | undefined>> {
  const { path, format } = order.file;
  const place = { span: order.span };
  if (format === 'pdf' || format === 'svg') throw new Error(`darkroom: ${path} has no pixels`);
  // Decided from the order, before the store: a picture that comes from the store is warned about just the same.
  const warnings = lowResolution(order, minimumPpi);
  const stored = await developOnce(order);
  if (stored === undefined) {
    return { value: undefined, diagnostics: [diagnose('picture/unreadable', { path }, place)] };
  }
  return { value: { ...stored, ppi: sourcePpi(order) }, diagnostics: warnings };
}

function lowResolution(order: PictureOrder, minimumPpi: number): readonly Diagnostic[] {
  const ppi = sourcePpi(order);
  if (ppi >= minimumPpi) return [];
  const params = {
    path: order.file.path,
    // Down: 149.6 must not read as 150, the number it falls short of.
    ppi: Math.floor(ppi),
    minimum: minimumPpi,
    percent: Math.floor((100 * ppi) / minimumPpi),
  };
  return [diagnose('picture/low-resolution', params, { span: order.span })];
}

/** Everything that a developed picture depends on, hashed. */
function keyOf(order: PictureOrder, tools: DarkroomTools): string {
  const { crop, width, height, isColor, file } = order;
  const ingredients = [
    RULES_VERSION,
    file.hash,
    [file.width, file.height],
    [crop.x, crop.y, crop.width, crop.height],
    [width, height],
    isColor,
    tools.iccHash,
    tools.ppi,
  ];
  return createHash('sha256').update(JSON.stringify(ingredients)).digest('hex');
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

async function convert(
  order: PictureOrder,
  tools: DarkroomTools,
): Promise<StoredPicture | undefined> {
  const bytes = tools.readBytes(order.file.path);
  if (bytes === undefined) return undefined;
  const enlargement = await enlargedUnlessDamaged(bytes, order, tools.ppi);
  if (enlargement === undefined) return undefined;
  const inks = await separate(enlargement.samples, tools.iccPath, order.isColor);
  return encode(inks, enlargement.isLossless);
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
