// What lines should not part where it fits, though they may: numbers with their units, dates, spans of time, telephone numbers,
// addresses (LB-06, LB-09). In: a paragraph's text. Out: what a break inside costs, by offset. Forbids nothing.

/** Costs on the scale of the line breaker: 10 is a line squeezed to the last comma, 100 one with gaps of a fifth of an em. */
const UNIT_COST = 40;
const DATE_COST = 20;
const TOKEN_COST = 60;

interface Keep {
  readonly pattern: RegExp;
  readonly cost: number;
}

const UNITS =
  '年月日號号時时點点分秒元角人名位個个隻只支本版頁页樓楼期屆届次場场家所間间街路巷弄度成倍萬万千百億亿公里英歲岁週周天坪磅';
const KEPT: readonly Keep[] = [
  {
    pattern: /\d{4}年\d{1,2}月\d{1,2}[日號号]|\d{1,2}月\d{1,2}[日號号]|\d+[點点時时]\d+分/g,
    cost: DATE_COST,
  },
  {
    pattern: new RegExp(`(?<![\\d０-９.,])第?[\\d０-９][\\d０-９.,]*[${UNITS}]`, 'g'),
    cost: UNIT_COST,
  },
  { pattern: /(?<![\d:.])\d[\d:.]*[–~～-]\d[\d:.]*/g, cost: TOKEN_COST },
  { pattern: /\(\d{3}\) ?\d{3}-\d{4}/g, cost: TOKEN_COST },
  { pattern: /\d{4}[/-]\d{1,2}[/-]\d{1,2}/g, cost: TOKEN_COST },
  {
    pattern: /(?:https?:\/\/|www\.)[!-~]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
    cost: TOKEN_COST,
  },
];
const HAS_TOKEN = /[\d０-９@]|www\.|https?:/;
const NOTHING: ReadonlyMap<number, number> = new Map();

/** Cost of a break by UTF-16 offset; what is not named costs nothing. */
export function keepCosts(text: string): ReadonlyMap<number, number> {
  if (!HAS_TOKEN.test(text)) return NOTHING;
  const costs = new Map<number, number>();
  for (const { pattern, cost } of KEPT) {
    for (const match of text.matchAll(pattern)) {
      for (let at = match.index + 1; at < match.index + match[0].length; at += 1) {
        costs.set(at, Math.max(cost, costs.get(at) ?? 0));
      }
    }
  }
  return costs;
}
