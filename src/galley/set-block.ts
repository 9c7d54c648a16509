// Short texts set as one block: heads, captions, furniture. In: a request and the template. Out: lines hung from the block's first L.
// Heads (styles with a leading of their own) take the largest size whose lines break well and are rounded up to whole L; texts on the
// page's leading stand on its grid. What does not fit is still set, and said to overflow.
import type { Diagnostic, Outcome } from '../base/diagnostic.js';
import type { Em, Pt } from '../base/units.js';
import type { BlockRequest, HungLine, Line, TextBlock } from '../model/galley.js';
import type { Template, TextStyle } from '../model/template.js';
import { breakLines } from './break-lines.js';
import { chooseHeadBreaks, type HeadBreaks } from './head-breaks.js';
import { KeptParagraphs } from './kept-paragraphs.js';
import type { LineRequest, LineTools, StyledRun } from './line-request.js';
import type { LineSums } from './line-sums.js';
import { makeLines } from './set-lines.js';
import { BODY_SPACING, HEAD_SPACING, LABEL_SPACING, type SpacingStyle } from './spacing.js';

/** What setting a block needs. */
export interface BlockTools extends LineTools {
  readonly template: Template;
}

/** Where the ink of a Han character ends above and below the baseline. */
export const INK_TOP: Em = 0.85;
export const INK_BOTTOM: Em = 0.08;
/** White over a head's ink, and under it, at least; a larger head wants more under it. */
const AIR_ABOVE: Pt = 4;
const AIR_BELOW: Pt = 4;
const AIR_BELOW_SHARE: Em = 0.2;
/** Of white left over when the block is rounded up, this part goes above: a head looks centred when it stands a little high. */
const SHARE_ABOVE = 0.4;
/** Between a caption and its credit. */
const TAIL_SPACE = '\u3000';
const MOST_LINES = 12;

interface Desk {
  readonly tools: BlockTools;
  readonly kept: KeptParagraphs;
}

