// What of a layout lock can be kept at all. In: the lock, the articles and pages. Out: for each page the pieces that stand there, and
// what is wrong with the rest. Looks at names and rectangles only; whether the copy still fits is found out page by page.
import { type Diagnostic, diagnose, type Params } from '../base/diagnostic.js';
import type { GridRect } from '../base/geometry.js';
import type { Article } from '../model/copy.js';
import { isMadeWith, type LayoutLock, type LockedArticle, type LockedPage } from '../model/lock.js';
import type { Template } from '../model/template.js';
import type { PageSpec } from './assign-pages.js';
import { type Extent, isAtSide, stoodAsAsked } from './positions.js';

/** A piece that stood on a page. */
export interface LockedPiece {
  readonly entry: LockedArticle;
  readonly article: Article;
}

/** What stood on a page. */
export interface PageToKeep {
  /** In reading order. */
  readonly pieces: readonly LockedPiece[];
  /** Articles that stood there at places that cannot be used: they stay on the page. */
  readonly strays: readonly Article[];
  readonly refer: GridRect | undefined;
  /** False: something that stood there is gone. */
  readonly isWhole: boolean;
}

/** Lock and issue. */
export interface LockTask {
  readonly lock: LayoutLock;
  readonly articles: readonly Article[];
  /** Ids of files that are not for this printing. */
  readonly leftOut: readonly string[];
  readonly pages: readonly PageSpec[];
}

/** Pages to be kept by id, and what cannot be. */
export interface PagesToKeep {
  readonly byPage: ReadonlyMap<string, PageToKeep>;
  readonly diagnostics: readonly Diagnostic[];
}

/** No lock, nothing to keep. */
export const NOTHING_TO_KEEP: PagesToKeep = { byPage: new Map(), diagnostics: [] };

interface Found extends LockedPiece {
  readonly page: PageSpec;
}

/** Sorts out a lock. */
export function pagesToKeep(task: LockTask, template: Template): PagesToKeep {
  const diagnostics: Diagnostic[] = [];
  const { lock } = task;
  if (!isMadeWith(lock, template.name)) {
    const params = { found: lock.template ?? '', wanted: template.name };
    return {
      ...NOTHING_TO_KEEP,
      diagnostics: [diagnose('plan/lock-template', params, { span: lock.span })],
    };
  }
  const sorter = { task, template, tell: (found: Diagnostic) => diagnostics.push(found) };
  const known = knownEntries(sorter);
  const paired = known.filter((found) => hasItsParts(found, known, sorter));
  const inside = paired.filter((found) => isInside(found, sorter));
  // A pinned piece has its place before one that only stood there.
  const placed = new Set<Found>();
  const pinnedFirst = [...inside].sort(
    (a, b) => Number(b.entry.isPinned) - Number(a.entry.isPinned),
  );
  for (const found of pinnedFirst) if (hasRoom(found, [...placed], sorter)) placed.add(found);
  const kept = inside.filter((found) => placed.has(found));
  const astray = new Set(kept.filter((found) => isAstray(found, kept)).map(articleOfFound));
  const standing = kept.filter(({ article }) => !astray.has(article));
  const byPage = new Map<string, PageToKeep>();
  for (const page of lock.pages) {
    // A page without articles is kept so too: what found no place on it then is not tried again.
    if (lock.forgotten.includes(page.id)) continue;
    const pieces = standing.filter(({ page: spec }) => spec.id === page.id);
    // What another story has been put over is not held to the page: there may be no room left on it.
    const outside = paired.filter(
      (found) =>
        found.page.id === page.id &&
        (astray.has(found.article) ? isAtSide(found.article, found.page) : !inside.includes(found)),
    );
    const strays = [...straysOf(page, known, sorter), ...outside.flatMap(wholeOf)];
    const isWhole = pieces.length === page.articles.length && strays.length === 0;
    byPage.set(page.id, { pieces, strays, refer: page.refer, isWhole });
  }
  return { byPage, diagnostics };
}

