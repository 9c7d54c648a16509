// The last sheet: what a build hands to its readers (terminal, report.json, layout JSON, preview). Made by `build/`; read by `report/` and `cli/`.
import type { Diagnostic } from '../base/diagnostic.js';
import type { Issue } from './copy.js';
import type { IssuePlan } from './dummy.js';
import type { Page } from './page.js';
import type { PressStandard } from './template.js';

/** The ink of a page; sums and means in percent. */
export interface PageInk {
  readonly page: string;
  /** Inks that the page is printed with. */
  readonly inks: readonly ('cyan' | 'magenta' | 'yellow' | 'black')[];
  /** Mean of cyan, magenta, yellow and black over the page. */
  readonly coverage: readonly number[];
  /** The square of 15 mm with most ink: its mean sum, its middle in points from the trim's top left. */
  readonly square: { readonly mean: number; readonly x: number; readonly y: number };
  /** Ink sum of the wettest spot. */
  readonly largest: number;
  /** Share of the page's area (0…1) that lies above the press's limit. */
  readonly shareOver: number;
  /** Ready artwork that was not looked into. */
  readonly unmeasured: readonly string[];
}

/** What the press says of the plate it made. */
export interface PressFacts {
  /** What the file claims to be; undefined = no file for a press. */
  readonly standard: PressStandard | undefined;
  /** The output condition its colours are made for. */
  readonly condition: string;
  /** Font subsets embedded. */
  readonly fonts: number;
  readonly imagesBelowResolution: number;
  /** In the order of the pages. */
  readonly pageInks: readonly PageInk[];
}

/** A page as a file of its own. */
export interface PageFile {
  readonly page: string;
  /** As the press hall wants it named, with its extension; no path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A room's share of the time, in milliseconds. */
export type RoomName =
  | 'read'
  | 'fonts'
  | 'plan'
  | 'makeup'
  | 'judge'
  | 'pictures'
  | 'press'
  | 'write';
export type Timings = Readonly<Partial<Record<RoomName, number>>> & { readonly total: number };

/** One build of one issue. What was not reached because of an earlier fault is empty. */
export interface BuildResult {
  /** Folder name, such as `2026-02-19`. */
  readonly issueId: string;
  readonly issue: Issue | undefined;
  readonly plan: IssuePlan | undefined;
  /** The pages made, in order; only those asked for where `--pages` is given. */
  readonly pages: readonly Page[];
  readonly pdf: Uint8Array | undefined;
  /**
   * Pages to be looked at, never to be handed out, where that was asked for: those that faults keep from their readers, and those of a proof,
   * whose own file has sheets. One page of the file for each of `pages`.
   */
  readonly draft?: Uint8Array | undefined;
  /** Single pages, where they were asked for; in order. */
  readonly pageFiles: readonly PageFile[];
  readonly press: PressFacts | undefined;
  /** Names what all pages are drawn with: inks, what the press asks of pictures, its ICC profile, fonts. Good for comparing builds of one process. */
  readonly drawnWith: string;
  /** What `layout.lock.yaml` is to hold after this build, and what it held before (undefined = it was not there); undefined = it stays. */
  readonly lock: { readonly text: string; readonly before: string | undefined } | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly timings: Timings;
  /** All files asked for, missing ones too, by absolute path, and what told each from others when it was read: what a watcher must watch. */
  readonly reads: ReadonlyMap<string, string>;
  /** Text of a source file by the path in a diagnostic's span: for line, column and caret. */
  readonly sourceOf: (path: string) => string | undefined;
}
