// Laws of finished pages, for small issues by chance: copy desk, layout desk and makeup together, lines set without fonts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { contains, overlaps } from '../../src/base/geometry.js';
import { makeUpPage } from '../../src/makeup/make-up-page.js';
import type { Issue } from '../../src/model/copy.js';
import type { IssuePlan } from '../../src/model/dummy.js';
import type { Box, Page } from '../../src/model/page.js';
import { spanWidth } from '../../src/plan/grid.js';
import { planIssue } from '../../src/plan/plan-issue.js';
import { measureOf } from '../../src/plan/stack-ads.js';
import { gather } from '../support/copy-desk.js';
import { prose } from '../support/issue-folder.js';
import { fakeTypesetter, TABLOID } from '../support/layout-desk.js';
import type { Shelved } from '../support/memory-shelf.js';
import { dense } from '../support/sample-issue.js';
import { pngOf } from '../support/tiny-pictures.js';

const SEED = { seed: 20260219, numRuns: 40 };

/** One article as it is written: front matter, and the body's pieces without Markdown signs. */
interface Written {
  readonly front: string;
  readonly pieces: readonly { readonly sign: string; readonly text: string }[];
}

const latin = fc.constantFrom('', '', ' News 2026', '3.5%', '「社區」', '——', '……', 'Kansas City');

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.integer({ min: 10, max: 260 }), fc.nat(40), latin)
      .map(([length, seed, tail]) => ({ sign: '', text: `${prose(length, seed)}${tail}` })),
  },
  {
    weight: 1,
    arbitrary: fc.nat(40).map((seed) => ({ sign: '## ', text: `小標${prose(4, seed)}` })),
  },
  {
    weight: 1,
    arbitrary: fc.nat(40).map((seed) => ({ sign: '> ', text: `引文${prose(20, seed)}` })),
  },
);

const fronts = fc.record({
  priority: fc.integer({ min: 1, max: 5 }),
  deck: fc.boolean(),
  byline: fc.boolean(),
  isOptional: fc.boolean(),
  picture: fc.option(fc.constantFrom('wide.png', 'tall.png'), { freq: 2, nil: undefined }),
  jump: fc.constantFrom('auto', 'never'),
});

const article: fc.Arbitrary<Written> = fc
  .tuple(fronts, fc.array(piece, { minLength: 1, maxLength: 12 }))
  .map(([front, pieces]) => ({
    front: [
      `priority: ${front.priority}`,
      `jump: ${front.jump}`,
      ...(front.deck ? ['deck: 志工整理書架'] : []),
      ...(front.byline ? ['byline: 本報記者'] : []),
      ...(front.isOptional ? ['optional: true'] : []),
      ...(front.picture === undefined
        ? []
        : [`images:\n  - src: ${front.picture}\n    caption: 社區中心開放`]),
    ].join('\n'),
    // A subhead needs something under it.
    pieces: [...pieces, { sign: '', text: prose(30, pieces.length) }],
  }));

const size = fc.constantFrom('quarter', 'eighth', '{ columns: 2, height: 60mm }', '1x3in', 'half');
const copy = fc.record({
  pages: fc.constantFrom('1', '2', '4', 'auto'),
  articles: fc.array(article, { minLength: 1, maxLength: 7 }),
  ads: fc.array(size, { maxLength: 4 }),
  liners: fc.array(fc.integer({ min: 15, max: 90 }), { maxLength: 14 }),
});
type Copy = typeof copy extends fc.Arbitrary<infer T> ? T : never;

interface Made {
  readonly issue: Issue;
  readonly plan: IssuePlan;
  readonly pages: readonly Page[];
  readonly diagnostics: readonly Diagnostic[];
}

function filesOf(wanted: Copy): Readonly<Record<string, Shelved>> {
  const files: Record<string, Shelved> = {
    'issue/issue.md': `---\npublication: 社區報\ndate: 2026-02-19\npages: ${wanted.pages}\n---\n`,
    'issue/articles/wide.png': pngOf(1500, 1000),
    'issue/articles/tall.png': pngOf(900, 1200),
  };
  wanted.articles.forEach(({ front, pieces }, at) => {
    const body = pieces.map(({ sign, text }) => `${sign}${text}`).join('\n\n');
    files[`issue/articles/${at}.md`] = `---\ntitle: 第${at}件社區新聞\n${front}\n---\n\n${body}\n`;
  });
  wanted.ads.forEach((booked, at) => {
    files[`issue/ads/${at}.md`] =
      `---\nadvertiser: 商家${at}\nsize: ${booked}\n---\n\n商家${at}\n\n歡迎惠顧\n`;
  });
  if (wanted.liners.length > 0) {
    const liners = wanted.liners.map((length, at) => prose(length, at));
    files['issue/ads/small.classified.md'] = `## 招聘\n\n${liners.join('\n\n')}\n`;
  }
  return files;
}

function make(wanted: Copy): Made {
  const { value: issue, diagnostics } = gather(filesOf(wanted));
  assert.ok(issue !== undefined, JSON.stringify(diagnostics));
  const typesetter = fakeTypesetter();
  const plan = planIssue(issue, { template: TABLOID, typesetter });
  const { dummies } = plan.value;
  const tools = { issue, template: TABLOID, typesetter, pageCount: dummies.length };
  const pages = dummies.map((dummy) => makeUpPage(dummy, tools).value);
  return { issue, plan: plan.value, pages, diagnostics: plan.diagnostics };
}

/** Made once a case, judged by every law. */
const MADE: readonly { readonly copy: Copy; readonly made: Made }[] = fc
  .sample(copy, SEED)
  .map((wanted) => ({ copy: wanted, made: make(wanted) }));

