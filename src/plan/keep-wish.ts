// A page that must be solved again, as near to the one before as may be. In: a piece's shapes and how it stood. Out: the same shapes, dearer
// where the piece would change its width or depth.
import type { PageToKeep } from './locked-pages.js';
import type { Variant } from './variants.js';

/** How a piece stood before. */
interface Stood {
  readonly column: number;
  readonly columns: number;
  readonly line: number;
  readonly lines: number;
}

/** Size and place of each piece before, by article id. */
export type Wish = ReadonlyMap<string, Stood>;

/** Costs of another width, and of another depth; less than a few cells of white. */
const OTHER_WIDTH = 12;
const OTHER_DEPTH = 4;

/** What a page to be kept wishes for its pieces. */
export function wishOf(keep: PageToKeep | undefined): Wish {
  return new Map(
    (keep?.pieces ?? []).map(({ entry, article }) => [
      article.id,
      {
        column: entry.grid.column,
        columns: entry.grid.columnSpan,
        line: entry.grid.line,
        lines: entry.grid.lineSpan,
      },
    ]),
  );
}

/** Shapes with the cost of changing. */
export function wished(shapes: readonly Variant[], wish: Wish | undefined): readonly Variant[] {
  const before = wish?.get(shapes[0]?.piece.article.id ?? '');
  if (before === undefined) return shapes;
  return shapes.map((shape) => {
    if (shape.columns !== before.columns) return { ...shape, cost: shape.cost + OTHER_WIDTH };
    return shape.height === before.lines ? shape : { ...shape, cost: shape.cost + OTHER_DEPTH };
  });
}
