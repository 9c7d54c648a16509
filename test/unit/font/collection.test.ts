import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { piecesOf } from '../../../src/base/pieces.js';
import { SurroundingsFault } from '../../../src/base/surroundings.js';
import { type OpenFonts, openFonts } from '../../../src/font/font-book.js';
import { readSfnt, tableOf } from '../../../src/font/sfnt.js';
import { tinyCollection, writeCollection } from '../../support/tiny-collection.js';
import { nameTable, TINY, tinyFont, tinyTables } from '../../support/tiny-font.js';

const SERIF = { family: 'serif', weight: 400 } as const;
const NAMES = ['Tiny-Regular', 'Tiny-Bold', 'Tiny-Black'];
const COLLECTION = tinyCollection(NAMES);

function opened(bytes: Uint8Array, member: string | undefined): OpenFonts {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { id: 'tiny-400', file: 'tiny.ttc', weight: 400, sha256, member };
  const families = new Map([['serif', { faces: [file], fallback: [] }] as const]);
  return openFonts({ families, regions: new Map() }, () => piecesOf(bytes), 'zh-Hant');
}

/** What is said of a file when its first character is asked for. */
function faultOf(bytes: Uint8Array, member: string | undefined): SurroundingsFault['diagnostic'] {
  try {
    opened(bytes, member).shaper.glyphOf(0x41, SERIF);
  } catch (error) {
    assert.ok(error instanceof SurroundingsFault, String(error));
    return error.diagnostic;
  }
  throw new assert.AssertionError({ message: 'the file was taken' });
}

test('a font of a collection is taken by its PostScript name or its number', () => {
  for (const [index, name] of NAMES.entries()) {
    for (const member of [name, String(index)]) {
      const { shaper, book } = opened(COLLECTION, member);
      const advance = (500 + TINY.small + 100 * index) / 1000;
      assert.equal(shaper.glyphOf(0x41, SERIF)?.advance, advance, member);
      assert.equal(shaper.shape('AA', SERIF, undefined).glyphs[1]?.advance, advance, member);
      const code = book.codeOf('tiny-400', TINY.small, 'A') ?? assert.fail('no code');
      assert.equal(book.subset('tiny-400', new Set([code])).postScriptName, name);
    }
  }
});

test('a subset of a collection’s font is a font by itself, with the outlines that all of them share', () => {
  const { book } = opened(COLLECTION, 'Tiny-Bold');
  const code = book.codeOf('tiny-400', TINY.pair, 'D') ?? assert.fail('no code');
  const { bytes } = book.subset('tiny-400', new Set([code]));
  const alone = opened(tinyFont(), undefined).book;
  const same = alone.codeOf('tiny-400', TINY.pair, 'D') ?? assert.fail('no code');
  const outlinesOf = (font: Uint8Array): Buffer => {
    const { buffer, byteOffset, byteLength } = tableOf(readSfnt(font), 'glyf');
    return Buffer.from(buffer, byteOffset, byteLength);
  };
  assert.ok(outlinesOf(bytes).byteLength > 0);
  assert.deepEqual(outlinesOf(bytes), outlinesOf(alone.subset('tiny-400', new Set([same])).bytes));
});

test('a collection without a member, or with one that it has not, tells which there are', () => {
  const unnamed = faultOf(COLLECTION, undefined);
  assert.equal(unnamed.code, 'font/member-unnamed');
  assert.match(unnamed.hint.en, /Tiny-Regular, Tiny-Bold, Tiny-Black/);
  for (const member of ['Tiny-Light', '3', '']) {
    const unknown = faultOf(COLLECTION, member);
    assert.equal(unknown.code, 'font/member-unknown');
    assert.match(unknown.hint.zh, /Tiny-Bold/);
  }
});

test('a file of one font needs no member, and knows its own name alone', () => {
  const single = writeCollection([new Map(tinyTables()).set('name', nameTable('Tiny'))]);
  for (const member of [undefined, 'Tiny', '0']) {
    assert.ok(opened(single, member).shaper.glyphOf(0x41, SERIF) !== undefined);
  }
  assert.equal(faultOf(single, 'Other').code, 'font/member-unknown');
});

test('a font with CFF outlines in a collection is refused like one by itself', () => {
  const tables = new Map(tinyTables());
  tables.delete('glyf');
  tables.set('CFF ', Uint8Array.of(1, 0, 4, 1));
  assert.equal(faultOf(writeCollection([tables, tinyTables()]), '0').code, 'font/outlines-cff');
});

test('a damaged collection is refused, not a crash', () => {
  const many = Uint8Array.from(COLLECTION);
  new DataView(many.buffer).setUint32(8, 0xffffffff);
  const astray = Uint8Array.from(COLLECTION);
  new DataView(astray.buffer).setUint32(12, 0xfffffff0);
  for (const bytes of [many, astray, COLLECTION.slice(0, 40)]) {
    assert.equal(faultOf(bytes, '0').code, 'font/file-unusable');
  }
});

test('a paper’s own font with an outline or a component that leads out of the file is refused', () => {
  const broken = (tag: string, at: number, value: number): Uint8Array => {
    const table = Uint8Array.from(tinyTables().get(tag) ?? assert.fail(tag));
    new DataView(table.buffer).setUint16(at, value);
    return writeCollection([new Map(tinyTables()).set(tag, table)]);
  };
  const componentId = 2 * tableOf(readSfnt(tinyFont()), 'loca').getUint16(2 * TINY.pair) + 12;
  const sound = broken('glyf', componentId, TINY.large);
  assert.ok(opened(sound, undefined).shaper.glyphOf(0x41, SERIF) !== undefined);
  for (const bytes of [
    broken('glyf', componentId, 99),
    broken('loca', 2 * TINY.tall + 2, 0xffff),
    broken('maxp', 4, 3),
  ]) {
    assert.equal(faultOf(bytes, undefined).code, 'font/file-unusable');
  }
});
