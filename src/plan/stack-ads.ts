// Step 3 of the page engine: a page's ads stacked from the foot up. In: ads of exact size. Out: their places, and the free L above each
// column. Of the stacks that were tried the one that leaves the best hole for news: a beam over what stands next, and where.
import type { Pt } from '../base/units.js';
import type { Ad } from '../model/copy.js';
import type { AdSlot } from '../model/dummy.js';
import type { AdMeasure, Template } from '../model/template.js';
import { columnX, gutterWidth, spanWidth } from './grid.js';
import { hillCost, holeCost, SHALLOWEST_HOLE } from './hole-score.js';
import { spreadAds } from './spread-ads.js';

/** A page's ads placed, and what room they leave. */
export interface AdStack {
  readonly slots: readonly AdSlot[];
  /** For each column the first L that is not free for news (the page's L where no ad stands). */
  readonly freeLines: readonly number[];
  readonly refused: readonly Ad[];
  /** How poor the hole is; white shut in between ads counts. */
  readonly cost: number;
  /** The part of it that is seen whatever stands in the hole: white between ads, hills. */
  readonly looks: number;
}

/** The page that ads are stacked on: its outside, the L that ads never reach above, and stacks followed at once. */
export interface StackPage {
  readonly outer: 'left' | 'right';
  readonly firstLine: number;
  readonly beam?: number;
}

/** Stacks followed at once where nothing is said. */
const BEAM = 24;
/** Places tried for each next ad. */
const PLACES = 2;
/** Cost of an L × column shut in below an ad, as of a void; and of a rough upper edge while stacking, per L. */
const SHUT_CELL = 3;
const ROUGH = 0.2;
/** L that a gap between ads may grow by against a sliver that no story fits, and the cost of an L × column shared out so. */
const MOST_GROWN = 2.6;
const GROWN_CELL = 0.6;

/** An ad's booked measure, resolved through the template. Undefined for a size that the template does not know. */
export function measureOf(ad: Ad, template: Template): AdMeasure | undefined {
  if (ad.size.kind === 'measured') return { columns: ad.size.columns, height: ad.size.height };
  return template.adSizes.get(ad.size.name);
}

/** Ads of one measure and wished side: one is as good as the other. */
interface Batch {
  readonly ads: readonly Ad[];
  readonly measure: AdMeasure;
  readonly side: 'left' | 'right';
  readonly isPinned: boolean;
}

/** A stack under construction. */
interface Pile {
  /** Upper edge of each column, the gutter above it taken off, from the type area's top. */
  readonly tops: readonly Pt[];
  /** Ads used of each batch. */
  readonly used: readonly number[];
  readonly last: Laid | undefined;
  /** Points × columns shut in. */
  readonly shut: Pt;
  readonly cost: number;
}

/** An ad laid, and those before it. */
interface Laid {
  readonly batch: number;
  readonly column: number;
  readonly bottom: Pt;
  readonly before: Laid | undefined;
}

/** Stacks ads on a page; ads that no stack tried has room for are refused. Deterministic, whatever the order of the ads. */
export function stackAds(ads: readonly Ad[], page: StackPage, template: Template): AdStack {
  const [best] = stackChoices(ads, page, template);
  return best;
}

/** Every stack that was followed to its end, the best first: for a page whose copy another hole would suit better. */
export function stackChoices(
  ads: readonly Ad[],
  page: StackPage,
  template: Template,
): readonly [AdStack, ...AdStack[]] {
  const batches = batchesOf(ads, page.outer, template);
  const tops: Pt[] = Array.from({ length: template.columns }, () => template.body.height);
  const first: Pile = { tops, used: batches.map(() => 0), last: undefined, shut: 0, cost: 0 };
  const setting: Setting = { batches, page, template, gap: gutterWidth(template) };
  let piles: readonly Pile[] = [first];
  let whole = piles;
  while (piles.length > 0) {
    whole = piles;
    piles = nextPiles(piles, setting);
  }
  const stacks = whole.map((pile) => stackOfPile(pile, setting));
  const [best = stackOfPile(first, setting), ...others] = stacks.sort((a, b) => a.cost - b.cost);
  return [best, ...others];
}

interface Setting {
  readonly batches: readonly Batch[];
  readonly page: StackPage;
  readonly template: Template;
  readonly gap: Pt;
}

/** Batches in the order in which they are best laid: pinned places first, then tall before wide. */
function batchesOf(
  ads: readonly Ad[],
  outer: 'left' | 'right',
  template: Template,
): readonly Batch[] {
  const batches = new Map<string, Batch>();
  for (const ad of [...ads].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const measure = measureOf(ad, template);
    if (measure === undefined) continue;
    const side = sideOf(ad) ?? outer;
    const isPinned = ad.position !== undefined;
    const key = `${measure.columns} ${measure.height} ${side} ${isPinned}`;
    const known = batches.get(key)?.ads ?? [];
    batches.set(key, { ads: [...known, ad], measure, side, isPinned });
  }
  return [...batches.values()].sort(
    (a, b) =>
      Number(b.isPinned) - Number(a.isPinned) ||
      b.measure.height - a.measure.height ||
      b.measure.columns - a.measure.columns,
  );
}

