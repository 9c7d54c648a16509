// The last levers inside a story (step 6 of the page engine): a headline a line longer or shorter within its tier, paragraphs set a line
// longer or shorter. In: a piece. Out: the shapes that these add to its own. Asked only for pages that leave white or do not hold their copy.
import type { Galley } from '../model/galley.js';
import { CheapestShapes } from './cheapest-shapes.js';
import { COST } from './cost.js';
import { type DeskTools, type Piece, pieceKey } from './desk.js';
import { type Frame, framesOf } from './frames.js';
import { type HeadStack, mostHeadLines, setHeads, type WantedTier } from './heads.js';
import { measuredOf } from './measure-body.js';
import type { Base, Bent } from './shape-cost.js';
import {
  basesWith,
  beatenBy,
  type IsBeaten,
  UNBENT,
  type Variant,
  variantsOf,
  wholeShapes,
} from './variants.js';

/** Shapes of a frame that are offered: a lever is pulled against white, not to spread it. */
const SHALLOWEST = 2;

/** Part of the measure that a head with a line more must still fill. */
const LEAST_SPREAD = 0.5;

/**
 * Shapes of a whole piece besides those of `variantsOf`, to be offered together with them: heights that it has not without bending, or has
 * only at a higher cost.
 */
export function bentVariantsOf(piece: Piece, tools: DeskTools): readonly Variant[] {
  // Bent shapes are whole.
  if (piece.cuts !== undefined) return [];
  return tools.recallOf(piece.article, `bent ${pieceKey(piece)}`, () => {
    const own = variantsOf(piece, tools);
    const cheapest = new CheapestShapes(own);
    const isBeaten = beatenBy(cheapest);
    for (const frame of framesOf(piece, tools)) {
      for (const base of bentBases(piece, frame, tools)) {
        for (const shape of shallowest(base, tools, isBeaten)) cheapest.offer(shape);
      }
    }
    const known = new Set(own);
    return cheapest.all().filter((variant) => !known.has(variant));
  });
}

/** Every bent shape of a piece, over some columns or any, also those that are no use beside others. */
export function everyBentOf(piece: Piece, tools: DeskTools, columns?: number): readonly Variant[] {
  return framesOf(piece, tools)
    .filter((frame) => columns === undefined || frame.columns === columns)
    .flatMap((frame) => bentBases(piece, frame, tools).flatMap((base) => shallowest(base, tools)));
}

/** Deeper shapes are mostly white. */
function shallowest(
  base: Base,
  { template: { lines } }: DeskTools,
  isBeaten?: IsBeaten,
): readonly Variant[] {
  return wholeShapes(base, { lines, most: SHALLOWEST, isBeaten });
}

/** A piece in a frame with its head bent, its body, or both, ready to be poured. */
export function bentBases(piece: Piece, frame: Frame, tools: DeskTools): readonly Base[] {
  const { measure } = frame.legs;
  const straight: SetBody = {
    galley: tools.typesetter.setArticle(piece.article, measure).value,
    bent: UNBENT,
  };
  const heads = bentHeads(piece, frame, tools);
  const bodies = bentBodies(piece, frame, tools);
  return [
    ...bodies.flatMap((body) => basesWith(piece, frame, measuredBody(body, tools), tools)),
    ...heads.flatMap((head) =>
      [straight, ...bodies].flatMap(({ galley, bent }) => {
        const both = { galley, bent: sumOf(head.bent, bent) };
        return basesWith(piece, { ...frame, heads: head.heads }, measuredBody(both, tools), tools);
      }),
    ),
  ];
}

/** A body, set; and what was bent for it. */
interface SetBody {
  readonly galley: Galley;
  readonly bent: Bent;
}

function measuredBody(
  { galley, bent }: SetBody,
  tools: DeskTools,
): Pick<Base, 'measured' | 'bent'> {
  return { measured: measuredOf(galley, tools), bent };
}

function sumOf(one: Bent, other: Bent): Bent {
  return { levers: [...one.levers, ...other.levers], cost: one.cost + other.cost };
}

/** A head of another depth. */
interface BentHead {
  readonly heads: HeadStack;
  readonly bent: Bent;
}

/** The headline in one line fewer, in one more, in a smaller size of its tier; of a small story also in the tier above. */
function bentHeads(piece: Piece, frame: Frame, tools: DeskTools): readonly BentHead[] {
  const { columns, heads } = frame;
  const { tier, lines, below, size } = heads;
  if (tier === undefined) return [];
  const set = (wanted: WantedTier, lever: string, cost: number): readonly BentHead[] => {
    if ((wanted.lines ?? 1) < 1 || (wanted.lines ?? 1) > mostHeadLines(wanted, columns)) return [];
    const stack =
      wanted.sizes.length === 0 ? undefined : setHeads(piece.article, wanted, columns, tools);
    if (stack === undefined || stack.depth === heads.depth) return [];
    // White beside a head is no better than white under the story.
    if ((wanted.lines ?? 0) > lines && stack.spread < LEAST_SPREAD) return [];
    return [{ heads: { ...stack, below }, bent: { levers: [lever], cost } }];
  };
  const smaller = tier.sizes.filter((own) => own < size);
  const above = tierAbove(piece, heads, columns, tools);
  return [
    ...[-1, 1].flatMap((step) =>
      set({ ...tier, lines: lines + step }, leverOf('headline', step), COST.headBent),
    ),
    ...set({ ...tier, lines, sizes: smaller }, 'headline -1 size', COST.headBent),
    ...(above === undefined ? [] : set(above, 'headline +1 tier', COST.headBent + COST.tierBelow)),
  ];
}

/** First rank that may take a larger head than its own: the heads of what leads a page keep their order. */
const SMALL_RANK = 4;

/** The tier above a small story's own, where it may stand over so many columns. */
function tierAbove(
  { rank }: Piece,
  { below }: HeadStack,
  columns: number,
  { template }: DeskTools,
): WantedTier | undefined {
  const { headlines } = template;
  const above = headlines[Math.min(rank, headlines.length) - 2];
  if (rank < SMALL_RANK || below > 0 || above === undefined) return undefined;
  return columns < above.minColumns ? undefined : above;
}

/** Paragraphs a line longer or shorter, inside the template's budget. A picture that may be cropped gives every height by itself. */
function bentBodies(piece: Piece, frame: Frame, tools: DeskTools): readonly SetBody[] {
  const { article, from, fromPage } = piece;
  if (fromPage === undefined && article.images.some(({ crop }) => crop !== 'never')) return [];
  return stepsWithin(tools.template.limits.bentLines).flatMap((lines) => {
    const galley = tools.typesetter.bendArticle(article, frame.legs.measure, { lines, from });
    const cost = COST.paragraphBent * Math.abs(lines);
    return galley === undefined
      ? []
      : [{ galley, bent: { levers: [leverOf('paragraph', lines)], cost } }];
  });
}

/** -2, -1, 1, 2 within a budget of two. */
function stepsWithin(budget: number): readonly number[] {
  const steps = Array.from({ length: 2 * budget + 1 }, (_, index) => index - budget);
  return steps.filter((step) => step !== 0);
}

function leverOf(what: string, lines: number): string {
  return `${what} ${lines > 0 ? '+' : ''}${lines} ${Math.abs(lines) === 1 ? 'line' : 'lines'}`;
}
