// The store on disk. In: a folder of its own. Out: a keeper of finished bytes by key. The folder may be deleted at any time;
// a file that is missing, damaged or cannot be read is a miss, and bytes that cannot be written are just not kept.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Store } from '../base/store.js';

/** Each file begins with the SHA-256 of the rest, so that a damaged one is known. */
const DIGEST_LENGTH = 32;
const KEY = /^[0-9a-f]{8,128}$/;

let written = 0;

/** A store in `folder`, made when first needed; files are named by their key. */
export function createDiskStore(folder: string): Store {
  return {
    get: (key) => readKept(fileOf(folder, key)),
    put: (key, bytes) => keep(fileOf(folder, key), bytes),
  };
}

function fileOf(folder: string, key: string): string {
  if (!KEY.test(key)) throw new Error(`store: “${key}” is not a key (hex expected)`);
  return path.join(folder, key);
}

async function readKept(file: string): Promise<Uint8Array | undefined> {
  // Whatever keeps the file from being read, the answer is the same: make it again.
  const content = await readFile(file).catch(() => undefined);
  if (content === undefined || content.length < DIGEST_LENGTH) return undefined;
  const bytes = content.subarray(DIGEST_LENGTH);
  return digest(bytes).equals(content.subarray(0, DIGEST_LENGTH)) ? bytes : undefined;
}

/** Written beside and renamed: a reader sees the whole file or none. */
async function keep(file: string, bytes: Uint8Array): Promise<void> {
  written += 1;
  const beside = `${file}.${process.pid}-${written}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(beside, Buffer.concat([digest(bytes), bytes]));
    await rename(beside, file);
  } catch {
    // A full or read-only disk costs the next build its speed, not this one its result.
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
