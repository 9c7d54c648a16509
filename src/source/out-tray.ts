// Results onto disk, whole or not at all. In: a path and bytes. Out: the file, or a fault of the surroundings. A failed write leaves the old file.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Why a result was not written; `long` = its name or path is longer than the disk takes. */
export type TrayFaultKind = 'locked' | 'full' | 'denied' | 'long';

/** The surroundings would not let a result be written. */
export class TrayFault extends Error {
  readonly file: string;
  readonly kind: TrayFaultKind;

  constructor(file: string, kind: TrayFaultKind) {
    super(`${kind}: ${file}`);
    this.name = 'TrayFault';
    this.file = file;
    this.kind = kind;
  }
}

const RETRIES = 3;
const RETRY_MS = 200;

/**
 * Writes a file that people edit too: only when it is still what the build read (`before`; undefined = it was not there), so that nobody's
 * work is lost, and only when something changes. Whether the file holds `content` now.
 */
export async function writeShared(
  file: string,
  content: string,
  before: string | undefined,
): Promise<boolean> {
  const now = textNow(file);
  if (now === content) return true;
  if (now !== before) return false;
  await writeWhole(file, content);
  return true;
}

/** Writes beside the target and renames. A target that another program holds is tried again three times. */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const beside = besideOf(file);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const handle = await open(beside, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renamePatiently(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw faultOf(error, file);
  }
}

/** Where a file is first written: hidden, its own for each target and process. Short, for a name may be as long as the disk takes already. */
export function besideOf(file: string): string {
  const name = createHash('sha256').update(path.basename(file)).digest('hex').slice(0, 12);
  return path.join(path.dirname(file), `.${name}.${process.pid}.tmp`);
}

/** What a file holds at this moment; undefined where it cannot be read. */
export function textNow(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (attempt >= RETRIES || !['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

function faultOf(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new TrayFault(file, 'full');
  if (code === 'ENAMETOOLONG') return new TrayFault(file, 'long');
  if (code === 'EBUSY') return new TrayFault(file, 'locked');
  return DENIED.includes(code) ? new TrayFault(file, 'denied') : error;
}

/** `ENOENT`: its folder was taken away while it was written. */
const DENIED = 'EPERM EACCES EROFS ENOTDIR EISDIR EEXIST ENOTEMPTY ENOENT'.split(' ');

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
