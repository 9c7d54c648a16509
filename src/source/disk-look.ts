// How files look from outside: what tells one from the file that lay there before, without reading it. In: paths. Out: looks.
import { type BigIntStats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Size, inode and both times: ctime catches who sets mtime back. Of a folder only that it is one. */
export function lookOf(entry: BigIntStats): string {
  if (entry.isDirectory()) return 'folder';
  const { dev, ino, size, mtimeNs, ctimeNs } = entry;
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
}

/** Look of what cannot be looked at: it is not there, or not for us. */
export const NO_LOOK = '';

/** A file's look now; links are followed. */
export function lookAt(file: string): string {
  try {
    return lookOf(statSync(file, { bigint: true }));
  } catch {
    return NO_LOOK;
  }
}

/** The same of many files, without keeping anybody waiting: a network share takes its time. */
export async function looksAt(files: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const looked = [...files].map(async (file): Promise<readonly [string, string]> => {
    const entry = await stat(file, { bigint: true }).catch(() => undefined);
    return [file, entry === undefined ? NO_LOOK : lookOf(entry)];
  });
  return new Map(await Promise.all(looked));
}
