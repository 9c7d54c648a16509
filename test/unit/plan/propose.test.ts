import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article, Issue } from '../../../src/model/copy.js';
import type { Proposal } from '../../../src/model/dummy.js';
import { planOf, saidAs, story } from '../../support/layout-desk.js';

const ONE_PAGE: Issue['pages'] = { kind: 'count', count: 1 };

const never = { kind: 'never' } as const;

function proposalsOf(articles: readonly Article[]): readonly Proposal[] {
  return planOf({ pages: ONE_PAGE, articles }).value.proposals;
}

test('an article cut by what is proposed fits, and the proposal is no more than it needs', () => {
  const long = (characters: number): readonly Article[] => [
    story('a', 2200, { jump: never }),
    story('b', characters, { jump: never, priority: 4 }),
  ];
  const length = 3300;
  const [over] = proposalsOf(long(length));
  assert.equal(over?.kind, 'over');
  assert.equal(over?.article, 'articles/b.md');
  const characters = over?.characters ?? 0;
  assert.ok(characters > 0 && characters < length, `${characters}`);
  const cut = planOf({ pages: ONE_PAGE, articles: long(length - characters - 60) });
  assert.equal(saidAs(cut, 'plan/overset').length, 0);
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
});
