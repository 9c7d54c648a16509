import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  cmyk,
  degrees,
  PDFDocument,
  PDFName,
  type PDFPage,
  rgb,
  StandardFonts,
} from '@cantoo/pdf-lib';
import type { Diagnostic } from '../../../src/base/diagnostic.js';
import { printPdf } from '../../../src/press/print-pdf.js';
import { contentOf, readPlate, resourcesOf } from '../../support/plate-reader.js';
import { artworkAt, boxOf, fileOf, pageOf, pressTools } from '../../support/press-bench.js';
import { fileForTest, requireProgram } from '../../support/programs.js';

const BOOKED = { x: 50, y: 100, width: 200, height: 100 };
const AD = fileOf('ads/ad.pdf', 'pdf');

/** An advertiser's PDF of one page, drawn by `draw`. */
async function adPdf(
  draw: (page: PDFPage, document: PDFDocument) => void | Promise<void>,
  size: [number, number] = [200, 100],
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  await draw(document.addPage(size), document);
  return document.save();
}

async function place(
  bytes: Uint8Array | undefined,
  isColor = true,
): Promise<{ readonly bytes: Uint8Array; readonly found: readonly Diagnostic[] }> {
  const page = { ...pageOf('A1', [boxOf([], [artworkAt(BOOKED, AD)])]), isColor };
  const tools = pressTools({ artworkBytes: () => bytes });
  const { value, diagnostics } = await printPdf([page], tools);
  return { bytes: value.bytes, found: diagnostics };
}

function codes(found: readonly Diagnostic[]): readonly string[] {
  return found.map(({ code }) => code);
}

/** Cyan at the left half, black at the lower right quarter. */
function drawQuarters(page: PDFPage): void {
  page.drawRectangle({ x: 0, y: 0, width: 100, height: 100, color: cmyk(1, 0, 0, 0) });
  page.drawRectangle({ x: 100, y: 0, width: 100, height: 50, color: cmyk(0, 0, 0, 1) });
}

test('artwork made to measure is placed as it is, without a finding', async (t) => {
  const qpdf = requireProgram(t, 'qpdf');
  if (qpdf === undefined) return;
  const { bytes, found } = await place(await adPdf(drawQuarters));
  assert.deepEqual(found, []);
  const plate = await readPlate(bytes);
  assert.match(contentOf(plate, 0), /\n1 0 0 1 50 200 cm\n\/X1 Do\n/);
  assert.match(String(resourcesOf(plate, 0, 'XObject').get('X1')), /\/BBox \[ 0 0 200 100 \]/);
  assert.equal(qpdf('--check', fileForTest(t, 'plate.pdf', bytes)).status, 0);
});

/** The ad's trim box alone, as poppler draws it. */
async function trimmed(ad: Uint8Array): Promise<Uint8Array> {
  const alone = await readPlate(ad);
  const page = alone.getPage(0);
  const { x, y, width, height } = page.getTrimBox();
  page.setCropBox(x, y, width, height);
  return alone.save();
}

test('placed artwork looks as it does alone, turned pages and trim boxes included', async (t) => {
  const pdftoppm = requireProgram(t, 'pdftoppm');
  if (pdftoppm === undefined) return;
  const render = (name: string, file: Uint8Array, ...args: readonly string[]): Buffer =>
    pdftoppm('-aa', 'no', '-r', '72', ...args, fileForTest(t, name, file)).bytes;
  const window = ['-x', '50', '-y', '100', '-W', '200', '-H', '100'];
  for (const angle of [0, 90, 180, 270]) {
    const isUpright = angle % 180 === 0;
    const draw = (page: PDFPage): void => {
      page.translateContent(10, 20);
      drawQuarters(page);
      page.setTrimBox(10, 20, isUpright ? 200 : 100, isUpright ? 100 : 200);
      page.setRotation(degrees(angle));
    };
    const ad = await adPdf(draw, [260, 250]);
    const { bytes, found } = await place(ad);
    assert.deepEqual(found, []);
    const alone = render('alone.pdf', await trimmed(ad), '-cropbox');
    assert.equal(alone.subarray(0, 11).toString(), 'P6\n200 100\n');
    assert.ok(render('placed.pdf', bytes, ...window).equals(alone), `turned by ${angle}°`);
  }
});

test('artwork of another size is scaled evenly, centred, and told with all three sizes', async () => {
  const { bytes, found } = await place(await adPdf(drawQuarters, [100, 100]));
  assert.deepEqual(codes(found), ['press/artwork-size']);
  assert.match(
    found[0]?.message.en ?? '',
    /100 × 100 pt where 200 × 100 pt .* scaled to 100 × 100/,
  );
  assert.equal(found[0]?.page, 'A1');
  assert.match(contentOf(await readPlate(bytes), 0), /\n1 0 0 1 100 200 cm\n/);
});

