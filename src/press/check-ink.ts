// Whether pages keep the press's ink limit (print.md R40; GWG 2022, R0026). In: the ink of pages, the limit. Out: findings.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { PageInk } from '../model/result.js';

/** A square of 15 mm may pass the limit by this much, a single spot by that; and this share of the page may pass it at all. */
const SQUARE_SLACK = 1;
const SPIKE = 20;
const SHARE = 0.001;

/** Tells every page that takes more ink than the press; `limit` in percent. */
export function checkInk(inks: readonly PageInk[], limit: number): readonly Diagnostic[] {
  return inks.filter((ink) => isOver(ink, limit)).map((ink) => finding(ink, limit));
}

function isOver({ square, largest, shareOver }: PageInk, limit: number): boolean {
  return square.mean > limit + SQUARE_SLACK || largest > limit + SPIKE || shareOver > SHARE;
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
