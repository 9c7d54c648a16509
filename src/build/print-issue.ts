// Pages to the press: what it needs from other rooms is put together here. In: pages, equipment, what earlier builds have found. Out: the
// plate, single pages where they were asked for. Writes no file but the cache of pictures.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { type Diagnostic, hasErrors, type Outcome } from '../base/diagnostic.js';
import type { Keeper } from '../base/keeper.js';
import type { Store } from '../base/store.js';
import type { Issue } from '../model/copy.js';
import type { Edition } from '../model/edition.js';
import type { Typesetter } from '../model/galley.js';
import type { Page } from '../model/page.js';
import type { Darkroom } from '../model/picture.js';
import type { PageFile } from '../model/result.js';
import { checkProfile, createDarkroom } from '../picture/darkroom.js';
import { createScreenDarkroom } from '../picture/screen-darkroom.js';
import type { ArtworkInspector } from '../press/artwork-inspector.js';
import { ordersOf } from '../press/pictures.js';
import type { Plate } from '../press/print-pdf.js';
import type { PressTools } from '../press/stock.js';
import type { NotedShelf } from '../source/disk-shelf.js';
import { createDiskStore } from '../source/disk-store.js';
import { type DrawingsByPath, inkDrawings } from './check-in-drawings.js';
import type { Equipment } from './equip.js';
import { limitsOfOwn } from './preflight-limits.js';
import { readMeasured } from './read-measured.js';

/** What is to be printed, and from where. */
export interface PrintJob {
  readonly pages: readonly Page[];
  readonly issue: Issue;
  readonly edition: Edition;
  /** Sets what a proof says. */
  readonly typesetter: Typesetter;
  /** What was found so far, for a proof to show. */
  readonly findings: readonly Diagnostic[];
  readonly equipment: Equipment;
  readonly inspector: ArtworkInspector;
  readonly drawings: DrawingsByPath;
  /** Single pages too. */
  readonly isSplit?: boolean | undefined;
  /** Looked at once more when it is made, as a press hall does; left out = yes. */
  readonly isPreflighted?: boolean | undefined;
  /** The paper's files. */
  readonly shelf: NotedShelf;
  /** The paper's folder, absolute. */
  readonly root: string;
  readonly keeper: Keeper;
}

/** What the press made. */
export interface Printed {
  readonly plate: Plate;
  readonly pageFiles: readonly PageFile[];
}

/** Resolution of newsprint pictures, and of pictures on screens, in pixels an inch. */
const PICTURE_PPI = 200;
const SCREEN_PPI = 96;
/** Pictures developed side by side: more would fill a small machine's memory. */
const MOST_PICTURES_AT_ONCE = 4;
/** Half of a picture is done by sharp, half on our own thread: with as many as cores, memory grows and nothing is done sooner. */
const CORES_A_PICTURE = 2;

/** Prints. Where an error was found on the way the plate is none to be handed out. */
export async function printIssue(job: PrintJob): Promise<Outcome<Printed>> {
  switch (job.edition) {
    case 'press':
      return printForPress(job);
    case 'proof':
      return printForNewsroom(job);
    case 'web':
      return printForReaders(job);
  }
}

/** Whatever was found, a proof is handed out: that is what it shows. */
async function printForNewsroom(job: PrintJob): Promise<Outcome<Printed>> {
  const { printProof } = await import('../press/print-proof.js');
  const { findings, typesetter } = job;
  const proof = await printProof(job.pages, await pressTools(job), { findings, typesetter });
  return { value: { plate: proof.value, pageFiles: [] }, diagnostics: proof.diagnostics };
}

async function printForReaders(job: PrintJob): Promise<Outcome<Printed>> {
  const { printWeb } = await import('../press/print-web.js');
  return printed(await printWeb(job.pages, await pressTools(job)), []);
}

