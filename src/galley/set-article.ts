// An article's body set to a measure. In: article, measure. Out: galley items in whole L.
// Dateline and source are front matter, not body: they are drawn with the first and last line but stand in no line's `text`, so that
// the lines of a galley joined give the body's copy back exactly once. Places nothing on a page.
import type { Diagnostic, Outcome } from '../base/diagnostic.js';
import type { Pt } from '../base/units.js';
import type { Article, Block } from '../model/copy.js';
import type { Galley, GalleyItem, Line } from '../model/galley.js';
import { bodyRuns, strongOf } from './body-runs.js';
import {
  addMarker,
  addSource,
  dropPrefix,
  hangAfter,
  itemsOf,
  openForReadings,
  readAbove,
  setMarker,
} from './front-lines.js';
import { chooseHeadBreaks } from './head-breaks.js';
import type { KeptParagraphs } from './kept-paragraphs.js';
import { type BlockTools, hangFrom, INK_BOTTOM, INK_TOP, styleOf } from './set-block.js';
import {
  type LineRequest,
  longestWord,
  makeLines,
  type SetParagraph,
  type StyledRun,
  setLines,
  setParagraph,
  setSums,
} from './set-lines.js';
import { setRows } from './set-rows.js';
import { BODY_SPACING, LABEL_SPACING, RUNNING_SPACING, TIGHT_SPACING } from './spacing.js';
import { setVerse } from './verse.js';

/** Paragraphs begin two em in, one where the column is narrow (PG-01). */
const INDENT_EM = 2;
const NARROW_INDENT_EM = 1;
const NARROW_MEASURE_EM = 10;
/** Between the rules of a pull quote, which makeup draws 3 pt inside its block, and its ink. */
const QUOTE_AIR: Pt = 8.5;
const ASTERISM = '＊';
const HEAD_SHAPE = { indent: 0, hang: 0, align: 'start' } as const;
const HEAD_LINES = { least: 1, most: 12 };

/** What is to be set; paragraphs in `given`, by their block, stand as they are. */
export interface BodyCopy {
  readonly article: Article;
  readonly measure: Pt;
  readonly given?: ReadonlyMap<number, SetParagraph>;
}

/** A galley, and the justified paragraphs of it, by their block. */
export interface SetBody {
  readonly galley: Outcome<Galley>;
  readonly paragraphs: ReadonlyMap<number, SetParagraph>;
}

/** Sets an article's body; `kept` holds what has been itemized of this article for another measure. */
export function setArticle(copy: BodyCopy, tools: BlockTools, kept: KeptParagraphs): SetBody {
  const setter = new ArticleSetter(copy, tools, kept);
  copy.article.blocks.forEach((block, index) => {
    setter.add(block, index);
  });
  return { galley: setter.finish(), paragraphs: setter.paragraphs };
}

class ArticleSetter {
  readonly paragraphs = new Map<number, SetParagraph>();
  readonly #article: Article;
  readonly #measure: Pt;
  readonly #given: ReadonlyMap<number, SetParagraph> | undefined;
  readonly #tools: BlockTools;
  readonly #kept: KeptParagraphs;
  readonly #items: GalleyItem[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  #hasDateline = false;
  #rowsDone = 0;
  #listEnd = 0;
  #hang: Pt = 0;

  constructor({ article, measure, given }: BodyCopy, tools: BlockTools, kept: KeptParagraphs) {
    this.#article = article;
    this.#measure = measure;
    this.#given = given;
    this.#tools = tools;
    this.#kept = kept;
  }

  add(block: Block, index: number): void {
    switch (block.kind) {
      case 'paragraph':
        this.#addParagraph(block, index);
        return;
      case 'subhead':
        this.#addSubhead(block, index);
        return;
      case 'quote':
        this.#addQuote(block, index);
        return;
      case 'item':
        this.#addListItem(block, index);
        return;
      case 'row':
        this.#addRows(index);
        return;
      case 'break':
        this.#addBreak(index);
        return;
    }
  }

