// Step 3 of the page engine: the ads of a page from the bottom up, exact sizes, largest in the lower outside corner.
// In: ads with their measures. Out: slots and the free L above them, column by column. What finds no room is handed back.
import type { Pt } from '../base/units.js';
import type { Ad } from '../model/copy.js';
import type { AdSlot } from '../model/dummy.js';
import type { AdMeasure, Template } from '../model/template.js';
import { columnX, gutterWidth, spanWidth } from './grid.js';

/** A page's ads placed, and what room they leave. */
export interface AdStack {
  readonly slots: readonly AdSlot[];
  /** For each column the first L that is not free for news (the page's L where no ad stands). */
  readonly freeLines: readonly number[];
  readonly refused: readonly Ad[];
}

/** An ad's booked measure, resolved through the template. Undefined for a size that the template does not know. */
export function measureOf(ad: Ad, template: Template): AdMeasure | undefined {
  if (ad.size.kind === 'measured') return { columns: ad.size.columns, height: ad.size.height };
  return template.adSizes.get(ad.size.name);
}

/** Stacks ads on a page whose outside is `outer`; ads never reach above L `firstLine`. */
export function stackAds(
  ads: readonly Ad[],
  page: { readonly outer: 'left' | 'right'; readonly firstLine: number },
  template: Template,
): AdStack {
  const gap = gutterWidth(template);
  const tops: Pt[] = Array.from({ length: template.columns }, () => template.body.height);
  const ceiling = page.firstLine * template.leading;
  const slots: AdSlot[] = [];
  const refused: Ad[] = [];
  for (const { ad, measure } of byWeight(ads, template)) {
    const place = lowestPlace(tops, measure, { ...preference(ad, page.outer), ceiling });
    if (place === undefined) {
      refused.push(ad);
      continue;
    }
    slots.push({
      ad,
      column: place.column,
      columnSpan: measure.columns,
      x: columnX(template, place.column),
      y: place.bottom - measure.height,
      width: spanWidth(template, measure.columns),
      height: measure.height,
    });
    for (let column = place.column; column < place.column + measure.columns; column += 1) {
      tops[column] = place.bottom - measure.height - gap;
    }
  }
  return { slots, refused, freeLines: tops.map((top) => freeLinesAbove(top, gap, template)) };
}

interface Weighed {
  readonly ad: Ad;
  readonly measure: AdMeasure;
}

/** Pinned places first, then tall before wide before narrow, so that stacks step down towards the inside. */
function byWeight(ads: readonly Ad[], template: Template): readonly Weighed[] {
  const weighed = ads.flatMap((ad) => {
    const measure = measureOf(ad, template);
    return measure === undefined ? [] : [{ ad, measure }];
  });
  return weighed.sort(
    (a, b) =>
      Number(b.ad.position !== undefined) - Number(a.ad.position !== undefined) ||
      b.measure.height - a.measure.height ||
      b.measure.columns - a.measure.columns ||
      (a.ad.id < b.ad.id ? -1 : 1),
  );
}

function preference(ad: Ad, outer: 'left' | 'right'): { readonly side: 'left' | 'right' } {
  if (ad.position?.endsWith('left') === true) return { side: 'left' };
  if (ad.position?.endsWith('right') === true) return { side: 'right' };
  return { side: outer };
}

/** The lowest place that is wide enough; of equals the one nearest the wished side. */
function lowestPlace(
  tops: readonly Pt[],
  measure: AdMeasure,
  wish: { readonly side: 'left' | 'right'; readonly ceiling: Pt },
): { readonly column: number; readonly bottom: Pt } | undefined {
  let best: { column: number; bottom: Pt } | undefined;
  const last = tops.length - measure.columns;
  for (let step = 0; step <= last; step += 1) {
    const column = wish.side === 'left' ? step : last - step;
    const bottom = Math.min(...tops.slice(column, column + measure.columns));
    if (bottom - measure.height < wish.ceiling - 0.01) continue;
    if (best === undefined || bottom > best.bottom + 0.01) best = { column, bottom };
  }
  return best;
}

/** Whole L above an ad stack, leaving the rule's white (RD07) below the last line. */
export function freeLinesAbove(top: Pt, gap: Pt, template: Template): number {
  if (top >= template.body.height) return template.lines;
  const edge = top + gap - template.limits.adGap;
  return Math.max(0, Math.floor((edge + 0.01) / template.leading));
}
