// Which of its optional pieces a page takes. In: what it is to carry. Out: the sets that are tried, and what using or leaving costs.
import type { Piece } from './desk.js';

/** Cost of leaving out an optional article, so that white alone does not decide. */
const HELD_OVER = 60;
/** Cost of using a filler. */
const FILLER = 12;

/** What a page must carry, what it may, and the shapes of its 導讀. */
export interface Choice {
  /** Pieces, or units of them. */
  readonly must: readonly unknown[];
  readonly may: readonly Piece[];
  readonly refer: readonly unknown[];
  readonly isOffer?: boolean;
  readonly limit?: number;
}

/** Optional pieces up to which every choice among them is tried; of more, only the first ones, as many as fit. */
const MOST_CHOSEN = 5;

/** Every set that holds all musts and the 導讀 box, with any of the mays; where they are an offer, with one of them at the least. */
export function masksToTry(load: Choice, count: number): readonly number[] {
  const must = (1 << load.must.length) - 1;
  const refer = load.refer.length > 0 ? 1 << (count - 1) : 0;
  const masks: number[] = [];
  const isEvery = load.may.length <= MOST_CHOSEN;
  for (
    let may = load.isOffer === true ? 1 : 0;
    may < 1 << load.may.length;
    may = isEvery ? may + 1 : 2 * may + 1
  ) {
    masks.push(must | refer | (may << load.must.length));
  }
  return masks;
}

/** What using these pieces costs besides the page: fillers are the last means. */
export function costOfUsing(pieces: readonly Piece[]): number {
  return FILLER * pieces.filter(({ article }) => article.filler).length;
}

/** What leaving out the others costs, and using fillers. */
export function costOfLeaving(load: Choice, mask: number): number {
  const used = usedIn(load, mask);
  const left = load.may.filter((piece) => !piece.article.filler && !used.includes(piece));
  return costOfUsing(used) + HELD_OVER * left.length;
}

/** What the page must cost less than with this set, so that it is of use. */
export function limitFor(load: Choice, mask: number): number {
  return (load.limit ?? Number.POSITIVE_INFINITY) - costOfUsing(usedIn(load, mask));
}

/** What of its optional pieces a set holds. */
function usedIn({ must, may }: Choice, mask: number): readonly Piece[] {
  return may.filter((_, index) => (mask & (1 << (must.length + index))) !== 0);
}
