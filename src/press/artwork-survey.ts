// Looks through the page of an advertiser's PDF for what a newspaper press cannot take. In: the page. Out: what was found, by name.
// Loaded only together with `artwork-reader.ts`. Walks with a list of its own: what circles or nests without end must not exhaust the stack.
import type { PDFArray, PDFDict, PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { type Operation, operationsOf } from '../base/content-operators.js';
import { isArray, isKind, type PdfObject } from '../base/pdf-objects.js';
import { StreamCutOff, TooComplex } from './artwork-faults.js';
import { forbiddenInState, forbiddenInStream, transparencyOf } from './artwork-marks.js';
import type { ArtworkPage } from './artwork-reader.js';
import { filtersOf, plainName, unfolded } from './artwork-stream.js';
import { hasHiddenLayers, intentOf } from './artwork-wrapping.js';
import { pdfLib } from './pdf-lib.js';

/** What was found; the sets name things as the file does. Plain data: it may be remembered when the file is long closed. */
export interface ArtworkSurvey {
  /** Colour spaces that are not CMYK or gray. */
  readonly screenColors: ReadonlySet<string>;
  /** CMYK and gray that carry a profile, and calibrated gray (GWG 2022, R0027). */
  readonly taggedColors: ReadonlySet<string>;
  readonly spotInks: ReadonlySet<string>;
  readonly fontsNotEmbedded: ReadonlySet<string>;
  /** Transparency, by its keys: what PDF/X-1a forbids. */
  readonly transparency: ReadonlySet<string>;
  /** Blending spaces of transparency groups that are neither CMYK nor gray (GWG 2022, R0030). */
  readonly blendSpaces: ReadonlySet<string>;
  /** What every PDF/X forbids, by name. */
  readonly forbidden: ReadonlySet<string>;
  /** Filters that PDF/X-1a forbids besides. */
  readonly modernFilters: ReadonlySet<string>;
  /** Parts lost on placing: annotations, form fields, layers. */
  readonly extras: ReadonlySet<'annotations' | 'layers' | 'hidden layers'>;
  /** Objects that the file promises and does not have: it was cut off. */
  readonly missingObjects: number;
  readonly hasColor: boolean;
  /** The output condition it was made for. */
  readonly condition: string | undefined;
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
const COLOR_INKS = new Set(['Cyan', 'Magenta', 'Yellow']);
const PROCESS_INKS = new Set([...COLOR_INKS, 'Black', 'None']);
const EMBEDDED_KEYS = ['FontFile', 'FontFile2', 'FontFile3'];
/** Objects that an ad may draw with, and bytes of content in all. */
const MOST_VISITED = 500_000;
const MOST_CONTENT = 128 * 1024 * 1024;

/** Surveys the page and everything it draws with. Throws `TooComplex` and `StreamCutOff`. */
export function surveyArtwork(page: ArtworkPage): ArtworkSurvey {
  const surveyor = new Surveyor(page);
  surveyor.visitAll(page.resources);
  surveyor.visitAll(page.leaf.lookup(pdfLib.PDFName.of('Group')));
  surveyor.scan(page.content);
  if (page.leaf.has(pdfLib.PDFName.of('UserUnit'))) surveyor.forbidden.add('UserUnit');
  if ((page.leaf.Annots()?.size() ?? 0) > 0) surveyor.extras.add('annotations');
  if (page.document.catalog.has(pdfLib.PDFName.of('OCProperties'))) {
    surveyor.extras.add(hasHiddenLayers(page.document) ? 'hidden layers' : 'layers');
  }
  return { ...surveyor.found(), condition: intentOf(page.document) };
}

class Surveyor {
  readonly forbidden = new Set<string>();
  readonly extras = new Set<'annotations' | 'layers' | 'hidden layers'>();
  private readonly screenColors = new Set<string>();
  private readonly taggedColors = new Set<string>();
  private readonly spotInks = new Set<string>();
  private readonly fontsNotEmbedded = new Set<string>();
  private readonly transparency = new Set<string>();
  private readonly blendSpaces = new Set<string>();
  private readonly modernFilters = new Set<string>();
  private missingObjects = 0;
  private hasColor = false;
  private contentBytes = 0;
  private readonly page: ArtworkPage;
  private readonly seen = new Set<PDFObject>();
  private readonly waiting: PDFObject[] = [];

  constructor(page: ArtworkPage) {
    this.page = page;
  }

  found(): Omit<ArtworkSurvey, 'condition'> {
    const { screenColors, taggedColors, spotInks, fontsNotEmbedded, transparency } = this;
    const { blendSpaces, forbidden, modernFilters, extras, missingObjects, hasColor } = this;
    const colors = { screenColors, taggedColors, spotInks, hasColor, blendSpaces };
    return {
      ...colors,
      fontsNotEmbedded,
      transparency,
      forbidden,
      modernFilters,
      extras,
      missingObjects,
    };
  }

  visitAll(start: PDFObject | undefined): void {
    this.await(start);
    for (let next = this.waiting.pop(); next !== undefined; next = this.waiting.pop()) {
      this.visit(next);
    }
  }

  private await(object: PDFObject | undefined): void {
    if (object === undefined || this.seen.has(object)) return;
    if (this.seen.size > MOST_VISITED) throw new TooComplex('obj');
    this.waiting.push(object);
  }

  private visit(object: PDFObject): void {
    if (object instanceof pdfLib.PDFName) {
      this.visitName(object.decodeText());
      return;
    }
    if (this.seen.has(object)) return;
    this.seen.add(object);
    if (object instanceof pdfLib.PDFRef) {
      const target = this.page.document.context.lookup(object);
      const isLost = target === undefined || target instanceof pdfLib.PDFInvalidObject;
      if (isLost) this.missingObjects += 1;
      else this.await(target);
    } else if (object instanceof pdfLib.PDFArray) this.visitArray(object);
    else if (object instanceof pdfLib.PDFDict) this.visitDict(object);
    else if (object instanceof pdfLib.PDFStream) this.visitStream(object);
  }

  private visitName(name: string): void {
    if (SCREEN_SPACES.has(name)) this.screenColors.add(name);
    if (name === 'CalGray' || name === 'CalCMYK') this.taggedColors.add(name);
  }

  private visitArray(array: PDFArray): void {
    const family = array.size() > 1 ? plainName(array.get(0)) : undefined;
    if (family === 'ICCBased') this.visitProfile(array.lookup(1));
    if (family === 'Separation') this.addInks([array.lookup(1)]);
    if (family === 'DeviceN') this.addInks(array.lookup(1, pdfLib.PDFArray).asArray());
    for (const object of array.asArray()) this.await(object);
  }

  private visitProfile(profile: PDFObject | undefined): void {
    if (!(profile instanceof pdfLib.PDFStream)) return;
    const channels = profile.dict.lookupMaybe(pdfLib.PDFName.of('N'), pdfLib.PDFNumber)?.asNumber();
    if (channels === 3) this.screenColors.add('ICC RGB');
    else this.taggedColors.add(channels === 1 ? 'ICC Gray' : 'ICC CMYK');
    if (channels === 4) this.hasColor = true;
  }

  private addInks(inks: readonly (PDFObject | undefined)[]): void {
    for (const ink of inks) {
      const name = plainName(ink);
      if (name !== undefined && !PROCESS_INKS.has(name)) this.spotInks.add(name);
      if (name !== undefined && name !== 'Black' && name !== 'None') this.hasColor = true;
    }
  }

  private visitDict(dict: PDFDict): void {
    const type = plainName(dict.lookup(pdfLib.PDFName.of('Type')));
    if (type === 'Font') this.visitFont(dict);
    if (plainName(dict.lookup(pdfLib.PDFName.of('S'))) === 'Transparency') {
      this.visitGroup(dict);
      return;
    }
    for (const mark of transparencyOf(dict)) this.transparency.add(mark);
    for (const key of forbiddenInState(dict)) this.forbidden.add(key);
    for (const [key, value] of dict.entries()) {
      const name = key.decodeText();
      if (name === 'ColorSpace' && plainName(value) === 'DeviceCMYK') this.hasColor = true;
      if (!LEADS_AWAY.has(name)) this.await(value);
    }
  }

  /** A group that names no space blends in its page's. */
  private visitGroup(group: PDFDict): void {
    this.transparency.add('Group');
    const space = group.lookup(pdfLib.PDFName.of('CS'));
    if (space === undefined) return;
    const name = plainName(space instanceof pdfLib.PDFArray ? space.get(0) : space) ?? '?';
    if (name !== 'DeviceCMYK' && name !== 'DeviceGray') this.blendSpaces.add(name);
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
    this.checkLength(stream);
    for (const key of forbiddenInStream(stream)) this.forbidden.add(key);
    for (const filter of filtersOf(stream)) this.visitFilter(filter);
    const isForm = plainName(stream.dict.lookup(pdfLib.PDFName.of('Subtype'))) === 'Form';
    const isPattern = stream.dict.has(pdfLib.PDFName.of('PaintType'));
    if (isForm || isPattern) this.scan(unfolded(stream));
  }

  /** The parser finds a stream's end by itself where its length is wrong; an end of line more or less does no harm. */
  private checkLength(stream: PDFStream): void {
    const told = stream.dict.lookup(pdfLib.PDFName.of('Length'));
    if (!(told instanceof pdfLib.PDFNumber)) return;
    if (told.asNumber() > stream.getContents().length + 2) throw new StreamCutOff();
  }

  private visitFilter(filter: string): void {
    if (filter === 'LZWDecode' || filter === 'LZW' || filter === 'Crypt')
      this.forbidden.add(filter);
    if (filter === 'JPXDecode' || filter === 'JBIG2Decode') this.modernFilters.add(filter);
  }

  scan(content: Uint8Array): void {
    this.contentBytes += content.length;
    if (this.contentBytes > MOST_CONTENT) throw new TooComplex('content');
    for (const operation of operationsOf(content)) this.visitOperation(operation);
  }

  private visitOperation({ name, operands }: Operation): void {
    if (name === 'rg' || name === 'RG') this.screenColors.add('DeviceRGB');
    if (name === 'cs' || name === 'CS' || name === 'BI') {
      for (const one of namesIn(operands)) this.visitName(one);
    }
    if (name === 'BI') this.visitInlineImage(namesIn(operands));
    const isInk = /^(k|K|scn?|SCN?)$/.test(name) && operands.filter(isNumber).length === 4;
    const isColored = operands
      .filter(isNumber)
      .slice(0, 3)
      .some((part) => part > 0);
    if (isInk && isColored) this.hasColor = true;
  }

  private visitInlineImage(names: readonly string[]): void {
    if (names.includes('CMYK') || names.includes('DeviceCMYK')) this.hasColor = true;
    for (const name of names) this.visitFilter(name);
  }
}

function isNumber(operand: PdfObject): operand is number {
  return typeof operand === 'number';
}

/** Names among operands, in arrays too; a dictionary's values were operands themselves before it was made. */
function namesIn(operands: readonly PdfObject[]): readonly string[] {
  return operands.flatMap((operand) => {
    if (isArray(operand)) return namesIn(operand);
    return isKind(operand, 'name') ? [operand.name] : [];
  });
}
