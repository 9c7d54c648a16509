// The page plan 落版單: what stands on which page, what advertisers were promised, what was bent or left out. In: a build's result. Out: a
// sheet of data, and that sheet as a table to read, JSON, or CSV. Writes nothing.
import { roundPt } from '../base/units.js';
import { plainTitle } from '../model/copy.js';
import { type Dummy, fillOf, type Module, type Proposal } from '../model/dummy.js';
import type { BuildResult } from '../model/result.js';
import { displayWidth } from './display-width.js';
import { leverText, promiseText, reasonText } from './plan-words.js';

/** One piece on a page. Columns and lines count from 1, in the page's grid; an ad's height is in points. */
export interface PlannedItem {
  readonly kind: 'article' | 'ad' | 'classified';
  readonly file: string;
  readonly title: string;
  readonly column: number;
  readonly columns: number;
  /** First L and how many; null for what need not end on a line. */
  readonly line: number | null;
  readonly lines: number | null;
  readonly height: number | null;
  readonly part: 'whole' | 'first' | 'rest' | null;
  readonly levers: readonly string[];
}

/** What was promised to an advertiser. */
export interface PlannedPromise {
  readonly file: string;
  readonly promise: string;
  readonly kept: boolean;
  readonly reason: string | null;
}

/** The plan of an issue. */
export interface PagePlanJson {
  readonly issue: string;
  readonly pages: readonly {
    readonly id: string;
    readonly section: string | null;
    readonly fill: number;
    readonly voidLines: number;
    /** What the page could take more; null where it is full. */
    readonly short: { readonly lines: number; readonly characters: number } | null;
    readonly items: readonly PlannedItem[];
  }[];
  readonly promises: readonly PlannedPromise[];
  /** Left for another day, and copy that found no room, with what was said of it. */
  readonly left: readonly { readonly file: string; readonly reason: string }[];
}

type Lang = 'zh' | 'en';

function shortOf(
  proposals: readonly Proposal[],
  page: string,
): { readonly lines: number; readonly characters: number } | null {
  const short = proposals.find((one) => one.kind === 'short' && one.page === page);
  return short === undefined ? null : { lines: short.lines, characters: short.characters };
}

/** The plan as data; empty pages where the copy's errors kept the issue from being planned. */
export function pagePlanJson(result: BuildResult, lang: Lang): PagePlanJson {
  const { plan } = result;
  const promises = [...(plan?.promises ?? [])].flatMap(([file, list]) =>
    list.map(({ promise, kept, reason }) => ({ file, promise, kept, reason: reason ?? null })),
  );
  const left = [...new Set([...(plan?.heldOver ?? []), ...(plan?.overset ?? [])])].map((file) => ({
    file,
    reason: reasonOf(result, file, lang),
  }));
  return {
    issue: result.issueId,
    pages: (plan?.dummies ?? []).map((dummy) => ({
      id: dummy.id,
      section: dummy.section ?? null,
      fill: fillOf(dummy),
      voidLines: dummy.voidLines,
      short: shortOf(plan?.proposals ?? [], dummy.id),
      items: [...dummy.modules.map(articleItem), ...dummy.ads.map(adItem), ...linerItems(dummy)],
    })),
    promises,
    left,
  };
}

function articleItem({ article, part, grid, levers }: Module): PlannedItem {
  return {
    kind: 'article',
    file: article.id,
    title: plainTitle(article),
    column: grid.column + 1,
    columns: grid.columnSpan,
    line: grid.line + 1,
    lines: grid.lineSpan,
    height: null,
    part,
    levers,
  };
}

function adItem({ ad, column, columnSpan, height }: Dummy['ads'][number]): PlannedItem {
  return {
    kind: 'ad',
    file: ad.id,
    title: ad.advertiser.text,
    column: column + 1,
    columns: columnSpan,
    line: null,
    lines: null,
    height: roundPt(height),
    part: null,
    levers: [],
  };
}

