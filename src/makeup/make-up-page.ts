// Front door of makeup: a dummy becomes a page. In: dummy, issue, template, typesetter. Out: everything at its final place, in reading order.
import type { Diagnostic, Outcome } from '../base/diagnostic.js';
import { roundPt } from '../base/units.js';
import { type Dummy, fillOf } from '../model/dummy.js';
import type { Box, Page } from '../model/page.js';
import { baselineOfLine, widthOfColumns, xOfColumn } from './axes.js';
import { placeAd, placeLiner } from './place-ad.js';
import { placeArticle } from './place-article.js';
import { type FurnitureTools, placeFolio, placeMasthead, placeRefer } from './place-furniture.js';
import { placeRules } from './place-rules.js';

/** Makes up one page. */
export function makeUpPage(dummy: Dummy, tools: FurnitureTools): Outcome<Page> {
  const { template } = tools;
  const diagnostics: Diagnostic[] = [];
  const head = dummy.design === 'front' ? placeMasthead(tools) : placeFolio(dummy, tools);
  const ads: Box[] = dummy.ads.map((slot) => {
    const outcome = placeAd(slot, template, tools.typesetter);
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  });
  const rules = placeRules(dummy, template);
  const boxes: readonly Box[] = [
    head,
    ...dummy.modules.flatMap((module) => placeArticle(module, template)),
    ...(dummy.refer === undefined ? [] : placeRefer(dummy.refer, tools)),
    ...dummy.liners.map((slot) => placeLiner(slot, template)),
    ...ads,
    ...(rules === undefined ? [] : [rules]),
  ];
  const columns = Array.from({ length: template.columns }, (_, column) => ({
    x: xOfColumn(template, column),
    width: widthOfColumns(template, 1),
  }));
  const page: Page = {
    id: dummy.id,
    index: dummy.index,
    section: dummy.section,
    isColor: dummy.isColor,
    trim: template.trim,
    bleed: template.bleed,
    body: template.body,
    columns,
    baseline: { first: baselineOfLine(template, 0), step: roundPt(template.leading) },
    boxes,
    fill: fillOf(dummy),
    voidLines: dummy.voidLines,
  };
  return { value: page, diagnostics: diagnostics.map((found) => ({ ...found, page: dummy.id })) };
}
