// One page's content stream while it is written. In: operators in page space. Out: the stream, and what its resources must hold.
// Keeps the graphics state, so that nothing is set twice. Knows no fonts and no pictures, only their names.
import type { Pt } from '../base/units.js';
import type { FaceId } from '../model/font.js';
import type { Page } from '../model/page.js';
import type { InkMix } from './ink.js';
import { nameOf, numeral, numerals } from './notation.js';
import type { PdfDict, PdfRef } from './pdfkit-extras.js';

/** Names of the two extended graphics states that every page has. */
export const OVERPRINT = 'Over';
export const KNOCKOUT = 'Knock';

/** Black that prints over what lies below needs overprint mode 1; all else knocks out. */
export function overprintState(isOver: boolean): PdfDict {
  return { Type: 'ExtGState', OP: isOver, op: isOver, OPM: isOver ? 1 : 0 };
}

/** Opens marked content: with `text`, as a piece that reads so (ActualText, UTF-16BE digits). */
export type OpenMark = (text?: string) => string;

/** A page being written. Takes page space (origin: trim, top left, y down) and writes PDF space (media box, bottom left, y up). */
export class Sheet {
  private readonly operators: string[] = [];
  private readonly state = new Map<string, string>();
  private readonly left: Pt;
  private readonly top: Pt;
  private face: FaceId | undefined;
  private size: Pt = 0;
  private textRise: Pt = 0;
  /** The content being marked; its operator is written with the first thing drawn. */
  private mark: { readonly open: () => string; isOpen: boolean } | undefined;
  private openMark: OpenMark | undefined;
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
    this.push(operator);
  }

  /** Writes an operator that draws nothing, and so belongs to no marked content. */
  prepare(operator: string): void {
    this.operators.push(operator);
  }

  /** Text begins. Marked content lies within a text object or around it, never across its ends (ISO 32000-1, 14.6.1). */
  beginText(): void {
    this.pause();
    this.operators.push('BT');
  }

  endText(): void {
    this.pause();
    this.operators.push('ET');
  }

  /** Marks all that is drawn as one content, or as several where text begins and ends. */
  marked(open: OpenMark, draw: () => void): void {
    this.openMark = open;
    this.mark = { open: () => open(), isOpen: false };
    draw();
    this.pause();
    this.mark = undefined;
    this.openMark = undefined;
  }

  /** Text that reads otherwise than its glyphs. In marked content it is a piece by itself: readers lose the rest of content that holds another. */
  reads(text: string, draw: () => void): void {
    const { mark, openMark } = this;
    if (mark === undefined || openMark === undefined) {
      this.push(`/Span <</ActualText <${text}>>> BDC`);
      draw();
      this.push('EMC');
      return;
    }
    this.pause();
    this.mark = { open: () => openMark(text), isOpen: false };
    draw();
    this.pause();
    this.mark = mark;
  }

  private push(...operators: readonly string[]): void {
    if (this.mark?.isOpen === false) {
      this.mark.isOpen = true;
      this.operators.push(this.mark.open());
    }
    this.operators.push(...operators);
  }

  private pause(): void {
    if (this.mark?.isOpen !== true) return;
    this.mark.isOpen = false;
    this.operators.push('EMC');
  }

  /** Writes the operator unless this part of the state already stands so. */
  set(part: string, operator: string): void {
    if (this.state.get(part) === operator) return;
    this.state.set(part, operator);
    this.prepare(operator);
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
    this.prepare(`/${name} ${numeral(size)} Tf`);
  }

  /** Lifts the text off the baseline. */
  rise(rise: Pt): void {
    if (rise === this.textRise) return;
    this.textRise = rise;
    this.prepare(`${numeral(rise)} Ts`);
  }

  /** Draws a picture or form object; its unit square (or form space) is mapped by `matrix`. State inside starts as a page's does. */
  draw(object: PdfRef, matrix: readonly number[], before: readonly string[] = []): void {
    const name = this.names.get(object) ?? `X${this.names.size + 1}`;
    this.names.set(object, name);
    this.push('q', ...before, `${numerals(...matrix)} cm`, `/${name} Do`, 'Q');
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
