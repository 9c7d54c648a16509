// A PDF that is to be looked at. In: a path. Out: its bytes; undefined = there is no such file, or it is larger than any newspaper.
import { readFileSync, statSync } from 'node:fs';

const LARGEST = 512 * 1024 * 1024;

/** Reads a file. */
export function readPdfFile(file: string): Uint8Array | undefined {
  try {
    const found = statSync(file);
    return found.isFile() && found.size <= LARGEST ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}
