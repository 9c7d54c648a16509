// Which pages may carry an article. In: an article and the pages. Out: the places of those where it is at home, and of those that may take it as a
// guest, and what that costs. Chooses none.
import type { Article } from '../model/copy.js';
import type { PageSpec } from './assign-pages.js';
import { isAtSide } from './positions.js';

/** An article away from its section: more than copy that is over by a column, which may jump or be moved yet. */
const AWAY = 600;
/** The same where no page of its section would hold it even alone, nor its first part. */
const AWAY_IN_ANY_CASE = 20;

/** What it costs that an article of a rank is a guest; `isHeld`: a page of its section would hold it. The first ranks stay at home longest. */
export function costAway(rank: number, isHeld: boolean): number {
  return isHeld ? AWAY * Math.max(1, 4 - rank) : AWAY_IN_ANY_CASE;
}

/**
 * The pages where an article is at home: its pin, else its section's, else all; of those the ones at the side that it asks for. Where its section
 * has none, any at that side: away from its section it stands as asked, which is told; at the other side it would not.
 */
export function homePages(article: Article, pages: readonly PageSpec[]): readonly number[] {
  const where = (isSo: (page: PageSpec) => boolean): readonly number[] =>
    pages.flatMap((page, place) => (isSo(page) ? [place] : []));
  const pinned = where(({ id }) => id === article.page?.text);
  if (pinned.length > 0) return pinned;
  const own = where(({ section }) => section !== undefined && section === article.section);
  const home = own.length > 0 ? own : where(() => true);
  const sides = where((page) => isAtSide(article, page));
  const atSide = home.filter((place) => sides.includes(place));
  if (atSide.length > 0) return atSide;
  return sides.length > 0 ? sides : home;
}

/** The other pages, where its section has not room enough; one that names its page, or may wait for another day, is nowhere a guest. */
export function guestPages(
  article: Article,
  pages: readonly PageSpec[],
  homes: readonly number[],
): readonly number[] {
  if (article.section === undefined || article.page !== undefined || article.optional) return [];
  return pages.flatMap((page, place) =>
    homes.includes(place) || !isAtSide(article, page) ? [] : [place],
  );
}
