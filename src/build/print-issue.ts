// Pages to the press: what it needs from other rooms is put together here. In: pages, equipment, what earlier builds have found. Out: the
// plate, single pages where they were asked for. Writes no file but the cache of pictures.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { type Diagnostic, hasErrors, type Outcome } from '../base/diagnostic.js';
import type { Keeper } from '../base/keeper.js';
import type { Issue } from '../model/copy.js';
import type { Page } from '../model/page.js';
import type { Darkroom } from '../model/picture.js';
import type { PageFile } from '../model/result.js';
import { createDarkroom } from '../picture/darkroom.js';
import type { Plate, PressTools } from '../press/print-pdf.js';
import type { NotedShelf } from '../source/disk-shelf.js';
import { createDiskStore } from '../source/disk-store.js';
import type { Equipment } from './equip.js';

/** What is to be printed, and from where. */
export interface PrintJob {
  readonly pages: readonly Page[];
  readonly issue: Issue;
  readonly equipment: Equipment;
  /** Single pages too. */
  readonly isSplit: boolean;
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

/** Resolution of newsprint pictures, in pixels an inch. */
const PICTURE_PPI = 200;
/** Pictures developed side by side: more would fill a small machine's memory. */
const MOST_PICTURES_AT_ONCE = 4;

/** Prints; undefined where a fault was found on the way. */
export async function printIssue(job: PrintJob): Promise<Outcome<Printed | undefined>> {
  // Loaded only when a plate is made: a check never pays for it.
  const [{ printPdf }, { printSingles }] = await Promise.all([
    import('../press/print-pdf.js'),
    import('../press/print-singles.js'),
  ]);
  const tools = pressTools(job);
  const whole = await printPdf(job.pages, tools);
  if (!job.isSplit || hasErrors(whole.diagnostics)) return printed(whole, []);
  const singles = await printSingles(job.pages, tools);
  return printed(
    { ...whole, diagnostics: [...whole.diagnostics, ...singles.diagnostics] },
    singles.value,
  );
}

function printed(
  {
    value: plate,
    diagnostics,
  }: { readonly value: Plate; readonly diagnostics: readonly Diagnostic[] },
  pageFiles: readonly PageFile[],
): Outcome<Printed | undefined> {
  return { value: hasErrors(diagnostics) ? undefined : { plate, pageFiles }, diagnostics };
}

function pressTools(job: PrintJob): PressTools {
  const { issue, equipment, shelf, keeper } = job;
  const { template, profile, fonts, icc } = equipment;
  const artworkBytes = (name: string): Uint8Array | undefined => {
    const read = shelf.readBytes(name);
    return read.ok ? read.file.bytes : undefined;
  };
  const darkroom = darkroomFor(job, artworkBytes);
  const { bytes } = icc;
  return { issue, template, profile, book: fonts.book, darkroom, artworkBytes, icc: bytes, keeper };
}

/** Developed pictures are kept on disk; those of the last builds at hand too. */
function darkroomFor(
  { equipment: { profile, icc }, root, keeper }: PrintJob,
  readBytes: (name: string) => Uint8Array | undefined,
): Darkroom {
  const fresh = createDarkroom({
    readBytes,
    iccPath: icc.path,
    iccHash: icc.hash,
    store: createDiskStore(path.join(root, 'out', '.cache', 'pictures')),
    ppi: PICTURE_PPI,
    atOnce: Math.min(MOST_PICTURES_AT_ONCE, availableParallelism()),
    minimumPpi: profile.minimumPpi,
    inkLimit: profile.inkLimit,
  });
  return {
    develop: (order) =>
      keeper.recallLater(`picture ${JSON.stringify(order)}`, () => fresh.develop(order)),
  };
}
