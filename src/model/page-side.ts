// On which side of an open paper a page lies. In: its place in the issue. Out: left or right.

/** The side of a page by its place, counted from 0: the first page of a paper read from the left lies at the right, and so does every second one. */
export function sideOfPage({ index }: { readonly index: number }): 'left' | 'right' {
  return index % 2 === 0 ? 'right' : 'left';
}
