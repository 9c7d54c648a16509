// What a build works with besides the copy: template, press profile, fonts. In: the issue's wishes and two shelves. Out: the equipment, or what is wrong with it.
// A paper's own `templates/` and `fonts/` beside its issues come before the program's.
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../base/diagnostic.js';
import { whyUnfit } from '../copy/read-icc.js';
import { readPressProfile } from '../copy/read-press.js';
import { readTemplate } from '../copy/read-template.js';
import type { OpenFonts } from '../font/font-book.js';
import type { Issue } from '../model/copy.js';
import type { PressProfile, Template } from '../model/template.js';
import type { NotedShelf } from '../source/disk-shelf.js';
import { openProjectFonts } from './equip-fonts.js';
import type { Memo } from './memo.js';
import { readOnce } from './read-once.js';

/** The shelves that equipment lies on. */
export interface Shelves {
  /** The paper's own files. */
  readonly paper: NotedShelf;
  /** The program's files. */
  readonly house: NotedShelf;
}

/** Template, press and fonts of an issue. */
export interface Equipment {
  readonly template: Template;
  readonly profile: PressProfile;
  readonly fonts: OpenFonts;
  /** The press profile's ICC file. */
  readonly icc: { readonly path: string; readonly bytes: Uint8Array; readonly hash: string };
}

/** Reads the equipment; undefined where a fault keeps the issue from being set at all. */
export function equip(issue: Issue, shelves: Shelves, memo: Memo): Outcome<Equipment | undefined> {
  const diagnostics: Diagnostic[] = [];
  const keep = <T>(outcome: Outcome<T>): T => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const templatePath = `templates/${issue.template}/template.yaml`;
  const template = keep(
    readOnce({ path: templatePath, shelf: shelfOf(templatePath, shelves), memo }, (shelf) =>
      readTemplate(templatePath, shelf, issue.span),
    ),
  );
  const fonts = keep(openProjectFonts(shelves, memo, issue.lang));
  if (template === undefined || fonts === undefined) return { value: undefined, diagnostics };
  const pressPath = `templates/press/${issue.press ?? template.press}.yaml`;
  const pressShelf = shelfOf(pressPath, shelves);
  const profile = keep(
    readOnce({ path: pressPath, shelf: pressShelf, memo }, (shelf) =>
      readPressProfile(pressPath, shelf, issue.span),
    ),
  );
  if (profile === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const icc = keep(readIcc(profile, pressShelf, memo));
  return { value: icc === undefined ? undefined : { template, profile, fonts, icc }, diagnostics };
}

function shelfOf(path: string, shelves: Shelves): NotedShelf {
  return shelves.paper.readText(path).ok ? shelves.paper : shelves.house;
}

/** The same content is the very same bytes, which the press need not pack again. */
function readIcc(
  profile: PressProfile,
  shelf: NotedShelf,
  memo: Memo,
): Outcome<Equipment['icc'] | undefined> {
  const read = shelf.readBytes(profile.icc);
  if (!read.ok)
    return {
      value: undefined,
      diagnostics: [diagnose('press/icc-missing', { path: profile.icc })],
    };
  const { hash } = read.file;
  const bytes = memo.recall('icc', hash, () => read.file.bytes);
  const what = whyUnfit(bytes);
  if (what !== undefined) {
    const diagnostics = [diagnose('press/icc-unfit', { path: profile.icc, what })];
    return { value: undefined, diagnostics };
  }
  return { value: { path: shelf.absoluteOf(profile.icc), bytes, hash }, diagnostics: [] };
}
