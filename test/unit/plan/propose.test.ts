import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article, Issue } from '../../../src/model/copy.js';
import type { Proposal } from '../../../src/model/dummy.js';
import { shortened } from '../../../src/plan/shorten.js';
import { planOf, saidAs, story } from '../../support/layout-desk.js';

const ONE_PAGE: Issue['pages'] = { kind: 'count', count: 1 };

const never = { kind: 'never' } as const;

function textOf({ blocks }: Article): string {
  const inlines = blocks.flatMap((block) => ('inlines' in block ? block.inlines : []));
  return inlines.map(({ text }) => text).join('');
}

function proposalsOf(articles: readonly Article[]): readonly Proposal[] {
  return planOf({ pages: ONE_PAGE, articles }).value.proposals;
}

test('an article cut by what is proposed fits, in whatever columns, and a few lines less would not do', () => {
  for (const priority of [1, 2, 4]) {
    for (const length of [2400, 2850, 3300]) {
      const copy = [
        story('a', 2200, { jump: never, priority: priority === 1 ? 4 : 2 }),
        story('b', length, { jump: never, priority }),
      ];
      const [over] = proposalsOf(copy);
      assert.equal(over?.kind, 'over');
      const { article, characters = 0 } = over ?? {};
      assert.ok(characters > 0 && characters < length, `${characters} of ${length}`);
      const cutBy = (cut: number): number => {
        const articles = copy.map((one) => (one.id === article ? shortened(one, cut) : one));
        return saidAs(planOf({ pages: ONE_PAGE, articles }), 'plan/overset').length;
      };
      assert.equal(cutBy(characters), 0, `${characters} of ${length}, priority ${priority}`);
      assert.equal(cutBy(characters - 60), 1, `less than ${characters} of ${length}`);
    }
  }
});

test('a text without its end ends where it is cut, and no subhead is left over nothing', () => {
  const whole = story('a', 400);
  assert.equal(textOf(shortened(whole, 130)), textOf(whole).slice(0, -130));
  assert.equal(shortened(whole, 130).characters, whole.characters - 130);
  assert.deepEqual(shortened(whole, 1000).blocks, []);
  const span = { file: whole.id, start: 0, end: 0 };
  const [first, second] = whole.blocks;
  assert.ok(first !== undefined && second !== undefined);
  const withHead: Article = {
    ...whole,
    blocks: [first, { kind: 'subhead', inlines: [], span }, second],
  };
  assert.deepEqual(shortened(withHead, 150).blocks, [first]);
});

test('a page with white says what it could take, and of which article', () => {
  const [short] = proposalsOf([story('a', 400), story('b', 900)]);
  assert.equal(short?.kind, 'short');
  assert.equal(short?.article, 'articles/b.md');
  assert.ok((short?.characters ?? 0) > (short?.lines ?? 0));
});

test('an article that fits no page at all is over by all its lines', () => {
  const plan = planOf({
    pages: ONE_PAGE,
    articles: [story('a', 3000, { jump: never }), story('b', 3000, { jump: never })],
  });
  for (const proposal of plan.value.proposals.filter(({ kind }) => kind === 'over')) {
    assert.ok(proposal.lines > 0 && proposal.characters > 0);
  }
  assert.equal(saidAs(plan, 'plan/overset').length, 1);
  // The page has room, but not for more copy: an article waits for it.
  assert.ok(plan.value.proposals.every(({ kind }) => kind === 'over'));
});