/** Runs a law over every case; a case that breaks it is printed with the seed and its place. */
function holds(name: string, law: (made: Made, wanted: Copy) => void): void {
  test(name, () => {
    MADE.forEach((one, at) => {
      try {
        law(one.made, one.copy);
      } catch (error) {
        const shown = JSON.stringify(one.copy).slice(0, 2000);
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`${reason}\ncase ${at} of seed ${SEED.seed}: ${shown}`, { cause: error });
      }
    });
  });
}

const COPY_ROLES: readonly string[] = ['leg', 'subhead', 'pullquote', 'ad', 'classified'];

function printed(pages: readonly Page[], item: string): string {
  const boxes = pages.flatMap((page) => page.boxes.filter((box) => box.item === item));
  const lines = boxes.filter(({ role }) => COPY_ROLES.includes(role)).flatMap((box) => box.lines);
  return dense(lines.map(({ line }) => line.text).join(''));
}

holds(
  'every character of an article is printed once and in order, or the article is overset or held over',
  ({ plan, pages }, { articles }) => {
    articles.forEach(({ pieces }, at) => {
      const id = `articles/${at}.md`;
      const left = [...plan.overset, ...plan.heldOver];
      if (left.includes(id)) return;
      assert.equal(printed(pages, id), dense(pieces.map(({ text }) => text).join('')), id);
    });
  },
);

holds('what is held over stands nowhere', ({ plan, pages }) => {
  for (const id of plan.heldOver) assert.equal(printed(pages, id), '', id);
});

holds(
  'every classified ad is printed once and whole, or told as overset',
  ({ pages, diagnostics }, { liners }) => {
    const isOver = diagnostics.some(({ code }) => code === 'plan/classified-overset');
    liners.forEach((length, at) => {
      const text = printed(pages, `ads/small.classified.md#${at + 1}`);
      if (text !== '' || !isOver) assert.equal(text, prose(length, at));
    });
  },
);

holds(
  'every ad stands once at its exact size, or is told to have no room',
  ({ issue, pages, diagnostics }) => {
    const refused = diagnostics
      .filter(({ code }) => code === 'plan/ad-no-room')
      .map(({ span }) => span?.file);
    for (const ad of issue.ads) {
      const boxes = pages.flatMap((page) => page.boxes.filter((box) => box.item === ad.id));
      const measure = measureOf(ad, TABLOID);
      assert.ok(measure !== undefined);
      if (refused.includes(ad.span.file)) {
        assert.equal(boxes.length, 0, ad.id);
        continue;
      }
      assert.equal(boxes.length, 1, ad.id);
      const rect = boxes[0]?.rect;
      assert.equal(rect?.width, spanWidth(TABLOID, measure.columns));
      assert.equal(rect?.height, measure.height);
    }
  },
);

/** Boxes that take room: rules are drawn between them, and furniture of one item may lie on itself. */
function solid(page: Page): readonly Box[] {
  return page.boxes.filter(({ role }) => role !== 'rule');
}

holds('no box lies on another', ({ pages }) => {
  for (const page of pages) {
    const boxes = solid(page);
    boxes.forEach((one, at) => {
      for (const other of boxes.slice(at + 1)) {
        if (one.item === 'furniture/refer' && other.item === one.item) continue;
        const names = `${page.id}: ${one.item} ${one.role} on ${other.item} ${other.role}`;
        assert.ok(!overlaps(one.rect, other.rect), names);
      }
    });
  }
});

holds('nothing but masthead and folio leaves the type area', ({ pages }) => {
  for (const page of pages) {
    for (const box of solid(page)) {
      if (box.role === 'masthead' || box.role === 'folio') continue;
      assert.ok(contains(page.body, box.rect, 0.02), `${page.id}: ${box.item} ${box.role}`);
    }
  }
});

holds('every line of text lies in its box’s width', ({ pages }) => {
  for (const page of pages) {
    for (const { item, role, rect, lines } of page.boxes) {
      if (!COPY_ROLES.includes(role)) continue;
      for (const { line, x } of lines) {
        const isInside = x >= rect.x - 0.02 && x + line.width <= rect.x + rect.width + 0.02;
        assert.ok(isInside, `${page.id}: ${item} ${role} “${line.text}”`);
      }
    }
  }
});

holds('body text stands on the baseline grid', ({ pages }) => {
  let lines = 0;
  for (const page of pages) {
    const { first, step } = page.baseline;
    for (const box of page.boxes.filter(({ role }) => role === 'leg')) {
      for (const { baseline } of box.lines) {
        const line = (baseline - first) / step;
        assert.ok(Math.abs(line - Math.round(line)) < 0.001, `${page.id}: ${box.item} at ${line}`);
        lines += 1;
      }
    }
  }
  assert.ok(lines > 0 || pages.every((page) => page.boxes.every(({ role }) => role !== 'leg')));
});

test('the cases hold what the laws are about', () => {
  const all = MADE.map(({ made }) => made);
  const modules = all.flatMap(({ plan }) => plan.dummies.flatMap((dummy) => dummy.modules));
  assert.ok(modules.length >= 30, `${modules.length} modules`);
  assert.ok(all.some(({ plan }) => plan.dummies.some(({ ads }) => ads.length > 0)));
  assert.ok(all.some(({ plan }) => plan.dummies.some(({ liners }) => liners.length > 0)));
  assert.ok(
    all.some(({ pages }) => pages.some(({ boxes }) => boxes.some(({ role }) => role === 'image'))),
  );
});
