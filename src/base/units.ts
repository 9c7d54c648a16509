// Units of length. In: plain numbers. Out: numbers that carry their unit in the type. Knows no newspaper.
// The units are "flavours": a bare number fits any of them, but a Pt is never taken for an Mm or an Em.

/** PDF points, 1/72 inch. The only absolute unit after the copy desk. */
export type Pt = number & { readonly unit?: 'pt' };
/** Millimetres; only in templates and front matter. */
export type Mm = number & { readonly unit?: 'mm' };
/** Multiples of a type size; only in style rules and font metrics. */
export type Em = number & { readonly unit?: 'em' };

const POINTS_PER_INCH = 72;
const MM_PER_INCH = 25.4;

/** Millimetres to points, rounded to 1/1000 pt. */
export function ptFromMm(mm: Mm): Pt {
  return roundPt((mm / MM_PER_INCH) * POINTS_PER_INCH);
}

/** Inches to points, rounded to 1/1000 pt. */
export function ptFromInch(inches: number): Pt {
  return roundPt(inches * POINTS_PER_INCH);
}

/** Rounds to 1/1000 pt: the only place where lengths are rounded, so that sums stay equal everywhere. */
export function roundPt(length: Pt): Pt {
  return Math.round(length * 1000) / 1000;
}
