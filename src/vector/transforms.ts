// Transforms of SVG. In: attribute text. Out: matrices.
import { combined, IDENTITY, type Matrix } from '../base/matrix.js';
import { readLength } from '../base/view-box.js';

/** More is no list that a program writes. */
const MOST_STEPS = 100;
const LONGEST_STEP = 1000;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g;
const NAME = /^[\s,]{0,100}([a-zA-Z]{1,20})\s{0,20}$/;

/** A `transform` attribute; undefined = it cannot be read. Cut at its brackets: a pattern tried anew at each place takes the square of a hostile text's length. */
export function readTransform(text: string): Matrix | undefined {
  let matrix: Matrix = IDENTITY;
  const parts = text.trim().split(')', MOST_STEPS + 1);
  const rest = parts.pop() ?? '';
  if (!/^,?$/.test(rest.trim())) return undefined;
  for (const part of parts) {
    const step = readStep(part);
    if (step === undefined) return undefined;
    matrix = combined(matrix, step);
  }
  return matrix.every(Number.isFinite) ? matrix : undefined;
}

/** `name(numbers`. */
function readStep(text: string): Matrix | undefined {
  if (text.length > LONGEST_STEP) return undefined;
  const open = text.indexOf('(');
  const name = NAME.exec(text.slice(0, Math.max(0, open)))?.[1];
  const list = text.slice(open + 1);
  // Numbers may stand without a gap: `0-28.4` are two.
  const numbers = [...list.matchAll(NUMBER)].map(([one]) => Number(one));
  const isList = list.replaceAll(NUMBER, '').replaceAll(/[\s,]/g, '') === '';
  return name === undefined || !isList ? undefined : stepOf(name, numbers);
}

/** A map around an origin of two lengths; undefined = the origin hangs on the size of what is drawn (CSS Transforms 1, 5). */
export function turnedAround(matrix: Matrix, origin: string): Matrix | undefined {
  const [a, b, c, d] = matrix;
  // A shift is the same around any origin.
  if (a === 1 && b === 0 && c === 0 && d === 1) return matrix;
  const [x, y = 0, ...others] = origin
    .trim()
    .split(/\s+/)
    .map((one) => (one === '0%' ? 0 : readLength(one)));
  if (x === undefined || y === undefined || others.length > 1) return undefined;
  return combined([1, 0, 0, 1, x, y], combined(matrix, [1, 0, 0, 1, -x, -y]));
}

function stepOf(name: string, numbers: readonly number[]): Matrix | undefined {
  const [a = 0, b, c, d = 0, e = 0, f = 0] = numbers;
  switch (name) {
    case 'matrix':
      return numbers.length === 6 ? [a, b ?? 0, c ?? 0, d, e, f] : undefined;
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0];
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0];
    case 'rotate':
      return turned(a, b ?? 0, c ?? 0);
    case 'skewX':
      return [1, 0, Math.tan((a * Math.PI) / 180), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan((a * Math.PI) / 180), 0, 1, 0, 0];
    default:
      return undefined;
  }
}

function turned(angle: number, x: number, y: number): Matrix {
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  return combined([1, 0, 0, 1, x, y], combined([cos, sin, -sin, cos, 0, 0], [1, 0, 0, 1, -x, -y]));
}
