// Lines of a source text joined into one (LB-15). In: text with line feeds. Out: the text as it is set. Markdown's own line ends are
// joined in `inlines.ts`, by the same rule.
import { isHan } from './han.js';

const PUNCTUATION = /^\p{P}$/u;
const LINE_END = /(?<![ \t])[ \t]*(?:(?:\r\n?|\n)[ \t]*)+/g;

/**
 * A line feed with the blanks around it becomes nothing where Chinese stands on both sides or a full-width mark on one, and a space
 * anywhere else (CSS Text 4, 4.1.3). Beside Latin, the space takes the place of the automatic gap (LN-02).
 */
export function joinSourceLines(text: string): string {
  return text.replace(LINE_END, (end, at: number) => {
    const before = [...text.slice(Math.max(0, at - 2), at)].at(-1);
    const [after] = text.slice(at + end.length, at + end.length + 2);
    return needsSpace(before, after) ? ' ' : '';
  });
}

/** Whether a space stands between two characters that a line feed parted. */
export function needsSpace(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  if (isMark(before) || isMark(after)) return false;
  return !isHan(before) || !isHan(after);
}

function isMark(character: string | undefined): boolean {
  return isHan(character) && PUNCTUATION.test(character ?? '');
}
