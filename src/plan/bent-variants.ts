// The last levers inside a story (step 6 of the page engine): a headline a line longer or shorter within its tier, paragraphs set a line
// longer or shorter. In: a piece. Out: the shapes that these add to its own. Asked only for pages that leave white or do not hold their copy.
import type { Galley } from '../model/galley.js';
import { measureItems } from './break-legs.js';
import { COST } from './cost.js';
import { type DeskTools, type Piece, pieceKey } from './desk.js';
import { type Frame, framesOf } from './frames.js';
import { mostHeadLines, setHeads } from './heads.js';
import { type PictureBlock, pictureBlocks } from './pictures.js';
import type { Bent } from './shape-cost.js';
import { keepCheapest, type Variant, variantsOf, wholeShapes } from './variants.js';

/** Shapes of a frame that are offered: a lever is pulled against white, not to spread it. */
const SHALLOWEST = 2;

/** Part of the measure that a head with a line more must still fill. */
const LEAST_SPREAD = 0.5;

/**
 * Shapes of a whole piece besides those of `variantsOf`, to be offered together with them: heights that it has not without bending, or has
 * only at a higher cost.
 */
export function bentVariantsOf(piece: Piece, tools: DeskTools): readonly Variant[] {
  // A piece that is cut to see what is over has no bent body to be cut from, and bent shapes are whole.
  if (piece.cut !== undefined || piece.cuts !== undefined) return [];
  return tools.recallOf(piece.article, `bent ${pieceKey(piece)}`, () => {
    const own = variantsOf(piece, tools);
    const known = new Set(own);
    const bent = everyBentOf(piece, tools);
    return keepCheapest([...own, ...bent]).filter((variant) => !known.has(variant));
  });
}

/** Every bent shape of a piece, over some columns or any, also those that are no use beside others. */
export function everyBentOf(piece: Piece, tools: DeskTools, columns?: number): readonly Variant[] {
  const frames = framesOf(piece, tools).filter(
    (frame) => columns === undefined || frame.columns === columns,
  );
  return frames.flatMap((frame) => [
    ...withBentHead(piece, frame, tools),
    ...withBentBody(piece, frame, tools),
  ]);
}

/** A piece in a frame, ready to be poured. */
interface Pouring {
  readonly piece: Piece;
  readonly frame: Frame;
  readonly galley: Galley;
  readonly bent: Bent;
}

/** The headline in one line fewer, at a smaller size of its tier, and in one more. */
function withBentHead(piece: Piece, frame: Frame, tools: DeskTools): readonly Variant[] {
  const { columns, heads, legs } = frame;
  const { tier, lines, below } = heads;
  if (tier === undefined) return [];
  const galley = tools.typesetter.setArticle(piece.article, legs.measure).value;
  return [-1, 1].flatMap((step) => {
    const wanted = lines + step;
    if (wanted < 1 || wanted > mostHeadLines(tier, columns)) return [];
    const stack = setHeads(piece.article, { ...tier, lines: wanted }, columns, tools);
    if (stack === undefined || stack.depth === heads.depth) return [];
    // White beside a head is no better than white under the story.
    if (step > 0 && stack.spread < LEAST_SPREAD) return [];
    const bent = { levers: [leverOf('headline', step)], cost: COST.headBent };
    return pour({ piece, frame: { ...frame, heads: { ...stack, below } }, galley, bent }, tools);
  });
}

/** Paragraphs a line longer or shorter, inside the template's budget. A picture that may be cropped gives every height by itself. */
function withBentBody(piece: Piece, frame: Frame, tools: DeskTools): readonly Variant[] {
  const { article, from, fromPage } = piece;
  if (fromPage === undefined && article.images.some(({ crop }) => crop !== 'never')) return [];
  return stepsWithin(tools.template.limits.bentLines).flatMap((lines) => {
    const galley = tools.typesetter.bendArticle(article, frame.legs.measure, { lines, from });
    if (galley === undefined) return [];
    const cost = COST.paragraphBent * Math.abs(lines);
    return pour(
      { piece, frame, galley, bent: { levers: [leverOf('paragraph', lines)], cost } },
      tools,
    );
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

/** The piece whole, its pictures at the height nearest their own; deeper shapes are mostly white. */
function pour({ piece, frame, galley, bent }: Pouring, tools: DeskTools): readonly Variant[] {
  const { template } = tools;
  const measured = measureItems(galley.items);
  return picturesOf(piece, frame, tools).flatMap((picture) =>
    wholeShapes({ piece, frame, measured, picture, template, bent }, template.lines).slice(
      0,
      SHALLOWEST,
    ),
  );
}

function picturesOf(
  piece: Piece,
  { legs }: Frame,
  tools: DeskTools,
): readonly (PictureBlock | undefined)[] {
  if (piece.fromPage !== undefined) return [undefined];
  const natural = pictureBlocks(piece.article, legs, tools).filter(({ isNatural }) => isNatural);
  return natural.length > 0 ? natural : [undefined];
}
