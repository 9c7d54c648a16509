// Encodings of copy: what editors' programs save, and what is no text at all. Legacy bytes were made by another encoder than ours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../../src/source/decode.js';
import { seeded } from '../../support/seeded.js';

const COPY = '---\ntitle: 社區新春聯歡\ndate: 2026-02-19\n---\n\n「春節」快樂。\n';

function utf16(text: string, order: 'le' | 'be', hasMark: boolean): Uint8Array {
  const bytes = Buffer.from(hasMark ? `\uFEFF${text}` : text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

function hex(...parts: readonly string[]): Uint8Array {
  return Buffer.from(parts.join(''), 'hex');
}

test('plain UTF-8 comes as it stands', () => {
  assert.deepEqual(decode(Buffer.from(COPY)), { text: COPY, encoding: 'utf-8' });
});

test('an empty file is an empty text', () => {
  assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'utf-8' });
});

test('a byte-order mark is not part of the text', () => {
  assert.deepEqual(decode(Buffer.from(`\uFEFF${COPY}`)), { text: COPY, encoding: 'utf-8' });
});

test('line ends of Windows are kept, so that places in the text are places in the file', () => {
  const text = COPY.replaceAll('\n', '\r\n');
  assert.equal(decode(Buffer.from(text))?.text, text);
  assert.equal(decode(utf16(text, 'le', true))?.text, text);
});

test('characters beyond the first plane survive', () => {
  assert.equal(decode(Buffer.from('𨋢𠮷'))?.text, '𨋢𠮷');
  assert.equal(decode(utf16(`${COPY}𨋢𠮷`, 'le', true))?.text, `${COPY}𨋢𠮷`);
});

for (const order of ['le', 'be'] as const) {
  test(`UTF-16 ${order.toUpperCase()} is read with its mark and without`, () => {
    for (const hasMark of [true, false]) {
      const found = decode(utf16(COPY, order, hasMark));
      assert.deepEqual(found, { text: COPY, encoding: `utf-16${order}` }, `mark: ${hasMark}`);
    }
  });
}

test('Big5 is read, Hong Kong characters as Unicode has them', () => {
  const bytes = hex(
    'b36fac4fa440bd67a5cec2c2b971b8a3a5b4a672aabaaac0b0cfb773bb44a141',
    'a4c9adb0bef7c361a446a143',
    '9def9df89df2',
  );
  const text = '這是一篇用舊電腦打字的社區新聞，升降機壞了。嘅啲𨋢';
  assert.deepEqual(decode(bytes), { text, encoding: 'big5-hkscs' });
});

test('GB18030 is read, its characters of four bytes too', () => {
  const bytes = hex(
    'd5e2cac7d2bbc6aabcf2cce5d6d0cec4b5c4c9e7c7f8d0c2cec5a3ac',
    'b5e7ccddbbb5c1cba1a3',
    '8139ee39',
  );
  const text = '这是一篇简体中文的社区新闻，电梯坏了。㐀';
  assert.deepEqual(decode(bytes), { text, encoding: 'gb18030' });
});

test('ASCII front matter around legacy text does not mislead the guess', () => {
  const front = Buffer.from('---\ntitle: ');
  const title = hex('a5cec2c2b971b8a3a5b4a672');
  const found = decode(Buffer.concat([front, title, Buffer.from('\r\npriority: 2\r\n---\r\n')]));
  assert.equal(found?.encoding, 'big5-hkscs');
  assert.equal(found?.text, '---\ntitle: 用舊電腦打字\r\npriority: 2\r\n---\r\n');
});

test('too few characters to tell one legacy encoding from another are no text', () => {
  assert.equal(decode(hex('b36f')), undefined);
});

test('UTF-8 with a broken character is no text', () => {
  const broken = Buffer.concat([Buffer.from(COPY), hex('e7'), Buffer.from('a')]);
  assert.equal(decode(broken), undefined);
  assert.equal(decode(Buffer.concat([hex('efbbbf'), broken])), undefined);
});

test('pictures and other bytes by chance are no text', () => {
  assert.equal(decode(hex('89504e470d0a1a0a0000000d49484452', '00000010')), undefined);
  const random = seeded(20260219);
  for (let round = 0; round < 200; round += 1) {
    const bytes = Uint8Array.from({ length: 400 }, () => Math.floor(random() * 256));
    // A byte-order mark by chance is a word of its own.
    bytes[0] = 0x41;
    assert.equal(decode(bytes), undefined, `round ${round}`);
  }
});
