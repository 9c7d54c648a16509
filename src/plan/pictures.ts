// The pictures of a module: how many legs they stand in, and how deep. In: article and leg grid. Out: blocks with cost, ready to place.
// The first picture is the large one; the others stand half as wide under it, side by side (RI01).
import type { Pt } from '../base/units.js';
import type { Article, Picture } from '../model/copy.js';
import type { TextBlock } from '../model/galley.js';
import type { Template } from '../model/template.js';
import { COST } from './cost.js';
import { type DeskTools, setText } from './desk.js';
import { type LegGrid, legsWidth } from './grid.js';

/** One picture with its caption inside a block. */
export interface SetPicture {
  readonly picture: Picture;
  /** Legs from the block's first to the picture's. */
  readonly leg: number;
  /** L from the block's top. */
  readonly line: number;
  readonly lines: number;
  readonly width: Pt;
  readonly height: Pt;
  readonly caption: TextBlock | undefined;
}

/** All pictures of an article in some legs of a module, under its heads. */
export interface PictureBlock {
  readonly firstLeg: number;
  readonly legs: number;
  /** L taken of each of these legs when text follows below (with the white before it), and the most of them. */
  readonly depths: readonly number[];
  readonly depth: number;
  /** L taken when nothing follows. */
  readonly textlessDepth: number;
  readonly pictures: readonly SetPicture[];
  readonly cost: number;
  readonly lever: string | undefined;
  /** Of the heights at this width the one nearest the picture's own. */
  readonly isNatural: boolean;
}

/** Space between a picture's lower edge and its caption's line, in points. */
const CAPTION_AIR = 4;
/** Columns off its rank's own that a picture may be wide while there is a better one. */
const FURTHEST_OFF = 2;
/** Several pictures of one width, where they must stand in one leg: none is the large one (RI01). */
const NONE_LARGE_COST = 10;
/** L by which text under one picture begins lower, to begin level with the text under another. */
const LEVELLED = 2;
/** Deepest that an article's pictures may stand, as a part of the page. */
const DEEPEST = 0.7;

/** The blocks an article's pictures may form in a leg grid: every width, both sides, every height inside the stretch budget. */
export function pictureBlocks(
  article: Article,
  legs: LegGrid,
  tools: DeskTools,
): readonly PictureBlock[] {
  const [first] = article.images;
  if (first === undefined) return [];
  const key = `pictures ${legs.count} ${legs.measure}`;
  return tools.recallOf(article, key, () => nearBlocks(article, first, legs, tools));
}

/** Where all are deeper than pictures should be, the shallowest, if a page has room for it: a story never stands without its pictures. */
function nearBlocks(
  article: Article,
  first: Picture,
  legs: LegGrid,
  tools: DeskTools,
): readonly PictureBlock[] {
  const { lines } = tools.template;
  const blocks = everyNearBlock(article, first, legs, tools);
  const fitting = blocks.filter(({ depth }) => depth <= lines * DEEPEST);
  if (fitting.length > 0) return fitting;
  return blocks
    .filter(({ depth }) => depth < lines)
    .sort((one, other) => one.depth - other.depth)
    .slice(0, 1);
}

function everyNearBlock(
  article: Article,
  first: Picture,
  legs: LegGrid,
  tools: DeskTools,
): readonly PictureBlock[] {
  return spansOf(article, first, legs, tools.template).near.flatMap((span) => {
    const bends = bendsOf(first, legsWidth(tools.template, legs, span), tools);
    const least = Math.min(...bends.map(Math.abs));
    return bends.map((bend) =>
      blockOf(article, { legs, span, bend, isNatural: Math.abs(bend) === least }, tools),
    );
  });
}

/** The blocks besides, at their pictures' own heights, that are far from as wide as the rank asks for: better than a page that is not full. */
export function farBlocks(
  article: Article,
  legs: LegGrid,
  tools: DeskTools,
): readonly PictureBlock[] {
  const [first] = article.images;
  if (first === undefined || first.columns !== undefined) return [];
  const { lines } = tools.template;
  return spansOf(article, first, legs, tools.template)
    .far.map((span) => blockOf(article, { legs, span, bend: 0, isNatural: true }, tools))
    .filter(({ depth }) => depth <= lines * DEEPEST);
}

/** Legs that the pictures may span: near what the rank asks for, or the nearest there is; and the others. */
function spansOf(
  article: Article,
  picture: Picture,
  legs: LegGrid,
  template: Template,
): { readonly near: readonly number[]; readonly far: readonly number[] } {
  const offOf = (span: number): number =>
    columnsOff(article, picture, legsWidth(template, legs, span), template);
  const spans = Array.from({ length: legs.count }, (_, index) => index + 1);
  const wished = spans.filter((span) => offOf(span) <= FURTHEST_OFF || span === picture.columns);
  const nearest = [...spans].sort((a, b) => offOf(a) - offOf(b)).slice(0, 1);
  const near = wished.length > 0 ? wished : nearest;
  return { near, far: spans.filter((span) => !near.includes(span)) };
}

/** Changes of height, as parts of the picture's own, that bring its foot onto each L inside the budget. */
function bendsOf(picture: Picture, width: Pt, tools: DeskTools): readonly number[] {
  if (picture.crop === 'never') return [0];
  const { leading, limits } = tools.template;
  const own = heightAt(picture, width);
  const least = Math.ceil((own * (1 - limits.pictureStretch) + CAPTION_AIR) / leading);
  const most = Math.floor((own * (1 + limits.pictureStretch) + CAPTION_AIR) / leading);
  const bends: number[] = [];
  for (let lines = least; lines <= most; lines += 1) {
    bends.push((lines * leading - CAPTION_AIR) / own - 1);
  }
  return bends.length > 0 ? bends : [0];
}

