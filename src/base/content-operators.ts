// Parts a content stream into operators. In: decoded bytes. Out: each operator with its operands, one at a time (ISO 32000 7.8.2).
// Inline pictures come as one operator `BI` with their dictionary last, keys spelled out, and before it all that it was made of; their samples
// are stepped over. Carries nothing out. What is not closed hides nothing that comes after it.
import { isKind, type PdfDict, type PdfObject } from './pdf-objects.js';

/** An operator and what stood before it. */
export interface Operation {
  readonly name: string;
  readonly operands: readonly PdfObject[];
}

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((char) => char.charCodeAt(0)));
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const DEEPEST = 64;
const KEYS: Readonly<Record<string, string>> = {
  W: 'Width',
  H: 'Height',
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  IM: 'ImageMask',
  F: 'Filter',
  D: 'Decode',
  DP: 'DecodeParms',
  I: 'Interpolate',
};

type Token =
  | { readonly kind: 'object'; readonly object: PdfObject }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'mark'; readonly mark: string };

/** Gives the operators in order. */
export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const lexer = new Lexer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  let operands: PdfObject[] = [];
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (token.kind === 'object') operands.push(token.object);
    else if (token.kind === 'mark') {
      const object = lexer.group(token.mark, 0);
      if (object !== undefined) operands.push(object);
    } else if (token.word === 'BI') {
      yield { name: 'BI', operands: lexer.inlinePicture() };
      operands = [];
    } else {
      yield { name: token.word, operands };
      operands = [];
    }
  }
}

