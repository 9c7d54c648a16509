// How fine the pictures of articles and furniture are where they stand. In: made-up pages, the press profile. Out: findings, at the line that
// names the picture; told at a check already. Ready artwork has a judge of its own, drawings have no pixels.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Page } from '../model/page.js';
import type { PressProfile } from '../model/template.js';
import { COARSE, POINTS_PER_INCH } from './judge-artwork.js';
import { ordersOf } from './pictures.js';

/** Judges every picture made of pixels (R30, R31). */
export function judgePictures(
  pages: readonly Page[],
  { minimumPpi }: Pick<PressProfile, 'minimumPpi'>,
): readonly Diagnostic[] {
  return pages.flatMap((page) =>
    ordersOf(page).flatMap(({ order: { file, crop, width, height, span }, isArtwork }) => {
      if (isArtwork || file.format === 'svg') return [];
      const across = Math.round(crop.width * file.width) / width;
      const down = Math.round(crop.height * file.height) / height;
      const ppi = POINTS_PER_INCH * Math.min(across, down);
      if (ppi >= minimumPpi) return [];
      // Down: 149.6 must not read as 150, the number it falls short of.
      const percent = Math.floor((100 * ppi) / minimumPpi);
      const params = { path: file.path, minimum: minimumPpi, ppi: Math.floor(ppi), percent };
      const code = ppi < COARSE ? 'picture/too-coarse' : 'picture/low-resolution';
      return [diagnose(code, params, { span, page: page.id })];
    }),
  );
}
