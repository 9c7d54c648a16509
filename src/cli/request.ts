// What the user asked for, as data. Made by `options.ts`; carried out by `main.ts`.
import type { Edition } from '../model/edition.js';
import type { MessageLang } from './lang.js';

/** How messages look. */
export interface Voice {
  readonly lang: MessageLang;
  readonly isColored: boolean;
  /** Only errors are said. */
  readonly isQuiet: boolean;
}

/** A build or a check of one issue. */
export interface BuildOrder {
  readonly kind: 'build' | 'check';
  /** Path or name; undefined = the latest issue. */
  readonly issue: string | undefined;
  /** Where the PDF goes (with single pages: the folder); undefined = `out/<issue>/<issue>.pdf`, `…-proof.pdf`, `…-web.pdf`. */
  readonly output: string | undefined;
  readonly edition: Edition;
  readonly isWatched: boolean;
  /** Single pages and a manifest too. */
  readonly isSplit: boolean;
  /** Watching asks the disk again and again, for network shares. */
  readonly isPolled: boolean;
  /** The live page: its port, `any` = the usual one or whichever is free; undefined = none. */
  readonly preview: number | 'any' | undefined;
  /** Page ids asked for, ranges spelled out; undefined = all. */
  readonly pages: readonly string[] | undefined;
  /** Pages whose lock is forgotten; undefined = none. */
  readonly relayout: 'all' | readonly string[] | undefined;
  /** File for the report, `-` = standard output; undefined = `out/<issue>/report.json`. */
  readonly report: string | undefined;
  readonly layout: string | undefined;
  readonly isStrict: boolean;
  readonly voice: Voice;
}

/** What finding and trying an issue needs to know of an order. */
export type Trial = Pick<BuildOrder, 'issue' | 'pages' | 'relayout'> &
  Partial<Pick<BuildOrder, 'isSplit' | 'edition' | 'preview' | 'isPolled'>> & {
    readonly kind: BuildOrder['kind'] | 'plan';
  };

/** A new issue folder. */
export interface NewOrder {
  readonly kind: 'new';
  readonly date: string | undefined;
  readonly voice: Voice;
}

/** The page plan of one issue. */
export interface PlanOrder {
  readonly kind: 'plan';
  readonly issue: string | undefined;
  readonly format: 'text' | 'json' | 'csv';
  readonly voice: Voice;
}

/** A preflight of any PDF. */
export interface PreflightOrder {
  readonly kind: 'preflight';
  readonly file: string;
  readonly standard: 'x4' | 'x1a' | 'auto';
  /** Name of a press profile. */
  readonly press: string;
  /** Another build of the same issue. */
  readonly twin: string | undefined;
  readonly isStrict: boolean;
  readonly isJson: boolean;
  readonly voice: Voice;
}

/** Nothing to do but say something: help, the version. */
export interface Saying {
  readonly kind: 'say';
  readonly text: string;
}

export type Request = BuildOrder | NewOrder | PlanOrder | PreflightOrder | Saying;
