// RG10: white between stories one below the other. In: stories. Out: a warning for each pair that stands too near.
import type { Diagnostic } from '../base/diagnostic.js';
import type { Story } from './reading.js';
import { gapDown, HAIR, isAcross } from './sides.js';
import { findingOn, type PageEvidence } from './verdict.js';

/** Judges all neighbours. */
export function checkSpace({ stories, limits }: PageEvidence): readonly Diagnostic[] {
  return stories.flatMap((lower) =>
    stories
      .filter((upper) => upper.page === lower.page && upper !== lower)
      .filter((upper) => isTooNear(upper, lower, limits.storyGapLines))
      .map((upper) =>
        findingOn(lower, 'rules/RG10', {
          other: upper.article.id,
          least: limits.storyGapLines,
        }),
      ),
  );
}

/** Box by box: a story in an L stands beside what its rectangle holds. */
function isTooNear(upper: Story, lower: Story, lines: number): boolean {
  const least = lines * lower.page.baseline.step;
  return lower.boxes.some((below) =>
    upper.boxes.some((above) => {
      const gap = gapDown(above.rect, below.rect);
      return isAcross(above.rect, below.rect) && gap >= -HAIR && gap < least - HAIR;
    }),
  );
}
