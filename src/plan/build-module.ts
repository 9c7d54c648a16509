// From a cut tree to modules on the grid. In: arrangement and its rectangle. Out: each article's module with all its parts.
// White that the tree leaves is collected below stories, never inside them.
import type { GridRect } from '../base/geometry.js';
import type { Article, Text } from '../model/copy.js';
import type { Module, ModuleShape, Part } from '../model/dummy.js';
import type { GalleyItem, TextBlock } from '../model/galley.js';
import { depthBetween } from './break-legs.js';
import { type DeskTools, setText } from './desk.js';
import { gutterWidth } from './grid.js';
import { openingOf } from './leg-feet.js';
import type { ReferShape } from './refer.js';
import type { Arrangement } from './solve-page.js';
import type { Leaf } from './solver-rows.js';
import type { Variant } from './variants.js';

/** What the solver places. */
export type Shape = Variant | ReferShape;

/** A shape with its rectangle on the page. */
export interface Placed {
  readonly shape: Shape;
  readonly grid: GridRect;
}

/** For each column that a placed shape stands in the first L below it. */
export function feetOf({ shape, grid }: Placed): readonly number[] {
  const own = shape.kind === 'article' ? shape.feet : undefined;
  const feet: number[] = [];
  for (let column = 0; column < grid.columnSpan; column += 1) {
    feet.push(grid.line + (own?.[column] ?? grid.lineSpan));
  }
  return feet;
}

/** Walks a cut tree: stories from the top, white between them where the rectangle is taller than the tree. */
export function placeTree(
  tree: Arrangement<Shape>,
  rect: GridRect,
  gap: number,
): readonly Placed[] {
  if (tree.kind === 'leaf') {
    const { columns, height } = tree.shape;
    return [{ shape: tree.shape, grid: { ...rect, columnSpan: columns, lineSpan: height } }];
  }
  if (tree.kind === 'stack') {
    const spare = Math.max(0, rect.lineSpan - tree.height);
    // One extra white L between stories is hardly seen; more would be a hole.
    const between = gap + Math.min(1, spare);
    const firstRect = { ...rect, lineSpan: tree.first.height };
    const line = rect.line + tree.first.height + between;
    const secondRect = { ...rect, line, lineSpan: rect.line + rect.lineSpan - line };
    return [...placeTree(tree.first, firstRect, gap), ...placeTree(tree.second, secondRect, gap)];
  }
  const left = widthOf(tree.first);
  const firstRect = { ...rect, columnSpan: left };
  const secondRect = { ...rect, column: rect.column + left, columnSpan: rect.columnSpan - left };
  return [...placeTree(tree.first, firstRect, gap), ...placeTree(tree.second, secondRect, gap)];
}

/** Columns of a cut tree. */
export function widthOf<S extends Leaf>(tree: Arrangement<S>): number {
  return tree.kind === 'leaf' ? tree.shape.columns : tree.width;
}

/** The module of a variant at its place; `jumpPage` is where its rest goes. */
export function buildModule(
  variant: Variant,
  grid: GridRect,
  jumpPage: string | undefined,
  tools: DeskTools,
): Module {
  const parts: Part[] = variant.heads.heads.map((head) => ({
    kind: 'block',
    role: head.role,
    grid: { ...grid, line: grid.line + head.line, lineSpan: head.block.depth },
    block: head.block,
    inset: 0,
  }));
  parts.push(...pictureParts(variant, grid, tools));
  parts.push(...legParts(variant, grid, tools));
  if (variant.jumpAt !== undefined && jumpPage !== undefined) {
    parts.push(jumpPart(variant, grid, jumpPage, tools));
  }
  const { piece, levers } = variant;
  return {
    article: piece.article,
    part: piece.fromPage !== undefined ? 'rest' : variant.jumpAt === undefined ? 'whole' : 'first',
    grid,
    parts,
    shape: shapeOf(variant),
    levers,
  };
}

/** What tells a variant from others of its rectangle. */
export function shapeOf({ legs, heads, headSize, picture, feet, levers }: Variant): ModuleShape {
  return {
    legs: legs.count,
    headline: headSize,
    heads: heads.depth,
    picture:
      picture === undefined ? undefined : { legs: picture.legs, lines: picture.textlessDepth },
    feet,
    bent: levers.length === 0 ? undefined : levers.join('; '),
  };
}

function pictureParts(variant: Variant, grid: GridRect, tools: DeskTools): readonly Part[] {
  const block = variant.picture;
  if (block === undefined) return [];
  const step = variant.legs.measure + gutterWidth(tools.template);
  return block.pictures.flatMap((set): Part[] => {
    const x = (block.firstLeg + set.leg) * step;
    const line = grid.line + variant.heads.depth + set.line;
    const picture: Part = {
      kind: 'picture',
      grid: { ...grid, line, lineSpan: set.lines },
      picture: set.picture,
      x,
      width: set.width,
      height: set.height,
    };
    if (set.caption === undefined) return [picture];
    const caption: Part = {
      kind: 'block',
      role: set.picture.caption === undefined ? 'credit' : 'caption',
      grid: { ...grid, line: line + set.lines, lineSpan: set.caption.depth },
      block: set.caption,
      inset: x,
    };
    return [picture, caption];
  });
}

function legParts(variant: Variant, grid: GridRect, tools: DeskTools): readonly Part[] {
  const { measured, ranges, legDepth } = variant;
  const step = variant.legs.measure + gutterWidth(tools.template);
  return ranges.flatMap((range, leg): Part[] => {
    const items = measured.items.slice(range.from, range.to);
    if (items.length === 0) return [];
    const isEnd = range.to === measured.items.length;
    const opening = openingOf(measured, range, { depth: legDepth[leg] ?? 0, isEnd });
    const line = grid.line + (variant.legTops[leg] ?? 0);
    const lineSpan = depthBetween(measured, range.from, range.to) + opening;
    return [
      {
        kind: 'leg',
        grid: { ...grid, line, lineSpan },
        x: leg * step,
        measure: variant.legs.measure,
        items: openLeg(items, opening),
      },
    ];
  });
}

/** A leg never begins with white; `opening` L are added, one each, where white stands already. */
function openLeg(items: readonly GalleyItem[], opening: number): readonly GalleyItem[] {
  let left = opening;
  return items.map((item, index) => {
    if (index === 0) return { ...item, spaceBefore: 0 };
    if (item.spaceBefore === 0 || left === 0) return item;
    left -= 1;
    return { ...item, spaceBefore: item.spaceBefore + 1 };
  });
}

function jumpPart(variant: Variant, grid: GridRect, page: string, tools: DeskTools): Part {
  const { template } = tools;
  const leg = variant.legs.count - 1;
  return {
    kind: 'block',
    role: 'jump',
    grid: { ...grid, line: grid.line + variant.height - 1, lineSpan: 1 },
    block: jumpLine(variant.piece.article, template.labels.jumpTo, page, {
      measure: variant.legs.measure,
      tools,
    }),
    inset: leg * (variant.legs.measure + gutterWidth(template)),
  };
}

function jumpLine(
  article: Article,
  label: string,
  page: string,
  setting: { readonly measure: number; readonly tools: DeskTools },
): TextBlock {
  const text: Text = { text: label.replace('{page}', page), span: article.span };
  const { measure, tools } = setting;
  return setText({ text, style: 'jump', measure, align: 'end', maxLines: 1 }, tools);
}
