// Files that are read anew only when they change. In: a path, its shelf, the memo, how it is read. Out: what was read.
import type { Shelf } from '../base/shelf.js';
import type { Memo } from './memo.js';

/** Reads a file by its content: what is not there is looked for each time. The reading must look at no other file. */
export function readOnce<T>(
  { path, shelf, memo }: { readonly path: string; readonly shelf: Shelf; readonly memo: Memo },
  read: (shelf: Shelf) => T,
): T {
  const found = shelf.readText(path);
  return found.ok
    ? memo.recall('copy', `${path} ${found.file.hash}`, () => read(shelf))
    : read(shelf);
}
