// A shelf in memory for tests. In: contents by path; text is kept as UTF-8, bytes as they are. Out: a Shelf like the one on disk.
import { createHash } from 'node:crypto';
import type { Shelf, ShelfFault } from '../../src/base/shelf.js';

/** What a path holds: text, bytes, text in another encoding, or a fault of the disk. */
export type Shelved =
  | string
  | Uint8Array
  | { readonly text: string; readonly encoding: string }
  | { readonly fault: ShelfFault };

/** A shelf holding `files`; every other path is missing. */
export function memoryShelf(files: Readonly<Record<string, Shelved>>): Shelf {
  const find = (path: string): Shelved | undefined =>
    Object.hasOwn(files, path) ? files[path] : undefined;
  return {
    readText: (path) => {
      const held = find(path);
      if (held === undefined) return { ok: false, fault: 'missing' };
      if (held instanceof Uint8Array) return { ok: false, fault: 'undecodable' };
      if (typeof held !== 'string' && 'fault' in held) return { ok: false, fault: held.fault };
      const { text, encoding } =
        typeof held === 'string' ? { text: held, encoding: 'utf-8' } : held;
      return { ok: true, file: { path, text, hash: hashOf(Buffer.from(text)), encoding } };
    },
    readBytes: (path) => {
      const held = find(path);
      if (held === undefined) return { ok: false, fault: 'missing' };
      if (typeof held === 'object' && 'fault' in held) return { ok: false, fault: held.fault };
      const bytes =
        held instanceof Uint8Array
          ? held
          : Buffer.from(typeof held === 'string' ? held : held.text);
      return { ok: true, file: { path, bytes, hash: hashOf(bytes) } };
    },
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
