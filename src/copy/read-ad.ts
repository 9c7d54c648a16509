// An ad's file → its sheet: a display or house ad, or classified ads. In: a decoded file. Out: what was booked, artwork not yet looked for.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { SourceFile } from '../base/shelf.js';
import { fileSpan } from '../base/span.js';
import type { AdSize, Block, PromiseField, Text } from '../model/copy.js';
import {
  adSize,
  choice,
  date,
  name,
  pageId,
  position,
  qrText,
  text,
  texts,
} from './field-kinds.js';
import { type Field, type Fields, givenSpansOf, groupOf, optional } from './fields.js';
import {
  type OpenSheet,
  openHeadlessSheet,
  openSheet,
  readDates,
  readTextBody,
  textOfRuns,
} from './sheet-parts.js';
import type { AdSheet, LinersSheet } from './sheets.js';

const FORM = groupOf({
  advertiser: text(),
  kind: optional(choice(['display', 'classified', 'house'])),
  size: optional(adSize()),
  artwork: optional(text()),
  logo: optional(text()),
  qr: optional(qrText()),
  style: optional(name()),
  page: optional(pageId()),
  position: optional(position()),
  section: optional(text()),
  notWith: optional(texts()),
  color: optional(choice(['any', 'required', 'black'])),
  fit: optional(choice(['exact', 'scale'])),
  category: optional(text()),
  from: optional(date()),
  until: optional(date()),
});
type FieldValues = typeof FORM extends Field<infer T> ? T : never;

const MANY_FORM = groupOf({
  advertiser: optional(text()),
  kind: optional(choice(['classified'])),
  category: optional(text()),
  from: optional(date()),
  until: optional(date()),
});

/** Size of a house ad whose file names none: it fills leftovers, so the smallest there is. */
const HOUSE_SIZE = 'eighth';
/** Keys that say where on its page an ad stands, and what it costs the press: classifieds stand in their category, in black or as their artwork is. */
const PLACE_KEYS = ['page', 'position', 'notWith', 'color'] as const;
const PROMISES: readonly PromiseField[] = ['section', ...PLACE_KEYS];
/** Keys of ads that are typeset, and those that mean something for ads of a booked size only. */
const TYPESET_KEYS = ['logo', 'qr'] as const;
const DISPLAY_KEYS = ['size', 'artwork', 'fit', 'style', ...TYPESET_KEYS, ...PLACE_KEYS] as const;

type Passages = readonly (readonly Block[])[];
type Liners = LinersSheet['liners'];

/** Reads an ad's file; `*.classified.md` holds many liners. */
export function readAd(file: SourceFile): Outcome<AdSheet | LinersSheet | undefined> {
  if (/\.classified\.md$/i.test(file.path)) return readManyLiners(file);
  const opened = openSheet(file, FORM);
  if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics };
  const { kind, size, artwork } = opened.value.fields.values;
  // A classified with a size or artwork is a display classified: set like any ad, among the liners of its category.
  const isLiner = kind === 'classified' && size === undefined && artwork === undefined;
  const body = readTextBody(opened.value.body, isLiner ? '分類廣告' : '廣告');
  const sheet = isLiner
    ? linerSheet(opened.value, body.value)
    : adSheet(opened.value, body.value.flat());
  const diagnostics = [...opened.diagnostics, ...body.diagnostics, ...sheet.diagnostics];
  return { value: sheet.value, diagnostics };
}

function adSheet(
  { fields, body }: OpenSheet<FieldValues>,
  blocks: readonly Block[],
): Outcome<AdSheet | undefined> {
  const { values, textAt, spanOf } = fields;
  const dates = readDates(fields);
  const size = sizeOf(fields);
  const artwork = textAt(values.artwork, 'artwork');
  const span = { file: body.file, start: 0, end: body.start + body.text.length };
  const isClassified = values.kind === 'classified';
  const diagnostics = [
    ...dates.diagnostics,
    ...checkContent(fields, blocks),
    ...(isClassified ? unusedKeys(PLACE_KEYS, 'classified', fields) : []),
    ...(artwork === undefined ? [] : unusedKeys(TYPESET_KEYS, 'artwork', fields)),
  ];
  const missing = [
    ...(size === undefined ? ['size'] : []),
    ...(isClassified && values.category === undefined ? ['category'] : []),
  ].map((key) => diagnose('copy/key-missing', { key }, { span: fileSpan(body.file) }));
  if (size === undefined || missing.length > 0) {
    return { value: undefined, diagnostics: [...diagnostics, ...missing] };
  }
  const ad: AdSheet['ad'] = {
    advertiser: { text: values.advertiser, span: spanOf('advertiser') },
    kind: values.kind ?? 'display',
    size,
    style: textAt(values.style, 'style'),
    qr: artwork === undefined ? textAt(values.qr, 'qr') : undefined,
    blocks: artwork === undefined ? blocks : [],
    page: textAt(values.page, 'page'),
    position: values.position,
    section: values.section,
    notWith: values.notWith ?? [],
    category: values.category,
    color: values.color ?? 'any',
    fit: values.fit === 'scale' ? 'scale' : undefined,
    promiseSpans: givenSpansOf(fields, PROMISES),
    span,
  };
  const logo = artwork === undefined ? textAt(values.logo, 'logo') : undefined;
  return { value: { kind: 'ad', ad, artwork, logo, dates: dates.value }, diagnostics };
}

