// The pages of a file. In: its objects. Out: each page with what it inherits, boxes read (ISO 32000 7.7.3). Circles and strays are stepped over.

import type { ObjectReader, PdfDict, PdfObject } from '../base/pdf-objects.js';
import { type Box, boxOf } from './matrix.js';

/** A page. */
export interface FilePage {
  /** From 1. */
  readonly number: number;
  readonly dict: PdfDict;
  readonly resources: PdfDict | undefined;
  /** The five boxes as they stand; undefined = not there. A box that is no box is `null`. */
  readonly boxes: Readonly<Record<BoxName, Box | null | undefined>>;
  /** The sheet; US letter where a file has none. */
  readonly media: Box;
  /** The finished page: trim, else art, else sheet. */
  readonly trim: Box;
  /** What may carry ink: bleed, else trim. */
  readonly inkArea: Box;
  readonly rotation: number;
  readonly userUnit: number | undefined;
}

export type BoxName = 'MediaBox' | 'CropBox' | 'BleedBox' | 'TrimBox' | 'ArtBox';

const INHERITED = ['MediaBox', 'CropBox', 'Resources', 'Rotate'];
const LETTER: Box = [0, 0, 612, 792];
const DEEPEST = 50;
const MOST_PAGES = 5000;

/** Finds the pages, in order. */
export function pagesOf(catalog: PdfDict | undefined, reader: ObjectReader): readonly FilePage[] {
  const found: PdfDict[] = [];
  const seen = new Set<PdfDict>();
  const visit = (
    node: PdfObject | undefined,
    inherited: PdfDict['entries'],
    depth: number,
  ): void => {
    const dict = reader.dict(node);
    if (dict === undefined || seen.has(dict) || depth > DEEPEST || found.length >= MOST_PAGES)
      return;
    seen.add(dict);
    const merged = new Map([...inherited, ...dict.entries]);
    const kids = reader.array(dict.entries.get('Kids'));
    if (kids === undefined) {
      found.push({ kind: 'dict', entries: merged });
      return;
    }
    const passed = new Map([...merged].filter(([key]) => INHERITED.includes(key)));
    for (const kid of kids) visit(kid, passed, depth + 1);
  };
  visit(catalog?.entries.get('Pages'), new Map(), 0);
  return found.map((dict, index) => pageOf(dict, index + 1, reader));
}

function pageOf(dict: PdfDict, number: number, reader: ObjectReader): FilePage {
  const box = (name: BoxName): Box | null | undefined => {
    if (!dict.entries.has(name)) return undefined;
    const read = boxOf(reader.numbers(dict.entries.get(name), 4));
    return read === undefined || read[0] >= read[2] || read[1] >= read[3] ? null : read;
  };
  const boxes = {
    MediaBox: box('MediaBox'),
    CropBox: box('CropBox'),
    BleedBox: box('BleedBox'),
    TrimBox: box('TrimBox'),
    ArtBox: box('ArtBox'),
  };
  const media = boxes.MediaBox ?? LETTER;
  const trim = boxes.TrimBox ?? boxes.ArtBox ?? media;
  const turned = reader.number(dict.entries.get('Rotate')) ?? 0;
  return {
    number,
    dict,
    resources: reader.dictIn(dict, 'Resources'),
    boxes,
    media,
    trim,
    inkArea: boxes.BleedBox ?? trim,
    rotation: ((turned % 360) + 360) % 360,
    userUnit: dict.entries.has('UserUnit')
      ? (reader.number(dict.entries.get('UserUnit')) ?? 1)
      : undefined,
  };
}