  finish(): Outcome<Galley> {
    const { id, source, dateline, blocks } = this.#article;
    if (dateline !== undefined && !this.#hasDateline) {
      const place = { kind: 'paragraph', inlines: [], span: dateline.span } as const;
      this.#addParagraph(place, blocks.length);
    }
    if (source !== undefined) {
      const style = styleOf('source', this.#tools.template);
      const made = addSource(this.#items, source, { style, measure: this.#measure }, this.#tools);
      this.#items.splice(0, this.#items.length, ...made.value);
      this.#diagnostics.push(...made.diagnostics);
    }
    const value = { id, measure: this.#measure, items: this.#items };
    return { value, diagnostics: this.#diagnostics };
  }

  #addParagraph(block: Extract<Block, { kind: 'paragraph' }>, index: number): void {
    const runs = bodyRuns(block.inlines, 'body', this.#tools.template);
    const opening = this.#datelineRun();
    if (block.verse !== undefined && opening === undefined) {
      const line = { block, before: this.#article.blocks[index - 1], index };
      const verse = setVerse(line, this.#measure, this.#tools, this.#kept);
      this.#items.push(...verse.value);
      this.#diagnostics.push(...verse.diagnostics);
      return;
    }
    const all = opening === undefined ? runs : [opening, ...runs];
    const lines = this.#setKept(index, block, all, { indent: this.#indent(), hang: 0 });
    this.#addLines(dropPrefix(lines, opening?.text.length ?? 0), index);
  }

  /** 【堪城訊】, before the first paragraph. */
  #datelineRun(): StyledRun | undefined {
    const { dateline } = this.#article;
    if (dateline === undefined || this.#hasDateline) return undefined;
    this.#hasDateline = true;
    const { labels } = this.#tools.template;
    const text = `${labels.datelineOpen}${dateline.text}${labels.datelineClose}`;
    return { text, span: undefined, style: styleOf('dateline', this.#tools.template) };
  }

  #addSubhead(block: Extract<Block, { kind: 'subhead' }>, index: number): void {
    const lines = this.#setHead(block, 'subhead');
    const { leading } = this.#tools.template;
    this.#items.push({
      kind: 'subhead',
      lines: openForReadings(
        lines.map((line, at) => ({ line, dy: at * leading })),
        leading,
      ),
      depth: Math.max(1, lines.length + readAbove(lines)),
      spaceBefore: 1,
      keepWithNext: true,
      paragraph: index,
      startsParagraph: true,
      endsParagraph: true,
    });
  }

  #addQuote(block: Extract<Block, { kind: 'quote' }>, index: number): void {
    const { template } = this.#tools;
    const style = styleOf('quote', template);
    const lines = this.#setHead(block, 'quote');
    const pitches = lines.length - 1 + readAbove(lines);
    const ink = pitches * style.leading + (INK_TOP + INK_BOTTOM) * style.size;
    const depth = Math.ceil((ink + 2 * QUOTE_AIR) / template.leading);
    const first = (depth * template.leading - ink) / 2 + INK_TOP * style.size;
    this.#items.push({
      kind: 'quote',
      lines: openForReadings(hangFrom(lines, first, style.leading, template), style.leading),
      depth,
      spaceBefore: 0,
      keepWithNext: false,
      paragraph: index,
      startsParagraph: true,
      endsParagraph: true,
    });
  }

  #addListItem(block: Extract<Block, { kind: 'item' }>, index: number): void {
    if (index >= this.#listEnd) this.#openList(index);
    const hang = this.#hang;
    const runs = bodyRuns(block.inlines, 'body', this.#tools.template);
    const lines = this.#setKept(index, block, runs, { indent: hang, hang });
    this.#addLines(addMarker(lines, this.#setMarker(block.marker), hang), index);
  }

  /** All items of a list hang alike, by the widest of their markers. */
  #openList(index: number): void {
    const { blocks } = this.#article;
    let widest: Pt = 0;
    let end = index;
    for (let item = blocks[end]; item?.kind === 'item'; item = blocks[end]) {
      widest = Math.max(widest, this.#setMarker(item.marker).width);
      end += 1;
    }
    this.#listEnd = end;
    this.#hang = hangAfter(widest, styleOf('body', this.#tools.template).size);
  }

  /** In the strong face: a serif bullet is too faint to lead the eye. */
  #setMarker(text: string): Line {
    const style = strongOf(styleOf('body', this.#tools.template), this.#tools.template);
    const { value, diagnostics } = setMarker(text, style, this.#tools.shaper);
    this.#diagnostics.push(...diagnostics);
    return value;
  }

  /** The whole table at its first row, since columns are as wide as its cells ask. */
  #addRows(index: number): void {
    if (index < this.#rowsDone) return;
    const { blocks } = this.#article;
    let end = index;
    while (blocks[end]?.kind === 'row') end += 1;
    this.#rowsDone = end;
    const rows = blocks.slice(index, end).filter((block) => block.kind === 'row');
    const made = setRows(rows, { measure: this.#measure, paragraph: index }, this.#tools);
    this.#items.push(...made.value);
    this.#diagnostics.push(...made.diagnostics);
  }

  #addBreak(index: number): void {
    const style = styleOf('body', this.#tools.template);
    const runs = [{ text: ASTERISM, span: undefined, style }];
    const lines = this.#set(runs, { indent: 0, hang: 0, align: 'center' });
    const items = itemsOf(dropPrefix(lines, ASTERISM.length), index, this.#tools.template.leading);
    this.#items.push(...items.map((item) => ({ ...item, kind: 'break' as const })));
  }

  #addLines(lines: readonly Line[], at: number): void {
    this.#items.push(...itemsOf(lines, at, this.#tools.template.leading));
  }

  /** A paragraph of the body, justified. */
  #setKept(
    index: number,
    block: Block,
    runs: readonly StyledRun[],
    inset: Pick<LineRequest, 'indent' | 'hang'>,
  ): readonly Line[] {
    const given = this.#given?.get(index);
    if (given !== undefined) return given.lines;
    const ink = styleOf('body', this.#tools.template).ink;
    const request = { runs, measure: this.#measure, ink, align: 'justify', ...inset } as const;
    const copy = { runs, longest: longestWord(request), spacing: RUNNING_SPACING };
    const sums = this.#kept.sumsOf(block, copy, this.#tools);
    this.#diagnostics.push(...sums.diagnostics);
    const set = setParagraph(request, sums.value);
    this.paragraphs.set(index, set);
    return set.lines;
  }

  /** A subhead or quote: broken as heads are, at word ends into even lines. */
  #setHead(
    block: Extract<Block, { kind: 'subhead' | 'quote' }>,
    name: 'subhead' | 'quote',
  ): readonly Line[] {
    const { template, names } = this.#tools;
    const { tight, ink } = styleOf(name, template);
    const runs = bodyRuns(block.inlines, name, template);
    const copy = { runs, longest: this.#measure, spacing: tight ? TIGHT_SPACING : LABEL_SPACING };
    const sums = this.#kept.sumsOf(block, copy, this.#tools);
    this.#diagnostics.push(...sums.diagnostics);
    const head = this.#kept.headOf(sums.value, names);
    const breaks = chooseHeadBreaks(head, this.#measure, HEAD_LINES);
    const request = { runs, measure: this.#measure, ink, ...HEAD_SHAPE };
    return breaks === undefined
      ? setSums(request, sums.value)
      : makeLines(request, sums.value, breaks.ends);
  }

  #set(
    runs: readonly StyledRun[],
    shape: Pick<LineRequest, 'indent' | 'hang' | 'align'>,
  ): readonly Line[] {
    const ink = runs[0]?.style.ink ?? styleOf('body', this.#tools.template).ink;
    const request = { runs, measure: this.#measure, ink, ...shape };
    const outcome = setLines(request, this.#tools, BODY_SPACING);
    this.#diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  }

  #indent(): Pt {
    const { bodySize } = this.#tools.template;
    const isNarrow = this.#measure < NARROW_MEASURE_EM * bodySize;
    return (isNarrow ? NARROW_INDENT_EM : INDENT_EM) * bodySize;
  }
}
