// Rules that rest on outside programs, R40, R42, R44 and R46. Without an answer they are not measured, never passed. Sources: GWG 2022 R0026, WAN-IFRA 26v5, SNAP.
import { keepsInkLimit } from '../model/ink-limit.js';
import {
  type Case,
  type Fault,
  found,
  foundDetails,
  type Judgement,
  NOT_MEASURED,
  type Rule,
  SKIPPED,
} from './rule.js';

export const OPINION_RULES: readonly Rule[] = [
  { id: 'R40', judge: inkLimit },
  { id: 'R42', judge: drawn },
  { id: 'R44', judge: sameStandard },
  { id: 'R46', judge: samePictures },
];

function inkLimit({ file, limits, opinions }: Case): Judgement {
  if (opinions.rendering === undefined || opinions.ink.size < file.pages.length)
    return NOT_MEASURED;
  const faults: Fault[] = [];
  for (const [page, ink] of opinions.ink) {
    const figures = { largest: ink.pixel, shareOver: ink.shareOver, square: ink.cell };
    if (keepsInkLimit(figures, limits.inkLimit)) continue;
    const [x, y] = ink.at;
    const trim = file.pages[page - 1]?.trim ?? [0, 0, 0, 0];
    const box = [trim[0] + x, trim[3] - y, trim[0] + x, trim[3] - y] as const;
    const share = (100 * ink.shareOver).toFixed(2);
    const detail = `15 mm ${Math.round(ink.cell)} %, pixel ${Math.round(ink.pixel)} %, ${share} % > ${limits.inkLimit} %`;
    faults.push({ page, box, detail });
  }
  return found(faults);
}

/** What the own walk stumbled over is certain by itself; that nothing is wrong takes a second interpreter. */
function drawn({ file, opinions }: Case): Judgement {
  const slips = file.facts.flatMap(({ slips: list }, index) =>
    list.map((detail) => ({ page: index + 1, detail })),
  );
  const { rendering } = opinions;
  if (rendering === undefined) return slips.length > 0 ? found(slips) : NOT_MEASURED;
  const isClean = rendering.isWhole && rendering.complaints === '';
  const said = rendering.complaints.replace(/\s+/g, ' ').slice(0, 120);
  return found(isClean ? slips : [...slips, { detail: `Ghostscript: ${said}` }]);
}

function sameStandard({ isX1a, opinions }: Case): Judgement {
  const { subtype } = opinions;
  if (subtype === undefined) return NOT_MEASURED;
  const isSame = isX1a ? /X-1a|X-1:2001/.test(subtype) : subtype.startsWith('PDF/X-4');
  return foundDetails(isSame ? [] : [subtype === '' ? '–' : subtype]);
}

function samePictures({ file, opinions }: Case): Judgement {
  const { pictures } = opinions;
  if (pictures === undefined) return NOT_MEASURED;
  if (pictures.length === 0) return SKIPPED;
  const own = file.facts.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.kind === 'picture' && !item.isInline ? [Math.round(item.ppi)] : [],
    ),
  );
  const strange = pictures.filter(
    (ppi) => !own.some((mine) => Math.abs(mine - ppi) <= Math.max(2, 0.02 * mine)),
  );
  return foundDetails(strange.map((ppi) => `${ppi} ppi`));
}
