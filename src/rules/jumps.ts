// RJ01 to RJ04: an article goes on once at most, with enough on both sides, inside a sentence, and each part points at the other. In: pages. Out: findings.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Article } from '../model/copy.js';
import type { Page } from '../model/page.js';
import { inLines, type Story, textLines } from './reading.js';
import { dense, type Evidence, findingOn, isWholeHere, textOf } from './verdict.js';

/** Marks that end a sentence, and what may close after them. */
const SENTENCE_END = /[。！？!?…][」』）》"'”’)]*$/u;

/** Judges every jump. */
export function checkJumps(evidence: Evidence): readonly Diagnostic[] {
  const byArticle = new Map<Article, Story[]>();
  for (const story of evidence.stories) {
    byArticle.set(story.article, [...(byArticle.get(story.article) ?? []), story]);
  }
  return evidence.issue.articles
    .filter((article) => isWholeHere(article.id, evidence))
    .flatMap((article) => {
      const parts = byArticle.get(article) ?? [];
      return [
        ...pointers(
          article,
          parts.map(({ page }) => page),
        ),
        ...(parts.length > 1 ? partsOf(parts, evidence) : []),
      ];
    });
}

function partsOf(parts: readonly Story[], { limits }: Evidence): readonly Diagnostic[] {
  const [first, ...rest] = parts;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return [];
  const before = depthOf(first);
  const after = rest.reduce((sum, part) => sum + depthOf(part), 0);
  const isShort = before < limits.jumpLinesBefore || after < limits.jumpLinesAfter;
  const params = {
    before,
    after,
    leastBefore: limits.jumpLinesBefore,
    leastAfter: limits.jumpLinesAfter,
  };
  const ending = first.legs.flatMap(textLines).at(-1)?.line;
  const isAtEnd =
    ending !== undefined && (ending.endsParagraph || SENTENCE_END.test(dense(ending.text)));
  return [
    ...(rest.length > 1 ? [findingOn(first, 'rules/RJ01', { count: rest.length })] : []),
    ...(isShort ? [findingOn(first, 'rules/RJ02', params)] : []),
    ...(isAtEnd ? [findingOn(first, 'rules/RJ04', { text: dense(ending.text) })] : []),
  ];
}

function depthOf({ legs, page }: Story): number {
  return legs.reduce((sum, leg) => sum + inLines(leg.rect.height, page), 0);
}

/** RJ03, on the pages that an article has parts on. */
function pointers(article: Article, own: readonly Page[]): readonly Diagnostic[] {
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
