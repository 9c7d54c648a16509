// Ink → light: how a screen shows what is printed in four inks. In: parts of ink. Out: sRGB. After Neugebauer (1937): each of the sixteen ways
// in which dots of four inks can lie over each other has its colour, and takes the share of the area that chance gives it (Demichel).

/** Cyan, magenta, yellow, black in 0…1. */
export type InkParts = readonly [number, number, number, number];

/** Red, green, blue in 0…255. */
export type ScreenColor = readonly [number, number, number];

/**
 * The eight overprints of cyan, magenta and yellow on clean white, by bits 1, 2, 4: coated stock's, since newsprint's own grey would look
 * like dirt on a screen. Black covers them all and is black itself, so that text stands out.
 */
const PRIMARIES: readonly ScreenColor[] = [
  [255, 255, 255],
  [0, 158, 224],
  [229, 0, 126],
  [49, 39, 131],
  [255, 237, 0],
  [0, 150, 64],
  [227, 6, 19],
  [45, 40, 38],
];

/** The colour that a screen shows for a mix of inks. Shares are taken of sRGB's own values: 50 % black is the middle grey. */
export function screenColor([cyan, magenta, yellow, black]: InkParts): ScreenColor {
  const sum: [number, number, number] = [0, 0, 0];
  for (const [index, primary] of PRIMARIES.entries()) {
    const share =
      (index & 1 ? cyan : 1 - cyan) *
      (index & 2 ? magenta : 1 - magenta) *
      (index & 4 ? yellow : 1 - yellow) *
      (1 - black);
    sum[0] += share * primary[0];
    sum[1] += share * primary[1];
    sum[2] += share * primary[2];
  }
  return [Math.round(sum[0]), Math.round(sum[1]), Math.round(sum[2])];
}
