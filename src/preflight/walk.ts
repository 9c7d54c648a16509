// The walk through one content stream: its state, its path, its text position. In: bytes. Out: nothing; facts go to the tray.
// Work is bounded: depth of forms, operators of the whole file. What each operator does stands in the `operators` files.

import { operationsOf } from '../base/content-operators.js';
import { IDENTITY, type Matrix } from '../base/matrix.js';
import type { ObjectReader, PdfDict, PdfObject, PdfStream } from '../base/pdf-objects.js';
import type { Decoder } from './decode.js';
import type { FactTray } from './fact-tray.js';
import { type FontFacts, fontFacts } from './fonts.js';
import type { GraphicsState } from './graphics-state.js';
import type { Painted } from './painted.js';

const DEEPEST_FORM = 14;
const DEEPEST_SAVE = 4096;
const MOST_OPERATIONS = 6_000_000;
/** Of all streams walked, as often as they are: a form of blanks costs no operators. */
const MOST_BYTES = 256 * 1024 * 1024;

/** An operator: what it needs before it, and what it does. */
export type Operator =
  | {
      readonly takes: 'numbers';
      readonly count: number;
      readonly act: (walk: Walk, numbers: readonly number[]) => void;
    }
  | {
      readonly takes: 'objects';
      readonly count: number;
      readonly act: (walk: Walk, operands: readonly PdfObject[]) => void;
    };

/** What walks of all pages of a file share. */
export interface Ground {
  readonly reader: ObjectReader;
  readonly decoder: Decoder;
  readonly operators: ReadonlyMap<string, Operator>;
  readonly fonts: Map<PdfDict, FontFacts>;
  /** Operators walked so far. */
  operations: number;
  /** Bytes walked so far. */
  bytes: number;
}

/** One content stream under way. */
export interface Scene {
  readonly resources: PdfDict | undefined;
  readonly state: GraphicsState;
  readonly where: Painted['where'];
  readonly depth: number;
}

/** One walk. */
export class Walk {
  readonly ground: Ground;
  readonly tray: FactTray;
  readonly scene: Scene;
  state: GraphicsState;
  textMatrix: Matrix = IDENTITY;
  lineMatrix: Matrix = IDENTITY;
  readonly saved: GraphicsState[] = [];
  /** Points of the path in the page's space: x, y, x, y … */
  path: number[] = [];
  /** Sizes of the path's rectangles. */
  rectangles: (readonly [number, number])[] = [];
  hasSegments = false;
  isClipping = false;
  /** Unknown operators are let be between BX and EX. */
  tolerance = 0;

  constructor(ground: Ground, tray: FactTray, scene: Scene) {
    this.ground = ground;
    this.tray = tray;
    this.scene = scene;
    this.state = scene.state;
  }

  /** Carries out a stream's operators. */
  run(bytes: Uint8Array): void {
    this.ground.bytes += bytes.length;
    if (this.ground.bytes > MOST_BYTES) {
      this.tray.slip('too much content');
      return;
    }
    for (const { name, operands } of operationsOf(bytes)) {
      this.ground.operations += 1;
      if (this.ground.operations > MOST_OPERATIONS) {
        this.tray.slip('too many operators');
        return;
      }
      const operator = this.ground.operators.get(name);
      if (operator !== undefined) this.#carryOut(name, operator, operands);
      else if (this.tolerance === 0) this.tray.slip(`unknown operator ${shown(name)}`);
    }
  }

  #carryOut(name: string, operator: Operator, operands: readonly PdfObject[]): void {
    const wanted = operator.count === 0 ? [] : operands.slice(-operator.count);
    if (wanted.length < operator.count) {
      this.tray.slip(`operands of ${shown(name)}`);
    } else if (operator.takes === 'objects') {
      operator.act(this, operator.count === 0 ? operands : wanted);
    } else {
      const numbers = wanted.filter((operand) => typeof operand === 'number');
      if (numbers.length === operator.count) operator.act(this, numbers);
      else this.tray.slip(`operands of ${shown(name)}`);
    }
  }

  save(): void {
    if (this.saved.length < DEEPEST_SAVE) this.saved.push(this.state.copy());
    else this.tray.slip('too many q');
  }

  /** The named resource of a kind; one that is not there is a slip. */
  resource(kind: string, name: string): PdfObject | undefined {
    const { reader } = this.ground;
    const entry = reader.dictIn(this.scene.resources, kind)?.entries.get(name);
    const found = reader.resolve(entry);
    if (found === undefined) this.tray.slip(`missing ${kind} ${shown(name)}`);
    return found;
  }

  font(dict: PdfDict): FontFacts {
    const { fonts, reader } = this.ground;
    const known = fonts.get(dict) ?? fontFacts(dict, reader);
    fonts.set(dict, known);
    return known;
  }

  /** Walks a stream within this one. A form that draws itself ends at the depth no honest file has. */
  enter(stream: PdfStream, scene: Omit<Scene, 'depth'>): void {
    if (this.scene.depth >= DEEPEST_FORM) {
      this.tray.slip('forms nested too deep');
      return;
    }
    const decoded = this.ground.decoder.decode(stream);
    if (decoded.kind !== 'bytes') this.tray.slip(`${scene.where}: ${decoded.kind}`);
    else
      new Walk(this.ground, this.tray, { ...scene, depth: this.scene.depth + 1 }).run(
        decoded.bytes,
      );
  }
}

function shown(name: string): string {
  return name.slice(0, 20).replace(/[^\x20-\x7e]/g, '?');
}
