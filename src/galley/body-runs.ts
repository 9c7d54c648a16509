// Inlines of the copy → runs of type. In: inlines, a style name. Out: runs; strong and emphasis in the house's strong face.
import type { Inline } from '../model/copy.js';
import type { Template, TextStyle } from '../model/template.js';
import type { StyledRun } from './line-request.js';
import { styleOf } from './set-block.js';

/** Runs of a block. Strong words keep the block's size: only the face changes. */
export function bodyRuns(
  inlines: readonly Inline[],
  style: string,
  template: Template,
): readonly StyledRun[] {
  const plain = styleOf(style, template);
  const strong = strongOf(plain, template);
  return inlines.flatMap((inline): readonly StyledRun[] => {
    const { text, span, beside, emphasis } = inline;
    const isDotted = beside?.kind === 'dots' || (emphasis && hasDots(template));
    const style = inline.strong || (emphasis && !isDotted) ? strong : plain;
    const run = { text, span, style, beside: beside?.kind === 'dots' ? undefined : beside };
    return isDotted ? dottedRuns(run, strong) : [run];
  });
}

function hasDots({ lineRules }: Template): boolean {
  return lineRules.emphasis === 'dots';
}

const WESTERN = /[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}\p{M} .,'’-]*/gu;

/** Dots belong under Chinese characters; Western words among them take the strong face. */
function dottedRuns(run: StyledRun, strong: TextStyle): readonly StyledRun[] {
  const runs: StyledRun[] = [];
  let done = 0;
  const isExact = run.span !== undefined && run.span.end - run.span.start === run.text.length;
  const part = (from: number, to: number, look: Partial<StyledRun>): void => {
    if (to <= from) return;
    const span =
      isExact && run.span
        ? { ...run.span, start: run.span.start + from, end: run.span.start + to }
        : run.span;
    runs.push({ ...run, text: run.text.slice(from, to), span, ...look });
  };
  if (run.beside?.kind === 'reading') return [{ ...run, isDotted: true }];
  for (const { index, 0: word } of run.text.matchAll(WESTERN)) {
    part(done, index, { isDotted: true });
    part(index, index + word.length, { style: strong });
    done = index + word.length;
  }
  part(done, run.text.length, { isDotted: true });
  return runs;
}

/** The strong face at a style's own size. Chinese has no italics: emphasis is set like strong. */
export function strongOf(style: TextStyle, template: Template): TextStyle {
  const { family, weight } = styleOf('body-strong', template);
  return { ...style, family, weight };
}
