// The graphics state of ISO 32000 8.4, as far as a preflight asks. Changed in place while a stream is walked, copied at `q`.
import { IDENTITY, type Matrix } from '../base/matrix.js';
import { type ColorSpace, GRAY, inksOf } from './color-spaces.js';
import type { FontFacts } from './fonts.js';
import type { Box } from './matrix.js';
import type { Paint } from './painted.js';

/** A colour chosen. */
export interface Color {
  readonly space: ColorSpace;
  readonly values: readonly number[];
}

const BLACK: Color = { space: GRAY, values: [0] };

/** What `q` keeps and `Q` brings back. */
export class GraphicsState {
  matrix: Matrix = IDENTITY;
  clip: Box;
  fill: Color = BLACK;
  stroke: Color = BLACK;
  lineWidth = 1;
  isFillOverprinted = false;
  isStrokeOverprinted = false;
  overprintMode = 0;
  font: FontFacts | undefined = undefined;
  fontSize = 1;
  charSpace = 0;
  wordSpace = 0;
  /** Tz as a factor. */
  stretch = 1;
  leading = 0;
  rise = 0;
  textMode = 0;

  constructor(clip: Box) {
    this.clip = clip;
  }

  copy(): GraphicsState {
    return Object.assign(new GraphicsState(this.clip), this);
  }

  /** Colour that an operator lays down now. */
  paint(side: 'fill' | 'stroke'): Paint {
    const { space, values } = this[side];
    return {
      space,
      inks: inksOf(space, values),
      isOverprinted: side === 'fill' ? this.isFillOverprinted : this.isStrokeOverprinted,
      overprintMode: this.overprintMode,
    };
  }
}
