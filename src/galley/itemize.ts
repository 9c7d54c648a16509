// Runs → items. In: styled runs of one paragraph. Out: boxes and the glue between them, with diagnostics for missing characters.
// Knows no measure but for words longer than a line, which are cut into letters.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { Span } from '../base/span.js';
import type { Pt } from '../base/units.js';
import { type BoxCase, boxCaseOf } from './box-case.js';
import { BREAK, findBreaks } from './break-opportunities.js';
import { type CharClass, charClassOf, clusterEnd } from './char-class.js';
import { hyphenPoints } from './hyphenate.js';
import type { BesideRange, Box, Glue, Paragraph } from './items.js';
import { keepCosts } from './keep-together.js';
import { isCommonHan } from './line-break-class.js';
import type { LineTools, StyledRun } from './line-request.js';
import { endAdded } from './line-sums.js';
import { barInsideNames, barInsideScores } from './names.js';
import { westernQuotes } from './quote-context.js';
import { type ReadText, readParts } from './read-text.js';
import { glueBetween, hanGlue, NO_GLUE, type SpacingStyle } from './spacing.js';
import { lettersOf, partedAt, telephoneGroups, type WordPart } from './word-parts.js';

/** Cost of breaking a word that no line can hold, where an address has a joint and anywhere else. */
const JOINT_PENALTY = 15;
const LETTER_PENALTY = 120;
const JOINT = /[@/_=&?-](?=.)|.(?=\.)/;
/** Cost of parting a word by a hyphen, as much as gaps of an eighth of an em between all characters of the line; and a name. */
const HYPHEN_PENALTY = 40;
const NAME_PENALTY = 100;
/** Cost of parting a telephone number behind a hyphen of its own: as much as gaps of a third of an em in all the line; and the part of the measure that a number takes for it. */
const TELEPHONE_PENALTY = 300;
const TELEPHONE_SHARE = 1 / 2;
/** A run of more marks than this is no punctuation. */
const MOST_CLINGING = 6;
/** What is white, and what of it leaves white in print. */
const SPACES = /[\s\u200b]/;
const SPACES_AND_BARS = /[\s\u200b|｜]/;
const TYPED_SPACE = /[^\S\n\r\u2028\u2029]/;
const WIDE_SPACE = '\u3000';
const DOUBLED = '—…⋯';

/** Itemizes a paragraph; `longest` is the width that no word may exceed. */
export function itemize(
  runs: readonly StyledRun[],
  longest: Pt,
  tools: LineTools,
  style: SpacingStyle,
): Outcome<Paragraph> {
  const builder = new ItemBuilder(runs, longest, tools, style);
  let offset = 0;
  for (const run of runs) {
    builder.addRun(run, offset);
    offset += run.text.length;
  }
  return builder.finish();
}

class ItemBuilder {
  readonly #text: string;
  readonly #breaks: Uint8Array;
  readonly #longest: Pt;
  readonly #tools: LineTools;
  readonly #style: SpacingStyle;
  readonly #boxes: Box[] = [];
  readonly #glues: Glue[] = [];
  readonly #starts: number[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #unseen: RegExp;
  readonly #westernQuotes: ReadonlySet<number>;
  readonly #keepCosts: ReadonlyMap<number, number>;
  #widestWord: Pt = 0;
  readonly #besides: BesideRange[] = [];
  readonly #dots: BesideRange[] = [];
  #lastBeside: object | undefined;
  #hasReadAbove = false;
  readonly #isOnGrid: boolean;
  /** Offset where white space before the next box begins; -1 = none. */
  #white = -1;

