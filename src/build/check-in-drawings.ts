// SVG pictures and artwork are read when an issue is checked. In: made-up pages, the paper's shelf. Out: drawings by path, and findings; for the
// press, their colours as ink. The desk that reads them is loaded only where there is an SVG.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { Shelf } from '../base/shelf.js';
import type { Span } from '../base/span.js';
import type { Drawing, Paint } from '../model/drawing.js';
import { INK_ROUNDING } from '../model/ink-limit.js';
import type { Page } from '../model/page.js';
import type { PressProfile } from '../model/template.js';
import { mapInk } from '../picture/ink-map.js';
import { grayOf, separatePaints } from '../picture/separate-colors.js';
import type { Drawings } from '../press/drawings.js';
import { ordersOf } from '../press/pictures.js';
import type { Memo } from './memo.js';
import { readMeasured } from './read-measured.js';

/** What artwork and drawings are taken in with. */
export interface CheckIn {
  readonly profile: PressProfile;
  readonly shelf: Shelf;
  readonly memo: Memo;
}

/** Drawings by project path. */
export type DrawingsByPath = ReadonlyMap<string, Drawing>;

/** Part of every key: raised when the desk reads more, or otherwise. */
const DESK_VERSION = 3;

/** An SVG of the pages. */
interface DrawingPlace {
  readonly hash: string;
  /** Where the copy first names it. */
  readonly span: Span | undefined;
  /** Whether it is printed in colour anywhere. */
  readonly isColor: boolean;
}

/** Reads every SVG of the pages, each once; ink above the press's limit (percent) is told, as of pictures. */
export async function checkInDrawings(
  pages: readonly Page[],
  { shelf, memo, profile }: CheckIn,
): Promise<Outcome<DrawingsByPath>> {
  const value = new Map<string, Drawing>();
  const diagnostics: Diagnostic[] = [];
  const places = placesOf(pages);
  if (places.size === 0) return { value, diagnostics };
  const { readDrawing } = await import('../vector/read-drawing.js');
  for (const [path, place] of places) {
    const { hash } = place;
    const file = { path, hash, bytes: readMeasured(shelf, path, hash) };
    const key = `${DESK_VERSION} ${path} ${hash}`;
    const outcome = memo.recall('drawing', key, () => readDrawing(file));
    diagnostics.push(...outcome.diagnostics);
    if (outcome.value === undefined) continue;
    value.set(path, outcome.value);
    diagnostics.push(...judgeInk(path, outcome.value, place, profile.inkLimit));
  }
  return { value, diagnostics };
}

function judgeInk(
  path: string,
  drawing: Drawing,
  { span, isColor }: DrawingPlace,
  limit: number,
): readonly Diagnostic[] {
  const wettest = isColor ? wettestOf(drawing) : 0;
  if (wettest <= limit + INK_ROUNDING) return [];
  return [diagnose('picture/too-wet', { path, ink: Math.round(wettest), limit }, { span })];
}

function placesOf(pages: readonly Page[]): ReadonlyMap<string, DrawingPlace> {
  const places = new Map<string, DrawingPlace>();
  for (const { order } of pages.flatMap(ordersOf)) {
    const { file, span, isColor } = order;
    const before = places.get(file.path) ?? { hash: file.hash, span, isColor };
    if (file.format !== 'svg') continue;
    places.set(file.path, { ...before, isColor: before.isColor || isColor });
  }
  return places;
}

/** Turns the drawings' colours into ink. */
export async function inkDrawings(
  byPath: DrawingsByPath,
  iccPath: string,
  inkLimit: number,
): Promise<Drawings> {
  const paints = [...byPath.values()].flatMap(paintsOf);
  return {
    byPath,
    inkOf: await separatePaints(paints, iccPath, inkLimit),
    grayOf,
    mapInk: (samples, paper) => mapInk(samples, paper, inkLimit),
  };
}

function paintsOf({ shapes }: Drawing): readonly Paint[] {
  return shapes
    .flatMap(({ fill, stroke }) => [fill?.paint, stroke?.paint])
    .filter((paint) => paint !== undefined);
}

/** The largest sum of ink that a drawing asks for, in percent; colours of a screen keep the limit by themselves. */
function wettestOf(drawing: Drawing): number {
  return paintsOf(drawing).reduce((most, paint) => {
    const sum = paint.kind === 'ink' ? paint.ink.reduce((total, part) => total + part, 0) : 0;
    return Math.max(most, 100 * sum);
  }, 0);
}
