// Transforms of SVG. In: attribute text. Out: matrices.
import { combined, IDENTITY, type Matrix } from '../base/matrix.js';

/** A `transform` attribute; undefined = it cannot be read. */
export function readTransform(text: string): Matrix | undefined {
  let matrix: Matrix = IDENTITY;
  const rest = text.replaceAll(
    /([a-zA-Z]+)\s*\(([^()]*)\)\s*,?/g,
    (whole, name: string, list: string) => {
      const step = stepOf(
        name,
        list
          .trim()
          .split(/[\s,]+/)
          .filter((one) => one !== '')
          .map(Number),
      );
      if (step === undefined) return whole;
      matrix = combined(matrix, step);
      return '';
    },
  );
  return rest.trim() === '' && matrix.every(Number.isFinite) ? matrix : undefined;
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
