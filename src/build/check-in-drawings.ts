// SVG pictures and artwork are read when an issue is checked. In: made-up pages, the paper's shelf. Out: drawings by path, and findings; for the
// press, their colours as ink. The desk that reads them is loaded only where there is an SVG.
import type { Diagnostic, Outcome } from '../base/diagnostic.js';
import type { Shelf } from '../base/shelf.js';
import type { Drawing, Paint } from '../model/drawing.js';
import type { Page } from '../model/page.js';
import { separateColors } from '../picture/separate-colors.js';
import type { Drawings } from '../press/drawings.js';
import type { Memo } from './memo.js';

/** Drawings by project path. */
export type DrawingsByPath = ReadonlyMap<string, Drawing>;

/** Part of every key: raised when the desk reads more, or otherwise. */
const DESK_VERSION = 1;

/** Reads every SVG of the pages, each once. */
export async function checkInDrawings(
  pages: readonly Page[],
  shelf: Shelf,
  memo: Memo,
): Promise<Outcome<DrawingsByPath>> {
  const value = new Map<string, Drawing>();
  const diagnostics: Diagnostic[] = [];
  const paths = pathsOf(pages);
  if (paths.length === 0) return { value, diagnostics };
  const { readDrawing } = await import('../vector/read-drawing.js');
  for (const path of paths) {
    const read = shelf.readBytes(path);
    if (!read.ok) continue;
    const { file } = read;
    const key = `${DESK_VERSION} ${path} ${file.hash}`;
    const outcome = memo.recall('drawing', key, () => readDrawing(file));
    diagnostics.push(...outcome.diagnostics);
    if (outcome.value !== undefined) value.set(path, outcome.value);
  }
  return { value, diagnostics };
}

function pathsOf(pages: readonly Page[]): readonly string[] {
  const paths = new Set<string>();
  for (const mark of pages.flatMap((page) => page.boxes.flatMap((box) => box.marks))) {
    const isFile = mark.kind === 'picture' || mark.kind === 'artwork';
    if (isFile && mark.file.format === 'svg') paths.add(mark.file.path);
  }
  return [...paths];
}

/** Turns the drawings' colours into ink. */
export async function inkDrawings(
  byPath: DrawingsByPath,
  iccPath: string,
  inkLimit: number,
): Promise<Drawings> {
  const colors = new Map<string, Extract<Paint, { kind: 'rgb' }>['rgb']>();
  for (const { fill, stroke } of [...byPath.values()].flatMap(({ shapes }) => shapes)) {
    for (const paint of [fill?.paint, stroke?.paint]) {
      if (paint?.kind === 'rgb') colors.set(paint.rgb.join(), paint.rgb);
    }
  }
  const inks = await separateColors([...colors.values()], iccPath, inkLimit);
  const inkOf: Drawings['inkOf'] = (rgb) => {
    const ink = inks.get(rgb.join());
    if (ink === undefined) throw new Error(`colour ${rgb.join()} was not separated`);
    return ink;
  };
  return { byPath, inkOf };
}
