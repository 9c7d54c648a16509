// All files of an issue → the issue: the copy desk's front door. In: which files there are, the shelf, a reader of single files. Out: the issue
// as read, with defaults filled in (issue.md, then newspaper.yaml, then built-in), or what keeps it from being one.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import { createKeeper, type Keeper } from '../base/keeper.js';
import type { Shelf } from '../base/shelf.js';
import { fileSpan } from '../base/span.js';
import type { Ad, Article, IsoDate, Issue, LeftOut, Liner, Text } from '../model/copy.js';
import { conflictCopies } from './conflict-copy.js';
import {
  findImage,
  findLogo,
  findPicture,
  findPictures,
  type PictureSearch,
} from './find-picture.js';
import { withDefaults } from './issue-defaults.js';
import { faultDiagnostic, openText, resolvePath } from './open-file.js';
import { readSheet, type SheetReader } from './read-sheet.js';
import type {
  AdSheet,
  ArticleSheet,
  Dates,
  IssueSheet,
  LinersSheet,
  NewspaperSheet,
  Sheet,
  SheetRole,
} from './sheets.js';

/** The files that make an issue, project-relative. */
export interface IssueFileList {
  /** Folder name, such as `2026-02-19`, and the folder's path. */
  readonly id: string;
  readonly folder: string;
  readonly newspaper: string | undefined;
  readonly articles: readonly string[];
  readonly ads: readonly string[];
  readonly standing: string | undefined;
  readonly standingArticles: readonly string[];
  readonly standingAds: readonly string[];
  /** Copy that is known of and cannot be read. */
  readonly inCloud?: readonly string[];
}

/** How files become copy. */
export interface GatherTools {
  readonly read: SheetReader;
  /** Articles, ads and liners of sheets read before: the same sheet with the same pictures gives the very same copy. */
  readonly keeper: Keeper;
}

/** Reads a whole issue. Every file is read, so that all faults are told at once. */
export function gatherIssue(
  files: IssueFileList,
  shelf: Shelf,
  tools: GatherTools = { read: readSheet, keeper: createKeeper() },
): Outcome<Issue | undefined> {
  const desk = new Desk(files, shelf, tools);
  const head = desk.readHead();
  const newspaper = desk.readNewspaper();
  const copy = desk.readCopy(head?.date);
  if (files.articles.length + files.ads.length === 0) {
    desk.say(diagnose('copy/issue-empty', {}, { span: fileSpan(desk.headPath) }));
  }
  const names = desk.readNames(newspaper);
  const logo = desk.readLogo(head, newspaper);
  const value =
    head === undefined
      ? undefined
      : { id: files.id, ...withDefaults(head, newspaper), names, logo, ...copy };
  return { value, diagnostics: desk.diagnostics };
}

/** What the files of an issue hold. */
type Copy = Pick<Issue, 'articles' | 'ads' | 'liners' | 'leftOut'>;

/** A file of copy: its name in the reports, and the root that its pictures must lie in. */
interface CopyFile {
  readonly path: string;
  readonly id: string;
  readonly root: string;
}

/** One gathering: reads the files in order and keeps what there is to say. */
class Desk {
  readonly diagnostics: Diagnostic[] = [];
  readonly headPath: string;
  readonly #files: IssueFileList;
  readonly #shelf: Shelf;
  readonly #tools: GatherTools;

  constructor(files: IssueFileList, shelf: Shelf, tools: GatherTools) {
    this.#files = files;
    this.#shelf = shelf;
    this.#tools = tools;
    this.headPath = inFolder(files.folder, 'issue.md');
  }

  say(...diagnostics: readonly Diagnostic[]): void {
    this.diagnostics.push(...diagnostics);
  }

