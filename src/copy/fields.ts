// Typed fields. In: YAML text and a schema made with the builders here. Out: values of the schema's type, each with its place in the file,
// and a diagnostic for everything that does not fit. zod's only door; knows no key of any sheet.
import * as z from 'zod';
import type { Code } from '../base/codes.js';
import { type Diagnostic, diagnose, type Outcome, type Params } from '../base/diagnostic.js';
import type { Span } from '../base/span.js';
import type { Text } from '../model/copy.js';
import { nearestName } from './nearest-name.js';
import { findSlips } from './yaml-slips.js';
import { readYaml, type YamlPath, type YamlText, type YamlTree } from './yaml-tree.js';

// No code is made of schemas: each is asked a few hundred times at the most, and nothing here should run what it has put together itself.
z.config({ jitless: true });

/** A kind of value: its schema, and the keys that may stand in it. */
export interface Field<T> {
  readonly schema: z.ZodType<T>;
  readonly keys: readonly KeysAt[];
}

/** Keys allowed at a path below a field; `*` stands for any item or name. */
interface KeysAt {
  readonly path: readonly string[];
  readonly keys: readonly string[];
}

/** Outcome of reading one value: the value, or the code of what is wrong with it. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: Code; readonly params?: Params };

/** Values that were read, and where they stand. */
export interface Fields<T> {
  readonly values: T;
  /** Place of a value; of its nearest parent where it was not written. */
  readonly spanOf: (...path: YamlPath) => Span;
  /** A text with its place; undefined where there is none. */
  readonly textAt: (text: string | undefined, ...path: YamlPath) => Text | undefined;
  readonly keySpanOf: (key: string) => Span;
}

/** Where those of these fields stand that the file gives. */
export function givenSpansOf<K extends string>(
  { values, spanOf }: Fields<Readonly<Partial<Record<K, unknown>>>>,
  fields: readonly K[],
): Partial<Record<K, Span>> {
  const spans: Partial<Record<K, Span>> = {};
  for (const field of fields) if (values[field] !== undefined) spans[field] = spanOf(field);
  return spans;
}

/** What is told of a field: the code for its absence where it is required, and its form for editors that complete YAML (JSON Schema). */
export interface FieldFacts {
  readonly missing?: Code;
  readonly json?: Readonly<Record<string, unknown>>;
}

/** A value read by a function of our own. */
export function field<T>(read: (value: unknown) => Read<T>, facts: FieldFacts = {}): Field<T> {
  const { missing = 'copy/key-missing', json = {} } = facts;
  const schema = z
    .unknown()
    .meta(json)
    .transform((value, context): T => {
      const result: Read<T> = value === undefined ? { ok: false, code: missing } : read(value);
      if (result.ok) return result.value;
      const params = { ...result.params, code: result.code };
      context.addIssue({ code: 'custom', params });
      return z.NEVER;
    });
  return { schema, keys: [] };
}

/** A field that need not be there. */
export function optional<T>(inner: Field<T>): Field<T | undefined> {
  return { schema: inner.schema.optional(), keys: inner.keys };
}

/** A list; one value alone, or texts parted by commas, count as a list too. */
export function listOf<T>(item: Field<T>): Field<readonly T[]> {
  const schema = z.preprocess(
    (value) => (typeof value === 'string' ? value.split(/\s*[,，、]\s*/) : value),
    z.array(item.schema),
  );
  return { schema, keys: below('*', item.keys) };
}

/** A group of fields with fixed keys. */
export function groupOf<S extends Readonly<Record<string, Field<unknown>>>>(
  shape: S,
): Field<{ readonly [K in keyof S]: S[K] extends Field<infer T> ? T : never }> {
  const entries = Object.entries(shape);
  const schemas = Object.fromEntries(entries.map(([key, inner]) => [key, inner.schema]));
  const schema = z.strictObject(schemas) as unknown as z.ZodType<{
    readonly [K in keyof S]: S[K] extends Field<infer T> ? T : never;
  }>;
  const nested = entries.flatMap(([key, inner]) => below(key, inner.keys));
  return { schema, keys: [{ path: [], keys: Object.keys(shape) }, ...nested] };
}

