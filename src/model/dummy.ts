// The third sheet: dummy 版樣. Where everything goes, on the page's integer grid. Decided by `plan/`, placed by `makeup/`.
import type { GridRect } from '../base/geometry.js';
import type { Pt } from '../base/units.js';
import type { Ad, Article, Picture, PromiseField } from './copy.js';
import type { GalleyItem, SetFrame, TextBlock } from './galley.js';

/** A role in the layout report; the contract's list. */
export type Role =
  | 'headline'
  | 'kicker'
  | 'deck'
  | 'byline'
  | 'leg'
  | 'subhead'
  | 'image'
  | 'caption'
  | 'credit'
  | 'pullquote'
  | 'jump'
  | 'jumphead'
  | 'source'
  | 'ad'
  | 'classified'
  | 'refer'
  | 'box'
  | 'masthead'
  | 'folio'
  | 'staff'
  | 'rule'
  | 'filler';

/** A piece of a module. `grid` counts from the type area's top left; its columns may be a broken-column span. */
export type Part =
  | {
      readonly kind: 'block';
      readonly role: Role;
      readonly grid: GridRect;
      readonly block: TextBlock;
      /** Right of the grid column's edge. */
      readonly inset: Pt;
    }
  | {
      readonly kind: 'leg';
      readonly grid: GridRect;
      readonly x: Pt;
      readonly measure: Pt;
      readonly items: readonly GalleyItem[];
    }
  | {
      readonly kind: 'picture';
      readonly grid: GridRect;
      readonly picture: Picture;
      readonly x: Pt;
      readonly width: Pt;
      readonly height: Pt;
    };

/** What tells one shape of an article from another of the same rectangle. */
export interface ModuleShape {
  /** Legs that the text is set in. */
  readonly legs: number;
  /** Size of the headline. */
  readonly headline: Pt;
  /** L of all heads together. */
  readonly heads: number;
  /** Legs that the pictures stand in, and their L; undefined = no picture. */
  readonly picture: { readonly legs: number; readonly lines: number } | undefined;
  /** L from its top to each column's foot, where it stands around an ad; undefined = a rectangle. */
  readonly feet: readonly number[] | undefined;
  /** Levers pulled inside it, such as `paragraph +1 line`. */
  readonly bent: string | undefined;
}

/** One article, or one part of it, on a page: a rectangle of whole columns, or one that an ad bites a corner off. */
export interface Module {
  readonly article: Article;
  readonly part: 'whole' | 'first' | 'rest';
  readonly grid: GridRect;
  readonly parts: readonly Part[];
  readonly shape: ModuleShape;
  /** What was bent to make it fit, such as `picture -8%`. */
  readonly levers: readonly string[];
}

/** A display ad's exact place; y counts from the type area's top, in points, since ads need not end on a line. */
export interface AdSlot {
  readonly ad: Ad;
  readonly column: number;
  readonly columnSpan: number;
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

/** One piece of the classifieds: the band over them, a category's head, a liner or a display classified. Places from the type area's top left. */
export interface LinerSlot {
  readonly item: string;
  readonly role: 'classified' | 'box';
  readonly x: Pt;
  readonly y: Pt;
  readonly frame: SetFrame;
}

/** The 導讀 box of page one. */
export interface ReferBox {
  readonly grid: GridRect;
  /** L kept for the label over the entries. */
  readonly labelLines: number;
  /** Air inside the frame. */
  readonly inset: Pt;
  readonly entries: readonly {
    readonly article: Article;
    readonly text: TextBlock;
    readonly page: TextBlock;
  }[];
}

/** One page, decided. */
export interface Dummy {
  readonly id: string;
  /** Counted from 0 in the issue. */
  readonly index: number;
  readonly section: string | undefined;
  readonly design: 'front' | 'inner';
  /** Whether the press prints it in colour. */
  readonly isColor: boolean;
  /** First body line free of the masthead. */
  readonly firstLine: number;
  readonly modules: readonly Module[];
  readonly ads: readonly AdSlot[];
  readonly liners: readonly LinerSlot[];
  readonly refer: ReferBox | undefined;
  /** L × columns of the news hole, and of it what is covered. */
  readonly holeCells: number;
  readonly coveredCells: number;
  /** Largest void left, in L of one column. */
  readonly voidLines: number;
}

/** Covered part of the news hole, 0…1; a page that is all ads has nothing to fill. */
export function fillOf({ holeCells, coveredCells }: Dummy): number {
  return holeCells === 0 ? 1 : coveredCells / holeCells;
}

/** A promise made to an advertiser, and whether it was kept. */
export interface KeptPromise {
  readonly promise: string;
  /** The field of the ad's file that makes it. */
  readonly field: PromiseField;
  readonly kept: boolean;
  readonly reason: string | undefined;
  /** Other promises of the ad that no page keeps together with it. */
  readonly against?: string | undefined;
}

/** What would let copy and room meet: what is to be cut from an article that found no room, or what a page could take more. */
export interface Proposal {
  readonly kind: 'over' | 'short';
  readonly page: string;
  /** Id of the article to be cut, or of the page's longest, which could be longer. */
  readonly article: string | undefined;
  /** Body lines and characters. */
  readonly lines: number;
  readonly characters: number;
}

/** The whole issue, decided. */
export interface IssuePlan {
  readonly dummies: readonly Dummy[];
  /** Ids of articles left for another day, in order. */
  readonly heldOver: readonly string[];
  /** Ids of articles, ads and liners that no page had room for, or not for all of them; each is told by the layout desk. */
  readonly overset: readonly string[];
  readonly proposals: readonly Proposal[];
  /** Promises by ad id. */
  readonly promises: ReadonlyMap<string, readonly KeptPromise[]>;
}
