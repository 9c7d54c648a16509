// Paragraphs itemized once and set many times: the planner tries every text at several measures. In: runs and a name for them.
// Out: their items summed up. Lives no longer than the typesetter.
import type { Outcome } from '../base/diagnostic.js';
import type { Pt } from '../base/units.js';
import { type Head, weighHead } from './head-breaks.js';
import { wordCosts } from './head-words.js';
import { itemize } from './itemize.js';
import type { LineTools, StyledRun } from './line-request.js';
import { type LineSums, sumUp } from './line-sums.js';
import type { SpacingStyle } from './spacing.js';

/** What is to be itemized. */
export interface ParagraphCopy {
  readonly runs: readonly StyledRun[];
  /** Width that no word may exceed. */
  readonly longest: Pt;
  readonly spacing: SpacingStyle;
}

/** Keeps paragraphs under a name that stands for their runs and spacing. */
export class KeptParagraphs {
  readonly #sums = new Map<object | string, Outcome<LineSums>>();
  readonly #heads = new Map<LineSums, Head>();
  /** By text: a head is tried in many sizes, whose words are the same. */
  readonly #words = new Map<string, ReadonlyMap<number, number>>();

  /** The items of a paragraph, summed up. One with a word cut for its measure is of no use to others and not kept. */
  sumsOf(name: object | string, copy: ParagraphCopy, tools: LineTools): Outcome<LineSums> {
    const known = this.#sums.get(name);
    if (known !== undefined && known.value.paragraph.widestWord <= copy.longest) return known;
    const { value, diagnostics } = itemize(copy.runs, copy.longest, tools, copy.spacing);
    const fresh = { value: sumUp(value), diagnostics };
    if (value.widestWord <= copy.longest) this.#sums.set(name, fresh);
    return fresh;
  }

  /** The same with its breaks weighed as a head's. */
  headOf(sums: LineSums, names: readonly string[]): Head {
    const known = this.#heads.get(sums);
    if (known !== undefined) return known;
    const head = weighHead(sums, this.#wordsOf(sums, names));
    this.#heads.set(sums, head);
    return head;
  }

  #wordsOf({ paragraph }: LineSums, names: readonly string[]): ReadonlyMap<number, number> {
    const { text, rules } = paragraph;
    const words = this.#words.get(text) ?? wordCosts(text, names, rules.lang);
    this.#words.set(text, words);
    return words;
  }
}
