// One build or check: find, build, write, say. In: an order and the world. Out: files, text, an exit code. Builds nothing itself.
import path from 'node:path';
import { type Diagnostic, hasErrors } from '../base/diagnostic.js';
import type { BuildRequest } from '../build/build-issue.js';
import type { Edition } from '../model/edition.js';
import type { BuildResult } from '../model/result.js';
import { reportJson } from '../report/json.js';
import { layoutJson } from '../report/layout-json.js';
import { manifestJson } from '../report/manifest-json.js';
import { summaryText } from '../report/summary.js';
import { isForTerminal, terminalText } from '../report/terminal.js';
import { findIssue, type IssueFiles } from '../source/find-issue.js';
import { writeShared, writeWhole } from '../source/out-tray.js';
import { EXIT } from './exit-codes.js';
import { surroundingsEnding } from './faults.js';
import type { BuildOrder, Trial, Voice } from './request.js';
import { UsageFault } from './usage-fault.js';
import type { World } from './world.js';

/** A build that was tried: its result, also when the surroundings failed before there was one. */
export interface Attempt {
  readonly files: IssueFiles;
  readonly result: BuildResult;
  /** The surroundings failed. */
  readonly isHindered: boolean;
  /** `World.clock` at its start. */
  readonly began: number;
}

/** Where results go; undefined = not written. Absolute paths. */
export interface Targets {
  readonly pdf: string | undefined;
  /** `-` = standard output. */
  readonly report: string;
  readonly layout: string | undefined;
}

/** Builds once and says how it went. */
export async function runBuild(order: BuildOrder, world: World): Promise<number> {
  const attempt = await tryBuild(order, world, undefined);
  const delivered = await deliver(attempt, order, world);
  sayDiagnostics(delivered.result, order.voice, world);
  sayClosing(delivered, order, world);
  return exitCodeOf(delivered, order.isStrict);
}

const LAST_ROOM = { plan: 'plan', check: 'judge', build: 'press' } as const;

/** Finds the issue and builds it. Faults of the surroundings become part of the result. */
export async function tryBuild(
  order: Trial,
  world: World,
  memo: BuildRequest['memo'],
): Promise<Attempt> {
  const began = world.clock();
  const files = findOrFail(order, world);
  const { pages, relayout, isSplit, isPolled, edition } = order;
  const until = LAST_ROOM[order.kind];
  // Memory is short where pages are drawn.
  const onForgotten = memo === undefined ? await world.workOnce(until === 'press') : undefined;
  // While a person edits, only the build's own rules are asked.
  const isPreflighted = memo === undefined;
  // The live page shows what does not fit, too.
  const isDrafted = order.preview !== undefined;
  const base = {
    files,
    edition,
    pages,
    relayout,
    isSplit,
    isPolled,
    isPreflighted,
    isDrafted,
    until,
    onForgotten,
    whilePlanning: world.letInterrupt,
  };
  const { buildIssue } = await import('../build/build-issue.js');
  try {
    const result = await buildIssue(memo === undefined ? base : { ...base, memo });
    refuseUnknownPages(order, result);
    return { files, result, isHindered: false, began };
  } catch (error) {
    const ending = surroundingsEnding(error);
    if (ending === undefined) throw error;
    return hindered(files, ending.diagnostic, began);
  }
}

/** The issue asked for. Throws a `UsageFault` when there is none. */
export function findOrFail(order: Trial, world: World): IssueFiles {
  const found = findIssue(world.cwd, order.issue);
  if (!('kind' in found)) return found;
  if (found.kind === 'no-issues') throw new UsageFault('cli/no-issues', { folder: found.folder });
  throw new UsageFault('cli/issue-unknown', { name: found.name, known: found.known.join(' ') });
}

function refuseUnknownPages(order: Trial, result: BuildResult): void {
  if (result.plan === undefined) return;
  const pages = result.plan.dummies.map(({ id }) => id);
  const { relayout } = order;
  const asked = [...(order.pages ?? []), ...(Array.isArray(relayout) ? relayout : [])];
  const unknown = asked.find((page) => !pages.includes(page));
  if (unknown === undefined) return;
  throw new UsageFault('cli/page-unknown', { page: unknown, pages: pages.join(' ') });
}

/** An attempt that came to nothing, with the reason. */
export function hindered(files: IssueFiles, reason: Diagnostic, began: number): Attempt {
  const result: BuildResult = {
    issueId: files.id,
    issue: undefined,
    plan: undefined,
    pages: [],
    pdf: undefined,
    pageFiles: [],
    press: undefined,
    drawnWith: '',
    lock: undefined,
    diagnostics: [reason],
    timings: { total: 0 },
    reads: new Map(),
    sourceOf: () => undefined,
  };
  return { files, result, isHindered: true, began };
}

/** So that nobody sends a proof to press. */
const SUFFIX: Readonly<Record<Edition, string>> = { press: '', proof: '-proof', web: '-web' };

/** Where an order's results go: `out/<issue>/` under the project, unless it says otherwise. */
export function targetsOf(order: BuildOrder, files: IssueFiles, cwd: string): Targets {
  const tray = trayOf(order, files, cwd);
  const from = (file: string): string => path.resolve(cwd, file);
  const isFile = order.output !== undefined && !order.isSplit;
  const pdf = isFile
    ? from(order.output)
    : path.join(tray, `${files.id}${SUFFIX[order.edition]}.pdf`);
  const report = order.report === undefined ? path.join(tray, 'report.json') : from(order.report);
  return {
    pdf: order.kind === 'check' ? undefined : pdf,
    report: order.report === '-' ? '-' : report,
    layout: order.layout === undefined ? undefined : from(order.layout),
  };
}

