// RA05: the legs of an article on a page end on one line, the last at most one line short. In: pages. Out: warnings.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Pt } from '../base/units.js';
import type { Role } from '../model/dummy.js';
import type { Page } from '../model/page.js';
import { articlesOn, type Evidence, HAIR } from './verdict.js';

/** What fills a leg down to its foot; a jump line takes its last line. */
const IN_LEG: readonly Role[] = [
  'leg',
  'subhead',
  'pullquote',
  'jump',
  'image',
  'caption',
  'credit',
];

/** Judges the feet of every article with several legs. */
export function checkLegs({ pages, issue }: Evidence): readonly Diagnostic[] {
  return pages.flatMap((page) =>
    articlesOn(page, issue).flatMap(({ id, title }) => {
      const feet = feetOf(id, page);
      const uneven = Math.round((Math.max(...feet) - Math.min(...feet)) / page.baseline.step);
      if (feet.length < 2 || uneven <= 1) return [];
      return [
        diagnose('rules/RA05', { item: id, lines: uneven }, { span: title.span, page: page.id }),
      ];
    }),
  );
}

/** The y of each leg's foot. */
function feetOf(item: string, page: Page): readonly Pt[] {
  const own = page.boxes.filter((box) => box.item === item);
  const legs = [...new Set(own.filter((box) => box.role === 'leg').map(({ rect }) => rect.x))];
  return legs.map((x) =>
    Math.max(
      ...own
        .filter(({ role, rect }) => IN_LEG.includes(role) && covers(rect, x))
        .map(({ rect }) => rect.y + rect.height),
    ),
  );
}

function covers(rect: { readonly x: Pt; readonly width: Pt }, x: Pt): boolean {
  return rect.x <= x + HAIR && x + HAIR < rect.x + rect.width;
}
