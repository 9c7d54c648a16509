// Whether pages keep the press's ink limit (print.md R40; GWG 2022, R0026). In: the ink of pages, the limit. Out: findings.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import { keepsInkLimit } from '../model/ink-limit.js';
import type { PageInk } from '../model/result.js';

/** Tells every page that takes more ink than the press; `limit` in percent. */
export function checkInk(inks: readonly PageInk[], limit: number): readonly Diagnostic[] {
  return inks
    .filter((ink) => !keepsInkLimit({ ...ink, square: ink.square.mean }, limit))
    .map((ink) => finding(ink, limit));
}

function finding({ page, square, largest, shareOver }: PageInk, limit: number): Diagnostic {
  const params = {
    page,
    limit,
    mean: Math.round(square.mean),
    largest: Math.round(largest),
    share: Math.round(shareOver * 10_000) / 100,
    x: Math.round(square.x),
    y: Math.round(square.y),
  };
  return diagnose('press/ink-over', params, { page });
}
