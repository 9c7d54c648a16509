// A rough size of an article before it is set: for sharing articles out among pages only, never for placing.
import type { Article } from '../model/copy.js';
import type { Template } from '../model/template.js';

/** Lines are filled to about this part: indents and short last lines take the rest. */
const FILL = 0.88;
/** L that a rank's heads take. */
const HEAD_LINES: readonly number[] = [14, 13, 9, 6, 4, 3];
/** Columns that a rank asks for on a page of six. */
export const OWN_COLUMNS: readonly number[] = [4, 4, 3, 2, 2, 1];

/** L × columns that an article will about take, heads, pictures and white included. */
export function estimateCells(article: Article, template: Template): number {
  const text = article.characters / (template.columnEm * FILL);
  const columns = OWN_COLUMNS[article.priority] ?? 2;
  const heads = (HEAD_LINES[article.priority] ?? 4) * columns;
  const pictures = article.images.reduce((sum, picture) => {
    const wide = picture.columns ?? Math.max(1, columns - 1);
    const width = wide * (template.columnEm + template.gutterEm) * template.bodySize;
    const lines =
      (width * picture.file.height) / Math.max(1, picture.file.width) / template.leading;
    return sum + wide * (lines + 2);
  }, 0);
  return text + heads + pictures;
}

/** Part of a set line that characters fill in the mean. */
const LINE_SHARE = 0.92;

/** Characters that about fill so many L × columns of text. */
export function charactersIn(cells: number, template: Template): number {
  return Math.round(cells * template.columnEm * LINE_SHARE);
}