class Lexer {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  next(): Token | undefined {
    this.#skip();
    const code = this.#bytes[this.#at];
    if (code === undefined) return undefined;
    const char = String.fromCharCode(code);
    if (char === '(') return object(this.#literal());
    if (char === '/') {
      this.#at += 1;
      return object({ kind: 'name', name: unescaped(this.#word()) });
    }
    if (char === '<' || char === '>') return this.#angle(char);
    if (DELIMITER.has(code)) {
      this.#at += 1;
      return { kind: 'mark', mark: char };
    }
    return wordToken(this.#word());
  }

  /** An array or dictionary whose opening mark was read; undefined for a stray closing mark. */
  group(mark: string, depth: number): PdfObject | undefined {
    if ((mark !== '[' && mark !== '<<') || depth > DEEPEST) return undefined;
    const end = mark === '[' ? ']' : '>>';
    const items: PdfObject[] = [];
    for (let start = this.#at, token = this.next(); token !== undefined; token = this.next()) {
      if (token.kind === 'word') {
        // No operator stands in brackets: these were never closed.
        this.#at = start;
        break;
      }
      if (token.kind === 'mark' && token.mark === end) break;
      const item = token.kind === 'object' ? token.object : this.group(token.mark, depth + 1);
      if (item !== undefined) items.push(item);
      start = this.#at;
    }
    return mark === '[' ? items : dictOf(items, (key) => key);
  }

  /** What stands between `BI` and `ID`, and the dictionary that it makes. Without `ID` there is no picture to step over. */
  inlinePicture(): readonly PdfObject[] {
    const items: PdfObject[] = [];
    for (let start = this.#at, token = this.next(); token !== undefined; token = this.next()) {
      if (token.kind === 'word') {
        this.#at = token.word === 'ID' ? this.#endOfSamples(this.#at + 1) : start;
        break;
      }
      if (token.kind === 'object') items.push(token.object);
      else items.push(this.group(token.mark, 0) ?? null);
      start = this.#at;
    }
    return [...items, dictOf(items, (key) => KEYS[key] ?? key)];
  }

  /** `EI` between white: samples may hold these letters too, but hardly with white on both sides. */
  #endOfSamples(from: number): number {
    for (
      let at = this.#bytes.indexOf('EI', from);
      at >= 0;
      at = this.#bytes.indexOf('EI', at + 2)
    ) {
      const after = this.#bytes[at + 2];
      const isEnd = after === undefined || WHITE.has(after);
      if (isEnd && WHITE.has(this.#bytes[at - 1] ?? 0)) return at + 2;
    }
    return this.#bytes.length;
  }

  #skip(): void {
    for (;;) {
      const code = this.#bytes[this.#at];
      if (code === undefined) return;
      if (code === 37) this.#skipLine();
      else if (!WHITE.has(code)) return;
      this.#at += 1;
    }
  }

  #skipLine(): void {
    for (let code = this.#bytes[this.#at]; code !== undefined; code = this.#bytes[this.#at]) {
      if (code === 10 || code === 13) return;
      this.#at += 1;
    }
  }

  #word(): string {
    const start = this.#at;
    for (let code = this.#bytes[this.#at]; code !== undefined; code = this.#bytes[this.#at]) {
      if (WHITE.has(code) || DELIMITER.has(code)) break;
      this.#at += 1;
    }
    return this.#bytes.toString('latin1', start, this.#at);
  }

  #angle(char: string): Token {
    const isDouble = this.#bytes[this.#at + 1] === char.charCodeAt(0);
    if (isDouble || char === '>') {
      this.#at += isDouble ? 2 : 1;
      return { kind: 'mark', mark: isDouble ? char + char : char };
    }
    const end = this.#bytes.indexOf('>', this.#at);
    const next = this.#bytes.indexOf('<', this.#at + 1);
    if (end < 0 || (next >= 0 && next < end)) {
      this.#at += 1;
      return { kind: 'mark', mark: char };
    }
    const digits = this.#bytes.toString('latin1', this.#at + 1, end).replace(/[^0-9A-Fa-f]/g, '');
    this.#at = end + 1;
    const even = digits.length % 2 === 0 ? digits : `${digits}0`;
    return object({ kind: 'text', bytes: Buffer.from(even, 'hex') });
  }

  /** A string in brackets, which may nest (ISO 32000 7.3.4.2). */
  #literal(): PdfObject {
    const start = this.#at + 1;
    let depth = 1;
    let hasEscapes = false;
    for (this.#at = start; this.#at < this.#bytes.length; this.#at += 1) {
      const code = this.#bytes[this.#at];
      if (code === 92) {
        hasEscapes = true;
        this.#at += 1;
      } else if (code === 40) depth += 1;
      else if (code === 41 && --depth === 0) break;
    }
    const end = Math.min(this.#at, this.#bytes.length);
    this.#at = end + 1;
    const bytes = this.#bytes.subarray(start, end);
    return { kind: 'text', bytes: hasEscapes ? withoutEscapes(bytes) : bytes };
  }
}

function object(value: PdfObject): Token {
  return { kind: 'object', object: value };
}

function wordToken(word: string): Token {
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return object(Number(word));
  if (word === 'true' || word === 'false') return object(word === 'true');
  return word === 'null' ? object(null) : { kind: 'word', word };
}

function unescaped(name: string): string {
  if (!name.includes('#')) return name;
  const raw = name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(raw, 'latin1').toString('utf8');
}

function withoutEscapes(bytes: Buffer): Uint8Array {
  const text = bytes.toString('latin1');
  const plain = text.replace(/\\(\r\n|[0-7]{1,3}|[\s\S])/g, (_, what: string) => {
    if (/^[0-7]/.test(what)) return String.fromCharCode(Number.parseInt(what, 8) & 255);
    return /^[\r\n]/.test(what) ? '' : (ESCAPES[what] ?? what);
  });
  return Buffer.from(plain, 'latin1');
}

function dictOf(items: readonly PdfObject[], spell: (key: string) => string): PdfDict {
  const entries = new Map<string, PdfObject>();
  for (let at = 0; at + 1 < items.length; at += 2) {
    const key = items[at];
    if (isKind(key, 'name')) entries.set(spell(key.name), items[at + 1] ?? null);
  }
  return { kind: 'dict', entries };
}
