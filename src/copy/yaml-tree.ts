// YAML text → plain values that know their place. In: YAML and where it begins in its file. Out: strings, lists and maps, nothing typed yet.
// yaml's only door. The failsafe schema keeps `0781`, `9:30` and dates as they are written; the walk has a budget, so that no alias bomb unfolds.
import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Span } from '../base/span.js';

/** A piece of YAML and where it stands. */
export interface YamlText {
  readonly file: string;
  readonly text: string;
  /** Offset of `text` in the file. */
  readonly start: number;
}

/** A value as written. Maps have no prototype: `__proto__` is a key like any other. */
export type YamlValue = string | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

export type YamlPath = readonly (string | number)[];

/** A value and the places of everything in it. */
export interface YamlTree {
  readonly value: YamlValue;
  /** Place of the value at a path; of its nearest known parent where it has none of its own. */
  readonly spanOf: (path: YamlPath) => Span;
  /** Place of a key. */
  readonly keySpanOf: (path: YamlPath) => Span;
}

/** The tree below a path; what has no place of its own stands where the part begins. */
export function partOf(tree: YamlTree, value: YamlValue, path: YamlPath): YamlTree {
  return {
    value,
    spanOf: (below) => tree.spanOf([...path, ...below]),
    keySpanOf: (below) => tree.keySpanOf([...path, ...below]),
  };
}

/** What reading gave: no tree where the text is not well formed. */
export interface YamlReading {
  readonly tree: YamlTree | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Block and quoted scalars, file offsets: text in them is never structure. */
  readonly opaque: readonly Span[];
}

/** Values unfolded at most, and how deep. */
const MOST_VALUES = 20_000;
const DEEPEST = 32;
/** Faults of form reported a file. */
const MOST_FAULTS = 8;

/** Reads YAML without typing it. */
export function readYaml(source: YamlText): YamlReading {
  const document = parsed(source.text);
  if (document === undefined) return tooComplex(source);
  const faults = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const walk = new TreeWalk(source, document);
  const value = document.contents === null ? '' : walk.read(document.contents, [], 0);
  if (walk.isOverBudget) return tooComplex(source);
  const diagnostics = faults.slice(0, MOST_FAULTS).map((fault) => explain(fault, source));
  const all = [...diagnostics, ...walk.diagnostics];
  const tree = { value, spanOf: walk.spanOf, keySpanOf: walk.keySpanOf };
  return { tree: all.length > 0 ? undefined : tree, diagnostics: all, opaque: walk.opaque };
}

