// RH02 to RH06: how the headlines of a page stand to each other. In: stories. Out: findings, one a pair or page.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import { type Pt, roundPt } from '../base/units.js';
import type { Box, Page } from '../model/page.js';
import { inLines, type Story, sizeOf } from './reading.js';
import { around, gapAcross, gapDown, HAIR, isAcross, isBeside } from './sides.js';
import { findingOn, type PageEvidence } from './verdict.js';

/** Sizes nearer than this look the same. */
const SAME_SIZE: Pt = 1;

/** A story with its title's size. */
interface Headed {
  readonly story: Story;
  readonly title: Box;
  readonly size: Pt;
}

/** Judges all pages. */
export function checkHeadOrder(evidence: PageEvidence): readonly Diagnostic[] {
  return evidence.pages.flatMap((page) => {
    const headed = evidence.stories
      .filter((story) => story.page === page)
      .flatMap((story) =>
        story.title === undefined ? [] : [{ story, title: story.title, size: sizeOf(story.title) }],
      );
    return [
      ...headed.flatMap((one) => headed.flatMap((other) => pairOf(one, other, evidence))),
      ...leadOf(page, headed, evidence),
      ...smallLead(headed, evidence),
    ];
  });
}

function pairOf(one: Headed, other: Headed, evidence: PageEvidence): readonly Diagnostic[] {
  if (one === other) return [];
  return [
    ...bumps(one, other, evidence),
    ...crowds(one, other, evidence),
    ...growsDown(one, other, evidence),
  ];
}

/** RH02 頂題: two heads of one size in one line, parted by a gutter only, are read as one. */
function bumps(left: Headed, right: Headed, { template }: PageEvidence): readonly Diagnostic[] {
  const gap = gapAcross(left.title.rect, right.title.rect);
  const isGutter = gap >= 0 && gap <= template.gutterEm * template.bodySize + HAIR;
  const isLevel = isBeside(left.title.rect, right.title.rect);
  if (!isGutter || !isLevel || Math.abs(left.size - right.size) > SAME_SIZE) return [];
  const params = { other: right.story.article.id, size: roundPt(left.size) };
  const isSmall =
    Math.min(left.title.rect.width, right.title.rect.width) <
    2 * template.columnEm * template.bodySize;
  return [findingOn(left.story, isSmall ? 'rules/RH02-narrow' : 'rules/RH02', params)];
}

/** RH03: enough of the upper story between its heads and the heads below. */
function crowds(upper: Headed, lower: Headed, { limits }: PageEvidence): readonly Diagnostic[] {
  const above = around(upper.story.heads.map(({ rect }) => rect));
  const below = around(lower.story.heads.map(({ rect }) => rect));
  const { page } = upper.story;
  const gap = gapDown(above, below);
  if (!isAcross(above, below) || gap < 0) return [];
  const lines = inLines(gap, page);
  if (lines >= limits.headGapLines) return [];
  return [findingOn(lower.story, 'rules/RH03', { other: upper.story.article.id, lines })];
}

/** RH04: of two stories straight one over the other the lower has no larger head. */
function growsDown(
  upper: Headed,
  lower: Headed,
  { template, limits }: PageEvidence,
): readonly Diagnostic[] {
  const gap = gapDown(upper.story.rect, lower.story.rect);
  const isUnder =
    isAcross(upper.title.rect, lower.title.rect) && gap >= -HAIR && gap <= 3 * template.leading;
  if (!isUnder || lower.size < upper.size + limits.headGrowth) return [];
  const params = {
    other: upper.story.article.id,
    size: roundPt(lower.size),
    above: roundPt(upper.size),
  };
  return [findingOn(lower.story, 'rules/RH04', params)];
}

/** RH05: the largest head of a page is clearly so; two stories have an order in any case. */
function leadOf(
  page: Page,
  headed: readonly Headed[],
  { limits }: PageEvidence,
): readonly Diagnostic[] {
  const [lead = 0, next = 0] = headed.map(({ size }) => size).sort((a, b) => b - a);
  if (headed.length < 3 || lead >= limits.leadRatio * next) return [];
  const params = { size: roundPt(lead), next: roundPt(next), ratio: limits.leadRatio };
  return [diagnose('rules/RH05', params, { page: page.id })];
}

/** RH06: a story of the first rank is set largest: no lesser one has a larger head, nor as large a one over more columns. */
function smallLead(headed: readonly Headed[], { template }: PageEvidence): readonly Diagnostic[] {
  const column = template.columnEm * template.bodySize;
  const byDisplay = (one: Headed, other: Headed): number => {
    const larger = other.size - one.size;
    const wider = other.story.rect.width - one.story.rect.width;
    if (Math.abs(larger) >= SAME_SIZE) return larger;
    return Math.abs(wider) >= column ? wider : 0;
  };
  const begun = headed.filter(
    ({ title, story }) => title.role === 'headline' && !story.article.filler,
  );
  const first = Math.min(...begun.map(({ story }) => story.article.priority));
  const [lead] = begun.filter(({ story }) => story.article.priority === first).sort(byDisplay);
  const [lesser] = begun.filter(({ story }) => story.article.priority > first).sort(byDisplay);
  if (lead === undefined || lesser === undefined || byDisplay(lesser, lead) >= 0) return [];
  const other = lesser.story.article.id;
  const params = { other, size: roundPt(lead.size), larger: roundPt(lesser.size) };
  return [findingOn(lead.story, 'rules/RH06', params)];
}
