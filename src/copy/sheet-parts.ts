// What several kinds of sheets have in common: front matter with fields, dates, values that are not done yet. In: a file. Out: its parts.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { SourceFile } from '../base/shelf.js';
import { runsOf } from '../model/block-text.js';
import type { Block, Inline, Text } from '../model/copy.js';
import { checkBeside, checkMarks } from './copy-marks.js';
import { type Field, type Fields, readFields } from './fields.js';
import { type FrontMatter, splitFrontMatter } from './front-matter.js';
import { readMarkdown } from './markdown.js';
import type { BodyPicture, BodyText, Dates } from './sheets.js';

/** A file with its fields typed and its body still text. */
export interface OpenSheet<T> {
  readonly fields: Fields<T>;
  readonly body: BodyText;
}

/** Parts a file and reads its fields. */
export function openSheet<T>(file: SourceFile, form: Field<T>): Outcome<OpenSheet<T> | undefined> {
  return openParts(file, splitFrontMatter(file), form);
}

/** The same for a kind of file without required fields: where no front matter is begun, all of it is body. */
export function openHeadlessSheet<T>(
  file: SourceFile,
  form: Field<T>,
): Outcome<OpenSheet<T> | undefined> {
  const split = splitFrontMatter(file);
  const isHeadless = split.diagnostics.some(({ code }) => code === 'copy/front-matter-missing');
  if (!isHeadless) return openParts(file, split, form);
  const body = file.text.replace(/\r(?!\n)/g, '\n');
  const value = { yaml: '', yamlStart: 0, body, bodyStart: 0 };
  return openParts(file, { value, diagnostics: [] }, form);
}

function openParts<T>(
  file: SourceFile,
  split: Outcome<FrontMatter | undefined>,
  form: Field<T>,
): Outcome<OpenSheet<T> | undefined> {
  if (split.value === undefined) return { value: undefined, diagnostics: split.diagnostics };
  const { yaml, yamlStart, body, bodyStart } = split.value;
  const read = readFields({ file: file.path, text: yaml, start: yamlStart }, form);
  const diagnostics = [...split.diagnostics, ...read.diagnostics];
  if (read.value === undefined) return { value: undefined, diagnostics };
  const text = { file: file.path, text: body, start: bodyStart };
  return { value: { fields: read.value, body: text }, diagnostics };
}

/** `from` and `until`; crossed dates are an error. */
export function readDates(
  fields: Fields<{ readonly from: string | undefined; readonly until: string | undefined }>,
): Outcome<Dates> {
  const { from, until } = fields.values;
  const isCrossed = from !== undefined && until !== undefined && from > until;
  const place = { span: fields.spanOf('from') };
  const diagnostics = isCrossed ? [diagnose('copy/dates-crossed', { from, until }, place)] : [];
  return { value: { from, until }, diagnostics };
}

/** A value of the contract that this version cannot act on is an error, never ignored. */
export function checkDone<K extends string>(
  fields: Fields<{ readonly [key in K]: string | undefined }>,
  key: K,
  done: string | undefined,
): readonly Diagnostic[] {
  const value = fields.values[key];
  if (value === undefined || value === done) return [];
  return [diagnose('copy/not-yet', { key, value }, { span: fields.spanOf(key) })];
}

/** Marks in the texts of display lines. */
export function checkTexts(texts: readonly (Text | undefined)[]): readonly Diagnostic[] {
  return texts.flatMap((text) => (text === undefined ? [] : checkMarks([text])));
}

/** A body in which no picture may stand, by passage. */
export function readTextBody(body: BodyText, kind: string): Outcome<readonly (readonly Block[])[]> {
  const read = readMarkdown(body);
  const pictures = read.value.pictures.map((picture: BodyPicture) =>
    diagnose('copy/picture-in-text', { path: picture.src, kind }, { span: picture.span }),
  );
  const besides = read.value.passages.flat().flatMap((block) => checkBeside(runsOf(block)));
  return {
    value: read.value.passages,
    diagnostics: [...read.diagnostics, ...pictures, ...besides],
  };
}

/** The words of runs as one text. */
export function textOfRuns(runs: readonly Inline[], block: Block): Text {
  return { text: runs.map((run) => run.text).join(''), span: block.span };
}