/** The form as a JSON Schema (draft 2020-12), for editors that complete and check YAML. What it cannot say, reading still checks. */
export function jsonSchemaOf(form: Field<unknown>): object {
  return z.toJSONSchema(form.schema, { io: 'input', unrepresentable: 'any' });
}

/** A group whose keys are names of the writer's choice. */
export function mapOf<T>(item: Field<T>): Field<ReadonlyMap<string, T>> {
  const schema = z
    .record(z.string(), item.schema)
    .transform((entries) => new Map(Object.entries(entries)));
  return { schema, keys: below('*', item.keys) };
}

/** A value of several forms: `pick` looks at what was written and names the form to hold it to. */
export function eitherOf<T>(
  pick: (value: unknown) => Field<T>,
  forms: readonly Field<T>[],
): Field<T> {
  const schema = z.unknown().transform((value, context): T => {
    const result = pick(value).schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
    }
    return z.NEVER;
  });
  return { schema, keys: forms.flatMap((form) => form.keys) };
}

function below(key: string, keys: readonly KeysAt[]): readonly KeysAt[] {
  return keys.map((entry) => ({ path: [key, ...entry.path], keys: entry.keys }));
}

/** Reads fields. A value at fault is reported and taken as absent; without a required one there is no result. */
export function readFields<T>(source: YamlText, form: Field<T>): Outcome<Fields<T> | undefined> {
  const reading = readYaml(source);
  const allKeys = new Set(form.keys.flatMap((entry) => entry.keys));
  const slips = findSlips(source, allKeys, reading.opaque);
  const { tree } = reading;
  if (slips.length > 0) return { value: undefined, diagnostics: slips };
  if (tree === undefined) return { value: undefined, diagnostics: reading.diagnostics };
  if (typeof tree.value === 'string' ? tree.value !== '' : Array.isArray(tree.value)) {
    const span = tree.spanOf([]);
    return {
      value: undefined,
      diagnostics: [diagnose('copy/front-matter-not-fields', {}, { span })],
    };
  }
  return typeFields(tree, form);
}

/** Types a tree, or a part of one: of a list read item by item, one at fault does not spoil the rest. */
export function typeFields<T>(tree: YamlTree, form: Field<T>): Outcome<Fields<T> | undefined> {
  const input = writtenOf(tree.value) ?? {};
  const diagnostics: Diagnostic[] = [];
  const result = form.schema.safeParse(input);
  if (result.success) return { value: fieldsOf(result.data, tree), diagnostics };
  const sheet = { tree, form };
  const lacking = result.error.issues.filter((issue) => isLacking(issue, tree));
  const missed = new Set(lacking.map(({ path }) => whereOf(path)));
  const told = new Set(result.error.issues.flatMap((issue) => fieldsMeant(issue, missed, sheet)));
  for (const issue of result.error.issues) {
    const isTold = isLacking(issue, tree) && told.has(whereOf(issue.path));
    if (!isTold) diagnostics.push(...explain(issue, sheet, missed));
    dropAt(input, issue.code === 'unrecognized_keys' ? issue : { path: issue.path.slice(0, 1) });
  }
  const second = form.schema.safeParse(input);
  return { value: second.success ? fieldsOf(second.data, tree) : undefined, diagnostics };
}

function fieldsOf<T>(values: T, tree: YamlTree): Fields<T> {
  const spanOf = (...path: YamlPath): Span => tree.spanOf(path);
  return {
    values,
    spanOf,
    textAt: (text, ...path) => (text === undefined ? undefined : { text, span: spanOf(...path) }),
    keySpanOf: (key) => tree.keySpanOf([key]),
  };
}

