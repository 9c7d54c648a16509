// Looks through the page of an advertiser's PDF for what a newspaper press cannot take. In: the page. Out: what was found, by name.
// Loaded only together with `artwork-reader.ts`.
import type { PDFArray, PDFDict, PDFName, PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { type ArtworkPage, decodedStream, plainName } from './artwork-reader.js';
import { scanContent } from './content-scan.js';
import { pdfLib } from './pdf-lib.js';

/** What was found; the sets name things as the file does. */
export interface ArtworkSurvey {
  /** Colour spaces that are not CMYK or gray. */
  readonly screenColors: ReadonlySet<string>;
  readonly spotInks: ReadonlySet<string>;
  readonly fontsNotEmbedded: ReadonlySet<string>;
  /** Parts lost on placing: annotations, form fields, layers. */
  readonly extras: ReadonlySet<'annotations' | 'layers'>;
  /** Objects that the file promises and does not have: it was cut off. */
  readonly missingObjects: number;
  readonly hasColor: boolean;
}

/** Keys that lead out of what is printed. */
const LEADS_AWAY = new Set([
  'Parent',
  'StructParent',
  'StructParents',
  'PieceInfo',
  'Metadata',
  'P',
]);
const SCREEN_SPACES = new Set(['DeviceRGB', 'CalRGB', 'Lab', 'RGB']);
const PROCESS_INKS = new Set(['Cyan', 'Magenta', 'Yellow', 'Black', 'None', 'All']);
const EMBEDDED_KEYS = ['FontFile', 'FontFile2', 'FontFile3'];

/** Surveys the page and everything it draws with. */
export function surveyArtwork(page: ArtworkPage): ArtworkSurvey {
  const surveyor = new Surveyor(page);
  surveyor.visit(page.resources);
  surveyor.visit(page.leaf.get(pdfLib.PDFName.of('Group')));
  surveyor.scan(page.content);
  if ((page.leaf.Annots()?.size() ?? 0) > 0) surveyor.extras.add('annotations');
  if (page.document.catalog.has(pdfLib.PDFName.of('OCProperties'))) surveyor.extras.add('layers');
  return surveyor;
}

class Surveyor implements ArtworkSurvey {
  readonly screenColors = new Set<string>();
  readonly spotInks = new Set<string>();
  readonly fontsNotEmbedded = new Set<string>();
  readonly extras = new Set<'annotations' | 'layers'>();
  missingObjects = 0;
  hasColor = false;
  private readonly page: ArtworkPage;
  private readonly seen = new Set<PDFObject>();

  constructor(page: ArtworkPage) {
    this.page = page;
  }

  visit(object: PDFObject | undefined): void {
    if (object === undefined || this.seen.has(object)) return;
    if (object instanceof pdfLib.PDFName) {
      this.visitName(object);
      return;
    }
    this.seen.add(object);
    if (object instanceof pdfLib.PDFRef) this.visitRef(object);
    else if (object instanceof pdfLib.PDFArray) this.visitArray(object);
    else if (object instanceof pdfLib.PDFDict) this.visitDict(object);
    else if (object instanceof pdfLib.PDFStream) this.visitStream(object);
  }

  private visitName(object: PDFName): void {
    const name = object.decodeText();
    if (SCREEN_SPACES.has(name)) this.screenColors.add(name);
    if (name === 'DeviceCMYK') this.hasColor = true;
  }

  private visitRef(ref: PDFRef): void {
    const object = this.page.document.context.lookup(ref);
    if (object === undefined) this.missingObjects += 1;
    this.visit(object);
  }

  private visitArray(array: PDFArray): void {
    const family = array.size() > 1 ? plainName(array.get(0)) : undefined;
    if (family === 'ICCBased') this.visitProfile(array.lookup(1));
    if (family === 'Separation') this.addSpots([array.lookup(1)]);
    if (family === 'DeviceN') this.addSpots(array.lookup(1, pdfLib.PDFArray).asArray());
    for (const object of array.asArray()) this.visit(object);
  }

  private visitProfile(profile: PDFObject | undefined): void {
    if (!(profile instanceof pdfLib.PDFStream)) return;
    const channels = profile.dict.lookupMaybe(pdfLib.PDFName.of('N'), pdfLib.PDFNumber)?.asNumber();
    if (channels === 3) this.screenColors.add('ICC RGB');
    if (channels === 4) this.hasColor = true;
  }

  private addSpots(inks: readonly (PDFObject | undefined)[]): void {
    for (const ink of inks) {
      const name = plainName(ink);
      if (name !== undefined && !PROCESS_INKS.has(name)) this.spotInks.add(name);
    }
  }

  private visitDict(dict: PDFDict): void {
    if (plainName(dict.lookup(pdfLib.PDFName.of('Type'))) === 'Font') this.visitFont(dict);
    for (const [key, value] of dict.entries()) {
      if (!LEADS_AWAY.has(key.decodeText())) this.visit(value);
    }
  }

  /** Only fonts that have outlines of their own: a composite font's are its descendant's, a Type 3 font's are streams. */
  private visitFont(font: PDFDict): void {
    const subtype = plainName(font.lookup(pdfLib.PDFName.of('Subtype')));
    if (subtype === 'Type0' || subtype === 'Type3') return;
    const descriptor = font.lookupMaybe(pdfLib.PDFName.of('FontDescriptor'), pdfLib.PDFDict);
    if (EMBEDDED_KEYS.some((key) => descriptor?.has(pdfLib.PDFName.of(key)))) return;
    this.fontsNotEmbedded.add(plainName(font.lookup(pdfLib.PDFName.of('BaseFont'))) ?? '?');
  }

  private visitStream(stream: PDFStream): void {
    this.visitDict(stream.dict);
    const isForm = plainName(stream.dict.lookup(pdfLib.PDFName.of('Subtype'))) === 'Form';
    const isPattern = stream.dict.has(pdfLib.PDFName.of('PaintType'));
    if (isForm || isPattern) this.scan(decodedStream(stream));
  }

  scan(content: Uint8Array): void {
    for (const { name, names, numbers } of scanContent(content)) {
      if (name === 'rg' || name === 'RG') this.screenColors.add('DeviceRGB');
      const isSpace = name === 'cs' || name === 'CS' || name === 'ID';
      if (isSpace) for (const space of names) this.visitName(pdfLib.PDFName.of(space));
      const isInk = name === 'k' || name === 'K';
      if (isInk && numbers.slice(0, 3).some((part) => part > 0)) this.hasColor = true;
    }
  }
}
