// Font files of packages. In: a package and a path in it. Out: pieces of the file. One descriptor a file for the whole process, however
// many lists name it. A file may be installed anew while watching: each build looks at it again (`stateOfFont`).
import { type BigIntStats, closeSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { checkPiece, type Pieces } from '../base/pieces.js';
import { sumOf } from '../base/sum.js';
import { SurroundingsFault } from '../base/surroundings.js';
import { lookAt, lookOf, NO_LOOK } from './disk-look.js';
import { packageFolder } from './house.js';

/** A font file: inside a package, or in the paper's own folder. */
export interface FontPlace {
  readonly package?: string | undefined;
  readonly file: string;
}

interface OpenFile {
  descriptor: number;
  /** As it looked when it was opened. */
  stat: BigIntStats;
  /** How often another content had been here before. */
  readonly change: number;
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
    read: (start, count, room) => {
      checkPiece(start, count, length);
      const piece = opened.isClosed ? undefined : readPiece(opened, start, roomFor(count, room));
      if (piece === undefined) throw new SurroundingsFault('build/file-changed', { path: file });
      return piece;
    },
  };
}

/**
 * What tells a package's font file from what lay there before: the same as long as it holds what it held. One that was only copied, linked
 * or installed again holds what the list says (`sha256`), and those who have it open go on with it.
 */
export function stateOfFont(place: FontPlace & { readonly sha256: string }): string {
  const file = pathOf(place);
  const look = file === undefined ? NO_LOOK : lookAt(file);
  if (file === undefined || look === NO_LOOK) return 'missing';
  const opened = openFiles.get(file);
  if (opened === undefined) return 'content 0';
  if (look !== lookOf(opened.stat)) reopen(file, opened, place.sha256);
  return `content ${openFiles.get(file)?.change ?? 0}`;
}

function pathOf({ package: name, file }: FontPlace): string | undefined {
  try {
    return name === undefined ? undefined : path.join(packageFolder(name), file);
  } catch {
    return undefined;
  }
}

/** Opens a file that looks otherwise: the one that is open goes on as it, if it holds what it should. */
function reopen(file: string, opened: OpenFile, sha256: string): void {
  const { length, read } = piecesAt(file);
  const fresh = openFiles.get(file);
  if (fresh === undefined || fresh === opened || sumOf({ length, read }) !== sha256) return;
  const { descriptor, stat } = fresh;
  Object.assign(opened, { descriptor, stat, isClosed: false });
  openFiles.set(file, opened);
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
  if (before !== undefined && lookOf(before.stat) === lookAt(file)) return before;
  const descriptor = openSync(file, 'r');
  const stat = fstatSync(descriptor, { bigint: true });
  const opened = { descriptor, stat, change: (before?.change ?? -1) + 1, isClosed: false };
  if (before !== undefined) {
    closeSync(before.descriptor);
    before.isClosed = true;
  }
  openFiles.set(file, opened);
  return opened;
}

function roomFor(count: number, room: Uint8Array | undefined): Uint8Array {
  return room === undefined || room.length < count
    ? new Uint8Array(count)
    : room.subarray(0, count);
}

/** A piece full of bytes; undefined where the file was written to meanwhile. Links made to it, which change its ctime, do no harm. */
function readPiece({ descriptor, stat }: OpenFile, start: number, piece: Uint8Array) {
  const count = piece.length;
  const found = readSync(descriptor, piece, 0, count, start);
  const { size, mtimeNs } = fstatSync(descriptor, { bigint: true });
  return found === count && size === stat.size && mtimeNs === stat.mtimeNs ? piece : undefined;
}
