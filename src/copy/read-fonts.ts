// Lists of fonts. In: a YAML file's path and the shelf. Out: which font file plays which role, or what is wrong at which line.
// Opens no font.
import type { Outcome } from '../base/diagnostic.js';
import type { Shelf } from '../base/shelf.js';
import type { Lang } from '../model/copy.js';
import type { Family, FontFamilies, FontFamily, FontSpec } from '../model/font.js';
import { integer, name, packageName, pathInside, sha256, text } from './field-kinds.js';
import { type Field, groupOf, listOf, optional, readFields } from './fields.js';
import { openText, yamlOf } from './open-file.js';

const FONT_FILE = groupOf({
  id: name(),
  weight: integer(100, 900),
  package: optional(packageName()),
  file: pathInside(),
  member: optional(text()),
  sha256: sha256(),
  withoutOutlines: optional(sha256()),
});
const FAMILY_FORM = groupOf({ faces: listOf(FONT_FILE), fallback: optional(listOf(FONT_FILE)) });
const FAMILIES_FORM = groupOf({
  serif: optional(FAMILY_FORM),
  sans: optional(FAMILY_FORM),
  kai: optional(FAMILY_FORM),
});
const FONTS_FORM = groupOf({
  families: optional(FAMILIES_FORM),
  regions: optional(
    groupOf({ 'zh-HK': optional(FAMILIES_FORM), 'zh-Hans': optional(FAMILIES_FORM) }),
  ),
});

/** Reads a list of fonts. A paper's own need not name every family. */
export function readFonts(path: string, shelf: Shelf): Outcome<FontSpec | undefined> {
  const opened = openText(shelf, path);
  if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics };
  const read = readFields(yamlOf(opened.value), FONTS_FORM);
  const diagnostics = [...opened.diagnostics, ...read.diagnostics];
  if (read.value === undefined) return { value: undefined, diagnostics };
  const { families = {}, regions } = read.value.values;
  const regional = new Map<Lang, FontFamilies>();
  for (const lang of ['zh-HK', 'zh-Hans'] as const) {
    const written = regions?.[lang];
    if (written !== undefined) regional.set(lang, fontFamilies(written));
  }
  return { value: { families: fontFamilies(families), regions: regional }, diagnostics };
}

type WrittenFamily = typeof FAMILY_FORM extends Field<infer T> ? T : never;

function fontFamilies(written: Partial<Record<Family, WrittenFamily | undefined>>): FontFamilies {
  const families = new Map<Family, FontFamily>();
  for (const name of ['serif', 'sans', 'kai'] as const) {
    const family = written[name];
    if (family === undefined) continue;
    families.set(name, { faces: family.faces, fallback: family.fallback ?? [] });
  }
  return families;
}
