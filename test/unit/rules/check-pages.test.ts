import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from '../../../src/base/diagnostic.js';
import type { Issue } from '../../../src/model/copy.js';
import type { IssuePlan } from '../../../src/model/dummy.js';
import type { Box, Page } from '../../../src/model/page.js';
import { checkPages } from '../../../src/rules/check-pages.js';
import { SINGLE_PAGES } from '../../support/judged.js';
import {
  ad,
  article,
  baselineOf,
  dummy,
  folio,
  issue,
  line,
  liner,
  module,
  page,
  picture,
  plan,
  TEMPLATE,
  textBox,
  textIn,
  xOf,
  yOf,
} from '../../support/proof.js';

const BODY = '一二三四五六七八九十甲乙丙丁戊己庚辛';
const ONE = article('articles/a.md', BODY);

/** Article `a` in both columns, with its head over them; the rest of the page is one more leg, so that nothing is white. */
function sound(more: readonly Box[] = []): readonly Box[] {
  return [
    textBox(ONE.id, 'headline', { top: 0, columns: 2 }, ['標題']),
    textBox(ONE.id, 'leg', { top: 1 }, ['一二三四五六七八九十', ...blank(38)]),
    textBox(ONE.id, 'leg', { column: 1, top: 1 }, ['甲乙丙丁戊己庚辛', ...blank(38)]),
    ...more,
  ];
}

function blank(lines: number): readonly string[] {
  return Array.from({ length: lines }, () => '');
}

interface Case {
  readonly pages: readonly Page[];
  readonly issue?: Issue;
  readonly plan?: IssuePlan;
}

function judge(given: Case): readonly Diagnostic[] {
  const dummies = given.pages.map(({ id }) => dummy(id));
  return checkPages({
    pages: given.pages,
    issue: given.issue ?? issue({ articles: [ONE] }),
    template: TEMPLATE,
    plan: given.plan ?? plan(dummies),
    profile: SINGLE_PAGES,
  });
}

function codesOf(given: Case): readonly string[] {
  return judge(given).map(({ code }) => code);
}

/** The sound page with one box put in place of another. */
function changed(role: Box['role'], change: (box: Box) => Box): readonly Page[] {
  let isDone = false;
  const boxes = sound().map((box) => {
    if (isDone || box.role !== role) return box;
    isDone = true;
    return change(box);
  });
  return [page('A2', boxes)];
}

test('a sound page is clean', () => {
  assert.deepEqual(judge({ pages: [page('A2', sound())] }), []);
});

test('RX finds a lost character and shows where', () => {
  const pages = changed('leg', (box) => ({
    ...box,
    lines: [line('一二三五六七八九十', xOf(0), baselineOf(1))],
  }));
  const [found, ...others] = judge({ pages });
  assert.equal(found?.code, 'rules/RX');
  assert.match(found?.message.zh ?? '', /原稿「一二三四五/);
  assert.deepEqual(others, []);
});

test('RX finds a line printed twice', () => {
  const pages = changed('leg', (box) => ({ ...box, lines: [...box.lines, ...box.lines] }));
  assert.deepEqual(codesOf({ pages }), ['rules/RX']);
});

test('RX finds lines in the wrong order', () => {
  const [head, first, second] = sound();
  assert.ok(head && first && second);
  assert.ok(codesOf({ pages: [page('A2', [head, second, first])] }).includes('rules/RX'));
});

test('RX finds an article that is not printed at all', () => {
  const articles = [ONE, article('articles/b.md', '第二篇')];
  const codes = codesOf({ pages: [page('A2', sound())], issue: issue({ articles }) });
  assert.deepEqual(codes, ['rules/RX']);
});

test('RX lets an article rest that is held over, and a filler that was not needed', () => {
  const held = article('articles/b.md', '第二篇', { optional: true });
  const filler = article('articles/c.md', '補白', { filler: true });
  const found = judge({
    pages: [page('A2', sound())],
    issue: issue({ articles: [ONE, held, filler] }),
    plan: plan([dummy('A2')], { heldOver: [held.id] }),
  });
  assert.deepEqual(found, []);
});

test('RX takes dateline and source as the article’s own words, run in or not', () => {
  const own = { ...ONE, dateline: textIn(ONE.id, '堪城訊'), source: textIn(ONE.id, '(CNN)') };
  assert.deepEqual(
    codesOf({ pages: [page('A2', sound())], issue: issue({ articles: [own] }) }),
    [],
  );
  const runIn = changed('leg', (box) => ({
    ...box,
    lines: [line('堪城訊一二三四五六七八九十', xOf(0), baselineOf(1), 8)],
  }));
  assert.deepEqual(codesOf({ pages: runIn, issue: issue({ articles: [own] }) }), []);
});

