// The interface of programs outside that look at a PDF too. Types alone: the programs stand behind `source/outside-programs.ts`, the preflight asks.

/** One separation of a page: ink from 0 (none) to 255 (solid), rows from the top. */
export interface InkPlane {
  readonly ink: string;
  readonly width: number;
  readonly height: number;
  readonly levels: Uint8Array;
}

/** How pages are to be separated. */
export interface SeparationOrder {
  readonly dpi: number;
  /** The file's own output profile; undefined = the renderer's. */
  readonly profile: Uint8Array | undefined;
  readonly pageCount: number;
}

/** What a renderer said while it drew all pages. Each page is handed on as soon as it is read, so that only one is held. */
export interface Rendering {
  readonly isWhole: boolean;
  readonly complaints: string;
}

/**
 * Second opinions on one PDF. Each answer is undefined where its program is missing or did not come to an end in time:
 * the rule is then not measured, never passed.
 */
export interface Renderer {
  /** Complaints about the file's structure. */
  readonly parse: () => Promise<readonly string[] | undefined>;
  readonly separate: (
    order: SeparationOrder,
    see: (page: number, planes: readonly InkPlane[]) => void,
  ) => Promise<Rendering | undefined>;
  /** The PDF subtype as another reader names it; empty = none. */
  readonly subtype: () => Promise<string | undefined>;
  /** Resolution of every picture, the smaller axis, pixels an inch. */
  readonly pictures: () => Promise<readonly number[] | undefined>;
}
