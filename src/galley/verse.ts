// Verse 詩行: the lines of a paragraph that hard line ends part. In: a line's block and what stands before it. Out: items of the galley. A line
// keeps its length: flush left, not justified; what turns over hangs, so that it is not taken for a line of its own.
import type { Outcome } from '../base/diagnostic.js';
import type { Pt } from '../base/units.js';
import type { Block } from '../model/copy.js';
import type { GalleyItem } from '../model/galley.js';
import { bodyRuns } from './body-runs.js';
import { itemsOf } from './front-lines.js';
import type { KeptParagraphs } from './kept-paragraphs.js';
import { type BlockTools, styleOf } from './set-block.js';
import { longestWord, setSums } from './set-lines.js';
import { RUNNING_SPACING } from './spacing.js';

/** A line of verse, its number among the blocks, and the block before it. */
export interface VerseLine {
  readonly block: Extract<Block, { kind: 'paragraph' }>;
  readonly before: Block | undefined;
  readonly index: number;
}

const HANG_EM = 1;
/** White between two stanzas, in L. */
const STANZA_SPACE = 1;

/** Sets a line of verse at a measure. */
export function setVerse(
  { block, before, index }: VerseLine,
  measure: Pt,
  tools: BlockTools,
  kept: KeptParagraphs,
): Outcome<readonly GalleyItem[]> {
  const { template } = tools;
  const runs = bodyRuns(block.inlines, 'body', template);
  const { ink } = styleOf('body', template);
  const shape = { indent: 0, hang: HANG_EM * template.bodySize, align: 'ragged' } as const;
  const request = { runs, measure, ink, ...shape };
  const copy = { runs, longest: longestWord(request), spacing: RUNNING_SPACING };
  const sums = kept.sumsOf(block, copy, tools);
  const items = itemsOf(setSums(request, sums.value), index, template.leading);
  const isVerse = before?.kind === 'paragraph' && before.verse !== undefined;
  const spaceBefore = block.verse === 'opens' && isVerse ? STANZA_SPACE : 0;
  const value = items.map((item, at) => (at === 0 ? { ...item, spaceBefore } : item));
  return { value, diagnostics: sums.diagnostics };
}
