// What an advertiser's PDF paints that cannot be printed, told before the deadline by the rules that judge the finished page. In: the file.
// Out: faults for which it must be sent anew, and its heaviest ink. Size, fonts and colour spaces are judged where artwork is taken in.
import type { AdFaults } from '../model/preflight.js';
import { inkSum } from './color-spaces.js';
import { openFile } from './open-file.js';
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
  const { findings } = await judgeFile(file, LIMITS);
  const faults = findings
    .filter(({ rule }) => AD_RULES.has(rule))
    .map(({ rule, message, advice }) => ({ rule, message, advice }));
  return { faults, largestInk: file.isLocked ? 0 : largestInk(file.facts) };
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
