// What the live page's server has at hand: the newest build, the pages shown, the PDF they are drawn from, and who listens. In: builds. Out: the
// session as JSON, the PDF by its name, and a word to every listener. Holds two PDFs at the most: a page may still be reading the last one.
import { createHash, randomBytes } from 'node:crypto';
import type { BuildResult } from '../model/result.js';
import {
  type BuildState,
  buildState,
  type SessionState,
  type ShownBuild,
  shownBuild,
} from './preview-state.js';

/** A build as it is published. */
export interface Published {
  readonly result: BuildResult;
  /** Names of the looks of its pages, by page id. */
  readonly looks: ReadonlyMap<string, string>;
  /** Milliseconds it took. */
  readonly time: number;
  /** Project path of the file saved last; undefined = none. */
  readonly saved: string | undefined;
}

/** Told to listeners: a build began, or is done. */
export type Word = 'building' | 'built';

/** PDFs kept. */
const PLATES_KEPT = 2;

/** The state of one run of the preview. */
export class Desk {
  /** Names this run: a page that was loaded from another must be loaded again. No secret. */
  readonly run: string = randomBytes(8).toString('hex');
  readonly #issue: string;
  readonly #listeners = new Set<(word: Word) => void>();
  readonly #plates = new Map<string, Uint8Array>();
  #serial = 0;
  #isBuilding = true;
  #build: BuildState | undefined;
  #shown: ShownBuild | undefined;

  constructor(issue: string) {
    this.#issue = issue;
  }

  /** Hears every word until the given function is called. */
  listen(listener: (word: Word) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  announce(): void {
    this.#isBuilding = true;
    this.#tell('building');
  }

  publish({ result, looks, time, saved }: Published): void {
    // A proof is handed out on sheets of its own; beside it lie the pages.
    const plate = result.draft ?? result.pdf;
    if (plate !== undefined) {
      const version = createHash('sha256').update(plate).digest('hex').slice(0, 32);
      this.#shown = shownBuild(result, looks, version) ?? this.#shown;
      this.#keepPlate(version, plate);
    }
    const isShown = plate !== undefined;
    this.#build = buildState(result, this.#shown, { time, saved, isShown });
    this.#serial += 1;
    this.#isBuilding = false;
    this.#tell('built');
  }

  plate(version: string): Uint8Array | undefined {
    return this.#plates.get(version);
  }

  /** Whether a project path is a file that the page shows or complains of: no other may be opened from it. */
  knows(file: string): boolean {
    const isShown = this.#shown?.items.some((item) => item.file === file) === true;
    return isShown || this.#build?.findings.some((finding) => finding.file === file) === true;
  }

  /** Everything the page shows. */
  session(): SessionState {
    const { version, pages, items } = this.#shown ?? { version: null, pages: [], items: [] };
    return {
      issue: this.#issue,
      run: this.run,
      serial: this.#serial,
      isBuilding: this.#isBuilding,
      build: this.#build ?? null,
      pdf: version,
      pages,
      items,
    };
  }

  #keepPlate(version: string, pdf: Uint8Array): void {
    this.#plates.delete(version);
    this.#plates.set(version, pdf);
    for (const old of [...this.#plates.keys()].slice(0, -PLATES_KEPT)) this.#plates.delete(old);
  }

  #tell(word: Word): void {
    for (const listener of this.#listeners) listener(word);
  }
}
