import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { breakHead, weighHead } from '../../../src/galley/head-breaks.js';
import { wordCosts } from '../../../src/galley/head-words.js';
import { itemize } from '../../../src/galley/itemize.js';
import { sumUp } from '../../../src/galley/line-sums.js';
import { HEAD_SPACING } from '../../../src/galley/spacing.js';
import { BODY, FAKE_TOOLS } from '../../support/fake-shaper.js';
import { PROJECT } from '../../support/project.js';

const HEADLINES = readFileSync(join(PROJECT, 'test/unit/galley/data/headlines.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
/** The dictionary takes words apart that it does not know, and knows some that are not there. */
const LEAST_SHARE = 0.96;

/** Offsets at which a head breaks into `count` lines, with a little more room than it needs. */
function breaksOf(
  text: string,
  count: number,
  room: number,
  names: readonly string[] = [],
): readonly number[] {
  const runs = [{ text, span: undefined, style: BODY }];
  const sums = sumUp(itemize(runs, 1e6, FAKE_TOOLS, HEAD_SPACING).value);
  const measure = (Math.ceil(text.length / count) + room) * BODY.size;
  const breaks = breakHead(weighHead(sums, wordCosts(text, names, 'zh-TW')), measure, count);
  return breaks?.ends.slice(0, -1).map((end) => sums.paragraph.starts[end] ?? 0) ?? [];
}

function wordEnds(headline: string): ReadonlySet<number> {
  let at = 0;
  return new Set(headline.split('/').map((word) => (at += word.length)));
}

test('headlines break where an editor would let them, in two lines and three, tight and loose', (t) => {
  assert.ok(HEADLINES.length >= 80);
  let right = 0;
  let all = 0;
  for (const headline of HEADLINES) {
    const ends = wordEnds(headline);
    const text = headline.replaceAll('/', '');
    for (const count of [2, 3]) {
      for (const room of [1, 2, 3]) {
        all += 1;
        if (breaksOf(text, count, room).every((at) => ends.has(at))) right += 1;
      }
    }
  }
  t.diagnostic(`headlines: ${right}/${all} breaks as an editor would have them`);
  assert.ok(right / all >= LEAST_SHARE, `${right} of ${all}`);
});

test('a name of the paper’s list is never parted where another break will do', () => {
  for (const [text, name] of [
    ['青年志工清理鴻雁湖步道垃圾', '鴻雁湖'],
    ['房貸利率回落首購族重返市場', '首購族'],
    ['高中機器人隊闖進全國決賽', '機器人隊'],
  ] as const) {
    const at = text.indexOf(name);
    for (const count of [2, 3]) {
      for (const room of [2, 3]) {
        for (const offset of breaksOf(text, count, room, [name])) {
          assert.ok(offset <= at || offset >= at + name.length, `${text} at ${offset}`);
        }
      }
    }
  }
});

test('people’s names, numbers with what they count and suffixes stay whole', () => {
  for (const [text, whole] of [
    ['州眾議員陳淑芬宣布明年競選連任', '陳淑芬'],
    ['社區中心春節園遊會吸引五千人次', '五千人次'],
    ['圖書館免費課後班三月起開課', '課後班'],
    ['機場新航廈今天正式啟用', '新航廈'],
    ['停電三小時商圈損失慘重待援', '三小時'],
  ] as const) {
    const at = text.indexOf(whole);
    for (const offset of breaksOf(text, 2, 2)) {
      assert.ok(offset <= at || offset >= at + whole.length, `${text} at ${offset}`);
    }
  }
});

test('where a line must be short it is the last of a clause', () => {
  assert.deepEqual(breaksOf('免費報稅站開張', 2, 1), [5]);
  assert.deepEqual(breaksOf('免費報稅站開張|週六四場要預約', 4, 1), [5, 8, 12]);
});
