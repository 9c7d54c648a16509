// The layout lock 版面鎖: where the last build put everything, as `layout.lock.yaml` keeps it. Read by `copy/`, kept by `plan/`, written by
// `report/`. Types only. Columns and lines count from 0 here, from 1 in the file.
import type { GridRect } from '../base/geometry.js';
import type { Span } from '../base/span.js';
import type { Pt } from '../base/units.js';
import type { ModuleShape } from './dummy.js';

/** An article, or a part of one, at its place. */
export interface LockedArticle {
  /** Id of the article, such as `articles/x.md`. */
  readonly file: string;
  readonly part: 'whole' | 'first' | 'rest';
  readonly grid: GridRect;
  /** The shape chosen; what is not written is not known. */
  readonly shape: Partial<ModuleShape>;
  /** Kept, or reported as impossible. */
  readonly isPinned: boolean;
  /** The section that had no room for it, where it stands outside its section. */
  readonly away: string | undefined;
  readonly span: Span;
}

/** A display or house ad at its place. */
export interface LockedAd {
  readonly file: string;
  readonly column: number;
  /** From the type area's top. */
  readonly top: Pt;
  readonly isPinned: boolean;
  readonly span: Span;
}

/** An article whose page is known, its place there not. */
export interface LockedStray {
  readonly file: string;
  readonly span: Span;
}

/** One page as it was. */
export interface LockedPage {
  readonly id: string;
  /** Whose page it was; asked only where the issue does not name its pages. */
  readonly section: string | undefined;
  /** In reading order. */
  readonly articles: readonly LockedArticle[];
  /** Articles of the page whose entries could not be read. */
  readonly strays: readonly LockedStray[];
  readonly ads: readonly LockedAd[];
  /** The 導讀 box. */
  readonly refer: GridRect | undefined;
  readonly span: Span;
}

/** The whole lock. */
export interface LayoutLock {
  /** Template it was made with; undefined where a person left it out. */
  readonly template: string | undefined;
  /** Sections of the issue among which its pages were dealt; undefined where that is not written. */
  readonly sections: readonly string[] | undefined;
  /** Pages that its issue had; undefined where that is not written. */
  readonly count: number | undefined;
  readonly pages: readonly LockedPage[];
  /** Ids of pages that are to be laid out afresh: of these, nothing is known but that there were such. */
  readonly forgotten: readonly string[];
  readonly span: Span;
}

/** Whether a lock was made with a template, or may have been. */
export function isMadeWith({ template }: LayoutLock, name: string): boolean {
  return template === undefined || template === name;
}

/**
 * The lock without what it holds of some pages; their number stays known. A story that jumps to or from one of them is forgotten on the other
 * page as well, unless it is pinned there: half of it says nothing.
 */
export function forgetPages(lock: LayoutLock, ids: readonly string[]): LayoutLock {
  const parted = new Set(
    lock.pages
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ articles }) => articles.filter(isPart).map(({ file }) => file)),
  );
  const pages = lock.pages.map((page) => {
    if (ids.includes(page.id)) {
      return { ...page, articles: [], strays: [], ads: [], refer: undefined };
    }
    const articles = page.articles.filter(
      (one) => one.isPinned || !isPart(one) || !parted.has(one.file),
    );
    return { ...page, articles };
  });
  return { ...lock, pages, forgotten: ids };
}

function isPart({ part }: LockedArticle): boolean {
  return part !== 'whole';
}
