// Inks by name → DeviceCMYK, or sRGB for screens. In: the template's palette. Out: colour operators. DeviceGray is never used for drawing on
// a plate: it cannot overprint.
import { type InkParts, screenColor } from '../base/screen-color.js';
import type { Ink } from '../model/template.js';
import { numerals } from './notation.js';

/** Operands of black alone, in full. */
export const SOLID_BLACK = '0 0 0 1';

/** A colour ready to be written, and how it meets what lies below it. */
export interface InkMix {
  /** The operator that sets it for areas and text, and the one for lines. */
  readonly fill: string;
  readonly stroke: string;
  readonly parts: InkParts;
  /** Solid black and nothing else: printed over what lies below, so that no light seam shows when plates shift (GWG 2022, R0009–R0012). */
  readonly isSolidBlack: boolean;
}

/** What the ink is laid on for: text must not become a screen where that can be avoided. */
export type InkUse = 'text' | 'area';

/** Darker than this a colour's text becomes solid black on a page without colour: fine strokes in a screen fall apart. */
const DARK_TEXT = 50;

/** Where a page's inks come from. */
export interface Inks {
  /** Mixes the ink named, `tint` 0…1 of it. */
  mix(name: string, use: InkUse, tint?: number): InkMix;
}

/** The inks of one page on a plate. */
export class InkWell implements Inks {
  private readonly palette: ReadonlyMap<string, Ink>;
  private readonly isColor: boolean;

  /** `isColor` false: the page prints with black alone. */
  constructor(palette: ReadonlyMap<string, Ink>, isColor: boolean) {
    this.palette = palette;
    this.isColor = isColor;
  }

  mix(name: string, use: InkUse, tint: number = 1): InkMix {
    const ink = this.palette.get(name);
    if (ink === undefined) throw new Error(`ink ${name} is not in the template's palette`);
    const { c, m, y, k } = this.isColor ? ink : blackOf(ink, use);
    const laid = (part: number): number => (part / 100) * tint;
    const parts: InkParts = [laid(c), laid(m), laid(y), laid(k)];
    const operands = numerals(...parts);
    return {
      fill: `${operands} k`,
      stroke: `${operands} K`,
      parts,
      isSolidBlack: operands === SOLID_BLACK,
    };
  }
}

/** The same inks as a screen shows them; nothing overprints there. */
export class ScreenInks implements Inks {
  private readonly well: InkWell;

  constructor(palette: ReadonlyMap<string, Ink>, isColor: boolean) {
    this.well = new InkWell(palette, isColor);
  }

  mix(name: string, use: InkUse, tint: number = 1): InkMix {
    const { parts } = this.well.mix(name, use, tint);
    const operands = screenOperands(parts);
    return { fill: `${operands} rg`, stroke: `${operands} RG`, parts, isSolidBlack: false };
  }
}

/** Ink as sRGB operands. */
function screenOperands(parts: InkParts): string {
  return numerals(...screenColor(parts).map((sample) => sample / 255));
}

/** The black that is as dark as a colour: 1 − luminance (Rec. 601 weights on the naive RGB of the mix). */
function blackOf(ink: Ink, use: InkUse): Ink {
  if (ink.c === 0 && ink.m === 0 && ink.y === 0) return ink;
  const light = (part: number) => (1 - part / 100) * (1 - ink.k / 100);
  const luminance = 0.299 * light(ink.c) + 0.587 * light(ink.m) + 0.114 * light(ink.y);
  const black = Math.round((1 - luminance) * 100);
  return { c: 0, m: 0, y: 0, k: use === 'text' && black >= DARK_TEXT ? 100 : black };
}
