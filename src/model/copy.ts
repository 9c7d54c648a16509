// The first sheet: copy 原稿. What the copy desk makes of an issue folder. Types only; lengths already in points.

import type { Span } from '../base/span.js';
import type { Pt } from '../base/units.js';
import type { ColorPositions } from './color-pages.js';

/** `YYYY-MM-DD`, a day that exists. Never a Date: a newspaper's day has no time zone. */
export type IsoDate = string;
export type Lang = 'zh-Hant' | 'zh-HK' | 'zh-Hans';
export type Writing = 'horizontal' | 'vertical';
export type Position =
  | 'top-left'
  | 'top'
  | 'top-right'
  | 'left-hand'
  | 'right-hand'
  | 'bottom-left'
  | 'bottom'
  | 'bottom-right';

/** A field's text and the place it was written. */
export interface Text {
  readonly text: string;
  readonly span: Span;
}

/** A run of body text in one style. `text[i]` stands at `span.start + i`, unless an escape or entity made it shorter than its span. */
export interface Inline {
  readonly text: string;
  readonly span: Span;
  readonly strong: boolean;
  readonly emphasis: boolean;
  /** Target of a link; printed as text, kept for the web profile. */
  readonly href: string | undefined;
  readonly beside: Beside | undefined;
}

/**
 * What stands beside a text, from `{text|sign}`: a reading (`ㄗˋ`, `Kansas`), emphasis dots (`.`), a proper-noun line (`-`), a wavy
 * title line (`~`). IM-01 to IM-05.
 */
export type Beside =
  | { readonly kind: 'reading'; readonly text: string }
  | { readonly kind: 'dots' | 'name' | 'title' };

/** A piece of a body, in source order. */
export type Block =
  | {
      readonly kind: 'paragraph';
      readonly inlines: readonly Inline[];
      /** A line of its own by a hard line end: it opens a stanza, or follows in one. */
      readonly verse?: 'opens' | 'follows';
      readonly span: Span;
    }
  | { readonly kind: 'subhead'; readonly inlines: readonly Inline[]; readonly span: Span }
  /** Pull quote; one entry a paragraph. */
  | { readonly kind: 'quote'; readonly inlines: readonly Inline[]; readonly span: Span }
  /** One item of a list; `marker` is ours (`•`, `1.`), not copy. */
  | {
      readonly kind: 'item';
      readonly marker: string;
      readonly inlines: readonly Inline[];
      readonly span: Span;
    }
  /** One row of a table. */
  | {
      readonly kind: 'row';
      readonly cells: readonly (readonly Inline[])[];
      readonly isHead: boolean;
      readonly span: Span;
    }
  | { readonly kind: 'break'; readonly span: Span };

/** A picture or ready artwork on disk, measured on reading. */
export interface PictureFile {
  /** Project-relative path. */
  readonly path: string;
  /** SHA-256 of its bytes, hex. */
  readonly hash: string;
  readonly format: 'jpeg' | 'png' | 'tiff' | 'webp' | 'pdf' | 'svg';
  /** Pixels as shown (EXIF orientation applied). Both 0 for PDF artwork: the press measures it when it opens the file. */
  readonly width: number;
  readonly height: number;
}

/** A picture of an article. */
export interface Picture {
  readonly file: PictureFile;
  readonly caption: Text | undefined;
  readonly credit: Text | undefined;
  /** Point that a crop must keep, 0…1 of width and height. */
  readonly focus: readonly [number, number];
  readonly columns: number | undefined;
  readonly crop: 'auto' | 'never';
  readonly span: Span;
}

export type Jump =
  | { readonly kind: 'auto' }
  | { readonly kind: 'never' }
  | { readonly kind: 'to'; readonly page: string };
export type Status = 'ready' | 'draft' | 'hold';

/** A field that says where an article is to stand, and in how many columns. */
export type PlaceField = 'section' | 'page' | 'columns' | 'position';

