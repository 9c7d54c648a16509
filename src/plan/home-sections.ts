// Sections that articles belong to, and where they stand. In: settled pages. Out: a diagnostic for each article away from its section, told from
// where it stands, so that a page kept by its lock says the same as when it was made.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Article } from '../model/copy.js';
import type { PageSpec } from './assign-pages.js';
import type { StandingPage } from './positions.js';

/** Articles that stand on a page of another section, or whose section the issue has not; one that names its page stands there as asked. */
export function brokenSections(
  pages: readonly Pick<StandingPage, 'spec' | 'placed'>[],
): readonly Diagnostic[] {
  const sections = new Set(pages.flatMap(({ spec }) => spec.section ?? []));
  if (sections.size === 0) return [];
  return pages.flatMap(({ spec, placed }) =>
    placed.flatMap(({ shape }) => {
      if (shape.kind !== 'article' || shape.piece.fromPage !== undefined) return [];
      return broken(shape.piece.article, spec, sections);
    }),
  );
}

function broken(
  { title, section, page, placeSpans }: Article,
  spec: PageSpec,
  sections: ReadonlySet<string>,
): readonly Diagnostic[] {
  if (section === undefined || page !== undefined || section === spec.section) return [];
  const code = sections.has(section) ? 'plan/section-broken' : 'plan/section-unknown';
  const params = { title: title.text, section, page: spec.id };
  const span = placeSpans?.section ?? title.span;
  return [diagnose(code, params, { span, page: spec.id })];
}
