// Which design does an ad get? In: an ad, its rows, the template's designs. Out: one design, and a warning when the named one is unknown.
import { diagnose, type Outcome } from '../base/diagnostic.js';
import type { Ad } from '../model/copy.js';
import type { AdDesign, Template } from '../model/template.js';
import { seedOf } from './ad-manner.js';
import type { AdRow } from './ad-roles.js';
import { plain } from './ad-rows.js';

/** For a template without any design: a plain frame. */
const NO_DESIGN: AdDesign = {
  name: 'plain',
  kind: 'plain',
  frame: 0.75,
  doubleFrame: false,
  ink: 'black',
};
/** An ad of more characters is a card. */
const LONG_COPY = 90;

/** The design that `style` names, or the one that suits the copy. */
export function chooseDesign(
  ad: Ad,
  rows: readonly AdRow[],
  template: Template,
): Outcome<AdDesign> {
  const suited = suitedDesign(ad, rows, [...template.adDesigns.values()]);
  if (ad.style === undefined) return { value: suited, diagnostics: [] };
  const named = template.adDesigns.get(ad.style.text);
  if (named !== undefined) return { value: named, diagnostics: [] };
  const params = { style: ad.style.text, known: [...template.adDesigns.keys()].join('、') };
  const place = { span: ad.style.span };
  return { value: suited, diagnostics: [diagnose('galley/ad-style-unknown', params, place)] };
}

function suitedDesign(ad: Ad, rows: readonly AdRow[], designs: readonly AdDesign[]): AdDesign {
  for (const kind of suitedKinds(ad, rows)) {
    const some = designs.filter((design) => design.kind === kind);
    const one = some[seedOf(ad.id) % Math.max(1, some.length)];
    if (one !== undefined) return one;
  }
  return designs[0] ?? NO_DESIGN;
}

/** Kinds from the most suited on: a price wants its hero, long copy a card; short copy varies from ad to ad. */
function suitedKinds(ad: Ad, rows: readonly AdRow[]): readonly AdDesign['kind'][] {
  if (rows.some((row) => row.role === 'price')) return ['price', 'band', 'plain', 'card'];
  const characters = rows.reduce((sum, row) => sum + plain(row).length, 0);
  if (characters > LONG_COPY) return ['card', 'plain', 'band', 'price'];
  const isBand = seedOf(ad.id) % 5 < 2 && rows.some((row) => row.role === 'name');
  return isBand ? ['band', 'plain', 'card', 'price'] : ['plain', 'card', 'band', 'price'];
}
