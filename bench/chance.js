// Seeded chance. In: a seed. Out: numbers that are the same on every machine and every run. No clock, no Math.random.

/**
 * Draws from one stream of chance.
 * @typedef {object} Chance
 * @property {() => number} next a number in 0…1, 1 excluded
 * @property {(least: number, most: number) => number} between a whole number, both ends included
 * @property {<T>(list: readonly T[]) => T} pick one of a list
 * @property {(median: number, spread: number) => number} logNormal a length around a median
 */

/**
 * A stream of chance (mulberry32: 32 bits of state are enough to write a newspaper).
 * @param {number} seed
 * @returns {Chance}
 */
export function createChance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least, most) => least + Math.floor(next() * (most - least + 1));
  const pick = (list) => list[between(0, list.length - 1)];
  // Box and Muller 1958; 1 - next() is never 0.
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const logNormal = (median, spread) => median * Math.exp(spread * normal());
  return { next, between, pick, logNormal };
}