/** A copy that may be changed, without the keys left empty: `kicker:` alone is no kicker. */
function writtenOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(writtenOf);
  if (typeof value !== 'object' || value === null) return value === '' ? undefined : value;
  const map: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) {
    const written = writtenOf(inner);
    if (written !== undefined) map[key] = written;
  }
  return map;
}

/** Takes the part at fault out of the input. */
function dropAt(
  input: unknown,
  fault: { readonly path: readonly PropertyKey[]; readonly keys?: readonly string[] },
): void {
  const holder = fault.keys === undefined ? fault.path.slice(0, -1) : fault.path;
  const keys = fault.keys ?? fault.path.slice(-1);
  let at: unknown = input;
  for (const step of holder) {
    at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined;
  }
  if (typeof at !== 'object' || at === null) return;
  for (const key of keys) Reflect.deleteProperty(at, key);
}

interface Sheet {
  readonly tree: YamlTree;
  readonly form: Field<unknown>;
}

function explain(
  issue: z.core.$ZodIssue,
  sheet: Sheet,
  missed: ReadonlySet<string>,
): readonly Diagnostic[] {
  const path = stepsOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => explainKey(key, path, sheet, missed));
  }
  const { tree } = sheet;
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  const written = valueAt(tree.value, path);
  const span = tree.spanOf(written === undefined && path.length <= 1 ? [] : path);
  const value = typeof written === 'string' ? written.slice(0, 40) : '…';
  if (issue.code === 'custom') {
    const { code, ...params } = (issue.params ?? {}) as { readonly code: Code } & Params;
    return [diagnose(code, { key, value, ...params }, { span })];
  }
  if (written === undefined) return [diagnose('copy/key-missing', { key }, { span })];
  const wantsList = issue.code === 'invalid_type' && issue.expected === 'array';
  return [diagnose(wantsList ? 'copy/field-list' : 'copy/field-map', { key }, { span })];
}

/** Whether a required field is not there. */
function isLacking(issue: z.core.$ZodIssue, tree: YamlTree): boolean {
  if (issue.code === 'unrecognized_keys' || issue.path.length === 0) return false;
  return valueAt(tree.value, stepsOf(issue.path)) === undefined;
}

/** Missed fields that are there under a misspelt name: told once, where they are written. */
function fieldsMeant(
  issue: z.core.$ZodIssue,
  missed: ReadonlySet<string>,
  sheet: Sheet,
): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = stepsOf(issue.path);
  return issue.keys
    .map((key) => whereOf([...path, nearestName(key, keysAt(path, sheet)) ?? '']))
    .filter((field) => missed.has(field));
}

function whereOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

function stepsOf(path: readonly PropertyKey[]): YamlPath {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function keysAt(path: YamlPath, { form }: Sheet): readonly string[] {
  return form.keys.find((entry) => matches(entry.path, path))?.keys ?? [];
}

/** A key that the form has not; an error where the field that it looks like is required and missed. */
function explainKey(
  key: string,
  path: YamlPath,
  sheet: Sheet,
  missed: ReadonlySet<string>,
): Diagnostic {
  const known = keysAt(path, sheet);
  const nearest = nearestName(key, known);
  const span = sheet.tree.keySpanOf([...path, key]);
  if (nearest === undefined)
    return diagnose('copy/key-unknown', { key, known: known.join(', ') }, { span });
  const found = diagnose('copy/key-misspelt', { key, nearest }, { span });
  return missed.has(whereOf([...path, nearest])) ? { ...found, severity: 'error' } : found;
}

function matches(pattern: readonly string[], path: YamlPath): boolean {
  return (
    pattern.length === path.length &&
    pattern.every((step, at) => step === '*' || step === String(path[at]))
  );
}

function valueAt(value: unknown, path: YamlPath): unknown {
  let at: unknown = value;
  for (const step of path) {
    at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined;
  }
  return at;
}
