// Drawings whose parts get their room, or their right to be drawn, from what stands around them: symbols, percentages, conditions, prefixes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Clip, Shape } from '../../../src/model/drawing.js';
import { readDrawing } from '../../../src/vector/read-drawing.js';

const SVG = 'xmlns="http://www.w3.org/2000/svg"';

function read(text: string): ReturnType<typeof readDrawing> {
  return readDrawing({ path: 'a.svg', hash: 'h', bytes: Buffer.from(text) });
}

function svg(inner: string): string {
  return `<svg ${SVG} viewBox="0 0 100 50">${inner}</svg>`;
}

function shapes(text: string): readonly Shape[] {
  const { value, diagnostics } = read(text);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    errors.map(({ message }) => message.en),
    [],
  );
  return value?.shapes ?? [];
}

/** Why a drawing is refused: the part that is named. */
function refused(inner: string): readonly string[] {
  const { value, diagnostics } = read(svg(inner));
  assert.equal(value, undefined);
  return diagnostics.map(({ message }) => {
    const part = /\((<.*?>)\)|: (.*)$/.exec(message.en);
    return part?.[1] ?? part?.[2] ?? message.en;
  });
}

/** Left, top, right and bottom in the drawing's units. */
function boxOf(outline: Shape | Clip | undefined): readonly number[] {
  const [a, b, c, d, e, f] = outline?.matrix ?? [1, 0, 0, 1, 0, 0];
  const points = (outline?.segments ?? []).flatMap((segment) => {
    const [x, y] = segment.slice(-2).map(Number);
    if (segment[0] === 'Z' || x === undefined || y === undefined) return [];
    return [[a * x + c * y + e, b * x + d * y + f] as const];
  });
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(
    (one) => Math.round(one * 1000) / 1000,
  );
}

test('a symbol with a view box fills the room of its use, and what leaves it is cut off', () => {
  const symbol = (more = ''): string =>
    `<symbol id="s" viewBox="10 10 20 20" ${more}><rect x="10" y="10" width="40" height="20"/></symbol>`;
  const use = '<use href="#s" x="5" y="6" width="40" height="30"/>';
  const [inMiddle] = shapes(svg(symbol() + use));
  assert.deepEqual(boxOf(inMiddle), [10, 6, 70, 36]);
  assert.deepEqual(inMiddle?.clips.map(boxOf), [[5, 6, 45, 36]]);
  const [stretched] = shapes(svg(symbol('preserveAspectRatio="none"') + use));
  assert.deepEqual(boxOf(stretched), [5, 6, 85, 36]);
  const [sliced] = shapes(svg(symbol('preserveAspectRatio="xMinYMin slice"') + use));
  assert.deepEqual(boxOf(sliced), [5, 6, 85, 46]);
  const [open] = shapes(svg(symbol('overflow="visible"') + use));
  assert.deepEqual(open?.clips, []);
});

test('a use without width and height gives its symbol the whole viewport, and one of nothing draws nothing', () => {
  const symbol = '<symbol id="s" viewBox="0 0 10 10"><rect width="10" height="10"/></symbol>';
  assert.deepEqual(boxOf(shapes(svg(`${symbol}<use href="#s"/>`))[0]), [25, 0, 75, 50]);
  assert.deepEqual(boxOf(shapes(svg(`${symbol}<use href="#s" width="20%"/>`))[0]), [0, 15, 20, 35]);
  assert.deepEqual(shapes(svg(`${symbol}<use href="#s" width="0"/>`)), []);
});

test('a symbol without view box is cut at its room too, in its own units', () => {
  const symbol = '<symbol id="s"><rect x="-5" width="20" height="100%"/></symbol>';
  const [shape] = shapes(svg(`${symbol}<use href="#s" x="10" width="8" height="9"/>`));
  assert.deepEqual(boxOf(shape), [5, 0, 25, 9]);
  assert.deepEqual(shape?.clips.map(boxOf), [[10, 0, 18, 9]]);
});

test('what programs read differently of a symbol is refused by name', () => {
  const use = '<use href="#s"/>';
  const symbol = (attributes: string): string => `<symbol id="s" ${attributes}/>${use}`;
  assert.deepEqual(refused(symbol('width="9" height="9"')), ['symbol width']);
  assert.deepEqual(refused(symbol('refX="2"')), ['symbol refX']);
  assert.deepEqual(refused(symbol('viewBox="0 0 0 9"')), ['symbol viewBox']);
  assert.deepEqual(refused('<symbol id="s"/><use href="#s" width="2em"/>'), ['<use width height>']);
});

test('shares are those of the viewport they stand in: of its width, its height, its diagonal', () => {
  const [ground, dot] = shapes(
    svg('<rect x="10%" y="10%" width="50%" height="100%"/><circle cx="50%" cy="50%" r="10%"/>'),
  );
  assert.deepEqual(boxOf(ground), [10, 5, 60, 55]);
  const radius = (0.1 * Math.hypot(100, 50)) / Math.SQRT2;
  assert.deepEqual(boxOf(dot)[2], Math.round((50 + radius) * 1000) / 1000);
  const inside =
    '<symbol id="s" viewBox="0 0 8 8"><rect width="50%" height="50%"/></symbol><use href="#s" width="40" height="40"/>';
  assert.deepEqual(boxOf(shapes(svg(inside))[0]), [0, 0, 20, 20]);
});

