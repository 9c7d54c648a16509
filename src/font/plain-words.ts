// Words of unaccented letters, figures and signs, laid out from a face's own tables. In: a face's tables, a word. Out: what the
// shaping engine would give, in a hundredth of its time: a newspaper is full of numbers, and all that happens to them is local forms
// and kerning. Undefined = the word wants the engine.
import { type Kerning, readKerning } from './kerning.js';
import type { LaidGlyph } from './layout.js';
import type { Script } from './layout-table.js';
import { type LocalForms, readLocalForms } from './local-forms.js';
import type { Sfnt } from './sfnt.js';

/** Lays a plain word out; undefined = ask the engine. */
export type PlainWords = (word: string) => readonly LaidGlyph[] | undefined;

/** What of a face is needed. */
export interface PlainFace {
  readonly sfnt: Sfnt;
  readonly cmap: Uint16Array;
  advanceOf(glyph: number): number;
}

interface ScriptRules {
  readonly forms: LocalForms;
  readonly kerning: Kerning;
}

/** Printable ASCII but for ^ and `, which some faces call accents; the dash of spans of time, bullets, arrows, shapes. */
const PLAIN = /^[!-\]_a-~–•\u2190-\u21ff\u25a0-\u27bf]+$/;
const LETTER = /[A-Za-z]/;

/** Makes the layout of plain words for a face; tables are read at the first word. */
export function createPlainWords(face: PlainFace): PlainWords {
  const rules = new Map<Script, ScriptRules | undefined>();
  return (word) => {
    if (!PLAIN.test(word)) return undefined;
    const script = LETTER.test(word) ? 'latn' : 'DFLT';
    if (!rules.has(script)) rules.set(script, rulesOf(face.sfnt, script));
    const found = rules.get(script);
    return found && layOut(word, face, found);
  };
}

function rulesOf({ tables }: Sfnt, script: Script): ScriptRules | undefined {
  const gsub = tables.get('GSUB');
  const gpos = tables.get('GPOS');
  // Without GPOS the engine kerns by the older table `kern`.
  if (gsub === undefined || gpos === undefined) return undefined;
  const forms = readLocalForms(gsub, script);
  const kerning = readKerning(gpos, script);
  return forms && kerning && { forms, kerning };
}

function layOut(word: string, face: PlainFace, { forms, kerning }: ScriptRules): LaidGlyph[] {
  const ids = Array.from(word, (char) => forms(face.cmap[char.charCodeAt(0)] ?? 0));
  return ids.map((id, at) => {
    const next = ids[at + 1];
    const advance = face.advanceOf(id) + (next === undefined ? 0 : kerning(id, next));
    return { id, advance, dx: 0, dy: 0 };
  });
}
