// Where an ad's logo and QR code may stand, and what they leave to its words. In: emblems, frame. Out: plots, without a word set. A logo
// stands over the words, at their left or at the foot; a code at their right, or in the foot's corner.
import type { Rect } from '../base/geometry.js';
import { type Pt, roundPt } from '../base/units.js';
import type { PictureFile } from '../model/copy.js';
import type { Frame } from './ad-strips.js';
import type { QrCode } from './qr-code.js';

/** What stands beside an ad's words. */
export interface Emblems {
  readonly logo: PictureFile | undefined;
  readonly code: QrCode | undefined;
}

/** Where emblems stand, and the frames left to the words, in the ad's frame. */
export interface Plot {
  readonly logo: Rect | undefined;
  readonly code: Rect | undefined;
  /** All words, or those above the foot. */
  readonly words: Rect;
  /** Words beside the emblems of the foot. */
  readonly foot: Rect | undefined;
  /** A band over the words would not reach across the ad. */
  readonly isBeside: boolean;
  /** White that neither words nor emblems use, as a share of the ad. */
  readonly waste: number;
}

type LogoPlace = 'top' | 'left' | 'foot';
type CodePlace = 'right' | 'foot';

/** How emblems are wanted: sides in points, tried from the largest. */
interface Wish {
  readonly side: Pt;
  /** Of the most that a logo takes. */
  readonly logoScale: number;
  /** Depth of the foot by the emblems in it. */
  readonly footGrowth: number;
  readonly logoPlace: LogoPlace;
  readonly codePlace: CodePlace;
}

/** A code is wanted so large, by the root of the ad's area, but no larger than this. */
const CODE_SHARE = 0.24;
const LARGEST_CODE: Pt = 130;
const LOGO_SCALES = [1, 0.75, 0.5] as const;
/** Most of the ad's width and height that a logo takes: never more than a third of its area. */
const LOGO_ROOM: Readonly<Record<LogoPlace, readonly [number, number]>> = {
  top: [0.8, 0.24],
  left: [0.3, 0.8],
  foot: [0.36, 0.3],
};
/** Depths of the foot that are weighed. */
const FOOT_GROWTHS = [1, 1.4, 1.9] as const;
/** White between a logo and a band under it, in pads. */
const LOGO_GAP = 0.6;
/** Least width and height of the words' frame, in its pads. */
const LEAST_WORDS = 4;

/** Plots of all sizes of the emblems, those of the largest first. */
export function plotsOf(emblems: Emblems, frame: Frame): readonly (readonly Plot[])[] {
  return sidesOf(emblems, frame).map((side, at) =>
    wishesOf(emblems, side, LOGO_SCALES[at] ?? 1).flatMap(
      (wish) => plotOf(emblems, wish, frame) ?? [],
    ),
  );
}

/** Sides of the code from the largest; as many for a logo alone. */
function sidesOf({ code }: Emblems, { width, height }: Frame): readonly Pt[] {
  if (code === undefined) return LOGO_SCALES.map(() => 0);
  const grown = Math.min(LARGEST_CODE, CODE_SHARE * Math.sqrt(width * height));
  return [Math.max(code.good, grown), code.good, code.least];
}

function wishesOf({ logo, code }: Emblems, side: Pt, logoScale: number): readonly Wish[] {
  const logoPlaces: readonly LogoPlace[] = logo === undefined ? ['top'] : ['top', 'left', 'foot'];
  const codePlaces: readonly CodePlace[] = code === undefined ? ['right'] : ['right', 'foot'];
  return logoPlaces.flatMap((logoPlace) =>
    codePlaces.flatMap((codePlace) => {
      const hasFoot = (logo && logoPlace === 'foot') || (code && codePlace === 'foot');
      const growths = hasFoot ? FOOT_GROWTHS : [1];
      return growths.map((footGrowth) => ({ side, logoScale, footGrowth, logoPlace, codePlace }));
    }),
  );
}

