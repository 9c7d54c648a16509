// issue.md and newspaper.yaml → their sheets. In: a decoded file. Out: what it says, with nothing filled in. The body of issue.md is the
// editors' notes and is not read.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { SourceFile } from '../base/shelf.js';
import { fileSpan } from '../base/span.js';
import type { PagesWanted, PageWanted } from '../model/copy.js';
import { choice, conversion, date, integer, name, pageId, text, texts } from './field-kinds.js';
import {
  eitherOf,
  type Field,
  type Fields,
  field,
  groupOf,
  listOf,
  optional,
  readFields,
} from './fields.js';
import { yamlOf } from './open-file.js';
import { checkDone, openSheet } from './sheet-parts.js';
import type { Defaults, IssueSheet, NewspaperSheet } from './sheets.js';

const MOST_PAGES = 400;

const pageList: Field<PagesWanted> = (() => {
  const list = listOf(
    groupOf({ id: pageId(), section: optional(text()), design: optional(text()) }),
  );
  const wanted = (pages: readonly PageWanted[]): PagesWanted => ({ kind: 'list', pages });
  const schema = list.schema.transform((pages) =>
    wanted(pages.map(({ id, section, design }) => ({ id, section, design }))),
  );
  return { schema, keys: list.keys };
})();

const pageCount: Field<PagesWanted> = field<PagesWanted>((value) => {
  if (value === 'auto') return { ok: true, value: { kind: 'auto' } };
  const count = typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : 0;
  return count >= 1 && count <= MOST_PAGES
    ? { ok: true, value: { kind: 'count', count } }
    : { ok: false, code: 'copy/field-integer', params: { least: 1, most: MOST_PAGES } };
});

const COMMON = {
  publication: optional(text()),
  template: optional(name()),
  pages: optional(
    eitherOf<PagesWanted>(
      (value) => (Array.isArray(value) ? pageList : pageCount),
      [pageList, pageCount],
    ),
  ),
  sections: optional(texts()),
  lang: optional(choice(['zh-Hant', 'zh-HK', 'zh-Hans'])),
  convert: optional(conversion()),
  price: optional(text()),
  staff: optional(text()),
  logo: optional(text()),
  colorPages: optional(listOf(pageId())),
  press: optional(name()),
};
const ISSUE_FORM = groupOf({
  ...COMMON,
  date: date(),
  volume: optional(integer(0, 999_999)),
  number: optional(integer(0, 999_999)),
});
const NEWSPAPER_FORM = groupOf({ ...COMMON, names: optional(text()) });
const COMMON_FORM = groupOf(COMMON);
type CommonValues = typeof COMMON_FORM extends Field<infer T> ? T : never;

/** Reads issue.md. */
export function readIssue(file: SourceFile): Outcome<IssueSheet | undefined> {
  const opened = openSheet(file, ISSUE_FORM);
  if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics };
  const { fields } = opened.value;
  const { date: day, volume, number } = fields.values;
  const span = fileSpan(file.path);
  const sheet: IssueSheet = {
    kind: 'issue',
    ...defaultsOf(fields),
    date: day,
    volume,
    number,
    span,
  };
  return { value: sheet, diagnostics: [...opened.diagnostics, ...checkCommon(fields)] };
}

/** Reads newspaper.yaml. */
export function readNewspaper(file: SourceFile): Outcome<NewspaperSheet | undefined> {
  const read = readFields(yamlOf(file), NEWSPAPER_FORM);
  if (read.value === undefined) return { value: undefined, diagnostics: read.diagnostics };
  const names = read.value.textAt(read.value.values.names, 'names');
  const sheet: NewspaperSheet = { kind: 'newspaper', ...defaultsOf(read.value), names };
  return { value: sheet, diagnostics: [...read.diagnostics, ...checkCommon(read.value)] };
}

function defaultsOf({ values, textAt }: Fields<CommonValues>): Defaults {
  return {
    publication: textAt(values.publication, 'publication'),
    template: values.template,
    pages: values.pages,
    sections: values.sections,
    lang: values.lang,
    price: values.price,
    staff: values.staff,
    logo: textAt(values.logo, 'logo'),
    colorPages: values.colorPages,
    press: values.press,
  };
}

function checkCommon(fields: Fields<CommonValues>): readonly Diagnostic[] {
  const { pages } = fields.values;
  const listed = pages?.kind === 'list' ? pages.pages.map((page) => page.id) : [];
  const twice = listed.flatMap((page, at) => {
    if (listed.indexOf(page) === at) return [];
    return [diagnose('copy/page-twice', { page }, { span: fields.spanOf('pages', at, 'id') })];
  });
  return [...twice, ...checkDone(fields, 'convert', 'none')];
}