function sideOf(ad: Ad): 'left' | 'right' | undefined {
  if (ad.position?.endsWith('left') === true) return 'left';
  return ad.position?.endsWith('right') === true ? 'right' : undefined;
}

/** Every pile with one ad more; the best of those that differ. */
function nextPiles(piles: readonly Pile[], setting: Setting): readonly Pile[] {
  const found = new Map<string, Pile>();
  for (const pile of piles) {
    for (const next of pilesAfter(pile, setting)) {
      const key = `${next.used.join()} ${next.tops.join()}`;
      const known = found.get(key);
      if (known === undefined || next.cost < known.cost) found.set(key, next);
    }
  }
  return [...found.values()].sort((a, b) => a.cost - b.cost).slice(0, setting.page.beam ?? BEAM);
}

/** A pile with one ad more, of any batch; ads with a place of their own are laid as long as there is one that fits. */
function pilesAfter(pile: Pile, setting: Setting): readonly Pile[] {
  const open = setting.batches.flatMap(({ ads }, index) =>
    (pile.used[index] ?? 0) < ads.length ? [index] : [],
  );
  const isPinned = (index: number): boolean => setting.batches[index]?.isPinned === true;
  for (const index of open.filter(isPinned)) {
    const piles = pilesWith(pile, index, setting);
    if (piles.length > 0) return piles;
  }
  return open.flatMap((index) => pilesWith(pile, index, setting));
}

/** A pile with one ad of a batch, at its best places. */
function pilesWith(pile: Pile, index: number, setting: Setting): readonly Pile[] {
  const batch = setting.batches[index];
  if (batch === undefined) return [];
  const { measure } = batch;
  const ceiling = setting.page.firstLine * setting.template.leading;
  const places: { readonly column: number; readonly bottom: Pt; readonly shut: Pt }[] = [];
  const last = pile.tops.length - measure.columns;
  for (let step = 0; step <= last; step += 1) {
    const column = batch.side === 'left' ? step : last - step;
    const under = pile.tops.slice(column, column + measure.columns);
    const bottom = Math.min(...under);
    if (bottom - measure.height < ceiling - 0.01) continue;
    places.push({ column, bottom, shut: under.reduce((sum, top) => sum + top - bottom, 0) });
  }
  const most = batch.isPinned ? 1 : PLACES;
  return places
    .sort((a, b) => a.shut - b.shut || b.bottom - a.bottom)
    .slice(0, most)
    .map(({ column, bottom, shut }) => {
      const top = bottom - measure.height - setting.gap;
      const tops = pile.tops.map((own, at) =>
        at >= column && at < column + measure.columns ? top : own,
      );
      const used = pile.used.map((count, at) => (at === index ? count + 1 : count));
      const last = { batch: index, column, bottom, before: pile.last };
      const all = pile.shut + shut;
      return { tops, used, last, shut: all, cost: costOf(tops, all, setting.template) };
    });
}

/** Cost of a pile while others are still to be laid. */
function costOf(tops: readonly Pt[], shut: Pt, template: Template): number {
  let rough = 0;
  for (let column = 1; column < tops.length; column += 1) {
    rough += Math.abs((tops[column] ?? 0) - (tops[column - 1] ?? 0));
  }
  return (shut * SHUT_CELL + rough * ROUGH) / template.leading;
}

function stackOfPile(pile: Pile, { batches, page, template, gap }: Setting): AdStack {
  const left = batches.map(({ ads }) => [...ads]);
  const laid: Laid[] = [];
  for (let one = pile.last; one !== undefined; one = one.before) laid.unshift(one);
  const slots = laid.flatMap(({ batch, column, bottom }): AdSlot[] => {
    const ad = left[batch]?.shift();
    const measure = batches[batch]?.measure;
    if (ad === undefined || measure === undefined) return [];
    const { columns, height } = measure;
    const width = spanWidth(template, columns);
    const x = columnX(template, column);
    return [{ ad, column, columnSpan: columns, x, y: bottom - height, width, height }];
  });
  const above = pile.tops.map((top) => freeLinesAbove(top, gap, template));
  const ceiling = page.firstLine * template.leading;
  const spread = spreadAds(slots, pile.tops.length, {
    ceiling,
    sliver: SHALLOWEST_HOLE * template.leading + template.limits.adGap,
    mostGrown: MOST_GROWN * template.leading,
  });
  const freeLines = above.map((free, column) =>
    spread.full.includes(column) ? page.firstLine : free,
  );
  const grown = spread.full.reduce((sum, column) => sum + (above[column] ?? 0) - page.firstLine, 0);
  const shut = (pile.shut / template.leading) * SHUT_CELL + grown * GROWN_CELL;
  const cost = shut + holeCost(freeLines, page.firstLine, page.outer);
  const looks = shut + hillCost(freeLines, page.firstLine, page.outer);
  return { slots: spread.slots, freeLines, refused: left.flat(), cost, looks };
}

/** Whole L above an ad stack, leaving the rule's white (RD07) below the last line. */
export function freeLinesAbove(top: Pt, gap: Pt, template: Template): number {
  if (top >= template.body.height) return template.lines;
  const edge = top + gap - template.limits.adGap;
  return Math.max(0, Math.floor((edge + 0.01) / template.leading));
}
