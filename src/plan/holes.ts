// The news hole of a page: what the ads leave free, cut into rectangles. In: free L of each column. Out: the ways to cut it.
import type { GridRect } from '../base/geometry.js';
import { SHALLOWEST_HOLE } from './hole-score.js';

/** Every sensible way to cut the hole below L `top` into rectangles: across at the steps of the ads, or down beside them. */
export function cutHole(
  freeLines: readonly number[],
  top: number,
  gap: number,
): readonly (readonly GridRect[])[] {
  return cut(freeLines, { from: 0, to: freeLines.length }, top, gap);
}

/** Ways to cut a hole with steps down between two of its steps as well: a story may be narrower than what is free over an ad. */
export function cutBetweenSteps(
  freeLines: readonly number[],
  top: number,
  gap: number,
): readonly (readonly GridRect[])[] {
  if (freeLines.every((free) => free === freeLines[0])) return [];
  return freeLines.flatMap((free, at) =>
    at > 0 && free === freeLines[at - 1]
      ? cutAt(at, freeLines, { from: 0, to: freeLines.length }, { top, gap })
      : [],
  );
}

/** L × columns of the hole. */
export function holeCells(freeLines: readonly number[], top: number): number {
  return freeLines.reduce((sum, free) => sum + Math.max(0, free - top), 0);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function cut(
  freeLines: readonly number[],
  range: Range,
  top: number,
  gap: number,
): readonly (readonly GridRect[])[] {
  const slice = freeLines.slice(range.from, range.to);
  const least = Math.min(...slice);
  const most = Math.max(...slice);
  if (most - top < SHALLOWEST_HOLE) return [[]];
  if (least === most) return [[rectOf(range, top, least)]];
  return [
    ...cutAcross(freeLines, range, { top, least }, gap),
    ...cutDown(freeLines, range, top, gap),
  ];
}

function cutAcross(
  freeLines: readonly number[],
  range: Range,
  level: { readonly top: number; readonly least: number },
  gap: number,
): readonly (readonly GridRect[])[] {
  const upper =
    level.least - level.top >= SHALLOWEST_HOLE ? [rectOf(range, level.top, level.least)] : [];
  const below = upper.length > 0 ? level.least + gap : level.top;
  let ways: readonly (readonly GridRect[])[] = [upper];
  for (const pocket of runsAbove(freeLines, range, level.least)) {
    ways = eachWithEach(ways, cut(freeLines, pocket, below, gap));
  }
  return ways;
}

/** One cut down the page at each step of the skyline. */
function cutDown(
  freeLines: readonly number[],
  range: Range,
  top: number,
  gap: number,
): readonly (readonly GridRect[])[] {
  const ways: (readonly GridRect[])[] = [];
  for (let at = range.from + 1; at < range.to; at += 1) {
    if (freeLines[at] !== freeLines[at - 1])
      ways.push(...cutAt(at, freeLines, range, { top, gap }));
  }
  return ways;
}

/** Every way to cut both sides of a cut down the page. */
function cutAt(
  at: number,
  freeLines: readonly number[],
  { from, to }: Range,
  { top, gap }: { readonly top: number; readonly gap: number },
): readonly (readonly GridRect[])[] {
  const lefts = cut(freeLines, { from, to: at }, top, gap);
  const rights = cut(freeLines, { from: at, to }, top, gap);
  return eachWithEach(lefts, rights);
}

/** Ways to cut two parts of a hole, each of one with each of the other. */
function eachWithEach(
  ones: readonly (readonly GridRect[])[],
  others: readonly (readonly GridRect[])[],
): readonly (readonly GridRect[])[] {
  const ways: (readonly GridRect[])[] = [];
  for (const one of ones) {
    for (const other of others) ways.push([...one, ...other]);
  }
  return ways;
}

/** Neighbouring columns that go deeper than L `level`. */
function runsAbove(freeLines: readonly number[], range: Range, level: number): readonly Range[] {
  const runs: Range[] = [];
  let from: number | undefined;
  for (let column = range.from; column <= range.to; column += 1) {
    const isDeeper = column < range.to && (freeLines[column] ?? 0) > level;
    if (isDeeper && from === undefined) from = column;
    if (!isDeeper && from !== undefined) {
      runs.push({ from, to: column });
      from = undefined;
    }
  }
  return runs;
}

function rectOf(range: Range, top: number, bottom: number): GridRect {
  return {
    column: range.from,
    columnSpan: range.to - range.from,
    line: top,
    lineSpan: bottom - top,
  };
}
