// Texts that this house draws in another width than a face's plain glyph: the list, fixed. In: nothing. Out: text → feature.
// A dash fills its cells in Chinese where fonts give a Latin one (and join a pair into 1.7 em); an apostrophe inside a Latin word
// and the quotation marks of Western text are narrow where Chinese faces give marks of 1 em. Character codes count on this order: add at the end only.

/** OpenType features that choose a width. */
export type WidthFeature = 'fwid' | 'pwid';

/** Text → the feature that it is drawn with, in the order of the code tables. */
export const WIDTH_FORMS: ReadonlyMap<string, WidthFeature> = new Map<string, WidthFeature>([
  ['—', 'fwid'],
  ['——', 'fwid'],
  ['⸺', 'fwid'],
  ['⸻', 'fwid'],
  ['’', 'pwid'],
  ['“', 'pwid'],
  ['”', 'pwid'],
  ['‘', 'pwid'],
]);

/** Inside a Latin word; anywhere else `’` is a quotation mark. */
export const APOSTROPHE = '’';

/** Marks that are narrow among Latin letters. */
export const CURLY: RegExp = /[‘’“”]/;

/** Whether a character by itself takes its full-width form. */
export function isFullWidth(codePoint: number): boolean {
  return codePoint === 0x2014 || codePoint === 0x2e3a || codePoint === 0x2e3b;
}
