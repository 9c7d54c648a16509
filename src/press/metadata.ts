// What the file says of itself: info dictionary and XMP packet. In: title, day, fingerprint. Out: dictionary and packet that agree.
// The info dictionary names the standard too: readers that know no XMP look there.
import type { PressStandard } from '../model/template.js';
import { xmlOf } from './notation.js';
import type { PdfDict } from './pdfkit-extras.js';

/** What both places tell. */
export interface PlateIdentity {
  /** Publication and date. */
  readonly title: string;
  /** 00:00 UTC of the day: never the clock, so that one input gives one file. */
  readonly date: Date;
  /** What the file claims to be. */
  readonly standard: PressStandard | undefined;
  /** Whether it claims PDF/UA-1. */
  readonly isTagged?: boolean | undefined;
  /** 16 bytes, fixed by what is printed. */
  readonly fingerprint: Uint8Array;
}

const PRODUCER = 'banmian';

/** The info dictionary, all values direct. */
export function infoDict({ title, date, standard }: PlateIdentity): PdfDict {
  return {
    Title: new String(title),
    Creator: new String(PRODUCER),
    Producer: new String(PRODUCER),
    CreationDate: date,
    ModDate: date,
    Trapped: 'False',
    GTS_PDFXVersion: standard && new String(standard),
  };
}

/** The XMP packet, UTF-8, never compressed. */
export function xmpPacket({
  title,
  date,
  standard,
  isTagged,
  fingerprint,
}: PlateIdentity): Uint8Array {
  const day = date.toISOString().replace('.000Z', 'Z');
  const id = `uuid:${uuidOf(fingerprint)}`;
  return Buffer.from(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlOf(title)}</rdf:li></rdf:Alt></dc:title>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<xmp:CreateDate>${day}</xmp:CreateDate>
<xmp:ModifyDate>${day}</xmp:ModifyDate>
<xmp:MetadataDate>${day}</xmp:MetadataDate>
<xmpMM:DocumentID>${id}</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>${claimIn(standard)}${isTagged === true ? UA_CLAIM : ''}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
`);
}

/** ISO 14289-1, 5. */
const UA_CLAIM =
  '\n<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>';

/** PDF/X-4 is claimed in the packet, in a namespace of its own (ISO 15930-7, 6.2); PDF/X-1a in the info dictionary alone (ISO 15930-4, 6.2). */
function claimIn(standard: PressStandard | undefined): string {
  if (standard !== 'PDF/X-4') return '';
  return `\n<pdfxid:GTS_PDFXVersion xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">${standard}</pdfxid:GTS_PDFXVersion>`;
}

function uuidOf(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hex.slice(from, to))
    .join('-');
}
