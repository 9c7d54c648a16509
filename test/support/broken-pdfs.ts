// One broken file for each rule of the preflight that a single file can break. In: the tools. Out: files by rule.
// `also`: warnings that come with it by nature. Files of `byRenderer` are only found out by an outside program.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openLock } from './open-lock.js';
import { PROJECT } from './project.js';
import {
  BOXES,
  GOOD_CONTENT,
  goodXmp,
  INFO_X4,
  type SmallPdf,
  smallPdf,
  type Tools,
} from './small-pdf.js';
import { tinyFont } from './tiny-font.js';

/** The tools of all small PDFs: the press hall's profile and a font of seven glyphs. */
export function pdfTools(): Tools {
  const icc = readFileSync(path.join(PROJECT, 'templates/press/CGATS_TR002_newsprint.icc'));
  return { icc, font: tinyFont() };
}

/** A broken file. */
export interface BrokenPdf {
  readonly code: string;
  readonly bytes: Uint8Array;
  readonly byRenderer?: boolean;
  /** Another build of it. */
  readonly twin?: Uint8Array;
  /** Limits of the hall that it breaks. */
  readonly live?: boolean;
  readonly mono?: boolean;
}

const TEXT = (state: string, size: number): string =>
  `${state} BT /F1 ${size} Tf 50 500 Td (\\000\\001) Tj ET `;

function picture(
  space: string,
  width: number,
  bits: number,
): ReadonlyMap<number, { dict: string; bytes: Uint8Array }> {
  const channels = space === '/DeviceCMYK' ? 4 : space === '/DeviceRGB' ? 3 : 1;
  const bytes = Buffer.alloc(Math.ceil((width * channels * bits) / 8) * width, 40);
  const dict = `/Type /XObject /Subtype /Image /Width ${width} /Height ${width} /BitsPerComponent ${bits} /ColorSpace ${space}`;
  return new Map([[20, { dict, bytes }]]);
}

const DRAW = (size: number): string => `q ${size} 0 0 ${size} 50 50 cm /Im Do Q `;
const IMAGE = '/XObject << /Im 20 0 R >>';

/** A form that is drawn in a graphics state, or is a group by itself. */
function drawnIn(state: string, group = ''): Pick<SmallPdf, 'resources' | 'content' | 'objects'> {
  const resources = `/Resources << /ExtGState << /S << /Type /ExtGState ${state} >> >> >>`;
  const dict = `/Type /XObject /Subtype /Form /BBox [0 0 400 600] ${group} ${resources}`;
  const bytes = '/S gs 0 0 0 0.5 k 50 50 90 90 re f';
  return {
    resources: '/XObject << /Fm 20 0 R >>',
    content: `${GOOD_CONTENT} /Fm Do`,
    objects: new Map([[20, { dict, bytes }]]),
  };
}

/** Files that X-1a alone forbids, or forbids too, by what is wrong and the rule that tells it. */
export function brokenX1a(tools: Tools): ReadonlyMap<string, BrokenPdf> {
  const make = (code: string, change: SmallPdf): BrokenPdf => ({
    code,
    bytes: smallPdf(tools, { standard: 'x1a', ...change }),
  });
  const group = '/Group << /S /Transparency /CS /DeviceCMYK >>';
  const mask = '<< /Type /Mask /S /Luminosity /G 21 0 R >>';
  const masked = drawnIn(`/SMask ${mask}`);
  const gray = '/Type /XObject /Subtype /Form /BBox [0 0 400 600]';
  const luminosity = {
    dict: `${gray} /Group << /S /Transparency /CS /DeviceGray >>`,
    bytes: '0.5 g 0 0 400 600 re f',
  };
  return new Map([
    ['a lock that anybody opens', make('R03', { trailer: openLock() })],
    ['a page that is a group', make('R27', { page: group })],
    ['half opacity', make('R27', drawnIn('/ca 0.5'))],
    ['a blend mode', make('R27', drawnIn('/BM /Multiply'))],
    ['a form that is a group', make('R27', drawnIn('', group))],
    [
      'a soft mask',
      make('R27', { ...masked, objects: new Map([...(masked.objects ?? []), [21, luminosity]]) }),
    ],
  ]);
}

