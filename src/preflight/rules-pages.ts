// Rules about pages, R13–R18, R29 and R43: boxes, sizes, what stands on them besides ink. Sources: ISO 15930-4 and -7, GWG 2022 R0002–R0004.

import type { PdfDict } from '../base/pdf-objects.js';
import { boxOf, touches } from './matrix.js';
import type { BoxName, FilePage } from './pages.js';
import { type Case, type Fault, found, foundDetails, type Judgement, type Rule } from './rule.js';

export const PAGE_RULES: readonly Rule[] = [
  { id: 'R13', judge: onPages(trimOrArt) },
  { id: 'R14', judge: onPages(nested) },
  { id: 'R15', judge: onPages(upright) },
  { id: 'R16', judge: oneSize },
  { id: 'R17', judge: actions },
  { id: 'R18', judge: annotations },
  { id: 'R29', judge: onPages(cropped) },
  { id: 'R43', judge: pageCount },
];

function onPages(look: (page: FilePage) => readonly string[]): Rule['judge'] {
  return ({ file }) =>
    found(
      file.pages.flatMap((page) => look(page).map((detail) => ({ page: page.number, detail }))),
    );
}

function trimOrArt({ boxes }: FilePage): readonly string[] {
  const hasTrim = boxes.TrimBox !== undefined;
  const hasArt = boxes.ArtBox !== undefined;
  if (hasTrim !== hasArt) return [];
  return [hasTrim ? 'TrimBox + ArtBox' : 'no TrimBox'];
}

/** Boxes from the inside out; trim and art are not compared. */
const ORDER: readonly BoxName[] = ['TrimBox', 'ArtBox', 'BleedBox', 'CropBox', 'MediaBox'];
const SLACK = 0.01;

function nested({ boxes }: FilePage): readonly string[] {
  const broken = ORDER.filter((name) => boxes[name] === null);
  if (boxes.MediaBox === undefined) return ['no MediaBox'];
  if (broken.length > 0) return broken.map((name) => `${name}: not a box`);
  return ORDER.flatMap((inner, index) =>
    ORDER.slice(index + 1)
      .filter((outer) => outer !== 'ArtBox' && !isWithin(boxes[inner], boxes[outer]))
      .map((outer) => `${inner} > ${outer}`),
  );
}

function isWithin(inner: FilePage['boxes'][BoxName], outer: FilePage['boxes'][BoxName]): boolean {
  if (!inner || !outer) return true;
  return (
    inner[0] >= outer[0] - SLACK &&
    inner[1] >= outer[1] - SLACK &&
    inner[2] <= outer[2] + SLACK &&
    inner[3] <= outer[3] + SLACK
  );
}

function upright({ rotation, userUnit }: FilePage): readonly string[] {
  return [
    ...(userUnit === undefined ? [] : [`UserUnit ${userUnit}`]),
    ...(rotation === 0 ? [] : [`Rotate ${rotation}`]),
  ];
}

function cropped({ boxes }: FilePage): readonly string[] {
  const { CropBox: crop, MediaBox: media } = boxes;
  if (!crop || !media) return [];
  const isSame = crop.every((edge, index) => Math.abs(edge - (media[index] ?? 0)) <= SLACK);
  return isSame ? [] : [`CropBox ${crop.join(' ')}`];
}

function oneSize({ file }: Case): Judgement {
  const sizes = new Set(
    file.pages.map(({ boxes, media }) => {
      const [left, bottom, right, top] = boxes.TrimBox ?? media;
      return `${(right - left).toFixed(1)} × ${(top - bottom).toFixed(1)} pt`;
    }),
  );
  return foundDetails(sizes.size <= 1 ? [] : [...sizes]);
}

const ACTIONS = new Set(
  'JavaScript Launch URI GoTo GoToR SubmitForm Named Rendition Movie Sound Hide ImportData ResetForm'.split(
    ' ',
  ),
);
const ACTION_KEYS = ['JS', 'URI', 'D', 'F', 'N'];

function actions({ file }: Case): Judgement {
  const { reader, catalog } = file;
  const details: string[] = [];
  if (reader.dictIn(catalog, 'Names')?.entries.has('JavaScript') === true) {
    details.push('Names/JavaScript');
  }
  if (reader.dictIn(catalog, 'OpenAction') !== undefined) details.push('OpenAction');
  const form = reader.dictIn(catalog, 'AcroForm');
  const fields = reader.array(form?.entries.get('Fields')) ?? [];
  if (fields.length > 0 || form?.entries.has('XFA') === true) details.push('AcroForm');
  for (const { dict } of file.dicts) {
    const kind = reader.nameIn(dict, 'S');
    if (kind !== undefined && ACTIONS.has(kind) && isAction(dict, reader.nameIn(dict, 'Type'))) {
      details.push(kind);
    }
    if (dict.entries.has('AA')) details.push('AA');
  }
  return foundDetails(details);
}

function isAction({ entries }: PdfDict, type: string | undefined): boolean {
  return type === 'Action' || ACTION_KEYS.some((key) => entries.has(key));
}

function annotations({ file }: Case): Judgement {
  const faults: Fault[] = [];
  for (const page of file.pages) {
    for (const entry of file.reader.array(page.dict.entries.get('Annots')) ?? []) {
      const dict = file.reader.dict(entry);
      const box = boxOf(file.reader.numbers(dict?.entries.get('Rect'), 4));
      const subtype = file.reader.nameIn(dict, 'Subtype') ?? '?';
      const isMark = subtype === 'PrinterMark' || subtype === 'TrapNet';
      if (isMark || box === undefined || !touches(box, page.inkArea)) continue;
      faults.push({ page: page.number, box, detail: subtype });
    }
  }
  return found(faults);
}

function pageCount({ file }: Case): Judgement {
  const { length } = file.pages;
  return foundDetails(length <= 1 || length % 2 === 0 ? [] : [String(length)]);
}
