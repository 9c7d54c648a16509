// QR codes read back from what was set. In: marks. Out: fills, and a bitmap as a decoder takes it.
import type { Rect } from '../../src/base/geometry.js';
import type { Mark } from '../../src/model/galley.js';

type Fill = Extract<Mark, { kind: 'fill' }>;

/** The fills among marks. */
export function fillsOf(marks: readonly Mark[]): readonly Fill[] {
  return marks.filter((mark) => mark.kind === 'fill');
}

/** Black fills painted on white, `scale` pixels a point. */
export function bitmapOf(
  fills: readonly Fill[],
  frame: Rect,
  scale: number,
): { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray } {
  const [width, height] = [Math.round(frame.width * scale), Math.round(frame.height * scale)];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const { rect } of fills) {
    const left = Math.round((rect.x - frame.x) * scale);
    const right = Math.round((rect.x + rect.width - frame.x) * scale);
    const top = Math.round((rect.y - frame.y) * scale);
    const foot = Math.round((rect.y + rect.height - frame.y) * scale);
    for (let y = top; y < foot; y += 1) {
      for (let x = left; x < right; x += 1)
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { width, height, data };
}
