// A text and its reading → boxes. In: both, the width of a line, a case of boxes. Out: parts in order, each a box that holds its reading
// or, where no line is wide enough for that, a stretch of plain text. Places nothing in the paragraph.
import type { Pt } from '../base/units.js';
import { charactersOf, isZhuyin, syllablesOf } from '../base/zhuyin.js';
import type { BoxCase } from './box-case.js';
import { isIdeograph } from './char-class.js';
import type { Box } from './items.js';
import { withReadingAbove, withZhuyin } from './readings.js';

/** A stretch of the text, from an offset in it. */
export interface ReadPart {
  readonly start: number;
  readonly text: string;
  /** Undefined: its reading is wider than a line and not set. */
  readonly box: Box | undefined;
  readonly reading: string;
}

/** What is read, and where it stands in the paragraph. */
export interface ReadText {
  readonly text: string;
  readonly reading: string;
  readonly at: number;
}

/** The parts of a text with its reading. */
export interface ReadParts {
  readonly parts: readonly ReadPart[];
  /** Advance of the widest box as it was before the measure parted any: at another measure the parts may be others. */
  readonly widest: Pt;
}

/** Zhuyin character by character (IM-04); anything else above the whole (IM-05), or, too wide for a line, over parts of it. */
export function readParts(read: ReadText, longest: Pt, boxes: BoxCase): ReadParts {
  const { text, reading, at } = read;
  const characters = charactersOf(text);
  const syllables = syllablesOf(reading);
  if (isZhuyin(reading) && syllables.length === characters.length) {
    let start = 0;
    const parts = characters.map((character, index) => {
      const syllable = syllables[index] ?? '';
      const part = { start, text: character, reading: syllable };
      start += character.length;
      const signs = Array.from(syllable, (sign) => boxes.wordBox(sign, 'word', at));
      const glyphs = signs.flatMap((box) => box.glyphs);
      return { ...part, box: withZhuyin(boxes.boxOf(character, at), glyphs, boxes.inkOf) };
    });
    return { parts, widest: Math.max(...parts.map(({ box }) => box.advance)) };
  }
  const box = boxAbove(read, characters, boxes);
  const widest = box?.advance ?? 0;
  if (widest <= longest) return { parts: [{ start: 0, text, box, reading }], widest };
  const halves = halvesOf(read, characters);
  if (halves === undefined) {
    return { parts: [{ start: 0, text, box: undefined, reading }], widest };
  }
  const parts = halves.flatMap((half) =>
    readParts(half, longest, boxes).parts.map((part) => ({
      ...part,
      start: part.start + half.at - at,
    })),
  );
  return { parts, widest };
}

function boxAbove(
  { text, reading, at }: ReadText,
  characters: readonly string[],
  boxes: BoxCase,
): Box | undefined {
  const isChinese = characters.every((char) => isIdeograph(char.codePointAt(0) ?? 0));
  const bases = isChinese
    ? characters.map((char) => boxes.boxOf(char, at))
    : [boxes.wordBox(text, 'word', at)];
  return withReadingAbove(bases, boxes.wordBox(reading, 'word', at).glyphs);
}

/** A text and its reading in two, the reading between words; undefined = one of them cannot be parted. */
function halvesOf(
  { text, reading, at }: ReadText,
  characters: readonly string[],
): readonly ReadText[] | undefined {
  const words = reading.split(' ');
  if (words.length < 2 || characters.length < 2) return undefined;
  const head = characters.slice(0, Math.ceil(characters.length / 2)).join('');
  const half = Math.ceil(words.length / 2);
  return [
    { text: head, reading: words.slice(0, half).join(' '), at },
    {
      text: text.slice(head.length),
      reading: words.slice(half).join(' '),
      at: at + head.length,
    },
  ];
}
