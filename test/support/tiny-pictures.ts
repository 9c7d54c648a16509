// Heads of picture files, made from nothing, for tests that only measure them. In: pixels. Out: the bytes that a reader of heads looks at.

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
