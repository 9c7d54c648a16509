// What the search over all packings knows beforehand of each set of stories. In: the shapes that they may take. Out: tables by bit mask.

/** A rectangle that a story may take. */
export interface PackShape {
  readonly columns: number;
  readonly height: number;
  /** L × columns inside it that stay white where they should not: counted like void. */
  readonly misfit?: number;
  /** Size of its head. */
  readonly head?: number;
}

/** A shape as the search sees it. */
export interface Tile {
  readonly shape: PackShape;
  readonly columns: number;
  /** Number of its head's size. */
  readonly head: number;
  /** With the white below. */
  readonly height: number;
  readonly misfit: number;
  /** What it covers, misfit taken off. */
  readonly area: number;
}

/** Shapes as the search sees them; sizes of heads are numbered. */
export function tilesOf(
  pieces: readonly (readonly PackShape[])[],
  gap: number,
): readonly (readonly Tile[])[] {
  const sizes = [...new Set(pieces.flat().map(({ head }) => head))];
  return pieces.map((shapes) =>
    shapes.map((shape) => {
      const height = shape.height + gap;
      const head = sizes.indexOf(shape.head) + 1;
      const { columns, misfit = 0 } = shape;
      return { shape, head, columns, height, misfit, area: columns * height - misfit };
    }),
  );
}

/** For each set of stories, 1 at every area that they can cover together. */
export function sumsBySet(
  tiles: readonly (readonly Tile[])[],
  most: number,
): readonly Uint8Array[] {
  return tableBySet(tiles, (rest, piece) => {
    const sums = new Uint8Array(most + 1);
    if (rest === undefined) sums[0] = 1;
    for (const { area } of piece) {
      for (let sum = area; sum <= most; sum += 1) sums[sum] = at(sums, sum) | at(rest, sum - area);
    }
    return sums;
  });
}

/** For each set of stories, the least void of a column by its depth: any of them may stand there, or not. */
export function columnVoidBySet(
  tiles: readonly (readonly Tile[])[],
  most: number,
): readonly Int16Array[] {
  return tableBySet(tiles, (rest, piece) => {
    const least = Int16Array.from({ length: most + 1 }, (_, depth) =>
      rest === undefined ? depth : at(rest, depth),
    );
    for (const height of new Set(piece.map((tile) => tile.height))) {
      for (let depth = height; depth <= most; depth += 1) {
        least[depth] = Math.min(at(least, depth), at(rest, depth - height));
      }
    }
    return least;
  });
}

/** For each set of stories, the least that a shape of theirs has. */
export function leastBySet(
  tiles: readonly (readonly Tile[])[],
  read: (tile: Tile) => number,
): readonly number[] {
  return tableBySet(tiles, (rest: number | undefined, piece) =>
    Math.min(rest ?? Number.POSITIVE_INFINITY, ...piece.map(read)),
  );
}

/** A table over all sets, each made of the set without its lowest story and that story; the empty set of nothing. */
function tableBySet<T>(
  tiles: readonly (readonly Tile[])[],
  make: (rest: T | undefined, piece: readonly Tile[]) => T,
): readonly T[] {
  const table: T[] = [make(undefined, [])];
  for (let set = 1; set < 1 << tiles.length; set += 1) {
    const rest = table[set & (set - 1)];
    table.push(make(rest, tiles[31 - Math.clz32(set & -set)] ?? []));
  }
  return table;
}

/** An entry of a table; beyond it, 0. */
export function at(values: Uint8Array | Int16Array | undefined, index: number): number {
  return values?.[index] ?? 0;
}
