// What a page looks like, as a short name: two pages with one name are printed alike. In: a page, and what pages are drawn with. Out: hex.
// Places in the copy do not count: a story that moves inside its file is printed as before.
import { createHash } from 'node:crypto';
import type { Box, Page, PlacedLine } from '../model/page.js';

/** Pages are made once and never changed: each is read once. */
const known = new WeakMap<Page, { readonly look: string; readonly digest: string }>();

/** Name of a page's look; `look` stands for all that pages are drawn with besides (`BuildResult.drawnWith`). */
export function pageDigest(page: Page, look: string): string {
  const last = known.get(page);
  if (last?.look === look) return last.digest;
  const hash = createHash('sha256').update(look);
  const { id, trim, bleed, isColor } = page;
  hash.update(JSON.stringify([id, trim, bleed, isColor]));
  for (const box of page.boxes) hash.update(boxText(box));
  const digest = hash.digest('hex').slice(0, 32);
  known.set(page, { look, digest });
  return digest;
}

function boxText({ writing, marks, lines, isBlack }: Box): string {
  return `${writing}${isBlack === true}${JSON.stringify(marks)}${lines.map(lineText).join('\n')}\n`;
}

function lineText({ line, x, baseline }: PlacedLine): string {
  const glyphs = line.glyphs.map((one) => `${one.face} ${one.id} ${one.size} ${one.x} ${one.rise}`);
  const beside = line.beside === undefined ? '' : JSON.stringify(line.beside.marks);
  return `${x} ${baseline} ${line.size} ${line.ink} ${line.text} ${glyphs.join(',')}${beside}`;
}