/** Every third article has its pictures at the left, so that not all corners of a paper are alike; decided by the name, never by chance. */
function isAtLeft(article: Article): boolean {
  let sum = 0;
  for (const char of article.id) sum += char.charCodeAt(0);
  return sum % 3 === 0;
}

function heightAt(picture: Picture, width: Pt): Pt {
  return (width * picture.file.height) / Math.max(1, picture.file.width);
}

interface Shape {
  readonly legs: LegGrid;
  readonly span: number;
  readonly bend: number;
  readonly isNatural: boolean;
}

function blockOf(article: Article, shape: Shape, tools: DeskTools): PictureBlock {
  const { template } = tools;
  const depths = new Array<number>(shape.span).fill(0);
  const pictures: SetPicture[] = [];
  let cost = shape.span === 1 && article.images.length > 1 ? NONE_LARGE_COST : 0;
  article.images.forEach((picture, index) => {
    const span = index === 0 ? shape.span : smallSpan(picture, shape.span);
    const leg = shallowestAt(depths, span);
    const line = depths[leg] ?? 0;
    const set = setPicture(picture, { ...shape, span }, { leg, line }, tools);
    pictures.push(set);
    depths.fill(line + set.lines + (set.caption?.depth ?? 0) + 1, leg, leg + span);
    if (index === 0) cost += costOf(article, picture, { shape, width: set.width, template });
    else if (picture.columns !== undefined && picture.columns !== span) cost += COST.pictureAsked;
  });
  const depth = Math.max(...depths);
  levelFeet(depths);
  return {
    firstLeg: isAtLeft(article) ? 0 : shape.legs.count - shape.span,
    legs: shape.span,
    depths,
    depth,
    textlessDepth: depth - 1,
    pictures,
    cost,
    isNatural: shape.isNatural,
    lever:
      shape.bend === 0
        ? undefined
        : `picture ${shape.bend > 0 ? '+' : ''}${Math.round(shape.bend * 100)}%`,
  };
}

/** Text under pictures begins on one line where their captions' feet nearly do. */
function levelFeet(depths: number[]): void {
  const own = [...depths];
  own.forEach((depth, leg) => {
    depths[leg] = Math.max(...own.filter((other) => other <= depth + LEVELLED));
  });
}

/** Legs of a picture under the large one: as it asks, else half as many. */
function smallSpan(picture: Picture, span: number): number {
  return Math.min(span, picture.columns ?? Math.max(1, Math.floor(span / 2)));
}

/** The first of `span` neighbouring legs that something stands highest in; it stands under the deepest of them, which the others are brought down to. */
function shallowestAt(depths: number[], span: number): number {
  const topAt = (leg: number): number => Math.max(...depths.slice(leg, leg + span));
  let best = 0;
  for (let leg = 1; leg + span <= depths.length; leg += 1) {
    if (topAt(leg) < topAt(best)) best = leg;
  }
  depths.fill(topAt(best), best, best + span);
  return best;
}

function setPicture(
  picture: Picture,
  shape: Shape,
  place: Pick<SetPicture, 'leg' | 'line'>,
  tools: DeskTools,
): SetPicture {
  const { leading } = tools.template;
  const width = legsWidth(tools.template, shape.legs, shape.span);
  const wished = heightAt(picture, width);
  const bend = picture.crop === 'never' ? 0 : shape.bend;
  const near = Math.round((wished * (1 + bend) + CAPTION_AIR) / leading);
  // A picture that may not be cropped is never cut to fit its lines either (RI03).
  const whole = picture.crop === 'never' ? Math.ceil(wished / leading) : 0;
  const lines = Math.max(4, near, whole);
  const height =
    picture.crop === 'never' ? Math.min(wished, lines * leading) : lines * leading - CAPTION_AIR;
  return { picture, ...place, lines, width, height, caption: captionOf(picture, width, tools) };
}

function captionOf(picture: Picture, width: Pt, tools: DeskTools): TextBlock | undefined {
  const { caption, credit } = picture;
  if (caption === undefined && credit === undefined) return undefined;
  const text = caption ?? credit;
  if (text === undefined) return undefined;
  const base = {
    text,
    style: caption === undefined ? 'credit' : 'caption',
    measure: width,
    maxLines: 6,
  };
  const request =
    caption !== undefined && credit !== undefined
      ? { ...base, tail: { text: credit, style: 'credit' } }
      : base;
  return tools.recallOf(picture, `caption ${width}`, () => setText(request, tools));
}

/** Width, in columns of a page of six, that a rank's landscape picture asks for, and the cost of each column off it. */
const OWN_WIDTH: readonly number[] = [4, 4, 3, 2, 1, 1];
const OFF_COST: readonly number[] = [12, 12, 8, 6, 6, 6];

function costOf(
  article: Article,
  picture: Picture,
  made: { readonly shape: Shape; readonly width: Pt; readonly template: Template },
): number {
  const { shape, width, template } = made;
  let cost = (OFF_COST[article.priority] ?? 6) * columnsOff(article, picture, width, template);
  if (picture.columns !== undefined && shape.span !== picture.columns) cost += COST.pictureAsked;
  cost += Math.abs(shape.bend) * 100 * COST.pictureBent;
  return cost;
}

/** Columns by which a width is off what the article's rank asks for. */
function columnsOff(article: Article, picture: Picture, width: Pt, template: Template): number {
  const isPortrait = picture.file.height > picture.file.width;
  const scale = template.columns / 6;
  const wished = Math.max(1, (OWN_WIDTH[article.priority] ?? 1) * scale - (isPortrait ? 1 : 0));
  const step = (template.columnEm + template.gutterEm) * template.bodySize;
  return Math.abs(Math.round(width / step) - wished);
}
