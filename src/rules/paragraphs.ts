// RT05, RT07: where paragraphs end and where legs part them. In: stories. Out: warnings, one a rule and story, that count.
import type { Diagnostic } from '../base/diagnostic.js';
import type { Box, PlacedLine } from '../model/page.js';
import { type Leg, type Story, textLines } from './reading.js';
import { dense, findingOn, type PageEvidence } from './verdict.js';

/** A last line that fills this much of its measure does not look lost at the head of a leg. */
const LOOKS_FULL = 0.5;

/** Judges all running text. */
export function checkParagraphs({ stories, template }: PageEvidence): readonly Diagnostic[] {
  return stories.flatMap((story) => [
    ...runts(story, template.lineRules.lastLineLeast),
    ...partings(story),
  ]);
}

/** RT05: a paragraph's last line holds at least two characters besides marks. */
function runts(story: Story, least: number): readonly Diagnostic[] {
  const lines = story.legs.flatMap(textLines);
  const short = lines.filter(({ line }, at) => {
    const isParted = at > 0 && lines[at - 1]?.line.endsParagraph === false;
    return isParted && line.endsParagraph && lettersOf(line.text) < least;
  });
  const [first] = short;
  if (first === undefined) return [];
  return [
    findingOn(story, 'rules/RT05', { count: short.length, text: dense(first.line.text), least }),
  ];
}

function lettersOf(text: string): number {
  return [...text.matchAll(/[\p{L}\p{N}\p{S}%‰]/gu)].length;
}

/** RT07: what a leg's foot and the next leg's head do to a paragraph; what is merely not fine is a note. */
function partings(story: Story): readonly Diagnostic[] {
  const kinds = story.legs.flatMap((leg, at) => {
    const next = story.legs[at + 1];
    return next === undefined ? [] : [partingOf(leg, next)];
  });
  const bad = kinds.filter((kind) => kind === 'bad').length;
  const slight = kinds.filter((kind) => kind === 'slight').length;
  if (bad > 0) return [findingOn(story, 'rules/RT07', { count: bad })];
  return slight > 0 ? [findingOn(story, 'rules/RT07-slight', { count: slight })] : [];
}

/** Bad: a short last line alone at a leg's head, a subhead at a foot, or one line under it. Slight: a lone line that is full, or a first line at a foot. */
function partingOf(leg: Leg, next: Leg): 'bad' | 'slight' | 'good' {
  const foot = leg.boxes.at(-1);
  const head = next.boxes[0];
  if (foot?.role === 'subhead') return 'bad';
  if (foot?.role !== 'leg' || head?.role !== 'leg') return 'good';
  const last = foot.lines.at(-1);
  const first = head.lines[0];
  if (last === undefined || first === undefined || last.line.endsParagraph) return 'good';
  if (first.line.endsParagraph) return fills(first, head) ? 'slight' : 'bad';
  if (foot.lines.length === 1 && leg.boxes.at(-2)?.role === 'subhead') return 'bad';
  return foot.lines.at(-2)?.line.endsParagraph === true ? 'slight' : 'good';
}

function fills({ line }: PlacedLine, { rect }: Box): boolean {
  return line.x + line.width >= rect.width * LOOKS_FULL;
}
