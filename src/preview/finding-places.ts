// Where on a page a finding belongs. In: pages, findings. Out: for each its page and rectangle, as far as that can be told: the line that prints the
// place in the copy, else the first box of the file, else the page alone. On pages of an earlier build the copy's places are others: no line is told there.
import type { Diagnostic } from '../base/diagnostic.js';
import type { Rect } from '../base/geometry.js';
import type { Span } from '../base/span.js';
import type { Page, PlacedLine } from '../model/page.js';

/** A finding's place; `rect` undefined = the page as a whole. */
export interface FindingPlace {
  readonly page: string;
  readonly rect: Rect | undefined;
}

/** A box or line that shows a stretch of a file. */
interface Trace {
  readonly page: string;
  readonly span: Span;
  readonly rect: Rect;
  readonly isLine: boolean;
}

/** Descent of a line under its baseline, and its height, in its size. */
const DESCENT = 0.2;
const HEIGHT = 1.15;

/** A finder for these pages; files are indexed at the first question. `isOwn`: the findings are of the build that made the pages. */
export function findingPlaces(
  pages: readonly Page[],
  isOwn: boolean,
): (finding: Diagnostic) => FindingPlace | undefined {
  let index: ReadonlyMap<string, readonly Trace[]> | undefined;
  const placeOf = (span: Span, page: string | undefined): FindingPlace | undefined => {
    index ??= indexOf(pages);
    const traces = (index.get(span.file) ?? []).filter((one) => (page ?? one.page) === one.page);
    const found = isOwn ? bestOf(traces, span) : boxOf(traces);
    return found && { page: found.page, rect: found.rect };
  };
  return ({ span, page }) => {
    const place = span === undefined || span.file === '' ? undefined : placeOf(span, page);
    return place ?? (page === undefined ? undefined : { page, rect: undefined });
  };
}

/** The first box of a file; the page alone where only lines tell of it. */
function boxOf(traces: readonly Trace[]): FindingPlace | undefined {
  const [first] = traces;
  return traces.find(({ isLine }) => !isLine) ?? (first && { page: first.page, rect: undefined });
}

function bestOf(traces: readonly Trace[], { start }: Span): Trace | undefined {
  const holds = ({ span }: Trace): boolean =>
    span.start <= start && start < Math.max(span.end, span.start + 1);
  return traces.find((one) => one.isLine && holds(one)) ?? traces.find(holds) ?? traces[0];
}

function indexOf(pages: readonly Page[]): ReadonlyMap<string, readonly Trace[]> {
  const index = new Map<string, Trace[]>();
  const add = (trace: Trace): void => {
    const traces = index.get(trace.span.file);
    if (traces === undefined) index.set(trace.span.file, [trace]);
    else traces.push(trace);
  };
  for (const { id: page, boxes } of pages) {
    for (const { from, rect, lines } of boxes) {
      if (from !== undefined) add({ page, span: from, rect, isLine: false });
      for (const placed of lines) {
        const { span } = placed.line;
        if (span !== undefined) add({ page, span, rect: rectOf(placed), isLine: true });
      }
    }
  }
  return index;
}

function rectOf({ line, x, baseline }: PlacedLine): Rect {
  const height = line.size * HEIGHT;
  return { x, y: baseline + line.size * DESCENT - height, width: line.width, height };
}
