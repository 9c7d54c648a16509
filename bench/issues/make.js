// Issues for the page engine to prove itself on. In: a newspaper's folder, a seed, a set. Out: an issue folder, the same on every run,
// and what was drawn for it. `fit`: copy for 98–104 % of the news hole by estimate, a tenth of it optional, and a pool of fillers.
// `misfit`: too little or too much. `sections`: as `fit`, the copy unevenly dealt to sections, which are named and not given pages.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createChance } from '../chance.js';
import { adOf, bodyOf, deckOf, linersOf, personOf, titleOf } from '../make-copy.js';
import { fileOf, numbered, pictureOf } from '../make-issue.js';
import { makePictures } from '../make-pictures.js';

/** Grid of each template, and its ads by size: columns × points. The last two sizes have no name. */
const TEMPLATES = {
  tabloid: grid(6, 11, 86, 13, 9, [
    ['half', 6, 554],
    ['quarter', 3, 554],
    ['eighth', 3, 272],
    [undefined, 2, 207],
    [undefined, 1, 168],
  ]),
  'tabloid-four': grid(6, 11, 78, 13, 9, [
    ['half', 6, 502],
    ['quarter', 3, 502],
    ['eighth', 3, 246],
    [undefined, 2, 207],
    [undefined, 1, 168],
  ]),
  broadsheet: grid(8, 13, 119, 12, 14, [
    ['quarter', 4, 708],
    ['eighth', 4, 348],
    ['sixteenth', 2, 348],
    [undefined, 3, 240],
    [undefined, 1, 204],
  ]),
};
const NAMES = Object.keys(TEMPLATES);
const AD_SHARES = [0, 0.2, 0.4, 0.6, 0.75];
const LINERS = [0, 0, 20, 60, 200];
const MISFITS = [0.8, 0.9, 1.12, 1.25];
const SECTIONS = ['要聞', '社區', '財經', '生活', '體育', '副刊'];
const DATE = '2026-02-19';

/** Characters of an article: log-normal, as in real papers. */
const LENGTH = { least: 200, most: 3000, median: 620, spread: 0.6 };
const LINE_SHARE = 0.93;
const HEAD_CELLS = [0, 44, 26, 14, 7];
const PICTURE_CELLS = 40;
const LINER_CELLS = 2.2;
const OPTIONAL_SHARE = 0.1;
const FILLERS = 6;

function grid(columns, em, lines, leading, masthead, ads) {
  return {
    columns,
    em,
    lines,
    masthead: masthead * columns,
    ads: ads.map(([name, width, height]) => ({
      size: name ?? { columns: width, height: `${height}pt` },
      cells: width * (height / leading + 1),
    })),
  };
}

/** What the seed draws: template, pages, share of ads, classifieds, amount of copy. */
export function drawIssue(seed, set) {
  const chance = createChance(seed * 7919 + (set === 'misfit' ? 1 : 0));
  const template = NAMES[seed % NAMES.length];
  return {
    chance,
    template,
    pages: template === 'broadsheet' ? 4 : chance.pick([4, 4, 8]),
    adShare: AD_SHARES[Math.floor(seed / NAMES.length) % AD_SHARES.length],
    liners: chance.pick(LINERS),
    amount: set !== 'misfit' ? 0.98 + 0.06 * chance.next() : chance.pick(MISFITS),
  };
}

/** Writes the issue of a seed below `root`; gives what was drawn. */
export async function makeSeededIssue(root, seed, set) {
  const drawn = drawIssue(seed, set);
  const folder = path.join(root, 'issues', DATE);
  await rm(folder, { recursive: true, force: true });
  const pictures = await makePictures(path.join(folder, 'pictures'));
  const write = async (name, fields, body) => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, fileOf(fields, body));
  };
  const { template, pages } = drawn;
  const head = { publication: '試排日報', date: DATE, volume: 1, number: seed, pages, template };
  const { sections = [], dealt } = set === 'sections' ? dealSections(seed, drawn, write) : {};
  await write('issue.md', sections.length === 0 ? head : { ...head, sections }, '');
  const room = await writeAds(drawn, folder, write);
  await writeArticles(drawn, room * drawn.amount, pictures, dealt ?? write);
  return { ...drawn, sections };
}

