// The shape of an entry in the catalogue of diagnostics.

/** Error = must not go to press; warning = printable but poor; note = good to know. */
export type Severity = 'error' | 'warning' | 'note';

/** One sentence in both languages of the house; `{name}` marks a place for a value. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** One entry of the catalogue. */
export interface CodeEntry {
  readonly severity: Severity;
  readonly message: Wording;
  readonly hint: Wording;
}