async function printForPress(job: PrintJob): Promise<Outcome<Printed>> {
  // Loaded only when a plate is made: a check never pays for it.
  const [{ printPdf }, { printSingles }] = await Promise.all([
    import('../press/print-pdf.js'),
    import('../press/print-singles.js'),
  ]);
  const tools = await pressTools(job);
  const wet = await checkInks(job);
  const printedWhole = await printPdf(job.pages, tools);
  const whole = await lookAt(
    { ...printedWhole, diagnostics: [...wet, ...printedWhole.diagnostics] },
    job,
  );
  if (job.isSplit !== true || hasErrors(whole.diagnostics)) return printed(whole, []);
  const singles = await printSingles(job.pages, tools);
  const told = [...whole.diagnostics, ...singles.diagnostics];
  const found = await lookAtSingles(singles.value, told, job);
  return printed({ ...whole, diagnostics: [...told, ...found] }, singles.value);
}

/** The last look, unless printing has found faults already: those it would tell again. */
async function lookAt(plate: Outcome<Plate>, job: PrintJob): Promise<Outcome<Plate>> {
  if (job.isPreflighted === false || hasErrors(plate.diagnostics)) return plate;
  const found = await preflighted(plate.value.bytes, job.pages, job);
  return { value: plate.value, diagnostics: [...plate.diagnostics, ...found] };
}

/** Single pages go to press as well; what the whole file has told is not told again. */
async function lookAtSingles(
  files: readonly PageFile[],
  told: readonly Diagnostic[],
  job: PrintJob,
): Promise<readonly Diagnostic[]> {
  if (job.isPreflighted === false) return [];
  const nameOf = ({ code, page, message }: Diagnostic): string => `${code} ${page} ${message.en}`;
  const known = new Set(told.map(nameOf));
  const found: Diagnostic[] = [];
  for (const { page: id, bytes } of files) {
    const pages = job.pages.filter((page) => page.id === id);
    found.push(...(await preflighted(bytes, pages, job)).filter((one) => !known.has(nameOf(one))));
  }
  return found;
}

async function preflighted(
  bytes: Uint8Array,
  pages: readonly Page[],
  { equipment }: PrintJob,
): Promise<readonly Diagnostic[]> {
  const { preflightOwn } = await import('../preflight/preflight.js');
  const ids = pages.map(({ id }) => id);
  return preflightOwn(bytes, limitsOfOwn(equipment.profile, pages), ids);
}

function printed(
  { value: plate, diagnostics }: Outcome<Plate>,
  pageFiles: readonly PageFile[],
): Outcome<Printed> {
  return { value: { plate, pageFiles }, diagnostics };
}

async function pressTools(job: PrintJob): Promise<PressTools> {
  const { issue, equipment, inspector, keeper } = job;
  const { template, profile, fonts, icc } = equipment;
  const { bytes } = icc;
  const drawings = await inkDrawings(job.drawings, icc.path, profile.inkLimit);
  const files = { darkroom: darkroomFor(job), inspector, drawings };
  return { issue, template, profile, book: fonts.book, ...files, icc: bytes, keeper };
}

/** The profile's own ink is asked only where a picture is separated with it. */
async function checkInks({ pages, root, equipment }: PrintJob): Promise<readonly Diagnostic[]> {
  const isSeparated = pages.some((page) => page.isColor && ordersOf(page).length > 0);
  if (!isSeparated) return [];
  const { icc, profile } = equipment;
  const { inkLimit } = profile;
  return checkProfile({ iccPath: icc.path, iccHash: icc.hash, inkLimit, store: storeIn(root) });
}

function storeIn(root: string): Store {
  return createDiskStore(path.join(root, 'out', '.cache', 'pictures'));
}

/** Developed pictures are kept on disk; those of the last builds at hand too. */
function darkroomFor({ equipment, shelf, root, keeper, edition }: PrintJob): Darkroom {
  const { profile, icc } = equipment;
  const tools = {
    readBytes: (name: string, hash: string) => readMeasured(shelf, name, hash),
    store: storeIn(root),
    atOnce: Math.min(MOST_PICTURES_AT_ONCE, Math.ceil(availableParallelism() / CORES_A_PICTURE)),
  };
  const fresh =
    edition === 'web'
      ? createScreenDarkroom({ ...tools, ppi: SCREEN_PPI })
      : createDarkroom({
          ...tools,
          iccPath: icc.path,
          iccHash: icc.hash,
          ppi: PICTURE_PPI,
          inkLimit: profile.inkLimit,
        });
  return {
    develop: (order) =>
      keeper.recallLater(`picture ${JSON.stringify(order)}`, () => fresh.develop(order)),
  };
}
