// What there is to say about a developed picture. In: the order, the picture, what its source was like. Out: diagnostics. Decided from what
// the store keeps too: a picture that comes from it is told of just the same.
import { type Diagnostic, diagnose, type Params } from '../base/diagnostic.js';
import type { PictureOrder } from '../model/picture.js';
import type { StoredPicture } from './record.js';
import { LINE_ART_GOOD, LINE_ART_LEAST, sourcePpi } from './resolution.js';

/** What the press hall asks of pictures. */
export interface PictureLimits {
  /** Largest ink sum in percent. */
  readonly inkLimit: number;
}

/** Everything that an editor should know of the picture. */
export function findingsAbout(
  order: PictureOrder,
  { picture, source }: StoredPicture,
  { inkLimit }: PictureLimits,
): readonly Diagnostic[] {
  const { path } = order.file;
  const place = { span: order.span };
  const findings: Diagnostic[] = [];
  if (source.pages > 1) {
    findings.push(diagnose('picture/more-pages', { path, count: source.pages }, place));
  }
  if (source.wettest > 0) {
    const params = { path, ink: Math.round(source.wettest), limit: inkLimit };
    findings.push(diagnose('picture/too-wet', params, place));
  }
  const ppi = sourcePpi(order);
  // Photographs are judged where they stand, before they are developed (`press/judge-pictures.ts`).
  if (picture.bits === 8) return findings;
  if (ppi < LINE_ART_LEAST) {
    findings.push(diagnose('picture/line-art-jagged', shortfall(path, ppi, LINE_ART_LEAST), place));
  } else if (ppi < LINE_ART_GOOD) {
    findings.push(diagnose('picture/line-art-coarse', shortfall(path, ppi, LINE_ART_GOOD), place));
  }
  return findings;
}

/** Down: 149.6 must not read as 150, the number it falls short of. */
function shortfall(path: string, ppi: number, minimum: number): Params {
  return { path, minimum, ppi: Math.floor(ppi), percent: Math.floor((100 * ppi) / minimum) };
}
