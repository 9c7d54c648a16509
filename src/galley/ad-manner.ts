// How a design speaks: face, proportion and leading of every role. In: a design and an ad. Out: its manner. Measures nothing.
// Proportions are to the ad's body size, which the fitter finds; the smallest type of an ad is `SMALLEST`.
import type { Em, Pt } from '../base/units.js';
import type { Ad } from '../model/copy.js';
import type { Face } from '../model/font.js';
import type { AdDesign } from '../model/template.js';
import type { AdRole } from './ad-roles.js';

/** No ad is set smaller, whatever it carries. */
export const SMALLEST: Pt = 8;

/** How a role is set. */
export interface RoleType {
  readonly face: Face;
  /** Size in body sizes that the design would like. */
  readonly ratio: number;
  /** Depth of a line and its baseline below the line's top, in em of its own size. */
  readonly lead: Em;
  readonly drop: Em;
}

/** A design made ready for one ad. */
export interface Manner {
  readonly design: AdDesign;
  readonly align: 'center' | 'start';
  /** The name stands white on a band. */
  readonly hasBand: boolean;
  readonly types: Readonly<Record<AdRole, RoleType>>;
  /** Ink of the band, the price and short rules. */
  readonly accent: string;
  /** A short rule under the name, an ornament of the design. */
  readonly hasNameRule: boolean;
}

/** A number that is always the same for the same words, to vary designs without chance. */
export function seedOf(words: string): number {
  let hash = 0x811c9dc5;
  for (const char of words) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash >>> 3;
}

/** The manner of a design for an ad. */
export function mannerOf(design: AdDesign, ad: Ad): Manner {
  const seed = seedOf(ad.id);
  const isCard = design.kind === 'card';
  const serifName = isCard || (design.kind === 'plain' && seed % 3 === 0);
  return {
    design,
    align: 'center',
    hasBand: design.kind === 'band' || (design.kind === 'price' && seed % 2 === 0),
    types: typesOf(design.kind, serifName ? 'serif' : 'sans'),
    accent: ad.color === 'black' ? 'black' : design.ink,
    hasNameRule: isCard || (design.kind === 'plain' && seed % 2 === 0),
  };
}

function typesOf(kind: AdDesign['kind'], nameFamily: 'serif' | 'sans'): Manner['types'] {
  const text = kind === 'card' ? face('serif', 400) : face('sans', 500);
  const strong = kind === 'card' ? face('serif', 700) : face('sans', 700);
  const nameRatio = { plain: 2.5, band: 2.2, price: 2.1, card: 2.1 }[kind];
  return {
    name: heavy(face(nameFamily, 900), nameRatio),
    tagline: running(kind === 'card' ? face('serif', 700) : face('sans', 700), 1.2),
    subhead: heavy(face('sans', 900), 1.3),
    strong: running(strong, 1.15),
    text: running(text, 1),
    item: running(text, 1),
    quote: running(face('kai', 400), 1.1),
    entry: running(text, 1),
    price: figures(face('sans', 900), kind === 'price' ? 5.5 : 3.4),
    phone: figures(face('sans', 700), 2.3),
    hours: running(kind === 'card' ? face('serif', 600) : face('sans', 500), 0.95),
    address: running(face('sans', 400), 0.85),
    web: running(face('sans', 400), 0.85),
  };
}

/** A Han character's em box stands 0.12 em below the baseline; `lead` is shared out evenly above and below it. */
const BOX_ABOVE: Em = 0.88;

function running(face: Face, ratio: number): RoleType {
  return { face, ratio, lead: 1.36, drop: BOX_ABOVE + 0.18 };
}

function heavy(face: Face, ratio: number): RoleType {
  return { face, ratio, lead: 1.16, drop: BOX_ABOVE + 0.08 };
}

/** Figures have no descent: their line is as deep as the capitals and a little air. */
function figures(face: Face, ratio: number): RoleType {
  return { face, ratio, lead: 0.98, drop: 0.85 };
}

function face(family: Face['family'], weight: number): Face {
  return { family, weight };
}
