import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf } from '../../../src/base/pieces.js';
import { type FontParts, takeApart } from '../../../src/font/font-parts.js';
import { OpenFace } from '../../../src/font/open-face.js';
import { readSfnt, tableOf } from '../../../src/font/sfnt.js';
import { writeSfnt } from '../../../src/font/write-sfnt.js';
import type { FontFile } from '../../../src/model/font.js';
import { fontPieces } from '../../../src/source/font-files.js';
import { fontBytes, readFontSpec } from '../../support/fonts.js';
import { tinyFont, tinyTables } from '../../support/tiny-font.js';

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

/** A font as it stands in its file, nothing of it left out. */
function wholeOf(bytes: Uint8Array): FontParts {
  const sfnt = readSfnt(bytes);
  const glyf = tableOf(sfnt, 'glyf');
  return {
    sfnt,
    engine: { bytes, index: 0 },
    outlines: (start, end) => new DataView(glyf.buffer, glyf.byteOffset + start, end - start),
    checkFile: () => undefined,
  };
}

test('a face whose outlines are read in pieces is the same face in a tenth of the memory', () => {
  for (const file of filesOf()) {
    const bytes = fontBytes(file);
    const parts = takeApart(fontPieces(file), 0);
    assert.ok(parts.engine.bytes.byteLength < bytes.byteLength / 8, file.id);
    const slim = new OpenFace(file, parts);
    const whole = new OpenFace(file, wholeOf(bytes));
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

test('of a large font no more is read at a time than its largest table but the outlines', () => {
  for (const file of filesOf()) {
    const { length, read } = fontPieces(file);
    let most = 0;
    const counted = (start: number, count: number): Uint8Array => {
      most = Math.max(most, count);
      return read(start, count);
    };
    takeApart({ length, read: counted }, 0);
    assert.ok(most < length / 8, file.id);
  }
});

test('a font without vertical metrics is kept whole, for the engine asks its outlines', () => {
  const bytes = tinyFont();
  const parts = takeApart(piecesOf(bytes), 0);
  assert.deepEqual(parts.engine.bytes, bytes);
  assert.ok(parts.outlines(0, 10).byteLength === 10);
});

test('no outline is read beyond the table', () => {
  const [file = assert.fail()] = filesOf();
  for (const pieces of [piecesOf(fontBytes(file)), fontPieces(file), piecesOf(tinyFont())]) {
    const { outlines } = takeApart(pieces, 0);
    assert.throws(() => outlines(0, pieces.length), RangeError);
    assert.throws(() => outlines(20, 10), RangeError);
  }
});

test('tables that name the same bytes over and over are refused, not copied', () => {
  const tables = new Map(tinyTables())
    .set('vmtx', new Uint8Array(4))
    .set('GPOS', new Uint8Array(4));
  for (let at = 0; at < 40; at += 1) tables.set(`x${at}`.padEnd(4), new Uint8Array(4));
  const bytes = writeSfnt(tables);
  assert.ok(takeApart(piecesOf(bytes), 0).engine.bytes.length > 0);
  const view = new DataView(bytes.buffer);
  for (let entry = 12; entry < 12 + 16 * tables.size; entry += 16) {
    if (view.getUint8(entry) !== 'x'.charCodeAt(0)) continue;
    view.setUint32(entry + 8, 0);
    view.setUint32(entry + 12, bytes.length);
  }
  assert.throws(() => takeApart(piecesOf(bytes), 0), /tables of \d+ bytes/);
});
