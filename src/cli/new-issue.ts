// `build-issue new`: a folder that builds at once. In: a date or none, the latest issue. Out: files, and what to do next. Overwrites nothing.
import path from 'node:path';
import { createDiskShelf } from '../source/disk-shelf.js';
import { findIssue, issueNames } from '../source/find-issue.js';
import { writeWhole } from '../source/out-tray.js';
import { type IssueHead, sampleCopy } from './new-copy.js';
import type { NewOrder } from './request.js';
import { UsageFault } from './usage-fault.js';
import type { World } from './world.js';

/** What a new issue needs of the world. */
export type NewWorld = Pick<World, 'cwd' | 'today'>;

/** Makes the folder and says where it is. */
export async function newIssue(order: NewOrder, world: NewWorld): Promise<string> {
  const latest = readLatest(world.cwd);
  const date = order.date ?? nextThursday(later(latest.date, world.today()));
  if (!isDay(date)) throw new UsageFault('cli/date-invalid', { date });
  const folder = path.join('issues', date);
  if (issueNames(world.cwd).includes(date)) throw new UsageFault('cli/issue-exists', { folder });
  const head: IssueHead = { ...latest.kept, date, number: counted(latest, date) };
  for (const [name, text] of sampleCopy(head)) {
    await writeWhole(path.join(world.cwd, folder, name), text);
  }
  const lines = { zh: '開好了：', en: 'ready: ' };
  const next = { zh: '改好稿件後執行：', en: 'write your copy, then run: ' };
  const { lang } = order.voice;
  return `${lines[lang]}${folder}\n${next[lang]}build-issue ${date} --watch\n`;
}

/** What is taken over from the latest issue. */
interface Latest {
  readonly date: string;
  readonly number: number | undefined;
  readonly kept: Omit<IssueHead, 'date' | 'number'>;
}

function readLatest(cwd: string): Latest {
  const found = findIssue(cwd, undefined);
  const shelved =
    'kind' in found ? undefined : createDiskShelf(found.root).readText(`${found.folder}/issue.md`);
  const text = shelved?.ok === true ? shelved.file.text : '';
  const front = /^\uFEFF?---[^\n]*\n(.*?)\n---/s.exec(text.replaceAll('\r\n', '\n'))?.[1] ?? '';
  const number = Number(plain(front, 'number') ?? Number.NaN);
  return {
    date: plain(front, 'date') ?? '',
    number: Number.isInteger(number) ? number : undefined,
    kept: {
      publication: scalar(front, 'publication'),
      volume: scalar(front, 'volume'),
      template: scalar(front, 'template'),
      lang: scalar(front, 'lang'),
      price: scalar(front, 'price'),
      press: scalar(front, 'press'),
      isInPaper: 'kind' in found ? false : found.newspaper !== undefined,
    },
  };
}

/** The words after `key:` on one line, as they stand: they go into the new file unread. */
function scalar(front: string, key: string): string | undefined {
  const value = new RegExp(`^${key}:[ \\t]+(\\S.*)$`, 'm').exec(front)?.[1]?.trim();
  // A value over several lines, or with an anchor, cannot be taken over by its first line.
  return value === undefined || /^[|>&*[{]/.test(value) ? undefined : value;
}

function plain(front: string, key: string): string | undefined {
  return scalar(front, key)
    ?.replace(/\s+#.*$/, '')
    .replace(/^(["'])(.*)\1$/, '$2');
}

/** A later issue has the next number; an older date cannot be counted. */
function counted(latest: Latest, date: string): number | undefined {
  return latest.number === undefined || date <= latest.date ? undefined : latest.number + 1;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

const THURSDAY = 4;

/** The first Thursday after a day; both `YYYY-MM-DD`. UTC only as a calendar without time zones. */
export function nextThursday(after: string): string {
  const day = new Date(`${after}T00:00:00Z`);
  do day.setUTCDate(day.getUTCDate() + 1);
  while (day.getUTCDay() !== THURSDAY);
  return day.toISOString().slice(0, 10);
}

/** Whether it is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
