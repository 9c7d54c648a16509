// The program's own folder: templates, press profiles, fonts. In: names. Out: paths and bytes. Reads nothing of an issue.
import { existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPiece, type Pieces } from '../base/pieces.js';
import { SurroundingsFault } from '../base/surroundings.js';

/** Absolute path of the folder that the program was installed to: the compiled code lies at some depth below it. */
export function houseRoot(): string {
  const start = path.dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (path.dirname(folder) === folder) return start;
  }
}

/** A file inside an npm package. */
export interface PackageFile {
  readonly package: string;
  readonly file: string;
}

/** A font file: inside a package, or in the paper's own folder. */
export interface FontPlace {
  readonly package?: string | undefined;
  readonly file: string;
}

/** Opens a font file of a package, for as long as the program runs; what is not there is a fault of the surroundings. */
export function fontPieces({ package: name, file }: FontPlace): Pieces {
  if (name === undefined) throw new SurroundingsFault('font/file-missing', { file });
  const tried = <T>(work: () => T): T => {
    try {
      return work();
    } catch {
      throw new SurroundingsFault('font/package-missing', { package: name, file });
    }
  };
  const descriptor = tried(() => openSync(path.join(packageFolder(name), file), 'r'));
  const length = tried(() => fstatSync(descriptor).size);
  return {
    length,
    read: (start, count) => {
      checkPiece(start, count, length);
      return tried(() => readWhole(descriptor, start, count));
    },
  };
}

/** So many bytes; throws where the file has become shorter. */
function readWhole(descriptor: number, start: number, count: number): Uint8Array {
  const piece = new Uint8Array(count);
  if (readSync(descriptor, piece, 0, count, start) < count) throw new Error('a short read');
  return piece;
}

/** Bytes of a package's file. Throws what the file system says. */
export function packageBytes(file: PackageFile): Uint8Array {
  return readFileSync(path.join(packageFolder(file.package), file.file));
}

/** Names of what lies in a package's folder. Throws what the file system says. */
export function packageNames(folder: PackageFile): readonly string[] {
  return readdirSync(path.join(packageFolder(folder.package), folder.file));
}

/** Bytes of one of the program's own files, by its path from the program's folder. Throws what the file system says. */
export function houseBytes(file: string): Uint8Array {
  return readFileSync(path.join(houseRoot(), file));
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

function packageFolder(name: string): string {
  return path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}
