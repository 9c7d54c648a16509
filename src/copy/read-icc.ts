// A colour profile by its head alone. In: the bytes of an ICC file. Out: why it cannot be an output profile of a press, if it cannot.

/** Words for what is wrong, the same in both languages: they name fields of the file (ICC.1, section 7.2). */
export function whyUnfit(bytes: Uint8Array): string | undefined {
  if (bytes.length < HEADER) return `${bytes.length} bytes`;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (signature(36) !== 'acsp') return 'no acsp';
  if (view.getUint32(0) !== bytes.length) return `size ${view.getUint32(0)} ≠ ${bytes.length}`;
  if (view.getUint8(8) > 4) return `version ${view.getUint8(8)}`;
  if (signature(12) !== 'prtr') return `class ${signature(12)}`;
  if (signature(16) !== 'CMYK') return `space ${signature(16)}`;
  return undefined;
}

const HEADER = 128;
