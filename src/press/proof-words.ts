// Words that a proof says of itself: set by the typesetter, hung where they are wanted; notes in a column of the margin.
import { type Pt, roundPt } from '../base/units.js';
import type { BlockRequest, TextBlock, Typesetter } from '../model/galley.js';
import type { PlacedLine } from '../model/page.js';
import { FINDING_INK } from './proof-marks.js';

/** What is no copy stands in no file. */
const NOWHERE = { file: 'proof', start: 0, end: 0 };

/** Sets a text that belongs to the proof. */
export function setWords(
  typesetter: Typesetter,
  text: string,
  request: Omit<BlockRequest, 'text'>,
): TextBlock {
  return typesetter.setBlock({ ...request, text: { text, span: NOWHERE } }).value;
}

/** Lines under each other, the first on `baseline`. */
export function hangWords({ lines }: TextBlock, x: Pt, baseline: Pt): readonly PlacedLine[] {
  return lines.map(({ line, dy }) => ({
    line,
    x: roundPt(x + line.x),
    baseline: roundPt(baseline + dy - (lines[0]?.dy ?? 0)),
  }));
}

/** A column of the margin. */
export interface NotePlace {
  readonly x: Pt;
  readonly top: Pt;
  readonly foot: Pt;
  readonly measure: Pt;
  readonly leading: Pt;
}

/** Notes beside a page, each as high as what it is about or under the one before. */
export class NoteColumn {
  private readonly place: NotePlace;
  private readonly typesetter: Typesetter;
  private pen: Pt;
  private untold = 0;

  constructor(place: NotePlace, typesetter: Typesetter) {
    this.place = place;
    this.typesetter = typesetter;
    this.pen = place.top;
  }

  /** Tells a note at `y` or lower; none of its lines where the column has no room left. */
  tell(text: string, y: Pt): readonly PlacedLine[] {
    const { measure, leading, foot } = this.place;
    const block = this.set(text, measure);
    const top = Math.max(this.pen, y);
    const end = top + (block.depth + 0.5) * leading;
    // A line is kept for what could not be told.
    if (this.untold > 0 || end > foot - leading) {
      this.untold += 1;
      return [];
    }
    this.pen = end;
    return this.hang(block, top);
  }

  /** How many had no room; they stand in the report. */
  close(): readonly PlacedLine[] {
    if (this.untold === 0) return [];
    const block = this.set(`另有 ${this.untold} 項，見 report.json`, this.place.measure);
    return this.hang(block, this.pen);
  }

  private set(text: string, measure: Pt): TextBlock {
    const style = { style: 'caption', align: 'start', ink: FINDING_INK } as const;
    return setWords(this.typesetter, text, { ...style, measure });
  }

  private hang(block: TextBlock, top: Pt): readonly PlacedLine[] {
    return hangWords(block, this.place.x, top + this.place.leading * 0.75);
  }
}
