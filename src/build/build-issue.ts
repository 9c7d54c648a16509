// The whole pipeline on one screen: copy 原稿 → galley 小樣 → dummy 版樣 → page 大樣 → plate 印版. In: which files make the issue.
// Out: everything made of it and everything to be said about it. Writes no file but the cache of pictures; prints nothing.
import { type Diagnostic, hasErrors, type Outcome } from '../base/diagnostic.js';
import type { Shelf } from '../base/shelf.js';
import { gatherIssue } from '../copy/gather-issue.js';
import { withHouse } from '../copy/issue-defaults.js';
import { readLock } from '../copy/read-lock.js';
import { readSheet } from '../copy/read-sheet.js';
import { createTypesetter } from '../galley/set-galley.js';
import type { Issue } from '../model/copy.js';
import type { IssuePlan } from '../model/dummy.js';
import type { Edition } from '../model/edition.js';
import { forgetPages, type LayoutLock } from '../model/lock.js';
import type { Page } from '../model/page.js';
import type { BuildResult, PageFile } from '../model/result.js';
import { planIssue } from '../plan/plan-issue.js';
import { lockYaml } from '../report/lock-yaml.js';
import { checkPages } from '../rules/check-pages.js';
import { createDiskShelf, type Remember } from '../source/disk-shelf.js';
import type { IssueFiles } from '../source/find-issue.js';
import { houseRoot } from '../source/house.js';
import { checkInFiles } from './check-in-artwork.js';
import { equip, type Shelves } from './equip.js';
import { makeUp } from './make-up.js';
import { createMemo, type Memo } from './memo.js';
import { type Printed, printIssue } from './print-issue.js';
import { readOnce } from './read-once.js';
import { drawnWith, settingOf } from './settings.js';
import { type Stopwatch, startStopwatch } from './stopwatch.js';

/** Where a build may end. */
export type LastRoom = 'plan' | 'judge' | 'press';

/** What is to be built. */
export interface BuildRequest {
  readonly files: IssueFiles;
  /** Ids of the pages wanted; undefined = all. The whole issue is planned in any case. */
  readonly pages: readonly string[] | undefined;
  /** Which of the files is made; left out = the press's. */
  readonly edition?: Edition | undefined;
  /** The last room that works: where a plan is enough no page is made up, and only for the press is anything drawn. */
  readonly until: LastRoom;
  /** Single pages too. */
  readonly isSplit?: boolean | undefined;
  /** False = the file that was made is not looked at once more: while watching, that costs more than the build. */
  readonly isPreflighted?: boolean | undefined;
  /** Files lie on a network share, whose clock is not this machine's: all are read again in every build. */
  readonly isPolled?: boolean | undefined;
  /** Pages that have faults are drawn too, as a draft: whoever edits them wants to see them. */
  readonly isDrafted?: boolean | undefined;
  /** Pages whose lock is forgotten. */
  readonly relayout?: 'all' | readonly string[] | undefined;
  /** What builds before have found; left out = nothing is known, and nobody builds after. */
  readonly memo?: Memo;
  /** Told when a build that is the only one has forgotten what it needs no more: much memory can be had back then. */
  readonly onForgotten?: (() => void) | undefined;
  /** Does the planning, which takes a turn of seconds and writes nothing. */
  readonly whilePlanning?: (<T>(work: () => T) => T) | undefined;
}

/** Builds an issue. A fault of the copy is a diagnostic and keeps the later rooms shut; faults of the surroundings are thrown. */
export async function buildIssue(request: BuildRequest): Promise<BuildResult> {
  const { files, memo = createMemo() } = request;
  const watch = startStopwatch();
  const shelves = shelvesFor(request, memo);
  const result = new ResultTray(files, shelves, watch);
  try {
    await buildInto(result, request, { memo, watch, shelves });
  } finally {
    memo.endBuild();
  }
  return result.close();
}

