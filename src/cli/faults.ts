// Thrown faults → diagnostic and exit code. In: whatever was thrown. Out: what to say and how to end. Prints nothing.
import type { Code } from '../base/codes.js';
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import { SurroundingsFault } from '../base/surroundings.js';
import { TrayFault, type TrayFaultKind } from '../source/out-tray.js';
import { ownSourceOf } from '../source/own-source.js';
import { EXIT } from './exit-codes.js';
import { UsageFault } from './usage-fault.js';

/** How a run ends after something was thrown. */
export interface Ending {
  readonly exitCode: number;
  readonly diagnostic: Diagnostic;
}

const TRAY_CODE: Readonly<Record<TrayFaultKind, Code>> = {
  locked: 'build/target-locked',
  full: 'build/disk-full',
  denied: 'build/target-denied',
  long: 'build/target-long',
};

/** A file of ours, and its room. */
const ROOM = /[\\/]src[\\/]([a-z]+)[\\/]/;

/** What to say of a thrown fault. Anything unknown is our own bug. */
export function endingOf(error: unknown): Ending {
  if (error instanceof UsageFault) {
    return { exitCode: EXIT.usage, diagnostic: diagnose(error.code, error.params) };
  }
  return surroundingsEnding(error) ?? { exitCode: EXIT.internal, diagnostic: ownFault(error) };
}

/** The same for faults of the surroundings only; undefined for everything else. */
export function surroundingsEnding(error: unknown): Ending | undefined {
  if (error instanceof SurroundingsFault) {
    return { exitCode: EXIT.surroundings, diagnostic: error.diagnostic };
  }
  if (error instanceof TrayFault) {
    const diagnostic = diagnose(TRAY_CODE[error.kind], { path: error.file });
    return { exitCode: EXIT.surroundings, diagnostic };
  }
  return undefined;
}

function ownFault(error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return diagnose('build/internal', { room: roomOf(error), reason });
}

/** The folder of `src/` where it was thrown: the first of our own frames. */
function roomOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  for (const line of stack.split('\n')) {
    const [, room] = ROOM.exec(ownSourceOf(line) ?? '') ?? [];
    if (room !== undefined) return room;
  }
  return 'cli';
}
