// The shelf on disk: gives files by project-relative path and notes what it was asked for. In: a project root. Out: files, or why not.
// Nothing outside the root is ever read, not through `..`, not through a symbolic link.
import { createHash } from 'node:crypto';
import { type BigIntStats, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
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

/** Remembers over builds by a key that names every input. */
export type Remember = <T>(key: string, make: () => T) => T;

/**
 * A file whose size, inode and both times are as they were holds what it held, once it has rested: a write within the clock's grain of an
 * earlier one could leave all four alike (some file systems count in 2 s, FAT). ctime catches who sets mtime back.
 */
const RESTED_MS = 2500;
/** Larger files are not kept in memory over builds. */
const LARGEST_KEPT = 512 * 1024;

/** A shelf over the files under `root` (an absolute path); with `remember` it does not read again what has not changed. */
export function createDiskShelf(root: string, remember?: Remember): NotedShelf {
  const realRoot = realpathSync.native(root);
  const noted = new Set<string>();
  const read = <T>(name: string, kind: Kind<T>): Shelved<T> => {
    const absolute = path.resolve(root, name);
    if (path.isAbsolute(name) || !isInside(root, absolute)) return { ok: false, fault: 'outside' };
    noted.add(absolute);
    return readInside({ realRoot, absolute, name, remember }, kind);
  };
  return {
    readBytes: (name) => read(name, BYTES),
    readText: (name) => read(name, TEXT),
    reads: () => [...noted].sort(),
    absoluteOf: (name) => path.resolve(root, name),
  };
}

/** What a file is read as. */
interface Kind<T> {
  readonly name: string;
  readonly largest: number;
  readonly of: (file: ByteFile) => Shelved<T>;
}

const BYTES: Kind<ByteFile> = {
  name: 'bytes',
  largest: LARGEST_FILE,
  of: (file) => ({ ok: true, file }),
};
const TEXT: Kind<SourceFile> = { name: 'text', largest: LARGEST_TEXT, of: decoded };

/** A file inside the shelf. */
interface Place {
  readonly realRoot: string;
  readonly absolute: string;
  readonly name: string;
  readonly remember: Remember | undefined;
}

function decoded(file: ByteFile): Shelved<SourceFile> {
  const text = decode(file.bytes);
  if (text === undefined) return { ok: false, fault: 'undecodable' };
  return { ok: true, file: { path: file.path, hash: file.hash, ...text } };
}

function readInside<T>({ realRoot, absolute, name, remember }: Place, kind: Kind<T>): Shelved<T> {
  try {
    if (!isInside(realRoot, realpathSync.native(absolute))) {
      const isLink = lstatSync(absolute).isSymbolicLink();
      return { ok: false, fault: isLink ? 'symlink' : 'outside' };
    }
    const stat = statSync(absolute, { bigint: true });
    if (stat.isDirectory()) return { ok: false, fault: 'folder' };
    if (!stat.isFile()) return { ok: false, fault: 'unreadable' };
    if (stat.size > kind.largest) return { ok: false, fault: 'too-large' };
    const read = (): Shelved<T> => {
      const bytes = readFileSync(absolute);
      const hash = createHash('sha256').update(bytes).digest('hex');
      return kind.of({ path: name.replaceAll('\\', '/'), bytes, hash });
    };
    if (remember === undefined || !mayBeKept(stat)) return read();
    const { size, mtimeNs, ctimeNs, ino } = stat;
    return remember([kind.name, absolute, name, size, mtimeNs, ctimeNs, ino].join('\n'), read);
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/** Whether what is read now may stand for the file as long as it looks the same. */
function mayBeKept({ size, mtimeMs, ctimeMs }: BigIntStats): boolean {
  const changed = Math.max(Number(mtimeMs), Number(ctimeMs));
  return size <= LARGEST_KEPT && Date.now() - changed > RESTED_MS;
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
