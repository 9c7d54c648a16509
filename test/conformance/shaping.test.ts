// The shaping engine against HarfBuzz's frozen answers for one font file. They mean nothing for any other file, so the suite runs only
// where that very one is installed (Debian's fonts-noto-cjk).
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { shape } from '../../src/build/shaping.js';
import type { Lang } from '../../src/model/copy.js';
import { type ConformanceCase, holdingsOf, readCases, type Suite } from '../support/conformance.js';

interface ShapingCase extends ConformanceCase {
  readonly lang: Lang;
  readonly direction: 'ltr' | 'ttb';
  readonly features: readonly string[];
  readonly text: string;
  /** Glyph id, advance, offsets, in font units. */
  readonly glyphs: readonly (readonly [number, number, number, number])[];
}

const FONT = '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc';
const SHA256 = 'a04178ec485dffdff7cc0c0c20e1fce9202d7e2160d805e8e44a4c8841c58481';
/** The Traditional face in the collection. */
const INDEX = 3;

const bytes = existsSync(FONT) ? readFileSync(FONT) : undefined;
const isTheOne = bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === SHA256;
if (bytes === undefined || !isTheOne) {
  test(
    'shaping-hb',
    { skip: `needs Noto Serif CJK of Debian 20220127 at ${FONT}` },
    () => undefined,
  );
} else {
  holdAll<ShapingCase>({
    name: 'shaping-hb',
    cases: readCases('shaping-hb'),
    faultOf: ({ text, lang, direction, features, glyphs }) => {
      const found = shape(text, { lang, direction, features }, { bytes, index: INDEX });
      const rows = found.map(({ id, advance, dx, dy }) => [id, advance, dx, dy]);
      return JSON.stringify(rows) === JSON.stringify(glyphs) ? undefined : JSON.stringify(rows);
    },
  });
}

function holdAll<C extends ConformanceCase>(suite: Suite<C>): void {
  for (const { title, hold } of holdingsOf(suite)) test(title, hold);
}
