// Zhuyin readings as they are written. In: a reading, a base text. Out: whether it is zhuyin, its syllables, the characters they belong to.

const ZHUYIN = /^[\u3105-\u312f\u31a0-\u31bfˉˊˇˋ˙ ]+$/;
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Whether a reading is zhuyin and stands beside its characters; anything else stands above (clreq 5.6). */
export function isZhuyin(reading: string): boolean {
  return ZHUYIN.test(reading);
}

/** One syllable a character, parted by spaces. */
export function syllablesOf(reading: string): readonly string[] {
  return reading.split(' ');
}

/** Characters with their selectors and combining marks. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