  readHead(): IssueSheet | undefined {
    const shelved = this.#shelf.readText(this.headPath);
    if (!shelved.ok && shelved.fault === 'missing') {
      const place = { span: fileSpan(this.headPath) };
      this.say(diagnose('copy/issue-missing', { path: this.#files.folder }, place));
      return undefined;
    }
    const sheet = this.#sheet(this.headPath, 'issue');
    return sheet?.kind === 'issue' ? sheet : undefined;
  }

  readNewspaper(): NewspaperSheet | undefined {
    const { newspaper } = this.#files;
    const sheet = newspaper === undefined ? undefined : this.#sheet(newspaper, 'newspaper');
    return sheet?.kind === 'newspaper' ? sheet : undefined;
  }

  readNames(newspaper: NewspaperSheet | undefined): readonly string[] {
    const written = newspaper?.names;
    if (written === undefined) return [];
    const resolved = resolvePath(written.text, written.span, folderOf(written.span.file));
    if ('fault' in resolved) {
      this.say(resolved.fault);
      return [];
    }
    const shelved = this.#shelf.readText(resolved.path);
    if (!shelved.ok) {
      this.say(faultDiagnostic(shelved.fault, written.text, written.span));
      return [];
    }
    const lines = shelved.file.text.split(/\r\n|\r|\n/).map((line) => line.trim());
    return lines.filter((line) => line !== '' && !line.startsWith('#'));
  }

  readLogo(head: IssueSheet | undefined, newspaper: NewspaperSheet | undefined): Issue['logo'] {
    const own = head?.logo;
    const written = own ?? newspaper?.logo;
    const root = own === undefined ? folderOf(this.#files.newspaper ?? '') : this.#files.folder;
    const found = findLogo(written, this.#searchIn(root));
    this.say(...found.diagnostics);
    return found.value;
  }

  readCopy(day: IsoDate | undefined): Copy {
    const articles: Article[] = [];
    const ads: Ad[] = [];
    const liners: Liner[] = [];
    const leftOut: LeftOut[] = [];
    this.#tellSynced();
    for (const { file, role } of this.#copyFiles()) {
      const { value: sheet, diagnostics } = this.#open(file.path, role);
      const reason = reasonToLeaveOut(sheet, day);
      // What is left out need not be right yet: its faults are told on the day it is printed.
      if (reason !== undefined) leftOut.push({ id: file.id, reason });
      else this.say(...diagnostics);
      if (reason !== undefined || sheet === undefined) continue;
      if (sheet.kind === 'article') articles.push(this.#article(sheet, file));
      if (sheet.kind === 'liners') liners.push(...this.#liners(sheet, file));
      if (sheet.kind === 'ad') ads.push(this.#ad(sheet, file));
    }
    return { articles, ads, liners, leftOut };
  }

  #tellSynced(): void {
    const paths = this.#copyFiles().map(({ file }) => file.path);
    for (const { path, original } of conflictCopies(paths)) {
      const params = { path, original: original === '' ? '?' : original };
      this.say(diagnose('copy/conflict-copy', params, { span: fileSpan(path) }));
    }
    for (const path of this.#files.inCloud ?? []) {
      this.say(diagnose('copy/in-cloud', { path }, { span: fileSpan(path) }));
    }
  }

  #copyFiles(): readonly { readonly file: CopyFile; readonly role: SheetRole }[] {
    const { folder, standing = '', articles, ads, standingArticles, standingAds } = this.#files;
    const issueFile = (path: string): CopyFile => ({ path, id: below(folder, path), root: folder });
    const standingFile = (path: string): CopyFile => ({
      path,
      id: `standing/${below(standing, path)}`,
      root: standing,
    });
    return [
      ...articles.map((path) => ({ file: issueFile(path), role: 'article' as const })),
      ...standingArticles.map((path) => ({ file: standingFile(path), role: 'article' as const })),
      ...ads.map((path) => ({ file: issueFile(path), role: 'ad' as const })),
      ...standingAds.map((path) => ({ file: standingFile(path), role: 'ad' as const })),
    ];
  }

  #article(sheet: ArticleSheet, file: CopyFile): Article {
    const found = findPictures(sheet.pictures, this.#searchIn(file.root));
    this.say(...found.diagnostics);
    const files = found.value.map((picture) => picture.file);
    return this.#tools.keeper.recallOf(
      sheet,
      `article ${file.id} ${JSON.stringify(files)}`,
      () => ({
        id: file.id,
        ...sheet.article,
        images: found.value,
      }),
    );
  }

  #liners(sheet: LinersSheet, file: CopyFile): readonly Liner[] {
    return this.#tools.keeper.recallOf(sheet, `liners ${file.id}`, () => linersOf(sheet, file));
  }

  #ad(sheet: AdSheet, file: CopyFile): Ad {
    const picture = (written: Text | undefined, find: typeof findPicture) => {
      if (written === undefined) return undefined;
      const found = find(written, this.#searchIn(file.root));
      this.say(...found.diagnostics);
      return found.value;
    };
    const artwork = picture(sheet.artwork, findPicture);
    const logo = picture(sheet.logo, findImage);
    const key = `ad ${file.id} ${JSON.stringify([artwork, logo])}`;
    return this.#tools.keeper.recallOf(sheet, key, () => ({
      id: file.id,
      ...sheet.ad,
      artwork,
      artworkSpan: sheet.artwork?.span,
      logo,
    }));
  }

  #searchIn(root: string): PictureSearch {
    return { root, shelf: this.#shelf, keeper: this.#tools.keeper };
  }

  #sheet(path: string, role: SheetRole): Sheet | undefined {
    const opened = this.#open(path, role);
    this.say(...opened.diagnostics);
    return opened.value;
  }

  #open(path: string, role: SheetRole): Outcome<Sheet | undefined> {
    const opened = openText(this.#shelf, path);
    if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics };
    const sheet = this.#tools.read(opened.value, role);
    return { value: sheet.value, diagnostics: [...opened.diagnostics, ...sheet.diagnostics] };
  }
}

function linersOf(sheet: LinersSheet, file: CopyFile): readonly Liner[] {
  return sheet.liners.map(({ number, ...liner }) => ({
    id: number === undefined ? file.id : `${file.id}#${number}`,
    ...liner,
  }));
}

function reasonToLeaveOut(
  sheet: Sheet | undefined,
  day: IsoDate | undefined,
): LeftOut['reason'] | undefined {
  if (sheet === undefined || !('dates' in sheet)) return undefined;
  if (sheet.kind === 'article' && sheet.article.status === 'hold') return 'hold';
  return day === undefined || covers(sheet.dates, day) ? undefined : 'dates';
}

/** Dates are compared as text: ISO days sort as they follow each other. Crossed dates leave nothing out: their error must be seen. */
function covers({ from = '', until = '9999-12-31' }: Dates, day: IsoDate): boolean {
  return (from <= day && day <= until) || from > until;
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

function below(folder: string, path: string): string {
  return folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}
