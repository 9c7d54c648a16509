// The typesetter's core: runs of styled text → set lines of a measure. In: runs, measure. Out: lines with every glyph at its place.
// The seams of line setting: itemize (runs → boxes, glues, penalties) → breakLines → justify.
import type { Outcome } from '../base/diagnostic.js';
import type { Span } from '../base/span.js';
import type { Pt } from '../base/units.js';
import type { Glyph } from '../model/font.js';
import type { Line } from '../model/galley.js';
import { breakLines } from './break-lines.js';
import { BREAK } from './break-opportunities.js';
import { itemize } from './itemize.js';
import { justify } from './justify.js';
import type { LineRequest, LineTools, StyledRun } from './line-request.js';
import { type LineSums, sumUp } from './line-sums.js';
import { BODY_SPACING } from './spacing.js';

export type { LineRequest, LineTools, StyledRun };

/** Sets one paragraph; joining the lines' texts gives the runs' text back. */
export function setLines(request: LineRequest, tools: LineTools): Outcome<readonly Line[]> {
  const { value, diagnostics } = itemize(request.runs, longestWord(request), tools, BODY_SPACING);
  return { value: setSums(request, sumUp(value)), diagnostics };
}

/** Width that no word of a paragraph may exceed. */
export function longestWord({ measure, indent, hang }: Omit<LineRequest, 'runs'>): Pt {
  return measure - Math.max(indent, hang);
}

/** Sets a paragraph whose runs have been itemized. */
export function setSums(request: LineRequest, sums: LineSums): readonly Line[] {
  const { runs, measure, indent, hang } = request;
  const ends = breakLines(sums, {
    firstWidth: measure - indent,
    restWidth: measure - hang,
    isJustified: request.align === 'justify',
    em: runs[0]?.style.size ?? measure,
  });
  return makeLines(request, sums, ends);
}

/** Lines of a paragraph that has been broken before the boxes `ends`. */
export function makeLines(
  request: LineRequest,
  sums: LineSums,
  ends: readonly number[],
): readonly Line[] {
  const { text, starts, glues } = sums.paragraph;
  const slices = new SliceFinder(request.runs);
  return ends.map((to, index) => {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
    const isLast = index === ends.length - 1;
    const start = index === 0 ? 0 : (starts[from] ?? 0);
    const end = isLast ? text.length : (starts[to] ?? text.length);
    const inset = index === 0 ? request.indent : request.hang;
    const room = request.measure - inset;
    const isFull = request.align === 'justify' && !isLast && glues[to]?.breaks !== BREAK.forced;
    const set = justify(sums, { from, to, isFull }, room);
    let placed: readonly Glyph[] | undefined;
    return {
      // Placed when first asked for: of ten lines that the planner tries one is printed.
      get glyphs(): readonly Glyph[] {
        placed ??= set.place();
        return placed;
      },
      x: inset + shiftOf(request.align, room - set.width),
      width: set.width,
      size: request.runs[0]?.style.size ?? 0,
      text: text.slice(start, end),
      span: slices.spanOf(start, end),
      endsParagraph: isLast,
      ink: request.ink,
    };
  });
}

function shiftOf(align: LineRequest['align'], slack: Pt): Pt {
  if (align === 'center') return Math.max(0, slack) / 2;
  return align === 'end' ? Math.max(0, slack) : 0;
}

/** Finds the place in the source of a slice of the runs' joined text. */
class SliceFinder {
  readonly #runs: readonly StyledRun[];

  constructor(runs: readonly StyledRun[]) {
    this.#runs = runs;
  }

  spanOf(start: number, end: number): Span | undefined {
    let offset = 0;
    let found: Span | undefined;
    for (const { text, span } of this.#runs) {
      const from = Math.max(start, offset);
      const to = Math.min(end, offset + text.length);
      if (span !== undefined && from < to) {
        const first = Math.min(span.start + from - offset, span.end);
        // A run's end is its span's end, whatever escapes made the text shorter.
        const last = to === offset + text.length ? span.end : span.start + to - offset;
        found = { file: span.file, start: found?.start ?? first, end: Math.min(last, span.end) };
      }
      offset += text.length;
    }
    return found;
  }
}
