// A fault of the surroundings (a font package missing, a disk full): not the copy's, not ours. Thrown through all rooms, met only in `cli/` (exit 4).
import type { Code } from './codes.js';
import { type Diagnostic, diagnose, type Params } from './diagnostic.js';

/** Thrown where work cannot go on for reasons outside the issue; carries its wording and advice. */
export class SurroundingsFault extends Error {
  readonly diagnostic: Diagnostic;

  constructor(code: Code, params: Params = {}) {
    const diagnostic = diagnose(code, params);
    super(diagnostic.message.en);
    this.name = 'SurroundingsFault';
    this.diagnostic = diagnostic;
  }
}
