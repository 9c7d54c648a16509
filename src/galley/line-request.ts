// What line setting is asked for, and what it needs. Types only: the seam between setLines, itemize and those who set text.
import type { Span } from '../base/span.js';
import type { Pt } from '../base/units.js';
import type { Beside } from '../model/copy.js';
import type { Shaper } from '../model/font.js';
import type { LineRules } from '../model/line-rules.js';
import type { TextStyle } from '../model/template.js';

/** A run of text in one style. `text[i]` stands at `span.start + i`. */
export interface StyledRun {
  readonly text: string;
  readonly span: Span | undefined;
  readonly style: TextStyle;
  /** What stands beside the run, or between its line and the next. */
  readonly beside?: Beside | undefined;
  readonly isDotted?: boolean;
}

/** One paragraph to set. All its lines share `ink`. */
export interface LineRequest {
  readonly runs: readonly StyledRun[];
  readonly measure: Pt;
  /** White before the first line, and before each further one (hanging indent of list items). */
  readonly indent: Pt;
  readonly hang: Pt;
  /** `start`, `center`, `end`: lines of even length; `ragged`: running text, its last line as short as it comes. */
  readonly align: 'justify' | 'ragged' | 'start' | 'center' | 'end';
  readonly ink: string;
}

/** What line setting needs. */
export interface LineTools {
  readonly shaper: Shaper;
  readonly rules: LineRules;
  /** Words never to break, from the paper's `names`. */
  readonly names: readonly string[];
}
