// Which way up a TIFF or WebP is meant to be seen. In: a file's bytes. Out: its EXIF orientation, 1…8. For the two formats whose orientation
// the size reader does not tell.

const UPRIGHT = 1;
/** TIFF 6.0, tag 274. */
const ORIENTATION_TAG = 274;
const ENTRY_BYTES = 12;

/** Orientation of a TIFF file, or of a WebP file by its EXIF chunk; 1 where none is given. */
export function orientationOf(bytes: Uint8Array, format: 'tiff' | 'webp'): number {
  const exif = format === 'tiff' ? bytes : exifOfWebp(bytes);
  return exif === undefined ? UPRIGHT : orientationOfTiff(exif);
}

function exifOfWebp(bytes: Uint8Array): Uint8Array | undefined {
  const view = viewOf(bytes);
  const first = 12;
  for (let at = first; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    if (nameAt(bytes, at, 4) === 'EXIF') {
      const content = bytes.subarray(at + 8, at + 8 + size);
      return nameAt(content, 0, 4) === 'Exif' ? content.subarray(6) : content;
    }
    at += 8 + size + (size % 2);
  }
  return undefined;
}

function orientationOfTiff(bytes: Uint8Array): number {
  if (bytes.length < 8) return UPRIGHT;
  const view = viewOf(bytes);
  const little = nameAt(bytes, 0, 2) === 'II';
  const ifd = view.getUint32(4, little);
  if (ifd + 2 > bytes.length) return UPRIGHT;
  const entries = view.getUint16(ifd, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = ifd + 2 + entry * ENTRY_BYTES;
    if (at + ENTRY_BYTES > bytes.length) return UPRIGHT;
    if (view.getUint16(at, little) === ORIENTATION_TAG) return view.getUint16(at + 8, little);
  }
  return UPRIGHT;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function nameAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
