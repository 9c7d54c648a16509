// The size of an SVG, by the reader that will draw it: two readers would not agree on every file, and the picture would be stretched between
// them. In: bytes. Out: its size, or what is wrong.
import type { DrawingSize } from '../base/measure-drawing.js';
import { readXml } from './read-xml.js';
import { readViewBox } from './viewports.js';

/** Measures an SVG in user units (px). */
export function measureDrawing(bytes: Uint8Array): DrawingSize {
  const read = readXml(bytes);
  if ('fault' in read) return read;
  if (read.root.name !== 'svg') return { fault: `<${read.root.name}>` };
  const box = readViewBox(read.root);
  return box === undefined
    ? { fault: 'viewBox' }
    : { width: box.shownWidth, height: box.shownHeight };
}
