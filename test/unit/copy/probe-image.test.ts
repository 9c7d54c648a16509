import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileSpan } from '../../../src/base/span.js';
import { probeImage } from '../../../src/copy/probe-image.js';
import { readDrawing } from '../../../src/vector/read-drawing.js';
import { codesOf } from '../../support/copy-desk.js';
import { jpegOf, pngOf, tiffOf, webpOf } from '../../support/tiny-pictures.js';

const probe = (bytes: Uint8Array): ReturnType<typeof probeImage> =>
  probeImage({ path: 'a', bytes, hash: 'h' }, fileSpan('a.md'));

test('a PNG gives its pixels', () => {
  const { value } = probe(pngOf(640, 480));
  assert.deepEqual(value, { path: 'a', hash: 'h', format: 'png', width: 640, height: 480 });
});

for (const [format, make] of [
  ['jpeg', jpegOf],
  ['tiff', tiffOf],
  ['webp', webpOf],
] as const) {
  test(`a ${format} that lies on its side is measured as it is shown`, () => {
    for (const [orientation, width, height] of [
      [1, 60, 40],
      [3, 60, 40],
      [6, 40, 60],
      [8, 40, 60],
    ] as const) {
      const { value } = probe(make(60, 40, orientation));
      assert.deepEqual([value?.format, value?.width, value?.height], [format, width, height]);
    }
  });
}

test('an SVG is measured by its view box', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><path d="M0 0"/></svg>';
  const { value } = probe(Buffer.from(svg));
  assert.deepEqual([value?.format, value?.width, value?.height], ['svg', 300, 100]);
});

test('an SVG is measured as it is drawn, however its size is written', () => {
  const tag = 'xmlns="http://www.w3.org/2000/svg"';
  const bom16 = (text: string): Buffer =>
    Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')]);
  for (const bytes of [
    `<?xml version="1.0"?><!-- ${'x'.repeat(2000)} --><svg ${tag} viewBox="0 0 400 100"/>`,
    `<!-- <svg width="7" height="7"> --><svg ${tag} viewBox="0,0,400,100" width="100%"/>`,
    `<svg ${tag} width="25pc" height="100" viewBox="0 0 30 10"/>`,
    `<svg ${tag} width="423.3333333q" viewBox="0 0 40 10"/>`,
    `<svg:svg xmlns:svg="http://www.w3.org/2000/svg" width="300pt" height="75pt"/>`,
  ].flatMap((text) => [Buffer.from(text), bom16(text)])) {
    const measured = probe(bytes).value;
    const drawn = readDrawing({ path: 'a', bytes, hash: 'h' }).value;
    assert.ok(measured !== undefined && drawn !== undefined);
    assert.deepEqual([measured.width, measured.height], [drawn.width, drawn.height]);
    assert.deepEqual([measured.width, measured.height].map(Math.round), [400, 100]);
  }
});

test('an SVG without a size that can be known is refused, with the reason', () => {
  const reasonOf = (inner: string): string | undefined => {
    const { value, diagnostics } = probe(Buffer.from(`<svg ${inner}/>`));
    assert.equal(value, undefined);
    assert.deepEqual(codesOf(diagnostics), ['picture/svg-unreadable']);
    return diagnostics[0]?.message.en.split(': ')[1];
  };
  assert.equal(reasonOf('width="10em" height="5em" viewBox="0 0 1 1"'), 'width="10em"');
  assert.equal(reasonOf('width="1e999" height="5"'), 'width="1e999"');
  assert.equal(reasonOf('width="100%"'), 'viewBox');
  assert.equal(reasonOf('viewBox="0 0 1e-300 1e300"'), 'viewBox');
  const page = probe(Buffer.from('<html><p>not found</p></html>'));
  assert.deepEqual(codesOf(page.diagnostics), ['picture/unreadable']);
});

test('a PDF is known by its header, also behind a few stray bytes', () => {
  for (const text of ['%PDF-1.4\n', '\n\n%PDF-1.7\n']) {
    const { value } = probe(Buffer.from(text));
    assert.deepEqual([value?.format, value?.width, value?.height], ['pdf', 0, 0]);
  }
});

test('an empty, cut or foreign file is unreadable', () => {
  const whole = jpegOf(60, 40, 1);
  for (const bytes of [
    new Uint8Array(),
    pngOf(1, 1).subarray(0, 12),
    whole.subarray(0, 20),
    Buffer.from('just text'),
    Buffer.from('just text <svg width="1" height="1">'),
  ]) {
    const { value, diagnostics } = probe(bytes);
    assert.equal(value, undefined);
    assert.deepEqual(codesOf(diagnostics), ['picture/unreadable']);
  }
});

test('a name that lies about the bytes is told, and the picture taken for what it is', () => {
  const named = (path: string, bytes: Uint8Array): ReturnType<typeof probeImage> =>
    probeImage({ path, bytes, hash: 'h' }, fileSpan('a.md'));
  const { value, diagnostics } = named('pictures/park.JPG', webpOf(60, 40, 1));
  assert.equal(value?.format, 'webp');
  assert.deepEqual(codesOf(diagnostics), ['copy/picture-name']);
  assert.match(diagnostics[0]?.message.en ?? '', /named \.jpg but is webp/);
  for (const path of ['a.jpeg', 'a.JPG', 'a', 'a.jfif']) {
    assert.deepEqual(codesOf(named(path, jpegOf(60, 40, 1)).diagnostics), [], path);
  }
});

test('a small file that declares more pixels than a page can show is refused', () => {
  const { value, diagnostics } = probe(pngOf(30_000, 30_000));
  assert.equal(value, undefined);
  assert.deepEqual(codesOf(diagnostics), ['copy/picture-too-large']);
  assert.deepEqual(codesOf(probe(pngOf(10_000, 10_000)).diagnostics), []);
});
