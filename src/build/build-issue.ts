// The whole pipeline on one screen: copy 原稿 → galley 小樣 → dummy 版樣 → page 大樣 → plate 印版. In: which files make the issue.
// Out: everything made of it and everything to be said about it. Writes no file but the cache of pictures; prints nothing.
import path from 'node:path';
import { type Diagnostic, hasErrors, type Outcome } from '../base/diagnostic.js';
import { gatherIssue, withTemplate } from '../copy/gather-issue.js';
import { readLock } from '../copy/read-lock.js';
import { readSheet } from '../copy/read-sheet.js';
import { createTypesetter } from '../galley/set-galley.js';
import { makeUpPage } from '../makeup/make-up-page.js';
import type { Issue } from '../model/copy.js';
import type { IssuePlan } from '../model/dummy.js';
import { forgetPages, type LayoutLock } from '../model/lock.js';
import type { Page } from '../model/page.js';
import type { BuildResult } from '../model/result.js';
import { createDarkroom } from '../picture/darkroom.js';
import { planIssue } from '../plan/plan-issue.js';
import type { ArtworkInspector } from '../press/artwork-inspector.js';
import { lockYaml } from '../report/lock-yaml.js';
import { checkPages } from '../rules/check-pages.js';
import { createDiskShelf } from '../source/disk-shelf.js';
import { createDiskStore } from '../source/disk-store.js';
import type { IssueFiles } from '../source/find-issue.js';
import { houseRoot } from '../source/house.js';
import { checkInArtwork, isColorPageOf, readBytes } from './check-in-artwork.js';
import { checkInDrawings, type DrawingsByPath, inkDrawings } from './check-in-drawings.js';
import { type Equipment, equip, type Shelves } from './equip.js';
import { type Memo, NO_MEMO } from './memo.js';
import { type Stopwatch, startStopwatch } from './stopwatch.js';

/** What is to be built. */
export interface BuildRequest {
  readonly files: IssueFiles;
  /** Ids of the pages wanted; undefined = all. The whole issue is planned in any case. */
  readonly pages: readonly string[] | undefined;
  /** False = all but the PDF. */
  readonly draw: boolean;
  /** Pages whose lock is forgotten. */
  readonly relayout?: 'all' | readonly string[] | undefined;
  readonly memo?: Memo;
}

/** Resolution of newsprint pictures, in pixels an inch. */
const PICTURE_PPI = 200;

/** Builds an issue. A fault of the copy is a diagnostic and keeps the later rooms shut; faults of the surroundings are thrown. */
export async function buildIssue(request: BuildRequest): Promise<BuildResult> {
  const { files, memo = NO_MEMO } = request;
  const watch = startStopwatch();
  const shelves = { paper: createDiskShelf(files.root), house: createDiskShelf(houseRoot()) };
  const result = new ResultTray(files, shelves, watch);

  const gathered = watch.time('read', () => result.keep(readIssue(files, shelves, memo)));
  if (gathered === undefined) return result.close();
  const equipment = watch.time('fonts', () => result.keep(equip(gathered, shelves, memo)));
  if (equipment === undefined) return result.close();

  const issue = withTemplate(gathered, equipment.template);
  const { template, fonts } = equipment;
  const typesetter = createTypesetter({
    shaper: fonts.shaper,
    template,
    names: issue.names,
    lang: issue.lang,
  });
  result.issue = issue;
  if (hasErrors(result.diagnostics)) return result.close();

  const before = textOn(shelves.paper, files.lock);
  const lock = result.keep(readLayout(request, shelves));
  const plan = watch.time('plan', () => result.keep(planIssue(issue, template, typesetter, lock)));
  const tools = { issue, template, typesetter, pageCount: plan.dummies.length };
  const all = watch.time('makeup', () =>
    plan.dummies.map((dummy) => result.keep(makeUpPage(dummy, tools))),
  );
  result.plan = plan;
  result.pages = all.filter((page) => request.pages?.includes(page.id) ?? true);
  const { pages } = result;
  const { profile } = equipment;
  result.say(watch.time('judge', () => checkPages({ pages, issue, template, plan, profile })));
  const drawings = await watch.timeAsync('judge', async () =>
    result.keep(await checkInDrawings(pages, shelves.paper, memo)),
  );
  const inspector = await watch.timeAsync('judge', async () =>
    result.keep(await checkInArtwork(pages, { issue, profile, shelf: shelves.paper, memo })),
  );

  if (request.draw && !hasErrors(result.diagnostics)) {
    await watch.timeAsync('press', () =>
      print(result, issue, { ...equipment, inspector, drawings }),
    );
    if (mayLock(request, result)) {
      result.lock = { text: lockYaml(plan, template.name, lock), before };
    }
  }
  memo.endBuild();
  return result.close();
}

