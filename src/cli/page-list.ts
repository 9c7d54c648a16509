// `--pages A1,A3-A5` → page ids. In: the option's text. Out: ids, ranges spelled out. Knows no issue.
import { UsageFault } from './usage-fault.js';

/** Longest range spelled out: more is a slip of the finger. */
const LONGEST_RANGE = 500;

/** Page ids in the order written, each once. Throws a `UsageFault` for what is no list of pages. */
export function readPageList(text: string): readonly string[] {
  const ids = text.split(/[,，、\s]+/).flatMap((entry) => (entry === '' ? [] : readEntry(entry)));
  if (ids.length === 0) throw new UsageFault('cli/pages-unreadable', { text });
  return [...new Set(ids)];
}

function readEntry(entry: string): readonly string[] {
  const match = /^(\p{L}*)(\d+)(?:-(\p{L}*)(\d+))?$/u.exec(entry);
  if (match === null) throw new UsageFault('cli/pages-unreadable', { text: entry });
  const [, part = '', first = '', lastPart, last] = match;
  const letters = part.toUpperCase();
  if (last === undefined) return [`${letters}${Number(first)}`];
  const isOtherPart = lastPart !== '' && lastPart?.toUpperCase() !== letters;
  const count = Number(last) - Number(first) + 1;
  if (isOtherPart || count < 1 || count > LONGEST_RANGE) {
    throw new UsageFault('cli/pages-unreadable', { text: entry });
  }
  return Array.from({ length: count }, (_, step) => `${letters}${Number(first) + step}`);
}
