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
/** A finding with the number that it bears on the page and in the list. */
export type Finding = FindingState & { readonly number: number };
export type Words = ReturnType<typeof wordsIn>;

/** A finding beside its page. */
export interface Mark {
  readonly number: number;
  readonly severity: Finding['severity'];
  readonly rect: Rect | null;
  readonly title: string;
  readonly pick: () => void;
}

/** What is drawn over a page. */
export interface Overlay {
  readonly overlays: readonly string[];
  readonly chosen: string | undefined;
  readonly findings: readonly Mark[];
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
  /** Said after something was done. */
  readonly note: string | undefined;
}

/** What may be done in the drawer. */
export interface DrawerDeeds {
  readonly tab: (tab: Tab) => void;
  readonly finding: (finding: Finding) => void;
  readonly item: (item: string) => void;
  readonly copy: (text: string) => void;
  readonly open: (file: string, line: number, column: number) => void;
}
