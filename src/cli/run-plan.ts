// The page plan of an issue: find, plan, say. In: an order and the world. Out: the plan on standard output, diagnostics on standard error,
// an exit code. Draws nothing and writes no file.
import { pagePlanCsv, pagePlanJson, pagePlanText } from '../report/page-plan.js';
import type { PlanOrder } from './request.js';
import { exitCodeOf, sayDiagnostics, tryBuild } from './run-build.js';
import type { World } from './world.js';

/** Plans once and prints the plan. */
export async function runPlan({ issue, format, voice }: PlanOrder, world: World): Promise<number> {
  const attempt = await tryBuild(
    { kind: 'plan', issue, pages: undefined, relayout: undefined },
    world,
    undefined,
  );
  sayDiagnostics(attempt.result, voice, world);
  const plan = pagePlanJson(attempt.result, voice.lang);
  if (format === 'json') world.stdout.write(`${JSON.stringify(plan, undefined, 2)}\n`);
  else world.stdout.write(format === 'csv' ? pagePlanCsv(plan) : pagePlanText(plan, voice.lang));
  return exitCodeOf(attempt, false);
}
