// The last lever: what an editor could do. In: settled pages. Out: for each article that found no room how many lines it must lose to fit its
// page, found by setting it shorter; for each page with white how many lines it could take. Text is never changed here.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Proposal } from '../model/dummy.js';
import type { Template } from '../model/template.js';
import type { DeskTools, Piece } from './desk.js';
import { attempt, type DeskPage, whiteCells } from './desk-page.js';
import { charactersIn } from './estimate.js';
import { basicLegs } from './grid.js';
import { bodyOf } from './measure-body.js';
import { shortened } from './shorten.js';

/** Fewest lines that a shortened piece is tried with. */
const FEWEST_LINES = 4;
/** White cells of a page that are worth a proposal. */
const WORTH_TELLING = 3;

/** Everything that would let copy and room meet. */
export function proposalsFor(pages: readonly DeskPage[], tools: DeskTools): readonly Proposal[] {
  return pages.flatMap((page) => [
    ...page.overset.map((piece) => overProposal(piece, page, tools)),
    // White beside an article that waits for this very page wants no more copy.
    ...(page.overset.length > 0 ? [] : shortProposal(page, tools)),
  ]);
}

/** Articles that found no room, told with their lines; one wider than any page is no matter of length. */
export function tellOver(
  pages: readonly DeskPage[],
  proposals: readonly Proposal[],
  { columns: most }: Template,
): readonly Diagnostic[] {
  return pages.flatMap((page) =>
    page.overset.flatMap(({ article }) => {
      const over = proposals.find((one) => one.kind === 'over' && one.article === article.id);
      if (over === undefined) return [];
      const { lines, characters } = over;
      const { columns = 0 } = article;
      const title = article.title.text;
      const place = { span: article.title.span, page: page.spec.id };
      if (columns > most) {
        const span = article.placeSpans?.columns ?? place.span;
        return [diagnose('plan/columns-beyond', { title, columns, most }, { ...place, span })];
      }
      const pin = article.page && { ...place, span: article.page.span };
      const broken =
        pin === undefined ? [] : [diagnose('plan/pin-broken', { title, page: page.spec.id }, pin)];
      return [...broken, diagnose('plan/overset', { title, lines, characters }, place)];
    }),
  );
}

/** The fewest lines of text off its end without which a piece fits its page, tried with the text so shortened; all of them where none is enough. */
function overProposal(piece: Piece, page: DeskPage, tools: DeskTools): Proposal {
  const { article } = piece;
  const lines = itemsOf(piece, tools);
  const aLine = tools.template.columnEm;
  let fits = lines;
  let isOver = 0;
  while (fits - isOver > 1) {
    const cut = (fits + isOver) >> 1;
    const isEnough = lines - cut >= FEWEST_LINES && fitsWithout(cut * aLine, piece, page, tools);
    if (isEnough || lines - cut < FEWEST_LINES) fits = cut;
    else isOver = cut;
  }
  const characters = Math.max(1, Math.min(article.characters, fits * aLine));
  return { kind: 'over', page: page.spec.id, article: article.id, lines: fits, characters };
}

function fitsWithout(cut: number, piece: Piece, page: DeskPage, tools: DeskTools): boolean {
  const shorter = { ...piece, article: shortened(piece.article, cut), cut };
  return attempt(page, [...page.must, shorter], [], tools) !== undefined;
}

/** Items that a piece has in basic columns: lines, but for subheads and quotes. */
function itemsOf(piece: Piece, tools: DeskTools): number {
  return bodyOf(piece, basicLegs(tools.template, 1), tools).items.length - piece.from;
}

/** What a page with white could take more: a longer text of its longest article. */
function shortProposal(page: DeskPage, tools: DeskTools): readonly Proposal[] {
  const white = whiteCells(page, tools);
  if (page.solution === undefined || white < WORTH_TELLING) return [];
  const longest = page.must.reduce<Piece | undefined>((best, piece) => {
    const isLonger = piece.article.characters > (best?.article.characters ?? 0);
    return isLonger ? piece : best;
  }, undefined);
  const article = longest?.article.id;
  const characters = charactersIn(white, tools.template);
  return [{ kind: 'short', page: page.spec.id, article, lines: white, characters }];
}
