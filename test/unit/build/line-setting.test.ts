import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  autospaceGaps,
  breakOpportunities,
  clusterAdvances,
  setLines,
} from '../../../src/index.js';

test('a bracket clings to what it encloses, and a lone mark keeps its em', () => {
  assert.deepEqual(clusterAdvances('國「國'), [1, 1, 1]);
  assert.deepEqual(clusterAdvances('國））國'), [1, 0.5, 1, 1]);
  assert.deepEqual(clusterAdvances('國（（國'), [1, 1, 0.5, 1]);
  assert.deepEqual(clusterAdvances('甲——乙'), [1, 1, 1, 1]);
});

test('plain punctuation gives nothing away, half-width punctuation all of it', () => {
  assert.deepEqual(clusterAdvances('國））國', { style: 'plain' }), [1, 1, 1, 1]);
  assert.deepEqual(clusterAdvances('國「國', { style: 'banjiao' }), [1, 0.5, 1]);
});

test('gaps stand between Han and Latin, where nothing was typed', () => {
  assert.deepEqual(autospaceGaps('國國XX國'), [2, 4]);
  assert.deepEqual(autospaceGaps('中文 abc'), []);
});

test('a solidus may end no line from level gb on', () => {
  assert.deepEqual(breakOpportunities('甲／乙', { level: 'basic' }), [2]);
  assert.deepEqual(breakOpportunities('甲／乙', { level: 'gb' }), []);
});

test('a line that starts with a bracket gains half an em, and no last line holds one character', () => {
  const lines = setLines('（國國國（國國國（國國', { measureEm: 3.5 });
  assert.deepEqual(
    lines.map((line) => line.text),
    ['（國國國', '（國國國', '（國國'],
  );
  assert.deepEqual(lines[0]?.advances, [0.5, 1, 1, 1]);
  const ends = setLines('雖然美國的許多數字。', { measureEm: 8 });
  assert.equal(ends.at(-1)?.text, '數字。');
});

test('a comma may hang outside where the house hangs marks, and only there', () => {
  const [kept] = setLines('甲乙丙丁戊，甲乙丙', { measureEm: 5 });
  assert.equal(kept?.hang, false);
  const [line] = setLines('甲乙丙丁戊，甲乙丙', { measureEm: 5, hanging: true });
  assert.deepEqual([line?.text, line?.hang], ['甲乙丙丁戊，', true]);
});

test('curly quotation marks are narrow where text is Western within and without', () => {
  const widthOf = (text: string): number => clusterAdvances(text)[text.indexOf('“')] ?? 0;
  for (const text of [
    'The “New Deal” was',
    '“Hello,” he said.',
    '讀“Hello”一次',
    '“中文”',
    '他說“OK.”',
  ]) {
    const isWestern = !/[\p{Script=Han}]/u.test(text);
    assert.equal(widthOf(text) < 0.6, isWestern, text);
  }
  assert.ok(widthOf('舊書 The “New Deal” Today 上架') < 0.6, 'inside a Western title');
});

test('an English word is parted by a hyphen that is no text, where gaps would be wide', () => {
  const text = '他在委員會上介紹international合作的計畫並且說明細節';
  const lines = setLines(text, { measureEm: 10 });
  assert.equal(lines.map((line) => line.text).join(''), text);
  const parted = lines.find((line) => /[a-z]$/.test(line.text));
  assert.ok(parted !== undefined, lines.map((line) => line.text).join('|'));
  assert.ok(Math.abs(parted.width - 10) < 0.001);
  // The hyphen's width is the last letter's.
  const last = parted.text.at(-1) ?? '';
  const alone = clusterAdvances(last)[0] ?? 0;
  assert.ok((parted.advances.at(-1) ?? 0) > alone + 0.2);
});

test('acronyms, addresses and words that fit are never parted by a hyphen', () => {
  for (const word of ['NATIONAL', 'editor@kansasweekly.example', 'Kansas', '2026information']) {
    for (let measureEm = 15; measureEm <= 18; measureEm += 1) {
      const text = `在社區新聞裡提到${word}這件事情以後大家都來討論`;
      const lines = setLines(text, { measureEm }).map((line) => line.text);
      assert.ok(
        lines.every((line) => !/[A-Za-z]$/.test(line) || line.endsWith(word)),
        lines.join('|'),
      );
    }
  }
});

