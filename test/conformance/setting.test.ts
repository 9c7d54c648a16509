// Widths of marks, gaps, lines, joined lines and orientation, against cases that others wrote, through the package's public interface.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  autospaceGaps,
  clusterAdvances,
  joinSourceLines,
  orientation,
  setLines,
  type TextRules,
} from '../../src/build/line-setting.js';
import type { Lang } from '../../src/model/copy.js';
import {
  type ConformanceCase,
  type Exception,
  holdingsOf,
  readCases,
  type Suite,
} from '../support/conformance.js';
import { PROJECT } from '../support/project.js';

interface SettingCase extends ConformanceCase {
  readonly lang: string;
  readonly vertical?: boolean;
}

/** Japanese and unmarked cases speak of what the Chinese regions share; `glyph-side` of marks in the corner of their cell. */
function rulesOf({ lang, mark, vertical }: SettingCase): TextRules {
  const region = mark === 'glyph-side' ? 'zh-Hans' : /^(ja|und|zh)$/.test(lang) ? 'zh-Hant' : lang;
  const writing = vertical === true ? 'vertical' : 'horizontal';
  return { lang: region as Lang, writing };
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 0.0101;

interface AdvanceCase extends SettingCase {
  readonly text: string;
  readonly adv_em: readonly (number | null)[];
}

holdAll<AdvanceCase>({
  name: 'advances-trim',
  cases: readCases('advances-trim'),
  faultOf: (entry) => {
    const style = entry.mark === 'style-banjiao' ? 'banjiao' : 'quanjiao';
    const found = clusterAdvances(entry.text, { ...rulesOf(entry), style });
    return faultIn(found, entry.adv_em);
  },
});

interface GapCase extends SettingCase {
  readonly text: string;
  readonly gaps: readonly number[];
  readonly ignore?: readonly number[];
}

holdAll<GapCase>({
  name: 'gaps-autospace',
  cases: readCases('gaps-autospace'),
  faultOf: (entry) => {
    const ignored = new Set(entry.ignore ?? []);
    const asserted = (offsets: readonly number[]): string =>
      offsets.filter((offset) => !ignored.has(offset)).join(' ');
    const found = asserted(autospaceGaps(entry.text, rulesOf(entry)));
    return found === asserted(entry.gaps) ? undefined : `gaps at ${found}`;
  },
});

interface PairCase extends SettingCase {
  readonly style?: string;
  readonly left: string;
  readonly right: string;
  readonly pair_em: number | { readonly min: number; readonly max: number };
  readonly left_body_em?: number;
  readonly right_body_em?: number;
  readonly left_align?: string;
  readonly right_align?: string;
  readonly text?: string;
  readonly total_em?: number;
  readonly edge?: string;
  readonly x_of_first_em?: number;
}

const isHalfStyle = ({ style }: PairCase): boolean => style === 'banjiao' || style === 'kaiming';
const isMetrics = ({ id }: PairCase): boolean => id.startsWith('jfm:');

const PAIR_EXCEPTIONS: readonly Exception<PairCase>[] = [
  {
    because:
      'PW-01: an interpunct of the national standard is half an em, and of these styles every mark',
    covers: (entry) => isHalfStyle(entry) && isMetrics(entry) && hasUnevenDot(entry),
  },
  {
    because:
      'PW-12: 、 is half like every comma (LuaTeX-ja keeps a whole em for the Japanese one); xeCJK agrees',
    covers: (entry) =>
      isHalfStyle(entry) &&
      isMetrics(entry) &&
      entry.left === '、' &&
      /[\p{L}\p{Ps}“]/u.test(entry.right),
  },
  {
    because: 'PW-12: 。 is half in banjiao, before a bracket too; xeCJK agrees',
    covers: (entry) =>
      entry.style === 'banjiao' &&
      isMetrics(entry) &&
      entry.left === '。' &&
      /[\p{Ps}‘]/u.test(entry.right),
  },
  {
    because: 'PW-12: 。 is whole in kaiming, before a bracket too; LuaTeX-ja agrees',
    covers: (entry) =>
      entry.style === 'kaiming' && entry.left === '。' && !isMetrics(entry) && entry.right === '「',
  },
];

/** LuaTeX-ja gives interpuncts three different whites; its own half is met only here. */
function hasUnevenDot({ left, right, pair_em }: PairCase): boolean {
  if (/^[·・]{2}$/.test(left + right)) return true;
  // Beside a dash both keep their blank.
  if (/[—―‥…～〜]/.test(left + right)) return false;
  return /[·・]/.test(left + right) && pair_em !== 1.5 && pair_em !== 1;
}

holdAll<PairCase>({
  name: 'pairs',
  cases: readCases('pairs'),
  faultOf: (entry) => {
    if (entry.text !== undefined) return totalFault(entry);
    const rules = pairRules(entry);
    const width = sum(clusterAdvances(entry.left + entry.right, rules)) + outerEm(entry, rules);
    const { pair_em } = entry;
    const { min, max } = typeof pair_em === 'number' ? { min: pair_em, max: pair_em } : pair_em;
    return width > min - 0.0101 && width < max + 0.0101 ? undefined : `${width} em`;
  },
  exceptions: PAIR_EXCEPTIONS,
});

function pairRules(entry: PairCase): TextRules {
  const style = (entry.style ?? 'quanjiao') as NonNullable<TextRules['style']>;
  return { ...rulesOf(entry), style };
}

/**
 * Origins count the outer sides of a pair differently. LuaTeX-ja's bodies are half an em: the blank outside them is none of the
 * pair's. xeCJK's are a whole em in every style: what a style takes from the outer side is taken outside the pair.
 */
function outerEm(entry: PairCase, rules: TextRules): number {
  const alone = (mark: string): number => clusterAdvances(mark, rules)[0] ?? 0;
  const { left, right, left_body_em, right_body_em } = entry;
  if (left_body_em !== undefined && right_body_em !== undefined) {
    const before = (alone(left) - left_body_em) * shareOf(entry.left_align, 'right');
    return -before - (alone(right) - right_body_em) * shareOf(entry.right_align, 'left');
  }
  if (!entry.id.startsWith('xecjk')) return 0;
  const isOpen = (mark: string): boolean => /[\p{Ps}“‘]/u.test(mark);
  return (isOpen(left) ? 1 - alone(left) : 0) + (isOpen(right) ? 0 : 1 - alone(right));
}

/** How much of a cell's blank lies on the outer side of a body that is set to one side of it. */
function shareOf(align: string | undefined, outer: 'left' | 'right'): number {
  if (align === 'middle') return 0.5;
  return align === outer ? 1 : 0;
}

function totalFault(entry: PairCase): string | undefined {
  const { text = '', total_em = 0, edge, x_of_first_em } = entry;
  const rules = pairRules(entry);
  if (edge === undefined) {
    const width = sum(clusterAdvances(text, rules));
    return isNear(width, total_em) ? undefined : `${width} em`;
  }
  // A mark at a line's end gives up its blank where the measure asks for it.
  const measureEm = edge === 'line-end' ? total_em : 40;
  const firstIndentEm = x_of_first_em === undefined ? 0 : 2;
  const [line] = setLines(text, { ...rules, measureEm, firstIndentEm });
  const found = x_of_first_em === undefined ? line?.width : line?.x;
  return isNear(found ?? 0, x_of_first_em ?? total_em) ? undefined : `${found} em`;
}

interface LinesCase extends SettingCase {
  readonly rule: string;
  readonly text: string;
  readonly width_em: number;
  readonly first_indent_em?: number;
  readonly latin_adv_em?: number;
  readonly lines: readonly string[];
  readonly adv_em_lines?: readonly (readonly number[] | null)[];
  readonly hang?: readonly number[];
}

holdAll<LinesCase>({
  name: 'lines',
  cases: readCases('lines'),
  faultOf: (entry) => {
    const lines = setLines(entry.text, lineOptions(entry));
    // A line keeps the line feed that ended it.
    const texts = lines.map((line) => line.text.replace(/\n$/, ''));
    if (texts.join('|') !== entry.lines.join('|')) return texts.join('|');
    const widths = entry.adv_em_lines?.flatMap((expected, at) =>
      expected === null ? [] : [faultIn(lines[at]?.advances ?? [], expected)],
    );
    const hangs = entry.hang?.map((hang, at) =>
      lines[at]?.hang === (hang === 1) ? undefined : `hang ${at}`,
    );
    return [...(widths ?? []), ...(hangs ?? [])].find((fault) => fault !== undefined);
  },
});

function lineOptions(entry: LinesCase): Parameters<typeof setLines>[1] {
  const { rule, mark } = entry;
  const isGreedy = rule.startsWith('greedy');
  const isRagged = isGreedy || rule.startsWith('css-trim');
  const lineStart =
    rule === 'css-trim-normal' ? 'keep' : rule === 'css-trim-space-first' ? 'trim-wrapped' : 'trim';
  const latinEm = isGreedy ? 1 : entry.latin_adv_em;
  const level = mark.startsWith('level-')
    ? (mark.slice('level-'.length) as TextRules['level'])
    : undefined;
  return {
    ...rulesOf(entry),
    measureEm: entry.width_em,
    firstIndentEm: entry.first_indent_em ?? 0,
    align: isRagged ? 'ragged' : 'justify',
    lineStart,
    // None of these origins knows the rule of the last line (PG-03).
    lastLineLeast: 1,
    hanging: mark === 'style-hang',
    ...(latinEm === undefined ? {} : { latinEm }),
    ...(level === undefined ? {} : { level }),
  };
}

interface JoinCase extends SettingCase {
  readonly text: string;
  readonly expect: string;
}

holdAll<JoinCase>({
  name: 'segment-break',
  cases: readCases('segment-break'),
  faultOf: ({ text, expect }) => {
    const joined = joinSourceLines(text);
    return joined === expect ? undefined : JSON.stringify(joined);
  },
});

interface Standing {
  readonly mark: string;
  readonly stands: string;
  readonly chars: string;
}

holdAll({
  name: 'vertical-orientation',
  cases: readCases<Standing>('vertical-orientation').flatMap(({ mark, stands, chars }) =>
    Array.from(chars, (char) => ({
      id: `U+${char.codePointAt(0)?.toString(16)}`,
      mark,
      stands,
      char,
    })),
  ),
  faultOf: ({ char, stands }) => {
    const found = orientation(char, 'zh-Hant');
    return found === stands ? undefined : found;
  },
});

interface OrphanCase {
  readonly id: string;
  readonly text: string;
  readonly width_em: number;
  readonly zh_newspaper: string;
  readonly property?: { readonly last_line_min_han?: number };
}

// Sentences under a share-alike licence are no part of this project: read where they lie beside a checkout.
const PARAGRAPHS = join(PROJECT, '../shared/conformance/lines.json');
if (existsSync(PARAGRAPHS)) {
  const { cases } = JSON.parse(readFileSync(PARAGRAPHS, 'utf8')) as {
    readonly cases: readonly OrphanCase[];
  };
  holdAll({
    name: 'lines, last lines',
    cases: cases
      .filter(({ property }) => property?.last_line_min_han !== undefined)
      .map((entry) => ({ ...entry, mark: entry.zh_newspaper })),
    faultOf: ({ text, width_em, property }) => {
      const last = setLines(text, { measureEm: width_em }).at(-1)?.text ?? '';
      const characters = last.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      return characters >= (property?.last_line_min_han ?? 0) ? undefined : last;
    },
  });
}

function faultIn(
  found: readonly number[],
  expected: readonly (number | null)[],
): string | undefined {
  const holds = expected.every((width, at) => width === null || isNear(width, found[at] ?? 0));
  return holds ? undefined : `advances ${found.join(' ')}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function holdAll<C extends ConformanceCase>(suite: Suite<C>): void {
  for (const { title, hold } of holdingsOf(suite)) test(title, hold);
}
