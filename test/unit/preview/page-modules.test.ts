// The parts of the live page that need no browser.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { PROJECT } from '../../support/project.js';
import { seeded } from '../../support/seeded.js';

function part(name: string) {
  return import(pathToFileURL(path.join(PROJECT, 'src/preview/page', name)).href);
}

test('the first press of N goes to the last finding, both keys go around the end', async () => {
  const { nextNumber } = await part('findings.js');
  assert.equal(nextNumber(0, -1, 3), 3);
  assert.equal(nextNumber(0, 1, 3), 1);
  assert.equal(nextNumber(3, 1, 3), 1);
  assert.equal(nextNumber(1, -1, 3), 3);
  assert.equal(nextNumber(2, -1, 3), 1);
  // Findings were mended meanwhile.
  assert.equal(nextNumber(9, -1, 3), 3);
});

test('findings keep their names from build to build, whatever their numbers', async () => {
  const { numbered } = await part('findings.js');
  const finding = (severity: string, code: string) => ({
    severity,
    code,
    file: 'a.md',
    page: null,
    message: { zh: code, en: code },
  });
  const keysOf = (findings: readonly unknown[]): readonly string[] =>
    numbered({ build: { findings } }).map(({ key }: { key: string }) => key);
  const [one, two, twin] = [
    finding('warning', 'b'),
    finding('error', 'a'),
    finding('warning', 'b'),
  ];
  const [first, second, third] = keysOf([one, two, twin]);
  assert.equal(new Set([first, second, third]).size, 3);
  assert.deepEqual(keysOf([one]), [second]);
});

test('a key is known by its letter, under Caps Lock and under an input method by its place', async () => {
  const { keyNameOf } = await part('keys.js');
  for (const [key, code, shiftKey, name] of [
    ['n', 'KeyN', false, 'n'],
    ['N', 'KeyN', true, 'N'],
    // Caps Lock, alone and with Shift.
    ['N', 'KeyN', false, 'n'],
    ['n', 'KeyN', true, 'N'],
    // A keyboard laid out otherwise: its own letter counts, not the place.
    ['s', 'Semicolon', false, 's'],
    ['Process', 'KeyN', false, 'n'],
    ['Process', 'KeyN', true, 'N'],
    ['ㄙ', 'KeyN', false, 'n'],
    ['ㄢ', 'Digit0', false, '0'],
    ['ㄦ', 'Minus', false, '-'],
    ['Process', 'Equal', false, '='],
    ['+', 'Equal', true, '+'],
    ['à', 'Digit0', false, '0'],
    ['Enter', 'Enter', false, 'Enter'],
    ['ArrowDown', 'ArrowDown', false, 'ArrowDown'],
    ['?', 'Slash', true, '?'],
  ] as const) {
    assert.equal(keyNameOf({ key, code, shiftKey }), name, `${key} ${code}`);
  }
});

test('pages side by side are turned together', async () => {
  const { inNextRow, rowsOf } = await part('places.js');
  const ids = ['A1', 'A2', 'A3', 'A4'];
  const rows = rowsOf(ids, true);
  assert.deepEqual(rows, [['A1'], ['A2', 'A3'], ['A4']]);
  assert.equal(inNextRow(rows, 'A2', 1), 'A4');
  assert.equal(inNextRow(rows, 'A3', -1), 'A1');
  assert.equal(inNextRow(rows, 'A4', 1), 'A4');
  assert.equal(inNextRow(rows, undefined, 1), 'A1');
  assert.equal(inNextRow(rowsOf(ids, false), 'A2', 1), 'A3');
  assert.equal(inNextRow([], 'A1', 1), undefined);
});

test('what is looked for is scrolled into the window and no further', async () => {
  const { shiftInto } = await part('places.js');
  assert.equal(shiftInto(100, 200, 400), 0);
  assert.equal(shiftInto(500, 600, 400), 208);
  assert.equal(shiftInto(-100, 0, 400), -108);
  // Longer than the window: filled, from its start where nothing of it was seen.
  assert.equal(shiftInto(500, 1500, 400), 492);
  assert.equal(shiftInto(-300, 900, 400), 0);
  assert.equal(shiftInto(-900, 100, 400), -292);
});

const LABEL = 18;

interface Place {
  readonly top: number;
  readonly members: readonly number[];
}

async function placed(heights: readonly number[], sheet: number): Promise<readonly Place[]> {
  const { placeLabels } = await part('labels.js');
  return placeLabels(heights, { label: LABEL, sheet });
}

