// What is thrown while an advertiser's PDF is looked through; caught where it was opened, never leaves the press.

/** Thrown while a file is looked through; caught where it was opened (`artwork-reader.ts`, `artwork-inspector.ts`), never leaves the press. */
export class TooComplex extends Error {}

/** A stream that ends before its data does. */
export class StreamCutOff extends Error {}
