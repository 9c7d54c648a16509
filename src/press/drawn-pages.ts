// Pages drawn once for many plates. In: a page, what it is drawn with, the keeper. Out: its stream with the names that it calls fonts and
// objects by. Object numbers belong to one file and are left out, so that the very same page has the very same stream in the next.
import type { Keeper } from '../base/keeper.js';
import type { FaceId } from '../model/font.js';
import type { Page } from '../model/page.js';
import { type DrawingTools, drawPage } from './draw-page.js';
import type { PdfRef } from './pdfkit-extras.js';

/** A page drawn, free of any one file. */
export interface DrawnOnce {
  readonly content: Uint8Array;
  /** By the names in the stream. */
  readonly faces: ReadonlyMap<string, FaceId>;
  readonly objects: ReadonlyMap<string, string>;
}

/** What pages are drawn with, and the keys of the file's objects. */
export interface DrawingDesk {
  readonly drawing: DrawingTools;
  readonly objects: ReadonlyMap<string, PdfRef>;
}

/** Draws a page, or gives it as it was drawn; the keeper's setting names palette and fonts. */
export function drawOnce(page: Page, desk: DrawingDesk, keeper: Keeper): DrawnOnce {
  const { drawing } = desk;
  const artwork = [...drawing.artwork].map(([path, { width, height }]) => [path, width, height]);
  const key = `drawn ${JSON.stringify(artwork)}`;
  return keeper.recallOf(page, key, () => drawFree(page, desk));
}

/** Draws a page anew. */
export function drawFree(page: Page, { drawing, objects }: DrawingDesk): DrawnOnce {
  const sheet = drawPage(page, drawing);
  const keys = new Map([...objects].map(([key, ref]) => [ref, key]));
  const used = [...sheet.usedObjects()].map(([name, ref]): [string, string] => {
    const key = keys.get(ref);
    if (key === undefined) throw new Error(`press: ${name} on ${page.id} was not reserved`);
    return [name, key];
  });
  return { content: sheet.bytes(), faces: sheet.usedFaces(), objects: new Map(used) };
}
