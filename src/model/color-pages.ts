// Which pages print colour. In: what the issue and the press hall say, a page's place. Out: yes or no.

/** Positions (from 1) that the press prints in colour, by the number of pages: colour sits where the plates are, not where an editor wants it. */
export type ColorPositions = ReadonlyMap<number, readonly number[]>;

/** Who decides: the issue by page ids, else the press hall. */
interface ColorWishes {
  readonly colorPages: readonly string[] | undefined;
  readonly colorPositions?: ColorPositions | undefined;
}

/** A page by its name and its place in the issue, counted from 0. */
interface PagePlace {
  readonly id: string;
  readonly index: number;
}

/** Whether a page prints colour: the issue's `colorPages` decide; else the press hall's positions for an issue of `count` pages; else all do. */
export function printsColor(
  { colorPages, colorPositions }: ColorWishes,
  { id, index }: PagePlace,
  count: number,
): boolean {
  if (colorPages !== undefined) return colorPages.includes(id);
  return colorPositions?.get(count)?.includes(index + 1) ?? true;
}