  constructor(runs: readonly StyledRun[], longest: Pt, tools: LineTools, style: SpacingStyle) {
    this.#text = runs.map((run) => run.text).join('');
    this.#breaks = findBreaks(this.#text, tools.rules.kinsoku);
    barInsideNames(this.#text, this.#breaks, tools.names);
    barInsideScores(this.#text, this.#breaks);
    this.#westernQuotes = westernQuotes(this.#text);
    this.#isOnGrid = tools.rules.grid && style.isRunning;
    this.#keepCosts = keepCosts(this.#text);
    this.#longest = longest;
    this.#tools = tools;
    this.#style = style;
    this.#unseen = style.barIsBreak ? SPACES_AND_BARS : SPACES;
  }

  addRun(run: StyledRun, offset: number): void {
    const boxes = boxCaseOf(run.style, {
      shaper: this.#tools.shaper,
      rules: this.#tools.rules,
      halfMarks: this.#style.halfMarks,
      placeOf: (at) => placeOf(run, at - offset),
      report: (found) => {
        this.#diagnostics.push(...found);
      },
    });
    const end = offset + run.text.length;
    if (run.isDotted === true) this.#dots.push({ kind: 'dots', start: offset, end });
    if (run.beside?.kind === 'reading') {
      this.#addRead({ text: run.text, reading: run.beside.text, at: offset }, boxes);
      return;
    }
    if (run.beside !== undefined) this.#addBeside(run.beside, run.beside.kind, offset, end);
    let at = offset;
    while (at < end) at = this.#addNext(at, end, boxes);
  }

  /** Parts of one marked text, set in different faces, bear one line (IM-01). */
  #addBeside(source: object, kind: BesideRange['kind'], start: number, end: number): void {
    const last = this.#besides.at(-1);
    if (last !== undefined && this.#lastBeside === source && last.end === start) {
      this.#besides[this.#besides.length - 1] = { ...last, end };
    } else this.#besides.push({ kind, start, end });
    this.#lastBeside = source;
  }

  #addRead(read: ReadText, boxes: BoxCase): void {
    const { parts, widest } = readParts(read, this.#longest, boxes);
    this.#widestWord = Math.max(this.#widestWord, widest);
    for (const { start, text, box, reading } of parts) {
      const at = read.at + start;
      if (box === undefined) {
        const place = { span: boxes.placeOf(at) };
        this.#diagnostics.push(diagnose('galley/reading-wide', { text, reading }, place));
        for (let next = at; next < at + text.length; ) {
          next = this.#addNext(next, at + text.length, boxes);
        }
        continue;
      }
      this.#hasReadAbove ||= box.isReadAbove === true;
      this.#add(box, at, 0, boxes);
    }
  }

  /** Adds the box that begins at `at`, or passes over white; gives the place after it. */
  #addNext(at: number, end: number, boxes: BoxCase): number {
    const point = this.#text.codePointAt(at) ?? 0;
    if (isCommonHan(point) && isCommonHan(this.#text.charCodeAt(at + 1))) {
      this.#add(boxes.charBox(point, at), at, 0, boxes);
      return at + 1;
    }
    const char = this.#text.charAt(at);
    if (this.#unseen.test(char)) {
      if (this.#white < 0) this.#white = at;
      return at + 1;
    }
    if (this.#classAt(at, point) === 'word') {
      const to = this.#wordEnd(at, end);
      this.#addWord(at, to, boxes);
      return to;
    }
    if (DOUBLED.includes(char) && this.#text.charAt(at + 1) === char && at + 2 <= end) {
      this.#add(boxes.wordBox(char + char, 'twoEm', at), at, 0, boxes);
      return at + 2;
    }
    const to = Math.min(clusterEnd(this.#text, at), end);
    this.#add(boxes.boxOf(this.#text.slice(at, to), at), at, 0, boxes);
    return to;
  }

  finish(): Outcome<Paragraph> {
    const value = {
      text: this.#text,
      boxes: this.#boxes,
      glues: this.#glues,
      starts: this.#starts,
      widestWord: this.#widestWord,
      besides: [...this.#besides, ...this.#dots],
      isOnGrid: this.#isOnGrid,
      hasReadAbove: this.#hasReadAbove,
      rules: this.#tools.rules,
    };
    return { value, diagnostics: this.#diagnostics };
  }

  /** Apostrophes and the quotation marks of Western text belong to their words (PW-13). */
  #classAt(at: number, point: number): CharClass {
    const isCurly = point >= 0x2018 && point <= 0x201d;
    return isCurly && this.#westernQuotes.has(at) ? 'word' : charClassOf(point);
  }

  #wordEnd(start: number, end: number): number {
    let at = start;
    while (at < end) {
      const point = this.#text.codePointAt(at) ?? 0;
      if (this.#unseen.test(this.#text.charAt(at)) || this.#classAt(at, point) !== 'word') break;
      at += point > 0xffff ? 2 : 1;
      if (this.#breaks[at] !== BREAK.barred) break;
    }
    return Math.max(at, start + 1);
  }

  /** A word may be parted by a hyphen; one wider than any line is parted into its letters rather than run out of the column. */
  #addWord(start: number, end: number, boxes: BoxCase): void {
    const text = this.#text.slice(start, end);
    const word = boxes.wordBox(text, 'word', start);
    // On the grid, Western words are cut anywhere at a line's end (LN-05), numbers nowhere (LB-06).
    if (this.#isOnGrid && !/\p{Nd}/u.test(text)) {
      this.#addParts(lettersOf(word), { start, penalty: LETTER_PENALTY, boxes });
      return;
    }
    const isWide = word.advance > TELEPHONE_SHARE * this.#longest;
    const groups = this.#style.isRunning && isWide ? telephoneGroups(word, text) : [];
    if (groups.length > 1 && word.advance <= this.#longest) {
      this.#widestWord = Math.max(this.#widestWord, word.advance);
      this.#addParts(groups, { start, penalty: TELEPHONE_PENALTY, boxes }, TELEPHONE_PENALTY);
      return;
    }
    const syllables = this.#syllablesOf(word, text, boxes);
    const parts = Math.max(...syllables.map(({ box }) => box.advance + endAdded(box)));
    const widest = parts + this.#clinging(start, end) * word.size;
    this.#widestWord = Math.max(this.#widestWord, widest);
    if (syllables.length > 1 && widest <= this.#longest) {
      const penalty = /^\P{L}*\p{Lu}/u.test(text) ? NAME_PENALTY : HYPHEN_PENALTY;
      this.#addParts(syllables, { start, penalty, boxes });
    } else if (widest > this.#longest) {
      this.#addParts(lettersOf(word), { start, penalty: LETTER_PENALTY, boxes });
    } else {
      this.#add(word, start, 0, boxes);
    }
  }

  /** How many marks no line parts from the word at these offsets, before it and behind: each may take an em. */
  #clinging(start: number, end: number): number {
    const isBarred = (at: number): boolean =>
      this.#breaks[at] === BREAK.barred && !this.#unseen.test(this.#text.charAt(at));
    let before = 0;
    while (before < start && before < MOST_CLINGING && isBarred(start - before)) before += 1;
    let behind = 0;
    while (behind < MOST_CLINGING && end + behind < this.#text.length && isBarred(end + behind)) {
      behind += 1;
    }
    return before + behind;
  }

  #syllablesOf(word: Box, text: string, boxes: BoxCase): readonly WordPart[] {
    const points = this.#style.isRunning ? hyphenPoints(text) : [];
    const isNamed = points.length > 0 && this.#tools.names.some((name) => name.includes(text));
    if (points.length === 0 || isNamed) return [{ box: word, length: text.length }];
    return partedAt(word, points, boxes.hyphen());
  }

  #addParts(
    parts: readonly WordPart[],
    by: { readonly start: number; readonly penalty: number; readonly boxes: BoxCase },
    joint = JOINT_PENALTY,
  ): void {
    let at = by.start;
    for (const { box, length } of parts) {
      const isJoint = JOINT.test(this.#text.slice(at - 1, at + 1));
      const penalty = isJoint ? Math.min(joint, by.penalty) : by.penalty;
      this.#add(box, at, at === by.start ? 0 : penalty, by.boxes);
      at += length;
    }
  }

  #add(box: Box, start: number, cut: number, boxes: BoxCase): void {
    const previous = this.#boxes[this.#boxes.length - 1];
    const breaks = cut > 0 ? BREAK.allowed : (this.#breaks[start] ?? BREAK.barred);
    this.#boxes.push(box);
    this.#starts.push(start);
    // The bulk of a paper: one character after another. No token that is kept together has two side by side.
    if (this.#white < 0 && previous?.kind === 'han' && box.kind === 'han') {
      this.#glues.push(hanGlue(breaks));
      return;
    }
    const penalty = Math.max(cut, this.#keepCosts.get(start) ?? 0);
    const white = this.#white < 0 ? '' : this.#text.slice(this.#white, start);
    const typed = TYPED_SPACE.exec(white)?.[0];
    const space = typed === undefined ? undefined : boxes.spaceOf(typed);
    const bar = this.#style.barIsBreak && /[|｜]/.test(white);
    const cells = white.split(WIDE_SPACE).length - 1;
    this.#white = -1;
    this.#glues.push(
      previous === undefined
        ? NO_GLUE
        : glueBetween(
            previous,
            box,
            { breaks: bar ? BREAK.allowed : breaks, penalty, space, cells, bar },
            { style: this.#style, rules: this.#tools.rules },
          ),
    );
  }
}

function placeOf(run: StyledRun, at: number): Span | undefined {
  if (run.span === undefined) return undefined;
  const start = Math.min(run.span.start + at, run.span.end);
  return { file: run.span.file, start, end: run.span.end };
}
