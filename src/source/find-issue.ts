// Which files make an issue. In: where the user stands and what they asked for. Out: paths, in a fixed order. Reads no copy.
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { SurroundingsFault } from '../base/surroundings.js';

/** The files of an issue, as project-relative paths with `/`, sorted. */
export interface IssueFiles {
  /** Absolute: the folder that all paths count from. */
  readonly root: string;
  /** The issue's folder name and its path from the root. */
  readonly id: string;
  readonly folder: string;
  /** Where the issue's layout lock is, or will be. */
  readonly lock: string;
  readonly newspaper: string | undefined;
  readonly articles: readonly string[];
  readonly ads: readonly string[];
  /** Where standing copy lies, or would. */
  readonly standing: string;
  readonly standingArticles: readonly string[];
  readonly standingAds: readonly string[];
  /** Copy that iCloud Drive has taken off this machine: a placeholder stands for it, and the build cannot read it. */
  readonly inCloud: readonly string[];
}

/** Why no issue was found. */
export type FindFault =
  | { readonly kind: 'no-issues'; readonly folder: string }
  | { readonly kind: 'unknown'; readonly name: string; readonly known: readonly string[] };

/** Names that are not part of an issue: hidden, set aside, or an editor's temporary and backup files. */
export function isIgnored(name: string): boolean {
  return (
    /^[._]/.test(name) ||
    /^~\$|~$|^#.*#$|^4913$/.test(name) ||
    /\.(tmp|bak|orig|swp|swo|swx|crdownload|part)$/i.test(name) ||
    /\.sb-[\w-]+$/.test(name) ||
    /^(thumbs\.db|desktop\.ini)$/i.test(name)
  );
}

const LOCK_NAME = 'layout.lock.yaml';

/** Finds an issue by path or name, or the one with the latest date; the project's root is where `newspaper.yaml` or `issues/` stands. */
export function findIssue(cwd: string, asked: string | undefined): IssueFiles | FindFault {
  const folder = asked === undefined ? latestIssue(cwd) : namedIssue(cwd, asked);
  return typeof folder === 'string' ? filesOf(folder) : folder;
}

/** Names of the issues under `issues/`, the latest date last. */
export function issueNames(cwd: string): readonly string[] {
  const folder = path.join(cwd, 'issues');
  if (!isFolder(folder)) return [];
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory() && !isIgnored(entry.name) && entry.name !== 'standing')
    .map((entry) => entry.name)
    .sort();
}

function namedIssue(cwd: string, asked: string): string | FindFault {
  const candidates = [path.resolve(cwd, asked), path.join(cwd, 'issues', asked)];
  const found = candidates.find(isFolder);
  return found ?? { kind: 'unknown', name: asked, known: issueNames(cwd) };
}

function latestIssue(cwd: string): string | FindFault {
  const dated = issueNames(cwd)
    .map((name) => ({ name, date: dateOf(path.join(cwd, 'issues', name)) ?? '' }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.name < b.name ? -1 : 1));
  const last = dated.at(-1);
  if (last === undefined) return { kind: 'no-issues', folder: path.join(cwd, 'issues') };
  return path.join(cwd, 'issues', last.name);
}

/** The date line of an issue's front matter, only to choose among issues; the copy desk reads it properly. */
function dateOf(folder: string): string | undefined {
  try {
    const text = readFileSync(path.join(folder, 'issue.md'), 'utf8');
    return /^date:\s*["']?(\d{4}-\d{2}-\d{2})/m.exec(text)?.[1];
  } catch {
    // None is there, or it is being renamed, or this person may not read it.
    return undefined;
  }
}

function filesOf(folder: string): IssueFiles {
  const newspaper = upward(folder, 'newspaper.yaml');
  const home = newspaper === undefined ? path.dirname(folder) : path.dirname(newspaper);
  const root = path.basename(home) === 'issues' ? path.dirname(home) : home;
  const fromRoot = (file: string): string => path.relative(root, file).split(path.sep).join('/');
  const list = (base: string, name: string): readonly string[] =>
    markdownUnder(path.join(base, name)).map(fromRoot);
  const standing = path.join(home, 'standing');
  return {
    root,
    id: path.basename(folder),
    folder: fromRoot(folder),
    lock: fromRoot(path.join(folder, LOCK_NAME)),
    newspaper: newspaper === undefined ? undefined : fromRoot(newspaper),
    articles: list(folder, 'articles'),
    ads: list(folder, 'ads'),
    standing: fromRoot(standing),
    standingArticles: list(standing, 'articles'),
    standingAds: list(standing, 'ads'),
    inCloud: [folder, standing]
      .flatMap((base) => ['articles', 'ads'].flatMap((name) => inCloudUnder(path.join(base, name))))
      .map(fromRoot),
  };
}

function upward(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const file = path.join(folder, name);
    if (existsSync(file)) return file;
    if (path.dirname(folder) === folder) return undefined;
  }
}

/** All Markdown files below a folder; links are not followed. */
function markdownUnder(folder: string): readonly string[] {
  return under(folder, (name) => (!isIgnored(name) && /\.md$/i.test(name) ? name : undefined));
}

/** `.a.md.icloud` stands for `a.md`. */
function inCloudUnder(folder: string): readonly string[] {
  return under(folder, (name) => /^\.(.+\.md)\.icloud$/i.exec(name)?.[1]);
}

function under(folder: string, named: (name: string) => string | undefined): readonly string[] {
  if (!isFolder(folder)) return [];
  return entriesOf(folder)
    .flatMap((entry): readonly string[] => {
      if (entry.isDirectory()) {
        return isIgnored(entry.name) ? [] : under(path.join(folder, entry.name), named);
      }
      const name = named(entry.name);
      return name === undefined ? [] : [path.join(folder, name)];
    })
    .sort();
}

/** What a folder that is there holds. Throws a fault of the surroundings where this person may not look into it. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    throw new SurroundingsFault('build/folder-unreadable', { path: folder });
  }
}

/** Whether a file or folder is there. */
export function isThere(name: string): boolean {
  return existsSync(name);
}

/** Asked once: between two looks a folder may be renamed. */
function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory();
  } catch {
    return false;
  }
}
