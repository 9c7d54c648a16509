// The plan of an issue → the text of `layout.lock.yaml`. In: the plan, the template's name, the lock that was kept. Out: YAML in reading order,
// the same for the same plan. Pins of the lock before are handed on. Writes no file.
import type { GridRect } from '../base/geometry.js';
import { roundPt } from '../base/units.js';
import type { AdSlot, Dummy, IssuePlan, Module } from '../model/dummy.js';
import type { LayoutLock, LockedPage } from '../model/lock.js';

const HEAD = `# 版面鎖：每一次排版成功後寫下每一稿、每一廣告的位置；下一次照著排，改一個字不會動到別的版面。可以用手改，請一起存進版本庫。
# The layout lock: where the last build put everything. The next one keeps it, so that an edit moves little. Edit it by hand; commit it.
#
# sections        排版時 issue.md 的版面順序；那裡一改，版面就重新分配 as issue.md had them; when they change there, pages are dealt afresh
# count           這一期的版數 pages of the issue
# section         這一版屬於哪一個版面 whose page it is (where issue.md lists its pages, that list decides)
# column, columns 從第幾欄起、占幾欄（最左是 1） first column and how many, from 1 at the left
# top, lines      從版心第幾行起、占幾行（最上是 1） first body line and how many, from 1 at the top; an ad's top is in points
# legs            內文排成幾欄 legs of text          headline, heads  主題字級、題共幾行 size of the headline, lines of all heads
# picture         圖占幾欄、幾行 legs and lines of the pictures
# feet            各欄文從題起到腳的行數，繞著廣告時才有 lines from the top to each column's foot, of a story around an ad
# bent            排得鬆一行、緊一行 a line longer or shorter
# part            下轉稿的前段 first、後段 rest  parts of a story that jumps      away  原屬的版面排不下 its section had no room
# pinned: true    釘住：照做，做不到就是錯誤 keep it, or fail and say why
# 刪掉這個檔案，或 --relayout，就重新落版。 Delete this file, or use --relayout, to lay out afresh.
`;

/** What a plan was made for. */
export interface LockHead {
  readonly template: string;
  /** The issue's sections in their order. */
  readonly sections: readonly string[];
}

/** The lock of a plan. */
export function lockYaml(
  plan: IssuePlan,
  { template, sections }: LockHead,
  before: LayoutLock | undefined,
): string {
  const onPages = new Set(plan.dummies.map(({ section }) => section));
  const pages = plan.dummies.map((dummy) =>
    pageLines(
      dummy,
      before?.pages.find(({ id }) => id === dummy.id),
      onPages,
    ),
  );
  const dealt = `sections: [${sections.map(scalar).join(', ')}]`;
  const head = [`template: ${template}`, dealt, `count: ${plan.dummies.length}`];
  return `${HEAD}\n${[...head, 'pages:', ...pages.flat()].join('\n')}\n`;
}

function pageLines(
  dummy: Dummy,
  before: LockedPage | undefined,
  sections: ReadonlySet<string | undefined>,
): readonly string[] {
  const { id, section, modules, ads, refer } = dummy;
  const articles = modules.flatMap((module) =>
    articleLines(module, dummy, before, module.part !== 'rest' && isAway(module, dummy, sections)),
  );
  const isPinned = (slot: AdSlot): boolean =>
    before?.ads.some((ad) => ad.file === slot.ad.id && ad.isPinned) === true;
  return [
    `  - page: ${id}`,
    ...(section === undefined ? [] : [`    section: ${scalar(section)}`]),
    ...(refer === undefined ? [] : [`    refer: {${rectOf(refer.grid).join(', ')}}`]),
    ...(articles.length === 0 ? [] : ['    articles:', ...articles]),
    ...(ads.length === 0 ? [] : ['    ads:']),
    ...ads.flatMap((slot) => adLines(slot, isPinned(slot))),
  ];
}

/** Stands outside its section, though the section has pages. */
function isAway(
  { article }: Module,
  page: Dummy,
  sections: ReadonlySet<string | undefined>,
): boolean {
  const { section } = article;
  if (section === undefined || article.page !== undefined) return false;
  return section !== page.section && sections.has(section);
}

function articleLines(
  module: Module,
  page: Dummy,
  before: LockedPage | undefined,
  away: boolean,
): readonly string[] {
  const { article, part, grid, shape } = module;
  const isPinned = before?.articles.some(
    (entry) => entry.file === article.id && entry.part === part && entry.isPinned,
  );
  const { picture } = shape;
  const fields = [
    `file: ${scalar(article.id)}${comment(article.title.text)}`,
    ...(part === 'whole' ? [] : [`part: ${part}`]),
    ...rectOf(grid),
    `legs: ${shape.legs}`,
    `headline: ${roundPt(shape.headline)}`,
    `heads: ${shape.heads}`,
    ...(picture === undefined ? [] : [`picture: {legs: ${picture.legs}, lines: ${picture.lines}}`]),
    ...(shape.feet === undefined ? [] : [`feet: [${shape.feet.join(', ')}]`]),
    ...(shape.bent === undefined ? [] : [`bent: ${scalar(shape.bent)}`]),
    ...(away ? [`away: ${scalar(article.section ?? page.id)}`] : []),
    ...(isPinned === true ? ['pinned: true'] : []),
  ];
  return entryOf(fields);
}

function adLines({ ad, column, y }: AdSlot, isPinned: boolean): readonly string[] {
  return entryOf([
    `file: ${scalar(ad.id)}${comment(ad.advertiser.text)}`,
    `column: ${column + 1}`,
    `top: ${roundPt(y)}`,
    ...(isPinned ? ['pinned: true'] : []),
  ]);
}

function entryOf(fields: readonly string[]): readonly string[] {
  return fields.map((field, at) => `      ${at === 0 ? '-' : ' '} ${field}`);
}

function rectOf({ column, columnSpan, line, lineSpan }: GridRect): readonly string[] {
  return [
    `column: ${column + 1}`,
    `columns: ${columnSpan}`,
    `top: ${line + 1}`,
    `lines: ${lineSpan}`,
  ];
}

/** Plain where YAML takes it for nothing else. */
function scalar(text: string): string {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_./-]*$/u.test(text) ? text : JSON.stringify(text);
}

/** A note at a line's end; signs that would end the line are white. */
function comment(text: string | undefined): string {
  const clean = text?.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim() ?? '';
  return clean === '' ? '' : `  # ${clean}`;
}
