// Work on a file that wants to cost more than it could ever print.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { ObjectReader, type PdfStream } from '../../../src/base/pdf-objects.js';
import { Decoder } from '../../../src/preflight/decode.js';
import { openFile } from '../../../src/preflight/open-file.js';

function streamOf(raw: Uint8Array, ...filters: readonly string[]): PdfStream {
  const names = filters.map((name) => ({ kind: 'name', name }) as const);
  return {
    kind: 'stream',
    dict: { kind: 'dict', entries: new Map([['Filter', names]]) },
    raw,
    unpack: () => raw,
  };
}

function decode(stream: PdfStream): ReturnType<Decoder['decode']> {
  return new Decoder(new ObjectReader(new Map())).decode(stream);
}

test('runs and digits of base 85 unpack to what was packed, and no further than a page can need', () => {
  const copied = decode(streamOf(Uint8Array.of(1, 65, 66, 254, 67, 128), 'RunLengthDecode'));
  assert.equal(copied.kind === 'bytes' && Buffer.from(copied.bytes).toString(), 'ABCCC');
  const digits = decode(streamOf(Buffer.from('z87cURD]i,"Ebo80~>'), 'ASCII85Decode'));
  assert.equal(
    digits.kind === 'bytes' && Buffer.from(digits.bytes).toString(),
    '\0\0\0\0Hello World!',
  );
  const runs = Buffer.alloc(2_200_000, Uint8Array.of(129, 32));
  assert.equal(decode(streamOf(runs, 'RunLengthDecode')).kind, 'too-large');
  const zeros = Buffer.alloc(40_000_000, 'z');
  assert.equal(decode(streamOf(zeros, 'ASCII85Decode')).kind, 'too-large');
});

test('a form of blanks drawn again and again is left when the file has been walked far enough', async () => {
  const document = await PDFDocument.create();
  const page = document.addPage([200, 100]);
  const { context } = document;
  const dict = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 10, 10] };
  const form = context.register(context.flateStream(' '.repeat(8 * 1024 * 1024), dict));
  page.node.setXObject(PDFName.of('F'), form);
  const contents = context.register(context.flateStream('/F Do '.repeat(40)));
  page.node.set(PDFName.of('Contents'), contents);
  const file = await openFile(await document.save());
  assert.equal(file.kind, 'opened');
  assert.deepEqual(file.kind === 'opened' && file.facts[0]?.slips, ['too much content']);
});
