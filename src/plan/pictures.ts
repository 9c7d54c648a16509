// The pictures of a module: how many legs they stand in, and how deep. In: article and leg grid. Out: blocks with cost, ready to place.
import type { Pt } from '../base/units.js';
import type { Article, Picture } from '../model/copy.js';
import type { TextBlock } from '../model/galley.js';
import { COST } from './cost.js';
import type { DeskTools } from './desk.js';
import { type LegGrid, legsWidth } from './grid.js';

/** One picture with its caption inside a block. */
export interface SetPicture {
  readonly picture: Picture;
  /** L from the block's top. */
  readonly line: number;
  readonly lines: number;
  readonly width: Pt;
  readonly height: Pt;
  readonly caption: TextBlock | undefined;
}

/** All pictures of an article, stacked in some legs of a module, under its heads. */
export interface PictureBlock {
  readonly firstLeg: number;
  readonly legs: number;
  /** L taken when text follows below (with the white before it). */
  readonly depth: number;
  /** L taken when nothing follows. */
  readonly textlessDepth: number;
  readonly pictures: readonly SetPicture[];
  readonly cost: number;
  readonly lever: string | undefined;
}

/** Space between a picture's lower edge and its caption's line, in points. */
const CAPTION_AIR = 4;
/** Heights tried, as parts of the template's stretch budget. */
const BENDS: readonly number[] = [0, -0.5, 0.5, -1, 1];

/** The blocks an article's pictures may form in a leg grid; empty when it has none. */
export function pictureBlocks(
  article: Article,
  legs: LegGrid,
  tools: DeskTools,
): readonly PictureBlock[] {
  if (article.images.length === 0) return [];
  const blocks: PictureBlock[] = [];
  for (let span = 1; span <= legs.count; span += 1) {
    for (const bend of BENDS) {
      const block = blockOf(
        article,
        { legs, span, bend: bend * tools.template.limits.pictureStretch },
        tools,
      );
      if (block !== undefined) blocks.push(block);
    }
  }
  return blocks;
}

interface Shape {
  readonly legs: LegGrid;
  readonly span: number;
  readonly bend: number;
}

function blockOf(article: Article, shape: Shape, tools: DeskTools): PictureBlock | undefined {
  const { template } = tools;
  const width = legsWidth(template, shape.legs, shape.span);
  const set: SetPicture[] = [];
  let line = 0;
  let cost = 0;
  for (const picture of article.images) {
    const wished = (width * picture.file.height) / Math.max(1, picture.file.width);
    const bend = picture.crop === 'never' ? 0 : shape.bend;
    const lines = Math.max(4, Math.round((wished * (1 + bend) + CAPTION_AIR) / template.leading));
    const height =
      picture.crop === 'never'
        ? Math.min(wished, lines * template.leading)
        : lines * template.leading - CAPTION_AIR;
    const caption = captionOf(picture, width, tools);
    set.push({ picture, line, lines, width, height, caption });
    line += lines + (caption?.depth ?? 0) + 1;
    cost += costOf(article, picture, { shape, width, height });
  }
  const isTooDeep = line > template.lines * 0.7;
  if (isTooDeep) return undefined;
  return {
    firstLeg: shape.legs.count - shape.span,
    legs: shape.span,
    depth: line,
    textlessDepth: line - 1,
    pictures: set,
    cost,
    lever:
      shape.bend === 0
        ? undefined
        : `picture ${shape.bend > 0 ? '+' : ''}${Math.round(shape.bend * 100)}%`,
  };
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
  const outcome = tools.typesetter.setBlock(request);
  tools.report(outcome.diagnostics);
  return outcome.value;
}

/** Width, in basic columns of a page of six, that a rank's landscape picture asks for. */
const OWN_WIDTH: readonly number[] = [4, 4, 3, 2, 2, 1];

function costOf(
  article: Article,
  picture: Picture,
  made: { readonly shape: Shape; readonly width: Pt; readonly height: Pt },
): number {
  const isPortrait = picture.file.height > picture.file.width;
  const wished = Math.max(1, (OWN_WIDTH[article.priority] ?? 2) - (isPortrait ? 2 : 0));
  const columnsWide = made.width / (made.shape.legs.measure + 10);
  let cost = COST.pictureOff * Math.abs(Math.round(columnsWide) - wished);
  if (picture.columns !== undefined && made.shape.span !== picture.columns)
    cost += COST.pictureAsked;
  cost += Math.abs(made.shape.bend) * 100 * COST.pictureBent;
  return cost;
}
