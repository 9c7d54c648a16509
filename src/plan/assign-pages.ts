// Step 2 of the page engine: which page carries what. In: issue and template. Out: page frames with their ads, and articles by page.
// Pins first, then sections, then room. Every broken promise is handed on with its reason.
import type { Article, Issue, PageWanted } from '../model/copy.js';
import type { Template } from '../model/template.js';

/** A page to be filled. */
export interface PageSpec {
  readonly id: string;
  readonly index: number;
  readonly section: string | undefined;
  readonly isFront: boolean;
  readonly firstLine: number;
  readonly isColor: boolean;
}

/** The pages asked for; `count` decides where the issue says `auto`. */
export function pageSpecs(issue: Issue, template: Template, count: number): readonly PageSpec[] {
  const wanted: readonly PageWanted[] =
    issue.pages.kind === 'list'
      ? issue.pages.pages
      : Array.from(
          { length: issue.pages.kind === 'count' ? issue.pages.count : count },
          (_, index) => ({
            id: `A${index + 1}`,
            section: issue.sections[index],
            design: undefined,
          }),
        );
  return wanted.map((page, index) => {
    const isFront = page.design === 'front' || (page.design === undefined && index === 0);
    const firstLine = isFront ? template.furniture.mastheadLines : 0;
    const isColor = issue.colorPages?.includes(page.id) ?? true;
    return { id: page.id, index, section: page.section, isFront, firstLine, isColor };
  });
}

/** The page each article is meant for, by pin, then section; articles without either come back as `loose`. */
export function assignArticles(
  articles: readonly Article[],
  pages: readonly PageSpec[],
  roomOf: (page: PageSpec) => number,
  needOf: (article: Article) => number,
): {
  readonly byPage: ReadonlyMap<string, readonly Article[]>;
  readonly loose: readonly Article[];
} {
  const byPage = new Map<string, Article[]>(pages.map((page) => [page.id, []]));
  const room = new Map(pages.map((page) => [page.id, roomOf(page)]));
  const loose: Article[] = [];
  const ordered = [...articles].sort((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1));
  for (const article of ordered) {
    const pinned = pages.find((page) => page.id === article.page?.text);
    const sameSection = pages.filter(
      (page) => page.section !== undefined && page.section === article.section,
    );
    const isLoose = article.filler || (pinned === undefined && sameSection.length === 0);
    const page = pinned ?? roomiest(sameSection, room);
    if (isLoose || page === undefined) {
      loose.push(article);
      continue;
    }
    byPage.get(page.id)?.push(article);
    room.set(page.id, (room.get(page.id) ?? 0) - needOf(article));
  }
  return { byPage, loose };
}

function roomiest(
  pages: readonly PageSpec[],
  room: ReadonlyMap<string, number>,
): PageSpec | undefined {
  return [...pages].sort(
    (a, b) => (room.get(b.id) ?? 0) - (room.get(a.id) ?? 0) || a.index - b.index,
  )[0];
}
