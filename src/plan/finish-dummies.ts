// The last step of the layout desk: settled pages into dummies. In: solutions with their ads and classifieds. Out: what makeup places, and the white that is left.
import type { GridRect } from '../base/geometry.js';
import type { Article } from '../model/copy.js';
import type { Dummy, Module } from '../model/dummy.js';
import { buildModule } from './build-module.js';
import type { DeskTools } from './desk.js';
import { type SettledPage, whiteOn } from './desk-page.js';
import { holeCells } from './holes.js';
import { slotsOn } from './place-classifieds.js';
import { referBox } from './refer.js';
import type { Variant } from './variants.js';

/** One dummy a page, in order. */
export function dummiesOf(pages: readonly SettledPage[], tools: DeskTools): readonly Dummy[] {
  const pageOf = (article: Article): string | undefined => firstPageOf(article, pages);
  return pages.map((page) => dummyOf(page, pageOf, tools));
}

function firstPageOf(article: Article, pages: readonly SettledPage[]): string | undefined {
  return pages.find((page) =>
    page.solution?.placed.some(
      ({ shape }) =>
        shape.kind === 'article' &&
        shape.piece.article === article &&
        shape.piece.fromPage === undefined,
    ),
  )?.spec.id;
}

function dummyOf(
  page: SettledPage,
  pageOf: (article: Article) => string | undefined,
  tools: DeskTools,
): Dummy {
  const { spec, solution, strip } = page;
  const placed = solution?.placed ?? [];
  const hole = holeCells(page.freeLines, spec.firstLine);
  const white = whiteOn(page, tools);
  const refer = placed.find(({ shape }) => shape.kind === 'refer');
  const elsewhere = (article: Article): string | undefined => {
    const page = pageOf(article);
    return page === spec.id ? undefined : page;
  };
  return {
    id: spec.id,
    index: spec.index,
    section: spec.section,
    design: spec.isFront ? 'front' : 'inner',
    isColor: spec.isColor,
    firstLine: spec.firstLine,
    modules: placed.flatMap(({ shape, grid }) =>
      shape.kind === 'article' ? [moduleOf({ shape, grid }, page.jumpPage, tools)] : [],
    ),
    ads: page.stack.slots,
    liners: strip === undefined ? [] : tools.recallOf(strip, 'slots', () => slotsOn(strip, tools)),
    refer:
      refer?.shape.kind === 'refer'
        ? referBox(refer.shape, refer.grid, elsewhere, tools)
        : undefined,
    holeCells: hole,
    coveredCells: hole - white.cells,
    voidLines: white.deepest,
  };
}

/** A variant at its place; a page left as it was has the very same modules. */
function moduleOf(
  { shape, grid }: { readonly shape: Variant; readonly grid: GridRect },
  jumpPage: string | undefined,
  tools: DeskTools,
): Module {
  const place = `module ${JSON.stringify(grid)} ${jumpPage}`;
  return tools.recallOf(shape, place, () => buildModule(shape, grid, jumpPage, tools));
}