function readIssue(files: IssueFiles, shelves: Shelves, memo: Memo): Outcome<Issue | undefined> {
  return gatherIssue(files, shelves.paper, (file, role) =>
    memo.recall('copy', `${role} ${file.path} ${file.hash}`, () => readSheet(file, role)),
  );
}

/** The lock of the issue, without the pages that are to be laid out afresh. */
function readLayout(
  { files, relayout }: BuildRequest,
  shelves: Shelves,
): Outcome<LayoutLock | undefined> {
  if (relayout === 'all') return { value: undefined, diagnostics: [] };
  const read = readLock(files.lock, shelves.paper);
  if (read.value === undefined || relayout === undefined) return read;
  return { ...read, value: forgetPages(read.value, relayout) };
}

/** Only a sound plan of the whole issue is kept, and never in place of a lock that a person has to correct. */
function mayLock({ pages }: BuildRequest, { diagnostics }: ResultTray): boolean {
  const isFaulty = diagnostics.some(({ code }) => code === 'copy/lock-unread');
  return pages === undefined && !isFaulty && !hasErrors(diagnostics);
}

/** What pages are printed with. */
interface PrintRoom extends Equipment {
  readonly inspector: ArtworkInspector;
  readonly drawings: DrawingsByPath;
}

async function print(result: ResultTray, issue: Issue, room: PrintRoom): Promise<void> {
  const { template, profile, fonts, icc, inspector } = room;
  const { paper } = result.shelves;
  const darkroom = createDarkroom({
    readBytes: (name) => readBytes(paper, name),
    iccPath: icc.path,
    iccHash: icc.hash,
    store: createDiskStore(path.join(result.files.root, 'out', '.cache', 'pictures')),
    ppi: PICTURE_PPI,
    minimumPpi: profile.minimumPpi,
  });
  // Loaded only when a plate is made: a check never pays for it.
  const { printPdf } = await import('../press/print-pdf.js');
  const isColorPage = isColorPageOf(issue);
  const tools = { issue, template, profile, book: fonts.book, darkroom, isColorPage };
  const outcome = await printPdf(result.pages, {
    ...tools,
    inspector,
    drawings: await inkDrawings(room.drawings, icc.path, profile.inkLimit),
    icc: icc.bytes,
  });
  const plate = result.keep(outcome);
  if (hasErrors(result.diagnostics)) return;
  result.pdf = plate.bytes;
  result.press = plate.facts;
}

/** Collects what a build makes while it runs. */
class ResultTray {
  readonly files: IssueFiles;
  readonly shelves: Shelves;
  readonly diagnostics: Diagnostic[] = [];
  issue: Issue | undefined;
  plan: IssuePlan | undefined;
  pages: readonly Page[] = [];
  pdf: Uint8Array | undefined;
  press: BuildResult['press'];
  lock: BuildResult['lock'];
  readonly #watch: Stopwatch;

  constructor(files: IssueFiles, shelves: Shelves, watch: Stopwatch) {
    this.files = files;
    this.shelves = shelves;
    this.#watch = watch;
  }

  /** Keeps what an outcome says and hands on its value. */
  keep<T>(outcome: Outcome<T>): T {
    this.say(outcome.diagnostics);
    return outcome.value;
  }

  say(diagnostics: readonly Diagnostic[]): void {
    this.diagnostics.push(...diagnostics);
  }

  close(): BuildResult {
    const { paper, house } = this.shelves;
    return {
      issueId: this.files.id,
      issue: this.issue,
      plan: this.plan,
      pages: this.pages,
      pdf: this.pdf,
      press: this.press,
      lock: this.lock,
      diagnostics: this.diagnostics,
      timings: this.#watch.timings(),
      reads: [...paper.reads(), ...house.reads()],
      sourceOf: (name) => textOn(paper, name) ?? textOn(house, name),
    };
  }
}

function textOn(shelf: Shelves['paper'], name: string): string | undefined {
  const read = shelf.readText(name);
  return read.ok ? read.file.text : undefined;
}
