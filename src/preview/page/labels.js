// Where labels of findings stand beside a sheet. In: heights of their places, a label's height and the sheet's, all in CSS pixels. Out: labels from top to
// bottom, none over another, none outside the sheet. Where there is no room for all, neighbours share one. No elements are made here.

/** White between two labels. */
const GAP = 1;

/** @typedef {{ top: number, members: readonly number[] }} Place `members` count in the given heights */

/**
 * @param {readonly number[]} heights where each finding stands, from the sheet's top; in any order
 * @param {{ label: number, sheet: number }} size
 * @returns {Place[]}
 */
export function placeLabels(heights, { label, sheet }) {
  const step = label + GAP;
  const lowest = Math.max(0, sheet - label);
  const groups = grouped(heights, Math.floor(lowest / step) + 1);
  const tops = groups.map(([first = 0]) => heights[first] ?? 0);
  // Down, each clear of the one above; then up, so that the last stands on the sheet.
  for (let at = 0, free = 0; at < tops.length; at += 1) {
    tops[at] = Math.max(tops[at] ?? 0, free);
    free = tops[at] + step;
  }
  for (let at = tops.length - 1, room = lowest; at >= 0; at -= 1) {
    tops[at] = Math.min(tops[at] ?? 0, room);
    room = tops[at] - step;
  }
  return groups.map((members, at) => ({ top: tops[at] ?? 0, members }));
}

/** Groups of neighbours, no more than `most`: whoever stand nearest to each other are put together first, of those the fewest. @param {readonly number[]} heights @param {number} most */
function grouped(heights, most) {
  const order = heights.map((_height, at) => at);
  const heightOf = (/** @type {number | undefined} */ at) => heights[at ?? 0] ?? 0;
  const groups = order.sort((a, b) => heightOf(a) - heightOf(b) || a - b).map((at) => [at]);
  while (groups.length > Math.max(1, most)) {
    let best = 1;
    let least = [Number.POSITIVE_INFINITY, 0];
    for (let at = 1; at < groups.length; at += 1) {
      const [above = [], below = []] = [groups[at - 1], groups[at]];
      const cost = [heightOf(below[0]) - heightOf(above.at(-1)), above.length + below.length];
      if (isLess(cost, least)) [best, least] = [at, cost];
    }
    groups.splice(best - 1, 2, [...(groups[best - 1] ?? []), ...(groups[best] ?? [])]);
  }
  return groups;
}

/** @param {readonly number[]} one @param {readonly number[]} other */
function isLess([gap = 0, count = 0], [otherGap = 0, otherCount = 0]) {
  return gap < otherGap || (gap === otherGap && count < otherCount);
}

/** What a label of several says: `12–31`, or the first of them and how many there are besides. @param {readonly number[]} numbers from the lowest on */
export function labelText(numbers) {
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? first;
  const others = numbers.length - 1;
  if (others === 0) return String(first);
  return last - first === others ? `${first}–${last}` : `${first}+${others}`;
}
