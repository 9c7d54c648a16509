// RG01, RG04, RG07, RG09: legs on the columns, spans of whole columns, lines and heads on the baseline grid. In: pages. Out: findings.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import { contains } from '../base/geometry.js';
import { type Pt, roundPt } from '../base/units.js';
import type { Box, Page } from '../model/page.js';
import type { Template } from '../model/template.js';
import type { Story } from './reading.js';
import { HAIR } from './sides.js';
import { findingOn, type PageEvidence } from './verdict.js';

/** A baseline may be off the grid by this many points. */
const OFF_GRID: Pt = 0.25;

/** Judges every story. */
export function checkGrid({ stories, template }: PageEvidence): readonly Diagnostic[] {
  return stories.flatMap((story) => {
    const legs = story.boxes.filter((box) => box.role === 'leg');
    return [
      ...legs.flatMap((box) => [
        ...onColumns(box, story, template),
        ...onBaselines(box, story.page),
      ]),
      ...spanOf(story, template),
      ...headsOnGrid(story),
    ];
  });
}

/** RG01: a leg stands in the type area, is a whole number of em wide, holds its lines, and stands on a column, basic or broken. */
function onColumns(box: Box, story: Story, template: Template): readonly Diagnostic[] {
  const { rect } = box;
  const isWholeEm = isWhole(rect.width, template.bodySize);
  const isInside = contains(story.page.body, rect, HAIR);
  const holdsLines = box.lines.every(
    ({ x, line }) => x >= rect.x - HAIR && x + line.width <= rect.x + rect.width + HAIR,
  );
  if (isWholeEm && isInside && holdsLines && isOnColumn(box, story, template)) return [];
  const params = { item: box.item, x: roundPt(rect.x), width: roundPt(rect.width) };
  return [diagnose('rules/RG01', params, { span: box.from, page: story.page.id })];
}

/** Broken columns 破欄 part the story's whole width evenly, with the page's own gutter between them. */
function isOnColumn({ rect }: Box, story: Story, template: Template): boolean {
  const { columns } = story.page;
  const starts = columns.some((column) => Math.abs(column.x - rect.x) <= HAIR);
  if (columns.every((column) => Math.abs(column.width - rect.width) <= HAIR)) return starts;
  const span = story.title?.rect;
  if (span === undefined) return starts;
  const gutter = template.gutterEm * template.bodySize;
  return (
    isWhole(rect.x - span.x, rect.width + gutter) &&
    isWhole(span.width + gutter, rect.width + gutter)
  );
}

function isWhole(length: Pt, unit: Pt): boolean {
  const times = length / unit;
  return Math.abs(times - Math.round(times)) * unit <= HAIR;
}

function onBaselines(box: Box, page: Page): readonly Diagnostic[] {
  const { first, step } = page.baseline;
  const off = (baseline: Pt): Pt => offGrid(baseline - first, step);
  const stray = box.lines.find(({ baseline }) => off(baseline) > OFF_GRID);
  if (stray === undefined) return [];
  const params = { item: box.item, off: off(stray.baseline), text: stray.line.text.trim() };
  const span = stray.line.span ?? box.from;
  return [diagnose('rules/RG07', params, { span, page: page.id })];
}

function offGrid(length: Pt, step: Pt): Pt {
  const lines = length / step;
  return roundPt(Math.abs(lines - Math.round(lines)) * step);
}

/** RG04: n columns with their gutters hold n·k + (n−1)·g characters, and a head spans nothing else. */
function spanOf(story: Story, template: Template): readonly Diagnostic[] {
  const { title, page } = story;
  if (title === undefined) return [];
  const { rect } = title;
  const { columnEm, gutterEm, bodySize } = template;
  const characters = rect.width / bodySize;
  const columns = Math.max(1, Math.round((characters + gutterEm) / (columnEm + gutterEm)));
  const wanted = columns * columnEm + (columns - 1) * gutterEm;
  const isOnColumn = page.columns.some((column) => Math.abs(column.x - rect.x) <= HAIR);
  if (isOnColumn && Math.abs(characters - wanted) * bodySize <= HAIR) return [];
  return [findingOn(story, 'rules/RG04', { characters: roundPt(characters), columns, wanted })];
}

/** RG09: every head takes whole L, so that the text under it meets the grid again. */
function headsOnGrid(story: Story): readonly Diagnostic[] {
  const { step } = story.page.baseline;
  const top = story.page.body.y;
  const stray = story.heads.find(
    ({ rect }) => offGrid(rect.y - top, step) > OFF_GRID || offGrid(rect.height, step) > OFF_GRID,
  );
  if (stray === undefined) return [];
  return [findingOn(story, 'rules/RG09', { lines: roundPt(stray.rect.height / step) })];
}
