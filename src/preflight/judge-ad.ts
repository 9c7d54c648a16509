// What an advertiser's PDF paints that cannot be printed, told before the deadline by the rules that judge the finished page. In: the file.
// Out: faults for which it must be sent anew, and its heaviest ink. Size, fonts and colour spaces are judged where artwork is taken in.
import type { AdFaults } from '../model/preflight.js';
import { inkSum } from './color-spaces.js';
import { touches } from './matrix.js';
import { type OpenedFile, openFile } from './open-file.js';
import type { PageFacts } from './painted.js';
import { judgeFile } from './preflight.js';
import type { RuleId } from './rule.js';

/** Rules about single marks that keep an ad out of the paper: coarse pictures, four-colour black text, white that overprints, hairlines. */
const AD_RULES: ReadonlySet<RuleId> = new Set(['R30', 'R32', 'R33', 'R35', 'R39']);

/** Only rules without thresholds of the hall's own are asked: what was found holds for every press. */
const LIMITS = {
  standard: 'auto',
  inkLimit: 400,
  minimumPpi: 1,
  spots: [],
  live: undefined,
  colorPages: undefined,
} as const;

/** Judges an ad; of a file that cannot be read nothing is told here. */
export async function judgeAd(bytes: Uint8Array): Promise<AdFaults> {
  const file = await openFile(bytes);
  if (file.kind !== 'opened') return { faults: [], largestInk: 0 };
  const placed = onlyPlaced(file);
  const { findings } = await judgeFile(placed, LIMITS);
  const faults = findings
    .filter(({ rule }) => AD_RULES.has(rule))
    .map(({ rule, message, advice }) => ({ rule, message, advice }));
  return { faults, largestInk: file.isLocked ? 0 : largestInk(placed.facts) };
}

/** What is placed of it: the first page within its trim. Crop marks, colour bars and notes beside it are cut off. */
function onlyPlaced(file: OpenedFile): OpenedFile {
  const [page] = file.pages;
  const [facts] = file.facts;
  if (page === undefined || facts === undefined) return { ...file, pages: [], facts: [] };
  const { spaces, spots, transparency, fonts, slips } = facts;
  const items = facts.items.filter(({ box }) => touches(box, page.trim));
  const seen = { items, spaces, spots, transparency, fonts, slips };
  return { ...file, pages: [page], facts: [seen] };
}

function largestInk(pages: readonly PageFacts[]): number {
  let largest = 0;
  for (const item of pages.flatMap(({ items }) => items)) {
    if ('paint' in item && item.paint.inks !== undefined) {
      largest = Math.max(largest, inkSum(item.paint.inks));
    }
  }
  return largest;
}
