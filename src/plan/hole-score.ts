// How good a news hole is before anything stands in it. In: free L of each column. Out: a cost; 0 = a hole that any stories can fill.
// Ads are stacked, and shared out among pages, so that this is least.

/** A hole less deep than this takes no story. */
export const SHALLOWEST_HOLE = 8;
/** Cost of a cell that no story can cover, of a step in the hole's lower edge, and of an L that the step is high. */
const LOST_CELL = 3;
const STEP = 5;
const STEP_LINE = 0.15;
/** A hole of fewer cells is filled by luck alone; what it costs at the most. */
const SAFE_CELLS = 170;
const SMALL = 90;
/** A stack that rises and falls (RD03), for each time. */
const HILL = 14;

/** Cost of a hole below L `top`; `outer`: where the stack should be highest. */
export function holeCost(
  freeLines: readonly number[],
  top: number,
  outer: 'left' | 'right',
): number {
  const depths = freeLines.map((free) => Math.max(0, free - top));
  const lost = depths.reduce((sum, depth) => sum + (depth < SHALLOWEST_HOLE ? depth : 0), 0);
  const cells = depths.reduce((sum, depth) => sum + depth, 0) - lost;
  let cost = lost * LOST_CELL + alone(depths);
  if (cells > 0 && cells < SAFE_CELLS) cost += SMALL * (1 - cells / SAFE_CELLS);
  for (const step of stepsInward(depths, outer)) {
    if (step === 0) continue;
    cost += STEP + Math.min(40, Math.abs(step)) * STEP_LINE;
    if (step < 0) cost += HILL;
  }
  return cost;
}

/** Cost of a stack that does not only fall from the outside in (RD03). */
export function hillCost(
  freeLines: readonly number[],
  top: number,
  outer: 'left' | 'right',
): number {
  const depths = freeLines.map((free) => Math.max(0, free - top));
  return HILL * stepsInward(depths, outer).filter((step) => step < 0).length;
}

/** L by which the stack falls from each column to the next, from the outside in. */
function stepsInward(depths: readonly number[], outer: 'left' | 'right'): readonly number[] {
  const inward = outer === 'right' ? depths : depths.toReversed();
  return inward.slice(1).map((depth, at) => (inward[at] ?? 0) - depth);
}

/** Cost of pockets one column wide, deeper than both their neighbours: only briefs fit there. */
function alone(depths: readonly number[]): number {
  let cost = 0;
  depths.forEach((depth, column) => {
    const beside = Math.max(depths[column - 1] ?? 0, depths[column + 1] ?? 0);
    if (depth - beside >= SHALLOWEST_HOLE) cost += Math.min(30, depth - beside);
  });
  return cost;
}