test('a share in a clip path or of a pen is refused by name', () => {
  const clip = '<clipPath id="c"><rect width="50%" height="9"/></clipPath>';
  const cut = `${clip}<rect width="9" height="9" clip-path="url(#c)"/>`;
  assert.deepEqual(refused(cut), ['clip-path: url(#c)']);
  assert.deepEqual(refused('<path d="M0 0H9" stroke="red" stroke-width="2%"/>'), [
    'stroke-width: 2%',
  ]);
});

test('a switch draws its first part that asks for no extension, and a part that asks for one is left out anywhere', () => {
  const rect = (width: number, more = ''): string => `<rect width="${width}" height="9" ${more}/>`;
  const ours = 'requiredExtensions="http://a.example/"';
  const both = `<switch><title>t</title><foreignObject ${ours}/>${rect(3)}${rect(4)}</switch>`;
  assert.deepEqual(shapes(svg(both)).map(boxOf), [[0, 0, 3, 9]]);
  assert.deepEqual(shapes(svg(rect(3, ours) + rect(4))).map(boxOf), [[0, 0, 4, 9]]);
  assert.deepEqual(shapes(svg(`<switch>${rect(3, ours)}</switch>`)), []);
  const clip = `<clipPath id="c">${rect(3, ours)}${rect(4)}</clipPath>`;
  const [cut] = shapes(svg(`${clip}<rect width="9" height="9" clip-path="url(#c)"/>`));
  assert.deepEqual(cut?.clips.map(boxOf), [[0, 0, 4, 9]]);
  assert.deepEqual(refused('<switch><foreignObject/><g/></switch>'), ['<foreignObject>']);
});

test('a part that hangs on its reader’s language is refused by name', () => {
  const rect = '<rect width="9" height="9" systemLanguage="zh-TW"/>';
  assert.deepEqual(refused(rect), ['systemLanguage="zh-TW"']);
  assert.deepEqual(refused(`<switch>${rect}<g/></switch>`), ['systemLanguage="zh-TW"']);
  const use = `<defs><g id="g" systemLanguage="en"><path d="M0 0H9V9z"/></g></defs><use href="#g"/>`;
  assert.deepEqual(refused(use), ['systemLanguage="en"']);
  const clip = `<clipPath id="c">${rect}</clipPath><rect width="9" height="9" clip-path="url(#c)"/>`;
  assert.deepEqual(refused(clip), ['clip-path: url(#c)']);
  assert.deepEqual(refused(`<switch systemLanguage="en">${rect}</switch>`), [
    'systemLanguage="en"',
  ]);
});

test('a condition is told with its own advice', () => {
  const codes = (inner: string): readonly string[] =>
    read(svg(inner)).diagnostics.map(({ code }) => code);
  assert.deepEqual(codes('<path d="M0 0H9V9z" systemLanguage="en"/>'), ['picture/svg-condition']);
  assert.deepEqual(codes('<style media="tv">rect{fill:red}</style>'), ['picture/svg-condition']);
  assert.deepEqual(codes('<style type="a/b">rect{fill:red}</style>'), ['picture/svg-value']);
});

test('styles for some readers alone are refused by name, those for all of them hold', () => {
  const styled = (attributes: string): string =>
    `<style ${attributes}>rect{fill:#e60012}</style><rect width="9" height="9"/>`;
  const red = { kind: 'rgb', rgb: [230, 0, 18] };
  for (const open of ['', 'type="text/css"', 'type="Text/CSS; charset=utf-8" media="all"']) {
    assert.deepEqual(shapes(svg(styled(open)))[0]?.fill?.paint, red, open);
  }
  assert.deepEqual(shapes(svg(styled('media="print, screen"')))[0]?.fill?.paint, red);
  assert.deepEqual(refused(styled('media="screen"')), ['<style media="screen">']);
  assert.deepEqual(refused(styled('media="print"')), ['<style media="print">']);
  assert.deepEqual(refused(styled('media="(min-width: 9px)"')), [
    '<style media="(min-width: 9px)">',
  ]);
  assert.deepEqual(refused(styled('type="text/less"')), ['<style type="text/less">']);
});

test('any prefix may stand for SVG and for XLink, and what has another meaning is not drawn', () => {
  const prefixed = `<s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink" viewBox="0 0 100 50">
    <s:rect id="r" width="9" height="9"/><s:use l:href="#r" x="20"/>
    <rect width="50" height="50"/><g xmlns="http://a.example/"><rect width="50" height="50"/></g></s:svg>`;
  assert.deepEqual(shapes(prefixed).map(boxOf), [
    [0, 0, 9, 9],
    [20, 0, 29, 9],
  ]);
  const inner = `<g xmlns:s="http://www.w3.org/2000/svg"><s:text>Sale</s:text></g>`;
  assert.deepEqual(refused(inner), ['<text>']);
  assert.deepEqual(refused('<script xmlns="http://www.w3.org/1999/xhtml">1</script>'), [
    '<foreign:script>',
  ]);
});
