// `--watch` and `--preview`: builds on every save until Ctrl-C. In: an order and the world. Out: files, one line a build, the live page; exit code 130.
import path from 'node:path';
import { type Diagnostic, diagnose, hasErrors } from '../base/diagnostic.js';
import { createMemo } from '../build/memo.js';
import type { BuildResult } from '../model/result.js';
import type { Preview } from '../preview/start-preview.js';
import { lengthHelp, lengthText } from '../report/length-help.js';
import { pageDigest } from '../report/page-digest.js';
import {
  pollAdvice,
  previewText,
  rebuiltText,
  unchangedText,
  watchingText,
} from '../report/summary.js';
import { findIssue, type IssueFiles } from '../source/find-issue.js';
import { textNow } from '../source/out-tray.js';
import { LastLook } from '../watch/last-look.js';
import { watchIssue } from '../watch/watch-issue.js';
import { EXIT } from './exit-codes.js';
import { endingOf } from './faults.js';
import type { BuildOrder } from './request.js';
import {
  type Attempt,
  deliver,
  filesBeside,
  findOrFail,
  hindered,
  lockOf,
  sayDiagnostics,
  targetsOf,
  tryBuild,
} from './run-build.js';
import type { World } from './world.js';

/** After Ctrl-C all is done; what lingers longer, in milliseconds, is let go. */
const LINGER_MS = 500;

/** Watches an issue. It is chosen once: a later date that appears meanwhile does not take its place. */
export async function runWatch(order: BuildOrder, world: World): Promise<number> {
  const files = findOrFail(order, world);
  const stop = new AbortController();
  world.onInterrupt(() => {
    // The second Ctrl-C does not wait for the build under way.
    if (stop.signal.aborted) world.exit(EXIT.interrupted);
    stop.abort();
  });
  const preview = await openPreview(order, files);
  greet(order, files, preview, world);
  const round = new Round(order, files, world);
  const targets = targetsOf(order, files, world.cwd);
  try {
    await watchIssue({
      places: placesOf(files),
      root: files.root,
      isPolled: order.isPolled,
      lookAgain: () => round.lookAgain(),
      ownFiles: [
        path.join(files.root, 'out'),
        ...[targets.pdf, targets.layout, targets.report].filter((file) => file !== undefined),
      ],
      isOwnWork: (file) => round.isOwnWork(file),
      build: () => {
        preview?.announce();
        return round.build();
      },
      report: async (_result, time, changed) => {
        const names = changed.map((file) => fromRoot(files, file));
        const show = (told: Told): void => {
          preview?.publish({ ...told, time, saved: names.at(-1) });
        };
        await round.tell({ time, saved: names, show });
      },
      clock: () => world.clock(),
      signal: stop.signal,
    });
  } finally {
    await preview?.close();
  }
  // A folder that was being added while the watcher closed may stay watched, and would keep the program alive for good.
  setTimeout(() => world.exit(EXIT.interrupted), LINGER_MS).unref();
  return EXIT.interrupted;
}

async function openPreview(
  { preview: port, voice }: BuildOrder,
  files: IssueFiles,
): Promise<Preview | undefined> {
  if (port === undefined) return undefined;
  const { startPreview } = await import('../preview/start-preview.js');
  const { id, root } = files;
  return startPreview({ port, lang: voice.lang, issue: id, root });
}

function greet(
  { voice, isPolled }: BuildOrder,
  { root, folder }: IssueFiles,
  preview: Preview | undefined,
  world: World,
): void {
  if (!voice.isQuiet) world.stderr.write(watchingText(folder, voice.lang));
  if (!voice.isQuiet && !isPolled && root.startsWith('\\\\'))
    world.stderr.write(pollAdvice(voice.lang));
  if (preview !== undefined) world.stderr.write(previewText(preview.url, voice.lang));
}

function placesOf(files: IssueFiles): readonly string[] {
  const { folder, standing, newspaper = 'newspaper.yaml' } = files;
  const inside = [folder, standing, newspaper, 'templates', 'fonts'];
  return inside.map((place) => path.join(files.root, place));
}

function fromRoot({ root }: IssueFiles, file: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}

/** What is published of a build. */
interface Told {
  readonly result: BuildResult;
  /** Names of the looks of all pages, by id. */
  readonly looks: ReadonlyMap<string, string>;
}

/** What a build is told with. */
interface Telling {
  /** Milliseconds that it took. */
  readonly time: number;
  /** Project paths of the files saved before it. */
  readonly saved: readonly string[];
  readonly show: (told: Told) => void;
}

/** One build after another, and what each must know of the one before. */
class Round {
  readonly #order: BuildOrder;
  readonly #files: IssueFiles;
  readonly #world: World;
  readonly #memo = createMemo();
  #last: Attempt | undefined;
  #lockWritten: string | undefined;
  /** Single pages, their manifest and folder, which may lie in the issue's own. */
  #pagesWritten: readonly string[] = [];
  // The old layout is forgotten once: what was laid out afresh is kept from then on.
  #isLockKept = false;
  #looks: ReadonlyMap<string, string> | undefined;
  #said: ReadonlySet<string> = new Set();
  readonly #look: LastLook;
  /** Whether a build has been good, and had stories. */
  #hadArticles = false;

  constructor(order: BuildOrder, files: IssueFiles, world: World) {
    const issue = path.join(files.root, files.folder);
    this.#order = { ...order, issue };
    this.#files = files;
    this.#world = world;
    this.#look = new LastLook(() => listingOf(world.cwd, issue));
  }

