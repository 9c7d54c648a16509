// A body set at one measure, and what of it stands in how many legs. In: a piece and its legs. Out: the body measured. Pours nothing.
import type { Galley } from '../model/galley.js';
import { depthBetween, type MeasuredItems, measureItems } from './break-legs.js';
import type { DeskTools, Piece } from './desk.js';
import type { LegGrid } from './grid.js';

/** A body measured: once for all shapes that it is poured into. */
export function measuredOf(galley: Galley, tools: DeskTools): MeasuredItems {
  return tools.recallOf(galley, 'measured', () => measureItems(galley.items));
}

/** The body of a piece as it is set at a measure; what is wrong with its copy is reported. */
export function bodyOf(piece: Piece, { measure }: LegGrid, tools: DeskTools): MeasuredItems {
  const galley = tools.typesetter.setArticle(piece.article, measure);
  tools.report(galley.diagnostics);
  return measuredOf(galley.value, tools);
}

/** Whether legs as deep as a page may hold a piece, its body bent: where they do not, no head need be set over them. */
export function mayHold(piece: Piece, legs: LegGrid, tools: DeskTools): boolean {
  if (piece.mostJumping !== undefined) return true;
  const { lines, limits } = tools.template;
  const body = bodyOf(piece, legs, tools);
  const depth = depthBetween(body, piece.from, body.items.length);
  return depth - limits.bentLines <= legs.count * lines;
}
