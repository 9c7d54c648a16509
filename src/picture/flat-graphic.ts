// Tells charts and line art from photos. In: samples taken from a picture without blending. Out: yes or no.

/** A drawing is made of a few colours; this many of the most frequent ones … */
const COLORS = 16;
/** … cover this share of it, the rest being smoothed edges. In a photo they cover far less. */
const SHARE = 0.75;

/** Whether few colours cover most of the picture. `channels` samples make one pixel. */
export function isFlatGraphic(bytes: Uint8Array, channels: number): boolean {
  const counts = new Map<number, number>();
  for (let start = 0; start + channels <= bytes.length; start += channels) {
    const color = colorAt(bytes, start, channels);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const frequent = [...counts.values()].sort((a, b) => b - a).slice(0, COLORS);
  const covered = frequent.reduce((sum, count) => sum + count, 0);
  return covered >= SHARE * Math.floor(bytes.length / channels);
}

function colorAt(bytes: Uint8Array, start: number, channels: number): number {
  let color = 0;
  for (let channel = 0; channel < channels; channel += 1) {
    color = color * 256 + (bytes[start + channel] ?? 0);
  }
  return color;
}