test('dates, numbers with units and telephone numbers stay whole where they fit', () => {
  for (const token of ['12月19日', '第12版', '3000元', '(913) 555-0142', '7:30–9:00']) {
    for (let before = 0; before <= 12; before += 1) {
      const text = `${'社區中心開放參觀居民提出'.slice(0, before)}請記得${token}以前到場領取號碼牌並依序就座聽講`;
      const lines = setLines(text, { measureEm: 20 }).map((line) => line.text);
      assert.ok(
        lines.some((line) => line.includes(token)),
        lines.join('|'),
      );
    }
  }
});

test('a note mark starts no line', () => {
  for (const mark of ['¹', '²', '†', '[3]', '〔12〕']) {
    assert.ok(!breakOpportunities(`社區新聞${mark}指出`).includes(4), mark);
  }
});

test('on the grid every character has a cell, and a Western run fills whole cells (LN-05)', () => {
  const text = '社區（News）與「Kansas City」的新聞，2026年2月19日發行，每週四在各大超市免費取閱。';
  for (let measureEm = 8; measureEm <= 24; measureEm += 1) {
    const lines = setLines(text, { measureEm, grid: true });
    assert.equal(lines.map((line) => line.text).join(''), text);
    for (const line of lines)
      assert.doesNotMatch(line.text, /^\d{1,3}年|20$|202$|1$/, 'numbers stay whole');
    for (const line of lines) {
      const cells = line.width - (line.hang ? 1 : 0);
      assert.ok(Math.abs(cells - Math.round(cells)) < 0.001 && cells <= measureEm, line.text);
      let at = line.x;
      for (const [index, char] of [...line.text].entries()) {
        const isCell = /[\p{Script=Han}，。「」（）]/u.test(char);
        if (isCell)
          assert.ok(Math.abs(at - Math.round(at)) < 0.02, `${line.text} ${char} at ${at}`);
        at += line.advances[index] ?? 0;
      }
    }
  }
});

test('on the grid a closing mark hangs rather than start a line', () => {
  const [first, second] = setLines('一二三四五六七八，九十一二三四', { measureEm: 8, grid: true });
  assert.deepEqual(
    [first?.text, first?.hang, second?.text],
    ['一二三四五六七八，', true, '九十一二三四'],
  );
});

test('apostrophes and quotes inside quotes are narrow in English', () => {
  for (const text of [
    '‘I don’t know’',
    '“He said ‘I don’t know’ to me.”',
    'The farmers’ market in Kansas',
    'rock ’n’ roll',
    'back in the ’90s',
    'He stands 5’10” tall',
    'He said “Hello',
  ]) {
    const advances = clusterAdvances(text);
    for (const [index, char] of [...text].entries()) {
      if ('“”‘’'.includes(char)) assert.ok((advances[index] ?? 1) < 0.6, `${text} at ${index}`);
    }
  }
});

test('a note mark behind a stop or another note starts no line', () => {
  assert.ok(!breakOpportunities('他說。[1]後').includes(3));
  assert.ok(!breakOpportunities('報導[1][2]人').includes(5));
});

test('on the grid typed spaces keep their cells, and white alone is a line', () => {
  const [line] = setLines('王　明國家', { measureEm: 11, grid: true });
  assert.equal(line?.width, 5);
  for (const text of ['', ' ', '　　']) {
    assert.deepEqual(
      setLines(text, { measureEm: 6, grid: true }).map((one) => one.text),
      [text],
    );
  }
});

test('on the grid no line starts with a mark of Western text, and the last holds two characters', () => {
  const text = '他們在 communication, and (hello) “word” 之後來到 (international).';
  for (let measureEm = 8; measureEm < 16; measureEm += 1) {
    for (const line of setLines(text, { measureEm, grid: true })) {
      assert.doesNotMatch(line.text, /^[,.)”]/, line.text);
    }
  }
  const last = setLines('國家人民在這裡好了', { measureEm: 8, grid: true }).at(-1);
  assert.ok((last?.text.length ?? 0) >= 2);
});

test('long copy of odd signs loses nothing', () => {
  for (const sign of ['“a', '”‘“ ', '０.,', 'a', '1', 'a.', ' ']) {
    const text = sign.repeat(8000 / sign.length);
    const lines = setLines(text, { measureEm: 11 });
    assert.equal(lines.map((line) => line.text).join(''), text, JSON.stringify(sign));
  }
});
