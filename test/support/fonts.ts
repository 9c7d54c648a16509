// The project's own fonts, opened for tests: `fonts/fonts.yaml` and the installed packages.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type OpenFonts, openFonts } from '../../src/font/font-book.js';
import type { Family, FontFamily, FontFile, FontSpec } from '../../src/model/font.js';

interface FontsYaml {
  readonly families: Readonly<Record<Family, FontFamily>>;
}

const ROOT = projectRoot(dirname(fileURLToPath(import.meta.url)));

/** `fonts/fonts.yaml`, read. */
export function readFontSpec(): FontSpec {
  const yaml = parse(readFileSync(join(ROOT, 'fonts/fonts.yaml'), 'utf8')) as FontsYaml;
  return { families: new Map(Object.entries(yaml.families) as [Family, FontFamily][]) };
}

/** Bytes of a font file from its installed package. */
export function fontBytes(file: FontFile): Uint8Array {
  const manifest = createRequire(import.meta.url).resolve(`${file.package}/package.json`);
  return readFileSync(join(dirname(manifest), file.file));
}

/** The project's fonts, with nothing opened yet. */
export function openProjectFonts(): OpenFonts {
  return openFonts(readFontSpec(), fontBytes);
}

/** The compiled test lies at another depth than its source: the root is where package.json stands. */
function projectRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : projectRoot(dirname(folder));
}
