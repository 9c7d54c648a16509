// All pages of a PDF on one small picture, to look a whole issue over at a glance. In: a PDF and poppler's pdftoppm. Out: a PNG on disk.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import type { Program } from './programs.js';

const ACROSS = 4;
const GAP = 6;
const PPI = 28;

/** Draws the pages of `pdf` into `target`, four across; `folder` is for the single pages. */
export function drawContactSheet(
  pdftoppm: Program,
  pdf: string,
  folder: string,
  target: string,
): void {
  mkdirSync(folder, { recursive: true });
  mkdirSync(path.dirname(target), { recursive: true });
  pdftoppm('-r', String(PPI), '-png', pdf, path.join(folder, 'page'));
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .sort()
    .map((name) => PNG.sync.read(readFileSync(path.join(folder, name))));
  const width = Math.max(...pages.map((page) => page.width)) + GAP;
  const height = Math.max(...pages.map((page) => page.height)) + GAP;
  const rows = Math.ceil(pages.length / ACROSS);
  const sheet = new PNG({ width: ACROSS * width + GAP, height: rows * height + GAP });
  sheet.data.fill(0x88);
  pages.forEach((page, index) => {
    const x = GAP + (index % ACROSS) * width;
    const y = GAP + Math.floor(index / ACROSS) * height;
    PNG.bitblt(page, sheet, 0, 0, page.width, page.height, x, y);
  });
  for (let at = 3; at < sheet.data.length; at += 4) sheet.data[at] = 0xff;
  writeFileSync(target, PNG.sync.write(sheet));
}
