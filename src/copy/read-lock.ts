// `layout.lock.yaml` → the layout lock. In: its path and the shelf. Out: the lock, or none; what is wrong with it, never as an error: a lock is
// not needed to build. What cannot be read is left out and the rest is used, page by page and entry by entry. Knows no template.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { Shelf } from '../base/shelf.js';
import { fileSpan, type Span } from '../base/span.js';
import type {
  LayoutLock,
  LockedAd,
  LockedArticle,
  LockedPage,
  LockedStray,
} from '../model/lock.js';
import { choice, flag, integer, isGroup, length, number, pageId, text } from './field-kinds.js';
import { type Field, field, groupOf, listOf, optional, typeFields } from './fields.js';
import { faultDiagnostic, yamlOf } from './open-file.js';
import { findSlips } from './yaml-slips.js';
import { partOf, readYaml, type YamlText, type YamlTree, type YamlValue } from './yaml-tree.js';

/** Furthest column and line that a lock may name. */
const MOST_COLUMNS = 99;
const MOST_LINES = 999;
const MOST_PAGES = 999;

const COLUMN = integer(1, MOST_COLUMNS);
const LINE = integer(1, MOST_LINES);
const RECT = { column: COLUMN, columns: COLUMN, top: LINE, lines: LINE };

const ARTICLE_FORM = groupOf({
  file: text(),
  part: optional(choice(['whole', 'first', 'rest'])),
  ...RECT,
  legs: optional(COLUMN),
  headline: optional(number(0, 999)),
  heads: optional(integer(0, MOST_LINES)),
  picture: optional(groupOf({ legs: COLUMN, lines: LINE })),
  feet: optional(listOf(LINE)),
  bent: optional(text()),
  away: optional(text()),
  pinned: optional(flag()),
});
const AD_FORM = groupOf({
  file: text(),
  column: COLUMN,
  top: length(),
  pinned: optional(flag()),
});
const REFER_FORM = groupOf(RECT);

/** A value that is read by itself later. */
const LATER = optional(field<unknown>((value) => ({ ok: true, value })));
const PAGE_FORM = groupOf({
  page: pageId(),
  section: optional(text()),
  refer: LATER,
  articles: LATER,
  ads: LATER,
});
const HEAD_FORM = groupOf({
  template: optional(text()),
  sections: optional(listOf(text())),
  count: optional(integer(1, MOST_PAGES)),
  pages: LATER,
});
const KEYS = new Set(
  [ARTICLE_FORM, AD_FORM, PAGE_FORM, HEAD_FORM].flatMap(({ keys }) =>
    keys.flatMap((entry) => entry.keys),
  ),
);

/** Reads the lock; a missing or empty file is no lock and no fault. */
export function readLock(path: string, shelf: Shelf): Outcome<LayoutLock | undefined> {
  const shelved = shelf.readText(path);
  if (!shelved.ok && shelved.fault === 'missing') return { value: undefined, diagnostics: [] };
  if (!shelved.ok) {
    return unreadable([faultDiagnostic(shelved.fault, path, fileSpan(path))]);
  }
  const source = yamlOf(shelved.file);
  const desk = new LockDesk();
  for (const part of partsOf(source)) desk.take(part);
  const { pages, template, sections, count } = desk;
  const span = fileSpan(path);
  const isEmpty = pages.length === 0 && template === undefined;
  const value = isEmpty
    ? undefined
    : { template, sections, count, pages: onePageOnce(pages, desk), forgotten: [], span };
  return { value, diagnostics: unreadable(desk.faults).diagnostics };
}

/** Faults as warnings, with a word on what follows from them. */
function unreadable(faults: readonly Diagnostic[]): Outcome<undefined> {
  const [first] = faults;
  if (first === undefined) return { value: undefined, diagnostics: [] };
  const told = faults.map((fault) => ({ ...fault, severity: 'warning' as const }));
  const params = { count: faults.length };
  const place = { span: first.span };
  return { value: undefined, diagnostics: [...told, diagnose('copy/lock-unread', params, place)] };
}

/** A part of the text as YAML has it, and the slips in it. */
interface Part {
  readonly reading: ReturnType<typeof readYaml>;
  readonly slips: readonly Diagnostic[];
}

function readPart(source: YamlText): Part {
  const reading = readYaml(source);
  return { reading, slips: findSlips(source, KEYS, reading.opaque) };
}

/** The whole text where it is well formed; else page by page, so that a slip spoils one page only. */
function partsOf(source: YamlText): readonly Part[] {
  const whole = readPart(source);
  if (whole.reading.tree !== undefined && whole.slips.length === 0) return [whole];
  const starts = [...source.text.matchAll(/^[ \t]*-[ \t]+page[ \t]*[:：]/gm)].map(
    ({ index }) => index,
  );
  return [0, ...starts]
    .map((start, at) => ({
      file: source.file,
      text: source.text.slice(start, starts[at]),
      start: source.start + start,
    }))
    .filter(({ text: part }) => part.trim() !== '')
    .map(readPart);
}

