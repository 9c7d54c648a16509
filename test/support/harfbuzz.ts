// HarfBuzz, the engine that every browser shapes text with: the oracle of our own shaping. In: a face's bytes, text, how it is shaped.
// Out: glyph ids and advances in font units.
import { Blob, Buffer, Direction, Face, Feature, Font, shape } from 'harfbuzzjs';

/** How a text is shaped. Script and language by OpenType's and BCP 47's names; left out = HarfBuzz guesses, no language. */
export interface OracleOrder {
  readonly direction?: 'ltr' | 'ttb';
  readonly script?: 'Hani' | 'Latn';
  readonly language?: string;
  /** Features by tag, on or off. */
  readonly features?: Readonly<Record<string, boolean>>;
}

/** `[glyph id, advance]`; down a line the advance is the vertical one. */
export type OracleGlyph = readonly [number, number];
export type Oracle = (text: string, order: OracleOrder) => readonly OracleGlyph[];

/** The oracle of a face. */
export function createOracle(bytes: Uint8Array): Oracle {
  const font = new Font(new Face(new Blob(Uint8Array.from(bytes).buffer)));
  return (text, { direction = 'ltr', script, language, features = {} }) => {
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setDirection(direction === 'ltr' ? Direction.LTR : Direction.TTB);
    if (script !== undefined) buffer.setScript(script);
    // Without one, HarfBuzz would take the machine's.
    buffer.setLanguage(language ?? 'und');
    const asked = Object.entries(features).map(([tag, isOn]) => new Feature(tag, isOn ? 1 : 0));
    shape(font, buffer, asked);
    const positions = buffer.getGlyphPositions();
    return buffer.getGlyphInfos().map(({ codepoint }, at) => {
      const { xAdvance = 0, yAdvance = 0 } = positions[at] ?? {};
      return [codepoint, direction === 'ltr' ? xAdvance : yAdvance];
    });
  };
}
