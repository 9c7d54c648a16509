// Which pages carry the classifieds, and how deep. In: liners, pages, ad stacks. Out: a strip a page, straight above its display ads.
import { diagnose } from '../base/diagnostic.js';
import type { Liner } from '../model/copy.js';
import type { PageSpec } from './assign-pages.js';
import { type ClassifiedStrip, packClassifieds } from './classifieds.js';
import type { DeskTools } from './desk.js';
import type { AdStack } from './stack-ads.js';

/** A strip and the L it begins on. */
export interface PlacedStrip {
  readonly strip: ClassifiedStrip;
  readonly line: number;
}

/** All strips by page, and the ids of liners that found no room. */
export interface PlacedClassifieds {
  readonly strips: ReadonlyMap<string, PlacedStrip>;
  readonly refused: readonly string[];
}

/** Strips by page: the section of the classifieds first, then from the last page back. */
export function placeClassifieds(
  liners: readonly Liner[],
  pages: readonly PageSpec[],
  stacks: ReadonlyMap<string, AdStack>,
  tools: DeskTools,
): PlacedClassifieds {
  const strips = new Map<string, PlacedStrip>();
  let rest = liners;
  for (const page of inOrder(pages, tools)) {
    if (rest.length === 0) break;
    const free = Math.min(...(stacks.get(page.id)?.freeLines ?? [tools.template.lines]));
    const strip = packClassifieds(rest, free - page.firstLine, tools);
    if (strip === undefined || strip.depth === 0) continue;
    strips.set(page.id, { strip, line: free - strip.depth });
    rest = strip.rest;
  }
  if (rest.length > 0) {
    const span = rest[0]?.span;
    tools.tell([diagnose('plan/classified-overset', { count: rest.length }, { span })]);
  }
  return { strips, refused: rest.map(({ id }) => id) };
}

function inOrder(pages: readonly PageSpec[], tools: DeskTools): readonly PageSpec[] {
  const { classified } = tools.template.labels;
  const isOwn = (page: PageSpec): boolean =>
    page.section !== undefined && page.section !== '' && classified.includes(page.section);
  const own = pages.filter(isOwn);
  const others = pages.filter((page) => !isOwn(page) && !page.isFront).reverse();
  return [...own, ...others];
}
