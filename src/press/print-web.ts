// The file for readers: pages → one tagged PDF in RGB (PDF/UA-1, ISO 14289-1). In: finished pages, fonts, a darkroom for screens. Out: the bytes.
// Ready artwork in PDF stays as its advertiser made it; everything else is in sRGB.
import type { Outcome } from '../base/diagnostic.js';
import type { Page } from '../model/page.js';
import { drawFree } from './drawn-pages.js';
import {
  cornersOf,
  destination,
  pageLabels,
  type ShownPage,
  writeOutline,
  writeThreads,
} from './finding-aids.js';
import { ScreenInks } from './ink.js';
import type { PdfDict, PdfRef } from './pdfkit-extras.js';
import type { PlateDocument } from './plate-document.js';
import type { Plate } from './print-pdf.js';
import { labelsOf, openStock, type PressTools } from './stock.js';
import { TagDesk } from './tag-pages.js';
import { type LinkSpot, taggedPage, writeTagTree } from './tag-tree.js';

/** Links are drawn by nobody, and printed if the page is. */
const PRINTED = 4;

/** Prints the pages for readers. */
export async function printWeb(pages: readonly Page[], tools: PressTools): Promise<Outcome<Plate>> {
  const { issue, template } = tools;
  const stock = await openStock(
    pages,
    { ...tools, drawings: tools.drawings && { ...tools.drawings, isForScreen: true } },
    {
      labels: { ...labelsOf(issue), standard: undefined, isTagged: true },
      inksFor: (isColor) => new ScreenInks(template.palette, isColor),
    },
  );
  const { document, desk } = stock;
  const tags = new TagDesk(pages, issue);
  const shown = pages.map((page, index): ShownPage => {
    const drawing = { ...desk.drawing, tags: tags.tagsOf(index) };
    const drawn = drawFree(page, { ...desk, drawing });
    const { content } = drawn;
    const ref = document.addPage({ ...page, content, resources: stock.resourcesOf(drawn) });
    document.amend(ref, taggedPage(index));
    return { page, ref };
  });
  const embedded = await stock.embedPictures();
  const bytes = await document.close(catalogOf(document, shown, { tags, tools }));
  const facts = {
    standard: undefined,
    condition: 'sRGB',
    fonts: stock.fonts,
    imagesBelowResolution: embedded.value,
    pageInks: [],
  };
  return { value: { bytes, facts }, diagnostics: embedded.diagnostics };
}

function catalogOf(
  document: PlateDocument,
  shown: readonly ShownPage[],
  { tags, tools }: { readonly tags: TagDesk; readonly tools: PressTools },
): PdfDict {
  const articles = new Map(tools.issue.articles.map((article) => [article.id, article]));
  const annotations = shown.map((): PdfRef[] => []);
  const annotate = (spot: LinkSpot, key: number): PdfRef => {
    const ref = document.object(annotationOf(spot, shown, key));
    annotations[spot.page]?.push(ref);
    return ref;
  };
  const refs = shown.map(({ ref }) => ref);
  const tree = writeTagTree(document, tags.root, refs, annotate);
  for (const [index, { ref }] of shown.entries()) {
    const own = annotations[index] ?? [];
    if (own.length > 0) document.amend(ref, { Annots: own });
  }
  return {
    MarkInfo: { Marked: true },
    StructTreeRoot: tree,
    // ISO 14289-1, 7.1: the title is shown, not the file's name.
    ViewerPreferences: document.preferences({ DisplayDocTitle: true }),
    PageLabels: pageLabels(shown.map(({ page }) => page)),
    Outlines: writeOutline(document, shown, articles),
    PageMode: 'UseOutlines',
    Threads: document.array(writeThreads(document, shown, articles)),
  };
}

function annotationOf(spot: LinkSpot, shown: readonly ShownPage[], key: number): PdfDict {
  const on = shown[spot.page];
  const { to } = spot;
  const target = typeof to === 'string' ? undefined : shown[to.page];
  return {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: on && cornersOf(spot.rect, on.page),
    Border: [0, 0, 0],
    F: PRINTED,
    Contents: new String(spot.text),
    StructParent: key,
    A: typeof to === 'string' ? { S: 'URI', URI: new String(to) } : undefined,
    Dest: typeof to === 'string' ? undefined : target && destination(target, to.top),
  };
}