/** One article, whole. */
export interface Article {
  /** Path from the issue folder, such as `articles/x.md` (`standing/articles/x.md` for standing copy): its name in report and layout. */
  readonly id: string;
  readonly title: Text;
  readonly kicker: Text | undefined;
  readonly deck: Text | undefined;
  readonly byline: Text | undefined;
  readonly dateline: Text | undefined;
  readonly source: Text | undefined;
  readonly section: string | undefined;
  /** 1 (lead) … 5 (filler). */
  readonly priority: number;
  readonly page: Text | undefined;
  readonly columns: number | undefined;
  readonly position: Position | undefined;
  readonly jump: Jump;
  readonly jumpTitle: Text | undefined;
  /** Text for the 導讀 box; undefined = not named there. */
  readonly refer: string | undefined;
  readonly writing: Writing;
  readonly images: readonly Picture[];
  readonly optional: boolean;
  readonly filler: boolean;
  readonly status: Status;
  /** Where its file says where on the pages it is to stand. */
  readonly placeSpans?: Readonly<Partial<Record<PlaceField, Span>>> | undefined;
  readonly blocks: readonly Block[];
  /** Characters of the body, white space not counted. */
  readonly characters: number;
  readonly span: Span;
}

/** A headline as one line of words: its `|` say where it may be broken, and are not printed. */
export function plainTitle({ title }: Pick<Article, 'title'>): string {
  return title.text.replaceAll(/\s*[|｜]\s*/g, ' ');
}

/** Booked size: a name that the template resolves, or columns × height. */
export type AdSize =
  | { readonly kind: 'named'; readonly name: string; readonly span: Span }
  | {
      readonly kind: 'measured';
      readonly columns: number;
      readonly height: Pt;
      readonly span: Span;
    };

/** A field that promises an advertiser something. */
export type PromiseField = 'page' | 'section' | 'position' | 'color' | 'notWith';

/** An ad of a booked size: display, house, or a display classified, which stands among the liners of its category. */
export interface Ad {
  readonly id: string;
  readonly advertiser: Text;
  readonly kind: 'display' | 'house' | 'classified';
  readonly size: AdSize;
  readonly artwork: PictureFile | undefined;
  /** Where its file names the artwork. */
  readonly artworkSpan?: Span | undefined;
  /** A picture that a typeset ad shows beside its copy, and words or an address that it shows as a QR code. */
  readonly logo?: PictureFile | undefined;
  readonly qr?: Text | undefined;
  readonly style: Text | undefined;
  readonly blocks: readonly Block[];
  readonly page: Text | undefined;
  readonly position: Position | undefined;
  readonly section: string | undefined;
  readonly notWith: readonly string[];
  /** What it sells; always there where `kind` is classified. */
  readonly category: string | undefined;
  readonly color: 'any' | 'required' | 'black';
  /** Where its file says so. */
  readonly promiseSpans?: Readonly<Partial<Record<PromiseField, Span>>> | undefined;
  /** Artwork that need not have the booked size: it is scaled evenly and centred. */
  readonly fit?: 'scale' | undefined;
  readonly span: Span;
}

/** One classified ad (from a file of its own or a paragraph of a `*.classified.md`). */
export interface Liner {
  /** `ads/x.md`, or `ads/x.classified.md#3` counted from 1. */
  readonly id: string;
  readonly category: Text;
  readonly blocks: readonly Block[];
  readonly span: Span;
}

/** A page asked for by name. */
export interface PageWanted {
  readonly id: string;
  readonly section: string | undefined;
  readonly design: string | undefined;
}

export type PagesWanted =
  | { readonly kind: 'auto' }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'list'; readonly pages: readonly PageWanted[] };

/** A file that belongs to the folder but not to this printing (`status: hold`, outside its dates). */
export interface LeftOut {
  readonly id: string;
  readonly reason: 'hold' | 'dates';
}

/** The paper's name as artwork for the masthead: a drawing or a picture, never a PDF. */
export interface Logo {
  readonly file: PictureFile;
  /** Where it is named. */
  readonly span: Span;
}

/** The whole issue as read. */
export interface Issue {
  /** Folder name, such as `2026-02-19`. */
  readonly id: string;
  readonly publication: Text | undefined;
  readonly date: IsoDate;
  readonly volume: number | undefined;
  readonly number: number | undefined;
  readonly template: string;
  readonly pages: PagesWanted;
  readonly sections: readonly string[];
  readonly lang: Lang;
  readonly price: string | undefined;
  readonly staff: string | undefined;
  readonly press: string | undefined;
  readonly logo: Logo | undefined;
  /** Names and words never to break (`names` of newspaper.yaml), in file order. */
  readonly names: readonly string[];
  /** Ids of the pages that print colour, where the issue or the paper says so. */
  readonly colorPages: readonly string[] | undefined;
  /** Else where the press hall prints colour. */
  readonly colorPositions?: ColorPositions | undefined;
  readonly articles: readonly Article[];
  readonly ads: readonly Ad[];
  readonly liners: readonly Liner[];
  readonly leftOut: readonly LeftOut[];
  readonly span: Span;
}
