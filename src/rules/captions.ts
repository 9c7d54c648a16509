// RI05: a picture that is printed has its caption and credit where they were given. In: pages and copy. Out: findings.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Article, Picture } from '../model/copy.js';
import type { Box, Page } from '../model/page.js';
import { articlesOn, dense, type Evidence, textOf } from './verdict.js';

/** Judges every printed picture of an article. */
export function checkCaptions({ pages, issue }: Evidence): readonly Diagnostic[] {
  return pages.flatMap((page) =>
    articlesOn(page, issue).flatMap((article) => captionsOf(article, page)),
  );
}

function captionsOf(article: Article, page: Page): readonly Diagnostic[] {
  const boxes = page.boxes.filter((box) => box.item === article.id);
  const printed = boxes
    .filter(({ role }) => role === 'caption' || role === 'credit')
    .map((box) => dense(textOf(box)));
  return article.images
    .filter((picture) => boxes.some((box) => shows(box, picture)))
    .flatMap((picture) => {
      const lost = [picture.caption, picture.credit].find(
        (words) => words !== undefined && !printed.some((text) => text.includes(dense(words.text))),
      );
      if (lost === undefined) return [];
      const params = { item: article.id, picture: picture.file.path, caption: lost.text };
      return [diagnose('rules/RI05', params, { span: lost.span, page: page.id })];
    });
}

function shows(box: Box, picture: Picture): boolean {
  return box.marks.some((mark) => mark.kind === 'picture' && mark.file.path === picture.file.path);
}