/** Every broken file. The literal codes are what test/unit/diagnostics.test.ts looks for in the test that reads this. */
export function brokenPdfs(tools: Tools): ReadonlyMap<string, BrokenPdf> {
  const make = (change: SmallPdf): Uint8Array => smallPdf(tools, change);
  const good = GOOD_CONTENT;
  const broken: Readonly<Record<string, Uint8Array | Omit<BrokenPdf, 'code'>>> = {
    R01: Buffer.from(
      Buffer.from(make({}))
        .toString('latin1')
        .replace(/0000000(\d{3}) 00000 n/, '0000000001 00000 n'),
      'latin1',
    ),
    R02: make({ header: '%PDF-1.7' }),
    R04: make({ trailer: '' }),
    R05: make({ xmp: goodXmp((text) => text.replace('PDF/X-4', 'PDF/X-9')) }),
    R06: make({
      xmp: goodXmp((text) => text.replace(/<xmp:MetadataDate>.*<\/xmp:MetadataDate>/, '')),
    }),
    R07: make({ info: `<< /Title (Page) ${INFO_X4} /Trapped (False) >>` }),
    R08: make({
      xmp: goodXmp((text) => text.replace(/<xmpMM:VersionID>1<\/xmpMM:VersionID>/, '')),
    }),
    R09: make({ info: `<< /Title (Other) ${INFO_X4} /Trapped /False >>` }),
    R10: make({
      intent:
        '<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier () /Info (x) /DestOutputProfile 6 0 R >>',
    }),
    R11: make({ iccDict: '/N 3' }),
    R12: make({
      intent:
        '<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (Our press) /DestOutputProfile 6 0 R >>',
    }),
    R13: make({ boxes: `${BOXES} /ArtBox [0 0 400 600]` }),
    R14: make({
      boxes: '/MediaBox [0 0 400 600] /TrimBox [10 10 390 590] /BleedBox [20 20 380 580]',
    }),
    R15: make({ page: '/UserUnit 1' }),
    R16: make({
      kids: '[3 0 R 21 0 R]',
      count: 2,
      objects: new Map([
        [
          21,
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 600] /TrimBox [0 0 300 600] /Contents 4 0 R /Resources << /Font << /F1 8 0 R >> /ExtGState << /OPk << /Type /ExtGState /OP true /op true /OPM 1 >> >> >> >>',
        ],
      ]),
    }),
    R17: make({ catalog: '/OpenAction << /Type /Action /S /JavaScript /JS (app.alert) >>' }),
    R18: make({ page: '/Annots [<< /Type /Annot /Subtype /Square /Rect [50 50 90 90] >>]' }),
    R19: make({
      font: '<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Times-Roman /Encoding /WinAnsiEncoding >>',
    }),
    R20: make({
      font: '<< /Type /Font /Subtype /Type0 /BaseFont /Tiny /Encoding /Identity-H /DescendantFonts [9 0 R] /ToUnicode 12 0 R >>',
    }),
    R21: make({
      objects: new Map([
        [20, { dict: '/Filter /LZWDecode', bytes: Buffer.from('800B6050220C0C8501', 'hex') }],
      ]),
    }),
    R22: make({ resources: '/Properties << /X << /Type /ExtGState /TR2 /Identity >> >>' }),
    R23: make({ content: `${good} 1 0 0 rg 50 50 90 90 re f` }),
    R24: make({ resources: '/ColorSpace << /Left [/Indexed /DeviceRGB 0 <000000>] >>' }),
    R25: make({
      resources:
        '/ColorSpace << /S [/Separation /Gold /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0.2 0.8 0] /N 1 >>] >>',
      content: `${good} /S cs 1 scn 50 50 90 90 re f`,
    }),
    R26: make({
      resources:
        '/ColorSpace << /S [/Separation /All /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0 0 1] /N 1 >>] >>',
      content: `${good} /S cs 0.2 scn 50 50 90 90 re f`,
    }),
    R27: make({
      page: '/Group << /S /Transparency /CS [/CalRGB << /WhitePoint [0.9505 1 1.089] >>] >>',
    }),
    R28: make({ page: '/PieceInfo << >>' }),
    R29: make({ boxes: '/MediaBox [0 0 400 600] /TrimBox [10 10 390 590] /CropBox [5 5 395 595]' }),
    R30: make({
      resources: IMAGE,
      objects: picture('/DeviceGray', 20, 8),
      content: `${good} ${DRAW(40)}`,
    }),
    R31: make({
      resources: IMAGE,
      objects: picture('/DeviceGray', 64, 8),
      content: `${good} ${DRAW(40)}`,
    }),
    R32: make({
      resources: IMAGE,
      objects: picture('/DeviceGray', 64, 1),
      content: `${good} ${DRAW(40)}`,
    }),
    R33: make({ content: TEXT('0.6 0.4 0.4 0.9 k', 14) }),
    R34: make({ content: TEXT('0 0 0 1 k', 9) }),
    R35: make({ content: `${good} 0 0 0 0 k 50 50 90 90 re f` }),
    R36: make({ content: TEXT('0.5 0.5 0 0 k', 8) }),
    R37: make({ content: `${TEXT('0 0 0 0 k', 8)} 0 0 0 0.5 k 50 50 90 90 re f` }),
    R38: make({ content: TEXT('0 0 0 0.5 k', 4) }),
    R39: make({ content: `${good} 0 0 0 1 K 0.1 w 50 50 m 90 50 l S` }),
    R40: {
      bytes: make({ content: `${good} 0.9 0.9 0.7 0.5 k 50 50 200 200 re f` }),
      byRenderer: true,
    },
    R41: make({ content: '' }),
    R42: make({ content: `${good} /Nothing Do` }),
    R43: make({
      kids: '[3 0 R 21 0 R 22 0 R]',
      count: 3,
      objects: new Map(
        [21, 22].map((number) => [
          number,
          `<< /Type /Page /Parent 2 0 R ${BOXES} /Contents 4 0 R /Resources << /Font << /F1 8 0 R >> /ExtGState << /OPk << /Type /ExtGState /OP true /op true /OPM 1 >> >> >> >>`,
        ]),
      ),
    }),
    // Poppler reads the version from Info alone, where X-4 need not say it.
    R44: {
      bytes: make({
        info: '<< /Title (Page) /CreationDate (D:20260219060000Z) /ModDate (D:20260219060000Z) /Trapped /False >>',
      }),
      byRenderer: true,
    },
    R45: {
      bytes: make({}),
      twin: make({
        trailer: '/ID [<00112233445566778899aabbccddeeff> <ffeeddccbbaa99887766554433221100>]',
      }),
    },
    // A stamp beside the page, with a picture that is no part of what is printed: other readers count it.
    R46: {
      bytes: make({
        boxes: '/MediaBox [-100 0 400 600] /TrimBox [0 0 400 600]',
        page: '/Annots [21 0 R]',
        objects: new Map<number, string | { dict: string; bytes: Uint8Array | string }>([
          ...picture('/DeviceGray', 72, 8),
          [
            21,
            '<< /Type /Annot /Subtype /Stamp /F 4 /Rect [-90 50 -18 122] /AP << /N 22 0 R >> >>',
          ],
          [
            22,
            {
              dict: '/Type /XObject /Subtype /Form /BBox [0 0 72 72] /Resources << /XObject << /Im 20 0 R >> >>',
              bytes: 'q 72 0 0 72 0 0 cm /Im Do Q',
            },
          ],
        ]),
      }),
      byRenderer: true,
    },
    R47: { bytes: make({ content: `${good} 2 2 50 50 re f` }), live: true },
    R48: make({ content: `${good} 0 0 0 1 K 0.2 w 50 50 m 90 50 l S` }),
    R49: make({ content: '0 0 0 1 K 1 w 50 50 m 90 50 l S' }),
    R51: make({
      resources: IMAGE,
      objects: picture('/DeviceGray', 400, 1),
      content: `${good} ${DRAW(48)}`,
    }),
    R52: { bytes: make({ content: `${good} 0.5 0 0 0 k 50 50 90 90 re f` }), mono: true },
  };
  return new Map(
    Object.entries(broken).map(([code, file]) => [
      code,
      file instanceof Uint8Array ? { code, bytes: file } : { code, ...file },
    ]),
  );
}
