// The shelf: how a room asks for the content of files without touching the file system. Implemented in `source/`, faked in tests.

/** One text file, decoded, with newlines as they stand in the file. */
export interface SourceFile {
  /** Path as editors see it: relative to the project, with `/`. */
  readonly path: string;
  readonly text: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly hash: string;
  /** Encoding the text was decoded from, such as `utf-8`, `big5-hkscs`. */
  readonly encoding: string;
}

/** One file kept as bytes (a picture, artwork). */
export interface ByteFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/** Why a file could not be had. */
export type ShelfFault =
  | 'missing'
  | 'outside'
  | 'symlink'
  | 'folder'
  | 'too-large'
  | 'unreadable'
  | 'undecodable';

/** Result of asking the shelf for a file. */
export type Shelved<T> =
  | { readonly ok: true; readonly file: T }
  | { readonly ok: false; readonly fault: ShelfFault };

/** Gives files by project-relative path; notes every path it was asked for, missing ones too. */
export interface Shelf {
  readText(path: string): Shelved<SourceFile>;
  readBytes(path: string): Shelved<ByteFile>;
}
