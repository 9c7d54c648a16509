// The sample issue, copied where a test may change it; its copy as plain text, read without any of our own code.
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Ending, folderForTest } from './issue-folder.js';
import { PROJECT } from './project.js';

/** Name of the sample issue. */
export const SAMPLE = '2026-02-19';

/** A copy of the newspaper with the sample issue, gone with the test. */
export function sampleForTest(t: Ending): string {
  const folder = folderForTest(t);
  // A build by hand leaves its lock beside the sample: tests lay out afresh.
  const filter = (file: string): boolean => path.basename(file) !== 'layout.lock.yaml';
  cpSync(path.join(PROJECT, 'issues'), path.join(folder, 'issues'), { recursive: true, filter });
  return folder;
}

/** Names of the sample's files of a kind, such as `articles/x.md`, sorted. */
export function sampleFiles(paper: string, kind: 'articles' | 'ads'): readonly string[] {
  const folder = path.join(paper, 'issues', SAMPLE);
  return readdirSync(path.join(folder, kind))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${kind}/${name}`)
    .sort();
}

/** A file's front matter and body, as they stand. */
export function partsOf(text: string): { readonly front: string; readonly body: string } {
  const match = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n'));
  if (match === null) throw new Error('no front matter');
  return { front: match[1] ?? '', body: match[2] ?? '' };
}

/** The body's paragraphs without Markdown signs and white space: what a reader must find in print. */
export function paragraphsOf(paper: string, file: string): readonly string[] {
  const text = readFileSync(path.join(paper, 'issues', SAMPLE, file), 'utf8');
  return partsOf(text)
    .body.split(/\n\s*\n|\n(?=[#>*\-|]|\d+\. )/)
    .map(plain)
    .filter((paragraph) => paragraph !== '');
}

function plain(markdown: string): string {
  return dense(
    markdown
      .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^\s*(#+|>|[*+-]|\d+\.)\s+/gm, '')
      .replace(/^\s*>\s?/gm, '')
      .replace(/^\s*(\*\s*){3,}$/gm, '')
      .replace(/^\s*\|?(\s*:?-+:?\s*\|)+\s*:?-*:?\s*$/gm, '')
      .replace(/\{([^|}]*)\|[^}]*\}/g, '$1')
      .replace(/\*\*|\*|\|/g, '')
      .replace(/\\(?=[^\w\s])/g, ''),
  );
}

/** Without white space: lines and columns break it anywhere. */
export function dense(text: string): string {
  return text.replace(/[\s\u00ad]+/gu, '');
}
