// An article's file → its sheet. In: a decoded file. Out: heads, body and the pictures it names, not yet looked for. Pure: asks no shelf.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { SourceFile } from '../base/shelf.js';
import { fileSpan } from '../base/span.js';
import { countCharacters } from '../model/block-text.js';
import type { Article, Jump } from '../model/copy.js';
import {
  choice,
  conversion,
  date,
  flag,
  focus,
  headline,
  integer,
  isGroup,
  isPageId,
  pageId,
  position,
  text,
} from './field-kinds.js';
import {
  eitherOf,
  type Field,
  type Fields,
  field,
  givenSpansOf,
  groupOf,
  listOf,
  optional,
} from './fields.js';
import { readMarkdown } from './markdown.js';
import { checkDone, checkTexts, type OpenSheet, openSheet, readDates } from './sheet-parts.js';
import type { ArticleSheet, BodyPicture, PictureWanted } from './sheets.js';

interface PictureFields {
  readonly src: string;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  readonly focus: readonly [number, number] | undefined;
  readonly columns: number | undefined;
  readonly crop: 'auto' | 'never' | undefined;
}

const pictureGroup: Field<PictureFields> = groupOf({
  src: text(),
  caption: optional(text()),
  credit: optional(text()),
  focus: optional(focus()),
  columns: optional(integer(1, 16)),
  crop: optional(choice(['auto', 'never'])),
});
const pictureName: Field<PictureFields> = field((value) =>
  typeof value === 'string'
    ? { ok: true, value: { ...NO_PICTURE, src: value } }
    : { ok: false, code: 'copy/field-map' },
);
const NO_PICTURE: Omit<PictureFields, 'src'> = {
  caption: undefined,
  credit: undefined,
  focus: undefined,
  columns: undefined,
  crop: undefined,
};

const jump: Field<Jump> = field<Jump>((value) => {
  if (value === 'auto' || value === 'never') return { ok: true, value: { kind: value } };
  if (isPageId(value)) return { ok: true, value: { kind: 'to', page: value } };
  return { ok: false, code: 'copy/field-choice', params: { choices: 'auto, never, A4…' } };
});

const FORM = groupOf({
  title: headline(),
  kicker: optional(text()),
  deck: optional(text()),
  byline: optional(text()),
  dateline: optional(text()),
  source: optional(text()),
  section: optional(text()),
  priority: optional(integer(1, 5)),
  page: optional(pageId()),
  columns: optional(integer(1, 16)),
  position: optional(position()),
  jump: optional(jump),
  jumpTitle: optional(text()),
  refer: optional(text()),
  writing: optional(choice(['horizontal', 'vertical'])),
  images: optional(
    listOf(
      eitherOf<PictureFields>(
        (value) => (isGroup(value) ? pictureGroup : pictureName),
        [pictureGroup, pictureName],
      ),
    ),
  ),
  optional: optional(flag()),
  filler: optional(flag()),
  status: optional(choice(['ready', 'draft', 'hold'])),
  convert: optional(conversion()),
  from: optional(date()),
  until: optional(date()),
});
type FieldValues = typeof FORM extends Field<infer T> ? T : never;

/** Reads an article's file. */
export function readArticle(file: SourceFile): Outcome<ArticleSheet | undefined> {
  const opened = openSheet(file, FORM);
  if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics };
  const { fields } = opened.value;
  const body = readMarkdown(opened.value.body);
  const blocks = body.value.passages.flat();
  const article = { ...headsOf(opened.value), ...pinsOf(fields), blocks };
  const pictures = joinPictures(picturesOf(fields), body.value.pictures);
  const dates = readDates(fields);
  const heads = [article.title, article.kicker, article.deck, article.jumpTitle];
  return {
    value: {
      kind: 'article',
      article: { ...article, characters: countCharacters(blocks) },
      pictures: pictures.value,
      dates: dates.value,
    },
    diagnostics: [
      ...opened.diagnostics,
      ...checkDone(fields, 'convert', 'none'),
      ...checkDone(fields, 'writing', 'horizontal'),
      ...dates.diagnostics,
      ...checkTexts([...heads, ...pictures.value.map((picture) => picture.caption)]),
      ...body.diagnostics,
      ...pictures.diagnostics,
      ...checkState(article, blocks.length + pictures.value.length === 0),
    ],
  };
}

