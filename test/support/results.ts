// What a build wrote, read back: report.json and the layout, as far as tests look at them.
import { readFileSync } from 'node:fs';

/** report.json. */
export interface Report {
  readonly version: number;
  readonly issue: string;
  readonly ok: boolean;
  readonly pages: readonly {
    readonly id: string;
    readonly articles: readonly string[];
    readonly findings: readonly { readonly rule: string; readonly severity: string }[];
  }[];
  readonly articles: readonly {
    readonly file: string;
    readonly pages: readonly string[];
    readonly heldOver: boolean;
  }[];
  readonly ads: readonly { readonly file: string; readonly page: string }[];
  readonly diagnostics: readonly {
    readonly severity: string;
    readonly code: string;
    readonly message: string;
    readonly hint: string;
    readonly file: string | null;
    readonly line: number | null;
    readonly column: number | null;
  }[];
  readonly timings: { readonly total: number };
  readonly memory: number;
}

/** A box of the layout. */
export interface LayoutBox {
  readonly item: string;
  readonly role: string;
  readonly rect: readonly number[];
  readonly lines: readonly { readonly text: string; readonly baseline: number }[];
}

/** The layout of `--layout`. */
export interface Layout {
  readonly pages: readonly { readonly id: string; readonly boxes: readonly LayoutBox[] }[];
}

/** Reads report.json. */
export function reportOf(file: string): Report {
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

/** Reads a layout. */
export function layoutOf(file: string): Layout {
  return JSON.parse(readFileSync(file, 'utf8')) as Layout;
}
