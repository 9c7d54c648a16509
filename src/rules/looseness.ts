// RT08: lines whose characters stand wide apart. In: stories. Out: a remark a story, at its widest line.
import type { Diagnostic } from '../base/diagnostic.js';
import type { Line } from '../model/galley.js';
import { type Story, textLines } from './reading.js';
import { dense, findingOn, type PageEvidence } from './verdict.js';

/** An ideograph fills its em; what lies between two of them is what the line was spread by. */
const IDEOGRAPH = /^\p{Script=Han}$/u;
const IDEOGRAPHS = /\p{Script=Han}/gu;
const BETWEEN_IDEOGRAPHS = /\p{Script=Han}(?=\p{Script=Han})/gu;

/** Judges all running text. */
export function checkLooseness({ stories, limits }: PageEvidence): readonly Diagnostic[] {
  return stories.flatMap((story) => looseLines(story, limits.looseLineEm));
}

/** RT08: a long name or number that may not be parted leaves the line before it wide; only whoever writes can mend that. */
function looseLines(story: Story, most: number): readonly Diagnostic[] {
  const loose = story.legs
    .flatMap(textLines)
    .filter(({ line }) => mayBeLoose(line, most))
    .map(({ line }) => ({ line, gap: gapIn(line) }))
    .filter(({ gap }) => gap > most)
    .sort((a, b) => b.gap - a.gap);
  const [widest] = loose;
  if (widest === undefined) return [];
  const params = { count: loose.length, text: dense(widest.line.text), gap: widest.gap.toFixed(1) };
  const found = findingOn(story, 'rules/RT08', params);
  return [{ ...found, span: widest.line.span ?? found.span }];
}

/** Told without its glyphs: half of the gaps are as wide as the middle one or wider, and share what the ideographs leave of the line. */
function mayBeLoose({ text, width, size }: Line, most: number): boolean {
  const gaps = text.match(BETWEEN_IDEOGRAPHS)?.length ?? 0;
  const white = width / size - (text.match(IDEOGRAPHS)?.length ?? 0);
  return gaps > 0 && white > Math.ceil(gaps / 2) * most;
}

/** Em between two ideographs of a justified line, in the middle of all such gaps; 0 where a line ends by itself or has none. */
function gapIn({ glyphs, endsParagraph }: Line): number {
  if (endsParagraph) return 0;
  const gaps = glyphs.flatMap((glyph, at) => {
    const before = glyphs[at - 1];
    if (before === undefined || !IDEOGRAPH.test(before.text) || !IDEOGRAPH.test(glyph.text))
      return [];
    return [(glyph.x - before.x - before.size) / before.size];
  });
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}
