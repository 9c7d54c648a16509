// Which characters are Chinese text. In: a character. Out: yes or no. For joining lines and for advice about marks; line breaking has its own tables.

const STRICT =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]$/u;

/** Whether a character belongs to Chinese text and to nothing else (“ ” … — belong to both). */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && STRICT.test(character);
}
