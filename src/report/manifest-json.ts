// Single pages → manifest.json, what a press hall checks a delivery by. In: the result. Out: the object; writes nothing.
import { createHash } from 'node:crypto';
import type { BuildResult, PageFile } from '../model/result.js';

interface FileJson {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

interface PageFileJson extends FileJson {
  readonly page: string;
  /** Width and height after cutting, in points. */
  readonly trim: readonly [number, number];
  readonly bleed: number;
}

/** A delivery: every file with its checksum. */
export interface ManifestJson {
  readonly version: 1;
  readonly issue: string;
  readonly standard: string | null;
  readonly condition: string | null;
  /** All pages in one file. */
  readonly combined: FileJson;
  readonly pages: readonly PageFileJson[];
}

/** The manifest of a build that made single pages; `combined` is the name of the file with all of them. */
export function manifestJson(result: BuildResult, combined: string): ManifestJson {
  return {
    version: 1,
    issue: result.issueId,
    standard: result.press?.standard ?? null,
    condition: result.press?.condition ?? null,
    combined: fileJson(combined, result.pdf ?? new Uint8Array()),
    pages: result.pageFiles.map((file) => pageFileJson(file, result)),
  };
}

function pageFileJson({ page, name, bytes }: PageFile, result: BuildResult): PageFileJson {
  const sheet = result.pages.find(({ id }) => id === page);
  const { width, height } = sheet?.trim ?? { width: 0, height: 0 };
  return { page, ...fileJson(name, bytes), trim: [width, height], bleed: sheet?.bleed ?? 0 };
}

function fileJson(file: string, bytes: Uint8Array): FileJson {
  return { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
