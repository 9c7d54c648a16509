// How a room learns the size of a drawing without reading it: an SVG has no pixels to count. Implemented in `vector/`, handed in by `build/`.

/** Size in the drawing's own units, or what is wrong with the file. */
export type DrawingSize =
  | { readonly width: number; readonly height: number }
  | { readonly fault: string };

/** Measures an SVG by its bytes, as it will be drawn. */
export type MeasureDrawing = (bytes: Uint8Array) => DrawingSize;
