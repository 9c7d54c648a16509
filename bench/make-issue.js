// Generated issues. In: a folder, a number of pages. Out: an issue folder of about so much copy and ads, the same on every run.
// Text lengths are log-normal, as in real papers: many short items, a few long ones. About 30 % of the area is ads.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createChance } from './chance.js';
import { adOf, bodyOf, captionOf, deckOf, linersOf, personOf, titleOf } from './make-copy.js';
import { makePictures } from './make-pictures.js';

/** What a page of the `tabloid` template holds, in columns x body lines. */
const PAGE_CELLS = 6 * 86;
const MASTHEAD_CELLS = 6 * 9;
/** The same of ads by name, with the white above them. */
const AD_CELLS = { eighth: 3 * 22, quarter: 3 * 43.5, half: 6 * 43.5 };
/** Ads of one page after the other: 30 % of the area in the mean. */
const AD_PAGES = [
  ['eighth', 'eighth'],
  ['quarter'],
  ['half'],
  ['eighth', 'eighth'],
  ['quarter', 'eighth'],
];
/** Rows of offers that an ad of a size has. */
const AD_LINES = { eighth: 3, quarter: 6, half: 9 };
const LINERS_A_PAGE = 5;
const LINER_CELLS = 2;

const LEAST_CHARACTERS = 200;
const MOST_CHARACTERS = 3000;
const MEDIAN_CHARACTERS = 620;
const SPREAD = 0.6;
const CHARACTERS_A_LINE = 10.2;
const PICTURE_CELLS = 40;
/** Part of the room that is filled with articles which may be held over, and how much more there is of them than room: what makes an issue
 * fit although nobody edited it. */
const OPTIONAL_SHARE = 0.3;
const OPTIONAL_SURPLUS = 0.08;
/** A single page has no room for classifieds besides its ads. */
const LEAST_PAGES_FOR_LINERS = 4;

const DATE = '2026-02-19';

/**
 * Writes an issue.
 * @param {string} folder absolute; what was there is replaced, but for its pictures
 * @param {number} pages
 * @param {number} seed
 */
export async function makeIssue(folder, pages, seed = 1) {
  const chance = createChance(seed * 1000 + pages);
  for (const part of ['articles', 'ads'])
    await rm(path.join(folder, part), { recursive: true, force: true });
  const pictures = await makePictures(path.join(folder, 'pictures'));
  const write = async (name, text) => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  await write(
    'issue.md',
    fileOf({ publication: '試排日報', date: DATE, volume: 1, number: pages, pages }, ''),
  );

  const sizes = Array.from(
    { length: pages },
    (_, page) => AD_PAGES[page % AD_PAGES.length] ?? [],
  ).flat();
  for (const [index, size] of sizes.entries()) {
    const { name, body } = adOf(AD_LINES[size], chance);
    await write(`ads/${numbered(index)}.md`, fileOf({ advertiser: name, size }, body));
  }
  const liners = pages < LEAST_PAGES_FOR_LINERS ? 0 : pages * LINERS_A_PAGE;
  if (liners > 0) await write('ads/small.classified.md', linersOf(liners, chance));

  const adCells = sizes.reduce((sum, size) => sum + AD_CELLS[size], 0);
  const room = pages * PAGE_CELLS - MASTHEAD_CELLS - adCells - liners * LINER_CELLS;
  let taken = 0;
  for (let index = 0; taken < room * (1 + OPTIONAL_SURPLUS); index += 1) {
    const { fields, body, cells } = articleOf(index, pictures, chance);
    taken += cells;
    const isOptional = taken > room * (1 - OPTIONAL_SHARE);
    const file = fileOf(isOptional ? { ...fields, optional: true } : fields, body);
    await write(`articles/${numbered(index)}.md`, file);
  }
}

/**
 * @param {number} index
 * @param {readonly string[]} pictures
 * @param {import('./chance.js').Chance} chance
 */
function articleOf(index, pictures, chance) {
  const drawn = Math.round(chance.logNormal(MEDIAN_CHARACTERS, SPREAD));
  const length = Math.max(LEAST_CHARACTERS, Math.min(MOST_CHARACTERS, drawn));
  const hasPicture = length > 500 && chance.next() < 0.5;
  const isLong = length > 900;
  const priority = index === 0 ? 1 : isLong ? 2 : length > 450 ? 3 : 4;
  const fields = {
    title: titleOf(chance),
    ...(isLong ? { deck: deckOf(chance) } : {}),
    byline: `記者${personOf(chance)}`,
    priority,
    ...(hasPicture ? { images: [pictureOf(chance.pick(pictures), chance)] } : {}),
  };
  const heads = [0, 40, 24, 12, 6][priority] ?? 6;
  const cells = length / CHARACTERS_A_LINE + heads + (hasPicture ? PICTURE_CELLS : 0);
  return { fields, body: bodyOf(length, chance), cells };
}

/** @param {string} name @param {import('./chance.js').Chance} chance */
export function pictureOf(name, chance) {
  return { src: `../pictures/${name}`, caption: captionOf(chance), credit: '試排照片' };
}

/** A file with its front matter: JSON values are YAML too. */
export function fileOf(fields, body) {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

export function numbered(index) {
  return String(index + 1).padStart(4, '0');
}
