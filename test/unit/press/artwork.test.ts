import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import {
  cmyk,
  decodePDFRawStream,
  degrees,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFString,
  rgb,
  StandardFonts,
} from '@cantoo/pdf-lib';
import type { Diagnostic } from '../../../src/base/diagnostic.js';
import { createKeeper } from '../../../src/base/keeper.js';
import type { Mark } from '../../../src/model/galley.js';
import type { PressProfile } from '../../../src/model/template.js';
import { judgeAd } from '../../../src/preflight/judge-ad.js';
import { createInspector } from '../../../src/press/artwork-inspector.js';
import { judgeArtwork } from '../../../src/press/judge-artwork.js';
import { printPdf } from '../../../src/press/print-pdf.js';
import { contentOf, readPlate, resourcesOf } from '../../support/plate-reader.js';
import { boxOf, fileOf, pageOf, pressTools } from '../../support/press-bench.js';
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

interface Placing {
  readonly isColor?: boolean;
  readonly mark?: Partial<ArtworkMark>;
  readonly profile?: Partial<PressProfile>;
}
type ArtworkMark = Extract<Mark, { kind: 'artwork' }>;

/** Judges an advertiser's file for its place, and prints it there. */
async function place(
  bytes: Uint8Array,
  { isColor = true, mark = {}, profile = {} }: Placing = {},
): Promise<{ readonly bytes: Uint8Array; readonly found: readonly Diagnostic[] }> {
  const made = pageOf('A1', [boxOf([], [{ kind: 'artwork', rect: BOOKED, file: AD, ...mark }])]);
  const page = { ...made, isColor };
  const inspector = createInspector({
    readBytes: () => bytes,
    keeper: createKeeper(),
    judgeAd,
  });
  const tools = pressTools({ inspector });
  const judge = { inspector, profile: { ...tools.profile, ...profile } };
  const found = await judgeArtwork([page], judge);
  const { value } = await printPdf([page], tools);
  return { bytes: value.bytes, found };
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

test('artwork of another size is refused with both sizes, unless its ad lets it be scaled', async () => {
  const small = await adPdf(drawQuarters, [100, 100]);
  const { found } = await place(small);
  assert.deepEqual(codes(found), ['press/artwork-size']);
  assert.match(found[0]?.message.en ?? '', /35\.3 × 35\.3 mm where 70\.6 × 35\.3 mm are booked/);
  assert.equal(found[0]?.page, 'A1');
  const scaled = await place(small, { mark: { fit: 'scale' } });
  assert.deepEqual(codes(scaled.found), ['press/artwork-scaled']);
  assert.match(contentOf(await readPlate(scaled.bytes), 0), /\n1 0 0 1 100 200 cm\n/);
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

test('what is no PDF is named by what it is; an empty or lost file too', async () => {
  const html = await place(Buffer.from('<!DOCTYPE html><html><body>Sign in</body></html>'));
  assert.deepEqual(codes(html.found), ['press/artwork-not-pdf']);
  assert.match(html.found[0]?.message.en ?? '', /HTML/);
  assert.deepEqual(codes((await place(new Uint8Array())).found), ['press/artwork-empty']);
  const hollow = Buffer.from('%PDF-1.4\nxref\n0 0\ntrailer <<>>\nstartxref\n9\n%%EOF\n');
  assert.deepEqual(codes((await place(hollow)).found), ['press/artwork-unreadable']);
});

test('a file cut off anywhere, or without its table, is told as incomplete', async () => {
  const whole = await adPdf(drawQuarters);
  for (const share of [0.3, 2 / 3, 0.95]) {
    const { found } = await place(whole.subarray(0, Math.floor(whole.length * share)));
    assert.deepEqual(codes(found), ['press/artwork-cut-off'], String(share));
  }
  const text = Buffer.from(whole).toString('latin1');
  const lost = Buffer.from(text.replace(/startxref\s+\d+/, 'startxref\n7'), 'latin1');
  const { found } = await place(lost);
  assert.deepEqual(codes(found), ['press/artwork-cut-off']);
  assert.match(found[0]?.message.zh ?? '', /xref/);
});

test('a stream that promises 300 MB is told as cut off', async () => {
  const { found } = await place(
    await adPdf((page, document) => {
      const { context } = document;
      const form = PDFRawStream.of(context.obj({ Subtype: 'Form' }), Buffer.from('0 g'));
      page.node.setXObject(PDFName.of('Fm1'), context.register(form));
    }).then((bytes) => lengthened(bytes)),
  );
  assert.deepEqual(codes(found), ['press/artwork-cut-off']);
});

/** The file with the length of its form, the only stream of 3 bytes, told as 300 MB. */
function lengthened(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const at = text.indexOf('/Length 3\n');
  assert.ok(at > 0);
  const longer = text.replace('/Length 3\n', '/Length 300000000\n');
  return Buffer.from(
    longer.replace(/startxref\s+(\d+)/, (_, n) => `startxref\n${Number(n) + 8}`),
    'latin1',
  );
}

test('a stream that unfolds to far more than any ad holds is refused', async () => {
  const { found } = await place(
    await adPdf((page, document) => {
      const { context } = document;
      const packed = deflateSync(Buffer.alloc(80 * 1024 * 1024));
      const form = PDFRawStream.of(context.obj({ Subtype: 'Form', Filter: 'FlateDecode' }), packed);
      page.node.setXObject(PDFName.of('Fm1'), context.register(form));
    }),
  );
  assert.deepEqual(codes(found), ['press/artwork-too-complex']);
});

test('resources that circle are looked through once', async () => {
  const { found } = await place(
    await adPdf((page, document) => {
      const { context } = document;
      const ref = context.nextRef();
      const dict = context.obj({ Subtype: 'Form', Resources: { XObject: { Self: ref } } });
      context.assign(ref, PDFRawStream.of(dict, Buffer.from('0 g')));
      page.node.setXObject(PDFName.of('Fm1'), ref);
    }),
  );
  assert.deepEqual(found, []);
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
  const { found } = await place(await adPdf(drawQuarters), { isColor: false });
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

/** Adds an entry to the ad's graphics states, fonts or the like. */
function adWith(category: string, entry: object): Promise<Uint8Array> {
  return adPdf((page, document) => {
    drawQuarters(page);
    const dict = document.context.obj({ X9: entry as never });
    page.node.Resources()?.set(PDFName.of(category), dict);
  });
}

test('transparency is taken for PDF/X-4 and refused by name for PDF/X-1a', async () => {
  const ad = await adWith('ExtGState', { Type: 'ExtGState', ca: 0.5, BM: 'Multiply' });
  assert.deepEqual((await place(ad)).found, []);
  const { found } = await place(ad, { profile: { standard: 'PDF/X-1a:2003' } });
  assert.deepEqual(codes(found), ['press/artwork-transparent']);
  assert.match(found[0]?.message.en ?? '', /ca、BM Multiply/);
});

test('transparency that is blended outside CMYK is refused', async () => {
  const { found } = await place(
    await adPdf((page, document) => {
      const group = { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB' };
      page.node.set(PDFName.of('Group'), document.context.obj(group));
    }),
  );
  assert.deepEqual(codes(found), ['press/artwork-blend-space']);
});

test('transfer curves, LZW and user units are refused by name', async () => {
  const curve = await place(await adWith('ExtGState', { Type: 'ExtGState', TR: 'Identity' }));
  assert.deepEqual(codes(curve.found), ['press/artwork-forbidden']);
  const unit = await place(
    await adPdf((page, document) => page.node.set(PDFName.of('UserUnit'), document.context.obj(2))),
  );
  assert.match(unit.found[0]?.message.en ?? '', /PDF\/X-4 forbids: UserUnit/);
});

test('colours with profiles, and the registration colour, are told', async () => {
  const gray = await place(await adWith('ColorSpace', ['CalGray', { WhitePoint: [1, 1, 1] }]));
  assert.deepEqual(codes(gray.found), ['press/artwork-icc']);
  const all = ['Separation', 'All', 'DeviceCMYK', { FunctionType: 2 }];
  const marks = await place(await adWith('ColorSpace', all));
  assert.deepEqual(codes(marks.found), ['press/artwork-registration']);
});

test('a spot ink that the press prints is taken', async () => {
  const ad = await adWith('ColorSpace', ['Separation', 'Gold', 'DeviceCMYK', { FunctionType: 2 }]);
  assert.deepEqual((await place(ad, { profile: { spots: ['Gold'] } })).found, []);
  assert.deepEqual(codes((await place(ad)).found), ['press/artwork-spot']);
});

test('an output intent for another condition is told, one for ours is not', async () => {
  const made = (name: string): Promise<Uint8Array> =>
    adPdf((_, document) => {
      const intent = { S: 'GTS_PDFX', OutputConditionIdentifier: PDFString.of(name) };
      document.catalog.set(PDFName.of('OutputIntents'), document.context.obj([intent]));
    });
  assert.deepEqual(codes((await place(await made('FOGRA39'))).found), ['press/artwork-condition']);
  assert.deepEqual((await place(await made('CGATS TR 002'))).found, []);
});

test('hidden layers are refused', async () => {
  const { found } = await place(
    await adPdf((_, document) => {
      const layer = document.context.register(document.context.obj({ Type: 'OCG' }));
      const layers = document.context.obj({ OCGs: [layer], D: { OFF: [layer] } });
      document.catalog.set(PDFName.of('OCProperties'), layers);
    }),
  );
  assert.deepEqual(codes(found), ['press/artwork-hidden-layers']);
});

test('a colour file for a black ad is refused; black alone is taken', async () => {
  const black = { isBlack: true };
  const color = await place(await adPdf(drawQuarters), { mark: black });
  assert.deepEqual(codes(color.found), ['press/artwork-not-black']);
  const plain = await adPdf((page) =>
    page.drawRectangle({ width: 50, height: 50, color: cmyk(0, 0, 0, 1) }),
  );
  assert.deepEqual((await place(plain, { mark: black, isColor: false })).found, []);
});

test('pixels of another shape, and too few of them, are refused with the pixels to send', async () => {
  const judged = async (
    size: readonly [number, number],
    fit?: 'scale',
  ): Promise<readonly string[]> => {
    const file = fileOf('ads/ad.jpg', 'jpeg', size);
    return codes((await place(new Uint8Array(), { mark: { file, fit } })).found);
  };
  assert.deepEqual(await judged([600, 300]), []);
  assert.deepEqual(await judged([600, 301]), []);
  assert.deepEqual(await judged([600, 400]), ['press/artwork-shape']);
  assert.deepEqual(await judged([600, 400], 'scale'), ['press/artwork-scaled']);
  assert.deepEqual(await judged([300, 150]), ['press/artwork-soft']);
  assert.deepEqual(await judged([200, 100]), ['press/artwork-coarse']);
});

test('a drawing of another shape is asked for in millimetres, not in pixels', async () => {
  const file = fileOf('ads/ad.svg', 'svg', [467, 363]);
  const [said] = (await place(new Uint8Array(), { mark: { file } })).found;
  assert.equal(said?.code, 'press/artwork-shape');
  assert.match(said?.message.en ?? '', /is 467 × 363, another shape than the 70\.6 × 35\.3 mm/);
  assert.match(said?.hint?.en ?? '', /^ask for 70\.6 × 35\.3 mm, or larger/);
});

test('an advertiser’s PDF that Ghostscript wrote prints, sample by sample, as it does alone', async (t) => {
  const gs = requireProgram(t, 'gs');
  if (gs === undefined) return;
  const post =
    '%!PS\n0.2 0.9 0 0.1 setcmykcolor 10 10 120 60 rectfill 0 0 0 1 setcmykcolor 3 setlinewidth 20 90 moveto 90 20 180 20 190 90 curveto stroke 0.4 0 0.8 0 setcmykcolor 150 50 30 0 360 arc fill showpage\n';
  const source = fileForTest(t, 'ad.ps', Buffer.from(post));
  const made = source.replace('ad.ps', 'ad.pdf');
  const write = ['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE'];
  const page = ['-dDEVICEWIDTHPOINTS=200', '-dDEVICEHEIGHTPOINTS=100', '-dFIXEDMEDIA'];
  assert.equal(gs(...write, '-sDEVICE=pdfwrite', ...page, `-o${made}`, source).status, 0);
  const ad = readFileSync(made);
  const { bytes, found } = await place(ad);
  assert.deepEqual(found, []);
  const render = (file: string, ...args: readonly string[]): Buffer => {
    const out = `${file}.cmyk`;
    const run = gs(
      ...write,
      '-sDEVICE=bitcmyk',
      '-dGrayValues=256',
      '-r72',
      ...args,
      `-o${out}`,
      file,
    );
    assert.equal(run.status, 0, run.output + run.complaints);
    return readFileSync(out);
  };
  const alone = render(made);
  const placed = render(fileForTest(t, 'placed.pdf', bytes));
  assert.ok(alone.some((sample) => sample > 0));
  const width = 300 * 4;
  const cut = Array.from({ length: 100 }, (_, row) =>
    placed.subarray((100 + row) * width + 200, (100 + row) * width + 1000),
  );
  assert.ok(Buffer.concat(cut).equals(alone));
});

test('too many objects, brackets without end and pages in a circle are refused, not followed', async () => {
  const wrapped = (body: string): Buffer => {
    const head = `%PDF-1.4\n${body}\n`;
    const trailer = `xref\n0 0\ntrailer <</Root 1 0 R>>\nstartxref\n${head.length}\n%%EOF\n`;
    return Buffer.from(head + trailer, 'latin1');
  };
  const catalog = '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n';
  const many = wrapped(catalog + '3 0 obj 0 endobj\n'.repeat(200_001));
  assert.deepEqual(codes((await place(many)).found), ['press/artwork-too-complex']);
  const deep = wrapped(`${catalog}2 0 obj ${'['.repeat(100_000)} endobj`);
  const circle = wrapped(`${catalog}2 0 obj <</Type /Pages /Kids [2 0 R] /Count 1>> endobj`);
  for (const file of [deep, circle]) {
    const found = codes((await place(file)).found);
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /artwork-(too-complex|unreadable)$/);
  }
});

test('ink beyond what the press takes is told, and refused where it is far beyond', async () => {
  const wet = (k: number): ReturnType<typeof adPdf> =>
    adPdf((page) => page.drawRectangle({ width: 50, height: 50, color: cmyk(0.9, 0.8, 0.6, k) }));
  assert.deepEqual(codes((await place(await wet(0.05))).found), []);
  assert.deepEqual(codes((await place(await wet(0.2))).found), ['press/artwork-damp']);
  assert.deepEqual(codes((await place(await wet(0.5))).found), ['press/artwork-wet']);
});

test('a stream wrapped in layers that each unfold to more is refused before it fills the memory', async () => {
  const huge = deflateSync(deflateSync(Buffer.alloc(65 * 1024 * 1024, ' ')));
  const layered = (filters: readonly string[]): Promise<Uint8Array> =>
    adPdf((page, { context }) => {
      const dict = context.obj({ Filter: [...filters] });
      page.node.set(PDFName.of('Contents'), context.register(PDFRawStream.of(dict, huge)));
    });
  const twice = await layered(['FlateDecode', 'FlateDecode']);
  assert.deepEqual(codes((await place(twice)).found), ['press/artwork-too-complex']);
  const often = await layered(Array.from({ length: 9 }, () => 'FlateDecode'));
  assert.deepEqual(codes((await place(often)).found), ['press/artwork-too-complex']);
  const again = await adPdf((page, { context }) => {
    const blanks = context.register(context.flateStream(' '.repeat(1024 * 1024)));
    page.node.set(PDFName.of('Contents'), context.obj(Array.from({ length: 65 }, () => blanks)));
  });
  assert.deepEqual(codes((await place(again)).found), ['press/artwork-too-complex']);
});

test('content that was packed with a predictor is placed as it was meant', async () => {
  const text = '1 0 0 0 k 0 0 200 100 re f      ';
  const rows = Array.from({ length: 4 }, (_, row) => {
    const bytes = [...Buffer.from(text.slice(row * 8, row * 8 + 8))];
    return [1, ...bytes.map((byte, at) => (byte - (bytes[at - 1] ?? 0)) & 255)];
  });
  const packed = deflateSync(Uint8Array.from(rows.flat()));
  const ad = await adPdf((page, { context }) => {
    const dict = context.obj({
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: 15, Columns: 8 },
    });
    page.node.set(PDFName.of('Contents'), context.register(PDFRawStream.of(dict, packed)));
  });
  const { bytes, found } = await place(ad);
  assert.deepEqual(found, []);
  const plate = await readPlate(bytes);
  const contents = plate.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []))
    .filter(({ dict }) => dict.get(PDFName.of('Subtype')) === PDFName.of('Form'))
    .map((form) => Buffer.from(decodePDFRawStream(form).decode()).toString('latin1'));
  assert.ok(contents.some((content) => content.includes(text.trim())));
});

test('what stands beside an ad’s trim, and pages after its first, are not judged: they are not placed', async () => {
  const hairline = { thickness: 0.1, color: cmyk(1, 1, 1, 1) };
  const marked = await adPdf((page) => {
    page.setMediaBox(-30, -30, 260, 160);
    page.setTrimBox(0, 0, 200, 100);
    page.drawRectangle({ x: -25, y: 10, width: 20, height: 20, color: cmyk(1, 1, 1, 1) });
    page.drawLine({ start: { x: 0, y: -25 }, end: { x: 0, y: -5 }, ...hairline });
    page.drawRectangle({ x: 10, y: 10, width: 50, height: 50, color: cmyk(0, 0, 0, 1) });
  });
  assert.deepEqual(codes((await place(marked)).found), []);
  const inside = await adPdf((page) => {
    page.setMediaBox(-30, -30, 260, 160);
    page.setTrimBox(0, 0, 200, 100);
    page.drawLine({ start: { x: 20, y: -25 }, end: { x: 20, y: 50 }, ...hairline });
  });
  assert.deepEqual(codes((await place(inside)).found), [
    'press/artwork-fault',
    'press/artwork-wet',
  ]);
  const further = await adPdf((page) => {
    page.drawRectangle({ width: 50, height: 50, color: cmyk(0, 0, 0, 1) });
    const second = page.doc.addPage([200, 100]);
    second.drawLine({ start: { x: 0, y: 5 }, end: { x: 90, y: 5 }, ...hairline });
  });
  assert.deepEqual(codes((await place(further)).found), ['press/artwork-pages']);
});

test('lines too thin to print are told by the rule of the preflight', async () => {
  const ad = await adPdf((page) =>
    page.drawLine({
      start: { x: 10, y: 10 },
      end: { x: 90, y: 10 },
      thickness: 0.1,
      color: cmyk(0, 0, 0, 1),
    }),
  );
  const { found } = await place(ad);
  assert.deepEqual(codes(found), ['press/artwork-fault']);
  assert.match(found[0]?.message.en ?? '', /R39/);
  assert.match(found[0]?.message.zh ?? '', /R39/);
});
