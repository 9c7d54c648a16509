// Front door of the press: pages → plate. In: finished pages, fonts, pictures. Out: the bytes of one PDF, and what was found on the way.
// Decides nothing about what is printed where, converts no pictures, shapes no text. The same input gives the same bytes.
import type { Outcome } from '../base/diagnostic.js';
import { createKeeper } from '../base/keeper.js';
import type { Page } from '../model/page.js';
import type { InkMap, PictureOrder } from '../model/picture.js';
import type { PageInk, PressFacts } from '../model/result.js';
import { checkInk } from './check-ink.js';
import { inkOfDrawing } from './drawing-ink.js';
import { drawOnce } from './drawn-pages.js';
import { InkWell } from './ink.js';
import { measureInk } from './page-ink.js';
import type { PdfDict, PdfRef } from './pdfkit-extras.js';
import type { PictureTray } from './pictures.js';
import type { PlateDocument } from './plate-document.js';
import { RasterMemory } from './raster-memory.js';
import { labelsOf, openStock, type PressTools } from './stock.js';

/** A finished file. */
export interface Plate {
  readonly bytes: Uint8Array;
  readonly facts: PressFacts;
}

/** Prints the pages into one PDF. */
export async function printPdf(pages: readonly Page[], tools: PressTools): Promise<Outcome<Plate>> {
  const { issue, profile, template, keeper = createKeeper() } = tools;
  const stock = await openStock(pages, tools, {
    labels: { ...labelsOf(issue), standard: profile.standard },
    inksFor: (isColor) => new InkWell(template.palette, isColor),
  });
  const { document, pictures } = stock;
  for (const page of pages) {
    const drawn = drawOnce(page, stock.desk, keeper);
    const { content } = drawn;
    document.addPage({ ...page, content, resources: stock.resourcesOf(drawn) });
  }
  const embedded = await stock.embedPictures();
  const memory = new RasterMemory();
  const pageInks = pages.map((page) => inkOf(page, { pictures, memory }, tools));
  const bytes = await document.close({ OutputIntents: [outputIntent(document, tools)] });
  const facts = {
    standard: profile.standard,
    condition: profile.condition,
    fonts: stock.fonts,
    imagesBelowResolution: embedded.value,
    pageInks,
  };
  const diagnostics = [...embedded.diagnostics, ...checkInk(pageInks, profile.inkLimit)];
  return { value: { bytes, facts }, diagnostics };
}

/** Measured once a page: what it shows and where never changes under it. */
function inkOf(
  page: Page,
  { pictures, memory }: { readonly pictures: PictureTray; readonly memory: RasterMemory },
  tools: PressTools,
): PageInk {
  const { template, book, profile, drawings, keeper = createKeeper() } = tools;
  const { palette } = template;
  const { inkLimit } = profile;
  const inkOfPicture = (order: PictureOrder): InkMap | undefined =>
    order.file.format === 'svg' ? drawings && inkOfDrawing(order, drawings) : pictures.inkOf(order);
  return keeper.recallOf(page, 'ink', () =>
    measureInk(page, { palette, book, inkOf: inkOfPicture, inkLimit, memory }),
  );
}

/** The condition the colours are made for. */
function outputIntent(document: PlateDocument, { profile, icc }: PressTools): PdfRef {
  const dict: PdfDict = {
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: new String(profile.condition),
    RegistryName: new String(profile.registry),
    Info: new String(profile.condition),
    DestOutputProfile:
      icc === undefined ? undefined : document.stream({ N: 4, Alternate: 'DeviceCMYK' }, icc),
  };
  return document.object(dict);
}
