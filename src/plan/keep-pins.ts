// Pinned pieces stand, and the rest of the page is solved around them. In: a frame, a load, the pins on the page. Out: a solution that holds
// them, or none. Also tells which pins of a lock no page could keep.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { GridRect } from '../base/geometry.js';
import type { Placed } from './build-module.js';
import { type DeskTools, type Piece, wholePiece } from './desk.js';
import { everyVariantOf, type Stood } from './every-shape.js';
import { cutHole } from './holes.js';
import type { LockedPiece, PageToKeep } from './locked-pages.js';
import type { PageFrame, PageLoad } from './page-filling.js';
import { type PageSolution, planPage } from './plan-page.js';

/** Places of the page's pinned pieces among those that are to be placed; a shape that the copy does not have is no pin. */
export function pinsAmong(
  pieces: readonly Piece[],
  keep: PageToKeep | undefined,
  tools: DeskTools,
): readonly Placed[] {
  const pinned = (keep?.pieces ?? []).filter(
    ({ entry, article }) =>
      entry.isPinned &&
      entry.part === 'whole' &&
      pieces.some((piece) => piece.article === article && piece.fromPage === undefined),
  );
  return pinned.flatMap(({ entry, article }) => {
    const { grid } = entry;
    const shapes = everyVariantOf(wholePiece(article), tools, stoodAs(entry))
      .filter(({ height }) => height === grid.lineSpan)
      .sort((a, b) => a.cost - b.cost);
    return shapes.slice(0, 1).map((shape): Placed => ({ shape, grid }));
  });
}

/** `planPage` with the pins left standing. */
export function planAround(
  frame: PageFrame,
  load: PageLoad,
  pins: readonly Placed[],
  tools: DeskTools,
): PageSolution | undefined {
  if (pins.length === 0) return planPage(frame, load, tools);
  const gap = tools.template.limits.storyGapLines;
  const isPinned = ({ article }: Piece): boolean =>
    pins.some(({ shape }) => shape.kind === 'article' && shape.piece.article === article);
  const ways = pins.reduce<readonly Way[]>(
    (cuts, { grid }) => cuts.flatMap((way) => cutAround(way, grid, gap)),
    cutHole(frame.freeLines, frame.firstLine, gap),
  );
  const must = load.must.filter((piece) => !isPinned(piece));
  const may = load.may.filter((piece) => !isPinned(piece));
  const solved = planPage({ ...frame, ways }, { ...load, must, may }, tools);
  if (solved === undefined) return undefined;
  return {
    ...solved,
    placed: [...pins, ...solved.placed],
    used: [...solved.used, ...load.may.filter(isPinned)],
  };
}

/** Columns and feet of an entry. */
function stoodAs({ grid, shape }: LockedPiece['entry']): Stood {
  return { columns: grid.columnSpan, feet: shape.feet };
}

type Way = readonly GridRect[];

/** The ways to cut a rectangle out of a cut hole: across the whole width above and below it, or down the whole depth beside it. */
function cutAround(way: Way, pin: GridRect, gap: number): readonly Way[] {
  const holder = way.find((rect) => holds(rect, pin));
  if (holder === undefined) return [];
  const others = way.filter((rect) => rect !== holder);
  const wide = { column: holder.column, columnSpan: holder.columnSpan };
  const left = { column: holder.column, columnSpan: pin.column - holder.column };
  const end = pin.column + pin.columnSpan;
  const right = { column: end, columnSpan: holder.column + holder.columnSpan - end };
  const own = { column: pin.column, columnSpan: pin.columnSpan };
  const whole = { line: holder.line, lineSpan: holder.lineSpan };
  const beside = { line: pin.line, lineSpan: pin.lineSpan };
  const above = { line: holder.line, lineSpan: pin.line - gap - holder.line };
  const foot = pin.line + pin.lineSpan + gap;
  const below = { line: foot, lineSpan: holder.line + holder.lineSpan - foot };
  const across = [
    { ...wide, ...above },
    { ...left, ...beside },
    { ...right, ...beside },
    { ...wide, ...below },
  ];
  const down = [
    { ...left, ...whole },
    { ...own, ...above },
    { ...own, ...below },
    { ...right, ...whole },
  ];
  const real = ({ columnSpan, lineSpan }: GridRect): boolean => columnSpan > 0 && lineSpan > 0;
  return [
    [...others, ...across.filter(real)],
    [...others, ...down.filter(real)],
  ];
}

function holds(rect: GridRect, inner: GridRect): boolean {
  return (
    inner.column >= rect.column &&
    inner.column + inner.columnSpan <= rect.column + rect.columnSpan &&
    inner.line >= rect.line &&
    inner.line + inner.lineSpan <= rect.line + rect.lineSpan
  );
}

/** An error for each pinned piece of a page that does not stand where it is pinned. */
export function brokenPins(
  page: string,
  keep: PageToKeep | undefined,
  placed: readonly Placed[],
  tools: DeskTools,
): readonly Diagnostic[] {
  return (keep?.pieces ?? [])
    .filter(({ entry }) => entry.isPinned)
    .filter(({ entry, article }) => !placed.some((found) => stands(found, article.id, entry.grid)))
    .map((pin) => brokenPin(page, pin, tools));
}

function stands({ shape, grid }: Placed, article: string, pinned: GridRect): boolean {
  return (
    shape.kind === 'article' &&
    shape.piece.article.id === article &&
    grid.column === pinned.column &&
    grid.columnSpan === pinned.columnSpan &&
    grid.line === pinned.line &&
    grid.lineSpan === pinned.lineSpan
  );
}

/** Most heights named. */
const HEIGHTS_NAMED = 12;

function brokenPin(page: string, { entry, article }: LockedPiece, tools: DeskTools): Diagnostic {
  const place = { span: entry.span, page };
  const { columnSpan: columns, lineSpan: lines } = entry.grid;
  const off = (height: number): number => Math.abs(height - lines);
  const all = new Set(
    everyVariantOf(wholePiece(article), tools, stoodAs(entry)).map(({ height }) => height),
  );
  if (entry.part !== 'whole' || all.has(lines)) {
    return diagnose('plan/lock-no-room', { file: entry.file, page }, place);
  }
  const heights = [...all]
    .sort((a, b) => off(a) - off(b))
    .slice(0, HEIGHTS_NAMED)
    .sort((a, b) => a - b);
  const params = { file: entry.file, columns, lines, heights: heights.join(' ') || '–' };
  return diagnose('plan/lock-no-shape', params, place);
}