test('RX reads typeset ads and liners, and not ready artwork', () => {
  const typeset = ad('ads/a.md');
  const ready = ad('ads/b.md', { artwork: picture('ads/b.jpg', '').file });
  const classified = liner('ads/c.classified.md#1', '誠徵外場');
  const boxes = (word: string): readonly Box[] => [
    adBox('ads/a.md', 0, [word]),
    adBox('ads/b.md', 1, []),
    { ...textBox(classified.id, 'classified', { top: 12 }, ['誠徵', '外場']) },
  ];
  const given = issue({ ads: [typeset, ready], liners: [classified] });
  const judged = (word: string): readonly string[] =>
    codesOf({ pages: [page('A2', boxes(word))], issue: given }).filter(
      (code) => code === 'rules/RX',
    );
  assert.deepEqual(judged('商家廣告'), []);
  assert.deepEqual(judged('商家廣'), ['rules/RX']);
});

function adBox(id: string, column: number, texts: readonly string[]): Box {
  const box = textBox(id, 'ad', { column, top: 0 }, texts);
  return { ...box, rect: { ...box.rect, height: 130 } };
}

test('an item with a part on a page that was not made is not judged as a whole', () => {
  const made = page('A2', sound().slice(0, 2));
  const away = plan([
    dummy('A2', { modules: [module(ONE)] }),
    dummy('A3', { modules: [module(ONE)] }),
  ]);
  const codes = codesOf({ pages: [made], plan: away });
  assert.ok(!codes.includes('rules/RX') && !codes.includes('rules/RJ03'));
});

test('boxes of two items that share area are found once', () => {
  const other = article('articles/b.md', '重疊');
  const boxes = sound([
    textBox(other.id, 'headline', { top: 38 }, ['乙']),
    textBox(other.id, 'leg', { top: 39 }, ['重疊']),
  ]);
  const found = judge({ pages: [page('A2', boxes)], issue: issue({ articles: [ONE, other] }) });
  assert.deepEqual(
    found.map(({ code }) => code),
    ['rules/overlap'],
  );
});

test('RG01 finds a leg off its column, one that is not whole ems wide, and a line that sticks out', () => {
  const off = (rect: Partial<Box['rect']>): readonly string[] =>
    codesOf({ pages: changed('leg', (box) => ({ ...box, rect: { ...box.rect, ...rect } })) });
  assert.ok(off({ x: xOf(0) + 2 }).includes('rules/RG01'));
  assert.ok(off({ width: 107 }).includes('rules/RG01'));
  assert.ok(off({ width: 90 }).includes('rules/RG01'));
});

test('RG07 finds a line off the baseline grid, and forgives a quarter of a point', () => {
  const shifted = (by: number): readonly Page[] =>
    changed('leg', (box) => ({
      ...box,
      lines: box.lines.map((one) => ({ ...one, baseline: one.baseline + by })),
    }));
  assert.deepEqual(codesOf({ pages: shifted(0.2) }), []);
  assert.deepEqual(codesOf({ pages: shifted(-0.2) }), []);
  assert.deepEqual(codesOf({ pages: shifted(0.5) }), ['rules/RG07']);
});

test('RH01 finds an article without a head', () => {
  assert.deepEqual(codesOf({ pages: [page('A2', sound().slice(1))] }), ['rules/RH01']);
});

test('RH09 finds a head that is wider than its columns', () => {
  const pages = changed('headline', (box) => ({
    ...box,
    lines: [line('標題', xOf(0), baselineOf(0), 130)],
  }));
  assert.deepEqual(codesOf({ pages }), ['rules/RH09']);
});

test('RI05 finds a picture whose caption was lost', () => {
  const shown = picture('a.jpg', '圖說');
  const own = { ...ONE, images: [shown] };
  const image: Box = {
    ...textBox(ONE.id, 'image', { top: 38 }, []),
    marks: [
      {
        kind: 'picture',
        rect: { x: xOf(0), y: yOf(38), width: 110, height: 13 },
        file: shown.file,
        crop: { x: 0, y: 0.4, width: 1, height: (1.5 * 13) / 110 },
      },
    ],
  };
  const given = issue({ articles: [own] });
  assert.deepEqual(codesOf({ pages: [page('A2', sound([image]))], issue: given }), ['rules/RI05']);
  const captioned = sound([image, textBox(ONE.id, 'caption', { top: 39 }, ['圖', '說'])]);
  assert.deepEqual(codesOf({ pages: [page('A2', captioned)], issue: given }), []);
});

