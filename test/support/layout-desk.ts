// The layout desk for tests: the project's own tabloid template, lines set without fonts, copy by hand. In: lengths and fields. Out: tools,
// articles, ads and plans; and what a plan says, by code.
import type { Diagnostic, Outcome } from '../../src/base/diagnostic.js';
import type { GridRect } from '../../src/base/geometry.js';
import { readLock } from '../../src/copy/read-lock.js';
import { readTemplate } from '../../src/copy/read-template.js';
import { createTypesetter } from '../../src/galley/set-galley.js';
import type { Ad, Article, Issue, Liner, PageWanted, Picture } from '../../src/model/copy.js';
import type { IssuePlan } from '../../src/model/dummy.js';
import type { GalleyItem, Typesetter } from '../../src/model/galley.js';
import type { Template } from '../../src/model/template.js';
import { type DeskTools, openDesk } from '../../src/plan/desk.js';
import { planIssue } from '../../src/plan/plan-issue.js';
import { lockYaml } from '../../src/report/lock-yaml.js';
import { createDiskShelf } from '../../src/source/disk-shelf.js';
import { FAKE_SHAPER } from './fake-shaper.js';
import { prose } from './issue-folder.js';
import { memoryShelf } from './memory-shelf.js';
import { PROJECT } from './project.js';
import { ad, article, issue, liner, paragraphs, textIn } from './proof.js';

/** The tabloid: six columns of eleven em, 86 L. */
export const TABLOID: Template = readTabloid();

function readTabloid(): Template {
  const path = 'templates/tabloid/template.yaml';
  const { value } = readTemplate(path, createDiskShelf(PROJECT), { file: path, start: 0, end: 0 });
  if (value === undefined) throw new Error('the tabloid cannot be read');
  return value;
}

/** A typesetter without fonts. */
export function fakeTypesetter(template: Template = TABLOID): Typesetter {
  return createTypesetter({ shaper: FAKE_SHAPER, template, names: [], lang: 'zh-Hant' });
}

/** Tools of the desk; what it reports is kept in `said`. */
export function deskTools(
  template: Template = TABLOID,
): DeskTools & { readonly said: Diagnostic[] } {
  const said: Diagnostic[] = [];
  const report = (found: readonly Diagnostic[]): void => {
    said.push(...found);
  };
  return {
    ...openDesk({ template, typesetter: fakeTypesetter(template), report, tell: report }),
    said,
  };
}

/** An article `articles/<name>.md` of about so many characters, in paragraphs of a hundred and fifty. */
export function story(name: string, characters: number, more: Partial<Article> = {}): Article {
  const id = `articles/${name}.md`;
  const texts: string[] = [];
  for (let left = characters; left > 0; left -= 150) {
    texts.push(prose(Math.min(150, left), texts.length + name.length));
  }
  const body = texts.join('');
  return article(id, body, {
    title: textIn(id, `社區新聞${name}`),
    blocks: paragraphs(id, ...texts),
    ...more,
  });
}

/** An ad `ads/<name>.md` of a named size. */
export function booked(name: string, size: string, more: Partial<Ad> = {}): Ad {
  const id = `ads/${name}.md`;
  const span = { file: id, start: 0, end: 0 };
  return ad(id, {
    advertiser: textIn(id, name),
    size: { kind: 'named', name: size, span },
    ...more,
  });
}

/** An ad of columns × points. */
export function measured(
  name: string,
  columns: number,
  height: number,
  more: Partial<Ad> = {},
): Ad {
  const span = { file: `ads/${name}.md`, start: 0, end: 0 };
  return booked(name, '', { size: { kind: 'measured', columns, height, span }, ...more });
}

/** A classified ad of a category. */
export function small(name: string, category: string, characters: number): Liner {
  const id = `ads/${name}.classified.md`;
  return {
    ...liner(id, prose(characters, name.length).replace(/^./, name.slice(0, 1))),
    category: textIn(id, category),
  };
}