function onePageOnce(pages: readonly LockedPage[], desk: LockDesk): readonly LockedPage[] {
  return pages.filter(({ id, span }, at) => {
    const isFirst = pages.findIndex((page) => page.id === id) === at;
    if (!isFirst) desk.faults.push(diagnose('copy/lock-page-twice', { page: id }, { span }));
    return isFirst;
  });
}

/** One reading of a lock: keeps what could be read, and what could not. */
class LockDesk {
  readonly pages: LockedPage[] = [];
  readonly faults: Diagnostic[] = [];
  template: string | undefined;
  sections: readonly string[] | undefined;
  count: number | undefined;

  take({ reading, slips }: Part): void {
    if (slips.length > 0 || reading.tree === undefined) {
      this.faults.push(...(slips.length > 0 ? slips : reading.diagnostics));
      return;
    }
    const { tree } = reading;
    if (tree.value === '') return;
    if (Array.isArray(tree.value)) {
      this.#readPages(tree);
      return;
    }
    const head = this.#typed(tree, HEAD_FORM);
    this.template = head?.values.template ?? this.template;
    this.sections = head?.values.sections ?? this.sections;
    this.count = head?.values.count ?? this.count;
    this.#readPages(childOf(tree, 'pages'));
  }

  #readPages(list: YamlTree): void {
    for (const page of this.#itemsOf(list)) {
      const head = this.#typed(page, PAGE_FORM);
      if (head === undefined) continue;
      const strays: LockedStray[] = [];
      this.pages.push({
        id: head.values.page,
        section: head.values.section,
        articles: this.#itemsOf(childOf(page, 'articles')).flatMap((item) => {
          const entry = this.#article(item);
          if (entry.length === 0) strays.push(...strayOf(item));
          return entry;
        }),
        strays,
        ads: this.#itemsOf(childOf(page, 'ads')).flatMap((item) => this.#ad(item)),
        refer: this.#refer(page),
        span: head.spanOf('page'),
      });
    }
  }

  #itemsOf(list: YamlTree): readonly YamlTree[] {
    const { value } = list;
    if (value === '') return [];
    if (Array.isArray(value)) return value.map((item, at) => partOf(list, item, [at]));
    this.faults.push(...typeFields(list, ENTRIES_FORM).diagnostics);
    return [];
  }

  #article(item: YamlTree): readonly LockedArticle[] {
    const fields = this.#typed(item, ARTICLE_FORM);
    if (fields === undefined) return [];
    const {
      file,
      part = 'whole',
      legs,
      headline,
      heads,
      feet,
      bent,
      away,
      pinned,
      ...rest
    } = fields.values;
    const { picture } = rest;
    const shape = {
      ...(legs === undefined ? {} : { legs }),
      ...(headline === undefined ? {} : { headline }),
      ...(heads === undefined ? {} : { heads }),
      ...(legs === undefined && picture === undefined ? {} : { picture }),
      // Where the shape is written at all, what is not written of it was not.
      ...(legs === undefined && feet === undefined ? {} : { feet }),
      ...(legs === undefined && bent === undefined ? {} : { bent }),
    };
    const place = { grid: gridOf(rest), shape, isPinned: pinned ?? false, away };
    return [{ file, part, ...place, span: fields.spanOf('file') }];
  }

  #ad(item: YamlTree): readonly LockedAd[] {
    const fields = this.#typed(item, AD_FORM);
    if (fields === undefined) return [];
    const { file, column, top, pinned = false } = fields.values;
    return [{ file, column: column - 1, top, isPinned: pinned, span: fields.spanOf('file') }];
  }

  #refer(page: YamlTree): LockedPage['refer'] {
    const written = childOf(page, 'refer');
    if (written.value === '') return undefined;
    const fields = this.#typed(written, REFER_FORM);
    return fields === undefined ? undefined : gridOf(fields.values);
  }

  #typed<T>(
    tree: YamlTree,
    form: Field<T>,
  ): { readonly values: T; spanOf(key: string): Span } | undefined {
    const read = typeFields(tree, form);
    this.faults.push(...read.diagnostics);
    return read.value;
  }
}

/** What is still known of an entry that cannot be read; the rest of a story goes where its first part sends it. */
function strayOf(item: YamlTree): readonly LockedStray[] {
  const file = childOf(item, 'file');
  if (typeof file.value !== 'string' || file.value === '') return [];
  if (childOf(item, 'part').value === 'rest') return [];
  return [{ file: file.value, span: file.spanOf([]) }];
}

/** Only to say what is wrong with a list that is none. */
const ENTRIES_FORM = listOf(ARTICLE_FORM);

function gridOf(rect: {
  readonly column: number;
  readonly columns: number;
  readonly top: number;
  readonly lines: number;
}): LockedArticle['grid'] {
  return {
    column: rect.column - 1,
    columnSpan: rect.columns,
    line: rect.top - 1,
    lineSpan: rect.lines,
  };
}

function childOf(tree: YamlTree, key: string): YamlTree {
  const { value } = tree;
  const child: YamlValue = isGroup(value) ? (Reflect.get(Object(value), key) ?? '') : '';
  return partOf(tree, child, [key]);
}
