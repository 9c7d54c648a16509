import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { PROJECT, projectFiles, projectText } from '../../support/project.js';

test('the live page says everything in both languages', async () => {
  const file = path.join(PROJECT, 'src/preview/page/words.js');
  const { wordsIn } = await import(pathToFileURL(file).href);
  const [zh, en] = [wordsIn('zh'), wordsIn('en')];
  assert.deepEqual(Object.keys(zh), Object.keys(en));
  for (const [key, word] of Object.entries<string>(zh)) {
    if (typeof word === 'string') assert.notEqual(word, en[key], key);
  }
});

test('what the layout desk pulled at is told in Chinese', async () => {
  const { wordsIn } = await import(
    pathToFileURL(path.join(PROJECT, 'src/preview/page/words.js')).href
  );
  const levers = ['picture +10%', 'picture -5%', 'headline -1 line', 'paragraph +2 lines', 'jump'];
  assert.deepEqual(levers.map(wordsIn('zh').lever), [
    '圖片加高 10%',
    '圖片減低 5%',
    '標題少 1 行',
    '內文多 2 行',
    '轉版',
  ]);
  assert.equal(wordsIn('en').pageShort(1, 2), 'room for 2 characters more (1 line)');
});

test('the live page never takes text for markup', () => {
  const scripts = projectFiles('src/preview/page', '.js');
  assert.ok(scripts.length > 5);
  for (const file of scripts) {
    assert.doesNotMatch(
      projectText(file),
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/,
    );
  }
});

test('copy broken from the start is said as that: there are no pages of an earlier build', async () => {
  const file = path.join(PROJECT, 'src/preview/page/words.js');
  const { stateText, wordsIn } = await import(pathToFileURL(file).href);
  const build = { isShown: false, isGood: false, time: 5 };
  for (const lang of ['zh', 'en']) {
    const said = wordsIn(lang);
    const state = (more: object, isLost = false): string =>
      stateText({ build, isBuilding: false, pages: [], ...more }, isLost, lang);
    assert.equal(state({}), said.none);
    assert.equal(state({ pages: [{}] }), said.stale);
    assert.equal(state({ build: null }), said.waiting);
    assert.equal(state({ isBuilding: true }), said.building);
    assert.equal(state({}, true), said.lost);
    assert.equal(
      state({ build: { ...build, isShown: true } }),
      said.draft(lang === 'zh' ? '5 毫秒' : '5 ms'),
    );
  }
});
