// Classifieds in the order in which they are printed. In: liners, display classifieds, the paper's order of categories. Out: one row of
// them, by category; each set to a measure when asked. Within a category display classifieds come first, all else as in the copy.
import type { Span } from '../base/span.js';
import type { Pt } from '../base/units.js';
import type { Ad, Liner, Text } from '../model/copy.js';
import type { SetFrame } from '../model/galley.js';
import type { Template } from '../model/template.js';
import type { DeskTools } from './desk.js';
import { gutterWidth, spanWidth } from './grid.js';
import { measureOf } from './stack-ads.js';

/** One classified ad. `columns` counts columns of classifieds. */
export type SmallAd =
  | { readonly kind: 'liner'; readonly id: string; readonly category: Text; readonly liner: Liner }
  | {
      readonly kind: 'display';
      readonly id: string;
      readonly category: Text;
      readonly columns: number;
      readonly height: Pt;
      readonly ad: Ad;
    };

/** Classifieds still to be placed. */
export interface ClassifiedCopy {
  readonly ads: readonly SmallAd[];
  /** The category that an earlier page has begun, when the first of the ads goes on with it. */
  readonly begun: string | undefined;
}

/** Whether an ad lies over more than one column. */
export function isWide(ad: SmallAd): boolean {
  return ad.kind === 'display' && ad.columns > 1;
}

/** Tells what is left of an issue's classifieds from what was left at another time: they are taken in order, wide ones apart. */
export function keyOf({ ads }: ClassifiedCopy): string {
  const wide = ads.filter(isWide).length;
  return `${ads.length - wide} ${wide}`;
}

/** The columns that classifieds stand in over a span of the page's columns. */
export interface ClassifiedGrid {
  readonly count: number;
  readonly measure: Pt;
}

/** Classifieds by category. Ads of a size that the template does not know are left out: `measureOf` tells. */
export function classifiedCopy(
  liners: readonly Liner[],
  ads: readonly Ad[],
  template: Template,
): ClassifiedCopy {
  const displays = ads.flatMap((ad): readonly SmallAd[] => {
    const measure = measureOf(ad, template);
    if (ad.kind !== 'classified' || measure === undefined) return [];
    const category: Text = { text: ad.category ?? '', span: ad.span };
    return [{ kind: 'display', id: ad.id, category, ad, ...measure }];
  });
  const small = liners.map(
    (liner): SmallAd => ({ kind: 'liner', id: liner.id, category: liner.category, liner }),
  );
  const all = [...displays, ...small];
  const order = categoryOrder(all, template.classified?.categories ?? []);
  const sorted = order.flatMap((name) => all.filter(({ category }) => category.text === name));
  return { ads: sorted, begun: undefined };
}

/** The paper's order, then as the files of many liners have them; one that only files of a single ad name comes last. */
function categoryOrder(ads: readonly SmallAd[], wished: readonly string[]): readonly string[] {
  const isOfMany = ({ id }: SmallAd): boolean => id.includes('#');
  const found = [...ads.filter(isOfMany), ...ads].map(({ category }) => category.text);
  return [...new Set([...wished.filter((name) => found.includes(name)), ...found])];
}

/**
 * Columns of classifieds over some columns of the page. They share the page's gutter, so that an ad of some columns is as wide in any
 * block. Undefined where the block's edge would fall inside one of them.
 */
export function classifiedGrid(template: Template, columns: number): ClassifiedGrid | undefined {
  const all = template.classified?.columns ?? template.columns;
  const count = (columns * all) / template.columns;
  if (!Number.isInteger(count)) return undefined;
  const gutters = (count - 1) * gutterWidth(template);
  return { count, measure: (spanWidth(template, columns) - gutters) / count };
}

/** An ad's width over its columns of classifieds. */
export function widthOf(ad: SmallAd, grid: ClassifiedGrid, template: Template): Pt {
  const columns = ad.kind === 'liner' ? 1 : ad.columns;
  return columns * grid.measure + (columns - 1) * gutterWidth(template);
}

/** A liner at the measure, a display classified at exactly its booked size. */
export function setSmallAd(ad: SmallAd, grid: ClassifiedGrid, tools: DeskTools): SetFrame {
  return tools.recall(`classified ${grid.measure} ${ad.id}`, () => {
    const { typesetter, template } = tools;
    const outcome =
      ad.kind === 'liner'
        ? typesetter.setLiner(ad.liner, grid.measure)
        : typesetter.setAd(ad.ad, widthOf(ad, grid, template), ad.height);
    tools.report(outcome.diagnostics);
    return outcome.value;
  });
}

/** About how many lines of small type some ads take. */
export function linesOf(ads: readonly SmallAd[], tools: DeskTools): number {
  const grid = classifiedGrid(tools.template, tools.template.columns);
  const leading = tools.template.styles.get('liner')?.leading ?? tools.template.leading;
  if (grid === undefined) return 0;
  return ads.reduce((sum, ad) => {
    if (ad.kind === 'liner') return sum + setSmallAd(ad, grid, tools).lines.length;
    return sum + ad.columns * Math.ceil(ad.height / leading);
  }, 0);
}

/** Where to point for an ad. */
export function spanOfAd(ad: SmallAd): Span {
  return ad.kind === 'liner' ? ad.liner.span : ad.ad.span;
}