function headsOf({
  fields,
  body,
}: OpenSheet<FieldValues>): Pick<
  Article,
  'title' | 'kicker' | 'deck' | 'byline' | 'dateline' | 'source' | 'jumpTitle' | 'refer' | 'span'
> {
  const { values, spanOf, textAt } = fields;
  return {
    title: { text: values.title, span: spanOf('title') },
    kicker: textAt(values.kicker, 'kicker'),
    deck: textAt(values.deck, 'deck'),
    byline: textAt(values.byline, 'byline'),
    dateline: textAt(values.dateline, 'dateline'),
    source: textAt(values.source, 'source'),
    jumpTitle: textAt(values.jumpTitle, 'jumpTitle'),
    refer: referOf(values),
    span: { file: body.file, start: 0, end: body.start + body.text.length },
  };
}

function referOf({ refer, title }: FieldValues): string | undefined {
  if (refer === undefined || refer === 'false' || refer === 'no') return undefined;
  const isFlag = refer === 'true' || refer === 'yes';
  return isFlag ? title.replace(/\s*[|｜]\s*/g, ' ') : refer;
}

const PLACES = ['section', 'page', 'columns', 'position'] as const;

function pinsOf(
  fields: Fields<FieldValues>,
): Omit<Article, keyof ReturnType<typeof headsOf> | 'id' | 'images' | 'blocks' | 'characters'> {
  const { values, textAt } = fields;
  return {
    placeSpans: givenSpansOf(fields, PLACES),
    section: values.section,
    priority: values.priority ?? 3,
    page: textAt(values.page, 'page'),
    columns: values.columns,
    position: values.position,
    jump: values.jump ?? { kind: 'auto' },
    writing: 'horizontal',
    optional: values.optional ?? false,
    filler: values.filler ?? false,
    status: values.status ?? 'ready',
  };
}

function checkState(
  article: Pick<Article, 'status' | 'title' | 'span'>,
  isEmpty: boolean,
): readonly Diagnostic[] {
  if (article.status === 'hold') return [];
  const found: Diagnostic[] = [];
  const place = { span: article.title.span };
  if (article.status === 'draft') {
    found.push(diagnose('copy/draft', { title: article.title.text }, place));
  }
  if (isEmpty) found.push(diagnose('copy/body-empty', {}, { span: fileSpan(article.span.file) }));
  return found;
}

function picturesOf(fields: Fields<FieldValues>): readonly PictureWanted[] {
  const { values, spanOf, textAt } = fields;
  return (values.images ?? []).map((image, at) => ({
    src: { text: image.src, span: spanOf('images', at, 'src') },
    caption: textAt(image.caption, 'images', at, 'caption'),
    credit: textAt(image.credit, 'images', at, 'credit'),
    focus: image.focus ?? CENTRE,
    columns: image.columns,
    crop: image.crop ?? 'auto',
    span: spanOf('images', at),
  }));
}

const CENTRE: readonly [number, number] = [0.5, 0.5];

/** Pictures of the file head, then those of the body; one named twice is taken once, the head's words winning. */
function joinPictures(
  heads: readonly PictureWanted[],
  body: readonly BodyPicture[],
): Outcome<readonly PictureWanted[]> {
  const joined = new Map<string, PictureWanted>();
  const diagnostics: Diagnostic[] = [];
  const wanted = body.map((picture): PictureWanted => {
    const src = { text: picture.src, span: picture.span };
    return { ...picture, src, focus: CENTRE, columns: undefined, crop: 'auto' };
  });
  for (const picture of [...heads, ...wanted]) {
    const key = picture.src.text.replace(/^\.\//, '');
    const first = joined.get(key);
    if (first === undefined) {
      joined.set(key, picture);
      continue;
    }
    const path = picture.src.text;
    diagnostics.push(diagnose('copy/picture-twice', { path }, { span: picture.span }));
    const caption = first.caption ?? picture.caption;
    joined.set(key, { ...first, caption, credit: first.credit ?? picture.credit });
  }
  return { value: [...joined.values()], diagnostics };
}
