// What a rule is. In: a file laid open and the limits. Out: a judgement. The rules stand one family a file; their words in `base/codes-preflight-*.ts`.
import type { Code } from '../base/codes.js';
import type { PreflightLimits } from '../model/preflight.js';
import type { Box } from './matrix.js';
import type { OpenedFile } from './open-file.js';
import type { Opinions } from './opinions.js';

/** `R01` … `R52`, by which a rule is known in docs/preflight.md. */
export type RuleId =
  Extract<Code, `preflight/${string}`> extends `preflight/${infer Id}` ? Id : never;

/** How a rule came out: `skipped` = there is nothing it could apply to, `notMeasured` = what it needs was not there. */
export type Verdict = 'pass' | 'fail' | 'skipped' | 'notMeasured';

/** One thing against a rule. */
export interface Fault {
  /** From 1. */
  readonly page?: number | undefined;
  /** In the page's own space. */
  readonly box?: Box | undefined;
  /** In figures and the names of PDF: the sentence around it is the rule's. */
  readonly detail: string;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly faults: readonly Fault[];
}

/** Everything that a rule may look at. */
export interface Case {
  readonly file: OpenedFile;
  readonly limits: PreflightLimits;
  readonly isX1a: boolean;
  readonly opinions: Opinions;
  /** Another build of the same issue. */
  readonly twin: Uint8Array | undefined;
}

export interface Rule {
  readonly id: RuleId;
  readonly judge: (evidence: Case) => Judgement;
}

export const SKIPPED: Judgement = { verdict: 'skipped', faults: [] };
export const NOT_MEASURED: Judgement = { verdict: 'notMeasured', faults: [] };

/** Fails by what was found, passes when nothing was. */
export function found(faults: readonly Fault[]): Judgement {
  return { verdict: faults.length === 0 ? 'pass' : 'fail', faults };
}

/** The same for details without a page. */
export function foundDetails(details: readonly string[]): Judgement {
  return found([...new Set(details)].map((detail) => ({ detail })));
}

/** Looks at things one by one; without any the rule is skipped. */
export function each<T>(things: readonly T[], look: (thing: T) => Fault | undefined): Judgement {
  if (things.length === 0) return SKIPPED;
  return found(things.map(look).filter((fault) => fault !== undefined));
}

/** `60/40/40/100`, in percent. */
export function inkFigures(inks: {
  readonly c: number;
  readonly m: number;
  readonly y: number;
  readonly k: number;
}): string {
  return [inks.c, inks.m, inks.y, inks.k].map((part) => Math.round(part)).join('/');
}
