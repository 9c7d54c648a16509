// Front door of the press: pages → plate. In: finished pages, fonts, pictures. Out: the bytes of one PDF, and what was found on the way.
// Decides nothing about what is printed where, converts no pictures, shapes no text. The same input gives the same bytes.
import type { Diagnostic, Outcome } from '../base/diagnostic.js';
import type { Issue } from '../model/copy.js';
import type { FaceId, FontBook } from '../model/font.js';
import type { Page } from '../model/page.js';
import type { Darkroom } from '../model/picture.js';
import type { PressFacts } from '../model/result.js';
import type { PressProfile, Template } from '../model/template.js';
import type { ArtworkInspector } from './artwork-inspector.js';
import { drawPage } from './draw-page.js';
import type { Drawings } from './drawings.js';
import { embedFont } from './embed-font.js';
import type { PdfDict, PdfRef } from './pdfkit-extras.js';
import { PictureTray } from './pictures.js';
import { placeArtwork } from './place-artwork.js';
import { openPlate, type PlateDocument } from './plate-document.js';
import { KNOCKOUT, OVERPRINT, type Sheet } from './sheet.js';
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
  /** Whether a page prints colour; others get black alone. */
  readonly isColorPage: (page: string) => boolean;
  /** The profile's ICC file, to be embedded; without it the press condition is told by name. */
  readonly icc?: Uint8Array | undefined;
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
}

/** Prints the pages into one PDF. Pictures develop while fonts are cut and pages drawn. */
export async function printPdf(pages: readonly Page[], tools: PressTools): Promise<Outcome<Plate>> {
  const { issue, profile, template, isColorPage } = tools;
  const pictures = new PictureTray(pages, tools.darkroom, isColorPage);
  const typeCase = new TypeCase(pages, tools.book);
  const document = await openPlate(labelsOf(issue));
  pictures.reserve(document);
  const artwork = await placeArtwork(pages, document, tools.inspector);
  const fonts = typeCase.subsets.map(
    (subset) => [subset.face, embedFont(document, subset)] as const,
  );
  const shared = { fonts: new Map(fonts), states: graphicsStates(document) };
  const diagnostics: Diagnostic[] = [];
  const drawing = {
    palette: template.palette,
    isColorPage,
    typeCase,
    pictures,
    artwork,
  };
  for (const page of pages) {
    const sheet = drawPage(page, drawing);
    document.addPage({
      ...page,
      content: sheet.bytes(),
      resources: resourcesOf(sheet, shared),
    });
  }
  const embedded = await pictures.embed(
    document,
    profile.minimumPpi,
    tools.drawings ?? NO_DRAWINGS,
  );
  diagnostics.push(...embedded.diagnostics);
  const bytes = await document.close({ OutputIntents: [outputIntent(document, tools)] });
  const facts = { fonts: typeCase.subsets.length, imagesBelowResolution: embedded.value };
  return { value: { bytes, facts }, diagnostics };
}

function labelsOf(issue: Issue): Parameters<typeof openPlate>[0] {
  const publication = issue.publication?.text ?? issue.id;
  return {
    title: `${publication} ${issue.date}`,
    date: new Date(`${issue.date}T00:00:00Z`),
    lang: issue.lang,
  };
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

function resourcesOf(sheet: Sheet, shared: SharedObjects): PdfDict {
  const fonts: PdfDict = {};
  for (const [name, face] of sheet.usedFaces()) fonts[name] = shared.fonts.get(face);
  return {
    ProcSet: ['PDF', 'Text', 'ImageB', 'ImageC'],
    ExtGState: shared.states,
    Font: fonts,
    XObject: Object.fromEntries(sheet.usedObjects()),
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
