// RA01, RA02, RA08, RA12: an article is one figure on the page, its text under its own headline, its pictures with it. In: stories. Out: findings.
import type { Diagnostic } from '../base/diagnostic.js';
import type { Rect } from '../base/geometry.js';
import type { Box } from '../model/page.js';
import { footOf, footOfHeads, type Story } from './reading.js';
import { around, gapDown, HAIR, isAcross, isBeside } from './sides.js';
import { findingOn, type PageEvidence } from './verdict.js';

/** White that may stand inside a story between what belongs together, in L; a picture does not end on a line. */
const TOUCHING = 2;

/** Judges the figure of every story. */
export function checkShape({ stories }: PageEvidence): readonly Diagnostic[] {
  return stories.flatMap((story) => {
    const others = othersOn(story);
    return [
      ...figure(story, others),
      ...underOwnHead(story),
      ...oneWayOn(story, others),
      ...together(story),
    ];
  });
}

/** What else is on the page; what overlaps the story is another rule's. */
function othersOn({ article, boxes, page }: Story): readonly Box[] {
  const others = page.boxes.filter(({ item, role }) => item !== article.id && role !== 'rule');
  const isOver = (other: Box): boolean => boxes.some(({ rect }) => isIn(rect, other.rect));
  const over = new Set(others.filter(isOver).map(({ item }) => item));
  return others.filter(({ item }) => !over.has(item));
}

/** RA01: what stands in the rectangle around a story but is not of it. One corner taken makes an L; only ads may force more. */
function figure(story: Story, others: readonly Box[]): readonly Diagnostic[] {
  const intruders = others.filter(({ rect }) => isIn(rect, story.rect));
  if (intruders.length === 0) return [];
  const notch = clip(around(intruders.map(({ rect }) => rect)), story.rect);
  const isOneCorner =
    isAtCorner(notch, story.rect) && !story.boxes.some(({ rect }) => isIn(rect, notch));
  const areAds = intruders.every(({ role }) => role === 'ad');
  const code = isOneCorner || areAds ? 'rules/RA01-corner' : 'rules/RA01';
  return [findingOn(story, code, { other: intruders[0]?.item ?? '' })];
}

function isIn(a: Rect, b: Rect): boolean {
  return isAcross(a, b) && isBeside(a, b);
}

function clip(rect: Rect, frame: Rect): Rect {
  const x = Math.max(rect.x, frame.x);
  const y = Math.max(rect.y, frame.y);
  const width = Math.min(rect.x + rect.width, frame.x + frame.width) - x;
  return { x, y, width, height: Math.min(footOf(rect), footOf(frame)) - y };
}

function isAtCorner(notch: Rect, frame: Rect): boolean {
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= HAIR;
  const isAtSide = near(notch.x, frame.x) || near(notch.x + notch.width, frame.x + frame.width);
  const isAtEnd = near(notch.y, frame.y) || near(footOf(notch), footOf(frame));
  return isAtSide && isAtEnd;
}

/** RA02: no leg beside its headline or above it. */
function underOwnHead(story: Story): readonly Diagnostic[] {
  const { title, legs } = story;
  if (title === undefined) return [];
  const stray = legs.find(
    ({ rect }) =>
      rect.y < footOf(title.rect) - HAIR ||
      rect.x < title.rect.x - HAIR ||
      rect.x + rect.width > title.rect.x + title.rect.width + HAIR,
  );
  return stray === undefined ? [] : [findingOn(story, 'rules/RA02')];
}

/** RA08: between a leg and its own head stands nothing of another, or a reader may take the leg for the other's. */
function oneWayOn(story: Story, others: readonly Box[]): readonly Diagnostic[] {
  const top = footOfHeads(story);
  for (const { rect } of story.legs) {
    const above = { ...rect, y: top, height: rect.y - top };
    const between = others.find((other) => other.rect.height > 0 && isIn(other.rect, above));
    if (between !== undefined) return [findingOn(story, 'rules/RA08', { other: between.item })];
  }
  return [];
}

/** RA12: text or picture begins right under the heads; a picture touches its story, be it by another's caption; a caption its picture. */
function together(story: Story): readonly Diagnostic[] {
  const { boxes, heads, legs, pictures, page } = story;
  const most = TOUCHING * page.baseline.step;
  const head = around(heads.map(({ rect }) => rect));
  const below = [...legs, ...pictures].map(({ rect }) => rect);
  const isHeadApart =
    heads.length > 0 && below.length > 0 && !below.some((rect) => isNear(head, rect, most));
  const captions = boxes.filter(({ role }) => role === 'caption' || role === 'credit');
  const isAtPicture = (caption: Box): boolean =>
    pictures.length === 0 || pictures.some(({ rect }) => isNear(rect, caption.rect, most));
  const text = boxes.filter((box) => !captions.includes(box) && !pictures.includes(box));
  const whole = text.length === 0 ? boxes : reachedFrom(text, boxes, most);
  const stray =
    captions.find((caption) => !isAtPicture(caption)) ??
    pictures.find((picture) => !whole.includes(picture));
  if (!isHeadApart && stray === undefined) return [];
  return [findingOn(story, 'rules/RA12', { what: stray?.role ?? 'headline' })];
}

/** What of these is reached from some of them, from one to the next. */
function reachedFrom(some: readonly Box[], all: readonly Box[], most: number): readonly Box[] {
  const reached = [...some];
  // Grows while it is walked through.
  for (const box of reached) {
    reached.push(
      ...all.filter((other) => !reached.includes(other) && isNear(box.rect, other.rect, most)),
    );
  }
  return reached;
}

/** Within reach above, below or beside. */
function isNear(a: Rect, b: Rect, most: number): boolean {
  const down = Math.max(gapDown(a, b), gapDown(b, a));
  const across = Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));
  return down <= most + HAIR && across <= most + HAIR;
}