function parsed(text: string): Document | undefined {
  try {
    return parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' });
  } catch (error) {
    // The parser recurses; ten thousand opening brackets end its stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function tooComplex(source: YamlText): YamlReading {
  const span = { file: source.file, start: source.start, end: source.start };
  const diagnostics = [diagnose('copy/yaml-too-complex', {}, { span })];
  return { tree: undefined, diagnostics, opaque: [] };
}

function explain(
  fault: { readonly code: string; readonly pos: readonly [number, number]; message: string },
  source: YamlText,
): Diagnostic {
  const [from, to] = fault.pos;
  const span = {
    file: source.file,
    start: source.start + from,
    end: source.start + Math.min(Math.max(from, to), source.text.length),
  };
  const found = source.text.slice(from, Math.max(to, from + 1));
  const lineStart = source.text.lastIndexOf('\n', from - 1) + 1;
  const [line = ''] = source.text.slice(lineStart).split(/\r?\n/, 1);
  const key = /^\s*([^:\s]+)/.exec(line)?.[1] ?? '';
  switch (fault.code) {
    case 'TAB_AS_INDENT':
      return diagnose('copy/yaml-tab', {}, { span });
    case 'DUPLICATE_KEY':
      return diagnose('copy/yaml-duplicate', { key }, { span });
    case 'BAD_SCALAR_START':
      return diagnose('copy/yaml-quote', { found }, { span });
    case 'TAG_RESOLVE_FAILED':
      return diagnose('copy/yaml-tag', { found }, { span });
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (/:\s.*:(\s|$)/.test(line)) return diagnose('copy/yaml-colon', {}, { span });
      break;
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      if (/^\s*[\w-]+[ \t]+[^:：]*$/.test(line)) {
        return diagnose('copy/colon-missing', { found: line.trim() }, { span });
      }
      break;
  }
  return diagnose('copy/yaml-syntax', { detail: fault.message }, { span });
}

/** One walk over a document: values out, places noted, budget kept. */
class TreeWalk {
  readonly opaque: Span[] = [];
  readonly diagnostics: Diagnostic[] = [];
  isOverBudget = false;
  readonly #source: YamlText;
  readonly #document: Document;
  readonly #values = new Map<string, Span>();
  readonly #keys = new Map<string, Span>();
  #count = 0;

  constructor(source: YamlText, document: Document) {
    this.#source = source;
    this.#document = document;
  }

  read(node: unknown, path: YamlPath, depth: number): YamlValue {
    this.#count += 1;
    if (this.#count > MOST_VALUES || depth > DEEPEST) this.isOverBudget = true;
    if (this.isOverBudget) return '';
    if (isAlias(node)) return this.#readAlias(node, path, depth);
    if (isMap(node)) return this.#readMap(node, path, depth);
    if (isSeq(node)) {
      this.#note(this.#values, path, node.range);
      return node.items.map((item, at) => this.read(item, [...path, at], depth + 1));
    }
    return isScalar(node) ? this.#readScalar(node, path) : '';
  }

  readonly spanOf = (path: YamlPath): Span => {
    for (let length = path.length; length > 0; length -= 1) {
      const span = this.#values.get(pathKey(path.slice(0, length)));
      if (span !== undefined) return span;
    }
    return { file: this.#source.file, start: 0, end: 0 };
  };

  readonly keySpanOf = (path: YamlPath): Span => this.#keys.get(pathKey(path)) ?? this.spanOf(path);

  #readMap(
    node: { readonly items: readonly { key: unknown; value: unknown }[]; range?: unknown },
    path: YamlPath,
    depth: number,
  ): YamlMap {
    this.#note(this.#values, path, node.range);
    const map: Record<string, YamlValue> = Object.create(null);
    for (const { key, value } of node.items) {
      if (!isScalar(key) || typeof key.value !== 'string') {
        this.#refuseKey(key, path);
        continue;
      }
      const at = [...path, key.value];
      this.#note(this.#keys, at, key.range);
      map[key.value] = this.read(value, at, depth + 1);
    }
    return map;
  }

  #readScalar(
    node: { readonly value: unknown; readonly type?: unknown; readonly range?: unknown },
    path: YamlPath,
  ): string {
    const value = typeof node.value === 'string' ? node.value.trim() : '';
    const span = this.#spanOfRange(node.range);
    if (span === undefined) return value;
    if (node.type !== 'PLAIN') this.opaque.push(span);
    const { start } = this.#source;
    const raw = this.#source.text.slice(span.start - start, span.end - start);
    const at = value === '' ? -1 : raw.indexOf(value);
    const exact =
      at < 0 ? span : { ...span, start: span.start + at, end: span.start + at + value.length };
    this.#values.set(pathKey(path), exact);
    return value;
  }

  #readAlias(node: Alias, path: YamlPath, depth: number): YamlValue {
    const value = this.read(node.resolve(this.#document), path, depth + 1);
    this.#note(this.#values, path, node.range);
    return value;
  }

  #refuseKey(key: unknown, path: YamlPath): void {
    const range = typeof key === 'object' && key !== null && 'range' in key ? key.range : undefined;
    const span = this.#spanOfRange(range) ?? this.spanOf(path);
    this.diagnostics.push(diagnose('copy/front-matter-not-fields', {}, { span }));
  }

  #note(places: Map<string, Span>, path: YamlPath, range: unknown): void {
    const span = this.#spanOfRange(range);
    if (span !== undefined) places.set(pathKey(path), span);
  }

  #spanOfRange(range: unknown): Span | undefined {
    if (!Array.isArray(range)) return undefined;
    const [from, to] = range;
    if (typeof from !== 'number' || typeof to !== 'number') return undefined;
    const { file, start } = this.#source;
    return { file, start: start + from, end: start + to };
  }
}

function pathKey(path: YamlPath): string {
  return path.join('\u0000');
}
