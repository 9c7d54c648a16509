import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Picture } from '../../../src/model/copy.js';
import { basicLegs, legsWidth } from '../../../src/plan/grid.js';
import { type PictureBlock, pictureBlocks, type SetPicture } from '../../../src/plan/pictures.js';
import { deskTools, picture, planOf, story, TABLOID } from '../../support/layout-desk.js';
import { textIn } from '../../support/proof.js';

const LEGS = basicLegs(TABLOID, 4);

function blocksFor(...images: readonly Picture[]): readonly PictureBlock[] {
  return pictureBlocks(story('a', 600, { images }), LEGS, deskTools());
}

test('an article without pictures has no block', () => {
  assert.deepEqual(blocksFor(), []);
});

test('a picture that may not be cropped keeps its proportions at every width', () => {
  for (const [width, height] of [
    [1500, 1000],
    [1000, 1500],
    [1234, 777],
  ] as const) {
    const blocks = blocksFor(picture(width, height, { crop: 'never' }));
    assert.ok(blocks.length > 0, `${width} x ${height}`);
    for (const { pictures, lever } of blocks) {
      assert.equal(lever, undefined);
      for (const set of pictures) {
        const own = set.width / set.height;
        assert.ok(Math.abs(own / (width / height) - 1) < 0.05, `${own} for ${width}/${height}`);
      }
    }
  }
});

test('a picture is bent at most as far as the template allows', () => {
  const blocks = blocksFor(picture(1500, 1000));
  assert.ok(blocks.length > 1);
  for (const { pictures } of blocks) {
    for (const set of pictures) {
      const bend = set.height / ((set.width * 1000) / 1500) - 1;
      assert.ok(Math.abs(bend) <= TABLOID.limits.pictureStretch + 0.001, `${bend}`);
    }
  }
});

test('a picture with its caption takes whole lines, and its foot stands on the grid', () => {
  for (const { pictures, depth, textlessDepth } of blocksFor(picture(1500, 1000))) {
    for (const set of pictures) {
      assert.ok(Number.isInteger(set.lines));
      assert.ok(set.height <= set.lines * TABLOID.leading);
      assert.ok(set.lines * TABLOID.leading - set.height < TABLOID.leading);
    }
    const foot = pictures.reduce(
      (deepest, set) => Math.max(deepest, set.line + set.lines + (set.caption?.depth ?? 0)),
      0,
    );
    assert.equal(textlessDepth, foot);
    assert.equal(depth, foot + 1);
  }
});

test('a block lies inside the module, its first picture as wide as the legs it stands in', () => {
  for (const { firstLeg, legs, pictures } of blocksFor(picture(1500, 1000))) {
    assert.ok(firstLeg >= 0 && firstLeg + legs <= LEGS.count);
    for (const set of pictures) assert.equal(set.width, legsWidth(TABLOID, LEGS, legs));
  }
});

/** Legs that a picture covers, from the block's first to without the last. */
function legsUnder({ leg, width }: SetPicture): readonly [number, number] {
  const counts = Array.from({ length: LEGS.count }, (_, at) => at + 1);
  const span = counts.find((count) => legsWidth(TABLOID, LEGS, count) === width) ?? Number.NaN;
  return [leg, leg + span];
}

const footOf = ({ line, lines, caption }: SetPicture): number =>
  line + lines + (caption?.depth ?? 0);

test('pictures of one article do not stand on each other, and white parts them', () => {
  const blocks = [
    ...blocksFor(picture(1500, 1000), picture(1600, 900), picture(1200, 900)),
    ...blocksFor(picture(1500, 1000), picture(1600, 900, { columns: 2 })),
    ...blocksFor(...Array.from({ length: 4 }, () => picture(1500, 1000))),
  ];
  assert.ok(blocks.length > 0);
  for (const { pictures, legs } of blocks) {
    pictures.forEach((below, at) => {
      const [from, to] = legsUnder(below);
      assert.ok(from >= 0 && to <= legs);
      for (const above of pictures.slice(0, at)) {
        const [first, last] = legsUnder(above);
        if (from < last && first < to)
          assert.ok(below.line > footOf(above) || above.line > footOf(below));
      }
    });
  }
});

