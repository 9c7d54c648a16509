// Rules about colour, fonts in use and transparency, R19, R20, R23, R25–R27, R35, R41, R47 and R52. Sources: ISO 15930-4 and -7, GWG 2022 R0005–R0008, R0014, R0020, R0024, R0027, R0030.
import { colorSpaceOf, inkSum } from './color-spaces.js';
import { touches } from './matrix.js';
import type { FilePage } from './pages.js';
import type { PageFacts, Paint, Painted } from './painted.js';
import {
  type Case,
  type Fault,
  found,
  inkFigures,
  type Judgement,
  NOT_MEASURED,
  type Rule,
  SKIPPED,
} from './rule.js';

export const COLOUR_RULES: readonly Rule[] = [
  {
    id: 'R19',
    judge: perPage(({ fonts }) => fonts.filter((font) => !font.isEmbedded).map(({ name }) => name)),
  },
  { id: 'R20', judge: perPage(({ fonts }) => fonts.flatMap(poorFont)) },
  { id: 'R23', judge: perPage(wrongSpaces) },
  {
    id: 'R25',
    judge: perPage(({ spots }, _, { limits }) =>
      [...spots].filter((ink) => ink !== 'All' && !limits.spots.includes(ink)),
    ),
  },
  { id: 'R26', judge: perItem(registration) },
  { id: 'R27', judge: transparency },
  { id: 'R35', judge: perItem(whiteOverprint) },
  {
    id: 'R41',
    judge: perPage(({ items }, page, { opinions }) =>
      blank(items, opinions.ink.get(page.number)?.isBlank),
    ),
  },
  { id: 'R47', judge: liveArea },
  { id: 'R52', judge: blackPages },
];

function perPage(
  look: (facts: PageFacts, page: FilePage, evidence: Case) => readonly string[],
): Rule['judge'] {
  return (evidence) => {
    const { file } = evidence;
    if (file.isLocked) return NOT_MEASURED;
    return found(
      file.pages.flatMap((page, index) => {
        const facts = file.facts[index];
        const details = facts === undefined ? [] : look(facts, page, evidence);
        return [...new Set(details)].map((detail) => ({ page: page.number, detail }));
      }),
    );
  };
}

function perItem(look: (item: Painted, page: FilePage) => string | undefined): Rule['judge'] {
  return ({ file }) => {
    if (file.isLocked) return NOT_MEASURED;
    const faults: Fault[] = [];
    for (const [index, page] of file.pages.entries()) {
      for (const item of file.facts[index]?.items ?? []) {
        const detail = look(item, page);
        if (detail !== undefined) faults.push({ page: page.number, box: item.box, detail });
      }
    }
    return found(faults);
  };
}

function poorFont(font: PageFacts['fonts'][number]): readonly string[] {
  if (font.isType3) return [`Type 3 ${font.name}`];
  return [
    ...(/^[A-Z]{6}\+/.test(font.name) ? [] : [`not a subset: ${font.name}`]),
    ...(font.isComposite && !font.hasToUnicode ? [`no ToUnicode: ${font.name}`] : []),
    ...(/(^|\+)Courier/.test(font.name) ? [font.name] : []),
  ];
}

const INK_SPACES = new Set(['DeviceCMYK', 'DeviceGray', 'Separation', 'DeviceN', 'Pattern']);

/** An alternate is what prints where the ink is not there, so it counts like the space itself. */
function wrongSpaces({ spaces }: PageFacts): readonly string[] {
  return [...spaces]
    .filter(([family]) => !INK_SPACES.has(family.replace('alt:', '')))
    .map(([family, uses]) => `${family} (${[...uses].sort().join(', ')})`);
}

function paintOf(item: Painted): Paint | undefined {
  return 'paint' in item && (item.kind !== 'text' || item.isVisible) ? item.paint : undefined;
}

/** From here on an ink is solid. */
const SOLID = 99.5;

