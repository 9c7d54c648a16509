// A body some lines longer or shorter than it was set, text and type as they are. In: the body as it was set. Out: galleys with single
// paragraphs set a line longer or shorter, there where it costs the reader least. Sets nothing until it is asked.
import type { Article } from '../model/copy.js';
import type { Galley } from '../model/galley.js';
import { bendLines } from './bend-lines.js';
import type { SetBody } from './set-article.js';
import { breakSettingOf, makeLines, type SetParagraph } from './set-lines.js';

/** A line more or less is lost among so many, and seen among fewer. */
const LEAST_LINES = 5;

/** A paragraph that can be bent. */
interface Bendable {
  readonly block: number;
  readonly cost: number;
  readonly bent: SetParagraph;
}

/** Bends one body at one measure; what it has found it keeps. */
export class ArticleBender {
  readonly #body: SetBody;
  readonly #article: Article;
  /** Sets the body anew of paragraphs that have been set. */
  readonly #set: (given: SetBody['paragraphs']) => Galley;
  readonly #bendables = new Map<number, readonly Bendable[]>();
  readonly #galleys = new Map<string, Galley | undefined>();

  constructor(body: SetBody, article: Article, set: (given: SetBody['paragraphs']) => Galley) {
    this.#body = body;
    this.#article = article;
    this.#set = set;
  }

  /** The body `lines` L longer, bent from galley item `from` on. */
  bend(lines: number, from: number): Galley | undefined {
    const key = `${lines} ${from}`;
    if (!this.#galleys.has(key)) this.#galleys.set(key, this.#make(lines, from));
    return this.#galleys.get(key);
  }

  #make(lines: number, from: number): Galley | undefined {
    const first = this.#firstBlock(from);
    const all = this.#bendablesBy(Math.sign(lines)).filter(({ block }) => block >= first);
    const chosen = all.slice(0, Math.abs(lines));
    if (chosen.length < Math.abs(lines)) return undefined;
    const given = new Map(this.#body.paragraphs);
    for (const { block, bent } of chosen) given.set(block, bent);
    return this.#set(given);
  }

  /** The first block that begins at an item or after it. */
  #firstBlock(from: number): number {
    const item = this.#body.galley.value.items
      .slice(from)
      .find(({ startsParagraph }) => startsParagraph);
    return item?.paragraph ?? Infinity;
  }

  /** Paragraphs that can be a line longer (1) or shorter (-1), the least visible first. */
  #bendablesBy(step: number): readonly Bendable[] {
    const known = this.#bendables.get(step);
    if (known !== undefined) return known;
    const found = [...this.#body.paragraphs].flatMap(([block, set]): readonly Bendable[] => {
      const made = this.#mayBend(block, set) ? bendParagraph(set, step) : undefined;
      return made === undefined ? [] : [{ block, ...made }];
    });
    found.sort((a, b) => a.cost - b.cost || a.block - b.block);
    this.#bendables.set(step, found);
    return found;
  }

  /** Not where lines take more than an L each, or where the source would move with the last line. */
  #mayBend(block: number, { sums, lines }: SetParagraph): boolean {
    const { source, blocks } = this.#article;
    const { isOnGrid, hasReadAbove } = sums.paragraph;
    const hasSource = source !== undefined && block >= blocks.length - 1;
    return lines.length >= LEAST_LINES && !isOnGrid && !hasReadAbove && !hasSource;
  }
}

function bendParagraph(
  { request, sums, ends }: SetParagraph,
  step: number,
): Omit<Bendable, 'block'> | undefined {
  const found = bendLines(sums, breakSettingOf(request, sums), ends, ends.length + step);
  if (found === undefined) return undefined;
  const lines = makeLines(request, sums, found.ends);
  return { cost: found.cost, bent: { request, sums, ends: found.ends, lines } };
}
