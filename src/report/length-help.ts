// How long an article is for the place it has. In: the plan, an article. Out: lines and characters over or short, and the same in a sentence.
// Read off the finished plan: what stands under each leg's text is room, what the layout desk could not place is over.
import type { Article } from '../model/copy.js';
import type { IssuePlan, Module } from '../model/dummy.js';

/** An article's length at its present place. */
export interface LengthHelp {
  /** `over` found no room, `short` leaves lines white, `even` fills its place, `left` waits for another day. */
  readonly kind: 'over' | 'short' | 'even' | 'left';
  /** Pages it stands on, or was meant for, in order. */
  readonly pages: readonly string[];
  /** Body lines over or short, and about so many characters; 0 where even. */
  readonly lines: number;
  readonly characters: number;
  /** Characters of the whole body. */
  readonly total: number;
  /** What its page could take more besides, in lines and characters: longer copy gets it, at the price of another shape. */
  readonly page: { readonly lines: number; readonly characters: number } | undefined;
}

/** An article's length at its place in the plan. */
export function lengthHelp(article: Article, plan: IssuePlan): LengthHelp {
  const { id, characters: total } = article;
  const over = plan.proposals.find((one) => one.kind === 'over' && one.article === id);
  if (over !== undefined) {
    const { lines, characters, page } = over;
    return { kind: 'over', pages: [page], lines, characters, total, page: undefined };
  }
  const homes = plan.dummies.filter(({ modules }) => modules.some((one) => one.article.id === id));
  const modules = homes.flatMap((dummy) => dummy.modules.filter((one) => one.article.id === id));
  const pages = homes.map((dummy) => dummy.id);
  if (modules.length === 0) {
    return { kind: 'left', pages, lines: 0, characters: 0, total, page: undefined };
  }
  const set = sum(modules.map(linesSet));
  const lines = sum(modules.map(linesFree));
  const characters = set === 0 ? 0 : Math.round((lines * total) / set);
  const short = plan.proposals.find((one) => one.kind === 'short' && pages.includes(one.page));
  const page = short && { lines: short.lines, characters: short.characters };
  return { kind: lines > 0 ? 'short' : 'even', pages, lines, characters, total, page };
}

/** `articles/x.md · A2 · 912 字 · 還差 40 字（約 3 行）`: one line for a terminal. */
export function lengthText(file: string, help: LengthHelp, lang: 'zh' | 'en'): string {
  const isZh = lang === 'zh';
  const total = isZh ? `${help.total} 字` : `${help.total} characters`;
  const parts = [file, ...(help.pages.length > 0 ? [help.pages.join(' → ')] : []), total];
  return `${[...parts, verdictText(help, lang)].join(' · ')}\n`;
}

/** `超出 43 字（3 行）`. */
export function verdictText({ kind, lines, characters }: LengthHelp, lang: 'zh' | 'en'): string {
  const isZh = lang === 'zh';
  switch (kind) {
    case 'over':
      return isZh
        ? `超出 ${characters} 字（${lines} 行）`
        : `${characters} characters over (${lines} lines)`;
    case 'short':
      return isZh
        ? `還差 ${characters} 字（${lines} 行）`
        : `${characters} characters short (${lines} lines)`;
    case 'even':
      return isZh ? '正好' : 'fits exactly';
    case 'left':
      return isZh ? '留稿，沒有上版' : 'held over: on no page';
  }
}

type Leg = Extract<Module['parts'][number], { readonly kind: 'leg' }>;

function legsOf({ parts }: Module): readonly Leg[] {
  return parts.filter((part) => part.kind === 'leg');
}

function depthOf({ items }: Leg): number {
  return sum(items.map(({ depth, spaceBefore }, at) => depth + (at === 0 ? 0 : spaceBefore)));
}

function linesSet(module: Module): number {
  return sum(legsOf(module).map(depthOf));
}

function linesFree(module: Module): number {
  return sum(legsOf(module).map((leg) => Math.max(0, leg.grid.lineSpan - depthOf(leg))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
