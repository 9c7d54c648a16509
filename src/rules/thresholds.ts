// The numbers that rules are judged by. In: the template's limits. Out: all of them, the house's own where the template has none.
import type { JudgeLimits, Template } from '../model/template.js';

/** What holds where a template says nothing (docs/rules.md). */
export const DEFAULT_LIMITS: JudgeLimits = {
  minMeasureEm: 10,
  maxMeasureEm: 48,
  maxMeasureEmVertical: 55,
  minBodySize: 9,
  minLeadingRatio: 1.25,
  maxLeadingRatio: 1.34,
  shallowLegLines: 5,
  maxLegLines: 64,
  raggedLegLines: 1,
  greyLines: 30,
  greyLegs: 3,
  headGapLines: 5,
  headGrowth: 12,
  leadRatio: 1.2,
  headLines: 3,
  headCharacters: 14,
  dominantPicture: 1.5,
  linerFootLines: 1,
  looseLineEm: 0.3,
  voidLines: 4,
};

/** All limits of a template, filled up. */
export function limitsOf({ limits }: Template): Template['limits'] & JudgeLimits {
  const judged: Record<keyof JudgeLimits, number> = { ...DEFAULT_LIMITS };
  for (const key of Object.keys(DEFAULT_LIMITS) as (keyof JudgeLimits)[]) {
    judged[key] = limits[key] ?? DEFAULT_LIMITS[key];
  }
  return { ...limits, ...judged };
}
