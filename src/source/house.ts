// The program's own folder: templates, press profiles, packages. In: names. Out: paths and bytes. Reads nothing of an issue.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** Absolute path of an installed package. Throws where it is not installed. */
export function packageFolder(name: string): string {
  return path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}