interface Sorter {
  readonly task: LockTask;
  readonly template: Template;
  readonly tell: (found: Diagnostic) => void;
}

/** Articles of a page whose entries could not be read, and that no other entry places. */
function straysOf(
  { id, strays }: LockedPage,
  known: readonly Found[],
  sorter: Sorter,
): readonly Article[] {
  const page = sorter.task.pages.find((spec) => spec.id === id);
  if (page === undefined) return [];
  const articles = strays.flatMap(({ file, span }) => {
    const entry: Named = { file, span, part: 'whole', isPinned: false, away: undefined };
    return articleOf(entry, page, sorter) ?? [];
  });
  return [...new Set(articles)].filter((article) => !known.some((one) => one.article === article));
}

function wholeOf({ entry, article }: Found): readonly Article[] {
  return entry.part === 'whole' ? [article] : [];
}

/** An entry without its place. */
type Named = Pick<LockedArticle, 'file' | 'part' | 'isPinned' | 'away' | 'span'>;

/** What cannot be kept of an entry; of a pinned one it is an error. */
function fault(
  code: Diagnostic['code'],
  params: Params,
  entry: Pick<LockedArticle, 'span' | 'isPinned'>,
  page?: string,
): Diagnostic {
  const found = diagnose(code, params, { span: entry.span, page });
  return entry.isPinned ? { ...found, severity: 'error' } : found;
}

/** Entries of pages and articles that are there, each part once. */
function knownEntries(sorter: Sorter): readonly Found[] {
  const { task, tell } = sorter;
  const found: Found[] = [];
  for (const { id, articles, span } of task.lock.pages) {
    const page = task.pages.find((spec) => spec.id === id);
    if (page === undefined && articles.length > 0) {
      const pages = task.pages.map((spec) => spec.id).join(' ');
      const isPinned = articles.some((entry) => entry.isPinned);
      tell(fault('plan/lock-page-unknown', { page: id, pages }, { span, isPinned }));
    }
    if (page === undefined) continue;
    for (const entry of articles) {
      const article = articleOf(entry, page, sorter);
      if (article === undefined) continue;
      const isTwice = found.some(
        (other) => other.article === article && other.entry.part === entry.part,
      );
      if (isTwice) tell(fault('plan/lock-twice', { file: entry.file }, entry, id));
      else found.push({ entry, article, page });
    }
  }
  return found;
}

/** The article of an entry, unless it is gone or has been given another place in its own file. */
function articleOf(entry: Named, page: PageSpec, { task, tell }: Sorter): Article | undefined {
  const article = task.articles.find(({ id }) => id === entry.file);
  if (article === undefined) {
    const isExpected = task.leftOut.includes(entry.file);
    if (!isExpected) tell(fault('plan/lock-file-unknown', { file: entry.file }, entry, page.id));
    return undefined;
  }
  if (entry.part === 'rest') return article;
  const wanted = article.page?.text;
  if (wanted !== undefined && wanted !== page.id) {
    const params = { file: entry.file, wanted, page: page.id };
    if (entry.isPinned) tell(fault('plan/lock-elsewhere', params, entry, page.id));
    return undefined;
  }
  return wanted === undefined && hasLeftSection(entry, article, page, task) ? undefined : article;
}

/** Whether an article belongs to a section now that has pages, and this is none of them; one that found no room there stays. */
function hasLeftSection(entry: Named, article: Article, page: PageSpec, task: LockTask): boolean {
  const { section, filler } = article;
  if (entry.isPinned || filler || section === undefined || section === page.section) return false;
  return entry.away !== section && task.pages.some((spec) => spec.section === section);
}

