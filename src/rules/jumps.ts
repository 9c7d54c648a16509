// RJ03: an article on two pages points from each to the other; one on a single page points nowhere. In: pages. Out: findings.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Article } from '../model/copy.js';
import type { Page } from '../model/page.js';
import { type Evidence, isWholeHere, textOf } from './verdict.js';

/** Judges every jump. */
export function checkJumps(evidence: Evidence): readonly Diagnostic[] {
  return evidence.issue.articles
    .filter((article) => isWholeHere(article.id, evidence))
    .flatMap((article) => jumpsOf(article, evidence.pages));
}

function jumpsOf(article: Article, pages: readonly Page[]): readonly Diagnostic[] {
  const own = pages.filter((page) => page.boxes.some((box) => box.item === article.id));
  return own.flatMap((page, at) => {
    const neighbours = [own[at - 1], own[at + 1]].filter((other) => other !== undefined);
    const lines = page.boxes
      .filter((box) => box.item === article.id && box.role === 'jump')
      .map(textOf);
    const lost = neighbours.find(({ id }) => !lines.some((line) => names(line, id)));
    if (lost !== undefined) return [finding(article, page.id, lost.id)];
    return lines.length > neighbours.length ? [finding(article, page.id, '—')] : [];
  });
}

/** `A1` is not named by `A12`. */
function names(line: string, page: string): boolean {
  const at = line.indexOf(page);
  return (
    at >= 0 && !/[\p{L}\p{N}]/u.test(latin(line.slice(at + page.length, at + page.length + 1)))
  );
}

/** Han words may follow a page's name (`下轉A4版`): only Latin letters and digits make it another one. */
function latin(char: string): string {
  return /[A-Za-z0-9]/.test(char) ? char : '';
}

function finding(article: Article, on: string, page: string): Diagnostic {
  return diagnose('rules/RJ03', { item: article.id, page }, { span: article.title.span, page: on });
}