/** What a build works with. */
interface Bench {
  readonly memo: Memo;
  readonly watch: Stopwatch;
  readonly shelves: Shelves;
}

/** Room after room, as far as the copy lets it. */
async function buildInto(
  result: ResultTray,
  request: BuildRequest,
  { memo, watch, shelves }: Bench,
): Promise<void> {
  const { files } = request;
  const gathered = watch.time('read', () => result.keep(readIssue(files, shelves, memo)));
  if (gathered === undefined) return;
  const equipment = watch.time('fonts', () => result.keep(equip(gathered, shelves, memo)));
  if (equipment === undefined) return;

  const issue = withHouse(gathered, equipment.template, equipment.profile);
  const { template, fonts, profile } = equipment;
  const setting = settingOf(issue, equipment, memo);
  const typesetter = createTypesetter(
    { shaper: fonts.shaper, template, names: issue.names, lang: issue.lang },
    memo.keeperFor('galley', setting),
  );
  const planTools = { template, typesetter, keeper: memo.keeperFor('plan', setting) };
  result.issue = issue;
  result.drawnWith = drawnWith(equipment, memo);
  if (!mayGoOn(request, result)) return;

  const before = textOn(shelves.paper, files.lock);
  const lock = result.keep(readLayout(request, shelves.paper, memo));
  const { whilePlanning = (work) => work() } = request;
  const planned = watch.time('plan', () => whilePlanning(() => planIssue(issue, planTools, lock)));
  const plan = result.keep(planned);
  result.plan = plan;
  if (request.until === 'plan') return;
  if (isLastBuild(request)) clearDesks(['plan'], memo, request);
  const tools = { issue, template, typesetter, pageCount: plan.dummies.length };
  const all = watch.time('makeup', () =>
    result.keep(makeUp(plan.dummies, tools, memo.keeperFor('makeup', setting))),
  );
  result.pages = all.filter((page) => request.pages?.includes(page.id) ?? true);
  const { pages } = result;
  const seen = { pages, issue, template, plan, profile };
  const keeper = memo.keeperFor('rules', setting);
  result.say(watch.time('judge', () => checkPages({ ...seen, keeper })));
  const artwork = await watch.timeAsync('judge', async () =>
    result.keep(await checkInFiles(pages, { profile, shelf: shelves.paper, memo })),
  );

  if (isLastBuild(request)) clearDesks(['galley', 'makeup', 'rules'], memo, request);
  if (
    request.until === 'press' &&
    pages.length > 0 &&
    (request.isDrafted || mayGoOn(request, result))
  ) {
    const where = { shelf: shelves.paper, root: files.root };
    const findings = [...result.diagnostics];
    const print = { ...request, pages, issue, typesetter, findings };
    const work = { ...print, equipment, ...artwork, ...where };
    await printEditions(request, result, (edition) => {
      const keeper = memo.keeperFor('press', `${setting} ${equipment.icc.hash} ${edition}`);
      return watch.timeAsync('press', () => printIssue({ ...work, edition, keeper }));
    });
    if (mayLock(request, result)) {
      result.lock = {
        text: lockYaml(plan, { template: template.name, sections: issue.sections }, lock),
        before,
      };
    }
  }
}

/** Whether no build comes after this one, and the press, which wants the memory, is still to come. */
function isLastBuild({ memo, until }: BuildRequest): boolean {
  return memo === undefined && until === 'press';
}

/** What was tried for the pages and not taken is a third of all memory; a build by itself never asks for it again. */
function clearDesks(rooms: readonly string[], memo: Memo, { onForgotten }: BuildRequest): void {
  for (const room of rooms) memo.forgetRoom(room);
  onForgotten?.();
}

