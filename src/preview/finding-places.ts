// Where on a page a finding belongs. In: pages, findings. Out: for each its page and rectangle, as far as that can be told: the line that prints the
// place in the copy, else the first box of the file, else the page alone.
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

/** A finder for these pages; files are indexed at the first question. */
export function findingPlaces(
  pages: readonly Page[],
): (finding: Diagnostic) => FindingPlace | undefined {
  let index: ReadonlyMap<string, readonly Trace[]> | undefined;
  return ({ span, page }) => {
    if (span !== undefined && span.file !== '') {
      index ??= indexOf(pages);
      const traces = (index.get(span.file) ?? []).filter((one) => (page ?? one.page) === one.page);
      const holds = (one: Trace): boolean =>
        one.span.start <= span.start && span.start < Math.max(one.span.end, one.span.start + 1);
      const found =
        traces.find((one) => one.isLine && holds(one)) ?? traces.find(holds) ?? traces[0];
      if (found !== undefined) return { page: found.page, rect: found.rect };
    }
    return page === undefined ? undefined : { page, rect: undefined };
  };
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
