// One page → its content stream. In: a page, and what it is drawn with. Out: the sheet, and findings about artwork that does not fit.
// Boxes are drawn in reading order, each box's marks under its lines.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import { roundPt } from '../base/units.js';
import type { Box, Page } from '../model/page.js';
import type { Ink } from '../model/template.js';
import { type ArtworkFit, fitArtwork } from './artwork-fit.js';
import type { PlacedArtwork } from './artwork-tray.js';
import { writeLines } from './glyph-writer.js';
import { InkWell } from './ink.js';
import { drawLineMarks } from './line-marks.js';
import { drawMark } from './marks.js';
import { type FileMark, fitPicture, isPdfArtwork, orderOf, type PictureTray } from './pictures.js';
import { KNOCKOUT, Sheet } from './sheet.js';
import type { TypeCase } from './type-case.js';

/** What pages are drawn with. */
export interface DrawingTools {
  readonly palette: ReadonlyMap<string, Ink>;
  readonly typeCase: TypeCase;
  readonly pictures: PictureTray;
  readonly artwork: ReadonlyMap<string, PlacedArtwork>;
}

/** A page drawn. */
export interface DrawnPage {
  readonly sheet: Sheet;
  readonly diagnostics: readonly Diagnostic[];
}

/** A mark that shows a file, and the box and page it belongs to. */
interface FilePlace {
  readonly mark: FileMark;
  readonly box: Box;
  readonly page: Page;
}

/** A page's graphics state as artwork expects to find it. */
const FRESH_STATE = [`/${KNOCKOUT} gs`, '0 g 0 G 1 w 0 J 0 j 10 M [] 0 d 0 Ts'];

/** Draws a page. The stream depends on this page alone. */
export function drawPage(page: Page, tools: DrawingTools): DrawnPage {
  const sheet = new Sheet(page);
  const inks = new InkWell(tools.palette, page.isColor);
  const diagnostics: Diagnostic[] = [];
  for (const box of page.boxes) {
    for (const mark of box.marks) {
      if (mark.kind === 'picture' || mark.kind === 'artwork') {
        diagnostics.push(...drawFile({ mark, box, page }, sheet, tools));
      } else {
        drawMark(mark, sheet, inks);
      }
    }
    writeLines(box.lines, sheet, tools.typeCase, inks);
    drawLineMarks(box.lines, sheet, inks);
  }
  return { sheet, diagnostics };
}

function drawFile(place: FilePlace, sheet: Sheet, tools: DrawingTools): readonly Diagnostic[] {
  return isPdfArtwork(place.mark)
    ? drawArtwork(place, sheet, tools)
    : drawPicture(place, sheet, tools);
}

function drawPicture(place: FilePlace, sheet: Sheet, tools: DrawingTools): readonly Diagnostic[] {
  const { mark, box, page } = place;
  const fit = fitPicture(mark);
  const { x, y, width, height } = fit.rect;
  const ref = tools.pictures.refOf(orderOf(mark, page.isColor, box.from));
  sheet.draw(ref, [width, 0, 0, height, sheet.x(x), sheet.y(y + height)]);
  return fit.isBooked ? [] : [misfit(place, fit, mark.file)];
}

function drawArtwork(place: FilePlace, sheet: Sheet, tools: DrawingTools): readonly Diagnostic[] {
  const { mark, box, page } = place;
  const artwork = tools.artwork.get(mark.file.path);
  if (artwork === undefined) return [];
  const fit = fitArtwork(mark.rect, artwork);
  const { x, y, width, height } = fit.rect;
  const scale = { x: width / artwork.width, y: height / artwork.height };
  const matrix = [scale.x, 0, 0, scale.y, sheet.x(x), sheet.y(y + height)];
  sheet.draw(artwork.ref, matrix, FRESH_STATE);
  const isColorLost = artwork.hasColor && !page.isColor;
  const where = { span: box.from, page: page.id };
  return [
    ...(fit.isBooked ? [] : [misfit(place, fit, artwork)]),
    ...(isColorLost
      ? [diagnose('press/artwork-color', { path: mark.file.path, page: page.id }, where)]
      : []),
  ];
}

function misfit(
  { mark, box, page }: FilePlace,
  fit: ArtworkFit,
  own: { readonly width: number; readonly height: number },
): Diagnostic {
  const size = ({ width, height }: { readonly width: number; readonly height: number }) =>
    `${roundPt(Math.round(width * 10) / 10)} × ${roundPt(Math.round(height * 10) / 10)}`;
  const params = {
    path: mark.file.path,
    own: size(own),
    booked: size(mark.rect),
    printed: size(fit.rect),
  };
  return diagnose('press/artwork-size', params, { span: box.from, page: page.id });
}
