// What is thrown while an advertiser's PDF is looked through; caught where it was opened (`artwork-reader.ts`,
// `artwork-inspector.ts`), never leaves the press.

/** More than any honest file holds. */
export class TooComplex extends Error {}

/** A stream that ends before its data does. */
export class StreamCutOff extends Error {}
