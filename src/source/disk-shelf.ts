// The shelf on disk: gives files by project-relative path and notes what it was asked for. In: a project root. Out: files, or why not.
// Nothing outside the root is ever read, not through `..`, not through a symbolic link.
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ByteFile, Shelf, ShelfFault, Shelved, SourceFile } from '../base/shelf.js';
import { decode } from './decode.js';

/** Largest text and largest picture or artwork read, in bytes. */
const LARGEST_TEXT = 2 * 1024 * 1024;
const LARGEST_FILE = 200 * 1024 * 1024;

/** A shelf that can say what it was asked for, for watching. */
export interface NotedShelf extends Shelf {
  /** Absolute paths of every file asked for, those that were not there too, sorted. */
  reads(): readonly string[];
  /** Absolute path of a project path, for the few packages that open files themselves. */
  absoluteOf(name: string): string;
}

/** A shelf over the files under `root` (an absolute path). */
export function createDiskShelf(root: string): NotedShelf {
  const realRoot = realpathSync.native(root);
  const noted = new Set<string>();
  const read = (name: string, largest: number): Shelved<ByteFile> => {
    const absolute = path.resolve(root, name);
    if (path.isAbsolute(name) || !isInside(root, absolute)) return { ok: false, fault: 'outside' };
    noted.add(absolute);
    return readInside(realRoot, absolute, name, largest);
  };
  return {
    readBytes: (name) => read(name, LARGEST_FILE),
    readText: (name) => {
      const found = read(name, LARGEST_TEXT);
      return found.ok ? decoded(found.file) : found;
    },
    reads: () => [...noted].sort(),
    absoluteOf: (name) => path.resolve(root, name),
  };
}

function decoded(file: ByteFile): Shelved<SourceFile> {
  const text = decode(file.bytes);
  if (text === undefined) return { ok: false, fault: 'undecodable' };
  return { ok: true, file: { path: file.path, hash: file.hash, ...text } };
}

function readInside(
  realRoot: string,
  absolute: string,
  name: string,
  largest: number,
): Shelved<ByteFile> {
  try {
    if (!isInside(realRoot, realpathSync.native(absolute))) {
      const isLink = lstatSync(absolute).isSymbolicLink();
      return { ok: false, fault: isLink ? 'symlink' : 'outside' };
    }
    const stat = statSync(absolute);
    if (stat.isDirectory()) return { ok: false, fault: 'folder' };
    if (!stat.isFile()) return { ok: false, fault: 'unreadable' };
    if (stat.size > largest) return { ok: false, fault: 'too-large' };
    const bytes = readFileSync(absolute);
    const hash = createHash('sha256').update(bytes).digest('hex');
    return { ok: true, file: { path: name.replaceAll('\\', '/'), bytes, hash } };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

function faultOf(error: unknown): ShelfFault {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable';
}

function isInside(root: string, absolute: string): boolean {
  const relative = path.relative(root, absolute);
  const isAbove = relative === '..' || relative.startsWith(`..${path.sep}`);
  return !isAbove && !path.isAbsolute(relative);
}
