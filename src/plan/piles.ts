// Piles: on a page of very many stories the least of them are joined by threes or more beforehand, or the page's solver would have more sets to
// join than it has time. In: a page's pieces with their shapes. Out: fewer units, some of them piles; and trees of single stories again.
import type { Shape } from './build-module.js';
import { leastFirst, type Piece } from './desk.js';
import { type Arrangement, type Bounds, solvePieces } from './solve-page.js';
import type { Leaf } from './solver-rows.js';

/** Some stories joined, as a shape of its own. */
export interface PileShape extends Leaf {
  readonly kind: 'pile';
  readonly tree: Arrangement<Shape>;
}

/** What the page's solver joins. */
export type Unit = Shape | PileShape;

/** Shapes by the name that the solver's rows are kept under. */
export interface Named<S> {
  readonly name: string;
  readonly shapes: readonly S[];
}

/** Stories of a page up to which each is joined by itself, and units of a page with more. */
const MOST_SINGLE = 10;
const UNITS = 8;
/** Other units that are counted: of more only some are ever on the page at once. */
const OTHERS = 2;
/** Stories of a pile, which is solved in all ways. */
const LEAST_IN_PILE = 3;
const MOST_IN_PILE = 7;

/**
 * Pieces by their places that are to be piles: the least in rank, then in length, neighbours together; none on a page of few. `others`: how
 * many more units there are, that are joined by themselves.
 */
export function pilesAmong(
  pieces: readonly Piece[],
  others: number,
): readonly (readonly number[])[] {
  const count = pieces.length + Math.min(OTHERS, others);
  const more = count - UNITS;
  if (count <= MOST_SINGLE) return [];
  const lead = Math.min(...pieces.map(({ rank }) => rank));
  const leadAt = pieces.findIndex(({ rank }) => rank === lead);
  const least = pieces
    .map((piece, at) => ({ piece, at }))
    .filter(({ piece, at }) => at !== leadAt && isPlain(piece))
    .sort((one, other) => leastFirst(one.piece, other.piece))
    .map(({ at }) => at);
  for (let size = LEAST_IN_PILE; size <= MOST_IN_PILE; size += 1) {
    const piles = Math.ceil(more / (size - 1));
    if (more + piles <= least.length) return sharedOut(least.slice(0, more + piles), piles);
  }
  // Too few may be in one: as far as it goes.
  return least.length < LEAST_IN_PILE
    ? []
    : sharedOut(least, Math.ceil(least.length / MOST_IN_PILE));
}

/** Places shared out evenly among piles, neighbours together. */
function sharedOut(places: readonly number[], piles: number): readonly (readonly number[])[] {
  const members = [...places].sort((one, other) => one - other);
  const at = (pile: number): number => Math.floor((pile * members.length) / piles);
  return Array.from({ length: piles }, (_, pile) => members.slice(at(pile), at(pile + 1)));
}

/** Units that pieces come to, with others that are units by themselves. */
export function unitsAmong(pieces: readonly Piece[], others: number): number {
  const piles = pilesAmong(pieces, others);
  return piles.reduce((units, pile) => units - pile.length + 1, pieces.length + others);
}

/** What jumps, or asks for a place of its own, is joined by itself. */
function isPlain({ article, fromPage, mostJumping, cuts }: Piece): boolean {
  const isWhole = fromPage === undefined && mostJumping === undefined && cuts === undefined;
  return isWhole && article.position === undefined;
}

/** Stories joined in every way, as one unit: a shape for each of the depths that the solver keeps. */
export function pileOf(
  name: string,
  members: readonly Named<Shape>[],
  bounds: Bounds,
): Named<PileShape> {
  const solved = solvePieces<Shape>(
    members.map(({ shapes }) => shapes),
    bounds,
  );
  const widths = Array.from({ length: bounds.columns }, (_, at) => at + 1);
  return {
    name,
    shapes: widths.flatMap((columns) =>
      solved.all((1 << members.length) - 1, columns).map((tree): PileShape => {
        const { headSize, rank } = firstOf(tree);
        const { headSize: rightHeadSize } = rightmostOf(tree);
        const { height, cost } = tree;
        return { kind: 'pile', columns, height, cost, headSize, rightHeadSize, rank, tree };
      }),
    ),
  };
}

/** The story at the upper left: rules about neighbours ask for it, and for that at the upper right. */
function firstOf(tree: Arrangement<Shape>): Shape {
  return tree.kind === 'leaf' ? tree.shape : firstOf(tree.first);
}

function rightmostOf(tree: Arrangement<Shape>): Shape {
  if (tree.kind === 'leaf') return tree.shape;
  return rightmostOf(tree.kind === 'stack' ? tree.first : tree.second);
}

/** A tree with the trees of its piles in their places. */
export function unpiled(tree: Arrangement<Unit>): Arrangement<Shape> {
  if (tree.kind === 'leaf') {
    const { shape, height, cost } = tree;
    return shape.kind === 'pile' ? shape.tree : { kind: 'leaf', shape, height, cost };
  }
  return { ...tree, first: unpiled(tree.first), second: unpiled(tree.second) };
}

/** The stories of a unit. */
export function storiesOf(unit: Unit): readonly Shape[] {
  return unit.kind === 'pile' ? leavesOf(unit.tree) : [unit];
}

function leavesOf(tree: Arrangement<Shape>): readonly Shape[] {
  return tree.kind === 'leaf' ? [tree.shape] : [...leavesOf(tree.first), ...leavesOf(tree.second)];
}

/** Shapes of single stories among those of a unit. */
export function singlesAmong(unit: readonly Unit[]): readonly Shape[] {
  const isSingle = (shape: Unit): shape is Shape => shape.kind !== 'pile';
  return unit.every(isSingle) ? unit : unit.filter(isSingle);
}
