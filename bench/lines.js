// Line setting by itself: a million characters of distinct paragraphs, no two alike, set and their glyphs placed, at three measures. In:
// nothing. Out: JSON. One process, one core, no cache of paragraphs; fonts are open before the clock starts.
import { readFonts } from '../dist/src/copy/read-fonts.js';
import { openFonts } from '../dist/src/font/font-book.js';
import { setLines } from '../dist/src/galley/set-lines.js';
import { DEFAULT_RULES } from '../dist/src/model/line-rules.js';
import { createDiskShelf } from '../dist/src/source/disk-shelf.js';
import { fontPieces, houseRoot } from '../dist/src/source/house.js';
import { createChance } from './chance.js';
import { median } from './figures.js';
import { paragraphOf } from './make-copy.js';

const CHARACTERS = 1_000_000;
const MEASURES = [11, 13, 20];
const RUNS = 5;
const SIZE = 10;
const STYLE = { family: 'serif', weight: 400, size: SIZE, leading: 13, ink: 'black' };

function makeParagraphs() {
  const chance = createChance(7);
  const paragraphs = new Set();
  let count = 0;
  while (count < CHARACTERS) {
    const text = paragraphOf(chance.between(60, 200), chance);
    if (paragraphs.has(text)) continue;
    paragraphs.add(text);
    count += text.length;
  }
  return { paragraphs: [...paragraphs], count };
}

function setAll(paragraphs, em, tools) {
  const request = { measure: em * SIZE, indent: 2 * SIZE, hang: 0, align: 'justify', ink: 'black' };
  let lines = 0;
  let glyphs = 0;
  for (const text of paragraphs) {
    const runs = [{ text, span: undefined, style: STYLE }];
    for (const line of setLines({ ...request, runs }, tools).value) {
      lines += 1;
      glyphs += line.glyphs.length;
    }
  }
  return { lines, glyphs };
}

function measure() {
  const spec = readFonts('fonts/fonts.yaml', createDiskShelf(houseRoot())).value;
  const { shaper } = openFonts(spec, fontPieces, 'zh-Hant');
  const tools = { shaper, names: [], rules: DEFAULT_RULES };
  const { paragraphs, count } = makeParagraphs();
  setAll(paragraphs.slice(0, 200), 13, tools);
  return MEASURES.map((em) => {
    const times = [];
    let set;
    for (let run = 0; run < RUNS; run += 1) {
      const start = performance.now();
      set = setAll(paragraphs, em, tools);
      times.push(performance.now() - start);
    }
    globalThis.gc?.();
    return {
      em,
      ...set,
      milliseconds: Math.round(median(times)),
      charactersPerSecond: Math.round(count / (median(times) / 1000)),
      heap: Math.round(process.memoryUsage().heapUsed / 2 ** 20),
    };
  });
}

console.log(JSON.stringify(measure()));
