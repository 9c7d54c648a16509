// The darkroom: front door of this room. In: orders. Out: pictures ready for the press, from the store where it has them.
// It does not decide size or crop, and does not place PDF artwork.
import { createHash } from 'node:crypto';
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import { keepsInkLimit } from '../model/ink-limit.js';
import type { Darkroom, PictureOrder, PressPicture } from '../model/picture.js';
import { createDeveloper, type DevelopingTools, type DevelopOnce } from './develop-once.js';
import { type CodedPicture, encode, encodeLineArt } from './encode.js';
import { findingsAbout, type PictureLimits } from './findings.js';
import { mapInk } from './ink-map.js';
import { type ProfileFile, profileInk } from './profile-ink.js';
import type { StoredPicture } from './record.js';
import { sourcePpi } from './resolution.js';
import type { Enlargement, InkSamples } from './samples.js';
import { separate } from './separate.js';

/** Part of every key: raised with each change of this room, or of sharp, that changes what it makes. */
const RULES_VERSION = 4;
/** A profile may lay this much above the limit, in percent: rounding, and nothing the limiter would change visibly. */
const PROFILE_LEEWAY = 1;

/** What the darkroom works with. sharp reads the press's colour profile by its path; `ppi` is what the press can show. */
export interface DarkroomTools extends ProfileFile, PictureLimits, DevelopingTools {}

/** A darkroom with its tools. Orders alike are developed once, however many ask at the same time. */
export function createDarkroom(tools: DarkroomTools): Darkroom {
  const developOnce = createDeveloper(tools, {
    keyOf: (order) => keyOf(order, tools),
    convert: (print, order) => convert(print, order, tools),
  });
  return { develop: (order) => develop(order, tools, developOnce) };
}

async function develop(
  order: PictureOrder,
  limits: PictureLimits,
  developOnce: DevelopOnce,
): Promise<Outcome<PressPicture | undefined>> {
  const { path, format } = order.file;
  const place = { span: order.span };
  if (format === 'pdf' || format === 'svg') throw new Error(`darkroom: ${path} has no pixels`);
  const stored = await developOnce(order);
  if (stored === undefined) {
    return { value: undefined, diagnostics: [diagnose('picture/unreadable', { path }, place)] };
  }
  const value = { ...stored.picture, ppi: sourcePpi(order) };
  return { value, diagnostics: findingsAbout(order, stored, limits) };
}

/** A profile made for other paper: what it lays too much is taken off pixel by pixel, which costs depth in the shadows. Asked once a build. */
export async function checkProfile(
  tools: ProfileFile & Pick<DarkroomTools, 'inkLimit' | 'store'>,
): Promise<readonly Diagnostic[]> {
  const ink = await profileInk(tools, tools.store);
  if (ink <= tools.inkLimit + PROFILE_LEEWAY) return [];
  return [diagnose('picture/profile-wet', { ink: Math.round(ink), limit: tools.inkLimit })];
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
    tools.inkLimit,
    tools.ppi,
  ];
  return createHash('sha256').update(JSON.stringify(ingredients)).digest('hex');
}

async function convert(
  { samples, isLossless, isLineArt, pages }: Enlargement,
  order: PictureOrder,
  tools: DarkroomTools,
): Promise<StoredPicture> {
  const wishes = { isLossless, paper: order, inkLimit: tools.inkLimit };
  const keep = (picture: CodedPicture, wettest = 0): StoredPicture => ({
    picture,
    source: { pages, wettest },
  });
  if (isLineArt) return keep(await encodeLineArt(samples, wishes));
  const inks = await separate(samples, tools.iccPath, order.isColor);
  const wettest = samples.space === 'cmyk' ? excessOf(inks, order, tools.inkLimit) : 0;
  return keep(await encode(inks, wishes), wettest);
}

/** The largest ink sum of art that passes the limit by more than a few stray pixels; 0 where it keeps within. */
function excessOf(inks: InkSamples, paper: PictureOrder, inkLimit: number): number {
  const ink = mapInk(inks, paper, inkLimit);
  return keepsInkLimit(ink, inkLimit) ? 0 : ink.largest;
}
