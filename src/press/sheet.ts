// One page's content stream while it is written. In: operators in page space. Out: the stream, and what its resources must hold.
// Keeps the graphics state, so that nothing is set twice. Knows no fonts and no pictures, only their names.
import type { Pt } from '../base/units.js';
import type { FaceId } from '../model/font.js';
import type { Page } from '../model/page.js';
import type { InkMix } from './ink.js';
import { nameOf, numeral, numerals } from './notation.js';
import type { PdfRef } from './pdfkit-extras.js';

/** Names of the two extended graphics states that every page has. */
export const OVERPRINT = 'Over';
export const KNOCKOUT = 'Knock';

/** A page being written. Takes page space (origin: trim, top left, y down) and writes PDF space (media box, bottom left, y up). */
export class Sheet {
  private readonly operators: string[] = [];
  private readonly state = new Map<string, string>();
  private readonly left: Pt;
  private readonly top: Pt;
  private face: FaceId | undefined;
  private size: Pt = 0;
  private textRise: Pt = 0;
  /** Faces set so far, by their names in the stream. */
  private readonly faces = new Map<FaceId, string>();
  private readonly names = new Map<PdfRef, string>();

  constructor(page: Page) {
    this.left = page.bleed;
    this.top = page.trim.height + page.bleed;
  }

  x(x: Pt): Pt {
    return this.left + x;
  }

  y(y: Pt): Pt {
    return this.top - y;
  }

  write(operator: string): void {
    this.operators.push(operator);
  }

  /** Writes the operator unless this part of the state already stands so. */
  set(part: string, operator: string): void {
    if (this.state.get(part) === operator) return;
    this.state.set(part, operator);
    this.operators.push(operator);
  }

  /** Ink for areas and text; black over, all else knocks out (white that overprints vanishes). */
  fill(ink: InkMix, canOverprint: boolean): void {
    this.set('fill', ink.fill);
    this.overprint(ink.isSolidBlack && canOverprint);
  }

  /** Ink for lines. */
  stroke(ink: InkMix, canOverprint: boolean): void {
    this.set('stroke', ink.stroke);
    this.overprint(ink.isSolidBlack && canOverprint);
  }

  overprint(isOver: boolean): void {
    this.set('overprint', `/${isOver ? OVERPRINT : KNOCKOUT} gs`);
  }

  /** Sets face and size; the face's name in resources depends on the face alone. */
  font(face: FaceId, size: Pt): void {
    if (face === this.face && size === this.size) return;
    this.face = face;
    this.size = size;
    const name = this.faces.get(face) ?? nameOf(face);
    this.faces.set(face, name);
    this.write(`/${name} ${numeral(size)} Tf`);
  }

  /** Lifts the text off the baseline. */
  rise(rise: Pt): void {
    if (rise === this.textRise) return;
    this.textRise = rise;
    this.write(`${numeral(rise)} Ts`);
  }

  /** Draws a picture or form object; its unit square (or form space) is mapped by `matrix`. State inside starts as a page's does. */
  draw(object: PdfRef, matrix: readonly number[], before: readonly string[] = []): void {
    const name = this.names.get(object) ?? `X${this.names.size + 1}`;
    this.names.set(object, name);
    this.operators.push('q', ...before, `${numerals(...matrix)} cm`, `/${name} Do`, 'Q');
  }

  /** The whole stream so far. */
  bytes(): Uint8Array {
    return Buffer.from(`${this.operators.join('\n')}\n`, 'latin1');
  }

  /** Faces set, by the name the stream calls them. */
  usedFaces(): ReadonlyMap<string, FaceId> {
    return new Map([...this.faces].map(([face, name]) => [name, face]));
  }

  /** Objects drawn, by the name the stream calls them. */
  usedObjects(): ReadonlyMap<string, PdfRef> {
    return new Map([...this.names].map(([object, name]) => [name, object]));
  }
}