/** Where a wish puts everything; undefined where the words would get next to nothing. */
function plotOf(emblems: Emblems, wish: Wish, frame: Frame): Plot | undefined {
  const logo = logoSize(emblems.logo, wish, frame);
  const code = emblems.code === undefined ? 0 : wish.side;
  const cuts = cutsOf(logo, code, wish, frame);
  const { edge, pad, width, height } = frame;
  const { left, right, top } = cuts;
  const bottom = cuts.depth > 0 ? height - edge - cuts.depth + pad : height;
  const words = { x: left, y: top, width: right - left, height: bottom - top };
  if (words.width < LEAST_WORDS * pad || words.height < LEAST_WORDS * pad) return undefined;
  const used =
    words.width * words.height +
    (cuts.footRight - cuts.footLeft) * cuts.depth +
    // White beside a logo in the middle is no loss: it looks as it is meant to.
    (cuts.top > 0 ? width : logo.width) * logo.height +
    code ** 2;
  const rect = { x: width - edge - code, y: codeTop(code, frame, cuts.depth) };
  return {
    words,
    foot: footOf(cuts, bottom, frame),
    logo: logo.width === 0 ? undefined : logoRect(logo, wish, { frame, words, depth: cuts.depth }),
    code: code === 0 ? undefined : { ...rect, width: code, height: code },
    isBeside: left > 0 || right < width,
    waste: 1 - used / (width * height),
  };
}

/** What the emblems take from the frame: edges that are left to the words, the foot's depth, and edges that are left in the foot. */
interface Cuts {
  readonly left: Pt;
  readonly right: Pt;
  readonly top: Pt;
  readonly depth: Pt;
  readonly footLeft: Pt;
  readonly footRight: Pt;
}

/** The code's own white stands for the frame's pad on its side. */
function cutsOf(logo: Size, code: Pt, wish: Wish, { edge, pad, width }: Frame): Cuts {
  const at = logo.width === 0 ? undefined : wish.logoPlace;
  const isCodeFoot = code > 0 && wish.codePlace === 'foot';
  const besideLogo = pad + logo.width;
  const besideCode = code > 0 ? width - edge - code + pad : width;
  const left = at === 'left' ? besideLogo : 0;
  const right = isCodeFoot ? width : besideCode;
  const deepest = Math.max(isCodeFoot ? code : 0, at === 'foot' ? logo.height + pad : 0);
  return {
    left,
    right,
    top: at === 'top' ? edge + (1 + LOGO_GAP) * pad + logo.height : 0,
    depth: deepest * wish.footGrowth,
    footLeft: at === 'foot' ? besideLogo : left,
    footRight: isCodeFoot ? besideCode : right,
  };
}

/** The frame of the words in the foot; its pad overlaps that of the words above. */
function footOf(cuts: Cuts, bottom: Pt, { edge, pad, height }: Frame): Rect | undefined {
  if (cuts.depth === 0) return undefined;
  const y = bottom - 1.3 * pad - 2 * edge;
  return { x: cuts.footLeft, y, width: cuts.footRight - cuts.footLeft, height: height - y };
}

/** In the foot in its middle; at the side in the corner, or in the middle of a low ad. */
function codeTop(side: Pt, { edge, height }: Frame, depth: Pt): Pt {
  if (depth > 0) return height - edge - Math.max(depth, side) / 2 - side / 2;
  return height > 2 * side ? height - edge - side : (height - side) / 2;
}

interface Size {
  readonly width: Pt;
  readonly height: Pt;
}

/** As large as its place allows, in its own shape. */
function logoSize(logo: PictureFile | undefined, wish: Wish, frame: Frame): Size {
  if (logo === undefined) return { width: 0, height: 0 };
  const [across, deep] = LOGO_ROOM[wish.logoPlace];
  const scale = Math.min(
    (across * wish.logoScale * frame.width) / logo.width,
    (deep * wish.logoScale * frame.height) / logo.height,
  );
  return { width: roundPt(logo.width * scale), height: roundPt(logo.height * scale) };
}

function logoRect(
  logo: Size,
  { logoPlace }: Wish,
  at: { readonly frame: Frame; readonly words: Rect; readonly depth: Pt },
): Rect {
  const { frame, words, depth } = at;
  const inset = frame.edge + frame.pad;
  if (logoPlace === 'top')
    return { x: words.x + (words.width - logo.width) / 2, y: inset, ...logo };
  const middle =
    logoPlace === 'left' ? words.height / 2 : frame.height - frame.edge - (depth + frame.pad) / 2;
  return { x: inset, y: middle - logo.height / 2, ...logo };
}
