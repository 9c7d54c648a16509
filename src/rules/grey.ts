// RA06, RA10, RA16: text and pictures weighed against each other. In: stories. Out: findings, one a rule and story.
import type { Diagnostic } from '../base/diagnostic.js';
import type { Rect } from '../base/geometry.js';
import { footOf, footOfHeads, inLines, type Leg, type Story } from './reading.js';
import { gapAcross, HAIR, isAcross } from './sides.js';
import { findingOn, type PageEvidence } from './verdict.js';

/** Columns from which a headline is wide. */
const WIDE = 3;

/** Judges every story. */
export function checkGrey(evidence: PageEvidence): readonly Diagnostic[] {
  return evidence.stories.flatMap((story) => [
    ...partedLegs(story),
    ...greyOf(story, evidence),
    ...armpit(story),
  ]);
}

/** RA06: a picture with text of one leg above and below it makes readers stop at the picture. */
function partedLegs(story: Story): readonly Diagnostic[] {
  const texts = story.legs.flatMap(({ boxes }) => boxes.map(({ rect }) => rect));
  const isParting = ({ rect }: { readonly rect: Rect }): boolean => {
    const own = texts.filter((text) => isAcross(text, rect));
    return (
      own.some((text) => footOf(text) <= rect.y + HAIR) &&
      own.some((text) => text.y >= footOf(rect) - HAIR)
    );
  };
  return story.pictures.some(isParting) ? [findingOn(story, 'rules/RA06')] : [];
}

/** RA10: several legs side by side that go on without a subhead, a quote or a picture are a grey field. */
function greyOf(story: Story, { limits }: PageEvidence): readonly Diagnostic[] {
  let most = { legs: 0, lines: 0 };
  let run: { readonly leg: Leg; readonly legs: number; readonly lines: number } | undefined;
  for (const leg of story.legs) {
    const lines = longestPlain(leg, story);
    if (lines <= limits.greyLines) {
      run = undefined;
      continue;
    }
    const isNext = run !== undefined && gapAcross(run.leg.rect, leg.rect) < leg.rect.width;
    run =
      isNext && run !== undefined
        ? { leg, legs: run.legs + 1, lines: Math.min(run.lines, lines) }
        : { leg, legs: 1, lines };
    if (run.legs > most.legs) most = run;
  }
  if (most.legs < limits.greyLegs) return [];
  return [findingOn(story, 'rules/RA10', { legs: most.legs, lines: most.lines })];
}

/** L of a leg's longest stretch of plain text. */
function longestPlain({ boxes }: Leg, { page }: Story): number {
  return Math.max(
    0,
    ...boxes.map(({ role, rect }) => (role === 'leg' ? inLines(rect.height, page) : 0)),
  );
}

/** RA16: a headline over several columns with no text under it, only a picture: the eye leaves the story at once. */
function armpit(story: Story): readonly Diagnostic[] {
  const { title, legs, pictures, page } = story;
  const foot = footOfHeads(story);
  const isWide = title !== undefined && title.rect.width >= WIDE * (page.columns[0]?.width ?? 0);
  const begins = ({ rect }: { readonly rect: Rect }): boolean =>
    rect.y - foot <= page.baseline.step + HAIR;
  if (!isWide || legs.some(begins) || !pictures.some(begins)) return [];
  return [findingOn(story, 'rules/RA16')];
}
