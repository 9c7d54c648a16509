// What pictures cost. In: nothing. Out: a table of press times and peak memory for a generated issue of 16 pages and 40 photographs of
// 6 megapixels: cold (nothing developed yet), warm (all from the store), and the same copy without pictures.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { createChance } from './chance.js';
import { buildCold } from './cold.js';
import { tableOf } from './figures.js';
import { makeIssue } from './make-issue.js';

const PAGES = 16;
const PHOTOGRAPHS = 40;
const WIDTH = 3000;
const HEIGHT = 2000;
const ROOT = path.resolve(import.meta.dirname, '..', 'out', 'bench', 'pictures');
const ISSUE = path.join(ROOT, 'issues', 'pictures');

/** A photograph to a camera's eye: soft gradients under fine noise, every one another. */
async function photograph(seed) {
  const chance = createChance(seed);
  const raw = new Uint8Array(WIDTH * HEIGHT * 3);
  const waves = Array.from({ length: 3 }, () => [
    chance.between(1, 6),
    chance.between(1, 6),
    chance.next() * 7,
  ]);
  // A short run of noise over and over: a chance for each of 18 million samples would take longer than all builds.
  const noise = Int8Array.from({ length: 65_521 }, () => chance.next() * 20 - 10);
  for (let at = 0, pixel = 0; pixel < WIDTH * HEIGHT; pixel += 1) {
    const x = (pixel % WIDTH) / WIDTH;
    const y = Math.floor(pixel / WIDTH) / HEIGHT;
    for (const [across, down, phase] of waves) {
      raw[at] = 128 + 100 * Math.sin(across * x + down * y + phase) + noise[at % noise.length];
      at += 1;
    }
  }
  return sharp(raw, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 88 })
    .toBuffer();
}

/** Gives the issue PHOTOGRAPHS pictures: those it has, each with a file of its own, and more where it has fewer. */
async function illustrate() {
  const folder = path.join(ISSUE, 'articles');
  let count = 0;
  for (const name of (await readdir(folder)).sort()) {
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8');
    const isLong = text.length > 450;
    if (count >= PHOTOGRAPHS || !isLong) continue;
    count += 1;
    await writeFile(path.join(ISSUE, 'pictures', `photo-${count}.jpg`), await photograph(count));
    const image = {
      src: `../pictures/photo-${count}.jpg`,
      caption: '試排圖片。',
      credit: '試排照片',
    };
    await writeFile(file, withImages(text, [image]));
  }
  return count;
}

function withImages(text, images) {
  const bare = text.replace(/^images: .*\n/m, '');
  if (images.length === 0) return bare;
  return bare.replace(/^---\n/, `---\nimages: ${JSON.stringify(images)}\n`);
}

async function forEachArticle(change) {
  const folder = path.join(ISSUE, 'articles');
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    await writeFile(file, change(await readFile(file, 'utf8')));
  }
}

async function measure(name) {
  const run = await buildCold(ROOT, 'pictures', path.join(ROOT, 'results', `${name}.json`));
  if (!run.ok) throw new Error(`${name}: ${run.failure}`);
  return [name, Math.round(run.wall), run.rooms.press, run.memory].map(String);
}

await rm(ROOT, { recursive: true, force: true });
await makeIssue(ISSUE, PAGES);
await forEachArticle((text) => withImages(text, []));
const count = await illustrate();
const rows = [await measure('cold'), await measure('warm')];
await forEachArticle((text) => withImages(text, []));
rows.push(await measure('without'));
console.log(`${PAGES} pages, ${count} photographs of ${WIDTH} × ${HEIGHT}`);
console.log(tableOf([['pictures', 'build ms', 'press ms', 'peak MiB'], ...rows]));