test('RD01 finds an ad that is missing, doubled, of the wrong size, or outside the type area', () => {
  const given = issue({ ads: [ad('ads/a.md')] });
  const judged = (boxes: readonly Box[]): readonly string[] =>
    codesOf({ pages: [page('A2', boxes)], issue: given }).filter((code) => code === 'rules/RD01');
  const right = adBox('ads/a.md', 0, ['商家廣告']);
  assert.deepEqual(judged([right]), []);
  assert.deepEqual(judged([]), ['rules/RD01']);
  assert.deepEqual(judged([right, adBox('ads/a.md', 1, [])]), ['rules/RD01']);
  assert.deepEqual(judged([{ ...right, rect: { ...right.rect, height: 129.9 } }]), ['rules/RD01']);
  assert.deepEqual(judged([{ ...right, rect: { ...right.rect, y: 500 } }]), ['rules/RD01']);
});

test('a house ad may stay away', () => {
  const given = issue({ articles: [ONE], ads: [ad('ads/h.md', { kind: 'house' })] });
  assert.deepEqual(codesOf({ pages: [page('A2', sound())], issue: given }), []);
});

test('RJ03 wants both ends of a jump to name the other page', () => {
  const parts = (there: string, back: string): readonly Page[] => {
    const [head, first, second] = sound();
    assert.ok(head && first && second);
    const jump = textBox(ONE.id, 'jump', { top: 39 }, [there]);
    const from = textBox(ONE.id, 'jump', { column: 1, top: 39 }, [back]);
    const rest = textBox(ONE.id, 'jumphead', { top: 0, columns: 2 }, ['標題']);
    return [page('A1', [head, first, jump]), page('A4', [rest, second, from])];
  };
  const judged = (there: string, back: string): readonly string[] =>
    codesOf({ pages: parts(there, back) }).filter((code) => code === 'rules/RJ03');
  assert.deepEqual(judged('下轉A4版', '上接A1版'), []);
  assert.deepEqual(judged('下轉A5版', '上接A1版'), ['rules/RJ03']);
  assert.deepEqual(judged('下轉A4版', '上接A12版'), ['rules/RJ03']);
});

test('RJ03 finds a jump line of an article that does not jump', () => {
  const boxes = sound([textBox(ONE.id, 'jump', { top: 39 }, ['下轉A4版'])]);
  assert.ok(codesOf({ pages: [page('A2', boxes)] }).includes('rules/RJ03'));
});

test('RA05 warns of legs that end far apart, and lets the last be a line short', () => {
  const uneven = (lines: number): readonly string[] => {
    const [head, first] = sound();
    assert.ok(head && first);
    const last = textBox(ONE.id, 'leg', { column: 1, top: 1 }, [
      '甲乙丙丁戊己庚辛',
      ...blank(lines),
    ]);
    return codesOf({ pages: [page('A2', [head, first, last])] });
  };
  assert.deepEqual(uneven(37), []);
  assert.deepEqual(uneven(36), ['rules/RA05']);
});

test('the largest white of a page is named when it is above the limit', () => {
  const foot = (lines: number): readonly Diagnostic[] =>
    judge({
      pages: [
        page('A2', [
          textBox(ONE.id, 'headline', { top: 0, columns: 2 }, ['標題']),
          textBox(ONE.id, 'leg', { top: 1 }, ['一二三四五六七八九十', ...blank(lines)]),
          textBox(ONE.id, 'leg', { column: 1, top: 1 }, ['甲乙丙丁戊己庚辛', ...blank(lines)]),
        ]),
      ],
    });
  assert.deepEqual(foot(34), []);
  const [found] = foot(28);
  assert.equal(found?.code, 'rules/void');
  assert.match(found?.message.en ?? '', /column 1 is white for 10 lines from line 31/);
});

test('RF01 wants page, day, weekday and the paper’s name in the folio', () => {
  const judged = (words: string): readonly string[] =>
    codesOf({
      pages: [{ ...page('A2', []), boxes: [folio('A2', words), ...sound()] }],
    });
  assert.deepEqual(judged('社區報 2026年2月19日 星期四 A2'), []);
  assert.deepEqual(judged('社區報 2026年2月19日 星期四'), ['rules/RF01']);
  assert.deepEqual(judged('社區報 2026年2月19日 星期五 A2'), ['rules/RF01']);
  assert.deepEqual(judged('社區報 2026年2月9日 星期四 A2'), ['rules/RF01']);
  assert.deepEqual(judged('2026年2月19日 星期四 A2'), ['rules/RF01']);
});
