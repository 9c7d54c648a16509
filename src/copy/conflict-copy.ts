// Names that file-sharing programs give to the second version of a file that two people saved at once. In: paths of copy. Out: the paths that are
// such copies, with the file they are a copy of. Printed they would be the same story twice; which one is right only a person can say.

/** A copy and, where its name tells, what it is a copy of (empty = cannot be told). */
export interface ConflictCopy {
  readonly path: string;
  readonly original: string;
}

/** Dropbox, Nextcloud, Syncthing and their kin write the word into the name, in the user's language. */
const SAID =
  /[ ._-]*(?:[(（][^()（）]*(?:conflict|衝突|冲突)|[ ._-](?:conflicted copy|sync-conflict-|conflict-\d)).*$/i;
/** Google Drive, Finder and OneDrive only add a number or the computer's name: proof is that the plain name is there too. */
const ADDED = /(?: ?\(\d{1,2}\)| \d{1,2}|-(?:DESKTOP|LAPTOP|WIN|PC)-[A-Z0-9]+)$/;

/** The conflict copies among these paths, in order. */
export function conflictCopies(paths: readonly string[]): readonly ConflictCopy[] {
  const known = new Set(paths);
  return paths.flatMap((path): readonly ConflictCopy[] => {
    const slash = path.lastIndexOf('/') + 1;
    const stem = path.slice(slash).replace(/\.md$/i, '');
    const named = (pattern: RegExp): string =>
      `${path.slice(0, slash)}${stem.replace(pattern, '')}.md`;
    if (SAID.test(stem)) {
      const original = named(SAID);
      return [{ path, original: known.has(original) ? original : '' }];
    }
    const original = named(ADDED);
    return original !== path && known.has(original) ? [{ path, original }] : [];
  });
}
