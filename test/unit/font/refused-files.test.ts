import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import type { Code } from '../../../src/base/codes.js';
import { piecesOf } from '../../../src/base/pieces.js';
import { sumOf } from '../../../src/base/sum.js';
import { SurroundingsFault } from '../../../src/base/surroundings.js';
import { openFonts } from '../../../src/font/font-book.js';
import { found, readDirectory } from '../../../src/font/sfnt.js';
import type { Face, FontFile, FontSpec } from '../../../src/model/font.js';
import { fontPieces } from '../../../src/source/font-files.js';
import { fontBytes, readFontSpec } from '../../support/fonts.js';

const SERIF: Face = { family: 'serif', weight: 400 };
const GOOD = goodBytes();

test('every file in fonts.yaml is there, is the very one listed, and can be used', () => {
  const { families, regions } = readFontSpec();
  const files = [families, ...regions.values()]
    .flatMap((set) => [...set.values()])
    .flatMap((family) => [...family.faces, ...family.fallback]);
  for (const file of files) {
    const { book } = openFonts(specOf(file), fontPieces, 'zh-Hant');
    assert.equal(book.codeOf(file.id, 0, '乙'), undefined);
    assert.deepEqual(book.faceIds(), [file.id]);
    const pieces = fontPieces(file);
    const outlines = found(readDirectory(pieces), 'glyf');
    assert.equal(file.withoutOutlines, sumOf(pieces, outlines), file.file);
    book.subset(file.id, new Set());
  }
});

test('a file other than the one listed is refused, with both sums', () => {
  const changed = Uint8Array.from(GOOD);
  changed[changed.length - 1] = (changed[changed.length - 1] ?? 0) ^ 1;
  const file: FontFile = { ...fileFor(GOOD), file: 'changed.ttf' };
  const fault = faultOf(file, changed);
  assert.equal(fault.diagnostic.code, 'font/file-changed');
  assert.ok(fault.diagnostic.message.zh.includes(file.sha256));
  assert.ok(fault.diagnostic.message.en.includes('changed.ttf'));
});

test('outlines other than those listed are refused where they are printed, all else at once', () => {
  const { families } = readFontSpec();
  const [listed = assert.fail('no face')] = families.get('serif')?.faces ?? [];
  assert.ok(listed.withoutOutlines !== undefined);
  const bytes = fontBytes(listed);
  const openWith = (at: number) => {
    const changed = Uint8Array.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    return openFonts(specOf(listed), () => piecesOf(changed), 'zh-Hant');
  };
  const directory = readDirectory(piecesOf(bytes));
  const middle = (tag: string): number => {
    const { start, length } = found(directory, tag);
    return start + (length >> 1);
  };
  const hasChanged = (error: unknown): boolean =>
    error instanceof SurroundingsFault && error.diagnostic.code === 'font/file-changed';
  assert.throws(() => openWith(middle('hmtx')).shaper.metrics(SERIF), hasChanged);
  const { book, shaper } = openWith(middle('glyf'));
  assert.ok(shaper.metrics(SERIF).ascent > 0);
  assert.throws(() => book.subset(listed.id, new Set()), hasChanged);
  const cut = bytes.subarray(0, middle('glyf'));
  const opened = openFonts(specOf(listed), () => piecesOf(cut), 'zh-Hant');
  assert.throws(() => opened.shaper.metrics(SERIF), hasChanged);
});

test('files of other formats are refused by name', () => {
  const cases: readonly (readonly [string, Code, RegExp])[] = [
    ['wOF2', 'font/web-font', /WOFF2.*\.ttf/],
    ['wOFF', 'font/web-font', /WOFF.*\.ttf/],
    ['OTTO', 'font/outlines-cff', /CFF.*\.ttf/],
    ['%PDF', 'font/file-unusable', /not TrueType/],
  ];
  for (const [tag, code, words] of cases) assertRefused(withTag(GOOD, tag), code, words);
  assertRefused(new Uint8Array(0), 'font/file-unusable', /0 tables/);
});

test('a variable font is refused, with advice how to get one weight of it', () => {
  const variable = Uint8Array.from(GOOD);
  renameTable(variable, 'STAT', 'fvar');
  assertRefused(variable, 'font/variable', /static.*instancer/);
});

test('a font whose licence forbids embedding or subsetting is refused', () => {
  for (const [fsType, isUsable] of [
    [0x0002, false],
    [0x0100, false],
    [0x0200, false],
    [0x0000, true],
    [0x0004, true],
    [0x0006, true],
    [0x0008, true],
  ] as const) {
    const bytes = Uint8Array.from(GOOD);
    const view = new DataView(bytes.buffer);
    view.setUint16(view.getUint32(entryOf(bytes, 'OS/2') + 8) + 8, fsType);
    if (isUsable) assert.ok(open(fileFor(bytes), bytes) > 0);
    else assertRefused(bytes, 'font/licence', new RegExp(`fsType ${fsType}`));
  }
});

test('a file cut short is refused, not a crash', () => {
  assertRefused(GOOD.slice(0, 2000), 'font/file-unusable', /try\.ttf/);
  const headless = Uint8Array.from(GOOD);
  renameTable(headless, 'head', 'hexd');
  assertRefused(headless, 'font/file-unusable', /head/);
});

/** `words` stand in the message and the advice, in this order. */
function assertRefused(bytes: Uint8Array, code: Code, words: RegExp): void {
  const { diagnostic } = faultOf(fileFor(bytes), bytes);
  assert.equal(diagnostic.code, code);
  assert.match(`${diagnostic.message.en} ${diagnostic.hint.en}`, words);
  assert.ok(diagnostic.message.zh.includes('try.ttf'));
}

function faultOf(file: FontFile, bytes: Uint8Array): SurroundingsFault {
  try {
    open(file, bytes);
  } catch (error) {
    assert.ok(error instanceof SurroundingsFault, String(error));
    return error;
  }
  throw new assert.AssertionError({ message: 'the file was taken' });
}

/** Opens the file by asking for a character; its advance. */
function open(file: FontFile, bytes: Uint8Array): number {
  const { shaper } = openFonts(specOf(file), () => piecesOf(bytes), 'zh-Hant');
  return shaper.glyphOf(0x4e00, SERIF)?.advance ?? 0;
}

function specOf(file: FontFile): FontSpec {
  return {
    families: new Map([['serif', { faces: [file], fallback: [] }]]),
    regions: new Map(),
  };
}

function fileFor(bytes: Uint8Array): FontFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { id: 'try-400', package: 'try', file: 'try.ttf', sha256, weight: 400 };
}

function goodBytes(): Uint8Array {
  const file = readFontSpec().families.get('sans')?.faces[0];
  assert.ok(file !== undefined);
  return Uint8Array.from(fontBytes(file));
}

function withTag(bytes: Uint8Array, tag: string): Uint8Array {
  const copy = bytes.slice(0, 4096);
  copy.set(Buffer.from(tag, 'latin1'));
  return copy;
}

function renameTable(bytes: Uint8Array, from: string, to: string): void {
  bytes.set(Buffer.from(to, 'latin1'), entryOf(bytes, from));
}

/** Where a table's entry stands in the directory. */
function entryOf(bytes: Uint8Array, tag: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, 1024).indexOf(tag, 0, 'latin1');
}
