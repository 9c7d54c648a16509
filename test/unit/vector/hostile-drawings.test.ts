// What a hostile or careless SVG may hold: nothing of it may hold up the desk, be passed over in silence, or reach the PDF as no number.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Drawing } from '../../../src/model/drawing.js';
import { readDrawing } from '../../../src/vector/read-drawing.js';

function read(inner: string): ReturnType<typeof readDrawing> {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">${inner}</svg>`;
  return readDrawing({ path: 'a.svg', hash: 'h', bytes: Buffer.from(text) });
}

function drawn(inner: string): Drawing {
  const { value, diagnostics } = read(inner);
  assert.deepEqual(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message.en),
    [],
  );
  assert.ok(value !== undefined);
  return value;
}

/** What is refused, as `code: what`. */
function refused(inner: string): readonly string[] {
  const { value, diagnostics } = read(inner);
  assert.equal(value, undefined);
  return diagnostics.map(({ code, message }) => {
    const what = message.en.replace(/^SVG “a.svg” (?:[^(:]*: )?/, '');
    return `${code.slice('picture/svg-'.length)}: ${what}`;
  });
}

const SQUARE = '<rect width="9" height="9"/>';

test('texts that patterns would try at every place are read in one go', () => {
  const long = 1_000_000;
  const spaces = ' '.repeat(long);
  for (const inner of [
    `<style>${'/* '.repeat(long)}</style>${SQUARE}`,
    `<style>.a{fill:red}${'{'.repeat(long)}</style>`,
    `<style>${'a '.repeat(long)}</style>`,
    `<g transform="${'a'.repeat(long)}"/>`,
    `<g transform="${'a('.repeat(long)}"/>`,
    `<g transform="a${spaces}"/>`,
    `<rect width="9" height="9" style="fill:red${spaces}!${spaces}"/>`,
    `<rect width="9" height="9" fill="${'device-cmyk('.repeat(long)}"/>`,
    `<rect width="9" height="9" fill="url(${spaces}"/>`,
    `<rect width="${'1'.repeat(long)}!" height="9"/>`,
    `<path d="M0 0${spaces}!"/>`,
  ]) {
    assert.equal(typeof read(inner).diagnostics.length, 'number');
  }
});

test('a style sheet of endless rules, and dashes without end, are refused', () => {
  assert.deepEqual(refused(`<style>${'a{fill:red}'.repeat(1001)}</style>`), [
    'too-complex: <style> beyond the limit',
  ]);
  const rules = 'rect{fill:red}'.repeat(1000);
  assert.deepEqual(refused(`<style>${rules}</style>${SQUARE.repeat(1001)}`), [
    'too-complex: <style> beyond the limit',
  ]);
  const dashes = '1 '.repeat(101);
  assert.match(
    refused(`<path d="M0 0H9" stroke="red" stroke-dasharray="${dashes}"/>`)[0] ?? '',
    /^value: stroke-dasharray/,
  );
});

test('an outline counts each time that it is drawn or cuts, and too many are refused', () => {
  const path = `M0 0${'h1'.repeat(1500)}`;
  const used = (clip: string): string =>
    `<defs><path id="p" d="${path}"/><clipPath id="c"><path d="${path}"/></clipPath></defs>${`<use href="#p"${clip}/>`.repeat(40)}`;
  assert.equal(drawn(used('')).shapes.length, 40);
  assert.deepEqual(refused(used(' clip-path="url(#c)"')), ['too-complex: path beyond the limit']);
  assert.deepEqual(refused(`<path d="M0 0${'h1'.repeat(100_000)}"/>`), [
    'too-complex: path beyond the limit',
  ]);
});

test('a clip path is read once for all that it cuts', () => {
  const clip = `<clipPath id="c"><path d="M0 0${'h1'.repeat(20)}"/></clipPath>`;
  const { shapes } = drawn(`${clip}${`<g clip-path="url(#c)">${SQUARE}</g>`.repeat(9)}`);
  const outlines = new Set(shapes.map(({ clips }) => clips[0]?.segments));
  assert.equal(shapes.length, 9);
  assert.equal(outlines.size, 1);
});

test('what a use does not find, or where it stands in a unit of type, is refused by name', () => {
  assert.deepEqual(refused('<use href="#gone"/>'), ['value: <use href="#gone">']);
  assert.deepEqual(refused(`<defs>${SQUARE}</defs><use/>`), ['value: <use href="">']);
  assert.deepEqual(refused('<rect id="r" width="9" height="9"/><use href="#r" x="2em"/>'), [
    'value: <use x="2em" y="0">',
  ]);
});

test('an origin of a transform is refused where it would move what is drawn', () => {
  const turned = (origin: string): string =>
    `<g transform="rotate(45)" style="transform-origin:${origin}">${SQUARE}</g>`;
  assert.deepEqual(refused(turned('50% 50%')), ['effect: transform-origin: 50% 50%']);
  assert.equal(drawn(turned('0 0px')).shapes.length, 1);
  assert.equal(drawn(`<g style="transform-origin:center">${SQUARE}</g>`).shapes.length, 1);
  assert.deepEqual(refused(`<g style="rotate:45deg">${SQUARE}</g>`), ['effect: rotate: 45deg']);
});

test('a clip path in a clip path is refused, and one that is used is moved and ruled as it is written', () => {
  const cut = (inside: string): string =>
    `<defs><rect id="r" width="3" height="3"/><clipPath id="b">${SQUARE}</clipPath></defs><clipPath id="c">${inside}</clipPath><g clip-path="url(#c)">${SQUARE}</g>`;
  assert.deepEqual(refused(cut('<rect width="3" height="3" clip-path="url(#b)"/>')), [
    'effect: clip-path: url(#c)',
  ]);
  assert.deepEqual(refused(cut('<text>x</text>')), ['effect: clip-path: url(#c)']);
  const [shape] = drawn(`<g clip-rule="evenodd">${cut('<use href="#r" x="4" y="5"/>')}</g>`).shapes;
  assert.deepEqual(shape?.clips[0]?.matrix, [1, 0, 0, 1, 4, 5]);
  assert.equal(shape?.clips[0]?.rule, 'evenodd');
});

test('comments in styles are passed over, and what is important stands above what comes later', () => {
  const paintOf = (inner: string): unknown => drawn(inner).shapes[0]?.fill?.paint;
  const red = { kind: 'rgb', rgb: [255, 0, 0] };
  const rect = (more: string): string => `<rect width="9" height="9" ${more}/>`;
  assert.deepEqual(paintOf(rect('style="/*;fill:lime;*/fill:/* a */red;/* open"')), red);
  assert.deepEqual(paintOf(rect('style="FILL:red ! Important;fill:lime"')), red);
  const sheet = '<style>rect{fill:red!important}.a{fill:blue}</style>';
  assert.deepEqual(paintOf(`${sheet}${rect('class="a" style="fill:lime"')}`), red);
  assert.deepEqual(
    paintOf(`${sheet}${rect('style="fill:#f00 !important"')}`.replace(':red', ':lime')),
    red,
  );
});

test('measures that stand in styles are refused by name: they would be passed over', () => {
  assert.deepEqual(refused('<circle cx="5" cy="5" r="3" style="r:1px"/>'), ['value: style r: 1px']);
  assert.deepEqual(refused(`<style>rect{x:5px}</style>${SQUARE}`), ['value: style x: 5px']);
});

test('numbers that are none, or lie far out of any page, are refused by name', () => {
  for (const [inner, name] of [
    ['<path d="M0 0L1e999 0"/>', '<path>'],
    ['<path d="M0 0L9e307 0l9e307 9e307z"/>', '<path> ±∞'],
    ['<rect width="1e300" height="5"/>', '<rect> ±∞'],
    ['<rect width="1" height="5" transform="scale(1e200) scale(1e100)"/>', '<rect> ±∞'],
    ['<path d="M0 0H9" stroke="red" stroke-width="1e30"/>', '<path> ±∞'],
  ] as const) {
    assert.deepEqual(refused(inner), [`value: ${name}`]);
  }
  const clip = '<clipPath id="c"><rect width="1e30" height="1"/></clipPath>';
  assert.deepEqual(refused(`${clip}<g clip-path="url(#c)">${SQUARE}</g>`), ['value: <rect> ±∞']);
});

test('an empty clip path clips everything away', () => {
  for (const inside of [
    '',
    '<path d=""/>',
    '<rect/>',
    '<rect width="9" height="9" display="none"/>',
  ])
    assert.deepEqual(
      drawn(`<clipPath id="c">${inside}</clipPath><g clip-path="url(#c)">${SQUARE}</g>`).shapes,
      [],
    );
});

test('rules by the thousand for one element, and faults without end, are given up soon', () => {
  const selectors = Array.from({ length: 990 }, () => '*').join();
  const many = Array.from({ length: 20_000 }, (_, at) => `p${at}:1`).join(';');
  assert.deepEqual(refused(`<style>${selectors}{${many}}</style>${SQUARE}`), [
    'too-complex: <style> beyond the limit',
  ]);
  const faults = Array.from({ length: 300_000 }, (_, at) => `@a${at} `).join('');
  const told = refused(`<style>${faults}</style>${SQUARE}`);
  assert.equal(told.length, 21);
  assert.match(told.at(-1) ?? '', /^too-complex/);
});

test('a long value that is read at every use is refused at the first', () => {
  const long = ' '.repeat(1_000_000);
  const uses = '<use href="#a"/>'.repeat(1000);
  for (const [name, value] of [
    ['transform-origin', `1${long}1`],
    ['transform', `scale(1)${long}scale(1)`],
    ['stroke-dasharray', `1${long}1`],
  ]) {
    const attributes = `id="a" transform="scale(2)"`.replace(
      name === 'transform' ? / t.*/ : /$^/,
      '',
    );
    const shape = `<rect ${attributes} ${name}="${value}" width="9" height="9"/>`;
    assert.deepEqual(refused(shape + uses), [`too-complex: ${name} beyond the limit`]);
  }
});

test('a clip path that is clipped itself cuts twice, one that cuts itself in a circle is refused', () => {
  const outer = '<clipPath id="outer"><rect width="9" height="9"/></clipPath>';
  const inner =
    '<clipPath id="inner" clip-path="url(#outer)"><rect width="5" height="5"/></clipPath>';
  const shape = '<rect width="9" height="9" clip-path="url(#inner)"/>';
  assert.equal(drawn(outer + inner + shape).shapes[0]?.clips.length, 2);
  const circle = inner.replace('#outer', '#inner');
  assert.deepEqual(refused(circle + shape), ['effect: clip-path: url(#inner)']);
});

test('a use is clipped where it is moved to', () => {
  const clip = '<clipPath id="c"><rect width="5" height="5"/></clipPath>';
  const { shapes } = drawn(
    `<defs>${clip}<rect id="a" width="9" height="9"/></defs><use href="#a" x="40" y="30" clip-path="url(#c)"/>`,
  );
  assert.deepEqual(shapes[0]?.clips[0]?.matrix, [1, 0, 0, 1, 40, 30]);
});

test('an origin moves a turn, and changes nothing of a shift', () => {
  const matrixOf = (attributes: string): readonly number[] | undefined =>
    drawn(`<rect width="9" height="9" ${attributes}/>`).shapes[0]?.matrix;
  assert.deepEqual(
    matrixOf('transform="translate(3 4)" transform-origin="50% 50%"'),
    [1, 0, 0, 1, 3, 4],
  );
  assert.deepEqual(matrixOf('transform="scale(2)" transform-origin="5px 5"'), [2, 0, 0, 2, -5, -5]);
  assert.deepEqual(
    refused('<rect width="9" height="9" transform="scale(2)" transform-origin="50%"/>'),
    ['effect: transform-origin: 50%'],
  );
});

test('what programs write and means nothing is let be', () => {
  for (const inner of [
    `<g translate="no">${SQUARE}</g>`,
    `<style>rect{fill:red};</style>${SQUARE}`,
    `<style><![CDATA[<!-- rect{fill:red} -->]]></style>${SQUARE}`,
    '<rect width="9" height="9" style="fill:none;fill-opacity:0.75;stroke:red"/>',
    '<rect width="9" height="9" transform="translate(0-28.4) matrix(1 0 0-1 10 20)"/>',
  ]) {
    assert.equal(drawn(inner).shapes.length, 1, inner);
  }
  assert.deepEqual(refused('<rect width="9" height="9" fill-opacity=".5"/>'), [
    'effect: fill-opacity: .5',
  ]);
});

test('a drawing of nothing is told, one whose styles lie elsewhere is refused', () => {
  const { value, diagnostics } = read('<g display="none"><path d="M0 0h1v1z"/></g>');
  assert.deepEqual(value?.shapes, []);
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['picture/svg-empty'],
  );
  const away = `<?xml-stylesheet href="a.css"?><svg viewBox="0 0 9 9">${SQUARE}</svg>`;
  const found = readDrawing({ path: 'a.svg', hash: 'h', bytes: Buffer.from(away) });
  assert.deepEqual(
    found.diagnostics.map(({ code }) => code),
    ['picture/svg-unreadable'],
  );
});
