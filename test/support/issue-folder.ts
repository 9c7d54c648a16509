// Small newspapers on disk for tests, and the command run on them. Everything goes away with the test.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { PROJECT } from './project.js';

/** Contents by path from the newspaper's folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What tells when a test is over. */
export interface Ending {
  after(clean: () => void): void;
}

/** An empty folder that goes away with the test. */
export function folderForTest(t: Ending): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'banmian-'));
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** A paragraph of some length, without two sentences alike. */
export function prose(characters: number, seed = 0): string {
  const clauses: string[] = [];
  let length = 0;
  for (let at = 0; length < characters; at += 1) {
    const words = WORDS[(at * 7 + seed * 3) % WORDS.length] ?? '';
    const clause = `${words}${NUMERALS[(at + seed) % NUMERALS.length] ?? ''}次${at % 3 === 2 ? '。' : '，'}`;
    clauses.push(clause);
    length += clause.length;
  }
  return clauses.join('').replace(/，$/, '。');
}

const WORDS =
  '社區中心開放參觀|居民提出建議|志工整理書架|學生排練短劇|圖書館延長時間|公園補種樹木|商家調整價格|巴士增開班次|醫院舉辦講座|教會供應熱餐'.split(
    '|',
  );
const NUMERALS = '一二三四五六七八九十';

/** An issue of four pages that builds: some articles and one ad. */
export function smallIssue(id = '2026-02-19'): Files {
  const at = `issues/${id}`;
  const articles = Array.from({ length: 8 }, (_, index) => [
    `${at}/articles/${index + 1}.md`,
    `---\ntitle: 第${NUMERALS[index]}件社區新聞\npriority: ${index === 0 ? 1 : 3}\nbyline: 本報記者\n---\n\n${prose(500, index)}\n\n${prose(400, index + 20)}\n`,
  ]);
  return {
    [`${at}/issue.md`]: `---\npublication: 社區報\ndate: ${id}\nvolume: 3\nnumber: 8\npages: 4\n---\n\n筆記\n`,
    ...Object.fromEntries(articles),
    [`${at}/ads/shop.md`]:
      '---\nadvertiser: 好味麵館\nsize: eighth\n---\n\n好味麵館\n\n手工麵・牛肉麵\n\n電話:555-0123\n',
    [`${at}/ads/small.classified.md`]:
      '## 招聘\n\n麵館誠聘外場一名，供餐。電話 555-0123\n\n## 出租\n\n近車站套房，採光佳。電話 555-0188\n',
  };
}

/** A newspaper's folder with these files. */
export function newspaper(t: Ending, files: Files): string {
  const folder = folderForTest(t);
  writeFiles(folder, files);
  return folder;
}

/** How a run of the command ended. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A running command. */
export interface Running {
  /** Resolves when standard output or error has matched. */
  until(pattern: RegExp): Promise<string>;
  interrupt(): void;
  readonly ended: Promise<Run>;
}

const PATIENCE_MS = 120_000;

/** Starts the real command in a folder, speaking English without colours. */
export function start(cwd: string, ...argv: readonly string[]): Running {
  return startProgram(PROJECT, cwd, argv);
}

/** Runs the command of a program folder to its end. */
export function buildIssueWith(program: string, cwd: string): Promise<Run> {
  return startProgram(program, cwd, []).ended;
}

/** A test that fails leaves its command running: it must not keep the others from ending. */
const children = new Set<ChildProcess>();
after(() => {
  for (const child of children) child.kill('SIGKILL');
});

function startProgram(program: string, cwd: string, argv: readonly string[]): Running {
  const command = path.join(program, 'bin', 'build-issue.js');
  const { PATH, HOME, SystemRoot } = process.env;
  const env = { PATH, HOME, SystemRoot, LANG: 'en_US.UTF-8' };
  const child = spawn(process.execPath, [command, ...argv], { cwd, env });
  children.add(child);
  let out = '';
  let err = '';
  let listeners: (() => void)[] = [];
  const heard = (): void => {
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    heard();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    heard();
  });
  const ended = new Promise<Run>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      children.delete(child);
      resolve({ code, out, err });
    });
  });
  const until = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`never said ${pattern}:\n${out}\n${err}`));
      }, PATIENCE_MS);
      const check = (): void => {
        const said = out + err;
        if (!pattern.test(said)) return;
        clearTimeout(timer);
        listeners = listeners.filter((listener) => listener !== check);
        resolve(said);
      };
      listeners.push(check);
      check();
    });
  return { until, interrupt: () => child.kill('SIGINT'), ended };
}

/** Runs the real command in a folder to its end. */
export function buildIssueIn(cwd: string, ...argv: readonly string[]): Promise<Run> {
  return start(cwd, ...argv).ended;
}
