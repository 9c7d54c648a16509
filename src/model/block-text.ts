// The words of blocks. In: a block, or many. Out: its runs, and how long they are. White space is not counted: an editor who cuts forty
// characters cuts words.
import type { Block, Inline } from './copy.js';

/** Characters of blocks. */
export function countCharacters(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + countInRuns(runsOf(block)), 0);
}

/** Characters of runs. */
export function countInRuns(runs: readonly Inline[]): number {
  return runs.reduce((sum, { text }) => sum + [...text.replace(/\s/g, '')].length, 0);
}

/** The runs of a block, those of a table's row cell after cell. */
export function runsOf(block: Block): readonly Inline[] {
  if (block.kind === 'break') return [];
  return block.kind === 'row' ? block.cells.flat() : block.inlines;
}
