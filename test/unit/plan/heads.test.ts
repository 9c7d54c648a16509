import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnose } from '../../../src/base/diagnostic.js';
import type { HeadlineTier } from '../../../src/model/template.js';
import type { DeskTools } from '../../../src/plan/desk.js';
import { type HeadStack, jumpTitleOf, setHeads, setJumpHeads } from '../../../src/plan/heads.js';
import { deskTools, story, TABLOID } from '../../support/layout-desk.js';
import { article, textIn } from '../../support/proof.js';

function tier(rank: number): HeadlineTier {
  const found = TABLOID.headlines[rank - 1];
  if (found === undefined) throw new Error(`no tier ${rank}`);
  return found;
}

function rolesOf(stack: HeadStack | undefined): readonly string[] {
  return (stack?.heads ?? []).map(({ role }) => role);
}

const FULL = story('a', 300, {
  title: textIn('a', '社區中心新春開放參觀'),
  kicker: textIn('a', '農曆新年'),
  deck: textIn('a', '志工整理書架學生排練短劇'),
  byline: textIn('a', '本報記者'),
});

test('heads stand one below the other: kicker, headline, deck, byline', () => {
  for (const rank of [1, 2, 3, 4, 5]) {
    const stack = setHeads(FULL, tier(rank), Math.max(2, tier(rank).minColumns), deskTools());
    assert.deepEqual(rolesOf(stack), ['kicker', 'headline', 'deck', 'byline'], `rank ${rank}`);
  }
});

test('heads take whole lines and leave none between them', () => {
  const stack = setHeads(FULL, tier(2), 3, deskTools());
  let line = 0;
  for (const head of stack?.heads ?? []) {
    assert.equal(head.line, line);
    assert.ok(Number.isInteger(head.block.depth) && head.block.depth > 0, head.role);
    line += head.block.depth;
  }
  assert.equal(stack?.depth, line);
});

test('heads that an article does not have are not there', () => {
  assert.deepEqual(rolesOf(setHeads(story('a', 300), tier(3), 2, deskTools())), ['headline']);
});

test('a headline takes the largest size of its tier that fits, and is refused where none does', () => {
  const tools = deskTools();
  const short = article('a', '', { title: textIn('a', '新春開放') });
  const long = article('b', '', { title: textIn('b', '社區中心新春開放參觀志工整理書架歡迎居民') });
  const endless = article('c', '', { title: textIn('c', '社區中心新春開放參觀'.repeat(8)) });
  assert.equal(setHeads(short, tier(1), 4, tools)?.size, 54);
  const smaller = setHeads(long, tier(1), 4, tools)?.size;
  assert.ok(smaller === undefined || tier(1).sizes.includes(smaller));
  assert.equal(setHeads(endless, tier(1), 4, tools), undefined);
});

test('no headline is wider than its span', () => {
  for (const columns of [1, 2, 3, 4]) {
    const stack = setHeads(FULL, tier(4), columns, deskTools());
    assert.ok(stack === undefined || (stack.spread > 0 && stack.spread <= 1.0001), `${columns}`);
  }
});

test('a continuation says where it comes from and has a short head', () => {
  const from = article('a', '', { title: textIn('a', '社區中心開放|志工整理書架') });
  const stack = setJumpHeads(from, 'A1', 2, deskTools());
  assert.deepEqual(rolesOf(stack), ['jump', 'jumphead']);
  const texts = stack?.heads.map(({ block }) => block.lines.map(({ line }) => line.text).join(''));
  assert.equal(texts?.[0], TABLOID.labels.jumpFrom.replace('{page}', 'A1'));
  assert.equal(texts?.[1], '社區中心開放');
});

test('the head of a continuation is the editor’s, or the title up to its first bar', () => {
  const titled = (title: string, jumpTitle?: string): string =>
    jumpTitleOf(
      article('a', '', {
        title: textIn('a', title),
        jumpTitle: jumpTitle === undefined ? undefined : textIn('a', jumpTitle),
      }),
    ).text;
  assert.equal(titled('新春開放|志工'), '新春開放');
  assert.equal(titled('新春開放｜志工'), '新春開放');
  assert.equal(titled('新春開放'), '新春開放');
  assert.equal(titled('|新春開放'), '|新春開放');
  assert.equal(titled('新春開放|志工', '社區'), '社區');
});

test('what is wrong with the copy of any head is told', () => {
  const tools = deskTools();
  const { typesetter } = tools;
  const faulty: DeskTools = {
    ...tools,
    typesetter: {
      ...typesetter,
      setBlock: (request) => ({
        ...typesetter.setBlock(request),
        diagnostics: [
          diagnose('font/character-missing', { char: request.style }, { span: request.text.span }),
        ],
      }),
    },
  };
  setHeads(FULL, tier(3), 3, faulty);
  setJumpHeads(FULL, 'A1', 2, faulty);
  // Kicker, headline, deck, byline; jump line and jump head.
  assert.equal(tools.said.length, 6);
});