/** All classified ads of a page as one item a file. */
function linerItems({ liners }: Dummy): readonly PlannedItem[] {
  const counts = new Map<string, number>();
  for (const { item, role } of liners) {
    if (role !== 'classified') continue;
    const file = item.replace(/#\d+$/, '');
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return [...counts].map(([file, count]) => ({
    kind: 'classified',
    file,
    title: `× ${count}`,
    column: 1,
    columns: 0,
    line: null,
    lines: null,
    height: null,
    part: null,
    levers: [],
  }));
}

function reasonOf({ diagnostics }: BuildResult, file: string, lang: Lang): string {
  const said = diagnostics.find(
    ({ code, span }) =>
      code.startsWith('plan/') && span?.file.endsWith(file.replace(/#\d+$/, '')) === true,
  );
  return said === undefined ? '' : said.message[lang];
}

const WORDS = {
  zh: {
    plan: '落版單',
    kinds: { article: '稿', ad: '廣告', classified: '分類' },
    parts: { whole: '', first: '（前段，下轉）', rest: '（續，上接）' },
    column: (from: number, count: number) => `第 ${from} 欄起 ${count} 欄`,
    lines: (count: number) => `${count} 行`,
    promises: '廣告約定',
    kept: '照辦',
    broken: '沒照辦',
    left: '沒有上版',
    fill: '滿',
    short: (lines: number, characters: number) => `還差 ${characters} 字（約 ${lines} 行）`,
  },
  en: {
    plan: 'page plan',
    kinds: { article: 'story', ad: 'ad', classified: 'small' },
    parts: { whole: '', first: ' (first part)', rest: ' (jump)' },
    column: (from: number, count: number) => `columns ${from}–${from + count - 1}`,
    lines: (count: number) => `${count} lines`,
    promises: 'promises to advertisers',
    kept: 'kept',
    broken: 'broken',
    left: 'left out',
    fill: 'full',
    short: (lines: number, characters: number) =>
      `${characters} characters short (about ${lines} lines)`,
  },
} as const;

/** The plan to read: a block a page, then promises and what was left out. */
export function pagePlanText(plan: PagePlanJson, lang: Lang): string {
  const words = WORDS[lang];
  const lines = [`${words.plan} ${plan.issue}`];
  for (const page of plan.pages) {
    lines.push('', pageLine(page, lang));
    for (const item of page.items) lines.push(`  ${itemLine(item, lang)}`);
  }
  if (plan.promises.length > 0) lines.push('', words.promises);
  for (const { file, promise, kept, reason } of plan.promises) {
    const state = kept ? words.kept : words.broken;
    const why = reason === null ? '' : `：${reasonText(reason, lang)}`;
    lines.push(`  ${file} · ${promiseText(promise, lang)} · ${state}${why}`);
  }
  if (plan.left.length > 0) lines.push('', words.left);
  for (const { file, reason } of plan.left)
    lines.push(`  ${file}${reason === '' ? '' : ` · ${reason}`}`);
  return `${lines.join('\n')}\n`;
}

function pageLine({ id, section, fill, short }: PagePlanJson['pages'][number], lang: Lang): string {
  const words = WORDS[lang];
  const name = section === null ? id : `${id} ${section}`;
  const lack = short === null ? '' : ` · ${words.short(short.lines, short.characters)}`;
  return `${name}　${words.fill} ${Math.round(fill * 100)}%${lack}`;
}

const TITLE_CELLS = 44;

function itemLine(item: PlannedItem, lang: Lang): string {
  const words = WORDS[lang];
  const kind = padded(words.kinds[item.kind], 6);
  if (item.kind === 'classified') return `${kind}${item.file} ${item.title}`;
  const title = padded(
    `${item.title}${item.part === null ? '' : words.parts[item.part]}`,
    TITLE_CELLS,
  );
  const depth = item.lines === null ? millimetres(item.height ?? 0) : words.lines(item.lines);
  const levers = item.levers
    .filter((lever) => !/^picture [+-]?0%$/.test(lever))
    .map((lever) => leverText(lever, lang));
  const place = [words.column(item.column, item.columns), depth, ...levers].join(' · ');
  return `${kind}${title} ${place}`;
}

/** Ads are sold by the millimetre. */
function millimetres(height: number): string {
  return `${Math.round((height / 72) * 25.4)} mm`;
}

function padded(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(1, cells - displayWidth(text)));
}

const COLUMNS = [
  'page',
  'section',
  'kind',
  'file',
  'title',
  'column',
  'columns',
  'line',
  'lines',
  'height',
  'part',
  'levers',
] as const;

/** The plan as CSV (RFC 4180), an item a row, for a spreadsheet. */
export function pagePlanCsv(plan: PagePlanJson): string {
  const rows = plan.pages.flatMap(({ id, section, items }) =>
    items.map((item) => [
      id,
      section ?? '',
      item.kind,
      item.file,
      item.title,
      item.column,
      item.columns,
      item.line ?? '',
      item.lines ?? '',
      item.height ?? '',
      item.part ?? '',
      item.levers.join('; '),
    ]),
  );
  return [COLUMNS, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

/** Text that a spreadsheet would take for a formula gets an apostrophe: copy is not to be run. */
function cellOf(value: string | number): string {
  const text =
    typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
