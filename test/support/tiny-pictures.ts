// Picture files made from nothing: heads for tests that only measure them, and files that no encoder at hand writes.

/** A PNG of one header chunk. */
export function pngOf(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(33);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(head);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

/** A JPEG with an EXIF orientation (1…8) and a frame header. */
export function jpegOf(width: number, height: number, orientation: number): Uint8Array {
  const exif = Buffer.from(
    '457869660000' + '4d4d002a00000008' + '0001' + '0112000300000001',
    'hex',
  );
  const value = Buffer.alloc(8);
  value.writeUInt16BE(orientation, 0);
  const app1 = segment(0xe1, Buffer.concat([exif, value]));
  const frame = Buffer.alloc(15);
  frame.writeUInt8(8, 0);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  frame.writeUInt8(3, 5);
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    app1,
    segment(0xc0, frame),
    Buffer.from('ffd9', 'hex'),
  ]);
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A little-endian TIFF with width, height and orientation in its directory. */
export function tiffOf(width: number, height: number, orientation: number): Uint8Array {
  const entries = [
    [256, width],
    [257, height],
    [274, orientation],
  ] as const;
  const file = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  file.write('II*\0', 0, 'latin1');
  file.writeUInt32LE(8, 4);
  file.writeUInt16LE(entries.length, 8);
  entries.forEach(([tag, value], at) => {
    const start = 10 + at * 12;
    file.writeUInt16LE(tag, start);
    file.writeUInt16LE(3, start + 2);
    file.writeUInt32LE(1, start + 4);
    file.writeUInt16LE(value, start + 8);
  });
  return file;
}

/** An extended WebP: canvas size, then an EXIF chunk with an orientation. */
export function webpOf(width: number, height: number, orientation: number): Uint8Array {
  const canvas = Buffer.alloc(18);
  canvas.write('VP8X', 0, 'latin1');
  canvas.writeUInt32LE(10, 4);
  canvas.writeUInt8(8, 8);
  canvas.writeUIntLE(width - 1, 12, 3);
  canvas.writeUIntLE(height - 1, 15, 3);
  const tiff = tiffOf(width, height, orientation);
  const exif = Buffer.alloc(8);
  exif.write('EXIF', 0, 'latin1');
  exif.writeUInt32LE(tiff.length, 4);
  const chunks = Buffer.concat([canvas, exif, tiff]);
  const head = Buffer.alloc(12);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(chunks.length + 4, 4);
  head.write('WEBP', 8, 'latin1');
  return Buffer.concat([head, chunks]);
}

/** A whole TIFF of one ink colour (0…255 an ink), 16 bits a sample; with `alpha` (0…255) a fifth channel of it. */
export function deepInkTiff(
  width: number,
  height: number,
  inks: readonly number[],
  alpha?: number,
): Uint8Array {
  const pixel = alpha === undefined ? inks : [...inks, alpha];
  const count = width * height * pixel.length;
  const start = 8;
  const bitsAt = start + count * 2;
  const directoryAt = bitsAt + 2 * pixel.length + (pixel.length % 2) * 2;
  const tags = [
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, pixel.length, bitsAt],
    [259, 3, 1, 1],
    [262, 3, 1, 5],
    [273, 4, 1, start],
    [277, 3, 1, pixel.length],
    [278, 4, 1, height],
    [279, 4, 1, count * 2],
    [284, 3, 1, 1],
    ...(alpha === undefined ? [] : [[338, 3, 1, 2] as const]),
  ] as const;
  const file = Buffer.alloc(directoryAt + 2 + tags.length * 12 + 4);
  file.write('II*\0', 0, 'latin1');
  file.writeUInt32LE(directoryAt, 4);
  for (let at = 0; at < count; at += 1) {
    file.writeUInt16LE((pixel[at % pixel.length] ?? 0) * 257, start + at * 2);
  }
  for (let at = 0; at < pixel.length; at += 1) file.writeUInt16LE(16, bitsAt + at * 2);
  file.writeUInt16LE(tags.length, directoryAt);
  tags.forEach(([tag, type, values, value], index) => {
    const at = directoryAt + 2 + index * 12;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(type, at + 2);
    file.writeUInt32LE(values, at + 4);
    file.writeUInt32LE(value, at + 8);
  });
  return file;
}

/** The same JPEG, its Adobe marker changed to say that the samples are YCCK (transform 2). */
export function secondTransform(jpeg: Uint8Array): Uint8Array {
  const file = Buffer.from(jpeg);
  const marker = file.indexOf(Buffer.from([0xff, 0xee]));
  if (marker < 0) throw new Error('no Adobe marker');
  file.writeUInt8(2, marker + 15);
  return file;
}

/** An ICC profile (version 2) of a grey scale with the gamma, and D50 white. */
export function grayProfile(gamma: number): Uint8Array {
  const name = 'grey';
  const desc = Buffer.alloc(12 + name.length + 1 + 8 + 3 + 67);
  desc.write('desc', 0, 'latin1');
  desc.writeUInt32BE(name.length + 1, 8);
  desc.write(name, 12, 'latin1');
  const white = Buffer.from('58595a20000000000000f6d6000100000000d32d', 'hex');
  const curve = Buffer.alloc(14);
  curve.write('curv', 0, 'latin1');
  curve.writeUInt32BE(1, 8);
  curve.writeUInt16BE(Math.round(gamma * 256), 12);
  const tags = [
    ['desc', desc],
    ['wtpt', white],
    ['kTRC', curve],
  ] as const;
  const head = Buffer.alloc(128 + 4 + tags.length * 12);
  head.writeUInt32BE(0x02100000, 8);
  head.write('mntrGRAYXYZ ', 12, 'latin1');
  head.write('acsp', 36, 'latin1');
  Buffer.from('0000f6d6000100000000d32d', 'hex').copy(head, 68);
  head.writeUInt32BE(tags.length, 128);
  const parts: Buffer[] = [head];
  let start = head.length;
  tags.forEach(([tag, content], index) => {
    const padded = Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);
    head.write(tag, 132 + index * 12, 'latin1');
    head.writeUInt32BE(start, 136 + index * 12);
    head.writeUInt32BE(content.length, 140 + index * 12);
    parts.push(padded);
    start += padded.length;
  });
  head.writeUInt32BE(start, 0);
  return Buffer.concat(parts);
}
