// What every file of the layout desk shares: its tools, and the pieces that a page is asked to place.
import type { Diagnostic } from '../base/diagnostic.js';
import { createKeeper, type Keeper } from '../base/keeper.js';
import type { Article } from '../model/copy.js';
import type { BlockRequest, TextBlock, Typesetter } from '../model/galley.js';
import type { Template } from '../model/template.js';

/** What the desk works with. */
export interface DeskTools {
  readonly template: Template;
  readonly typesetter: Typesetter;
  /** Faults of the copy met in setting it. */
  readonly report: (diagnostics: readonly Diagnostic[]) => void;
  /** What this way of filling the pages could not keep; forgotten when another way is better. */
  readonly tell: (diagnostics: readonly Diagnostic[]) => void;
  /** Remembers, for this one plan, what a key gave: pages are tried many times with the same pieces. */
  readonly recall: Keeper['recall'];
  /**
   * Remembers, over plans, what template, typesetter and one piece of copy gave; faults reported in making it are reported again. The
   * work must look at nothing else, and tell nothing.
   */
  readonly recallOf: Keeper['recallOf'];
  readonly nameOf: Keeper['nameOf'];
  /** Copy found no room while leads were set largest: now they may be small. */
  readonly isPressed?: boolean;
}

/** Tools for one plan; `keeper` holds what plans before have found. */
export function openDesk(
  tools: Omit<DeskTools, 'recall' | 'recallOf' | 'nameOf'>,
  keeper: Keeper = createKeeper(),
): DeskTools {
  const { recall } = createKeeper();
  // Faults of the work under way, the innermost last: what it remembers must tell all of them, also those of other work it called on.
  const under: Diagnostic[][] = [];
  const report = (found: readonly Diagnostic[]): void => {
    const innermost = under.at(-1);
    if (innermost === undefined) tools.report(found);
    else innermost.push(...found);
  };
  const recallOf = <T>(owner: object, key: string, compute: () => T): T => {
    const kept = keeper.recallOf(owner, key, () => {
      const faults: Diagnostic[] = [];
      under.push(faults);
      try {
        return { value: compute(), faults: faults as readonly Diagnostic[] };
      } finally {
        under.pop();
      }
    });
    if (kept.faults.length > 0) report(kept.faults);
    return kept.value;
  };
  return { ...tools, report, recall, recallOf, nameOf: keeper.nameOf };
}

/** Sets a block; what is wrong with its copy is reported. */
export function setText(request: BlockRequest, { typesetter, report }: DeskTools): TextBlock {
  const { value, diagnostics } = typesetter.setBlock(request);
  report(diagnostics);
  return value;
}

/** What a page is asked to place: an article, or the rest of one that jumps here. */
export interface Piece {
  readonly article: Article;
  /** First galley item to be placed (0 unless it continues here), and the page it comes from. */
  readonly from: number;
  readonly fromPage: string | undefined;
  /** L that it may leave to another page at the most; undefined = it must stand here whole. */
  readonly mostJumping: number | undefined;
  /**
   * Where alone it may be cut, by the first item that goes on elsewhere, and what its rest costs there: it must jump. Undefined = wherever it
   * is best for this page.
   */
  readonly cuts?: ReadonlyMap<number, number>;
  /** 1 (lead) … 5 (filler). */
  readonly rank: number;
  /** Characters left off its article's end, to see how much too long it is: never placed so. */
  readonly cut?: number;
}

/** An article to be placed whole. */
export function wholePiece(article: Article): Piece {
  const rank = article.filler ? 5 : article.priority;
  return { article, from: 0, fromPage: undefined, mostJumping: undefined, rank };
}

/** Order of pieces by what a page misses least: the lowest rank first, of equals the shortest. */
export function leastFirst(one: Piece, other: Piece): number {
  return other.rank - one.rank || one.article.characters - other.article.characters;
}

/** A piece by name: equal names take equal shapes. */
export function pieceKey(piece: Piece): string {
  const { article, from, fromPage, mostJumping, rank, cut, cuts } = piece;
  const priced = cuts === undefined ? '' : ` cut at ${JSON.stringify([...cuts])}`;
  return `${article.id} ${from} ${fromPage} ${mostJumping} ${rank} ${cut ?? 0}${priced}`;
}
