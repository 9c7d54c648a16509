import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { diagnose } from '../../../src/base/diagnostic.js';
import type { Mark } from '../../../src/model/galley.js';
import type { Darkroom, PictureOrder, PressPicture } from '../../../src/model/picture.js';
import { printPdf } from '../../../src/press/print-pdf.js';
import { contentOf, readPlate, resourcesOf } from '../../support/plate-reader.js';
import {
  artworkAt,
  boxOf,
  fileOf,
  inBlack,
  pageOf,
  pressTools,
} from '../../support/press-bench.js';
import { fileForTest, requireProgram } from '../../support/programs.js';

const WHOLE = { x: 0, y: 0, width: 1, height: 1 };
const RECT = { x: 10, y: 20, width: 144, height: 72 };

function photoAt(rect: typeof RECT, path = 'photo.png', crop = WHOLE): Mark {
  return { kind: 'picture', rect, file: fileOf(path, 'png', [400, 200]), crop };
}

/** A darkroom whose pictures are 4 × 2 pixels; notes the orders it takes. */
function darkroom(changes: Partial<PressPicture> = {}): Darkroom & { orders: PictureOrder[] } {
  const orders: PictureOrder[] = [];
  return {
    orders,
    develop: async (order) => {
      orders.push(order);
      const samples = order.isColor ? 4 : 1;
      const value: PressPicture = {
        width: 4,
        height: 2,
        inks: order.isColor ? 'cmyk' : 'gray',
        bits: 8,
        encoding: 'flate',
        ink: { columns: 1, rows: 1, means: new Float32Array(1), largest: 0, shareOver: 0 },
        bytes: deflateSync(new Uint8Array(8 * samples)),
        ppi: 200,
        ...changes,
      };
      return { value, diagnostics: [] };
    },
  };
}

test('pictures are embedded in device colours, and poppler reads them', async (t) => {
  const [qpdf, pdfimages] = [requireProgram(t, 'qpdf'), requireProgram(t, 'pdfimages')];
  if (qpdf === undefined || pdfimages === undefined) return;
  const pages = [
    pageOf('A1', [boxOf([], [photoAt(RECT)])]),
    inBlack(pageOf('A2', [boxOf([], [photoAt(RECT)])])),
  ];
  const tools = pressTools({ darkroom: darkroom() });
  const { value } = await printPdf(pages, tools);
  const file = fileForTest(t, 'plate.pdf', value.bytes);
  assert.equal(qpdf('--check', file).status, 0);
  const rows = pdfimages('-list', file).output.trim().split('\n').slice(2);
  assert.deepEqual(
    rows.map((row) => row.trim().split(/\s+/).slice(0, 8).join(' ')),
    ['1 0 image 4 2 cmyk 4 8', '2 1 image 4 2 gray 1 8'],
  );
});

test('a picture is drawn upright in its rectangle', async () => {
  const page = pageOf('A1', [boxOf([], [photoAt(RECT)])]);
  const { value } = await printPdf([page], pressTools({ darkroom: darkroom() }));
  const stream = contentOf(await readPlate(value.bytes), 0);
  assert.equal(stream, 'q\n144 0 0 72 10 308 cm\n/X1 Do\nQ\n');
});

test('the same picture, crop and size is developed and embedded once; another crop is another picture', async () => {
  const low = { ...RECT, y: 200 };
  const half = { ...WHOLE, width: 0.5 };
  const marks = [photoAt(RECT), photoAt(low), photoAt(RECT, 'photo.png', half)];
  const pages = [pageOf('A1', [boxOf([], marks)]), pageOf('A3', [boxOf([], marks)])];
  const room = darkroom();
  const { value } = await printPdf(pages, pressTools({ darkroom: room }));
  assert.equal(room.orders.length, 2);
  const plate = await readPlate(value.bytes);
  assert.deepEqual([...resourcesOf(plate, 1, 'XObject').keys()], ['X1', 'X2']);
  assert.equal(value.bytes.toString().match(/\/Subtype \/Image/g)?.length, 2);
});

test('every picture is ordered before the first is waited for', async () => {
  const room = darkroom();
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const develop: Darkroom['develop'] = async (order) => {
    const outcome = await room.develop(order);
    if (room.orders.length === 2) release();
    await gate;
    return outcome;
  };
  const page = pageOf('A1', [boxOf([], [photoAt(RECT, 'a.png'), photoAt(RECT, 'b.png')])]);
  await printPdf([page], pressTools({ darkroom: { develop } }));
  assert.deepEqual(
    room.orders.map((order) => order.file.path),
    ['a.png', 'b.png'],
  );
});

test('a picture that could not be made leaves its place white, and its finding is passed on', async (t) => {
  const qpdf = requireProgram(t, 'qpdf');
  if (qpdf === undefined) return;
  const finding = diagnose('picture/unreadable', { path: 'photo.png' });
  const develop: Darkroom['develop'] = async () => ({ value: undefined, diagnostics: [finding] });
  const page = pageOf('A1', [boxOf([], [photoAt(RECT)])]);
  const { value, diagnostics } = await printPdf([page], pressTools({ darkroom: { develop } }));
  assert.deepEqual(diagnostics, [finding]);
  assert.equal(qpdf('--check', fileForTest(t, 'plate.pdf', value.bytes)).status, 0);
});

test('a darkroom that breaks down is heard of', async () => {
  const develop: Darkroom['develop'] = () => Promise.reject(new Error('no water'));
  const page = pageOf('A1', [boxOf([], [photoAt(RECT)])]);
  await assert.rejects(printPdf([page], pressTools({ darkroom: { develop } })), /no water/);
});

test('pictures below the profile’s resolution are counted', async () => {
  const page = pageOf('A1', [boxOf([], [photoAt(RECT)])]);
  const tools = pressTools({ darkroom: darkroom({ ppi: 149 }) });
  const { value } = await printPdf([page], tools);
  assert.equal(value.facts.imagesBelowResolution, 1);
});

test('artwork made of pixels keeps its shape, and a misfit is told', async () => {
  const mark = artworkAt({ ...RECT, width: 200, height: 72 }, fileOf('ad.jpg', 'jpeg', [400, 200]));
  const room = darkroom();
  const page = pageOf('A1', [boxOf([], [mark])]);
  const { value, diagnostics } = await printPdf([page], pressTools({ darkroom: room }));
  assert.deepEqual(
    diagnostics.map(({ code, page: id }) => [code, id]),
    [['press/artwork-size', 'A1']],
  );
  assert.deepEqual([room.orders[0]?.width, room.orders[0]?.height], [144, 72]);
  assert.match(contentOf(await readPlate(value.bytes), 0), /144 0 0 72 38 308 cm/);
});

test('line art is embedded with one bit a pixel, and poppler reads it', async (t) => {
  const [qpdf, pdfimages] = [requireProgram(t, 'qpdf'), requireProgram(t, 'pdfimages')];
  if (qpdf === undefined || pdfimages === undefined) return;
  const bytes = deflateSync(Uint8Array.from([0b1010_0000, 0b0101_0000]));
  const room = darkroom({ inks: 'gray', bits: 1, bytes });
  const page = pageOf('A1', [boxOf([], [photoAt(RECT)])]);
  const { value } = await printPdf([page], pressTools({ darkroom: room }));
  const file = fileForTest(t, 'plate.pdf', value.bytes);
  assert.equal(qpdf('--check', file).status, 0);
  const row = pdfimages('-list', file).output.trim().split('\n').at(-1) ?? '';
  assert.equal(row.trim().split(/\s+/).slice(2, 8).join(' '), 'image 4 2 gray 1 1');
});
