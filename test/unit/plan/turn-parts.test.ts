import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Shape } from '../../../src/plan/build-module.js';
import { placeTree } from '../../../src/plan/build-module.js';
import { wholePiece } from '../../../src/plan/desk.js';
import type { Arrangement } from '../../../src/plan/solve-page.js';
import { type Order, turnParts } from '../../../src/plan/turn-parts.js';
import { variantsOf } from '../../../src/plan/variants.js';
import { deskTools, story } from '../../support/layout-desk.js';

type Tree = Arrangement<Shape>;

const ORDER: Order = {
  gap: 1,
  hole: { firstLine: 0, freeLines: [80, 80, 80, 80, 80, 80] },
  apart: [],
  wish: undefined,
};
const tools = deskTools();

/** A story of a rank over two columns. */
function leaf(name: string, priority: number): Tree {
  const shapes = variantsOf(wholePiece(story(name, 500, { priority })), tools);
  const shape = shapes.find(({ columns }) => columns === 2);
  if (shape === undefined) throw new Error('no shape over two columns');
  return { kind: 'leaf', shape, height: shape.height, cost: shape.cost };
}

function stack(first: Tree, second: Tree): Tree {
  const height = first.height + ORDER.gap + second.height;
  return { kind: 'stack', first, second, width: 2, height, cost: 0 };
}

function beside(first: Tree, second: Tree, width: number): Tree {
  const height = Math.max(first.height, second.height);
  return { kind: 'side', first, second, width, height, cost: 0 };
}

/** Names of the stories in reading order of the tree. */
function namesIn(tree: Tree): readonly string[] {
  if (tree.kind !== 'leaf') return [...namesIn(tree.first), ...namesIn(tree.second)];
  return tree.shape.kind === 'article' ? [tree.shape.piece.article.id.slice(9, -3)] : [];
}

function turned(tree: Tree, columns: number, order: Order = ORDER): readonly string[] {
  const rect = { column: 0, columnSpan: columns, line: 0, lineSpan: tree.height };
  const [after] = turnParts([{ tree, rect }], order);
  return after === undefined ? [] : namesIn(after.tree);
}

test('the story of higher rank comes up, and to the left', () => {
  assert.deepEqual(turned(stack(leaf('low', 4), leaf('high', 2)), 2), ['high', 'low']);
  assert.deepEqual(turned(beside(leaf('low', 4), leaf('high', 2), 4), 4), ['high', 'low']);
});

test('heads of one size side by side are parted where turning can do so', () => {
  const [a, b] = [leaf('a', 3), leaf('b', 4)];
  const [c, d] = [leaf('c', 3), leaf('d', 4)];
  const names = turned(beside(stack(a, b), stack(c, d), 4), 4);
  // One of the columns begins with the lower story: its large head meets no other.
  assert.ok(names.join(' ') === 'a b d c' || names.join(' ') === 'b a c d', names.join(' '));
});

test('turning changes no shape and no rectangle’s size', () => {
  const tree = beside(stack(leaf('a', 3), leaf('b', 4)), stack(leaf('c', 3), leaf('d', 2)), 4);
  const rect = { column: 1, columnSpan: 4, line: 9, lineSpan: tree.height };
  const [after] = turnParts([{ tree, rect }], { ...ORDER, hole: { ...ORDER.hole, firstLine: 9 } });
  const sizes = (one: Tree): readonly string[] =>
    placeTree(one, rect, ORDER.gap)
      .map(({ grid }) => `${grid.columnSpan} ${grid.lineSpan}`)
      .sort();
  assert.notEqual(after, undefined);
  if (after !== undefined) assert.deepEqual(sizes(after.tree), sizes(tree));
});

test('a page solved again stands as it stood where heads allow', () => {
  const tree = stack(leaf('a', 3), leaf('b', 3));
  const [, second] = placeTree(
    tree,
    { column: 0, columnSpan: 2, line: 0, lineSpan: tree.height },
    ORDER.gap,
  );
  const { height } = leaf('b', 3);
  const wish = new Map([['articles/b.md', { column: 0, columns: 2, line: 0, lines: height }]]);
  assert.equal(second?.grid.line, tree.kind === 'leaf' ? 0 : tree.first.height + ORDER.gap);
  assert.deepEqual(turned(tree, 2, { ...ORDER, wish }), ['b', 'a']);
});
