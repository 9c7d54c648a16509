// The type case: which code each glyph is printed with, and how wide a code is. In: pages, the font book. Out: sorts, subsets.
// A code depends on the face alone (`FontBook.codeOf`), so a page's stream never depends on another's text.
import type { Keeper } from '../base/keeper.js';
import { roundPt } from '../base/units.js';
import type { FaceId, FontBook, FontSubset, Glyph } from '../model/font.js';
import type { Page } from '../model/page.js';
import { codeHex } from './notation.js';

/** A code of a face as the content stream knows it. */
export interface Sort {
  /** The code's digits. */
  readonly hex: string;
  /** 1/1000 em, as in the font's W array. */
  readonly width: number;
  /** What a reader takes it for; undefined = nothing. */
  readonly text: string | undefined;
}

/** The faces of an issue, cut down to what its pages print. */
export class TypeCase {
  readonly subsets: readonly FontSubset[];
  private readonly book: FontBook;
  private readonly sorts: ReadonlyMap<FaceId, ReadonlyMap<number, Sort>>;

  /** Takes up every glyph of the pages. `isSpelledOut`: codes that read as nothing by the face alone read as what they stand for here. */
  constructor(
    pages: readonly Page[],
    book: FontBook,
    keeper: Keeper,
    isSpelledOut: boolean = false,
  ) {
    this.book = book;
    const used = usedCodes(pages, book, keeper);
    // By name, not in the order of opening: a warm build has opened faces that a cold one meets later.
    const subsets = [...book.faceIds()].sort().flatMap((face) => {
      const codes = used.get(face);
      if (codes === undefined) return [];
      const key = `subset ${face} ${[...codes].sort((a, b) => a - b).join()}`;
      return [keeper.recall(key, () => book.subset(face, codes))];
    });
    this.subsets = isSpelledOut ? spelledOut(subsets, pages, book) : subsets;
    this.sorts = new Map(
      this.subsets.map((subset) => [
        subset.face,
        keeper.recallOf(subset, 'sorts', () => sortsOf(subset)),
      ]),
    );
  }

  /** The sort of a glyph on one of the pages. */
  sortOf(glyph: Glyph): Sort {
    const sort = this.sorts.get(glyph.face)?.get(codeOf(glyph, this.book));
    if (sort === undefined) {
      throw new Error(`glyph ${glyph.id} of ${glyph.face} is not in the type case`);
    }
    return sort;
  }
}

/**
 * PDF/UA-1 (7.21.7) asks that every code reads as something, whatever is told beside it. A code that stands for several texts reads as the
 * first; the others are told where they stand.
 */
function spelledOut(
  subsets: readonly FontSubset[],
  pages: readonly Page[],
  book: FontBook,
): readonly FontSubset[] {
  const glyphs = pages.flatMap(({ boxes }) =>
    boxes.flatMap(({ lines }) => lines.flatMap(({ line }) => line.glyphs)),
  );
  const met = new Map<FaceId, Map<number, string>>();
  for (const glyph of glyphs) {
    const texts = met.get(glyph.face) ?? new Map<number, string>();
    met.set(glyph.face, texts);
    const code = codeOf(glyph, book);
    if (glyph.text !== '' && !texts.has(code)) texts.set(code, glyph.text);
  }
  return subsets.map((subset) => {
    const texts = met.get(subset.face) ?? new Map<number, string>();
    return { ...subset, textOfCode: new Map([...texts, ...subset.textOfCode]) };
  });
}

/** A glyph without a code for its text is written with its own. */
function codeOf(glyph: Glyph, book: FontBook): number {
  return book.codeOf(glyph.face, glyph.id, glyph.text) ?? glyph.id;
}

function sortsOf(subset: FontSubset): ReadonlyMap<number, Sort> {
  const sorts = [...subset.widthOfCode].map(([code, width]) => {
    const sort: Sort = {
      hex: codeHex(code),
      width: roundPt(width),
      text: subset.textOfCode.get(code),
    };
    return [code, sort] as const;
  });
  return new Map(sorts);
}

type Codes = ReadonlyMap<FaceId, ReadonlySet<number>>;

function usedCodes(pages: readonly Page[], book: FontBook, keeper: Keeper): Codes {
  const used = new Map<FaceId, Set<number>>();
  for (const page of pages) {
    for (const [face, codes] of keeper.recallOf(page, 'codes', () => codesOn(page, book))) {
      const known = used.get(face) ?? new Set();
      used.set(face, known);
      for (const code of codes) known.add(code);
    }
  }
  return used;
}

function codesOn(page: Page, book: FontBook): Codes {
  const used = new Map<FaceId, Set<number>>();
  for (const { line } of page.boxes.flatMap((box) => box.lines)) {
    for (const glyph of line.glyphs) {
      const codes = used.get(glyph.face);
      const code = codeOf(glyph, book);
      if (codes === undefined) used.set(glyph.face, new Set([code]));
      else codes.add(code);
    }
  }
  return used;
}
