// Path data of SVG (SVG 2, 9.3). In: a `d` attribute. Out: segments in absolute coordinates, or undefined where it cannot be read.
import type { Segment } from '../model/drawing.js';
import { curvesOf } from './arcs.js';

/** White is matched in one way only: two runs of it side by side would be tried in all their lengths. */
const COMMAND =
  /\s*([MmLlHhVvCcSsQqTtAaZz])|\s*(?:,\s*)?([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y;
const FLAG = /\s*(?:,\s*)?([01])/y;
const ARGUMENTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** Reads path data. */
export function readPath(data: string): readonly Segment[] | undefined {
  const pen = new Pen();
  let at = 0;
  let command = '';
  const end = data.trimEnd().length;
  while (at < end) {
    const next = nextCommand(data, at, command);
    if (next === undefined) return undefined;
    const read = readNumbers(data, next.end, next.command);
    if (read === undefined || !pen.draw(next.command, read.numbers)) return undefined;
    at = read.end;
    command = IMPLIED[next.command] ?? next.command;
  }
  return pen.segments;
}

/** Coordinates that go on after a move draw lines. */
const IMPLIED: Readonly<Record<string, string>> = { M: 'L', m: 'l' };

/** The command written at `at`, or the one before, which may be left out where it repeats. */
function nextCommand(
  data: string,
  at: number,
  before: string,
): { readonly command: string; readonly end: number } | undefined {
  COMMAND.lastIndex = at;
  const match = COMMAND.exec(data);
  if (match?.[1] !== undefined) return { command: match[1], end: COMMAND.lastIndex };
  return match === null || before === '' || /z/i.test(before)
    ? undefined
    : { command: before, end: at };
}

function readNumbers(
  data: string,
  start: number,
  command: string,
): { readonly numbers: readonly number[]; readonly end: number } | undefined {
  const numbers: number[] = [];
  let at = start;
  const count = ARGUMENTS[command.toUpperCase()] ?? 0;
  for (let index = 0; index < count; index++) {
    const isFlag = /a/i.test(command) && (index === 3 || index === 4);
    const pattern = isFlag ? FLAG : COMMAND;
    pattern.lastIndex = at;
    const match = pattern.exec(data);
    const text = isFlag ? match?.[1] : match?.[2];
    const number = Number(text ?? Number.NaN);
    if (!Number.isFinite(number)) return undefined;
    numbers.push(number);
    at = pattern.lastIndex;
  }
  return { numbers, end: at };
}

class Pen {
  readonly segments: Segment[] = [];
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;
  /** Control point that a smooth curve goes on from, and the kind of curve it belongs to. */
  private smooth: { readonly kind: 'C' | 'Q'; readonly x: number; readonly y: number } | undefined;

  draw(command: string, numbers: readonly number[]): boolean {
    const kind = command.toUpperCase();
    if (this.segments.length === 0 && kind !== 'M') return false;
    const isRelative = command !== kind;
    const [ox, oy] = isRelative ? [this.x, this.y] : [0, 0];
    const before = this.smooth;
    this.smooth = undefined;
    if (kind === 'A') this.arc(numbers, ox, oy);
    else if (kind === 'H') this.line((numbers[0] ?? 0) + ox, this.y);
    else if (kind === 'V') this.line(this.x, (numbers[0] ?? 0) + oy);
    else
      this.points(
        kind,
        numbers.map((one, index) => one + (index % 2 === 0 ? ox : oy)),
        before,
      );
    return true;
  }

  private points(
    kind: string,
    [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[],
    before: Pen['smooth'],
  ): void {
    const mirrored = (of: 'C' | 'Q'): readonly [number, number] =>
      before?.kind === of ? [2 * this.x - before.x, 2 * this.y - before.y] : [this.x, this.y];
    if (kind === 'M') this.move(a, b);
    else if (kind === 'L') this.line(a, b);
    else if (kind === 'C') this.curve([a, b], [c, d], [e, f]);
    else if (kind === 'S') this.curve(mirrored('C'), [a, b], [c, d]);
    else if (kind === 'Q') this.quadratic([a, b], [c, d]);
    else if (kind === 'T') this.quadratic(mirrored('Q'), [a, b]);
    else this.close();
  }

  private move(x: number, y: number): void {
    [this.startX, this.startY] = [x, y];
    this.push(['M', x, y], x, y);
  }

  private line(x: number, y: number): void {
    this.push(['L', x, y], x, y);
  }

  private curve(
    one: readonly [number, number],
    two: readonly [number, number],
    end: readonly [number, number],
  ): void {
    this.push(['C', ...one, ...two, ...end], ...end);
    this.smooth = { kind: 'C', x: two[0], y: two[1] };
  }

  private quadratic([cx, cy]: readonly [number, number], [x, y]: readonly [number, number]): void {
    const third = (from: number, to: number): number => from + (2 / 3) * (to - from);
    const [x0, y0] = [this.x, this.y];
    this.push(['C', third(x0, cx), third(y0, cy), third(x, cx), third(y, cy), x, y], x, y);
    this.smooth = { kind: 'Q', x: cx, y: cy };
  }

  private arc(
    [rx = 0, ry = 0, turn = 0, large, sweep, x = 0, y = 0]: readonly number[],
    ox: number,
    oy: number,
  ): void {
    const arc = { rx, ry, turn, isLarge: large === 1, isSweep: sweep === 1, x: x + ox, y: y + oy };
    this.segments.push(...curvesOf(this.x, this.y, arc));
    [this.x, this.y] = [arc.x, arc.y];
  }

  private close(): void {
    this.push(['Z'], this.startX, this.startY);
  }

  private push(segment: Segment, x: number, y: number): void {
    this.segments.push(segment);
    [this.x, this.y] = [x, y];
  }
}