  /** A file that is not as the last build found it. */
  lookAgain(): Promise<string | undefined> {
    return this.#look.changed((file) => this.isOwnWork(file));
  }

  /** Whether a file is a page that a build wrote, or the lock and holds just what a build put there. */
  isOwnWork(file: string): boolean {
    if (this.#pagesWritten.includes(file)) return true;
    const written = this.#lockWritten;
    return file === lockOf(this.#files) && written !== undefined && textNow(file) === written;
  }

  async build(): Promise<BuildResult> {
    const isFirst = this.#last === undefined;
    const order = this.#isLockKept ? { ...this.#order, relayout: undefined } : this.#order;
    // Whoever edits the lock and takes that back means it: the text is the build's, the hand is not.
    if (textNow(lockOf(this.#files)) !== this.#lockWritten) this.#lockWritten = undefined;
    try {
      this.#last = this.#keepStories(await tryBuild(order, this.#world, this.#memo));
    } catch (error) {
      // A folder that is being renamed is gone for a moment; only at the start is that the user's slip.
      const { exitCode, diagnostic } = endingOf(error);
      if (isFirst || exitCode === EXIT.internal) throw error;
      this.#last = hindered(this.#files, diagnostic, this.#world.clock());
    }
    const { files, result, isHindered } = this.#last;
    if (isHindered) await this.#look.keepNow();
    else this.#look.keep(result.reads, JSON.stringify(files));
    return result;
  }

  /** All stories gone at once is a folder on its way somewhere, not a paper without news: what is out stays. */
  #keepStories(attempt: Attempt): Attempt {
    const { files, result } = attempt;
    if (files.articles.length === 0 && this.#hadArticles) {
      const reason = diagnose('build/articles-gone', { path: `${files.folder}/articles` });
      return hindered(files, reason, attempt.began);
    }
    this.#hadArticles ||= files.articles.length > 0 && !hasErrors(result.diagnostics);
    return attempt;
  }

  /** Writes the results and says in one line how the build went; below it what is new, and how long the articles just saved are. */
  async tell({ time, saved, show }: Telling): Promise<void> {
    if (this.#last === undefined) return;
    const { lock } = this.#last.result;
    const looks = looksOf(this.#last.result);
    // Seen before it is written: the disk takes longer than the eye should wait.
    show({ result: this.#last.result, looks });
    // Before it is written: its event may come before the writing returns.
    this.#lockWritten = lock?.text ?? this.#lockWritten;
    const { pdf } = targetsOf(this.#order, this.#files, this.#world.cwd);
    if (pdf !== undefined && this.#order.isSplit) {
      const folder = path.dirname(pdf);
      const made = placesOf(this.#files).includes(folder) ? [] : [folder];
      this.#pagesWritten = [...made, ...filesBeside(pdf, this.#last.result)];
    }
    const { result, isHindered } = await deliver(this.#last, this.#order, this.#world);
    this.#isLockKept ||= lock !== undefined && !isHindered;
    if (result.diagnostics.length > this.#last.result.diagnostics.length) show({ result, looks });
    this.#say(result, { time, looks, saved });
    if (!hasErrors(result.diagnostics)) this.#looks = looks;
  }

  #say(
    result: BuildResult,
    facts: { time: number; looks: ReadonlyMap<string, string>; saved: readonly string[] },
  ): void {
    const { lang } = this.#order.voice;
    const isGood = !hasErrors(result.diagnostics);
    const before = this.#looks;
    const changed =
      before && [...facts.looks].filter(([id, look]) => before.get(id) !== look).map(([id]) => id);
    const line = rebuiltText(result, { lang, time: facts.time, changed });
    const sink = isGood && this.#order.report !== '-' ? this.#world.stdout : this.#world.stderr;
    sink.write(line);
    this.#sayFindings(result);
    for (const text of lengthLines(result, facts.saved, lang)) this.#world.stderr.write(text);
  }

  /** Errors every time; all else once, then counted. */
  #sayFindings(result: BuildResult): void {
    const { voice } = this.#order;
    const isOld = (one: Diagnostic): boolean =>
      one.severity !== 'error' && this.#said.has(keyOf(one));
    const fresh = result.diagnostics.filter((one) => !isOld(one));
    sayDiagnostics({ ...result, diagnostics: fresh }, voice, this.#world);
    const old = result.diagnostics.filter((one) => one.severity === 'warning' && isOld(one)).length;
    if (!voice.isQuiet) this.#world.stderr.write(unchangedText(old, voice.lang));
    this.#said = new Set(result.diagnostics.map(keyOf));
  }
}

/** All copy that is there, as one text. */
function listingOf(cwd: string, issue: string): string {
  try {
    return JSON.stringify(findIssue(cwd, issue));
  } catch {
    return 'not to be looked into';
  }
}

function keyOf({ code, message, page, span }: Diagnostic): string {
  return [code, message.en, page, span?.file].join('\n');
}

/** Names of the looks of all pages. */
function looksOf({ pages, drawnWith }: BuildResult): ReadonlyMap<string, string> {
  return new Map(pages.map((page) => [page.id, pageDigest(page, drawnWith)]));
}

/** Articles named after a save, the last saved at the end. */
const MOST_LENGTHS = 3;

function lengthLines(
  { issue, plan }: BuildResult,
  saved: readonly string[],
  lang: 'zh' | 'en',
): readonly string[] {
  if (issue === undefined || plan === undefined) return [];
  const articles = saved.flatMap((file) => issue.articles.filter(({ span }) => span.file === file));
  return articles
    .slice(-MOST_LENGTHS)
    .map((article) => lengthText(article.id, lengthHelp(article, plan), lang));
}