/** A picture of these pixels. */
export function picture(width: number, height: number, more: Partial<Picture> = {}): Picture {
  return {
    file: { path: 'pictures/a.jpg', hash: '00', format: 'jpeg', width, height },
    caption: textIn('articles/a.md', '志工在社區中心整理圖書'),
    credit: undefined,
    focus: [0.5, 0.5],
    columns: undefined,
    crop: 'auto',
    span: { file: 'articles/a.md', start: 0, end: 0 },
    ...more,
  };
}

/** Pages by name, `A1 要聞` = page A1 of the section 要聞. */
export function pagesOf(...names: readonly string[]): Issue['pages'] {
  const pages: PageWanted[] = names.map((name) => {
    const [id = '', section] = name.split(' ');
    return { id, section, design: undefined };
  });
  return { kind: 'list', pages };
}

/** Plans an issue on the tabloid, without fonts. */
export function planOf(more: Partial<Issue>): Outcome<IssuePlan> {
  return planIssue(issue({ ...more, template: 'tabloid' }), {
    template: TABLOID,
    typesetter: fakeTypesetter(),
  });
}

/** The layout lock of a plan, as a build writes it; `sections` are those of the issue. */
export function lockTextOf(
  { value }: Outcome<IssuePlan>,
  sections: readonly string[] = [],
): string {
  return lockYaml(value, { template: TABLOID.name, sections }, undefined);
}

/** Plans an issue with a lock; what is wrong with the lock's form fails the test. */
export function planLocked(more: Partial<Issue>, text: string): Outcome<IssuePlan> {
  const path = 'issue/layout.lock.yaml';
  const { value, diagnostics } = readLock(path, memoryShelf({ [path]: text }));
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ code }) => code).join(' '));
  return planIssue(
    issue({ ...more, template: 'tabloid' }),
    { template: TABLOID, typesetter: fakeTypesetter() },
    value,
  );
}

/** Where everything of a plan stands, page by page. */
export function placesIn({ value }: Outcome<IssuePlan>): readonly (readonly string[])[] {
  return value.dummies.map(({ modules, ads, refer }) => [
    ...modules.map(({ article, part, grid }) => `${article.id} ${part} ${rectText(grid)}`),
    ...ads.map(({ ad: slot, column, y }) => `${slot.id} ${column} ${y.toFixed(2)}`),
    ...(refer === undefined ? [] : [`refer ${rectText(refer.grid)}`]),
  ]);
}

function rectText({ column, columnSpan, line, lineSpan }: GridRect): string {
  return [column, columnSpan, line, lineSpan].join(' ');
}

/** Ids of the articles on a page of a plan. */
export function articlesOn(plan: IssuePlan, page: string): readonly string[] {
  const dummy = plan.dummies.find(({ id }) => id === page);
  return (dummy?.modules ?? []).map((module) => module.article.id);
}

/** Ids of the ads on a page of a plan. */
export function adsOn(plan: IssuePlan, page: string): readonly string[] {
  return (plan.dummies.find(({ id }) => id === page)?.ads ?? []).map((slot) => slot.ad.id);
}

/** Everything said under a code. */
export function saidAs(
  outcome: { readonly diagnostics: readonly Diagnostic[] },
  code: Diagnostic['code'],
): readonly Diagnostic[] {
  return outcome.diagnostics.filter((found) => found.code === code);
}

/** Galley items: one letter an item. `t` a line inside a paragraph, `(` its first, `)` its last, `!` a paragraph of one line, `#` a subhead after an L of white. */
export function galleyItems(pattern: string): readonly GalleyItem[] {
  let paragraph = 0;
  return Array.from(pattern, (sign) => {
    const starts = sign === '(' || sign === '!' || sign === '#';
    const ends = sign === ')' || sign === '!' || sign === '#';
    const item: GalleyItem = {
      kind: sign === '#' ? 'subhead' : 'text',
      lines: [],
      depth: 1,
      spaceBefore: sign === '#' ? 1 : 0,
      keepWithNext: sign === '#',
      paragraph,
      startsParagraph: starts,
      endsParagraph: ends,
    };
    if (ends) paragraph += 1;
    return item;
  });
}