test('artwork within a point of the booked size is stretched to it', async () => {
  const { bytes, found } = await place(await adPdf(drawQuarters, [200.8, 99.5]));
  assert.deepEqual(found, []);
  assert.match(contentOf(await readPlate(bytes), 0), /\n0.996 0 0 1.005 50 200 cm\n/);
});

test('artwork starts from a fresh graphics state, whatever was drawn before it', async () => {
  const { bytes } = await place(await adPdf(drawQuarters));
  assert.match(contentOf(await readPlate(bytes), 0), /^q\n\/Knock gs\n0 g 0 G 1 w 0 J/);
});

test('screen colours are refused by name, in operators and in resources', async () => {
  const red = await place(
    await adPdf((page) => page.drawRectangle({ width: 9, height: 9, color: rgb(1, 0, 0) })),
  );
  assert.deepEqual(codes(red.found), ['press/artwork-rgb']);
  assert.match(red.found[0]?.message.en ?? '', /DeviceRGB/);
  const spaces = await place(
    await adPdf((page, document) => {
      const space = document.context.obj(['CalRGB', { WhitePoint: [1, 1, 1] }]);
      const resources = page.node.Resources();
      resources?.set(PDFName.of('ColorSpace'), document.context.obj({ CS1: space }));
    }),
  );
  assert.deepEqual(codes(spaces.found), ['press/artwork-rgb']);
});

test('spot inks are refused by name', async () => {
  const { found } = await place(
    await adPdf((page, document) => {
      const space = ['Separation', 'PANTONE 485 C', 'DeviceCMYK', { FunctionType: 2 }];
      const resources = page.node.Resources();
      resources?.set(PDFName.of('ColorSpace'), document.context.obj({ CS1: space }));
    }),
  );
  assert.deepEqual(codes(found), ['press/artwork-spot']);
  assert.match(found[0]?.message.zh ?? '', /PANTONE 485 C/);
});

test('fonts that are not embedded are refused by name', async () => {
  const { found } = await place(
    await adPdf(async (page, document) => {
      const font = await document.embedFont(StandardFonts.TimesRoman);
      page.drawText('Sale', { font, color: cmyk(0, 0, 0, 1) });
    }),
  );
  assert.deepEqual(codes(found), ['press/artwork-fonts']);
  assert.match(found[0]?.message.en ?? '', /Times-Roman/);
});

test('a PDF of several pages is refused', async () => {
  const { found } = await place(
    await adPdf((page, document) => {
      drawQuarters(page);
      document.addPage([200, 100]);
    }),
  );
  assert.deepEqual(codes(found), ['press/artwork-pages']);
});

test('a protected PDF is refused, and its place stays white', async (t) => {
  const qpdf = requireProgram(t, 'qpdf');
  if (qpdf === undefined) return;
  const plain = fileForTest(t, 'ad.pdf', await adPdf(drawQuarters));
  const locked = plain.replace('ad.pdf', 'locked.pdf');
  assert.equal(qpdf('--encrypt', 'user', 'owner', '256', '--', plain, locked).status, 0);
  const { found } = await place(readFileSync(locked));
  assert.deepEqual(codes(found), ['press/artwork-encrypted']);
});

test('bytes that are no PDF, and a file that is not there, are unreadable', async () => {
  assert.deepEqual(codes((await place(Buffer.from('not a PDF'))).found), [
    'press/artwork-unreadable',
  ]);
  assert.deepEqual(codes((await place(undefined)).found), ['press/artwork-unreadable']);
});

test('a file that was cut off on its way is told by the objects it lacks', async () => {
  const { found } = await place(
    await adPdf((page, document) => {
      drawQuarters(page);
      const gone = document.context.nextRef();
      page.node.Resources()?.set(PDFName.of('XObject'), document.context.obj({ Im1: gone }));
    }),
  );
  assert.deepEqual(codes(found), ['press/artwork-cut-off']);
});

test('colour artwork on a black page is told', async () => {
  const { found } = await place(await adPdf(drawQuarters), false);
  assert.deepEqual(codes(found), ['press/artwork-color']);
});

test('layers and annotations, which placing loses, are told', async () => {
  const { found } = await place(
    await adPdf((page, document) => {
      drawQuarters(page);
      document.catalog.set(PDFName.of('OCProperties'), document.context.obj({}));
      page.node.addAnnot(document.context.register(document.context.obj({ Subtype: 'Text' })));
    }),
  );
  assert.deepEqual(codes(found), ['press/artwork-annotations', 'press/artwork-layers']);
});