/** `out/<issue>/`, or the folder that single pages are to go to. */
function trayOf(order: BuildOrder, files: IssueFiles, cwd: string): string {
  return order.isSplit && order.output !== undefined
    ? path.resolve(cwd, order.output)
    : path.join(files.root, 'out', files.id);
}

/** Writes the PDF (there is none when anything keeps it from its readers), the geometry, and in any case the report. */
export async function deliver(attempt: Attempt, order: BuildOrder, world: World): Promise<Attempt> {
  const targets = targetsOf(order, attempt.files, world.cwd);
  const written = await writeResults(attempt, targets, world);
  const report = reportJson(written.result, {
    lang: order.voice.lang,
    memory: await world.memoryPeak(),
  });
  const text = `${JSON.stringify(report, undefined, 2)}\n`;
  if (targets.report !== '-') return tried(written, () => writeWhole(targets.report, text));
  world.stdout.write(text);
  return written;
}

/** A target that cannot be written is one more diagnostic, and ends no watching. */
async function tried(attempt: Attempt, write: () => Promise<void>): Promise<Attempt> {
  try {
    await write();
    return attempt;
  } catch (error) {
    const ending = surroundingsEnding(error);
    if (ending === undefined) throw error;
    const { result } = attempt;
    const diagnostics = [...result.diagnostics, ending.diagnostic];
    return { ...attempt, isHindered: true, result: { ...result, diagnostics } };
  }
}

/** What could be written; the report shall tell of what could not. */
async function writeResults(attempt: Attempt, targets: Targets, world: World): Promise<Attempt> {
  const { result } = attempt;
  const began = world.clock();
  const written = await tried(attempt, async () => {
    if (targets.layout !== undefined && result.pages.length > 0) {
      await writeWhole(targets.layout, `${JSON.stringify(layoutJson(result.pages))}\n`);
    }
    if (targets.pdf !== undefined && result.pdf !== undefined) {
      await writeWhole(targets.pdf, result.pdf);
      await writePages(result, targets.pdf);
      await writeLock(attempt);
    }
  });
  const write = world.clock() - began;
  const timings = { ...result.timings, write, total: world.clock() - attempt.began };
  return { ...written, result: { ...written.result, timings } };
}

/** Single pages beside the file with all of them; the manifest last, for it vouches for the others. */
async function writePages(result: BuildResult, combined: string): Promise<void> {
  if (result.pageFiles.length === 0) return;
  const [manifestFile, ...files] = filesBeside(combined, result);
  for (const [index, file] of files.entries()) {
    const bytes = result.pageFiles[index]?.bytes;
    if (bytes !== undefined) await writeWhole(file, bytes);
  }
  const manifest = manifestJson(result, path.basename(combined));
  await writeWhole(manifestFile, `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/** Absolute paths of the manifest and of the single pages that stand beside the file with all of them. */
export function filesBeside(
  combined: string,
  { pageFiles }: BuildResult,
): readonly [string, ...string[]] {
  const folder = path.dirname(combined);
  return [
    path.join(folder, 'manifest.json'),
    ...pageFiles.map(({ name }) => path.join(folder, name)),
  ];
}

/** The lock follows the PDF: after a build that failed, both are what they were. */
async function writeLock({ files, result }: Attempt): Promise<void> {
  if (result.lock === undefined) return;
  await writeShared(lockOf(files), result.lock.text, result.lock.before);
}

/** Absolute path of an issue's layout lock. */
export function lockOf(files: IssueFiles): string {
  return path.join(files.root, files.lock);
}

/** Says all diagnostics but remarks on pages, or only the errors. */
export function sayDiagnostics(result: BuildResult, voice: Voice, world: World): void {
  const { sourceOf } = result;
  const { lang, isColored } = voice;
  for (const diagnostic of result.diagnostics.filter(isForTerminal)) {
    if (voice.isQuiet && diagnostic.severity !== 'error') continue;
    world.stderr.write(terminalText(diagnostic, { lang, isColored, sourceOf }));
  }
}

/** The closing line: a result where there is one, else a message. */
function sayClosing(attempt: Attempt, order: BuildOrder, world: World): void {
  if (order.voice.isQuiet) return;
  const targets = targetsOf(order, attempt.files, world.cwd);
  const isBad = hasErrors(attempt.result.diagnostics);
  const shown = (file: string): string => path.relative(world.cwd, file) || file;
  const text = summaryText(attempt.result, {
    lang: order.voice.lang,
    pdf: targets.pdf === undefined ? undefined : shown(targets.pdf),
    report: targets.report === '-' ? undefined : shown(targets.report),
    time: world.clock() - attempt.began,
  });
  const sink = isBad || targets.report === '-' ? world.stderr : world.stdout;
  sink.write(text);
}

/** 4 before 1 before 3: what hinders most is said first. */
export function exitCodeOf(attempt: Attempt, isStrict: boolean): number {
  const { diagnostics } = attempt.result;
  if (attempt.isHindered) return EXIT.surroundings;
  if (hasErrors(diagnostics)) return EXIT.content;
  const hasWarnings = diagnostics.some(({ severity }) => severity === 'warning');
  return isStrict && hasWarnings ? EXIT.strict : EXIT.done;
}
