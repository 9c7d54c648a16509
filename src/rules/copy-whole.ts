// RX: every character of every article, typeset ad and liner printed exactly once, in order. In: pages and copy. Out: what was lost, doubled or moved.

import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import { createKeeper } from '../base/keeper.js';
import type { Ad, Article, Block, Inline, Text } from '../model/copy.js';
import type { Box } from '../model/page.js';
import { boxesByItem, COPY_ROLES, dense, type Evidence, isWholeHere, textOf } from './verdict.js';

/** Characters shown on both sides of the first difference. */
const SHOWN = 8;

/** Judges all copy. */
export function checkCopyWhole(evidence: Evidence): readonly Diagnostic[] {
  const { issue, pages, plan } = evidence;
  const boxes = boxesByItem(pages);
  const { keeper = createKeeper() } = evidence;
  const denseOf = (box: Box): string => keeper.recallOf(box, 'dense', () => dense(textOf(box)));
  const printed = (item: string): string =>
    (boxes.get(item) ?? []).filter(isCopy).map(denseOf).join('');
  const isDue = (item: { readonly id: string }): boolean => isWholeHere(item.id, evidence);
  const isLeft = (article: Article): boolean =>
    !boxes.has(article.id) && (article.filler || plan.heldOver.includes(article.id));
  const isTypeset = (ad: Ad): boolean =>
    ad.artwork === undefined && (ad.kind !== 'house' || boxes.has(ad.id));
  return [
    ...issue.articles
      .filter((article) => isDue(article) && !isLeft(article))
      .flatMap((article) =>
        compare(
          { ...article, span: article.title.span },
          keeper.recallOf(article, 'wordings', () => articleWordings(article)),
          printed(article.id),
        ),
      ),
    ...[...issue.ads.filter(isTypeset), ...issue.liners]
      .filter(isDue)
      .flatMap((item) =>
        compare(
          item,
          [keeper.recallOf(item, 'wording', () => bodyText(item.blocks))],
          printed(item.id),
        ),
      ),
  ];
}

function isCopy(box: Box): boolean {
  return COPY_ROLES.includes(box.role);
}

/** The body, with the dateline run in before it and the source run in after it or not: both are also the article's words. */
function articleWordings(article: Article): readonly string[] {
  const body = bodyText(article.blocks);
  const heads = article.dateline === undefined ? [''] : ['', dense(article.dateline.text)];
  const tails = article.source === undefined ? [''] : ['', sourceText(article.source)];
  return heads.flatMap((head) => tails.map((tail) => head + body + tail));
}

function sourceText(source: Text): string {
  return dense(source.text);
}

function bodyText(blocks: readonly Block[]): string {
  return dense(blocks.map(blockText).join(''));
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'subhead':
    case 'quote':
    case 'item':
      return inlineText(block.inlines);
    case 'row':
      return block.cells.map(inlineText).join('');
    case 'break':
      return '';
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => inline.text).join('');
}

function compare(
  item: Pick<Article, 'id' | 'span'>,
  wordings: readonly string[],
  printed: string,
): readonly Diagnostic[] {
  if (wordings.includes(printed)) return [];
  const nearest = wordings
    .map((wanted) => ({ wanted, at: firstDifference(wanted, printed) }))
    .reduce((best, other) => (other.at > best.at ? other : best));
  const from = Math.max(0, nearest.at - SHOWN);
  const shown = (text: string): string => text.slice(from, nearest.at + SHOWN);
  const params = { item: item.id, wanted: shown(nearest.wanted), printed: shown(printed) };
  return [diagnose('rules/RX', params, { span: item.span })];
}

function firstDifference(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  for (let at = 0; at < most; at += 1) if (a[at] !== b[at]) return at;
  return most;
}
