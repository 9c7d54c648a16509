import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contains, overlaps, type Rect } from '../../../src/base/geometry.js';
import { cropOf, placeArticle } from '../../../src/makeup/place-article.js';
import type { Module } from '../../../src/model/dummy.js';
import type { GalleyItem } from '../../../src/model/galley.js';
import { setText } from '../../support/fake-shaper.js';
import { picture, story, TABLOID } from '../../support/layout-desk.js';
import { pick, seeded } from '../../support/seeded.js';

const frame = (width: number, height: number): Rect => ({ x: 0, y: 0, width, height });

test('a frame of the picture’s own proportions shows all of it', () => {
  const crop = cropOf(picture(1500, 1000), frame(300, 200));
  assert.deepEqual(crop, { x: 0, y: 0, width: 1, height: 1 });
});

test('a crop has the frame’s proportions, loses one side only and stays in the picture', () => {
  const random = seeded(3);
  for (let round = 0; round < 200; round += 1) {
    const of = picture(100 + random() * 3000, 100 + random() * 3000, {
      focus: [random(), random()],
    });
    const shown = frame(50 + random() * 600, 50 + random() * 600);
    const crop = cropOf(of, shown);
    const proportion = (crop.width * of.file.width) / (crop.height * of.file.height);
    assert.ok(Math.abs(proportion / (shown.width / shown.height) - 1) < 1e-9);
    assert.ok(Math.max(crop.width, crop.height) === 1);
    assert.ok(crop.x >= 0 && crop.y >= 0);
    assert.ok(crop.x + crop.width <= 1 + 1e-9 && crop.y + crop.height <= 1 + 1e-9);
  }
});

test('the focus stays in the crop, in its middle where the picture’s edge allows (RI03)', () => {
  const random = seeded(4);
  for (let round = 0; round < 200; round += 1) {
    const focus: [number, number] = [
      pick([0, 0.1, 0.5, 0.9, 1], random),
      pick([0, 0.2, 0.5, 1], random),
    ];
    const crop = cropOf(picture(1500, 1000, { focus }), frame(100 + random() * 400, 200));
    assert.ok(focus[0] >= crop.x - 1e-9 && focus[0] <= crop.x + crop.width + 1e-9);
    assert.ok(focus[1] >= crop.y - 1e-9 && focus[1] <= crop.y + crop.height + 1e-9);
  }
  const middle = cropOf(picture(1500, 1000, { focus: [0.4, 0.5] }), frame(200, 200));
  assert.ok(Math.abs(middle.x + middle.width / 2 - 0.4) < 1e-9);
});

const item = (kind: GalleyItem['kind'], text: string, spaceBefore = 0): GalleyItem => ({
  kind,
  lines: setText(text, 11).map((line) => ({ line, dy: 0 })),
  depth: kind === 'quote' ? 3 : 1,
  spaceBefore,
  keepWithNext: kind === 'subhead',
  paragraph: 0,
  startsParagraph: true,
  endsParagraph: true,
});

function legOf(...items: readonly GalleyItem[]): Module {
  const grid = { column: 1, columnSpan: 2, line: 10, lineSpan: 30 };
  return {
    article: story('a', 100),
    part: 'whole',
    grid,
    shape: {
      legs: 1,
      headline: 20,
      heads: 2,
      picture: undefined,
      feet: undefined,
      bent: undefined,
    },
    levers: [],
    parts: [{ kind: 'leg', grid, x: 0, measure: 110, items }],
  };
}

test('a leg becomes boxes in order: runs of text, each subhead and each quote its own', () => {
  const items = [
    item('text', '社區一'),
    item('text', '社區二'),
    item('subhead', '小標', 1),
    item('text', '社區三'),
    item('quote', '引文', 1),
    item('text', '社區四', 1),
  ];
  const boxes = placeArticle(legOf(...items), TABLOID);
  assert.deepEqual(
    boxes.map(({ role }) => role),
    ['leg', 'subhead', 'leg', 'pullquote', 'leg'],
  );
  const texts = boxes.map(({ lines }) => lines.map(({ line }) => line.text).join(''));
  assert.equal(texts.join('|'), '社區一社區二|小標|社區三|引文|社區四');
  const tops = boxes.map(({ rect }) => Math.round((rect.y - TABLOID.body.y) / TABLOID.leading));
  assert.deepEqual(tops, [10, 13, 14, 16, 20]);
});

test('boxes of one leg do not overlap, and each line stands in its box', () => {
  const items = [item('text', '社區一'), item('quote', '引文', 1), item('text', '社區二', 1)];
  const boxes = placeArticle(legOf(...items), TABLOID);
  boxes.forEach((one, at) => {
    for (const other of boxes.slice(at + 1)) assert.ok(!overlaps(one.rect, other.rect));
    for (const { baseline } of one.lines) {
      assert.ok(baseline > one.rect.y && baseline < one.rect.y + one.rect.height);
    }
  });
});

test('a picture is drawn in a frame inside its lines, with its crop', () => {
  const grid = { column: 2, columnSpan: 2, line: 20, lineSpan: 12 };
  const shown = picture(1500, 1000, { focus: [0.2, 0.5] });
  const boxes = placeArticle(
    {
      ...legOf(),
      parts: [{ kind: 'picture', grid, picture: shown, x: 0, width: 230, height: 152 }],
    },
    TABLOID,
  );
  const [box] = boxes;
  assert.equal(box?.role, 'image');
  const [keyline, drawn] = box?.marks ?? [];
  assert.ok(keyline?.kind === 'frame' && drawn?.kind === 'picture');
  assert.ok(contains(keyline.rect, drawn.rect, 0));
  assert.equal(
    drawn.rect.x - keyline.rect.x,
    keyline.thickness,
    'no ink of the picture under its keyline',
  );
  assert.deepEqual(drawn.crop, cropOf(shown, drawn.rect));
  const top = TABLOID.body.y + 20 * TABLOID.leading;
  assert.ok(drawn.rect.y >= top && drawn.rect.y + drawn.rect.height <= top + 12 * TABLOID.leading);
});
