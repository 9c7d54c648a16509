// A packed column of classifieds set out: heads, ads, and the white between them. In: what stands in the column, its place. Out: slots.
import type { Pt } from '../base/units.js';
import type { LinerSlot } from '../model/dummy.js';
import { AD_AIR, HEAD_AIR, headFrames, headHeight } from './classified-bands.js';
import { type ClassifiedGrid, type SmallAd, setSmallAd } from './classified-copy.js';
import type { DeskTools } from './desk.js';
import { MOST_WHITE, type PackedColumn, type WidePlace } from './pack-columns.js';

/** What stands in a column. */
export interface ColumnCopy {
  readonly column: PackedColumn;
  /** Ads of one column and ads over several, which the packed column counts. */
  readonly row: { readonly single: readonly SmallAd[]; readonly wide: readonly SmallAd[] };
  readonly grid: ClassifiedGrid;
  /** Categories whose head has been printed; those of this column are added. */
  readonly shown: Set<string>;
}

/** The pieces of a column, its top left at x and y, its foot at `height` below. */
export function columnSlots(
  copy: ColumnCopy,
  at: { readonly x: Pt; readonly y: Pt; readonly height: Pt },
  tools: DeskTools,
): readonly LinerSlot[] {
  let top = at.y;
  return stackOf(copy, at.height, tools).flatMap(({ slots, height }) => {
    const y = top;
    top += height;
    return slots.map((slot) => ({ ...slot, x: at.x + slot.x, y: y + slot.y }));
  });
}

/** A piece of a column: what is drawn of it, and the depth that it takes. */
interface Stacked {
  readonly kind: 'head' | 'ad';
  readonly slots: readonly LinerSlot[];
  readonly height: Pt;
}

/** A column from its head down, its foot squared. */
function stackOf(
  { column: { from, split, to, wide }, row, grid, shown }: ColumnCopy,
  height: Pt,
  tools: DeskTools,
): readonly Stacked[] {
  const stack: Stacked[] = [];
  let category: string | undefined;
  const headFor = (ad: SmallAd): readonly Stacked[] => {
    if (ad.category.text === category) return [];
    const head = headPiece(ad, grid, shown, tools);
    const isFirst = stack.length === 0 && category === undefined;
    category = ad.category.text;
    return [isFirst ? head : lowered(head, HEAD_AIR)];
  };
  const run = (ads: readonly SmallAd[]): readonly Stacked[] =>
    ads.flatMap((ad) => [...headFor(ad), adPiece(ad, grid, tools)]);
  const over = wide === undefined ? undefined : row.wide[wide.index];
  if (wide === undefined || over === undefined) {
    return squared(run(row.single.slice(from, to)), height, 'ends');
  }
  const upper = [...run(row.single.slice(from, split))];
  if (wide.isFirst || isUnderHead(wide, tools)) upper.push(...headFor(over));
  stack.push(...squared(upper, wide.top, 'goes on'));
  const own = adPiece(over, grid, tools);
  const below = [wide.isFirst ? own : { ...own, slots: [] }, ...run(row.single.slice(split, to))];
  return [...stack, ...squared(below, height - wide.top, 'ends')];
}

/** Whether a wide one stands right under the head at its column's top. */
function isUnderHead({ top }: WidePlace, { template }: DeskTools): boolean {
  return top <= headHeight(template) + 0.01;
}

function adPiece(ad: SmallAd, grid: ClassifiedGrid, tools: DeskTools): Stacked {
  const frame = setSmallAd(ad, grid, tools);
  const air = ad.kind === 'display' ? AD_AIR : 0;
  const slot: LinerSlot = { item: ad.id, role: 'classified', x: 0, y: air, frame };
  return { kind: 'ad', slots: [slot], height: frame.height + 2 * air };
}

function headPiece(
  { category }: SmallAd,
  grid: ClassifiedGrid,
  shown: Set<string>,
  tools: DeskTools,
): Stacked {
  const isRepeated = shown.has(category.text);
  shown.add(category.text);
  const frames = headFrames(category, { width: grid.measure, isRepeated }, tools);
  const slots = frames.map(
    ({ x, frame }): LinerSlot => ({ item: 'furniture/classified', role: 'box', x, y: 0, frame }),
  );
  return { kind: 'head', slots, height: headHeight(tools.template) };
}

function lowered(piece: Stacked, air: Pt): Stacked {
  const slots = piece.slots.map((slot) => ({ ...slot, y: slot.y + air }));
  return { ...piece, slots, height: piece.height + air };
}

/** Squares a column's foot (RK04): white that is not too much is shared out between its ads, and under the last where the column goes on. */
function squared(
  stack: readonly Stacked[],
  height: Pt,
  foot: 'ends' | 'goes on',
): readonly Stacked[] {
  const white = height - stack.reduce((sum, piece) => sum + piece.height, 0);
  const last = foot === 'ends' ? stack.length - 1 : stack.length;
  const isGap = (piece: Stacked, at: number): boolean => piece.kind === 'ad' && at < last;
  const gaps = stack.filter(isGap).length;
  const each = gaps > 0 && white / gaps <= MOST_WHITE + 0.01 ? white / gaps : 0;
  const spread = stack.map((piece, at) =>
    isGap(piece, at) ? { ...piece, height: piece.height + each } : piece,
  );
  const rest = white - gaps * each;
  return foot === 'ends' ? spread : [...spread, { kind: 'head', slots: [], height: rest }];
}
