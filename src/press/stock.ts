// What all pages of a file share: the file itself, its fonts, pictures and ready artwork. In: pages, what they are printed with. Out: a file
// that pages can be added to. Pictures develop while fonts are cut and pages drawn.
import type { Outcome } from '../base/diagnostic.js';
import { createKeeper, type Keeper } from '../base/keeper.js';
import type { Issue } from '../model/copy.js';
import type { FontBook } from '../model/font.js';
import type { Page } from '../model/page.js';
import type { Darkroom } from '../model/picture.js';
import type { PressProfile, Template } from '../model/template.js';
import type { ArtworkInspector } from './artwork-inspector.js';
import type { DrawingTools } from './draw-page.js';
import type { Drawings } from './drawings.js';
import type { DrawingDesk, DrawnOnce } from './drawn-pages.js';
import { embedFont } from './embed-font.js';
import type { PdfDict } from './pdfkit-extras.js';
import { PictureTray } from './pictures.js';
import { placeArtwork } from './place-artwork.js';
import { openPlate, type PlateDocument, type PlateLabels } from './plate-document.js';
import { KNOCKOUT, OVERPRINT, overprintState } from './sheet.js';
import { TypeCase } from './type-case.js';

/** What the press needs besides pages. */
export interface PressTools {
  readonly issue: Issue;
  readonly template: Template;
  readonly profile: PressProfile;
  readonly book: FontBook;
  readonly darkroom: Darkroom;
  /** SVG pictures and artwork; left out = there are none. */
  readonly drawings?: Drawings | undefined;
  /** Opens ready artwork. */
  readonly inspector: ArtworkInspector;
  /** The profile's ICC file, to be embedded; without it the press condition is told by name. */
  readonly icc?: Uint8Array | undefined;
  /** Kept from plates before, under this template and these fonts; left out = nothing. */
  readonly keeper?: Keeper;
}

/** What a file's edition decides. */
export interface StockWishes {
  readonly labels: PlateLabels;
  readonly inksFor: DrawingTools['inksFor'];
}

/** An open file and what its pages draw on. */
export interface Stock {
  readonly document: PlateDocument;
  readonly desk: DrawingDesk;
  readonly pictures: PictureTray;
  /** Font subsets embedded. */
  readonly fonts: number;
  /** The resources that a drawn page names. */
  resourcesOf(drawn: DrawnOnce): PdfDict;
  /** Waits for the pictures and embeds them; the value counts those below the press's resolution. */
  embedPictures(): Promise<Outcome<number>>;
}

function noDrawing(): never {
  throw new Error('no drawing was handed in');
}

const NO_DRAWINGS: Drawings = {
  byPath: new Map(),
  inkOf: noDrawing,
  grayOf: noDrawing,
  mapInk: noDrawing,
};

/** Opens a file for the pages. */
export async function openStock(
  pages: readonly Page[],
  tools: PressTools,
  { labels, inksFor }: StockWishes,
): Promise<Stock> {
  const { profile, keeper = createKeeper() } = tools;
  const pictures = new PictureTray(pages, tools.darkroom);
  const typeCase = new TypeCase(pages, tools.book, keeper, labels.isTagged);
  const document = await openPlate(labels, keeper);
  pictures.reserve(document);
  const artwork = await placeArtwork(pages, document, tools.inspector);
  const faces = typeCase.subsets.map(
    (subset) => [subset.face, embedFont(document, subset, keeper)] as const,
  );
  const fonts = new Map(faces);
  const artworkRefs = [...artwork].map(([path, { ref }]) => [path, ref] as const);
  const objects = new Map([...pictures.objects(), ...artworkRefs]);
  const states = graphicsStates(document);
  return {
    document,
    pictures,
    fonts: fonts.size,
    desk: { drawing: { inksFor, typeCase, pictures, artwork }, objects },
    resourcesOf: (drawn) => ({
      ProcSet: ['PDF', 'Text', 'ImageB', 'ImageC'],
      ExtGState: states,
      Font: named(drawn.faces, fonts),
      XObject: named(drawn.objects, objects),
    }),
    embedPictures: () =>
      pictures.embed(document, profile.minimumPpi, tools.drawings ?? NO_DRAWINGS),
  };
}

/** What a file says of itself before it is made. */
export function labelsOf(issue: Issue): Omit<PlateLabels, 'standard'> {
  const publication = issue.publication?.text ?? issue.id;
  return {
    title: `${publication} ${issue.date}`,
    date: new Date(`${issue.date}T00:00:00Z`),
    lang: issue.lang,
  };
}

function graphicsStates(document: PlateDocument): PdfDict {
  return {
    [OVERPRINT]: document.object(overprintState(true)),
    [KNOCKOUT]: document.object(overprintState(false)),
  };
}

function named<K, V extends PdfDict[string]>(
  keys: ReadonlyMap<string, K>,
  refs: ReadonlyMap<K, V>,
): PdfDict {
  return Object.fromEntries([...keys].map(([name, key]) => [name, refs.get(key)]));
}
