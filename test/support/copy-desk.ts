// Short ways for tests to put copy through the copy desk. In: texts. Out: outcomes, and what spans show.
import type { Diagnostic, Outcome } from '../../src/base/diagnostic.js';
import type { SourceFile } from '../../src/base/shelf.js';
import type { Span } from '../../src/base/span.js';
import { gatherIssue, type IssueFileList } from '../../src/copy/gather-issue.js';
import { readMarkdown } from '../../src/copy/markdown.js';
import type { Body } from '../../src/copy/sheets.js';
import type { Block, Inline, Issue } from '../../src/model/copy.js';
import { memoryShelf, type Shelved } from './memory-shelf.js';

/** A decoded file. */
export function sourceFile(path: string, text: string): SourceFile {
  return { path, text, hash: '', encoding: 'utf-8' };
}

/** Gathers an issue in the folder `issue`, with its list of files taken from the paths given. */
export function gather(files: Readonly<Record<string, Shelved>>): Outcome<Issue | undefined> {
  return gatherIssue(fileList(Object.keys(files)), memoryShelf(files));
}

function fileList(paths: readonly string[]): IssueFileList {
  const under = (folder: string): readonly string[] =>
    paths.filter((path) => path.startsWith(folder) && path.endsWith('.md'));
  return {
    id: 'issue',
    folder: 'issue',
    newspaper: paths.includes('newspaper.yaml') ? 'newspaper.yaml' : undefined,
    articles: under('issue/articles/'),
    ads: under('issue/ads/'),
    standing: 'standing',
    standingArticles: under('standing/articles/'),
    standingAds: under('standing/ads/'),
    inCloud: paths.filter((path) => path.endsWith('.icloud')),
  };
}

/** Reads a body that begins at offset 0 of `a.md`. */
export function body(text: string): Outcome<Body> {
  return readMarkdown({ file: 'a.md', text, start: 0 });
}

/** All blocks of a body. */
export function blocksOf(text: string): readonly Block[] {
  return body(text).value.passages.flat();
}

/** All runs of blocks. */
export function runsOf(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'break') return [];
    return block.kind === 'row' ? block.cells.flat() : block.inlines;
  });
}

/** The words of blocks, one string a block. */
export function wordsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) =>
    runsOf([block])
      .map((run) => run.text)
      .join(''),
  );
}

/** Codes in the order they were said. */
export function codesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map((diagnostic) => diagnostic.code);
}

/** What a span shows of a text. */
export function shown(text: string, span: Span | undefined): string {
  return span === undefined ? '' : text.slice(span.start, span.end);
}
