// What a story's shapes are made in: so many columns, the legs over them, the heads above. In: a piece. Out: every frame that it may stand in.
import type { HeadlineTier, Template } from '../model/template.js';
import type { DeskTools, Piece } from './desk.js';
import { basicLegs, brokenLegs, type LegGrid } from './grid.js';
import { type HeadStack, setHeads, setJumpHeads } from './heads.js';
import { mayHold } from './measure-body.js';

/** What a shape is made in: columns, the legs over them, the heads above. */
export interface Frame {
  readonly columns: number;
  readonly legs: LegGrid;
  readonly heads: HeadStack;
}

/** Every frame that a piece may stand in. */
export function framesOf(piece: Piece, tools: DeskTools): readonly Frame[] {
  const asked = piece.fromPage === undefined ? piece.article.columns : undefined;
  const frames: Frame[] = [];
  for (let columns = 1; columns <= tools.template.columns; columns += 1) {
    if (asked !== undefined && columns !== asked) continue;
    for (const legs of legGrids(piece, columns, tools.template)) {
      if (!mayHold(piece, legs, tools)) continue;
      for (const heads of headStacks(piece, columns, tools)) frames.push({ columns, legs, heads });
    }
  }
  return frames;
}

function legGrids(piece: Piece, columns: number, template: Template): readonly LegGrid[] {
  const basic = basicLegs(template, columns);
  const canBreakColumns =
    piece.fromPage === undefined && piece.mostJumping === undefined && piece.rank <= 2;
  const broken = canBreakColumns ? brokenLegs(template, columns) : undefined;
  return broken === undefined ? [basic] : [basic, broken];
}

/** The heads that a piece may have over so many columns, the best first. */
export function headStacks(piece: Piece, columns: number, tools: DeskTools): readonly HeadStack[] {
  const { article, fromPage, rank } = piece;
  const key = `heads ${fromPage} ${rank} ${columns}`;
  return tools.recallOf(article, key, () => stacksOver(piece, columns, tools));
}

function stacksOver(piece: Piece, columns: number, tools: DeskTools): readonly HeadStack[] {
  if (piece.fromPage !== undefined) {
    const stack = setJumpHeads(piece.article, piece.fromPage, columns, tools);
    return stack === undefined ? [] : [stack];
  }
  const stacks = tiersFor(piece.rank, columns, tools.template).flatMap((tier, below) => {
    const stack = setHeads(piece.article, tier, columns, tools);
    return stack === undefined ? [] : [{ ...stack, below }];
  });
  return stacks.slice(0, 2);
}

/** Tiers from the rank's own down that may stand over so many columns; over more than any may span, the largest of them. */
function tiersFor(rank: number, columns: number, template: Template): readonly HeadlineTier[] {
  const { headlines } = template;
  const first = Math.min(rank, headlines.length) - 1;
  const below = headlines.slice(Math.max(0, first)).filter((tier) => columns >= tier.minColumns);
  const fitting = below.filter((tier) => columns <= Math.max(tier.maxColumns, 2));
  if (fitting.length > 0) return fitting;
  return below.length > 0 ? below.slice(0, 2) : headlines.slice(-1);
}
