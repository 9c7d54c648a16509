// `--watch`: builds on every save until Ctrl-C. In: an order and the world. Out: files and one line a build; exit code 130.
import path from 'node:path';
import { diagnose, hasErrors } from '../base/diagnostic.js';
import { createMemo } from '../build/memo.js';
import type { BuildResult } from '../model/result.js';
import { rebuiltText, watchingText } from '../report/summary.js';
import type { IssueFiles } from '../source/find-issue.js';
import { textNow } from '../source/out-tray.js';
import { watchIssue } from '../watch/watch-issue.js';
import { EXIT } from './exit-codes.js';
import type { BuildOrder } from './request.js';
import {
  type Attempt,
  deliver,
  findOrFail,
  hindered,
  lockOf,
  sayDiagnostics,
  targetsOf,
  tryBuild,
} from './run-build.js';
import { UsageFault } from './usage-fault.js';
import type { World } from './world.js';

/** Watches an issue. It is chosen once: a later date that appears meanwhile does not take its place. */
export async function runWatch(order: BuildOrder, world: World): Promise<number> {
  const files = findOrFail(order, world);
  const fixed: BuildOrder = { ...order, issue: path.join(files.root, files.folder) };
  const memo = createMemo();
  const stop = new AbortController();
  world.onInterrupt(() => {
    // The second Ctrl-C does not wait for the build under way.
    if (stop.signal.aborted) world.exit(EXIT.interrupted);
    stop.abort();
  });
  if (!order.voice.isQuiet) world.stderr.write(watchingText(files.folder, order.voice.lang));
  const lock = lockOf(files);
  // The old layout is forgotten once: what was laid out afresh is kept from then on.
  let isLockKept = false;
  let lockWritten: string | undefined;
  let isFirst = true;
  let last: Attempt | undefined;
  const build = async (): Promise<BuildResult> => {
    try {
      last = await tryBuild(isLockKept ? { ...fixed, relayout: undefined } : fixed, world, memo);
    } catch (error) {
      // A folder that is being renamed is gone for a moment; only at the start is that the user's slip.
      if (isFirst || !(error instanceof UsageFault)) throw error;
      last = hindered(files, diagnose(error.code, error.params), world.clock());
    }
    isFirst = false;
    return last.result;
  };
  const targets = targetsOf(order, files, world.cwd);
  await watchIssue({
    places: placesOf(files),
    ownFiles: [targets.pdf, targets.layout, targets.report].filter((file) => file !== undefined),
    isOwnWork: (file) =>
      file === lock && lockWritten !== undefined && textNow(file) === lockWritten,
    build,
    report: async (_result, time) => {
      if (last === undefined) return;
      // Before it is written: its event may come before the writing returns.
      lockWritten = last.result.lock?.text ?? lockWritten;
      isLockKept = last.result.lock !== undefined || isLockKept;
      await tell(last, time, { order, world });
    },
    clock: () => world.clock(),
    signal: stop.signal,
  });
  return EXIT.interrupted;
}

function placesOf(files: IssueFiles): readonly string[] {
  const inside = [files.folder, files.standing, files.newspaper ?? 'newspaper.yaml'];
  return inside.filter((place) => place !== undefined).map((place) => path.join(files.root, place));
}

/** Writes the results and says in one line how the build went, below what is wrong. */
async function tell(
  attempt: Attempt,
  time: number,
  desk: { readonly order: BuildOrder; readonly world: World },
): Promise<void> {
  const { order, world } = desk;
  const { lang } = order.voice;
  const delivered = await deliver(attempt, order, world);
  sayDiagnostics(delivered.result, order.voice, world);
  const isGood = !hasErrors(delivered.result.diagnostics);
  const sink = isGood && order.report !== '-' ? world.stdout : world.stderr;
  sink.write(rebuiltText(delivered.result, time, lang));
}
