// The command: arguments → request → work → exit code. In: the world. Out: text on its streams, files through `source/`, an exit code.
// Heavy rooms are imported only when a request needs them: `--help` must be there at once.
import { EXIT } from './exit-codes.js';
import { readArguments, voiceOf } from './options.js';
import type { Request } from './request.js';
import type { World } from './world.js';

/** Runs the command; the exit code is that of the contract. Never throws. */
export async function main(world: World): Promise<number> {
  try {
    return await carryOut(readArguments(world), world);
  } catch (error) {
    return await sayFault(error, world);
  }
}

async function carryOut(request: Request, world: World): Promise<number> {
  switch (request.kind) {
    case 'say':
      world.stdout.write(request.text);
      return EXIT.done;
    case 'new': {
      const { newIssue } = await import('./new-issue.js');
      world.stdout.write(await newIssue(request, world));
      return EXIT.done;
    }
    case 'plan': {
      const { runPlan } = await import('./run-plan.js');
      return runPlan(request, world);
    }
    case 'preflight': {
      const { runPreflight } = await import('./run-preflight.js');
      return runPreflight(request, world);
    }
    case 'build':
    case 'check': {
      if (request.isWatched) {
        const { runWatch } = await import('./run-watch.js');
        return runWatch(request, world);
      }
      // Ctrl-C is left to the system (130 in every shell): a listener would not be heard while pages are planned, and results are written whole anyway.
      const { runBuild } = await import('./run-build.js');
      return runBuild(request, world);
    }
  }
}

async function sayFault(error: unknown, world: World): Promise<number> {
  const { endingOf } = await import('./faults.js');
  const { terminalText } = await import('../report/terminal.js');
  const { exitCode, diagnostic } = endingOf(error);
  const voice = voiceOf({ color: !world.argv.includes('--no-color') }, world);
  world.stderr.write(terminalText(diagnostic, { ...voice, sourceOf: () => undefined }));
  const isDebugged = (world.env.BANMIAN_DEBUG ?? '') !== '';
  if (exitCode === EXIT.internal && isDebugged && error instanceof Error) {
    world.stderr.write(`${error.stack ?? ''}\n`);
  }
  return exitCode;
}
