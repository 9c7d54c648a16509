// One file → one sheet: the copy desk's front door for a single file. Pure, so that a build may keep what it gave by the file's hash.
import type { Outcome } from '../base/diagnostic.js';
import type { SourceFile } from '../base/shelf.js';
import { readAd } from './read-ad.js';
import { readArticle } from './read-article.js';
import { readIssue, readNewspaper } from './read-issue.js';
import type { Sheet, SheetRole } from './sheets.js';

/** Reads a file in a role: `readSheet`, or a function that remembers what it gave. */
export type SheetReader = (file: SourceFile, role: SheetRole) => Outcome<Sheet | undefined>;

/** Reads a file as what it is in the issue. The result depends on path, text and role alone. */
export function readSheet(file: SourceFile, role: SheetRole): Outcome<Sheet | undefined> {
  switch (role) {
    case 'article':
      return readArticle(file);
    case 'ad':
      return readAd(file);
    case 'issue':
      return readIssue(file);
    case 'newspaper':
      return readNewspaper(file);
  }
}
