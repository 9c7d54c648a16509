// Content that was packed as differences between rows: what the PDF parser leaves to its reader.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { Decoder } from '../../../src/preflight/decode.js';
import { openFile } from '../../../src/preflight/open-file.js';
import { pdfTools } from '../../support/broken-pdfs.js';
import { smallPdf } from '../../support/small-pdf.js';

const RGB = Buffer.from('1 0 0 rg 50 50 90 90 re f');
/** Rows of five bytes, each written as what it has more than the one before (PNG's `Sub`). */
const ROWS = differences(RGB, 5);
const PARMS = '/Predictor 15 /Columns 5';

function differences(bytes: Uint8Array, length: number): Uint8Array {
  const rows = Array.from({ length: bytes.length / length }, (_, row) =>
    bytes.subarray(row * length, (row + 1) * length),
  );
  return Uint8Array.from(
    rows.flatMap((row) => [1, ...row.map((byte, at) => byte - (row[at - 1] ?? 0))]),
  );
}

/** LZW without a table: each byte as a code of nine bits. */
function lzw(bytes: Uint8Array): Uint8Array {
  const bits = [256, ...bytes, 257].map((code) => code.toString(2).padStart(9, '0')).join('');
  const octets = bits.match(/.{1,8}/g) ?? [];
  return Uint8Array.from(octets, (octet) => Number.parseInt(octet.padEnd(8, '0'), 2));
}

/** The colour spaces of a page that draws a form. */
async function spacesOf(dict: string, bytes: Uint8Array | string): Promise<readonly string[]> {
  const form = { dict: `/Type /XObject /Subtype /Form /BBox [0 0 400 600] ${dict}`, bytes };
  const file = await openFile(
    smallPdf(pdfTools(), {
      resources: '/XObject << /Fm 20 0 R >>',
      content: '/Fm Do',
      objects: new Map([[20, form]]),
    }),
  );
  assert.ok(file.kind === 'opened');
  assert.deepEqual(file.facts[0]?.slips, []);
  return [...(file.facts[0]?.spaces.keys() ?? [])];
}

test('a form that was packed with a predictor is read as it was meant, whatever it was packed with', async () => {
  const deflated = deflateSync(ROWS);
  const hex = `${deflated.toString('hex')}>`;
  const flate = `/Filter /FlateDecode /DecodeParms << ${PARMS} >>`;
  const chain = `/Filter [/AHx /Fl] /DecodeParms [null << ${PARMS} >>]`;
  assert.deepEqual(await spacesOf(flate, deflated), ['DeviceRGB']);
  assert.deepEqual(await spacesOf(chain, hex), ['DeviceRGB']);
  assert.deepEqual(await spacesOf(`/Filter /LZWDecode /DecodeParms << ${PARMS} >>`, lzw(ROWS)), [
    'DeviceRGB',
  ]);
});

test('rows that do not fit what the file says of them are damage', async () => {
  const dict = '/Filter /FlateDecode /DecodeParms << /Predictor 2 /Columns 100000 >>';
  const objects = new Map([[20, { dict, bytes: deflateSync(ROWS) }]]);
  const file = await openFile(smallPdf(pdfTools(), { objects }));
  assert.ok(file.kind === 'opened');
  const stream = file.reader.stream({ kind: 'ref', key: '20 0' });
  assert.ok(stream !== undefined);
  assert.equal(new Decoder(file.reader).decode(stream).kind, 'damaged');
});
