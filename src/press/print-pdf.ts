// Front door of the press: pages → plate. In: finished pages, fonts, pictures. Out: the bytes of one PDF, and what was found on the way.
// Decides nothing about what is printed where, converts no pictures, shapes no text. The same input gives the same bytes.
import type { Diagnostic, Outcome } from '../base/diagnostic.js';
import type { Issue } from '../model/copy.js';
import type { FaceId, FontBook } from '../model/font.js';
import type { Page } from '../model/page.js';
import type { Darkroom } from '../model/picture.js';
import type { PressFacts } from '../model/result.js';
import type { PressProfile, PressStandard, Template } from '../model/template.js';
import { gatherArtwork } from './artwork-tray.js';
import { drawPage } from './draw-page.js';
import { embedFont } from './embed-font.js';
import type { PdfDict, PdfRef } from './pdfkit-extras.js';
import { PictureTray } from './pictures.js';
import { openPlate, type PlateDocument, type PlateLabels } from './plate-document.js';
import { KNOCKOUT, OVERPRINT, type Sheet } from './sheet.js';
import { TypeCase } from './type-case.js';

/** What the press needs besides pages. */
export interface PressTools {
  readonly issue: Issue;
  readonly template: Template;
  readonly profile: PressProfile;
  readonly book: FontBook;
  readonly darkroom: Darkroom;
  /** Bytes of ready artwork by project path. */
  readonly artworkBytes: (path: string) => Uint8Array | undefined;
  /** The profile's ICC file, to be embedded; without it the press condition is told by name. */
  readonly icc?: Uint8Array | undefined;
}

/** A finished file. */
export interface Plate {
  readonly bytes: Uint8Array;
  readonly facts: PressFacts;
}

/** Objects that every page's resources point to. */
interface SharedObjects {
  readonly fonts: ReadonlyMap<FaceId, PdfRef>;
  readonly states: PdfDict;
}

/** Prints the pages into one PDF. Pictures develop while fonts are cut and pages drawn. */
export async function printPdf(pages: readonly Page[], tools: PressTools): Promise<Outcome<Plate>> {
  const { issue, profile, template } = tools;
  const pictures = new PictureTray(pages, tools.darkroom);
  const typeCase = new TypeCase(pages, tools.book);
  const document = await openPlate(labelsOf(issue, profile.standard));
  pictures.reserve(document);
  const artwork = await gatherArtwork(pages, document, tools.artworkBytes);
  const fonts = typeCase.subsets.map(
    (subset) => [subset.face, embedFont(document, subset)] as const,
  );
  const shared = { fonts: new Map(fonts), states: graphicsStates(document) };
  const diagnostics: Diagnostic[] = [...artwork.diagnostics];
  const drawing = {
    palette: template.palette,
    typeCase,
    pictures,
    artwork: artwork.placed,
  };
  for (const page of pages) {
    const drawn = drawPage(page, drawing);
    diagnostics.push(...drawn.diagnostics);
    document.addPage({
      ...page,
      content: drawn.sheet.bytes(),
      resources: resourcesOf(drawn.sheet, shared),
    });
  }
  const embedded = await pictures.embed(document, profile.minimumPpi);
  diagnostics.push(...embedded.diagnostics);
  const bytes = await document.close({ OutputIntents: [outputIntent(document, tools)] });
  const facts = {
    standard: profile.standard,
    condition: profile.condition,
    fonts: typeCase.subsets.length,
    imagesBelowResolution: embedded.value,
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
