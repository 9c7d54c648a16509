// The project's own fonts, opened for tests: `fonts/fonts.yaml` and the installed packages.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type OpenFonts, openFonts } from '../../src/font/font-book.js';
import type { Lang } from '../../src/model/copy.js';
import type { Family, FontFamilies, FontFamily, FontFile, FontSpec } from '../../src/model/font.js';
import { fontPieces } from '../../src/source/font-files.js';

type FamiliesYaml = Readonly<Partial<Record<Family, Partial<FontFamily>>>>;
interface FontsYaml {
  readonly families: FamiliesYaml;
  readonly regions: Readonly<Partial<Record<Lang, FamiliesYaml>>>;
}

const ROOT = projectRoot(dirname(fileURLToPath(import.meta.url)));

/** `fonts/fonts.yaml`, read. */
export function readFontSpec(): FontSpec {
  const yaml = parse(readFileSync(join(ROOT, 'fonts/fonts.yaml'), 'utf8')) as FontsYaml;
  const regions = Object.entries(yaml.regions).map(
    ([lang, families]) => [lang as Lang, familiesIn(families)] as const,
  );
  return { families: familiesIn(yaml.families), regions: new Map(regions) };
}

function familiesIn(yaml: FamiliesYaml): FontFamilies {
  return new Map(
    Object.entries(yaml).map(([name, { faces = [], fallback = [] }]) => [
      name as Family,
      { faces, fallback },
    ]),
  );
}

/** Bytes of a font file from its installed package. */
export function fontBytes(file: FontFile): Uint8Array {
  const manifest = createRequire(import.meta.url).resolve(`${file.package}/package.json`);
  return readFileSync(join(dirname(manifest), file.file));
}

/** The project's fonts, with nothing opened yet. */
export function openProjectFonts(lang: Lang = 'zh-Hant'): OpenFonts {
  return openFonts(readFontSpec(), fontPieces, lang);
}

/** The compiled test lies at another depth than its source: the root is where package.json stands. */
function projectRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : projectRoot(dirname(folder));
}