/** An article stands whole, or begins on one page and goes on at a later one that its file does not forbid. */
function hasItsParts(found: Found, all: readonly Found[], { tell }: Sorter): boolean {
  const { article, entry } = found;
  const others = all.filter((other) => other.article === article && other !== found);
  const [other] = others;
  if (entry.part === 'whole' && other === undefined) return true;
  const [first, rest] = entry.part === 'first' ? [found, other] : [other, found];
  const isPair =
    others.length === 1 &&
    first?.entry.part === 'first' &&
    rest?.entry.part === 'rest' &&
    first.page.index < rest.page.index;
  if (!isPair) {
    tell(fault('plan/lock-parts', { file: entry.file }, entry, found.page.id));
    return false;
  }
  const { jump } = article;
  return jump.kind === 'auto' || (jump.kind === 'to' && jump.page === rest.page.id);
}

/** Inside the type area. */
function isInside({ entry, page }: Found, { template, tell }: Sorter): boolean {
  const { column, columnSpan, line, lineSpan } = entry.grid;
  const { columns, lines } = template;
  const isThere =
    column + columnSpan <= columns && line + lineSpan <= lines && line >= page.firstLine;
  if (isThere) return true;
  tell(fault('plan/lock-outside', { file: entry.file, columns, lines }, entry, page.id));
  return false;
}

/** Not where its file asks for by now (`position`); what is pinned by hand stays, and is told when all pages stand. */
function isAstray(found: Found, all: readonly Found[]): boolean {
  const { entry, article, page } = found;
  if (article.position === undefined || entry.isPinned || entry.part === 'rest') return false;
  const others = all.filter((other) => other.page === page && other !== found).map(extentOf);
  return !isAtSide(article, page) || !stoodAsAsked(article, extentOf(found), others);
}

function articleOfFound({ article }: Found): Article {
  return article;
}

function extentOf({ entry }: Found): Extent {
  return { grid: entry.grid, feet: feetOf(entry) };
}

/** For each column that a story stood in the first L below it. */
function feetOf({ grid, shape }: LockedArticle): readonly number[] {
  return Array.from(
    { length: grid.columnSpan },
    (_, at) => grid.line + (shape.feet?.[at] ?? grid.lineSpan),
  );
}

/** Clear of what has its place already. */
function hasRoom(found: Found, placed: readonly Found[], { template, tell }: Sorter): boolean {
  const { entry, page } = found;
  const { limits } = template;
  const there = placed.filter((other) => other.page === page);
  const met = there.find((other) => meet(other.entry, entry, limits.storyGapLines));
  if (met === undefined) return true;
  const params = { file: entry.file, other: met.entry.file, gap: limits.storyGapLines };
  tell(fault('plan/lock-overlap', params, entry, page.id));
  return false;
}

/** Whether two stories have less than `gap` L between them in some column; one around the other counts column by column. */
function meet(one: LockedArticle, other: LockedArticle, gap: number): boolean {
  const [ownFeet, otherFeet] = [feetOf(one), feetOf(other)];
  const from = Math.max(one.grid.column, other.grid.column);
  const to = Math.min(endOf(one.grid), endOf(other.grid));
  const shared = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  return shared.some((column) => {
    const ownFoot = ownFeet[column - one.grid.column] ?? 0;
    const otherFoot = otherFeet[column - other.grid.column] ?? 0;
    return one.grid.line < otherFoot + gap && other.grid.line < ownFoot + gap;
  });
}

function endOf({ column, columnSpan }: GridRect): number {
  return column + columnSpan;
}

/** Whether one rectangle stands over or under the other, at least in part. */
export function shareColumns(a: GridRect, b: GridRect): boolean {
  return a.column < b.column + b.columnSpan && b.column < a.column + a.columnSpan;
}

/** L × columns that a page's pieces stood on, the white below each included. */
export function lockedCells({ pieces, refer }: PageToKeep): number {
  const cells = pieces.flatMap(({ entry }) =>
    feetOf(entry).map((foot) => foot - entry.grid.line + 1),
  );
  const referred = refer === undefined ? 0 : refer.columnSpan * (refer.lineSpan + 1);
  return cells.reduce((sum, lines) => sum + lines, referred);
}
