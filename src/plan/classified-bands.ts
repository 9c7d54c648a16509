// The words in white on black over classifieds. In: text and width. Out: frames for the band 分類廣告, a category's head, and its 續.
import type { Span } from '../base/span.js';
import type { Pt } from '../base/units.js';
import type { Text } from '../model/copy.js';
import type { Line, SetFrame } from '../model/galley.js';
import type { Template } from '../model/template.js';
import type { DeskTools } from './desk.js';

/** L of the band with the word 分類廣告 and the white under it. */
export const BAND_LINES = 2;
/** L of a category's head, 1.5 with the air under it. */
const HEAD_LINES = 1.5;
/** White under the band and under a head. */
const BAND_AIR: Pt = 4;
const HEAD_FOOT: Pt = 3;
/** White over a head that stands below another category, and over and under a display classified. */
export const HEAD_AIR: Pt = 3;
export const AD_AIR: Pt = 4;
/** Size of the sign 續 by its head's, but never so small that white type fills up with ink (GWG 2022 R0016); its distance from the edge. */
const SIGN_SIZE = 0.75;
const LEAST_REVERSED: Pt = 10;
const SIGN_INSET: Pt = 4;
const NOWHERE: Span = { file: '', start: 0, end: 0 };

/** Depth of a category's head, the white under it counted. */
export function headHeight(template: Template): Pt {
  return HEAD_LINES * template.leading;
}

/** The band over a block of classifieds. */
export function bandFrame(width: Pt, tools: DeskTools): SetFrame {
  const { template } = tools;
  const text = { text: template.labels.classified, span: NOWHERE };
  const size = { width, height: BAND_LINES * template.leading, air: BAND_AIR };
  return reversed(text, 'classified-band', size, tools);
}

/** A category's head: its words, and where it is repeated the small 續 at its right end, side by side on one band. */
export function headFrames(
  category: Text,
  head: { readonly width: Pt; readonly isRepeated: boolean },
  tools: DeskTools,
): readonly { readonly x: Pt; readonly frame: SetFrame }[] {
  const { width } = head;
  const size = { width, height: headHeight(tools.template), air: HEAD_FOOT };
  const frame = reversed(category, 'classified-head', size, tools);
  const sign = head.isRepeated ? signFrame(tools) : undefined;
  if (sign === undefined) return [{ x: 0, frame }];
  // The words stay in the middle of the band, which lies under both.
  return [
    { x: 0, frame: { ...frame, width: width - sign.width } },
    { x: width - sign.width, frame: sign },
  ];
}

/** The small 續; undefined where the paper has none. */
function signFrame({ template, typesetter }: DeskTools): SetFrame | undefined {
  const word = template.classified?.continued;
  const style = template.styles.get('classified-head');
  if (word === undefined || style === undefined) return undefined;
  const text = { text: word, span: NOWHERE };
  const sizes = [Math.max(LEAST_REVERSED, style.size * SIGN_SIZE)];
  const request = { text, style: 'classified-head', measure: template.body.width, sizes };
  const block = typesetter.setBlock({
    ...request,
    align: 'start',
    ink: 'white',
    maxLines: 1,
  }).value;
  const height = headHeight(template);
  const lines = framedLines(block, height - HEAD_FOOT);
  return { width: block.width + SIGN_INSET, height, lines, marks: [] };
}

/** Reversed words on a black band; `air` is the white left under the band. */
function reversed(
  text: Text,
  style: string,
  size: { readonly width: Pt; readonly height: Pt; readonly air: Pt },
  tools: DeskTools,
): SetFrame {
  const { width, height } = size;
  const request = { text, style, measure: width, maxLines: 1 };
  const block = tools.typesetter.setBlock({ ...request, align: 'center', ink: 'white' }).value;
  const rect = { x: 0, y: 0, width, height: height - size.air };
  return {
    width,
    height,
    lines: framedLines(block, rect.height),
    marks: [{ kind: 'fill', rect, ink: 'black', tint: 1 }],
  };
}

/** Lines in the middle of a band. */
function framedLines(
  block: { readonly size: Pt; readonly lines: readonly { readonly line: Line }[] },
  height: Pt,
): SetFrame['lines'] {
  const baseline = height / 2 + block.size * 0.36;
  return block.lines.map(({ line }) => ({ line, x: line.x, baseline }));
}
