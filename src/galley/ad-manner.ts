// Which design an ad gets, and how it speaks: face, proportion and leading of every role. In: an ad, its rows, a template. Out: a manner.
// Faces and proportions are the template's `ad-…` styles: only their sizes to each other count, the fitter finds the body size.

import { diagnose, type Outcome } from '../base/diagnostic.js';
import type { Em, Pt } from '../base/units.js';
import type { Ad } from '../model/copy.js';
import type { Face } from '../model/font.js';
import type { AdDesign, Template, TextStyle } from '../model/template.js';
import { type AdRole, type AdRow, lengthOf } from './ad-roles.js';
import { FRAME_ABOVE } from './char-frame.js';

/** No ad is set smaller, whatever it carries. */
export const SMALLEST: Pt = 8;

/** White type, and type in two or more inks, is not set smaller: it would fill up with ink or show colours side by side (GWG 2022 R0016, R0017). */
const LEAST_DELICATE: Pt = 10;
/** The same for lines (GWG 2022 R0018 asks 0.25 pt; press halls ask 1 pt). */
const LEAST_LINE_OF_INKS: Pt = 1;

/** How a role is set. */
export interface RoleType {
  readonly face: Face;
  /** Size in body sizes that the design would like. */
  readonly ratio: number;
  /** No part of it is set smaller. */
  readonly least: Pt;
  /** Depth of a line and its baseline below the line's top, in em of its own size. */
  readonly lead: Em;
  readonly drop: Em;
}

/** A design made ready for one ad. */
export interface Manner {
  readonly design: AdDesign;
  /** The name stands white on a band. */
  readonly hasBand: boolean;
  readonly typeOf: (role: AdRole) => RoleType;
  /** Ink of the band, the price and short rules. */
  readonly accent: string;
  /** Least thickness of a rule in it. */
  readonly leastRule: Pt;
  /** A short rule under the name, an ornament of the design. */
  readonly hasNameRule: boolean;
}

/** For a template without any design: a plain frame. */
const NO_DESIGN: AdDesign = {
  name: 'plain',
  kind: 'plain',
  frame: 0.75,
  doubleFrame: false,
  ink: 'black',
};
/** Design of the paper's own ads; no advertiser gets it unasked. */
const HOUSE = 'house';
/** An ad of more characters is a card. */
const LONG_COPY = 90;

/** The design that `style` names, or the one that suits the copy. */
export function chooseDesign(
  ad: Ad,
  rows: readonly AdRow[],
  { adDesigns }: Template,
): Outcome<AdDesign> {
  const named = adDesigns.get(ad.style?.text ?? (ad.kind === 'house' ? HOUSE : ''));
  if (named !== undefined) return { value: named, diagnostics: [] };
  const designs = [...adDesigns.values()].filter(({ name }) => name !== HOUSE);
  const value = suitedDesign(ad, rows, designs);
  if (ad.style === undefined) return { value, diagnostics: [] };
  const params = { style: ad.style.text, known: [...adDesigns.keys()].join('、') };
  return {
    value,
    diagnostics: [diagnose('galley/ad-style-unknown', params, { span: ad.style.span })],
  };
}

function suitedDesign(ad: Ad, rows: readonly AdRow[], designs: readonly AdDesign[]): AdDesign {
  for (const kind of suitedKinds(ad, rows)) {
    const some = designs.filter((design) => design.kind === kind);
    const one = some[seedOf(ad.id) % Math.max(1, some.length)];
    if (one !== undefined) return one;
  }
  return NO_DESIGN;
}

/** Kinds from the most suited on: a price wants its hero, long copy a card; short copy varies from ad to ad. */
function suitedKinds(ad: Ad, rows: readonly AdRow[]): readonly AdDesign['kind'][] {
  if (rows.some((row) => row.role === 'price')) return ['price', 'band', 'plain', 'card'];
  if (lengthOf(rows) > LONG_COPY) return ['card', 'plain', 'band', 'price'];
  const isBand = seedOf(ad.id) % 5 < 2 && rows.some((row) => row.role === 'name');
  return isBand ? ['band', 'plain', 'card', 'price'] : ['plain', 'card', 'band', 'price'];
}

/** A number that is always the same for the same words, to vary designs without chance. */
function seedOf(words: string): number {
  let hash = 0x811c9dc5;
  for (const char of words) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash >>> 3;
}

/** The manner of a design for an ad. */
export function mannerOf(design: AdDesign, ad: Ad, template: Template): Manner {
  const isOdd = seedOf(ad.id) % 2 === 1;
  const { kind } = design;
  const hasBand = kind === 'band' || (kind === 'price' && !isOdd);
  const accent = ad.color === 'black' ? 'black' : design.ink;
  const isMixed = isMixedInk(accent, template);
  const isDelicate = (role: AdRole): boolean =>
    isHeadRole(role) ? hasBand || (isMixed && kind === 'card') : isMixed && role === 'price';
  return {
    design,
    hasBand,
    typeOf: typesOf(design, template, isDelicate),
    accent,
    leastRule: isMixed ? LEAST_LINE_OF_INKS : 0,
    hasNameRule: kind === 'card' || (kind === 'plain' && !isOdd),
  };
}

type Voice = 'name' | 'text' | 'strong' | 'small';

/** The style that a role takes when the template has none of its own for it. */
const VOICE: Readonly<Record<AdRole, Voice>> = {
  name: 'name',
  tagline: 'strong',
  subhead: 'strong',
  strong: 'strong',
  text: 'text',
  item: 'text',
  quote: 'text',
  entry: 'text',
  price: 'name',
  phone: 'strong',
  hours: 'text',
  address: 'small',
  web: 'small',
};

function isMixedInk(name: string, { palette }: Template): boolean {
  const ink = palette.get(name);
  return ink !== undefined && [ink.c, ink.m, ink.y, ink.k].filter((part) => part > 0).length > 1;
}

/** Roles that stand on the band, and in the accent's ink on a card. */
function isHeadRole(role: AdRole): boolean {
  return role === 'name' || role === 'tagline';
}

function typesOf(
  design: AdDesign,
  template: Template,
  isDelicate: (role: AdRole) => boolean,
): Manner['typeOf'] {
  const body = styleOf('text', design, template).size;
  return (role) => ({
    ...typeFrom(styleOf(role, design, template), body),
    least: isDelicate(role) ? LEAST_DELICATE : SMALLEST,
  });
}

/** `ad-card-price` before `ad-price` before `ad-card-name` before `ad-name`. */
function styleOf(role: AdRole, { name }: AdDesign, { styles }: Template): TextStyle {
  const voice = VOICE[role];
  const style =
    styles.get(`ad-${name}-${role}`) ??
    styles.get(`ad-${role}`) ??
    styles.get(`ad-${name}-${voice}`) ??
    styles.get(`ad-${voice}`);
  if (style === undefined) throw new Error(`galley: the template has no style ad-${voice}`);
  return style;
}

/** The lead is shared out evenly above and below the character frame. */
function typeFrom({ family, weight, size, leading }: TextStyle, body: Pt): Omit<RoleType, 'least'> {
  const lead = leading / size;
  return { face: { family, weight }, ratio: size / body, lead, drop: FRAME_ABOVE + (lead - 1) / 2 };
}
