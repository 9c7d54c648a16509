// Rules about the file itself, R01–R04, R21, R22, R24, R28 and R45: structure, version, what must not be in it, two builds. Sources: ISO 15930-4 and -7, GWG 2022 R0034.

import { isArray, isKind, type PdfObject } from '../base/pdf-objects.js';
import { fileShapeFaults } from './file-shape.js';
import type { OwnedDict } from './open-file.js';
import { type Case, found, foundDetails, type Judgement, type Rule, SKIPPED } from './rule.js';

export const FILE_RULES: readonly Rule[] = [
  { id: 'R01', judge: parses },
  { id: 'R02', judge: version },
  {
    id: 'R03',
    judge: ({ file }) => foundDetails(file.trailer.entries.has('Encrypt') ? ['Encrypt'] : []),
  },
  { id: 'R04', judge: identifiers },
  { id: 'R21', judge: filters },
  { id: 'R22', judge: prepress },
  { id: 'R24', judge: leftRgb },
  { id: 'R28', judge: extras },
  { id: 'R45', judge: sameBuild },
];

/** Needs a second build: one file by itself is never judged by it. */
function sameBuild({ file, twin }: Case): Judgement {
  if (twin === undefined) return SKIPPED;
  const { bytes } = file;
  const shorter = Math.min(bytes.length, twin.length);
  let at = 0;
  while (at < shorter && bytes[at] === twin[at]) at += 1;
  const isSame = at === bytes.length && at === twin.length;
  return foundDetails(isSame ? [] : [`byte ${at}, ${bytes.length} : ${twin.length}`]);
}

/** The parser's own findings and the second opinion; without the latter only a failure is certain, yet the own look is a full one. */
function parses({ file, opinions }: Case): Judgement {
  const own = fileShapeFaults(file);
  return foundDetails([...own, ...(own.length > 0 ? [] : (opinions.complaints ?? []))]);
}

function version({ file, isX1a }: Case): Judgement {
  const head = Buffer.from(file.bytes.subarray(0, 1024)).toString('latin1');
  const written = /%PDF-(\d\.\d)/.exec(head)?.[1] ?? '9.9';
  const declared = file.reader.nameIn(file.catalog, 'Version') ?? '0';
  const newest = [written, declared].sort().at(-1) ?? written;
  return foundDetails(newest <= (isX1a ? '1.4' : '1.6') ? [] : [`PDF ${newest}`]);
}

const SHORTEST_ID = 8;

function identifiers({ file }: Case): Judgement {
  const pair = file.reader.array(file.trailer.entries.get('ID')) ?? [];
  const isSound = (id: PdfObject): boolean => {
    const part = file.reader.resolve(id);
    return isKind(part, 'text') && part.bytes.length >= SHORTEST_ID;
  };
  return foundDetails(pair.length === 2 && pair.every(isSound) ? [] : ['trailer /ID']);
}

function filters({ file, isX1a }: Case): Judgement {
  const banned = new Set(['LZWDecode', 'Crypt', ...(isX1a ? ['JBIG2Decode', 'JPXDecode'] : [])]);
  const details: string[] = [];
  for (const object of file.reader.objects.values()) {
    if (!isKind(object, 'stream')) continue;
    details.push(...file.decoder.filtersOf(object).filter((name) => banned.has(name)));
    if (object.dict.entries.has('F')) details.push('external stream');
  }
  // The parser takes object streams apart, so these are told by the file's own text.
  const text = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length);
  const isPacked = text.includes('/ObjStm') || text.includes('/XRef');
  if (isX1a && isPacked) details.push('object stream (PDF 1.5)');
  return foundDetails(details);
}

function prepress({ file }: Case): Judgement {
  return foundDetails(file.dicts.flatMap((owned) => prepressIn(owned, file.reader)));
}

function prepressIn(
  { dict, isStream }: OwnedDict,
  reader: Case['file']['reader'],
): readonly string[] {
  const { entries } = dict;
  const type = reader.nameIn(dict, 'Type');
  const subtype = reader.nameIn(dict, 'Subtype');
  const isState =
    type === 'ExtGState' || ['SMask', 'OP', 'BG', 'SA'].some((key) => entries.has(key));
  const isMask = ['Luminosity', 'Alpha'].includes(reader.nameIn(dict, 'S') ?? '');
  const halftone = reader.number(entries.get('HalftoneType'));
  const checks: readonly (readonly [boolean, string])[] = [
    [entries.has('TR') && isState && !isMask, 'TR'],
    [entries.has('TR2') && reader.nameIn(dict, 'TR2') !== 'Default', 'TR2'],
    [entries.has('HTP'), 'HTP'],
    [halftone !== undefined && halftone !== 1 && halftone !== 5, `HalftoneType ${halftone}`],
    [(isStream && subtype === 'PS') || entries.has('Subtype2'), 'PostScript XObject'],
    [entries.has('OPI'), 'OPI'],
    [entries.has('Alternates'), 'Alternates'],
    [isStream && subtype === 'Form' && entries.has('Ref'), 'reference XObject'],
    [entries.has('SeparationInfo'), 'SeparationInfo'],
    [entries.has('PresSteps'), 'PresSteps'],
  ];
  return checks.filter(([isWrong]) => isWrong).map(([, what]) => what);
}

/** Some press halls look for the bare name, used or not. */
function leftRgb({ file }: Case): Judgement {
  const details: string[] = [];
  for (const { owner, dict } of file.dicts) {
    for (const [key, value] of dict.entries) {
      if (key !== 'Alternate' && namesRgb(value)) details.push(`${owner} /${key}`);
    }
  }
  for (const [key, object] of file.reader.objects) {
    if (isArray(object) && namesRgb(object)) details.push(key);
  }
  return foundDetails(details);
}

function namesRgb(object: PdfObject): boolean {
  if (isArray(object)) return object.some(namesRgb);
  return isKind(object, 'name') && (object.name === 'DeviceRGB' || object.name === 'CalRGB');
}

function extras({ file }: Case): Judgement {
  if (file.catalog === undefined) return SKIPPED;
  const names = file.reader.dictIn(file.catalog, 'Names');
  const { entries } = file.catalog;
  const isAttached = names?.entries.has('EmbeddedFiles') === true || entries.has('AF');
  const hasPrivate = file.dicts.some(({ dict }) => dict.entries.has('PieceInfo'));
  return found([
    ...(entries.has('OCProperties') ? [{ detail: 'OCProperties' }] : []),
    ...(isAttached ? [{ detail: 'EmbeddedFiles' }] : []),
    ...(hasPrivate ? [{ detail: 'PieceInfo' }] : []),
  ]);
}
