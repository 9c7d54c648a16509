// A template: everything about the look that is not copy. Read from `templates/<name>/template.yaml`; no measure stands in code.
import type { Em, Pt } from '../base/units.js';
import type { ColorPositions } from './color-pages.js';
import type { Text } from './copy.js';
import type { Family } from './font.js';
import type { HouseRules } from './line-rules.js';
import type { FileNamePattern } from './page-file-names.js';

/** CMYK in percent. */
export interface Ink {
  readonly c: number;
  readonly m: number;
  readonly y: number;
  readonly k: number;
}

/** How a role of text is set. */
export interface TextStyle {
  readonly family: Family;
  readonly weight: number;
  readonly size: Pt;
  readonly leading: Pt;
  readonly ink: string;
  /** Large type: marks set to half an em. */
  readonly tight?: boolean | undefined;
}

/** A rank of headlines: sizes from the largest, and what it may span. */
export interface HeadlineTier {
  /** Name of its style: `headline-1` … */
  readonly style: string;
  readonly sizes: readonly Pt[];
  readonly minColumns: number;
  readonly maxColumns: number;
  readonly maxLines: number;
}

/** A booked ad size by name. */
export interface AdMeasure {
  readonly columns: number;
  readonly height: Pt;
}

/** How display ads of a style are composed; sizes are ladders the text is fitted by. */
export interface AdDesign {
  readonly name: string;
  readonly kind: 'plain' | 'band' | 'price' | 'card';
  readonly frame: Pt;
  readonly doubleFrame: boolean;
  readonly ink: string;
}

/** The words of the house: printed labels. `{page}` and the like are filled in. */
export interface Labels {
  readonly jumpTo: string;
  readonly jumpFrom: string;
  readonly refer: string;
  readonly classified: string;
  readonly volume: string;
  readonly draft: string;
  /** Words such as 今日 {count} 版 in the ear. */
  readonly pages: string;
  readonly free: string;
  readonly datelineOpen: string;
  readonly datelineClose: string;
}

/** How classifieds are set. */
export interface ClassifiedRules {
  /** Columns of classifieds over the whole width, parted by the page's gutter; undefined = the page's own. */
  readonly columns: number | undefined;
  /** The paper's order of categories; others follow as they come in the copy. */
  readonly categories: readonly string[];
  /** Small word on the repeated head of a category that goes on in the next column; undefined = none. */
  readonly continued: string | undefined;
}

/** Space and sizes of furniture, in points from the trim's top. */
export interface Furniture {
  readonly folioTop: Pt;
  readonly folioBottom: Pt;
  readonly mastheadTop: Pt;
  readonly mastheadBottom: Pt;
  /** First free body line on a page with a masthead. */
  readonly mastheadLines: number;
}

/** Numbers that finished pages are judged by; the house has one for each where a template has none (`rules/thresholds.ts`). */
export interface JudgeLimits {
  /** RG03: characters a line. */
  readonly minMeasureEm: number;
  readonly maxMeasureEm: number;
  readonly maxMeasureEmVertical: number;
  /** RT01. */
  readonly minBodySize: Pt;
  /** RG08: leading by body size. */
  readonly minLeadingRatio: number;
  readonly maxLeadingRatio: number;
  /** RA03: an article in several legs is never shallower than this, nor a leg deeper. */
  readonly shallowLegLines: number;
  readonly maxLegLines: number;
  /** RA05. */
  readonly raggedLegLines: number;
  /** RA10: text in so many legs side by side is grey when it goes on for so many L. */
  readonly greyLines: number;
  readonly greyLegs: number;
  /** RH03. */
  readonly headGapLines: number;
  /** RH04: a head below may be larger by less than this. */
  readonly headGrowth: Pt;
  /** RH05: the largest head of a page by the next. */
  readonly leadRatio: number;
  /** RH07: lines of a headline, and characters of each. */
  readonly headLines: number;
  readonly headCharacters: number;
  /** RI01: the largest picture by the next. */
  readonly dominantPicture: number;
  /** RK04. */
  readonly linerFootLines: number;
  /** RT08: em between ideographs beyond which a line looks torn. */
  readonly looseLineEm: number;
  /** Largest white of a page that is let pass, in L of one column. */
  readonly voidLines: number;
}

/** Numbers of the page engine that a template sets. */
export interface Limits extends Partial<Loose<JudgeLimits>> {
  readonly minLegLines: number;
  readonly minLegLinesBesidePicture: number;
  readonly storyGapLines: number;
  readonly adGap: Pt;
  readonly jumpLinesBefore: number;
  readonly jumpLinesAfter: number;
  readonly pictureStretch: number;
  /** Lines by which a story's paragraphs may be set longer or shorter in all. */
  readonly bentLines: number;
}

type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

export interface Template {
  readonly name: string;
  /** Name on the masthead where neither issue.md nor newspaper.yaml gives one. */
  readonly publication?: Text;
  readonly trim: { readonly width: Pt; readonly height: Pt };
  readonly bleed: Pt;
  /** Type area 版心. */
  readonly body: { readonly x: Pt; readonly y: Pt; readonly width: Pt; readonly height: Pt };
  readonly columns: number;
  readonly columnEm: number;
  readonly gutterEm: number;
  /** Body size = 1 em of the grid; leading = 1 L. */
  readonly bodySize: Pt;
  readonly leading: Pt;
  /** From the top of an L to its baseline, in body em. */
  readonly baselineDrop: Em;
  /** L on a full page. */
  readonly lines: number;
  readonly styles: ReadonlyMap<string, TextStyle>;
  readonly headlines: readonly HeadlineTier[];
  readonly palette: ReadonlyMap<string, Ink>;
  readonly adSizes: ReadonlyMap<string, AdMeasure>;
  readonly adDesigns: ReadonlyMap<string, AdDesign>;
  readonly labels: Labels;
  readonly classified?: ClassifiedRules;
  readonly furniture: Furniture;
  readonly limits: Limits;
  /** Name of the press profile in `templates/press/`. */
  readonly press: string;
  /** How lines are set. */
  readonly lineRules: HouseRules;
}

/** Standards for files that go to press (ISO 15930-7, ISO 15930-4). */
export type PressStandard = 'PDF/X-4' | 'PDF/X-1a:2003';

/** Distances from the four edges of the trim. */
export interface Clearance {
  readonly left: Pt;
  readonly top: Pt;
  readonly right: Pt;
  readonly bottom: Pt;
}

/** A press profile, `templates/press/<name>.yaml`. */
export interface PressProfile {
  readonly name: string;
  /** What the file claims to be, and keeps to. */
  readonly standard: PressStandard;
  /** ICC profile beside the YAML file, project path. */
  readonly icc: string;
  readonly condition: string;
  readonly registry: string;
  /** Largest ink sum in percent. */
  readonly inkLimit: number;
  readonly minimumPpi: number;
  readonly bleed: Pt;
  /** Points inside the trim that must stay clear of ink, where the press hall has said so. */
  readonly live?: Clearance | undefined;
  /** Spot inks that are printed; none = all colour is made of the four. */
  readonly spots: readonly string[];
  /** How files of single pages are named; `title`, `zone` and `version` fill it in. */
  readonly fileName: FileNamePattern;
  readonly title: string;
  readonly zone: string;
  readonly version: string;
  /** Where the press prints colour; undefined = on every page. */
  readonly colorPages?: ColorPositions | undefined;
  /** Pages that the press prints at a time; undefined = the press hall has not said. */
  readonly pageMultiple?: number | undefined;
}
