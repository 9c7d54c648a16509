import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contains } from '../../../src/base/geometry.js';
import {
  type FurnitureTools,
  placeFolio,
  placeMasthead,
} from '../../../src/makeup/place-furniture.js';
import type { Issue } from '../../../src/model/copy.js';
import type { Box } from '../../../src/model/page.js';
import { fakeTypesetter, TABLOID } from '../../support/layout-desk.js';
import { dummy, issue } from '../../support/proof.js';

const SMALLEST_SHIFT = 0.01;

function tools(more: Partial<Issue> = {}, pageCount = 8): FurnitureTools {
  return { issue: issue(more), template: TABLOID, typesetter: fakeTypesetter(), pageCount };
}

function textsOf(box: Box): readonly string[] {
  return box.lines.map(({ line }) => line.text);
}

/** Left and right edge of the line with a text. */
function edgesOf(box: Box, text: RegExp): readonly [number, number] {
  const found = box.lines.find(({ line }) => text.test(line.text));
  assert.ok(found !== undefined, `${text} in ${textsOf(box)}`);
  return [found.x, found.x + found.line.width];
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < SMALLEST_SHIFT;
}

const LEFT = TABLOID.body.x;
const RIGHT = TABLOID.body.x + TABLOID.body.width;

test('the masthead names the paper, the day in both calendars, volume, number and pages', () => {
  const texts = textsOf(placeMasthead(tools({ volume: 3, number: 8, price: '50元' })));
  assert.deepEqual(texts, [
    '社區報',
    '2026年2月19日 星期四',
    '農曆丙午年正月初三',
    '第3卷 第8期',
    '今日8版 50元',
  ]);
});

test('what an issue does not say is left out without a trace', () => {
  const texts = textsOf(placeMasthead(tools({ number: 8 })));
  assert.ok(texts.includes('第8期'));
  for (const text of texts) assert.doesNotMatch(text, /undefined|\{|\}|^$/);
  assert.ok(!textsOf(placeMasthead(tools())).some((text) => /第.*[卷期]/.test(text)));
});

test('the paper’s name stands in the middle, between the ears, and nothing leaves the type area', () => {
  for (const name of ['報', '社區報', '華盛頓地區社區生活週報']) {
    const publication = { text: name, span: { file: 'issue.md', start: 0, end: 0 } };
    const box = placeMasthead(tools({ publication, volume: 3, number: 8 }));
    const [left, right] = edgesOf(box, new RegExp(`^${name}$`));
    assert.ok(Math.abs((left + right) / 2 - (LEFT + RIGHT) / 2) < 1, name);
    for (const { line, x, baseline } of box.lines) {
      const ink = { x, y: baseline - line.size * 0.88, width: line.width, height: line.size };
      assert.ok(
        contains({ ...box.rect, y: box.rect.y - 1, height: box.rect.height + 1 }, ink, 0.5),
        line.text,
      );
    }
  }
});

test('the masthead ends above the first line for news', () => {
  const { rect } = placeMasthead(tools());
  const first = TABLOID.body.y + TABLOID.furniture.mastheadLines * TABLOID.leading;
  assert.ok(rect.y + rect.height <= first);
});

test('the page’s name stands at the outside: right on odd pages, left on even ones', () => {
  const odd = placeFolio(dummy('A3', { index: 2 }), tools());
  const even = placeFolio(dummy('A2', { index: 1 }), tools());
  assert.ok(near(edgesOf(odd, /^A3$/)[1], RIGHT));
  assert.ok(near(edgesOf(even, /^A2$/)[0], LEFT));
  assert.ok(near(edgesOf(odd, /社區報/)[0], LEFT));
  assert.ok(near(edgesOf(even, /社區報/)[1], RIGHT));
});

test('the folio carries paper, day and lunar day', () => {
  const texts = textsOf(placeFolio(dummy('A2', { index: 1 }), tools()));
  assert.equal(
    texts.join('|').replace(/[\s\u3000]+/g, ' '),
    'A2|社區報 2026年2月19日 星期四|農曆丙午年正月初三',
  );
});

test('the section stands reversed on a band in the middle, and without a section there is no band', () => {
  const box = placeFolio(dummy('A2', { index: 1, section: '社區' }), tools());
  const [left, right] = edgesOf(box, /^社區$/);
  assert.ok(Math.abs((left + right) / 2 - (LEFT + RIGHT) / 2) < 1);
  const label = box.lines.find(({ line }) => line.text === '社區');
  assert.equal(label?.line.ink, 'white');
  const bands = box.marks.filter(({ kind }) => kind === 'fill');
  assert.equal(bands.length, 1);
  const [band] = bands;
  assert.ok(band?.kind === 'fill' && band.rect.x < left && band.rect.x + band.rect.width > right);
  const plain = placeFolio(dummy('A2', { index: 1 }), tools());
  assert.deepEqual(
    plain.marks.filter(({ kind }) => kind === 'fill'),
    [],
  );
});

test('the folio ends above the type area', () => {
  const { rect } = placeFolio(dummy('A2', { index: 1 }), tools());
  assert.ok(rect.y + rect.height <= TABLOID.body.y);
});

test('a logo stands in the name’s place in its own shape, and findings on it point at where it is named', () => {
  const span = { file: 'newspaper.yaml', start: 6, end: 14 };
  for (const [width, height] of [
    [800, 100],
    [100, 800],
    [30, 20],
  ] as const) {
    const file = { path: 'logo.svg', hash: 'a', format: 'svg', width, height } as const;
    const box = placeMasthead(tools({ logo: { file, span } }));
    const [mark] = box.marks;
    assert.ok(mark?.kind === 'picture');
    assert.ok(near(mark.rect.width / mark.rect.height, width / height));
    assert.ok(near(mark.rect.x + mark.rect.width / 2, (LEFT + RIGHT) / 2));
    assert.ok(contains(box.rect, mark.rect), JSON.stringify(mark.rect));
    const tops = box.marks.flatMap((one) => (one.kind === 'rule' ? [one.y1] : []));
    assert.ok(mark.rect.y + mark.rect.height < Math.min(...tops));
    for (const { x, line } of box.lines) {
      const isClear = x + line.width <= mark.rect.x || x >= mark.rect.x + mark.rect.width;
      assert.ok(isClear, line.text);
    }
    assert.ok(!textsOf(box).includes('社區報'));
    assert.equal(box.from, span);
  }
});
