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
  return inlines.map(({ text, span, strong: isStrong, emphasis }) => ({
    text,
    span,
    style: isStrong || emphasis ? strong : plain,
  }));
}

/** The strong face at a style's own size. Chinese has no italics: emphasis is set like strong. */
export function strongOf(style: TextStyle, template: Template): TextStyle {
  const { family, weight } = styleOf('body-strong', template);
  return { ...style, family, weight };
}
