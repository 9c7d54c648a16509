import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lengthHelp, lengthText, verdictText } from '../../../src/report/length-help.js';
import { pagesOf, planOf, story } from '../../support/layout-desk.js';

test('an article that finds no room is over by lines and characters', () => {
  const stories = [story('a', 9000, { jump: { kind: 'never' } })];
  const { value } = planOf({ articles: stories, pages: pagesOf('A1') });
  const [first] = stories;
  assert.ok(first);
  const help = lengthHelp(first, value);
  assert.equal(help.kind, 'over');
  assert.ok(help.lines > 0 && help.characters > 0 && help.characters <= first.characters);
  assert.match(verdictText(help, 'zh'), /^超出 \d+ 字（\d+ 行）$/);
});

test('an article on a page knows its page and how many lines stay white under it', () => {
  const stories = [story('a', 900), story('b', 700)];
  const { value } = planOf({ articles: stories, pages: pagesOf('A1') });
  for (const one of stories) {
    const help = lengthHelp(one, value);
    assert.ok(help.kind === 'short' || help.kind === 'even');
    assert.deepEqual(help.pages, ['A1']);
    assert.equal(help.kind === 'even', help.lines === 0);
    assert.ok(help.page && help.page.lines > 100, 'the page could take far more');
    assert.match(lengthText(one.id, help, 'en'), /^articles\/.\.md · A1 · \d+ characters · /);
  }
});