/** Sections of an issue, fewer than its pages, and a way to write articles of them: a section may be three times as large as another, and some articles have none. */
function dealSections(seed, { pages }, write) {
  const chance = createChance(seed * 104729);
  const sections = SECTIONS.slice(0, chance.between(2, Math.min(SECTIONS.length, pages - 1)));
  const tickets = sections.flatMap((name) => new Array(chance.between(1, 3)).fill(name));
  const dealt = (name, fields, body) => {
    const isFirst = name === `articles/${numbered(0)}.md`;
    const section = isFirst ? sections[0] : chance.pick([...tickets, ...tickets, undefined]);
    const isHome = section !== undefined && fields.filler !== true;
    return write(name, isHome ? { ...fields, section } : fields, body);
  };
  return { sections, dealt };
}

/** Ads and classifieds; gives the cells that are left for news. */
async function writeAds({ chance, template, pages, adShare, liners }, folder, write) {
  const { columns, lines, masthead, ads } = TEMPLATES[template];
  const all = pages * columns * lines - masthead;
  let taken = 0;
  for (let index = 0; ; index += 1) {
    const ad = chance.pick(ads);
    if (taken + ad.cells > all * adShare) break;
    taken += ad.cells;
    const { name, body } = adOf(Math.max(2, Math.round(ad.cells / 25)), chance);
    await write(`ads/${numbered(index)}.md`, { advertiser: name, size: ad.size }, body);
  }
  // Where ads take the paper, classifieds have no room.
  const count = adShare > 0.5 ? Math.min(liners, 20) : liners;
  if (count > 0) {
    await mkdir(path.join(folder, 'ads'), { recursive: true });
    await writeFile(path.join(folder, 'ads/small.classified.md'), linersOf(count, chance));
  }
  return all - taken - count * LINER_CELLS;
}

/** Writes an issue of `count` articles and nothing else: copy to draw single pages from. */
export async function makePool(root, template, count) {
  const folder = path.join(root, 'issues', DATE);
  await rm(folder, { recursive: true, force: true });
  const pictures = await makePictures(path.join(folder, 'pictures'));
  const chance = createChance(7907 * (1 + NAMES.indexOf(template)));
  await mkdir(path.join(folder, 'articles'), { recursive: true });
  const head = { publication: '試排日報', date: DATE, volume: 1, number: 1, pages: 4, template };
  await writeFile(path.join(folder, 'issue.md'), fileOf(head, ''));
  const { em } = TEMPLATES[template];
  for (let index = 0; index < count; index += 1) {
    // Only an issue's first article is its lead: none here.
    const { fields, length } = articleOf({ index: index + 1, em }, pictures, chance);
    const file = path.join(folder, 'articles', `${numbered(index)}.md`);
    await writeFile(file, fileOf(fields, bodyOf(length, chance)));
  }
}

async function writeArticles({ chance, template }, cells, pictures, write) {
  const { em } = TEMPLATES[template];
  let taken = 0;
  for (let index = 0; taken < cells; index += 1) {
    const article = articleOf({ index, em }, pictures, chance);
    // The last one is cut to what is left.
    const left = Math.max(LENGTH.least, (cells - taken - article.rest) * em * LINE_SHARE);
    const length = Math.round(Math.min(article.length, left));
    taken += length / (em * LINE_SHARE) + article.rest;
    const isOptional = taken > cells * (1 - OPTIONAL_SHARE);
    const fields = isOptional ? { ...article.fields, optional: true } : article.fields;
    await write(`articles/${numbered(index)}.md`, fields, bodyOf(length, chance));
  }
  for (let index = 0; index < FILLERS; index += 1) {
    const fields = { title: titleOf(chance), filler: true, priority: 4 };
    await write(`articles/filler-${index + 1}.md`, fields, bodyOf(80 + 40 * index, chance));
  }
}

function articleOf({ index, em }, pictures, chance) {
  const drawn = Math.round(chance.logNormal(LENGTH.median, LENGTH.spread));
  const length = Math.max(LENGTH.least, Math.min(LENGTH.most, drawn));
  const priority = index === 0 ? 1 : length > 900 ? 2 : length > 450 ? 3 : 4;
  const count =
    length > 500 ? chance.pick([0, 0, 1, 1, length > 1500 ? 2 : 1, length > 2200 ? 3 : 1]) : 0;
  const images = Array.from({ length: count }, () => pictureOf(chance.pick(pictures), chance));
  const fields = {
    title: titleOf(chance),
    ...(length > 900 ? { deck: deckOf(chance) } : {}),
    byline: `記者${personOf(chance)}`,
    priority,
    ...(count > 0 ? { images } : {}),
  };
  return { length, fields, rest: (HEAD_CELLS[priority] ?? 7) * (11 / em) + count * PICTURE_CELLS };
}
