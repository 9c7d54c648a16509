// What one file says before its pictures are looked for and its defaults are known: the sheets of the copy desk. Types only.
import type { Span } from '../base/span.js';
import type {
  Ad,
  Article,
  Block,
  IsoDate,
  Lang,
  PagesWanted,
  Picture,
  Text,
} from '../model/copy.js';

/** A body and its offset in the file. */
export interface BodyText {
  readonly file: string;
  readonly text: string;
  readonly start: number;
}

/** A picture named in a body, not yet looked for. */
export interface BodyPicture {
  readonly src: string;
  readonly caption: Text | undefined;
  readonly credit: Text | undefined;
  readonly span: Span;
}

/** What a body holds. A passage is what stands together in the source: a paragraph, a list, a table. */
export interface Body {
  readonly passages: readonly (readonly Block[])[];
  readonly pictures: readonly BodyPicture[];
}

/** A picture as named in the copy. */
export interface PictureWanted extends Omit<Picture, 'file'> {
  /** Path as written, from the file that names it. */
  readonly src: Text;
}

/** Days on which a file counts; undefined = no limit. */
export interface Dates {
  readonly from: IsoDate | undefined;
  readonly until: IsoDate | undefined;
}

export interface ArticleSheet {
  readonly kind: 'article';
  readonly article: Omit<Article, 'id' | 'images'>;
  readonly pictures: readonly PictureWanted[];
  readonly dates: Dates;
}

export interface AdSheet {
  readonly kind: 'ad';
  readonly ad: Omit<Ad, 'id' | 'artwork' | 'logo'>;
  readonly artwork: Text | undefined;
  readonly logo: Text | undefined;
  readonly dates: Dates;
}

/** Classified ads of one file; `number` counts from 1 in a many-liner file, undefined where the file is the ad. */
export interface LinersSheet {
  readonly kind: 'liners';
  readonly liners: readonly {
    readonly number: number | undefined;
    readonly category: Text;
    readonly blocks: readonly Block[];
    readonly span: Span;
  }[];
  readonly dates: Dates;
}

/** Keys that newspaper.yaml may give for issue.md. */
export interface Defaults {
  readonly publication: Text | undefined;
  readonly template: string | undefined;
  readonly pages: PagesWanted | undefined;
  readonly sections: readonly string[] | undefined;
  readonly lang: Lang | undefined;
  readonly price: string | undefined;
  readonly staff: string | undefined;
  readonly logo: Text | undefined;
  readonly colorPages: readonly string[] | undefined;
  readonly press: string | undefined;
}

export interface IssueSheet extends Defaults {
  readonly kind: 'issue';
  readonly date: IsoDate;
  readonly volume: number | undefined;
  readonly number: number | undefined;
  readonly span: Span;
}

export interface NewspaperSheet extends Defaults {
  readonly kind: 'newspaper';
  /** File of names and words never to break. */
  readonly names: Text | undefined;
}

export type Sheet = ArticleSheet | AdSheet | LinersSheet | IssueSheet | NewspaperSheet;
/** What a file is read as. */
export type SheetRole = 'article' | 'ad' | 'issue' | 'newspaper';
