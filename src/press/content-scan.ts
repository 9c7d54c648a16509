// Reads a content stream for the operators in it. In: decoded bytes. Out: each operator's name with the names among its operands.
// Strings, comments and inline image data are stepped over; nothing is interpreted.

/** One operator as met in the stream. */
export interface ScannedOperator {
  readonly name: string;
  /** Name operands without their slash, in order. */
  readonly names: readonly string[];
  /** Number operands, in order. */
  readonly numbers: readonly number[];
}

/** A token worth keeping, a string or comment to step over, or a bracket. No part may look far ahead and fail: `<` stops at the next. */
const TOKEN = /%[^\r\n]*|[()]|<<|>>|<[^<>]*>|[[\]{}]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;

/** Finds the operators of a stream, in order, one at a time: a big page has millions. */
export function* scanContent(bytes: Uint8Array): Generator<ScannedOperator, void, undefined> {
  const text = Buffer.from(bytes).toString('latin1');
  const tokens = new RegExp(TOKEN);
  let names: string[] = [];
  let numbers: number[] = [];
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const token = match[0];
    if (token.startsWith('(')) {
      tokens.lastIndex = endOfString(text, match.index);
    } else if (token.startsWith('/')) {
      names.push(token.slice(1));
    } else if (isNumber(token)) {
      numbers.push(Number(token));
    } else if (/^[A-Za-z'"][A-Za-z0-9*]*$/.test(token)) {
      yield { name: token, names, numbers };
      if (token === 'ID') tokens.lastIndex = endOfInlineImage(text, tokens.lastIndex);
      names = [];
      numbers = [];
    }
  }
}

function isNumber(token: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(token);
}

/** Strings nest by balanced brackets; a backslash takes the next character along. */
function endOfString(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    const char = text[index];
    if (char === '\\') index++;
    else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return index + 1;
  }
  return text.length;
}

function endOfInlineImage(text: string, start: number): number {
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = start;
  const match = end.exec(text);
  return match === null ? text.length : match.index + 1;
}
