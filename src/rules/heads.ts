// RH01, RH07, RH08, RH09: every part of an article has a head, no wider than its columns, in few lines that break well. In: stories. Out: findings.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import { roundPt } from '../base/units.js';
import type { Box } from '../model/page.js';
import type { Story } from './reading.js';
import { HAIR } from './sides.js';
import { dense, findingOn, type PageEvidence } from './verdict.js';

/** Words that lean on the one before: a line of a headline never begins with one. 了解, 著名 and their like stand by themselves. */
const LEANING =
  /^(?:[嗎呢吧們麼]|的(?![士確])|了(?![解結不斷])|著(?![名作手重急陸眼火涼實稱想色]))/u;

/** Judges the heads of all stories. */
export function checkHeads(evidence: PageEvidence): readonly Diagnostic[] {
  return evidence.stories.flatMap((story) => {
    const { title } = story;
    if (title === undefined || title.lines.length === 0) return [findingOn(story, 'rules/RH01')];
    return [
      ...headFits(title, story),
      ...lineCounts(title, story, evidence),
      ...lineBreaks(title, story, evidence),
    ];
  });
}

function headFits(box: Box, { page }: Story): readonly Diagnostic[] {
  const right = box.rect.x + box.rect.width;
  const wide = box.lines.find(({ x, line }) => x + line.width > right + HAIR);
  if (wide === undefined) return [];
  const over = roundPt(wide.x + wide.line.width - right);
  const params = { item: box.item, over, text: wide.line.text };
  return [diagnose('rules/RH09', params, { span: wide.line.span ?? box.from, page: page.id })];
}

/** RH07: at most three lines, and lines that are read at a glance. */
function lineCounts(title: Box, story: Story, { limits }: PageEvidence): readonly Diagnostic[] {
  const longest = Math.max(...title.lines.map(({ line }) => lengthOf(line.text)));
  if (title.lines.length <= limits.headLines && longest <= limits.headCharacters) return [];
  return [findingOn(story, 'rules/RH07', { lines: title.lines.length, characters: longest })];
}

/** Characters a reader takes in: a Latin letter or digit is about half a Han character. */
function lengthOf(text: string): number {
  return Math.round(
    [...dense(text)].reduce((sum, char) => sum + (/[ -~]/.test(char) ? 0.5 : 1), 0),
  );
}

/** RH08: no break inside a Western word or number, inside a name of the paper's list, or before a word that leans on the last. */
function lineBreaks(title: Box, story: Story, { issue }: PageEvidence): readonly Diagnostic[] {
  const texts = title.lines.map(({ line }) => line.text);
  const at = texts.findIndex((text, line) => {
    const next = texts[line + 1];
    return next !== undefined && isPoorBreak(text, next, issue.names);
  });
  if (at < 0) return [];
  const params = { before: dense(texts[at] ?? ''), after: dense(texts[at + 1] ?? '') };
  return [findingOn(story, 'rules/RH08', params)];
}

function isPoorBreak(text: string, next: string, names: readonly string[]): boolean {
  if (/[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(next)) return true;
  if (LEANING.test(next)) return true;
  return names.some((name) => straddles(name, text, next));
}

/** Whether a name begins in one text and ends in the next. */
function straddles(name: string, text: string, next: string): boolean {
  for (let at = 1; at < name.length; at += 1) {
    if (text.endsWith(name.slice(0, at)) && next.startsWith(name.slice(at))) return true;
  }
  return false;
}
