// The segments of a JPEG before its first scan. In: a JPEG. Out: whether it has an Adobe marker, and the file without it.

interface Segment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
}

/** APP14, in which Adobe's programs (and most others) say that ink samples stand upside down. */
const APP14 = 0xee;
const START_OF_SCAN = 0xda;
const START_OF_IMAGE_LENGTH = 2;

/** Whether the JPEG says in an Adobe marker how its samples are to be read. */
export function hasAdobeMarker(jpeg: Uint8Array): boolean {
  return headSegments(jpeg).some(({ marker }) => marker === APP14);
}

/** The JPEG without its Adobe markers. */
export function withoutAdobeMarker(jpeg: Uint8Array): Uint8Array {
  const segments = headSegments(jpeg);
  const scan = segments.at(-1)?.end ?? START_OF_IMAGE_LENGTH;
  const kept = segments.filter(({ marker }) => marker !== APP14);
  return Buffer.concat([
    jpeg.subarray(0, START_OF_IMAGE_LENGTH),
    ...kept.map(({ start, end }) => jpeg.subarray(start, end)),
    jpeg.subarray(scan),
  ]);
}

/** Segments up to the first scan; throws a RangeError when the file ends before it. */
function headSegments(jpeg: Uint8Array): readonly Segment[] {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  const segments: Segment[] = [];
  for (let start = START_OF_IMAGE_LENGTH; ; ) {
    // Any number of fill bytes 0xff may stand before a marker (ITU-T T.81, B.1.1.2).
    let at = start;
    while (view.getUint8(at) === 0xff) at += 1;
    const marker = view.getUint8(at);
    if (marker === START_OF_SCAN) return segments;
    const end = at + 1 + view.getUint16(at + 1);
    segments.push({ marker, start, end });
    start = end;
  }
}
