// Glyphs that a face draws in another form in its own script's text (OpenType feature `locl`): Chinese faces have figures of their own
// for Latin words. In: a GSUB table, a script. Out: glyph → glyph. Anything but one for one it leaves to the shaping engine.
import { coverageIndex, lookupsOf, type Script, subtablesOf } from './layout-table.js';

/** The form of a glyph in a script. */
export type LocalForms = (glyph: number) => number;

const SINGLE = 1;
const EXTENSION = 7;
const GLYPHS = 0x10000;

/** Reads the local forms of a script; undefined = they are of a kind that only the engine understands. */
export function readLocalForms(gsub: DataView, script: Script): LocalForms | undefined {
  const steps: LocalForms[] = [];
  for (const lookup of lookupsOf(gsub, script, 'locl')) {
    const subtables = subtablesOf(gsub, lookup, EXTENSION);
    if (subtables.some(({ kind }) => kind !== SINGLE)) return undefined;
    const places = subtables.map(({ at }) => at);
    steps.push((glyph) => firstForm(gsub, places, glyph));
  }
  return (glyph) => steps.reduce((form, step) => step(form), glyph);
}

/** The first subtable that covers the glyph decides. */
function firstForm(gsub: DataView, subtables: readonly number[], glyph: number): number {
  for (const at of subtables) {
    const index = coverageIndex(gsub, at + gsub.getUint16(at + 2), glyph);
    if (index === undefined) continue;
    if (gsub.getUint16(at) === 1) return (glyph + gsub.getInt16(at + 4) + GLYPHS) % GLYPHS;
    return gsub.getUint16(at + 6 + 2 * index);
  }
  return glyph;
}