test('no two labels overlap, none leaves its sheet, each finding has one, in the order of the page', async () => {
  const random = seeded(7);
  for (let round = 0; round < 300; round += 1) {
    const sheet = 20 + Math.floor(random() * 900);
    // Crowded in one place, spread over the page, or below its foot.
    const spread = [0, 5, 300, sheet * 1.1][round % 4] ?? 0;
    const from = round % 3 === 0 ? 0 : random() * sheet;
    const heights = Array.from({ length: round % 120 }, () => from + random() * spread);
    const places = await placed(heights, sheet);
    const members = places.flatMap((one) => one.members);
    assert.deepEqual(
      [...members].sort((a, b) => a - b),
      heights.map((_one, at) => at),
    );
    const down = members.map((at) => heights[at] ?? 0);
    assert.deepEqual(
      down,
      [...down].sort((a, b) => a - b),
    );
    places.forEach(({ top }, at) => {
      assert.ok(top >= 0 && top + LABEL <= sheet, `round ${round}: ${top} of ${sheet}`);
      const above = places[at - 1];
      assert.ok(above === undefined || above.top + LABEL <= top, `round ${round}: ${top}`);
    });
    // Labels are shared only where there is no room for one each.
    if (places.length < heights.length) assert.ok((places.length + 1) * (LABEL + 1) - 1 > sheet);
  }
});

test('a label stands at its finding where it can; a stack at the foot is pushed up', async () => {
  assert.deepEqual(await placed([50, 400, 200], 600), [
    { top: 50, members: [0] },
    { top: 200, members: [2] },
    { top: 400, members: [1] },
  ]);
  const tops = (await placed([590, 590, 590], 600)).map(({ top }) => top);
  assert.deepEqual(tops, [544, 563, 582]);
});

test('where there is no room, the nearest share a label, the crowd evenly', async () => {
  // Room for three.
  const places = await placed([0, 30, 31, 60], 56);
  assert.deepEqual(
    places.map(({ members }) => members),
    [[0], [1, 2], [3]],
  );
  const crowd = await placed(new Array(12).fill(10), 75);
  const sizes = crowd.map(({ members }) => members.length);
  assert.equal(sizes.length, 4);
  assert.ok(Math.max(...sizes) <= 2 * Math.min(...sizes), sizes.join(' '));
  assert.equal((await placed([1, 2, 3], 5)).length, 1);
  assert.deepEqual(await placed([], 500), []);
});

test('a label says its number, a range of them, or the first and how many besides', async () => {
  const { labelText } = await part('labels.js');
  assert.equal(labelText([7]), '7');
  assert.equal(labelText([12, 13, 14]), '12–14');
  assert.equal(labelText([2, 13, 14]), '2+2');
});

test('a label of several is named by its first finding and their number', async () => {
  const [{ marksOn }, { wordsIn }] = [await part('findings.js'), await part('words.js')];
  const finding = (number: number, severity: string, page: string) => ({
    ...{ number, severity, page, key: `k${number}`, rect: null },
    message: { zh: `第${number}句`, en: `message ${number}` },
  });
  const all = [finding(1, 'error', 'A1'), finding(2, 'warning', 'A2'), finding(3, 'note', 'A1')];
  const picked: string[] = [];
  const pick = (key: string): number => picked.push(key);
  const { findings, nameOf } = marksOn('A1', all, { words: wordsIn('en'), lang: 'en', pick });
  assert.deepEqual(
    findings.map(({ number }: { number: number }) => number),
    [1],
  );
  assert.equal(nameOf(findings[0], 1), 'finding 1: message 1');
  assert.equal(nameOf(findings[0], 20), '20 findings, the first is 1: message 1');
  findings[0].pick();
  assert.deepEqual(picked, ['k1']);
});

test('the language chosen on the page holds for one run, all else for good', async () => {
  const { inForce } = await part('kept.js');
  const asked = { lang: 'en', zoom: 'fit', overlays: [] };
  const kept = { lang: 'zh', zoom: 2, overlays: ['grid'], run: 'one' };
  assert.deepEqual(inForce(asked, kept, 'one'), kept);
  assert.deepEqual(inForce(asked, kept, 'two'), { ...kept, lang: 'en', run: 'two' });
  assert.deepEqual(inForce(asked, {}, 'two'), { ...asked, run: 'two' });
  // Kept before runs were told apart.
  assert.equal(inForce(asked, { lang: 'zh' }, 'two').lang, 'en');
});

test('a file saved is looked for among copy and among pictures', async () => {
  const { pagesShowing } = await part('places.js');
  const box = (...pictures: readonly string[]) => ({ boxes: [{ pictures }] });
  const session = {
    items: [{ file: 'a.md', pages: ['A2', 'A4'] }],
    pages: [
      { id: 'A1', ...box() },
      { id: 'A3', ...box('images/x.jpg', 'images/y.svg') },
    ],
  };
  assert.deepEqual(pagesShowing('a.md', session), ['A2', 'A4']);
  assert.deepEqual(pagesShowing('images/y.svg', session), ['A3']);
  assert.deepEqual(pagesShowing('images/z.jpg', session), []);
});
