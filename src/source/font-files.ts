// Font files of packages. In: a package and a path in it. Out: pieces of the file. One descriptor a file for the whole process, however
// many lists name it. A file may be installed anew while watching: each build looks at it again (`lookOfFont`).
import { type BigIntStats, closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkPiece, type Pieces } from '../base/pieces.js';
import { SurroundingsFault } from '../base/surroundings.js';
import { packageFolder } from './house.js';

/** A font file: inside a package, or in the paper's own folder. */
export interface FontPlace {
  readonly package?: string | undefined;
  readonly file: string;
}

interface OpenFile {
  readonly descriptor: number;
  /** As it looked when it was opened. */
  readonly stat: BigIntStats;
  isClosed: boolean;
}

const openFiles = new Map<string, OpenFile>();

/** Opens a font file of a package; what is not there is a fault of the surroundings. */
export function fontPieces({ package: name, file }: FontPlace): Pieces {
  if (name === undefined) throw new SurroundingsFault('font/file-missing', { file });
  try {
    return piecesAt(path.join(packageFolder(name), file));
  } catch {
    throw new SurroundingsFault('font/package-missing', { package: name, file });
  }
}

/**
 * A file on the disk, read piece by piece: what it held when it was opened. A piece read after it was written over or closed throws a
 * `build/file-changed`; opening throws what the file system says.
 */
export function piecesAt(file: string): Pieces {
  const opened = openFile(file);
  const length = Number(opened.stat.size);
  return {
    length,
    read: (start, count) => {
      checkPiece(start, count, length);
      const piece = opened.isClosed ? undefined : readPiece(opened, start, count);
      if (piece === undefined) throw new SurroundingsFault('build/file-changed', { path: file });
      return piece;
    },
  };
}

/** What tells a package's font file from the one that lay there before; the same for all that are not there. */
export function lookOfFont({ package: name, file }: FontPlace): string {
  try {
    return name === undefined ? '' : lookOf(statOf(path.join(packageFolder(name), file)));
  } catch {
    return 'missing';
  }
}

/** Throws a fault of the surroundings that names every package of these files that is not installed, for one installation. */
export function checkInstalled(files: readonly FontPlace[]): void {
  const missing = files.filter(({ package: name }) => name !== undefined && !isInstalled(name));
  const [first] = missing;
  if (first === undefined) return;
  const packages = [...new Set(missing.map((file) => file.package))].join(' ');
  throw new SurroundingsFault('font/package-missing', { package: packages, file: first.file });
}

function isInstalled(name: string): boolean {
  try {
    return packageFolder(name) !== '';
  } catch {
    return false;
  }
}

/** The one that is open, if the file still looks as it did; else the file is opened anew, and the old one let go. */
function openFile(file: string): OpenFile {
  const before = openFiles.get(file);
  if (before !== undefined) {
    if (lookOf(before.stat) === lookOf(statOf(file))) return before;
    closeSync(before.descriptor);
    before.isClosed = true;
    openFiles.delete(file);
  }
  const descriptor = openSync(file, 'r');
  const opened = { descriptor, stat: fstatSync(descriptor, { bigint: true }), isClosed: false };
  openFiles.set(file, opened);
  return opened;
}

/** So many bytes; undefined where the file was written to meanwhile. Links made to it, which change its ctime, do no harm. */
function readPiece({ descriptor, stat }: OpenFile, start: number, count: number) {
  const piece = new Uint8Array(count);
  const found = readSync(descriptor, piece, 0, count, start);
  const { size, mtimeNs } = fstatSync(descriptor, { bigint: true });
  return found === count && size === stat.size && mtimeNs === stat.mtimeNs ? piece : undefined;
}

function statOf(file: string): BigIntStats {
  return statSync(file, { bigint: true });
}

function lookOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
}
