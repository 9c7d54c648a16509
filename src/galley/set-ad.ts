// A display ad from text alone. In: an ad's copy, its booked size, a template's designs. Out: lines and marks inside the frame.
// The steps: copy → rows → roles → a design → widths → groups → the best sizes and places. Every character is printed once, in order.
// Ready artwork is shown as it is. It loads no files and knows no page.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import { type Pt, ptFromMm } from '../base/units.js';
import type { Ad, PictureFile } from '../model/copy.js';
import type { Mark, SetFrame } from '../model/galley.js';
import type { AdDesign, Template } from '../model/template.js';
import { arrangeAround } from './ad-emblems.js';
import { type Group, groupRows } from './ad-groups.js';
import { chooseDesign, type Manner, mannerOf, SMALLEST } from './ad-manner.js';
import { type MeasuredRow, measureRows } from './ad-measure.js';
import { arrange } from './ad-panels.js';
import type { Emblems } from './ad-plots.js';
import { castRows } from './ad-roles.js';
import { rowsOf } from './ad-rows.js';
import type { Stacked } from './ad-stack.js';
import type { Frame } from './ad-strips.js';
import { codeOf, type QrCode } from './qr-code.js';
import type { LineTools } from './set-lines.js';

/** A booked size in points. */
export interface AdFrameSize {
  readonly width: Pt;
  readonly height: Pt;
}

/** White between the frame and the text: the least, the most, and its growth with the frame's shorter side. */
const LEAST_PAD: Pt = 5;
const MOST_PAD: Pt = 15;
const PAD_SHARE = 0.03;
/** From the outer rule of a double frame to the inner one, and the inner one's thickness. */
const DOUBLE_GAP: Pt = 2.5;
const INNER_RULE: Pt = 0.35;

/**
 * Sets an ad to fill its booked frame. When its copy is too long even at the smallest size, an error says
 * by how many lines, and only what lies inside the frame is drawn.
 */
export function setAd(
  ad: Ad,
  size: AdFrameSize,
  tools: LineTools & { readonly template: Template },
): Outcome<SetFrame> {
  if (ad.artwork !== undefined) {
    const marks = [artworkMark(ad, ad.artwork, size)];
    return { value: { ...size, lines: [], marks }, diagnostics: [] };
  }
  const rows = castRows(rowsOf(ad.blocks));
  const design = chooseDesign(ad, rows, tools.template);
  const frame = frameOf(size, design.value);
  if (rows.length === 0) {
    // The copy desk has said that it has no copy.
    const marks = frameMarks(size, design.value);
    return { value: { ...size, lines: [], marks }, diagnostics: design.diagnostics };
  }
  const manner = mannerOf(design.value, ad, tools.template);
  const measured = measureRows(rows, { manner, tools });
  const { set, diagnostics: left } = arrangeAd(groupRows(measured), ad, frame, manner);
  const diagnostics: readonly Diagnostic[] = [
    ...design.diagnostics,
    ...measured.flatMap(findingsOf),
    ...(set.over > 0 ? [oversetOf(ad, set.over)] : left),
  ];
  const marks = [...set.marks, ...frameMarks(size, design.value)];
  return { value: { ...size, lines: set.lines, marks }, diagnostics };
}

/** Copy with its logo and code around it; without what has no room, which is told. */
function arrangeAd(
  groups: readonly Group[],
  ad: Ad,
  frame: Frame,
  manner: Manner,
): { readonly set: Stacked; readonly diagnostics: readonly Diagnostic[] } {
  const { logo, qr } = ad;
  const code = qr === undefined ? undefined : codeOf(qr.text);
  const choices: readonly Emblems[] = [
    { logo, code },
    { logo: undefined, code },
    { logo, code: undefined },
  ];
  for (const emblems of choices) {
    if (emblems.logo === undefined && emblems.code === undefined) continue;
    const set = arrangeAround(groups, emblems, frame, manner);
    if (set !== undefined) return { set, diagnostics: lackOf(ad, code, emblems) };
  }
  const none = { logo: undefined, code: undefined };
  return { set: arrange(groups, frame, manner), diagnostics: lackOf(ad, code, none) };
}

/** What of logo and code is wanted and not placed. */
function lackOf(ad: Ad, code: QrCode | undefined, placed: Emblems): readonly Diagnostic[] {
  const name = ad.advertiser.text;
  const lacks: Diagnostic[] = [];
  if (ad.logo !== undefined && placed.logo === undefined) {
    lacks.push(diagnose('galley/ad-logo-room', { name }, { span: ad.span }));
  }
  if (ad.qr !== undefined && code !== undefined && placed.code === undefined) {
    const side = Math.ceil(code.least / ptFromMm(1));
    lacks.push(diagnose('galley/ad-qr-room', { name, side }, { span: ad.qr.span }));
  }
  return lacks;
}

/** PDF artwork is placed as a page; anything else is a picture shown whole. */
function artworkMark(ad: Ad, file: PictureFile, { width, height }: AdFrameSize): Mark {
  const rect = { x: 0, y: 0, width, height };
  return { kind: 'artwork', rect, file, fit: ad.fit, isBlack: ad.color === 'black' };
}

/** What was said when a row was composed: characters that no font has. */
function findingsOf({ bullet, segments }: MeasuredRow): readonly Diagnostic[] {
  return [...(bullet?.diagnostics ?? []), ...segments.flatMap((segment) => segment.diagnostics)];
}

/** Depth of a line of the smallest type. */
const SMALLEST_LINE = 1.2;

function oversetOf(ad: Ad, over: Pt): Diagnostic {
  const lines = Math.max(1, Math.ceil(over / (SMALLEST * SMALLEST_LINE)));
  const params = { name: ad.advertiser.text, lines, size: SMALLEST };
  return diagnose('galley/ad-overset', params, { span: ad.span });
}

function frameOf(size: AdFrameSize, design: AdDesign): Frame {
  const edge = design.doubleFrame ? design.frame + DOUBLE_GAP + INNER_RULE : design.frame;
  const grown = PAD_SHARE * Math.min(size.width, size.height) + 3.5;
  return { ...size, edge, pad: Math.min(MOST_PAD, Math.max(LEAST_PAD, grown)) };
}

/** The frame's rules lie wholly inside the booked size. */
function frameMarks(size: AdFrameSize, design: AdDesign): readonly Mark[] {
  const ruled = (inset: Pt, thickness: Pt): Mark => ({
    kind: 'frame',
    rect: {
      x: inset + thickness / 2,
      y: inset + thickness / 2,
      width: size.width - 2 * inset - thickness,
      height: size.height - 2 * inset - thickness,
    },
    ink: 'black',
    thickness,
  });
  if (design.frame === 0) return [];
  const outer = ruled(0, design.frame);
  return design.doubleFrame ? [outer, ruled(design.frame + DOUBLE_GAP, INNER_RULE)] : [outer];
}
