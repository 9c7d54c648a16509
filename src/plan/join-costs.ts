// What two entries of the page solver's rows cost together. In: entries, by their places. Out: costs in grains, the rules about neighbours
// counted.
import { COST, GRAINS } from './cost.js';
import { tooDeepBelow } from './deep-white.js';
import {
  at,
  COST_AT,
  HEIGHT,
  LEAST_WITH_WHITE,
  LEFT_HEAD,
  LEFT_RANK,
  type Leaf,
  RIGHT_HEAD,
  type Row,
} from './solver-rows.js';

const HEAD_GROWS = COST.headGrowsDownward * GRAINS;
const HEADS_BUMP = COST.bumpingHeads * GRAINS;
const RANK_INVERTED = COST.rankInverted * GRAINS;
/** What an L × column of white costs, in grains. */
export const VOID_CELL: number = COST.voidCell * GRAINS;

/** Entries of two rows by their places: the upper or left one, and the other. */
export interface Join<S extends Leaf> {
  readonly first: Row<S>;
  readonly at: number;
  readonly second: Row<S>;
  readonly on: number;
}

/** Cost of one above the other. */
export function costOfStack<S extends Leaf>(
  above: Row<S>,
  first: number,
  below: Row<S>,
  second: number,
): number {
  const upper = above.entries;
  const lower = below.entries;
  const head = at(upper, first + LEFT_HEAD);
  const grows = head >= 0 && at(lower, second + LEFT_HEAD) > head;
  const both = at(upper, first + COST_AT) + at(lower, second + COST_AT);
  return both + (grows ? HEAD_GROWS : 0) + costOfOrder(upper, first, lower, second);
}

/** Cost of one beside the other, the white below the shallower one counted. */
export function costOfSides<S extends Leaf>(
  left: Row<S>,
  first: number,
  right: Row<S>,
  second: number,
): number {
  const lefts = left.entries;
  const rights = right.entries;
  const head = at(lefts, first + RIGHT_HEAD);
  const bumps = head >= 0 && at(rights, second + LEFT_HEAD) === head;
  const step = at(lefts, first + HEIGHT) - at(rights, second + HEIGHT);
  const white = step > 0 ? costOfWhite(step, right) : costOfWhite(-step, left);
  const both = at(lefts, first + COST_AT) + at(rights, second + COST_AT) + GRAINS * white;
  return both + (bumps ? HEADS_BUMP : 0) + costOfOrder(lefts, first, rights, second);
}

/** Cost, not in grains, of so many L of white below an entry of a row: deep white is seen as a hole. */
export function costOfWhite(
  lines: number,
  { width, pieces }: { readonly width: number; readonly pieces: number },
): number {
  const deep = tooDeepBelow(lines, pieces);
  return width * (lines * COST.voidCell + deep * COST.deepVoidCell);
}

/** Ranks go down the page and to the right. */
function costOfOrder(
  firsts: Int32Array,
  first: number,
  seconds: Int32Array,
  second: number,
): number {
  const inverted = at(firsts, first + LEFT_RANK) - at(seconds, second + LEFT_RANK);
  return inverted > 0 ? RANK_INVERTED * inverted : 0;
}

/** What a row's entry up to `place` costs at the least beside something `height` L deep, the white below it counted. */
export function leastBeside<S extends Leaf>(row: Row<S>, place: number, height: number): number {
  return at(row.entries, place + LEAST_WITH_WHITE) + height * row.width * VOID_CELL;
}