function sizeOf({ values, spanOf }: Fields<FieldValues>): AdSize | undefined {
  if (values.size !== undefined) return { ...values.size, span: spanOf('size') };
  if (values.kind !== 'house') return undefined;
  return { kind: 'named', name: HOUSE_SIZE, span: spanOf('kind') };
}

function checkContent(
  { values, spanOf }: Fields<FieldValues>,
  blocks: readonly Block[],
): readonly Diagnostic[] {
  if (values.artwork === undefined) {
    if (blocks.length > 0) return [];
    return [diagnose('copy/ad-empty', {}, { span: spanOf('advertiser') })];
  }
  const [first] = blocks;
  return first === undefined ? [] : [diagnose('copy/body-unused', {}, { span: first.span })];
}

function unusedKeys(
  keys: readonly (typeof DISPLAY_KEYS)[number][],
  kind: string,
  { values, keySpanOf }: Fields<FieldValues>,
): readonly Diagnostic[] {
  return keys
    .filter((key) => values[key] !== undefined)
    .map((key) => diagnose('copy/key-unused', { key, kind }, { span: keySpanOf(key) }));
}

/** A classified ad with a file of its own. */
function linerSheet(
  { fields, body }: OpenSheet<FieldValues>,
  passages: Passages,
): Outcome<LinersSheet | undefined> {
  const { values, textAt } = fields;
  const dates = readDates(fields);
  const category = textAt(values.category, 'category');
  const blocks = passages.flat();
  const span = { file: body.file, start: 0, end: body.start + body.text.length };
  const diagnostics: Diagnostic[] = [
    ...dates.diagnostics,
    ...unusedKeys(DISPLAY_KEYS, 'classified', fields),
  ];
  if (blocks.length === 0) diagnostics.push(diagnose('copy/ad-empty', {}, { span }));
  if (category === undefined) {
    const place = { span: fileSpan(body.file) };
    const missing = diagnose('copy/key-missing', { key: 'category' }, place);
    return { value: undefined, diagnostics: [...diagnostics, missing] };
  }
  const liners: Liners = [{ number: undefined, category, blocks, span }];
  return { value: { kind: 'liners', liners, dates: dates.value }, diagnostics };
}

/** `##` = category, one paragraph (or list item) a liner. */
function readManyLiners(file: SourceFile): Outcome<LinersSheet | undefined> {
  const opened = openHeadlessSheet(file, MANY_FORM);
  if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics };
  const { fields } = opened.value;
  const body = readTextBody(opened.value.body, '分類廣告');
  const dates = readDates(fields);
  const found = collectLiners(body.value, fields.textAt(fields.values.category, 'category'));
  const diagnostics = [
    ...opened.diagnostics,
    ...dates.diagnostics,
    ...body.diagnostics,
    ...found.diagnostics,
  ];
  if (found.value.length === 0 && found.diagnostics.length === 0) {
    diagnostics.push(diagnose('copy/ad-empty', {}, { span: fileSpan(file.path) }));
  }
  return { value: { kind: 'liners', liners: found.value, dates: dates.value }, diagnostics };
}

function collectLiners(passages: Passages, given: Text | undefined): Outcome<Liners> {
  const liners: Liners[number][] = [];
  const diagnostics: Diagnostic[] = [];
  let category = given;
  for (const blocks of passages.flatMap(partItems)) {
    const [first] = blocks;
    if (first === undefined || first.kind === 'break') continue;
    const place = { span: first.span };
    if (first.kind === 'subhead') category = textOfRuns(first.inlines, first);
    else if (first.kind !== 'paragraph') diagnostics.push(diagnose('copy/liner-shape', {}, place));
    else if (category === undefined) {
      diagnostics.push(diagnose('copy/liner-no-category', {}, place));
    } else {
      const span = { ...first.span, end: blocks.at(-1)?.span.end ?? first.span.end };
      liners.push({ number: liners.length + 1, category, blocks, span });
    }
  }
  return { value: liners, diagnostics };
}

/** A list's items, each a passage of its own set as paragraphs. */
function partItems(blocks: readonly Block[]): Passages {
  const parts: Block[][] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.kind !== 'item') {
      if (last === undefined) parts.push([block]);
      else last.push(block);
      continue;
    }
    const { inlines, span } = block;
    const line: Block = { kind: 'paragraph', inlines, span };
    if (last === undefined || block.marker !== '') parts.push([line]);
    else last.push(line);
  }
  return parts;
}
