// Front door of the press: pages → plate. In: finished pages, fonts, pictures. Out: the bytes of one PDF, and what was found on the way.
// Decides nothing about what is printed where, converts no pictures, shapes no text. The same input gives the same bytes.
import type { Diagnostic, Outcome } from '../base/diagnostic.js';
import { createKeeper, type Keeper } from '../base/keeper.js';
import type { Issue } from '../model/copy.js';
import type { FaceId, FontBook } from '../model/font.js';
import type { Page } from '../model/page.js';
import type { Darkroom, InkMap, PictureOrder } from '../model/picture.js';
import type { PageInk, PressFacts } from '../model/result.js';
import type { PressProfile, PressStandard, Template } from '../model/template.js';
import type { ArtworkInspector } from './artwork-inspector.js';
import { checkInk } from './check-ink.js';
import type { Drawings } from './drawings.js';
import { type DrawnOnce, drawOnce } from './drawn-pages.js';
import { embedFont } from './embed-font.js';
import { measureInk } from './page-ink.js';
import type { PdfDict, PdfRef } from './pdfkit-extras.js';
import { PictureTray } from './pictures.js';
import { placeArtwork } from './place-artwork.js';
import { openPlate, type PlateDocument, type PlateLabels } from './plate-document.js';
import { RasterMemory } from './raster-memory.js';
import { KNOCKOUT, OVERPRINT } from './sheet.js';
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

/** A finished file. */
export interface Plate {
  readonly bytes: Uint8Array;
  readonly facts: PressFacts;
}

const NO_DRAWINGS: Drawings = {
  byPath: new Map(),
  inkOf: () => {
    throw new Error('no drawing was handed in');
  },
};

/** Objects that every page's resources point to. */
interface SharedObjects {
  readonly fonts: ReadonlyMap<FaceId, PdfRef>;
  readonly states: PdfDict;
  readonly objects: ReadonlyMap<string, PdfRef>;
}

/** Prints the pages into one PDF. Pictures develop while fonts are cut and pages drawn. */
export async function printPdf(pages: readonly Page[], tools: PressTools): Promise<Outcome<Plate>> {
  const { issue, profile, template, keeper = createKeeper() } = tools;
  const pictures = new PictureTray(pages, tools.darkroom);
  const typeCase = new TypeCase(pages, tools.book, keeper);
  const document = await openPlate(labelsOf(issue, profile.standard), keeper);
  pictures.reserve(document);
  const artwork = await placeArtwork(pages, document, tools.inspector);
  const fonts = typeCase.subsets.map(
    (subset) => [subset.face, embedFont(document, subset, keeper)] as const,
  );
  const artworkRefs = [...artwork].map(([path, { ref }]) => [path, ref] as const);
  const objects = new Map([...pictures.objects(), ...artworkRefs]);
  const shared = { fonts: new Map(fonts), states: graphicsStates(document), objects };
  const diagnostics: Diagnostic[] = [];
  const drawing = {
    palette: template.palette,
    typeCase,
    pictures,
    artwork,
  };
  for (const page of pages) {
    const drawn = drawOnce(page, { drawing, objects }, keeper);
    document.addPage({
      ...page,
      content: drawn.content,
      resources: resourcesOf(drawn, shared),
    });
  }
  const embedded = await pictures.embed(
    document,
    profile.minimumPpi,
    tools.drawings ?? NO_DRAWINGS,
  );
  diagnostics.push(...embedded.diagnostics);
  const memory = new RasterMemory();
  const pageInks = pages.map((page) => inkOf(page, { pictures, memory }, tools));
  diagnostics.push(...checkInk(pageInks, profile.inkLimit));
  const bytes = await document.close({ OutputIntents: [outputIntent(document, tools)] });
  const facts = {
    standard: profile.standard,
    condition: profile.condition,
    fonts: typeCase.subsets.length,
    imagesBelowResolution: embedded.value,
    pageInks,
  };
  return { value: { bytes, facts }, diagnostics };
}

function labelsOf(issue: Issue, standard: PressStandard): PlateLabels {
  const publication = issue.publication?.text ?? issue.id;
  return {
    title: `${publication} ${issue.date}`,
    date: new Date(`${issue.date}T00:00:00Z`),
    lang: issue.lang,
    standard,
  };
}

/** Measured once a page: what it shows and where never changes under it. */
function inkOf(
  page: Page,
  { pictures, memory }: { readonly pictures: PictureTray; readonly memory: RasterMemory },
  tools: PressTools,
): PageInk {
  const { template, book, profile, keeper = createKeeper() } = tools;
  const { palette } = template;
  const { inkLimit } = profile;
  const inkOfPicture = (order: PictureOrder): InkMap | undefined => pictures.inkOf(order);
  return keeper.recallOf(page, 'ink', () =>
    measureInk(page, { palette, book, inkOf: inkOfPicture, inkLimit, memory }),
  );
}

/** Black that prints over what lies below needs overprint mode 1; all else knocks out. */
function graphicsStates(document: PlateDocument): PdfDict {
  const state = (isOver: boolean) => ({
    Type: 'ExtGState',
    OP: isOver,
    op: isOver,
    OPM: isOver ? 1 : 0,
  });
  return {
    [OVERPRINT]: document.object(state(true)),
    [KNOCKOUT]: document.object(state(false)),
  };
}

function resourcesOf(drawn: DrawnOnce, shared: SharedObjects): PdfDict {
  const fonts: PdfDict = {};
  for (const [name, face] of drawn.faces) fonts[name] = shared.fonts.get(face);
  const objects: PdfDict = {};
  for (const [name, key] of drawn.objects) objects[name] = shared.objects.get(key);
  return {
    ProcSet: ['PDF', 'Text', 'ImageB', 'ImageC'],
    ExtGState: shared.states,
    Font: fonts,
    XObject: objects,
  };
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
