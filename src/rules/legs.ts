// RA03, RA05, RA07: how deep legs are, that their feet are even, and that a reader finds the next one. In: stories. Out: findings.
import type { Diagnostic } from '../base/diagnostic.js';
import type { Rect } from '../base/geometry.js';
import type { Pt } from '../base/units.js';
import type { Role } from '../model/dummy.js';
import { footOf, footOfHeads, inLines, type Leg, type Story } from './reading.js';
import { around, gapAcross, HAIR, isAcross } from './sides.js';
import { findingOn, type PageEvidence } from './verdict.js';

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
/** Beside the text, and taken for a part of the leg that it stands in. */
const PICTURES: readonly Role[] = ['image', 'caption', 'credit'];

/** L of white between a picture's words and the leg under it, a picture ending where it may. */
const MOST_AIR = 2;

/** Judges the legs of every story; vertical tiers 批 run the other way and are not judged here. */
export function checkLegs(evidence: PageEvidence): readonly Diagnostic[] {
  return evidence.stories
    .filter(({ article }) => article.writing === 'horizontal')
    .flatMap((story) => [
      ...depths(story, evidence),
      ...feet(story, evidence),
      ...order(story, evidence),
    ]);
}

/** RA03: too shallow, and the eye must climb after every few lines; too deep, and it loses its place. A brief in one leg is as deep as it is. */
function depths(story: Story, { limits }: PageEvidence): readonly Diagnostic[] {
  const { legs, pictures, page } = story;
  const lines = legs.map((leg) => inLines(leg.rect.height, page));
  const deepest = Math.max(0, ...lines);
  if (deepest > limits.maxLegLines) {
    return [findingOn(story, 'rules/RA03', { lines: deepest, limit: limits.maxLegLines })];
  }
  if (pictures.length > 0) {
    const least = limits.minLegLinesBesidePicture;
    const shallow = legs.findIndex(
      (leg, at) => (lines[at] ?? 0) < least && isUnderPicture(leg, story) && at < legs.length - 1,
    );
    if (shallow >= 0) {
      return [findingOn(story, 'rules/RA03-short', { lines: lines[shallow] ?? 0, limit: least })];
    }
  }
  if (legs.length < 2 || pictures.length > 0) return [];
  if (deepest < limits.shallowLegLines) {
    return [
      findingOn(story, 'rules/RA03-short', { lines: deepest, limit: limits.shallowLegLines }),
    ];
  }
  if (deepest >= limits.minLegLines) return [];
  return [findingOn(story, 'rules/RA03-shallow', { lines: deepest, limit: limits.minLegLines })];
}

function isUnderPicture({ rect }: Leg, { pictures }: Story): boolean {
  return pictures.some((picture) => isAcross(picture.rect, rect) && picture.rect.y < rect.y);
}

/** RA05: legs end on one line, the last at most one line short; of a story around an ad or another story those that stand on it end there, as short. */
function feet(story: Story, { limits }: PageEvidence): readonly Diagnostic[] {
  const found = feetOf(story, AIR_OVER_AD + limits.raggedLegLines)
    .filter(({ isOnOther }) => !isOnOther)
    .map(({ foot }) => foot);
  const lines = inLines(Math.max(...found) - Math.min(...found), story.page);
  if (found.length < 2 || lines <= limits.raggedLegLines) return [];
  return [findingOn(story, 'rules/RA05', { lines })];
}

/** L between a leg's foot and the ad that it stands on, at the most: the rule's white, rounded up to a whole L. */
const AIR_OVER_AD = 2.5;

/**
 * The y of each leg's foot, and whether it ends on something: an ad straight under it, `mostAir` L below at the most, or another story that
 * begins above the deepest foot: what stands under all of a story is no reason for uneven legs.
 */
function feetOf(
  { boxes, legs, page, article }: Story,
  mostAir: number,
): readonly { readonly foot: Pt; readonly isOnOther: boolean }[] {
  const filling = boxes.filter(({ role }) => IN_LEG.includes(role));
  const others = page.boxes.filter(({ item, role }) => role !== 'rule' && item !== article.id);
  const starts = [...new Set(legs.map(({ rect }) => rect.x))];
  const feet = starts.map((x) => {
    const own = filling.filter(({ rect }) => covers(rect, x));
    return { x, foot: Math.max(...own.map(({ rect }) => footOf(rect))) };
  });
  const deepest = Math.max(...feet.map(({ foot }) => foot));
  return feet.map(({ x, foot }) => {
    const isOnOther = others.some(({ rect, role }) => {
      const air = rect.y - foot;
      const isUnder = covers(rect, x) && air >= 0 && air <= mostAir * page.baseline.step;
      return isUnder && (role === 'ad' || rect.y < deepest - HAIR);
    });
    return { foot, isOnOther };
  });
}

function covers(rect: { readonly x: Pt; readonly width: Pt }, x: Pt): boolean {
  return rect.x <= x + HAIR && x + HAIR < rect.x + rect.width;
}

/** RA07: the next leg is the column to the right and begins at the same height, unless the story's own picture stands there. */
function order(story: Story, { template }: PageEvidence): readonly Diagnostic[] {
  const gutter = template.gutterEm * template.bodySize;
  const top = footOfHeads(story);
  const pictures = story.boxes
    .filter(({ role }) => PICTURES.includes(role))
    .map(({ rect }) => rect);
  const isBroken = story.legs.some((leg, at) => {
    const next = story.legs[at + 1];
    if (next === undefined) return false;
    const step = gapAcross(leg.rect, next.rect);
    const isNext = Math.abs(step - gutter) <= HAIR;
    const between = { ...leg.rect, x: leg.rect.x + leg.rect.width, width: Math.max(0, step) };
    const isOverPicture = step > gutter && pictures.some((rect) => isAcross(rect, between));
    return !(isNext || isOverPicture) || !beginsAtTop(next, { top, pictures, story });
  });
  return isBroken ? [findingOn(story, 'rules/RA07')] : [];
}

function beginsAtTop(
  { rect }: Leg,
  {
    top,
    pictures,
    story,
  }: { readonly top: Pt; readonly pictures: readonly Rect[]; readonly story: Story },
): boolean {
  const [first] = story.legs;
  const start = Math.min(top, first?.rect.y ?? top);
  const above = pictures.filter((picture) => picture.y < rect.y);
  const over = above.filter((picture) => isAcross(picture, rect));
  // A caption is as wide as its words: it may stand over the neighbours only and still push this leg down.
  const block = above.filter((picture) => over.some((other) => isAcross(other, picture)));
  const foot = block.length > 0 ? footOf(around(block)) : start;
  return rect.y - foot <= MOST_AIR * story.page.baseline.step + HAIR;
}
