// What a picture's bytes say of it: format and size in pixels as shown. In: a file's bytes. Out: a measured file, or why it cannot be used.
// image-size's only door. Of pixels it reads heads only: whether the rest is whole, the darkroom finds out. An SVG is read as the drawing desk
// reads it.
import { imageSize } from 'image-size';
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { ByteFile } from '../base/shelf.js';
import type { Span } from '../base/span.js';
import { openSvg } from '../base/view-box.js';
import type { PictureFile } from '../model/copy.js';
import { orientationOf } from './exif-orientation.js';

const FORMATS: Readonly<Record<string, PictureFile['format']>> = {
  jpg: 'jpeg',
  png: 'png',
  tiff: 'tiff',
  webp: 'webp',
};
/** What the end of a name promises. Browsers save WebP under whatever name the page gave, so names often lie. */
const ENDINGS: Readonly<Record<string, PictureFile['format']>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  tif: 'tiff',
  tiff: 'tiff',
  webp: 'webp',
  svg: 'svg',
};
/** More would fill the memory of a small machine, and no page can show it. */
const MOST_MEGAPIXELS = 100;
/** White, byte order marks, and the other half of UTF-16. */
const BEFORE_MARKUP: ReadonlySet<number> = new Set([
  0x00, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff,
]);
/** EXIF orientations from this one on lie on their side. */
const FIRST_SIDEWAYS = 5;
/** A PDF's header may stand anywhere in its first 1024 bytes (ISO 32000-1, annex H). */
const PDF_HEAD = 1024;

/** Measures a picture; `place`: where the copy names it. PDF artwork has no pixels: both sizes are 0. */
export function probeImage(file: ByteFile, place: Span): Outcome<PictureFile | undefined> {
  const { path, hash, bytes } = file;
  // Whatever is called a PDF is taken in as one: what it is instead, and what to send, is told where artwork is judged.
  if (isPdf(bytes) || /\.pdf$/i.test(path)) {
    return { value: { path, hash, format: 'pdf', width: 0, height: 0 }, diagnostics: [] };
  }
  if (isMarkup(bytes)) return probeSvg(file, place);
  const size = sizeOf(bytes);
  if (size === undefined) return refuse(diagnose('picture/unreadable', { path }, { span: place }));
  const format = FORMATS[size.type];
  if (format === undefined) {
    return refuse(diagnose('copy/picture-format', { path, format: size.type }, { span: place }));
  }
  const megapixels = Math.ceil((size.width * size.height) / 1e6);
  if (megapixels > MOST_MEGAPIXELS) {
    const params = { path, megapixels, limit: MOST_MEGAPIXELS };
    return refuse(diagnose('copy/picture-too-large', params, { span: place }));
  }
  const { width, height } = size;
  return {
    value: { path, hash, format, width, height },
    diagnostics: misnamed(path, format, place),
  };
}

function probeSvg({ path, hash, bytes }: ByteFile, span: Span): Outcome<PictureFile | undefined> {
  const opened = openSvg(bytes);
  if ('fault' in opened) {
    const isMeant = /\.svg$/i.test(path) || Buffer.from(bytes).includes('<svg');
    if (!isMeant) return refuse(diagnose('picture/unreadable', { path }, { span }));
    return refuse(diagnose('picture/svg-unreadable', { path, reason: opened.fault }, { span }));
  }
  const { shownWidth: width, shownHeight: height } = opened.box;
  return {
    value: { path, hash, format: 'svg', width, height },
    diagnostics: misnamed(path, 'svg', span),
  };
}

function refuse(diagnostic: Diagnostic): Outcome<undefined> {
  return { value: undefined, diagnostics: [diagnostic] };
}

/** A picture is what its bytes are; a name that says otherwise is told, for other programs will stumble over it. */
function misnamed(path: string, format: PictureFile['format'], place: Span): readonly Diagnostic[] {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const named = ENDINGS[ending];
  if (named === undefined || named === format) return [];
  return [diagnose('copy/picture-name', { path, ending, format }, { span: place })];
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, PDF_HEAD)).includes('%PDF-');
}

/** Elements begin with a bracket, behind a byte order mark or white at most; no format of pixels does. */
function isMarkup(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => !BEFORE_MARKUP.has(byte));
  return first === 0x3c;
}

interface ShownSize {
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

function sizeOf(bytes: Uint8Array): ShownSize | undefined {
  const size = headSize(bytes);
  if (size === undefined) return undefined;
  const { type = '', width, height } = size;
  // It takes text for an SVG wherever the tag stands in it; what is one has been told before.
  if (type === 'svg' || !(width > 0 && height > 0)) return undefined;
  const isSilent = type === 'tiff' || type === 'webp';
  const orientation = isSilent ? orientationOf(bytes, type) : (size.orientation ?? 1);
  return orientation >= FIRST_SIDEWAYS
    ? { type, width: height, height: width }
    : { type, width, height };
}

function headSize(bytes: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(bytes);
  } catch {
    // Whatever it trips over, a head that cannot be read is the picture's fault.
    return undefined;
  }
}
