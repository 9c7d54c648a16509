// One page → its content stream. In: a page, and what it is drawn with. Out: the sheet.
// Boxes are drawn in reading order, each box's marks under its lines.
import type { Mark } from '../model/galley.js';
import type { Box, Page, PlacedLine } from '../model/page.js';
import { fitArtwork } from './artwork-fit.js';
import { writeLines } from './glyph-writer.js';
import type { Inks } from './ink.js';
import { drawLineMarks } from './line-marks.js';
import { drawMark } from './marks.js';
import {
  type FileMark,
  fitPicture,
  isInColor,
  isPdfArtwork,
  orderOf,
  type PictureTray,
} from './pictures.js';
import type { PlacedArtwork } from './place-artwork.js';
import { KNOCKOUT, Sheet } from './sheet.js';
import type { TypeCase } from './type-case.js';

/** What pages are drawn with. */
export interface DrawingTools {
  /** Inks for a page in colour, or in black alone. */
  readonly inksFor: (isColor: boolean) => Inks;
  readonly typeCase: TypeCase;
  readonly pictures: PictureTray;
  readonly artwork: ReadonlyMap<string, PlacedArtwork>;
  /** Says of everything drawn what it is; left out = nobody asks. */
  readonly tags?: PageTags | undefined;
}

/** Tags of one page: each draws what it is given, between its tags. */
export interface PageTags {
  mark(mark: Mark, box: Box, sheet: Sheet, draw: () => void): void;
  /** `draw` takes the box's lines in as many pieces as they have tags. */
  lines(box: Box, sheet: Sheet, draw: (lines: readonly PlacedLine[]) => void): void;
}

const NO_TAGS: PageTags = {
  mark: (_mark, _box, _sheet, draw) => draw(),
  lines: ({ lines }, _sheet, draw) => draw(lines),
};

/** A mark that shows a file, and the box and page it belongs to. */
interface FilePlace {
  readonly mark: FileMark;
  readonly box: Box;
  readonly page: Page;
}

/** A page's graphics state as artwork expects to find it. */
const FRESH_STATE = [`/${KNOCKOUT} gs`, '0 g 0 G 1 w 0 J 0 j 10 M [] 0 d 0 Ts'];

/** Draws a page. The stream depends on this page alone. */
export function drawPage(page: Page, tools: DrawingTools): Sheet {
  const sheet = new Sheet(page);
  const { tags = NO_TAGS } = tools;
  for (const box of page.boxes) {
    const inks = tools.inksFor(isInColor(box, page));
    for (const mark of box.marks) {
      tags.mark(mark, box, sheet, () => {
        if (mark.kind === 'picture' || mark.kind === 'artwork') {
          drawFile({ mark, box, page }, sheet, tools);
        } else {
          drawMark(mark, sheet, inks);
        }
      });
    }
    tags.lines(box, sheet, (lines) => {
      writeLines(lines, sheet, tools.typeCase, inks);
      drawLineMarks(lines, sheet, inks);
    });
  }
  return sheet;
}

function drawFile(place: FilePlace, sheet: Sheet, tools: DrawingTools): void {
  if (isPdfArtwork(place.mark)) drawArtwork(place, sheet, tools);
  else drawPicture(place, sheet, tools);
}

function drawPicture({ mark, box, page }: FilePlace, sheet: Sheet, tools: DrawingTools): void {
  const { x, y, width, height } = fitPicture(mark).rect;
  const ref = tools.pictures.refOf(orderOf(mark, isInColor(box, page), box.from));
  // A drawing's form is in points already, a picture's space is the unit square.
  const scale = mark.file.format === 'svg' ? [1, 1] : [width, height];
  const [across = 1, down = 1] = scale;
  const before = mark.file.format === 'svg' ? FRESH_STATE : [];
  sheet.draw(ref, [across, 0, 0, down, sheet.x(x), sheet.y(y + height)], before);
}

/** What cannot be placed leaves its place white: why, was told when it was judged. */
function drawArtwork({ mark }: FilePlace, sheet: Sheet, tools: DrawingTools): void {
  const artwork = tools.artwork.get(mark.file.path);
  if (artwork === undefined) return;
  const { x, y, width, height } = fitArtwork(mark.rect, artwork).rect;
  const scale = { x: width / artwork.width, y: height / artwork.height };
  const matrix = [scale.x, 0, 0, scale.y, sheet.x(x), sheet.y(y + height)];
  sheet.draw(artwork.ref, matrix, FRESH_STATE);
}
