// Set lines → text operators. In: placed lines, the type case, inks. Out: operators on the sheet. Shapes nothing: every glyph stands
// where its line says. Lines are written in the order given: that is the order in which text copies out.
import type { Pt } from '../base/units.js';
import type { Glyph } from '../model/font.js';
import type { PlacedLine } from '../model/page.js';
import type { Inks } from './ink.js';
import { numerals, utf16Hex } from './notation.js';
import { findReadingSpans, type PlacedSort, type ReadingSpan } from './reading-spans.js';
import type { Sheet } from './sheet.js';
import type { TypeCase } from './type-case.js';

/** Writes the lines of one box as one text object. */
export function writeLines(
  lines: readonly PlacedLine[],
  sheet: Sheet,
  typeCase: TypeCase,
  inks: Inks,
): void {
  const inked = lines.filter(({ line }) => line.glyphs.length > 0);
  if (inked.length === 0) return;
  sheet.beginText();
  for (const placed of inked) {
    sheet.fill(inks.mix(placed.line.ink, 'text'), true);
    new LineWriter(placed, sheet, typeCase).write();
  }
  sheet.endText();
}

/** One line on its way to the stream: glyphs gather in a TJ array until face, size, rise or a reading span ends it. */
class LineWriter {
  private readonly placed: PlacedLine;
  private readonly sheet: Sheet;
  private readonly line: readonly PlacedSort[];
  /** Where the reader's pen stands, from the line's start. */
  private pen: Pt;
  /** The TJ array so far, and the codes of its last string, still open. */
  private array = '';
  private codes = '';

  constructor(placed: PlacedLine, sheet: Sheet, typeCase: TypeCase) {
    this.placed = placed;
    this.sheet = sheet;
    this.line = placed.line.glyphs.map((glyph) => ({ glyph, sort: typeCase.sortOf(glyph) }));
    this.pen = placed.line.glyphs[0]?.x ?? 0;
  }

  write(): void {
    const { sheet, placed, line } = this;
    const start = [sheet.x(placed.x + this.pen), sheet.y(placed.baseline)];
    sheet.prepare(`1 0 0 1 ${numerals(...start)} Tm`);
    let next = 0;
    for (const span of findReadingSpans(line)) {
      this.writeSorts(next, span.start);
      this.writeSpan(span);
      next = span.end;
    }
    this.writeSorts(next, line.length);
  }

  private writeSpan({ start, end }: ReadingSpan): void {
    const text = this.line.slice(start, end).map(({ glyph }) => glyph.text);
    this.sheet.reads(`FEFF${utf16Hex(text.join(''))}`, () => this.writeSorts(start, end));
  }

  private writeSorts(start: number, end: number): void {
    let last: Glyph | undefined;
    for (let index = start; index < end; index++) {
      const placed = this.line[index];
      if (placed === undefined) return;
      const { glyph } = placed;
      if (last === undefined || !isSetAlike(last, glyph)) {
        this.flush();
        this.sheet.font(glyph.face, glyph.size);
        this.sheet.rise(glyph.rise);
      }
      this.place(placed);
      last = glyph;
    }
    this.flush();
  }

  /** Moves the pen by what the reader's own advance leaves, in 1/1000 em; the rest of rounding is carried, so nothing drifts. */
  private place({ glyph, sort }: PlacedSort): void {
    const back = Math.round(((this.pen - glyph.x) / glyph.size) * 10000) / 10;
    if (back !== 0) {
      this.closeString();
      this.array += String(back);
      this.pen -= (back / 1000) * glyph.size;
    }
    this.codes += sort.hex;
    this.pen += (sort.width / 1000) * glyph.size;
  }

  private closeString(): void {
    if (this.codes === '') return;
    this.array += `<${this.codes}>`;
    this.codes = '';
  }

  private flush(): void {
    this.closeString();
    if (this.array === '') return;
    this.sheet.write(`[${this.array}] TJ`);
    this.array = '';
  }
}

function isSetAlike(one: Glyph, other: Glyph): boolean {
  return one.face === other.face && one.size === other.size && one.rise === other.rise;
}