test('each leg of a block is as deep as its lowest picture, with one to three L of white', () => {
  for (const { depths, pictures } of blocksFor(picture(1500, 1000), picture(1600, 900))) {
    depths.forEach((depth, leg) => {
      const over = pictures.filter((set) => legsUnder(set)[0] <= leg && leg < legsUnder(set)[1]);
      const white = depth - Math.max(...over.map(footOf));
      assert.ok(white >= 1 && white <= 3, `${white}`);
    });
  }
});

test('the first of several pictures is the large one, the others stand side by side under it (RI01)', () => {
  const wide = blocksFor(picture(1500, 1000), picture(1500, 1000), picture(1000, 1500)).filter(
    ({ legs }) => legs > 1,
  );
  assert.ok(wide.length > 0);
  for (const { pictures } of wide) {
    const [large, left, right] = pictures;
    if (large === undefined || left === undefined || right === undefined) assert.fail();
    for (const one of [left, right]) {
      assert.ok(large.width * large.height >= 1.5 * one.width * one.height);
      assert.equal(one.line, footOf(large) + 1);
    }
    assert.ok(legsUnder(left)[1] <= legsUnder(right)[0]);
  }
});

test('text under pictures whose captions differ by a line begins level', () => {
  const long = textIn('a', '志工在社區中心整理圖書，');
  const caption = { ...long, text: long.text.repeat(2) };
  const blocks = blocksFor(
    picture(1500, 1000),
    picture(1500, 1000, { caption, span: { file: 'a', start: 3, end: 4 } }),
    picture(1500, 1000, { span: { file: 'a', start: 1, end: 2 } }),
  ).filter(({ legs }) => legs === 2);
  assert.ok(blocks.length > 0);
  for (const { pictures, depths } of blocks) {
    const [, left, right] = pictures;
    assert.notEqual(left?.caption?.depth, right?.caption?.depth);
    assert.equal(depths[0], depths[1]);
  }
});

test('one large picture is chosen where there is room for it', () => {
  const blocks = blocksFor(picture(1500, 1000), picture(1500, 1000));
  const cheapest = blocks.toSorted((a, b) => a.cost - b.cost)[0];
  assert.ok((cheapest?.legs ?? 0) > 1);
});

test('the width that an article asks for is the cheapest', () => {
  const blocks = blocksFor(picture(1500, 1000, { columns: 1 }));
  const cheapest = blocks.toSorted((a, b) => a.cost - b.cost)[0];
  assert.equal(cheapest?.legs, 1);
});

test('what was bent is told as a lever', () => {
  const bent = blocksFor(picture(1500, 1000)).filter(({ lever }) => lever !== undefined);
  assert.ok(bent.length > 0);
  for (const { lever = '' } of bent) assert.match(lever, /^picture [+-]?\d+%$/);
});

test('caption and credit are set under the picture, and without either nothing is', () => {
  const textOf = (image: Picture): string | undefined =>
    blocksFor(image)[0]
      ?.pictures[0]?.caption?.lines.map(({ line }) => line.text)
      .join('');
  assert.match(textOf(picture(3, 2, { credit: textIn('a', '記者攝') })) ?? '', /圖書.*記者攝/);
  assert.equal(
    textOf(picture(3, 2, { caption: undefined, credit: textIn('a', '記者攝') })),
    '記者攝',
  );
  assert.equal(textOf(picture(3, 2, { caption: undefined })), undefined);
});

test('pictures too deep for a page are no block', () => {
  assert.deepEqual(blocksFor(...Array.from({ length: 12 }, () => picture(1000, 1500))), []);
});

test('a story with many high pictures stands with all of them, or not at all', () => {
  const images = Array.from({ length: 10 }, () => picture(1000, 1500));
  const { value } = planOf({
    pages: { kind: 'count', count: 2 },
    articles: [story('a', 900, { images, section: '社區' })],
  });
  const modules = value.dummies.flatMap((dummy) => dummy.modules);
  const printed = modules.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'picture'));
  assert.equal(printed.length, value.overset.length > 0 ? 0 : 10);
});