function registration(item: Painted, { trim }: FilePage): string | undefined {
  const paint = paintOf(item);
  if (paint === undefined || !touches(item.box, trim)) return undefined;
  if (paint.space.inks.length === 1 && paint.space.inks[0] === 'All') return 'All';
  const { inks } = paint;
  const isSolid = inks !== undefined && Math.min(inks.c, inks.m, inks.y, inks.k) >= SOLID;
  return isSolid ? '100/100/100/100' : undefined;
}

/** White vanishes only where overprint leaves the plates of empty components alone (ISO 32000 8.6.7). */
function whiteOverprint(item: Painted): string | undefined {
  const paint = paintOf(item);
  if (paint?.inks === undefined || !paint.isOverprinted || inkSum(paint.inks) >= 0.5)
    return undefined;
  const { family } = paint.space;
  const isSparing = family === 'DeviceCMYK' && paint.overprintMode === 1;
  return isSparing || family === 'Separation' || family === 'DeviceN' ? item.kind : undefined;
}

const GROUP_SPACES = new Set(['DeviceCMYK', 'DeviceGray', 'ICCBasedCMYK', 'ICCBasedGray']);

function transparency({ file, isX1a }: Case): Judgement {
  if (file.isLocked) return NOT_MEASURED;
  const { reader } = file;
  const faults: Fault[] = [];
  if (isX1a) {
    for (const [index, page] of file.pages.entries()) {
      const group = reader.dictIn(page.dict, 'Group');
      const isGroup = reader.nameIn(group, 'S') === 'Transparency';
      const used = [...(file.facts[index]?.transparency ?? []), ...(isGroup ? ['Group'] : [])];
      faults.push(...used.map((detail) => ({ page: page.number, detail })));
    }
  }
  for (const { dict, owner } of file.dicts) {
    const space = dict.entries.get('CS');
    if (space === undefined || reader.nameIn(dict, 'S') !== 'Transparency') continue;
    const { family } = colorSpaceOf(space, undefined, reader);
    if (!GROUP_SPACES.has(family)) faults.push({ detail: `Group CS ${family} (${owner})` });
  }
  return found(faults);
}

function blank(items: readonly Painted[], isSeenBlank: boolean | undefined): readonly string[] {
  const isMarked = items.some((item) => item.kind !== 'text' || item.isVisible);
  return isMarked && isSeenBlank !== true ? [] : ['–'];
}

/** A pixel at the resolution that ink is looked at elsewhere. */
const EDGE = 1;

function liveArea(evidence: Case): Judgement {
  const { live } = evidence.limits;
  if (live === undefined) return SKIPPED;
  return perItem((item, { trim }) => {
    const paint = paintOf(item);
    const isWhite = paint?.inks !== undefined && inkSum(paint.inks) < 0.5;
    const isInk = item.kind === 'picture' || item.kind === 'shading' || paint !== undefined;
    const isPlaced = item.where === 'page' || item.where === 'form';
    if (!isInk || isWhite || !isPlaced || !touches(item.box, trim)) return undefined;
    const clear = [
      item.box[0] - trim[0] - live.left,
      trim[3] - item.box[3] - live.top,
      trim[2] - item.box[2] - live.right,
      item.box[1] - trim[1] - live.bottom,
    ];
    const worst = Math.min(...clear);
    return worst < -EDGE ? `${item.kind} ${(-worst).toFixed(1)} pt` : undefined;
  })(evidence);
}

function blackPages(evidence: Case): Judgement {
  const { limits, file } = evidence;
  const color = limits.colorPages?.get(file.pages.length);
  if (color === undefined) return SKIPPED;
  return perItem((item, { number }) => {
    if (color.includes(number)) return undefined;
    if (item.kind === 'picture')
      return item.space === 'DeviceGray' || item.space === 'mask' ? undefined : item.space;
    const inks = paintOf(item)?.inks;
    const hasColor = inks !== undefined && inks.c + inks.m + inks.y + inks.spot > 0.5;
    return hasColor ? `${item.kind} ${inkFigures(inks)}` : undefined;
  })(evidence);
}
