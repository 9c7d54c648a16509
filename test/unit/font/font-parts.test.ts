import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeApart } from '../../../src/font/font-parts.js';
import { OpenFace } from '../../../src/font/open-face.js';
import type { FontFile } from '../../../src/model/font.js';
import { fontPieces } from '../../../src/source/house.js';
import { fontBytes, readFontSpec } from '../../support/fonts.js';
import { tinyFont } from '../../support/tiny-font.js';

function filesOf(): readonly FontFile[] {
  const { families } = readFontSpec();
  const [serif, sans] = [families.get('serif'), families.get('sans')];
  return [serif?.faces[0], serif?.fallback[0], sans?.faces[0], sans?.fallback[0]].map(
    (file) => file ?? assert.fail('no such face'),
  );
}

function bufferOf({ buffer, byteOffset, byteLength }: DataView): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

test('a face whose outlines are read in pieces is the same face in a tenth of the memory', () => {
  for (const file of filesOf()) {
    const bytes = fontBytes(file);
    const { package: name = '' } = file;
    const parts = takeApart(bytes, 0, fontPieces({ package: name, file: file.file }));
    assert.ok(parts.engine.bytes.byteLength < bytes.byteLength / 8, file.id);
    const slim = new OpenFace(file, parts);
    const whole = new OpenFace(file, takeApart(bytes, 0, undefined));
    for (const text of ['——', '……', 'Café', '“‘', '版']) {
      assert.deepEqual(slim.layout(text, 'fwid'), whole.layout(text, 'fwid'), file.id);
    }
    for (const character of '版面，Aé1') {
      const glyph = whole.cmap[character.codePointAt(0) ?? 0] ?? 0;
      const outline = bufferOf(slim.outlineOf(glyph));
      assert.ok(outline.length > 0);
      assert.deepEqual(outline, bufferOf(whole.outlineOf(glyph)), `${file.id} ${character}`);
      assert.equal(slim.inkAreaOf(glyph), whole.inkAreaOf(glyph));
    }
  }
});

test('a font without vertical metrics is kept whole, for the engine asks its outlines', () => {
  const bytes = tinyFont();
  const parts = takeApart(bytes, 0, () => assert.fail('read again'));
  assert.equal(parts.engine.bytes, bytes);
  assert.ok(parts.outlines(0, 10).byteLength === 10);
});

test('no outline is read beyond the table', () => {
  const [file = assert.fail()] = filesOf();
  const bytes = fontBytes(file);
  const { package: name = '' } = file;
  for (const read of [undefined, fontPieces({ package: name, file: file.file })]) {
    const { outlines } = takeApart(bytes, 0, read);
    assert.throws(() => outlines(0, bytes.byteLength), RangeError);
    assert.throws(() => outlines(20, 10), RangeError);
  }
});
