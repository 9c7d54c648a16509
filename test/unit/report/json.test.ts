import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnose } from '../../../src/base/diagnostic.js';
import type { BuildResult, PageInk } from '../../../src/model/result.js';
import { reportJson } from '../../../src/report/json.js';
import { layoutJson } from '../../../src/report/layout-json.js';
import { rebuiltText, summaryText } from '../../../src/report/summary.js';
import { ad, article, dummy, issue, module, page, plan, textBox } from '../../support/proof.js';

const ONE = article('articles/a.md', '一二三四五');
const HELD = article('articles/b.md', '留稿', { optional: true });
const AD = ad('ads/a.md');

const INK: PageInk = {
  page: 'A1',
  inks: ['black'],
  coverage: [0, 0, 0, 20],
  square: { mean: 60, x: 100, y: 100 },
  largest: 100,
  shareOver: 0,
  unmeasured: [],
};

function result(more: Partial<BuildResult> = {}): BuildResult {
  const slot = { ad: AD, column: 0, columnSpan: 1, x: 0, y: 0, width: 230, height: 170.0787 };
  const promise = { promise: 'page A2', field: 'page', kept: false, reason: '頁滿' } as const;
  return {
    issueId: '2026-02-19',
    issue: issue({ articles: [ONE, HELD], ads: [AD] }),
    plan: plan(
      [
        dummy('A1', { section: '要聞', modules: [module(ONE, ['jump'])] }),
        dummy('A2', { modules: [module(ONE, ['picture -8%'])], ads: [slot] }),
      ],
      { heldOver: [HELD.id], promises: new Map([[AD.id, [promise]]]) },
    ),
    pages: [page('A1', [], { fill: 0.99412 }), page('A2', [], { voidLines: 3 })],
    pdf: undefined,
    drawnWith: '',
    pageFiles: [],
    press: {
      standard: 'PDF/X-4',
      condition: 'CGATS TR 002',
      fonts: 4,
      imagesBelowResolution: 1,
      pageInks: [INK, { ...INK, page: 'A2', largest: 237.6 }],
    },
    lock: undefined,
    diagnostics: [],
    timings: { total: 412.4, read: 20.2 },
    reads: new Map(),
    sourceOf: () => '---\ntitle: 甲\n---\n',
    ...more,
  };
}

const SETTING = { lang: 'zh', memory: 180.4 } as const;

test('the report follows the contract', () => {
  assert.deepEqual(reportJson(result(), SETTING), {
    version: 1,
    issue: '2026-02-19',
    ok: true,
    pages: [
      {
        id: 'A1',
        section: '要聞',
        fill: 0.994,
        voidLines: 0,
        articles: [ONE.id],
        ads: [],
        findings: [],
      },
      {
        id: 'A2',
        section: null,
        fill: 1,
        voidLines: 3,
        articles: [ONE.id],
        ads: [AD.id],
        findings: [],
      },
    ],
    articles: [
      {
        file: ONE.id,
        pages: ['A1', 'A2'],
        characters: 5,
        levers: ['jump', 'picture -8%'],
        heldOver: false,
      },
      { file: HELD.id, pages: [], characters: 2, levers: [], heldOver: true },
    ],
    ads: [
      {
        file: AD.id,
        page: 'A2',
        size: [230, 170.079],
        promises: [{ promise: 'page A2', kept: false, reason: '頁滿' }],
      },
    ],
    diagnostics: [],
    press: { pdfx: 'PDF/X-4', inkMax: 238, fonts: 4, imagesBelowResolution: 1 },
    timings: { total: 412, read: 20 },
    memory: 180,
  });
});

test('diagnostics carry line and column, and findings stand with their page', () => {
  const span = { file: 'articles/a.md', start: 11, end: 12 };
  const diagnostics = [
    diagnose('copy/file-missing', { path: 'x' }, { span }),
    diagnose('rules/RH01', { item: 'articles/a.md' }, { page: 'A2' }),
  ];
  const report = reportJson(result({ diagnostics }), SETTING);
  assert.equal(report.ok, false);
  const [first, second] = report.diagnostics;
  assert.deepEqual([first?.file, first?.line, first?.column], ['articles/a.md', 2, 8]);
  assert.deepEqual([second?.file, second?.line, second?.column], [null, null, null]);
  assert.deepEqual(report.pages[0]?.findings, []);
  assert.equal(report.pages[1]?.findings[0]?.rule, 'RH01');
});

test('a lesser case of a rule is reported under the rule’s id', () => {
  const diagnostics = [diagnose('rules/RA03-shallow', {}, { page: 'A2' })];
  const [finding] = reportJson(result({ diagnostics }), SETTING).pages[1]?.findings ?? [];
  assert.deepEqual([finding?.rule, finding?.severity], ['RA03', 'note']);
});

test('only pages that were made are reported', () => {
  const report = reportJson(result({ pages: [page('A2', [])] }), SETTING);
  assert.deepEqual(
    report.pages.map(({ id }) => id),
    ['A2'],
  );
});

test('a build that got nowhere still reports', () => {
  const report = reportJson(
    result({ issue: undefined, plan: undefined, pages: [], press: undefined }),
    SETTING,
  );
  assert.deepEqual([report.pages, report.articles, report.ads, report.press], [[], [], [], null]);
});

test('the layout gives every box with its lines, in points', () => {
  const box = textBox(ONE.id, 'leg', { top: 2 }, ['一二']);
  const layout = layoutJson([page('A1', [box])]);
  assert.deepEqual(layout.pages[0]?.trim, [312, 600]);
  assert.deepEqual(layout.pages[0]?.columns, [
    [41, 110],
    [161, 110],
  ]);
  assert.deepEqual(layout.pages[0]?.boxes[1], {
    item: ONE.id,
    role: 'leg',
    rect: [41, 66, 110, 13],
    writing: 'horizontal',
    lines: [{ text: '一二', baseline: 75.5, x: 41, width: 20, size: 10, endsParagraph: false }],
  });
});

test('the closing line counts what was printed and says where it is', () => {
  const facts = { lang: 'en', pdf: 'out/x.pdf', report: 'out/report.json', time: 1430 } as const;
  assert.equal(
    summaryText(result(), facts),
    '2026-02-19 · 2 pages · 1 article · 1 ad · 0 classified ads · 1.4 s\n→ out/x.pdf\n',
  );
  const diagnostics = [diagnose('rules/RH01', { item: 'a' })];
  assert.equal(
    summaryText(result({ diagnostics }), facts),
    '2026-02-19 cannot go to press yet: 1 error; see out/report.json (1.4 s)\n',
  );
});

test('a rebuild is told in one line', () => {
  assert.equal(
    rebuiltText(result(), { lang: 'zh', time: 312, changed: undefined }),
    '已重做 · 2 版 · 1 篇 · 1 則廣告 · 0 則分類 · 312 毫秒\n',
  );
  const after = (changed: readonly string[], lang: 'zh' | 'en'): string =>
    rebuiltText(result(), { lang, time: 40, changed });
  assert.equal(after(['A1', 'A3'], 'zh'), '已重做 · A1、A3 有變 · 40 毫秒\n');
  assert.equal(after([], 'en'), 'rebuilt · no page changed · 40 ms\n');
  assert.equal(after('1234567'.split(''), 'en'), 'rebuilt · 7 pages changed · 40 ms\n');
});
