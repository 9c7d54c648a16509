// Every shape that a piece may have stood in. In: a piece, columns, and its feet where it stood around an ad. Out: variants, also those
// that cheaper ones of the same rectangle beat: a page is kept in the shapes that it had.
import { everyBentOf } from './bent-variants.js';
import { type DeskTools, type Piece, pieceKey } from './desk.js';
import { steppedShapes } from './stepped-shapes.js';
import { everyShapeOver, type Variant } from './variants.js';

/** Where a piece stood. */
export interface Stood {
  readonly columns: number;
  /** L from its top to each column's foot; undefined = a rectangle. */
  readonly feet?: readonly number[] | undefined;
}

/** Every shape over so many columns. */
export function everyVariantOf(
  piece: Piece,
  tools: DeskTools,
  { columns, feet }: Stood,
): readonly Variant[] {
  if (feet !== undefined) {
    const least = Math.min(...feet);
    const drops = feet.map((foot) => foot - least);
    const heights = [undefined, Math.max(...feet)];
    return feet.length === columns
      ? heights.flatMap((height) => steppedShapes(piece, { drops, height }, tools))
      : [];
  }
  return tools.recallOf(piece.article, `every ${columns} ${pieceKey(piece)}`, () => [
    ...everyShapeOver(piece, columns, tools),
    ...everyBentOf(piece, tools, columns),
  ]);
}
