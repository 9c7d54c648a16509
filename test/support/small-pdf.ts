// Small PDFs for the preflight, written by hand: one good page by X-4 and X-1a, and parts to exchange. In: what differs. Out: bytes with a true xref.
import { deflateSync } from 'node:zlib';

/** What of the good file is another. Values are PDF text; `objects` are added from number 20 on. */
export interface SmallPdf {
  readonly standard?: 'x4' | 'x1a';
  readonly header?: string;
  readonly trailer?: string;
  readonly catalog?: string;
  readonly info?: string;
  readonly xmp?: string;
  readonly metadata?: string;
  readonly intent?: string;
  readonly intents?: string;
  readonly icc?: Uint8Array;
  readonly iccDict?: string;
  readonly boxes?: string;
  readonly page?: string;
  readonly resources?: string;
  readonly content?: string;
  readonly font?: string;
  readonly kids?: string;
  readonly count?: number;
  readonly objects?: ReadonlyMap<number, string | StreamText>;
}

export interface StreamText {
  readonly dict: string;
  readonly bytes: Uint8Array | string;
}

const DATES = '2026-02-19T06:00:00Z';
export const BOXES = '/MediaBox [0 0 400 600] /TrimBox [0 0 400 600]';
const INFO_DATES = '/CreationDate (D:20260219060000Z) /ModDate (D:20260219060000Z)';
export const INFO_X4: string = `${INFO_DATES} /GTS_PDFXVersion (PDF/X-4)`;
export const GOOD_CONTENT = '/OPk gs 0 0 0 1 k BT /F1 14 Tf 50 500 Td (\\000\\001) Tj ET';

/** XMP with everything that X-4 asks. */
export function goodXmp(change: (packet: string) => string = (packet) => packet): string {
  return change(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Page</rdf:li></rdf:Alt></dc:title><xmp:CreateDate>${DATES}</xmp:CreateDate><xmp:ModifyDate>${DATES}</xmp:ModifyDate><xmp:MetadataDate>${DATES}</xmp:MetadataDate><xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass><pdf:Trapped>False</pdf:Trapped><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion></rdf:Description></rdf:RDF></x:xmpmeta>`,
  );
}

/** A file of one page: good as it stands, broken by what is exchanged. */
export function smallPdf(tools: Tools, change: SmallPdf = {}): Uint8Array {
  const isX1a = change.standard === 'x1a';
  const icc = change.icc ?? tools.icc;
  const objects = new Map<number, string | StreamText>([
    [
      1,
      `<< /Type /Catalog /Pages 2 0 R /OutputIntents ${change.intents ?? '[5 0 R]'} ${isX1a ? '' : '/Metadata 7 0 R'} ${change.catalog ?? ''} >>`,
    ],
    [2, `<< /Type /Pages /Kids ${change.kids ?? '[3 0 R]'} /Count ${change.count ?? 1} >>`],
    [
      3,
      `<< /Type /Page /Parent 2 0 R ${change.boxes ?? BOXES} ${change.page ?? ''} /Contents 4 0 R /Resources << /Font << /F1 8 0 R >> /ExtGState << /OPk << /Type /ExtGState /OP true /op true /OPM 1 >> >> ${change.resources ?? ''} >> >>`,
    ],
    [4, { dict: '', bytes: change.content ?? GOOD_CONTENT }],
    [
      5,
      change.intent ??
        '<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (CGATS TR 002) /RegistryName (http://www.color.org) /DestOutputProfile 6 0 R >>',
    ],
    [6, { dict: `${change.iccDict ?? '/N 4'} /Filter /FlateDecode`, bytes: deflateSync(icc) }],
    [
      8,
      change.font ??
        '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Tiny /Encoding /Identity-H /DescendantFonts [9 0 R] /ToUnicode 12 0 R >>',
    ],
    [
      9,
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Tiny /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /DW 1000 /FontDescriptor 10 0 R >>',
    ],
    [
      10,
      '<< /Type /FontDescriptor /FontName /ABCDEF+Tiny /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 11 0 R >>',
    ],
    [
      11,
      {
        dict: `/Length1 ${tools.font.length} /Filter /FlateDecode`,
        bytes: deflateSync(tools.font),
      },
    ],
    [
      12,
      {
        dict: '',
        bytes:
          '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0001> <0041> endbfchar endcmap end end',
      },
    ],
    [
      13,
      change.info ??
        (isX1a
          ? `<< /Title (Page) ${INFO_DATES} /Trapped /False /GTS_PDFXVersion (PDF/X-1a:2003) >>`
          : `<< /Title (Page) ${INFO_X4} /Trapped /False >>`),
    ],
  ]);
  if (!isX1a) {
    const xmp = Buffer.from(change.xmp ?? goodXmp(), 'utf8');
    objects.set(7, { dict: change.metadata ?? '/Type /Metadata /Subtype /XML', bytes: xmp });
  }
  for (const [number, object] of change.objects ?? []) objects.set(number, object);
  const trailer =
    change.trailer ?? '/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]';
  return assemble(change.header ?? (isX1a ? '%PDF-1.4' : '%PDF-1.6'), objects, trailer);
}

/** A profile and a font with an outline for glyph 1. */
export interface Tools {
  readonly icc: Uint8Array;
  readonly font: Uint8Array;
}

function assemble(
  header: string,
  objects: ReadonlyMap<number, string | StreamText>,
  trailer: string,
): Uint8Array {
  const parts: Buffer[] = [Buffer.from(`${header}\n%\u00e2\u00e3\u00cf\u00d3\n`, 'latin1')];
  const offsets = new Map<number, number>();
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [number, object] of [...objects].sort(([a], [b]) => a - b)) {
    offsets.set(number, length);
    if (typeof object === 'string') {
      add(Buffer.from(`${number} 0 obj\n${object}\nendobj\n`, 'latin1'));
      continue;
    }
    const bytes = Buffer.from(object.bytes);
    add(
      Buffer.from(
        `${number} 0 obj\n<< ${object.dict} /Length ${bytes.length} >>\nstream\n`,
        'latin1',
      ),
    );
    add(bytes);
    add(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }
  const size = Math.max(...objects.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const at = offsets.get(number);
    return at === undefined
      ? '0000000000 65535 f \n'
      : `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = length;
  add(
    Buffer.from(
      `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R /Info 13 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(parts);
}
