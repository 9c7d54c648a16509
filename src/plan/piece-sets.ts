// Sets of a page's pieces as bit masks, for the page solver. In: a mask. Out: its pieces, its parts.

/** Each piece as a set of its own, the first piece first. */
export function singlesOf(mask: number): readonly number[] {
  const singles: number[] = [];
  for (let rest = mask; rest > 0; rest &= rest - 1) singles.push(rest & -rest);
  return singles;
}

/** All parts of a set but itself and the empty one, the largest number first. */
export function properPartsOf(mask: number): readonly number[] {
  const parts: number[] = [];
  for (let part = (mask - 1) & mask; part > 0; part = (part - 1) & mask) parts.push(part);
  return parts;
}
