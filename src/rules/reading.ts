// A page as a reader meets it: stories with heads, legs and pictures. In: finished pages and the issue. Out: stories. No rule stands here.
import type { Rect } from '../base/geometry.js';
import type { Pt } from '../base/units.js';
import type { Article, Issue } from '../model/copy.js';
import type { Role } from '../model/dummy.js';
import type { Box, Page, PlacedLine } from '../model/page.js';
import { around, isAcross } from './sides.js';

/** One leg: text, subheads and pull quotes that follow each other down one strip. */
export interface Leg {
  readonly rect: Rect;
  readonly boxes: readonly Box[];
}

/** One article, or its part, on one page. */
export interface Story {
  readonly article: Article;
  readonly page: Page;
  readonly boxes: readonly Box[];
  readonly rect: Rect;
  /** What stands over the text, from the top: kicker, headline, deck, byline, or jump line and jump head. */
  readonly heads: readonly Box[];
  /** The headline or jump head. */
  readonly title: Box | undefined;
  /** In reading order. */
  readonly legs: readonly Leg[];
  readonly pictures: readonly Box[];
}

const TITLES: readonly Role[] = ['headline', 'jumphead'];
const HEADS: readonly Role[] = ['kicker', 'headline', 'deck', 'byline', 'jumphead'];
const IN_LEG: readonly Role[] = ['leg', 'subhead', 'pullquote'];

/** Stories of all pages, page by page. */
export function readStories(pages: readonly Page[], issue: Issue): readonly Story[] {
  const articles = new Map(issue.articles.map((article) => [article.id, article]));
  return pages.flatMap((page) => {
    const items = new Map<string, Box[]>();
    for (const box of page.boxes) {
      const known = items.get(box.item);
      if (known === undefined) items.set(box.item, [box]);
      else known.push(box);
    }
    return [...items].flatMap(([item, boxes]) => {
      const article = articles.get(item);
      return article === undefined ? [] : [storyOf(article, page, boxes)];
    });
  });
}

function storyOf(article: Article, page: Page, boxes: readonly Box[]): Story {
  const title = boxes.find(({ role }) => TITLES.includes(role));
  const isHead = ({ role, rect }: Box): boolean =>
    HEADS.includes(role) || (role === 'jump' && title !== undefined && rect.y < title.rect.y);
  return {
    article,
    page,
    boxes,
    rect: around(boxes.map(({ rect }) => rect)),
    heads: boxes.filter(isHead),
    title,
    legs: legsOf(boxes),
    pictures: boxes.filter(({ role }) => role === 'image'),
  };
}

/** Boxes of text that follow each other below one another are a leg; the first beside or above the last begins another. */
function legsOf(boxes: readonly Box[]): readonly Leg[] {
  const runs: Box[][] = [];
  for (const box of boxes.filter(({ role }) => IN_LEG.includes(role))) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && isBelow(box.rect, last.rect)) run.push(box);
    else runs.push([box]);
  }
  return runs.map((run) => ({ boxes: run, rect: around(run.map(({ rect }) => rect)) }));
}

function isBelow(rect: Rect, other: Rect): boolean {
  return isAcross(rect, other) && rect.y >= other.y;
}

/** The place where a story's heads end and its text and pictures may begin. */
export function footOfHeads({ heads, rect }: Story): Pt {
  return Math.max(rect.y, ...heads.map((head) => footOf(head.rect)));
}

/** The y of a rectangle's lower edge. */
export function footOf({ y, height }: Rect): Pt {
  return y + height;
}

/** A length down the page in body lines of its grid, to the nearest. */
export function inLines(length: Pt, page: Page): number {
  return Math.round(length / page.baseline.step);
}

/** Size of the largest line of a box. */
export function sizeOf(box: Box): Pt {
  return Math.max(0, ...box.lines.map(({ line }) => line.size));
}

/** Lines of running text of a leg, subheads and quotes left out. */
export function textLines({ boxes }: Leg): readonly PlacedLine[] {
  return boxes.filter(({ role }) => role === 'leg').flatMap(({ lines }) => lines);
}
