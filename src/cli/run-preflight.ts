// One preflight: read, judge, say. In: an order and the world. Out: findings on standard output, an exit code. Writes no file.
import path from 'node:path';
import { SurroundingsFault } from '../base/surroundings.js';
import { limitsOf } from '../build/preflight-limits.js';
import { readPressProfile } from '../copy/read-press.js';
import type { PreflightLimits } from '../model/preflight.js';
import { preflightPdf } from '../preflight/preflight.js';
import { preflightJson, preflightText } from '../report/preflight-text.js';
import { createDiskShelf } from '../source/disk-shelf.js';
import { houseRoot } from '../source/house.js';
import { outsidePrograms } from '../source/outside-programs.js';
import { readPdfFile } from '../source/pdf-file.js';
import { EXIT } from './exit-codes.js';
import type { PreflightOrder } from './request.js';
import { UsageFault } from './usage-fault.js';
import type { World } from './world.js';

/** Judges one PDF. */
export async function runPreflight(order: PreflightOrder, world: World): Promise<number> {
  const { voice, file } = order;
  const target = path.resolve(world.cwd, file);
  const limits = pressLimits(order, world.cwd);
  const bytes = readFrom(world.cwd, file);
  const twin = order.twin === undefined ? undefined : readFrom(world.cwd, order.twin);
  const report = await preflightPdf(bytes, limits, outsidePrograms(target), twin);
  if (report.kind !== 'report') throw unreadable(file);
  const text = order.isJson
    ? preflightJson(report, voice.lang)
    : preflightText(report, voice.lang, voice.isQuiet);
  world.stdout.write(text);
  const has = (severity: string): boolean =>
    report.findings.some((finding) => finding.severity === severity);
  if (has('error')) return EXIT.content;
  return order.isStrict && has('warning') ? EXIT.strict : EXIT.done;
}

function readFrom(cwd: string, file: string): Uint8Array {
  const bytes = readPdfFile(path.resolve(cwd, file));
  if (bytes === undefined) throw unreadable(file);
  return bytes;
}

function unreadable(file: string): SurroundingsFault {
  return new SurroundingsFault('cli/pdf-unreadable', { path: file });
}

/** The paper's own profile of that name before the program's. */
function pressLimits({ press, standard }: PreflightOrder, cwd: string): PreflightLimits {
  const name = `templates/press/${press}.yaml`;
  for (const root of [cwd, houseRoot()]) {
    const { value } = readPressProfile(name, createDiskShelf(root));
    if (value !== undefined) return limitsOf(value, standard);
  }
  throw new UsageFault('cli/press-unknown', { name: press });
}
