// The shelf on disk: gives files by project-relative path and notes what it was asked for. In: a project root. Out: files, or why not.
// Nothing outside the root is ever read, not through `..`, not through a symbolic link.
import { createHash } from 'node:crypto';
import { type BigIntStats, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ByteFile, Shelf, ShelfFault, Shelved, SourceFile } from '../base/shelf.js';
import { SurroundingsFault } from '../base/surroundings.js';
import { decode } from './decode.js';
import { lookAt, lookOf } from './disk-look.js';

/** Largest text and largest picture or artwork read, in bytes. */
const LARGEST_TEXT = 2 * 1024 * 1024;
const LARGEST_FILE = 200 * 1024 * 1024;

/** A shelf that can say what it was asked for, for watching. */
export interface NotedShelf extends Shelf {
  /** Every file asked for, those that were not there too, by absolute path, sorted: as it looked when it was first asked for. */
  reads(): ReadonlyMap<string, string>;
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
/** Of larger files the hash is kept over builds, but not the bytes: they are read when somebody asks for them. */
const LARGEST_KEPT = 512 * 1024;

/** A shelf over the files under `root` (an absolute path); with `remember` it does not read again what has not changed. */
export function createDiskShelf(root: string, remember?: Remember): NotedShelf {
  const room = new Room(root);
  const noted = new Map<string, string>();
  const read = <T>(name: string, kind: Kind<T>): Shelved<T> => {
    const absolute = path.resolve(root, name);
    if (path.isAbsolute(name) || !isInside(root, absolute)) return { ok: false, fault: 'outside' };
    // Before it is read: what is written meanwhile looks otherwise afterwards.
    const look = lookAt(absolute);
    if (!noted.has(absolute)) noted.set(absolute, look);
    return readInside({ room, absolute, name, remember }, kind);
  };
  return {
    readBytes: (name) => read(name, BYTES),
    readText: (name) => read(name, TEXT),
    reads: () => new Map([...noted].sort(([a], [b]) => (a < b ? -1 : 1))),
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
  readonly room: Room;
  readonly absolute: string;
  readonly name: string;
  readonly remember: Remember | undefined;
}

/** The root, and where its folders really are. A shelf lives as long as one build, so each folder is followed once. */
class Room {
  readonly #root: string;
  readonly #folders = new Map<string, boolean>();

  constructor(root: string) {
    this.#root = realPathOf(root);
  }

  /** Whether a path that is no link lies inside, whatever links lead to it. */
  holds(absolute: string): boolean {
    const folder = path.dirname(absolute);
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const isIn = this.holdsTarget(folder);
    this.#folders.set(folder, isIn);
    return isIn;
  }

  /** Whether what a path leads to lies inside. */
  holdsTarget(absolute: string): boolean {
    return isInside(this.#root, realpathSync.native(absolute));
  }
}

/** A root that is gone (a drive that was pulled out while an issue is watched) holds nothing. */
function realPathOf(root: string): string {
  try {
    return realpathSync.native(root);
  } catch {
    return root;
  }
}

function decoded(file: ByteFile): Shelved<SourceFile> {
  const text = decode(file.bytes);
  if (text === undefined) return { ok: false, fault: 'undecodable' };
  return { ok: true, file: { path: file.path, hash: file.hash, ...text } };
}

function readInside<T>({ room, absolute, name, remember }: Place, kind: Kind<T>): Shelved<T> {
  try {
    const entry = lstatSync(absolute, { bigint: true });
    const isLink = entry.isSymbolicLink();
    if (!(isLink ? room.holdsTarget(absolute) : room.holds(absolute))) {
      return { ok: false, fault: isLink ? 'symlink' : 'outside' };
    }
    const stat = isLink ? statSync(absolute, { bigint: true }) : entry;
    if (stat.isDirectory()) return { ok: false, fault: 'folder' };
    if (!stat.isFile()) return { ok: false, fault: 'unreadable' };
    if (stat.size > kind.largest) return { ok: false, fault: 'too-large' };
    const file = name.replaceAll('\\', '/');
    if (remember === undefined || !hasRested(stat)) return kind.of(readFile(absolute, file));
    const look = [absolute, file, lookOf(stat)].join('\n');
    return stat.size > LARGEST_KEPT
      ? kind.of(largeFile({ absolute, file, look, remember }))
      : remember(`${kind.name}\n${look}`, () => kind.of(readFile(absolute, file)));
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/** A file as it is now. */
function readFile(absolute: string, file: string): ByteFile {
  const bytes = readFileSync(absolute);
  return { path: file, bytes, hash: hashOf(bytes) };
}

interface LargePlace {
  readonly absolute: string;
  readonly file: string;
  readonly look: string;
  readonly remember: Remember;
}

/** A large file by its hash; its bytes are read again for whoever asks later, and are the same or none. */
function largeFile({ absolute, file, look, remember }: LargePlace): ByteFile {
  let fresh: Uint8Array | undefined;
  const hash = remember(`hash\n${look}`, () => {
    fresh = readFileSync(absolute);
    return hashOf(fresh);
  });
  return {
    path: file,
    hash,
    get bytes() {
      return fresh ?? unchangedBytes(absolute, file, hash);
    },
  };
}

function unchangedBytes(absolute: string, file: string, hash: string): Uint8Array {
  let bytes: Uint8Array | undefined;
  try {
    bytes = readFileSync(absolute);
  } catch {
    // Gone, or no longer to be read: another file than it was, too.
  }
  if (bytes === undefined || hashOf(bytes) !== hash) {
    throw new SurroundingsFault('build/file-changed', { path: file });
  }
  return bytes;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether what is read now may stand for the file as long as it looks the same. */
function hasRested({ mtimeMs, ctimeMs }: BigIntStats): boolean {
  return Date.now() - Math.max(Number(mtimeMs), Number(ctimeMs)) > RESTED_MS;
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