/** Prints the edition that was asked for, and what is only to be looked at. */
async function printEditions(
  request: BuildRequest,
  result: ResultTray,
  print: (edition: Edition) => Promise<Outcome<Printed>>,
): Promise<void> {
  const { edition = 'press' } = request;
  const isDraft = !mayGoOn(request, result);
  const { value, diagnostics } = await print(edition);
  // What stopped the pages is told; what the press would say after it is told when they come to it.
  if (!isDraft) result.say(diagnostics);
  if (mayGoOn(request, result)) result.keepPrinted(value);
  else result.draft = value.plate.bytes;
  // Sheets of a proof are larger than pages, and hold two of them: whoever edits pages is shown pages.
  if (request.isDrafted && edition === 'proof') {
    result.draft = (await print('press')).value.plate.bytes;
  }
}

/** The paper's files and the program's; what rests is not read again. */
function shelvesFor({ files, isPolled }: BuildRequest, memo: Memo): Shelves {
  const remember: Remember = (key, make) => memo.recall('source', key, make);
  return {
    paper: createDiskShelf(files.root, isPolled ? undefined : remember),
    house: createDiskShelf(houseRoot(), remember),
  };
}

function readIssue(files: IssueFiles, shelves: Shelves, memo: Memo): Outcome<Issue | undefined> {
  return gatherIssue(files, shelves.paper, {
    read: (file, role) =>
      memo.recall('copy', `${role} ${file.path} ${file.hash}`, () => readSheet(file, role)),
    keeper: memo.keeperFor('copy', ''),
  });
}

/** The lock of the issue, without the pages that are to be laid out afresh. */
function readLayout(
  { files, relayout }: BuildRequest,
  shelf: Shelf,
  memo: Memo,
): Outcome<LayoutLock | undefined> {
  if (relayout === 'all') return { value: undefined, diagnostics: [] };
  const path = files.lock;
  const read = readOnce({ path, shelf, memo }, () => readLock(path, shelf));
  if (read.value === undefined || relayout === undefined) return read;
  return { ...read, value: forgetPages(read.value, relayout) };
}

/** A proof is there to show faults: it is made of whatever pages there are. */
function mayGoOn({ edition }: BuildRequest, { diagnostics }: ResultTray): boolean {
  return edition === 'proof' || !hasErrors(diagnostics);
}

/** What a person wrote into the lock and is not understood would be lost if it were written anew. */
const UNSURE_LOCK: readonly Diagnostic['code'][] = [
  'copy/lock-unread',
  'plan/lock-section-unknown',
];

/** Only a sound plan of the whole issue is kept, and never in place of a lock that a person has to correct. */
function mayLock({ pages }: BuildRequest, { diagnostics }: ResultTray): boolean {
  const isFaulty = diagnostics.some(({ code }) => UNSURE_LOCK.includes(code));
  return pages === undefined && !isFaulty && !hasErrors(diagnostics);
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
  draft: Uint8Array | undefined;
  pageFiles: readonly PageFile[] = [];
  press: BuildResult['press'];
  drawnWith = '';
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

  keepPrinted({ plate, pageFiles }: Printed): void {
    this.pdf = plate.bytes;
    this.pageFiles = pageFiles;
    this.press = plate.facts;
  }

  close(): BuildResult {
    const { paper, house } = this.shelves;
    return {
      issueId: this.files.id,
      issue: this.issue,
      plan: this.plan,
      pages: this.pages,
      pdf: this.pdf,
      draft: this.draft,
      pageFiles: this.pageFiles,
      press: this.press,
      drawnWith: this.drawnWith,
      lock: this.lock,
      diagnostics: this.diagnostics,
      timings: this.#watch.timings(),
      reads: new Map([...paper.reads(), ...house.reads()]),
      sourceOf: readingOnce((name) => textOn(paper, name) ?? textOn(house, name)),
    };
  }
}

/** A file is read once, however many findings point into it. */
function readingOnce(
  read: (name: string) => string | undefined,
): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, read(name));
    return known.get(name);
  };
}

function textOn(shelf: Shelves['paper'], name: string): string | undefined {
  const read = shelf.readText(name);
  return read.ok ? read.file.text : undefined;
}
