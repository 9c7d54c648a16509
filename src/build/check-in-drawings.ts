// SVG pictures and artwork are read when an issue is checked. In: made-up pages, the paper's shelf. Out: drawings by path, and findings; for the
// press, their colours as ink. The desk that reads them is loaded only where there is an SVG.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { Shelf } from '../base/shelf.js';
import { fileSpan } from '../base/span.js';
import type { Drawing, Paint } from '../model/drawing.js';
import { INK_ROUNDING } from '../model/ink-limit.js';
import type { Page } from '../model/page.js';
import { heldInk, separateColors } from '../picture/separate-colors.js';
import type { Drawings } from '../press/drawings.js';
import { blackOf } from '../press/ink.js';
import type { Memo } from './memo.js';
import { readMeasured } from './read-measured.js';

/** Drawings by project path. */
export type DrawingsByPath = ReadonlyMap<string, Drawing>;

/** Part of every key: raised when the desk reads more, or otherwise. */
const DESK_VERSION = 2;

/** What drawings are taken in with. */
export interface DrawingCheckIn {
  readonly shelf: Shelf;
  readonly memo: Memo;
  /** Percent. */
  readonly inkLimit: number;
}

/** Reads every SVG of the pages, each once. */
export async function checkInDrawings(
  pages: readonly Page[],
  { shelf, memo, inkLimit }: DrawingCheckIn,
): Promise<Outcome<DrawingsByPath>> {
  const value = new Map<string, Drawing>();
  const diagnostics: Diagnostic[] = [];
  const files = filesOf(pages);
  if (files.size === 0) return { value, diagnostics };
  const { readDrawing } = await import('../vector/read-drawing.js');
  for (const [path, hash] of files) {
    const file = { path, hash, bytes: readMeasured(shelf, path, hash) };
    const key = `${DESK_VERSION} ${path} ${hash}`;
    const outcome = memo.recall('drawing', key, () => readDrawing(file));
    diagnostics.push(...outcome.diagnostics);
    if (outcome.value === undefined) continue;
    value.set(path, outcome.value);
    diagnostics.push(...tooWet(outcome.value, path, inkLimit));
  }
  return { value, diagnostics };
}

/** Inks written in the file itself; those that came from RGB are separated within the limit. */
function tooWet(drawing: Drawing, path: string, inkLimit: number): readonly Diagnostic[] {
  const sums = paintsOf(drawing).map((paint) =>
    paint.kind === 'ink' ? 100 * paint.ink.reduce((sum, part) => sum + part, 0) : 0,
  );
  const ink = sums.reduce((largest, sum) => Math.max(largest, sum), 0);
  if (ink <= inkLimit + INK_ROUNDING) return [];
  const params = { path, ink: Math.round(ink), limit: inkLimit };
  return [diagnose('picture/too-wet', params, { span: fileSpan(path) })];
}

function paintsOf({ shapes }: Drawing): readonly Paint[] {
  return shapes.flatMap(({ fill, stroke }) =>
    [fill?.paint, stroke?.paint].filter((paint) => paint !== undefined),
  );
}

/** Hashes of the drawings by path. */
function filesOf(pages: readonly Page[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const mark of pages.flatMap((page) => page.boxes.flatMap((box) => box.marks))) {
    const isFile = mark.kind === 'picture' || mark.kind === 'artwork';
    if (isFile && mark.file.format === 'svg') files.set(mark.file.path, mark.file.hash);
  }
  return files;
}

/** Turns the drawings' colours into ink. */
export async function inkDrawings(
  byPath: DrawingsByPath,
  iccPath: string,
  inkLimit: number,
): Promise<Drawings> {
  const colors = new Map<string, Extract<Paint, { kind: 'rgb' }>['rgb']>();
  for (const paint of [...byPath.values()].flatMap(paintsOf)) {
    if (paint.kind === 'rgb') colors.set(paint.rgb.join(), paint.rgb);
  }
  const strip = [...colors.values()];
  const inColor = await separateColors(strip, { iccPath, inkLimit, isColor: true });
  const inBlack = await separateColors(strip, { iccPath, inkLimit, isColor: false });
  const inkOf: Drawings['inkOf'] = (paint, isColor) => {
    if (paint.kind === 'ink') {
      const [c, m, y, k] = paint.ink.map((part) => 100 * part);
      const ink = heldInk({ c: c ?? 0, m: m ?? 0, y: y ?? 0, k: k ?? 0 }, inkLimit);
      return isColor ? ink : blackOf(ink, 'area');
    }
    const ink = (isColor ? inColor : inBlack).get(paint.rgb.join());
    if (ink === undefined) throw new Error(`colour ${paint.rgb.join()} was not separated`);
    return ink;
  };
  return { byPath, inkOf };
}
