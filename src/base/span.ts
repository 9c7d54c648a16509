// A place in a source file. Offsets count UTF-16 units from 0, `end` exclusive. Line and column are made only in `report/`.

/** A stretch of a source file. `file` is the path that editors see: relative to the project, with `/`. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** The place at the very start of a file, for faults that concern the file as a whole. */
export function fileSpan(file: string): Span {
  return { file, start: 0, end: 0 };
}
