// A wrong use of the command line (exit 2). Thrown by the files of `cli/`, met in `main.ts`. Its words come later: help must not wait for the catalogue.
import type { Code } from '../base/codes.js';
import type { Params } from '../base/diagnostic.js';

/** What the user asked for cannot be done as asked. */
export class UsageFault extends Error {
  readonly code: Code;
  readonly params: Params;

  constructor(code: Code, params: Params = {}) {
    super(code);
    this.name = 'UsageFault';
    this.code = code;
    this.params = params;
  }
}
