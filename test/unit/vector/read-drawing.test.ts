import assert from 'node:assert/strict';
import { test } from 'node:test';
import { combined } from '../../../src/base/matrix.js';
import type { Shape } from '../../../src/model/drawing.js';
import { readPath } from '../../../src/vector/path-data.js';
import { readDrawing } from '../../../src/vector/read-drawing.js';

function read(inner: string, root = 'viewBox="0 0 100 50"'): ReturnType<typeof readDrawing> {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>\n${inner}\n</svg>`;
  return readDrawing({ path: 'a.svg', hash: 'h', bytes: Buffer.from(text) });
}

function shapes(inner: string, root?: string): readonly Shape[] {
  const { value, diagnostics } = read(inner, root);
  assert.deepEqual(
    diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message }) => `${code} ${message.en}`),
    [],
  );
  return value?.shapes ?? [];
}

function refused(inner: string): readonly string[] {
  const { value, diagnostics } = read(inner);
  assert.equal(value, undefined);
  return diagnostics.map(({ code }) => code);
}

/** Rounded ends of the segments, in the drawing's units. */
function ends(shape: Shape | undefined): readonly (readonly number[])[] {
  return (shape?.segments ?? []).map((segment) => {
    const [x = 0, y = 0] = segment.slice(-2) as number[];
    const [, , , , e, f] = combined(shape?.matrix ?? [1, 0, 0, 1, 0, 0], [1, 0, 0, 1, x, y]);
    return segment[0] === 'Z' ? [] : [e, f].map((one) => Math.round(one * 1000) / 1000);
  });
}

test('path commands, absolute, relative, smooth and run together, end where they should', () => {
  const path = 'M1,2 3 4h2v-1H7V9q1 1 2 0t2 0c0 0 1 1 2 2s1 1 2 2l-1-.5.5.5a1 1 0 014 0z';
  const at = (readPath(path) ?? []).filter(([kind]) => kind !== 'Z').map((one) => one.slice(-2));
  assert.deepEqual(at.slice(0, -2), [
    [1, 2],
    [3, 4],
    [5, 4],
    [5, 3],
    [7, 3],
    [7, 9],
    [9, 9],
    [11, 9],
    [13, 11],
    [15, 13],
    [14, 12.5],
    [14.5, 13],
  ]);
  const [x, y] = at.at(-1) as readonly number[];
  assert.ok(Math.abs((x ?? 0) - 18.5) < 1e-9 && Math.abs((y ?? 0) - 13) < 1e-9);
  assert.equal(readPath('L1 2'), undefined);
  assert.equal(readPath('M1 2 L3'), undefined);
  assert.equal(readPath('M1 2 Z 3 4'), undefined);
});

test('basic shapes, transforms and the view box are followed', () => {
  const [rect] = shapes(
    '<g transform="translate(10 5)"><rect width="20" height="10" transform="scale(2)"/></g>',
    'width="200" height="100" viewBox="0 0 100 50"',
  );
  assert.deepEqual(ends(rect), [[20, 10], [100, 10], [100, 50], [20, 50], []]);
  const [circle] = shapes('<circle cx="50" cy="25" r="10"/>');
  assert.ok(ends(circle).some(([x, y]) => x === 60 && y === 25));
});

test('style sheets, classes, inline styles and inheritance give the paint in their order', () => {
  const style =
    '<defs><style type="text/css"><![CDATA[.a{fill:#e60012;} path{fill:blue} #b{fill:none;stroke:#000;stroke-width:2}]]></style></defs>';
  const [one, two, three] = shapes(
    `${style}<path class="a" fill="lime" d="M0 0H9V9z"/><path id="b" d="M0 0H9V9z"/><g fill="gray"><rect style="fill:device-cmyk(0 1 1 0)" width="5" height="5"/></g>`,
  );
  assert.deepEqual(one?.fill?.paint, { kind: 'rgb', rgb: [230, 0, 18] });
  assert.equal(two?.fill, undefined);
  assert.equal(two?.stroke?.width, 2);
  assert.deepEqual(three?.fill?.paint, { kind: 'ink', ink: [0, 1, 1, 0] });
});

test('symbols are used where they are placed, and clip paths cut', () => {
  const [used] = shapes(
    '<symbol id="s"><path d="M0 0H4V4z"/></symbol><use xlink:href="#s" x="10" y="20"/>',
  );
  assert.deepEqual(ends(used)[0], [10, 20]);
  const [cut] = shapes(
    '<clipPath id="c"><circle r="3"/></clipPath><g clip-path="url(#c)"><rect width="9" height="9"/></g>',
  );
  assert.equal(cut?.clips.length, 1);
});

test('what newsprint cannot have is refused by name, at its line', () => {
  assert.deepEqual(refused('<text x="1">Sale</text>'), ['picture/svg-text']);
  assert.deepEqual(refused('<image href="a.png"/>'), ['picture/svg-picture']);
  assert.deepEqual(refused('<foreignObject/>'), ['picture/svg-picture']);
  assert.deepEqual(refused('<script>alert(1)</script>'), ['picture/svg-active']);
  assert.deepEqual(refused('<rect width="1" height="1" onclick="x()"/>'), ['picture/svg-active']);
  assert.deepEqual(refused('<use href="http://a.example/b.svg#c"/>'), ['picture/svg-active']);
  assert.deepEqual(
    refused('<style>@import url(http://a.example/b.css);</style>')[0],
    'picture/svg-active',
  );
  assert.deepEqual(refused('<rect width="9" height="9" fill="url(#g)"/>'), ['picture/svg-effect']);
  assert.deepEqual(refused('<g opacity=".5"><rect width="9" height="9"/></g>'), [
    'picture/svg-effect',
  ]);
  assert.deepEqual(refused('<g filter="url(#f)"/>'), ['picture/svg-effect']);
  assert.deepEqual(refused('<path d="M0 0 L"/>'), ['picture/svg-value']);
  assert.deepEqual(refused('<rect width="9" height="9" fill="greenish"/>'), ['picture/svg-value']);
  const { diagnostics } = read('<g/>\n<text>Sale</text>');
  const prefix =
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50">\n<g/>\n';
  assert.deepEqual(diagnostics[0]?.span?.start, prefix.length);
});

test('what is hidden, or only stands ready, is neither drawn nor refused', () => {
  assert.deepEqual(
    shapes(
      '<g display="none"><text>x</text></g><defs><linearGradient id="g"/></defs><title>t</title>',
    ),
    [],
  );
});

test('files that are no SVG, entities, and uses that grow without end are refused', () => {
  const fault = (text: string): readonly string[] =>
    readDrawing({ path: 'a.svg', hash: 'h', bytes: Buffer.from(text) }).diagnostics.map(
      ({ code }) => code,
    );
  assert.deepEqual(fault('<html/>'), ['picture/svg-unreadable']);
  assert.deepEqual(fault('<svg viewBox="0 0 1 1"><g>'), ['picture/svg-unreadable']);
  assert.deepEqual(fault('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"/>'), [
    'picture/svg-unreadable',
  ]);
  assert.deepEqual(fault('<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'), ['picture/svg-empty']);
  assert.deepEqual(
    fault(
      `${'<g>'.repeat(100)}`.replace(/^/, '<svg viewBox="0 0 1 1">') +
        '</g>'.repeat(100) +
        '</svg>',
    ),
    ['picture/svg-unreadable'],
  );
  const level = (n: number): string => `<g id="l${n}">${`<use href="#l${n - 1}"/>`.repeat(10)}</g>`;
  const bomb = `<defs><rect id="l0" width="1" height="1"/>${[1, 2, 3, 4, 5, 6, 7].map(level).join('')}</defs><use href="#l7"/>`;
  assert.deepEqual(refused(bomb), ['picture/svg-too-complex']);
  assert.deepEqual(refused('<g id="me"><use href="#me"/></g>'), ['picture/svg-too-complex']);
});
