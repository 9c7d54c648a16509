// Diagnostics: what a room has to say about the copy. Rooms return them and never print; wording stands in the `codes` files.
import { CODES, type Code, type Severity, type Wording } from './codes.js';
import type { Span } from './span.js';

/** One finding about the copy, a page or the surroundings. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: Wording;
  /** Advice: what the editor can do about it. */
  readonly hint: Wording;
  readonly span: Span | undefined;
  /** Page id, for findings that belong to a page. */
  readonly page: string | undefined;
}

/** What every front door returns: a value, and what there is to say about it. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Values for the `{name}` places in a code's wording. */
export type Params = Readonly<Record<string, string | number>>;

/** Where a diagnostic belongs. */
export interface Place {
  readonly span?: Span | undefined;
  readonly page?: string | undefined;
}

/** Makes a diagnostic from its code; `{name}` in the wording is replaced from `params`. */
export function diagnose(code: Code, params: Params = {}, place: Place = {}): Diagnostic {
  const entry = CODES[code];
  return {
    code,
    severity: entry.severity,
    message: fillWording(entry.message, params),
    hint: fillWording(entry.hint, params),
    span: place.span,
    page: place.page,
  };
}

/** Whether any of the diagnostics must keep the issue from going to press. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

function fillWording(wording: Wording, params: Params): Wording {
  return { zh: fill(wording.zh, params), en: fill(wording.en, params) };
}

function fill(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}
