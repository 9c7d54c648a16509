// PDF artwork → form objects of our file. In: pages, who opens artwork. Out: a form for each file, by path. What cannot be opened is left
// out: it was judged before, and keeps an issue from being printed.
import type { Pt } from '../base/units.js';
import type { PictureFile } from '../model/copy.js';
import type { Page } from '../model/page.js';
import type { ArtworkInspector } from './artwork-inspector.js';
import type { PdfRef } from './pdfkit-extras.js';
import { isPdfArtwork } from './pictures.js';
import type { PlateDocument } from './plate-document.js';

/** Artwork as a form object whose space is `width` × `height`, origin bottom left. */
export interface PlacedArtwork {
  readonly ref: PdfRef;
  readonly width: Pt;
  readonly height: Pt;
}

/** Copies each PDF of the pages into the document, once. */
export async function placeArtwork(
  pages: readonly Page[],
  document: PlateDocument,
  inspector: ArtworkInspector,
): Promise<ReadonlyMap<string, PlacedArtwork>> {
  const placed = new Map<string, PlacedArtwork>();
  for (const file of filesOf(pages)) {
    const page = await inspector.page(file);
    if (page === undefined) continue;
    const { graftArtwork } = await import('./artwork-graft.js');
    const { width, height } = page;
    placed.set(file.path, { ref: graftArtwork(page, document), width, height });
  }
  return placed;
}

/** Each file once, in the order in which it is met. */
function filesOf(pages: readonly Page[]): readonly PictureFile[] {
  const files = new Map<string, PictureFile>();
  for (const mark of pages.flatMap((page) => page.boxes.flatMap((box) => box.marks))) {
    if (mark.kind === 'artwork' && isPdfArtwork(mark)) files.set(mark.file.path, mark.file);
  }
  return [...files.values()];
}