/** Lines chosen for a size. */
interface Trial {
  readonly lines: readonly Line[];
  readonly size: Pt;
  readonly fits: boolean;
  /** Breaks that an editor would not have made. */
  readonly isPoor: boolean;
  readonly cost: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Sets a block. `fits` is false when even the smallest size overflows. */
export function setBlock(
  request: BlockRequest,
  tools: BlockTools,
  kept: KeptParagraphs = new KeptParagraphs(),
): Outcome<TextBlock> {
  const style = styleOf(request.style, tools.template);
  const isHead = isDisplay(style, tools.template);
  const trial = chooseTogether(request, style, { tools, kept });
  const leading = isHead ? (style.leading / style.size) * trial.size : tools.template.leading;
  const hung = isHead ? hangHead(trial, leading, tools.template) : hangOnGrid(trial.lines, leading);
  const width = Math.max(0, ...trial.lines.map((line) => line.width));
  const value = { ...hung, width, size: trial.size, fits: trial.fits };
  return { value, diagnostics: trial.diagnostics };
}

/** A style of the template by name; a missing one is our own bug, since the template is checked when it is read. */
export function styleOf(name: string, template: Template): TextStyle {
  const style = template.styles.get(name);
  if (style === undefined) throw new Error(`galley: the template has no style "${name}"`);
  return style;
}

/** A style on another leading than the page's is a display style: its block is rounded up to whole L. */
export function isDisplay(style: TextStyle, template: Template): boolean {
  return style.leading !== template.leading;
}

/** A tail stands on the last line of its text, or else on lines of its own, at their end: a photographer's name is not parted. */
function chooseTogether(request: BlockRequest, style: TextStyle, desk: Desk): Trial {
  const joined = chooseTrial(request, style, desk);
  const { tail, ...own } = request;
  if (tail === undefined) return joined;
  const alone = chooseTrial(own, style, desk);
  if (joined.lines.length === alone.lines.length) return joined;
  const tailStyle = styleOf(tail.style, desk.tools.template);
  const { measure, ink = style.ink, maxLines = MOST_LINES } = request;
  const below = chooseTrial({ ...tail, measure, ink, align: 'end' }, tailStyle, desk);
  const lines = [...alone.lines, ...below.lines];
  return {
    ...alone,
    lines,
    fits: alone.fits && below.fits && lines.length <= maxLines,
    diagnostics: [...alone.diagnostics, ...below.diagnostics],
  };
}

/** The largest size that fits without poor breaks; failing that the best that fits; failing that the smallest. */
function chooseTrial(request: BlockRequest, style: TextStyle, desk: Desk): Trial {
  const sizes = request.sizes ?? [style.size];
  let fallback: Trial | undefined;
  for (const size of sizes.length === 0 ? [style.size] : sizes) {
    const trial = trySize(request, { ...style, size }, desk);
    if (trial.fits && !trial.isPoor) return trial;
    if (fallback === undefined || isBetter(trial, fallback)) fallback = trial;
  }
  if (fallback === undefined) throw new Error('galley: no size to set a block in');
  return fallback;
}

function isBetter(trial: Trial, than: Trial): boolean {
  if (trial.fits !== than.fits) return trial.fits;
  return trial.fits ? trial.cost < than.cost : trial.lines.length <= than.lines.length;
}

function trySize(request: BlockRequest, style: TextStyle, { tools, kept }: Desk): Trial {
  const { measure, text, tail, minLines = 1, maxLines = MOST_LINES } = request;
  const isHead = isDisplay(style, tools.template);
  const runs = runsOf(request, style, tools.template);
  const copy = { runs, longest: measure, spacing: spacingOf(style, isHead) };
  const name = JSON.stringify([request.style, style.size, text, tail]);
  const items = kept.sumsOf(name, copy, tools);
  const sums = items.value;
  const head = isHead ? kept.headOf(sums, tools.names) : undefined;
  const setting = lineRequest(request, runs, style, isHead);
  const breaks =
    (head && chooseHeadBreaks(head, measure, { least: minLines, most: maxLines })) ??
    breaksOfText(sums, setting, style.size);
  const lines = makeLines(setting, sums, breaks.ends);
  const widest = Math.max(0, ...lines.map((line) => line.width));
  return {
    lines,
    size: style.size,
    fits:
      lines.length <= maxLines &&
      widest <= request.measure + 0.01 &&
      (request.minLines === undefined || (lines.length >= minLines && !breaks.isPoor)),
    isPoor: breaks.isPoor,
    cost: breaks.cost,
    diagnostics: items.diagnostics,
  };
}

function runsOf(request: BlockRequest, style: TextStyle, template: Template): readonly StyledRun[] {
  const { text, span } = request.text;
  const own: StyledRun = { text, span, style };
  if (request.tail === undefined) return [own];
  const tailStyle = styleOf(request.tail.style, template);
  return [
    own,
    { text: TAIL_SPACE, span: undefined, style: tailStyle },
    { text: request.tail.text.text, span: request.tail.text.span, style: tailStyle },
  ];
}

function lineRequest(
  request: Pick<BlockRequest, 'measure' | 'align' | 'ink'>,
  runs: readonly StyledRun[],
  style: TextStyle,
  isHead: boolean,
): LineRequest {
  return {
    runs,
    measure: request.measure,
    indent: 0,
    hang: 0,
    align: request.align ?? (isHead ? 'start' : 'justify'),
    ink: request.ink ?? style.ink,
  };
}

function breaksOfText(sums: LineSums, { measure, align }: LineRequest, em: Pt): HeadBreaks {
  const widths = { firstWidth: measure, restWidth: measure };
  const ends = breakLines(sums, { ...widths, isJustified: align === 'justify', em });
  return { ends, cost: 0, isPoor: false };
}

/** Marks close up in large type alone: a name list in an ear is read, not looked at. */
function spacingOf(style: TextStyle, isHead: boolean): SpacingStyle {
  if (style.tight) return HEAD_SPACING;
  return isHead ? LABEL_SPACING : BODY_SPACING;
}

function hangOnGrid(lines: readonly Line[], leading: Pt): Pick<TextBlock, 'lines' | 'depth'> {
  return {
    lines: lines.map((line, index) => ({ line, dy: index * leading })),
    depth: lines.length,
  };
}

function hangHead(
  { lines, size }: Trial,
  leading: Pt,
  template: Template,
): Pick<TextBlock, 'lines' | 'depth'> {
  const ink = (lines.length - 1) * leading + (INK_TOP + INK_BOTTOM) * size;
  const below = Math.max(AIR_BELOW, AIR_BELOW_SHARE * size);
  const needed = AIR_ABOVE + ink + below;
  const depth = Math.max(1, Math.ceil(needed / template.leading - 1e-6));
  const spare = depth * template.leading - needed;
  const first = AIR_ABOVE + SHARE_ABOVE * spare + INK_TOP * size;
  return { lines: hangFrom(lines, first, leading, template), depth };
}

/** Lines hung so that the first baseline lies `first` below the top of the first L. */
export function hangFrom(
  lines: readonly Line[],
  first: Pt,
  leading: Pt,
  template: Template,
): readonly HungLine[] {
  const drop = template.baselineDrop * template.bodySize;
  return lines.map((line, index) => ({ line, dy: first + index * leading - drop }));
}
