// Findings on the pages that they are about. In: pages, what was found. Out: for each page its findings, with the box that each belongs to.
import type { Diagnostic } from '../base/diagnostic.js';
import type { Rect } from '../base/geometry.js';
import type { Span } from '../base/span.js';
import type { Box, Page } from '../model/page.js';

/** A finding and where it stands; no rectangle = it belongs to the page, or to the issue. */
export interface PlacedFinding {
  readonly finding: Diagnostic;
  readonly rect: Rect | undefined;
}

/** Errors and warnings by page id, from the top of each page; what belongs to no page stands with the first. */
export function placeFindings(
  pages: readonly Page[],
  findings: readonly Diagnostic[],
): ReadonlyMap<string, readonly PlacedFinding[]> {
  const placed = new Map<string, PlacedFinding[]>(pages.map(({ id }) => [id, []]));
  for (const finding of findings) {
    if (finding.severity === 'note') continue;
    const place = placeOf(finding, pages);
    const page = place?.page ?? finding.page ?? pages[0]?.id ?? '';
    placed.get(page)?.push({ finding, rect: place?.rect });
  }
  for (const own of placed.values()) own.sort((one, other) => topOf(one) - topOf(other));
  return placed;
}

/** Findings without a place come first. */
function topOf({ rect }: PlacedFinding): number {
  return rect?.y ?? -1;
}

function placeOf(
  { span, page: id }: Diagnostic,
  pages: readonly Page[],
): { readonly page: string; readonly rect: Rect } | undefined {
  if (span === undefined) return undefined;
  const asked = id === undefined ? pages : pages.filter((page) => page.id === id);
  for (const page of asked) {
    const exact = page.boxes.find((box) => holds(box, span));
    if (exact !== undefined) return { page: page.id, rect: exact.rect };
  }
  for (const page of asked) {
    const rect = unionOf(page.boxes.filter((box) => isOf(box, span.file)));
    if (rect !== undefined) return { page: page.id, rect };
  }
  return undefined;
}

/** Whether the very words stand in the box. */
function holds({ lines }: Box, { file, start }: Span): boolean {
  return lines.some(
    ({ line }) => line.span?.file === file && line.span.start <= start && start < line.span.end,
  );
}

function isOf({ from, lines }: Box, file: string): boolean {
  return from?.file === file || lines.some(({ line }) => line.span?.file === file);
}

/** The smallest rectangle around all boxes. */
export function unionOf(boxes: readonly Box[]): Rect | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map(({ rect }) => rect.x));
  const y = Math.min(...boxes.map(({ rect }) => rect.y));
  const right = Math.max(...boxes.map(({ rect }) => rect.x + rect.width));
  const bottom = Math.max(...boxes.map(({ rect }) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}
