// What the page is told, by the names that its modules call it. Types alone: the same that the server sends.
import type {
  BuildState,
  FindingState,
  ItemState,
  PageState,
  RectState,
  SessionState,
} from '../preview-state.js';
import type { wordsIn } from './words.js';

export type Session = SessionState;
export type Build = BuildState;
export type Page = PageState;
export type Item = ItemState;
export type Rect = RectState;
/** A finding with the number that it bears on the page and in the list, and a name that it keeps from build to build. */
export type Finding = FindingState & { readonly number: number; readonly key: string };
export type Words = ReturnType<typeof wordsIn>;

/** A finding beside its page. */
export interface Mark {
  readonly number: number;
  readonly severity: Finding['severity'];
  readonly rect: Rect | null;
  readonly title: string;
  readonly key: string;
  readonly pick: () => void;
}

/** What is drawn over a page. */
export interface Overlay {
  /** The page's name, to be read out. */
  readonly name: string;
  readonly overlays: readonly string[];
  readonly chosen: string | undefined;
  /** In the order of their numbers. */
  readonly findings: readonly Mark[];
  /** What is read out of a label: its first finding, and how many it stands for. */
  readonly nameOf: (first: Mark, count: number) => string;
}

export type Tab = 'findings' | 'contents' | 'item';

/** What the drawer shows. */
export interface DrawerView {
  readonly tab: Tab;
  readonly words: Words;
  readonly lang: 'zh' | 'en';
  readonly session: Session;
  readonly page: string | undefined;
  readonly item: string | undefined;
  readonly findings: readonly Finding[];
  /** Key of the finding that was picked. */
  readonly finding: string | undefined;
  /** Said after something was done with a place. */
  readonly note: { readonly path: string; readonly text: string } | undefined;
}

/** What may be done in the drawer. */
export interface DrawerDeeds {
  readonly tab: (tab: Tab) => void;
  readonly finding: (finding: Finding) => void;
  readonly item: (item: string) => void;
  readonly copy: (text: string) => void;
  readonly open: (place: {
    readonly file: string;
    readonly line: number;
    readonly column: number;
  }) => void;
}
