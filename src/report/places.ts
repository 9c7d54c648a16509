// Offsets → lines and columns, as editors count them. In: a text and an offset. Out: line and column from 1. The only place where both are made.

/** A place as editors show it: both from 1, the column in UTF-16 units. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** A line of a text, without its line end, and the offset of its first character. */
export interface SourceLine {
  readonly text: string;
  readonly start: number;
}

/** CRLF is one line end; a lone CR (old Macs) is one too. */
const LINE_END = /\r\n|\r|\n/g;

/** Line and column of an offset. Inside a CRLF the offset still belongs to the line before it. */
export function placeAt(text: string, offset: number): LinePlace {
  const { line, start } = lineHolding(text, offset);
  return { line, column: Math.max(0, Math.min(offset, text.length) - start) + 1 };
}

/** The line that holds an offset. */
export function sourceLineAt(text: string, offset: number): SourceLine {
  const { start } = lineHolding(text, offset);
  const rest = text.slice(start);
  const end = rest.search(/[\r\n]/);
  return { text: end < 0 ? rest : rest.slice(0, end), start };
}

function lineHolding(
  text: string,
  offset: number,
): { readonly line: number; readonly start: number } {
  let line = 1;
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    const next = match.index + match[0].length;
    if (next > offset) break;
    line += 1;
    start = next;
  }
  return { line, start };
}
