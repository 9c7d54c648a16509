// The black printer's tone curve on newsprint. In: a grey of sRGB. Out: DeviceGray. Taken as it is, a grey photo would print
// far too dark: newsprint's dots grow by a quarter.

/** sRGB grey → black ink in per cent, read from the K ramp of CGATS TR 002 with its black point scaled to sRGB's. */
const BLACK_INK: readonly (readonly [gray: number, ink: number])[] = [
  [0, 100],
  [32, 82],
  [64, 62],
  [96, 47],
  [128, 36],
  [160, 25],
  [192, 15],
  [224, 6],
  [255, 0],
];

/** DeviceGray (255 = paper) for each grey of sRGB. */
export const DEVICE_GRAY: Uint8Array = Uint8Array.from({ length: 256 }, (_, gray) =>
  Math.round(255 * (1 - inkFor(gray) / 100)),
);

function inkFor(gray: number): number {
  const above = BLACK_INK.findIndex(([node]) => node >= gray);
  const [highGray, highInk] = BLACK_INK[above] ?? [255, 0];
  const [lowGray, lowInk] = BLACK_INK[above - 1] ?? [highGray, highInk];
  if (highGray === lowGray) return highInk;
  return lowInk + ((gray - lowGray) / (highGray - lowGray)) * (highInk - lowInk);
}
