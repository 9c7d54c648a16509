// System programs that judge our PDFs from outside: qpdf, poppler's tools and others. Where one is missing a test is skipped and says
// so; on CI (`CI=true`) it fails, since a check that is quietly skipped proves nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';

/** A program that is there. */
export type Program = (...args: readonly string[]) => ProgramRun;

/** What a program did; `output` is what it printed (`bytes`: as they came), `complaints` what it wrote to stderr. */
export interface ProgramRun {
  readonly status: number | null;
  readonly output: string;
  readonly bytes: Buffer;
  readonly complaints: string;
}

const MAX_OUTPUT = 64 * 1024 * 1024;

/** The program by name; undefined = not there, and the test is already marked as skipped: return at once. */
export function requireProgram(t: TestContext, name: string): Program | undefined {
  const probe = spawnSync(name, ['--version'], { encoding: 'utf8' });
  if (probe.error === undefined) return (...args) => run(name, args);
  const reason = `needs the program “${name}”, which is not installed`;
  const { CI } = process.env;
  if (CI === 'true') throw new Error(reason);
  t.skip(reason);
  return undefined;
}

/** Writes bytes to a file that goes away with the test; gives its path. */
export function fileForTest(t: TestContext, name: string, bytes: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'banmian-test-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

function run(name: string, args: readonly string[]): ProgramRun {
  const result = spawnSync(name, [...args], { maxBuffer: MAX_OUTPUT });
  if (result.error !== undefined) throw result.error;
  const { status, stdout, stderr } = result;
  return {
    status,
    output: stdout.toString('utf8'),
    bytes: stdout,
    complaints: stderr.toString('utf8'),
  };
}
