// Chance that repeats: seeded numbers and smooth noise. The same seed gives the same picture on every machine.

/** Numbers 0…1, the same for the same seed. */
export type Chance = () => number;

/** A generator of numbers 0…1 (mulberry32). */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number 0…1 for a place on an integer grid. */
export function hash2(x: number, y: number): number {
  let mixed = Math.imul(x | 0, 374761393) + Math.imul(y | 0, 668265263);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 1274126177);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
}

/** Smooth noise 0…1; one hill about every unit. */
export function noise(x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [ease(x - left), ease(y - top)];
  const upper = mix(hash2(left, top), hash2(left + 1, top), u);
  const lower = mix(hash2(left, top + 1), hash2(left + 1, top + 1), u);
  return mix(upper, lower, v);
}

/** Noise of several sizes laid over each other, 0…1: clouds, smoke, soil. */
export function clouds(x: number, y: number, octaves = 5): number {
  let [sum, weight, total] = [0, 0.5, 0];
  let [px, py] = [x, y];
  for (let octave = 0; octave < octaves; octave += 1) {
    sum += weight * noise(px, py);
    total += weight;
    // Turned a little each time, or the grid shows.
    [px, py] = [px * 1.62 - py * 1.18 + 17.3, px * 1.18 + py * 1.62 + 9.7];
    weight *= 0.5;
  }
  return sum / total;
}

/** From `a` to `b` as `t` goes from 0 to 1. */
export function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

/** 0 below `low`, 1 above `high`, a soft S between. */
export function smooth(low: number, high: number, value: number): number {
  return ease(Math.min(1, Math.max(0, (value - low) / (high - low))));
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
