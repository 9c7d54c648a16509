// An article as it would be with less text, to see how much is too long. In: an article, characters. Out: the same without so many at its end.
// Never placed, never printed: nothing of the copy is cut.
import { countCharacters, countInRuns } from '../model/block-text.js';
import type { Article, Block, Inline } from '../model/copy.js';

/** The article without its last characters, white space not counted; a subhead has nothing to stand over then and goes with them. */
export function shortened(article: Article, characters: number): Article {
  const blocks = [...article.blocks];
  let left = characters;
  while (left > 0) {
    const last = blocks.pop();
    if (last === undefined) break;
    const own = countCharacters([last]);
    if (own > left && 'inlines' in last) blocks.push(withoutEnd(last, left));
    left -= own;
  }
  while (blocks.at(-1)?.kind === 'subhead' || blocks.at(-1)?.kind === 'break') blocks.pop();
  return { ...article, blocks, characters: Math.max(0, article.characters - characters) };
}

/** A block with its last characters taken off. */
function withoutEnd<B extends Block & { readonly inlines: readonly Inline[] }>(
  block: B,
  characters: number,
): B {
  const inlines: Inline[] = [];
  let room = countInRuns(block.inlines) - characters;
  for (const inline of block.inlines) {
    if (room <= 0) break;
    const kept = { ...inline, text: firstOf(inline.text, room) };
    inlines.push(kept);
    room -= countInRuns([kept]);
  }
  return { ...block, inlines };
}

/** The beginning of a text that holds so many visible characters. */
function firstOf(text: string, characters: number): string {
  let kept = '';
  let left = characters;
  for (const character of text) {
    if (left === 0) break;
    kept += character;
    if (character.trim() !== '') left -= 1;
  }
  return kept;
}
