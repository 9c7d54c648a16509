// Where the project stands, whatever folder the tests were compiled into; its sources as tests read them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project. */
export const PROJECT: string = rootAbove(path.dirname(fileURLToPath(import.meta.url)));

/** Files below a folder of the project by extension, as project paths with `/`, sorted. */
export function projectFiles(folder: string, extension: string): readonly string[] {
  return readdirSync(path.join(PROJECT, folder), { recursive: true })
    .map((name) => `${folder}/${String(name).replaceAll(path.sep, '/')}`)
    .filter((name) => name.endsWith(extension))
    .sort();
}

/** Text of a project file. */
export function projectText(name: string): string {
  return readFileSync(path.join(PROJECT, name), 'utf8');
}

function rootAbove(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, 'package-lock.json'))) return at;
    if (path.dirname(at) === at) throw new Error(`no project above ${folder}`);
  }
}
