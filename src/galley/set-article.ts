// An article's body set to a measure. In: article, measure. Out: galley items in whole L.
// Dateline and source are front matter, not body: they are drawn with the first and last line but stand in no line's `text`, so that
// the lines of a galley joined give the body's copy back exactly once. Places nothing on a page.
import type { Diagnostic, Outcome } from '../base/diagnostic.js';
import type { Pt } from '../base/units.js';
import type { Article, Block } from '../model/copy.js';
import type { Galley, GalleyItem, Line } from '../model/galley.js';
import { bodyRuns } from './body-runs.js';
import { addMarker, addSource, dropPrefix } from './front-lines.js';
import { type BlockTools, hangFrom, INK_BOTTOM, INK_TOP, styleOf } from './set-block.js';
import { type LineRequest, type StyledRun, setLines } from './set-lines.js';
import { setRows } from './set-rows.js';

/** Paragraphs begin two em in, one where the column is narrow (PG-01). */
const INDENT_EM = 2;
const NARROW_INDENT_EM = 1;
const NARROW_MEASURE_EM = 10;
/** Between the rules of a pull quote, which makeup draws 3 pt inside its block, and its ink. */
const QUOTE_AIR: Pt = 8.5;
const ASTERISM = '＊';

/** Sets an article's body. */
export function setArticle(article: Article, measure: Pt, tools: BlockTools): Outcome<Galley> {
  const setter = new ArticleSetter(article, measure, tools);
  article.blocks.forEach((block, index) => {
    setter.add(block, index);
  });
  return setter.finish();
}

class ArticleSetter {
  readonly #article: Article;
  readonly #measure: Pt;
  readonly #tools: BlockTools;
  readonly #items: GalleyItem[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  #hasDateline = false;
  #rowsDone = 0;

  constructor(article: Article, measure: Pt, tools: BlockTools) {
    this.#article = article;
    this.#measure = measure;
    this.#tools = tools;
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
    return {
      value: { id, measure: this.#measure, items: this.#items },
      diagnostics: this.#diagnostics,
    };
  }

  #addParagraph(block: Extract<Block, { kind: 'paragraph' }>, index: number): void {
    const runs = bodyRuns(block.inlines, 'body', this.#tools.template);
    const opening = this.#datelineRun();
    const all = opening === undefined ? runs : [opening, ...runs];
    const lines = this.#set(all, { indent: this.#indent(), hang: 0, align: 'justify' });
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
    const runs = bodyRuns(block.inlines, 'subhead', this.#tools.template);
    const lines = this.#set(runs, { indent: 0, hang: 0, align: 'start' });
    const { leading } = this.#tools.template;
    this.#items.push({
      kind: 'subhead',
      lines: lines.map((line, at) => ({ line, dy: at * leading })),
      depth: Math.max(1, lines.length),
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
    const runs = bodyRuns(block.inlines, 'quote', template);
    const lines = this.#set(runs, { indent: 0, hang: 0, align: 'start' });
    const ink = (lines.length - 1) * style.leading + (INK_TOP + INK_BOTTOM) * style.size;
    const depth = Math.ceil((ink + 2 * QUOTE_AIR) / template.leading);
    const first = (depth * template.leading - ink) / 2 + INK_TOP * style.size;
    this.#items.push({
      kind: 'quote',
      lines: hangFrom(lines, first, style.leading, template),
      depth,
      spaceBefore: 0,
      keepWithNext: false,
      paragraph: index,
      startsParagraph: true,
      endsParagraph: true,
    });
  }

  #addListItem(block: Extract<Block, { kind: 'item' }>, index: number): void {
    const runs = bodyRuns(block.inlines, 'body', this.#tools.template);
    const style = styleOf('body', this.#tools.template);
    const marker = this.#set([{ text: block.marker, span: undefined, style }], {
      indent: 0,
      hang: 0,
      align: 'start',
    })[0];
    // The text stands a whole number of em in, so that its characters stay under those of the paragraphs.
    const hang = Math.ceil((marker?.width ?? 0) / style.size + 0.2) * style.size;
    const lines = this.#set(runs, { indent: hang, hang, align: 'justify' });
    this.#addLines(addMarker(lines, marker, hang), index);
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
    this.#items.push({
      kind: 'break',
      lines: dropPrefix(lines, ASTERISM.length).map((line) => ({ line, dy: 0 })),
      depth: 1,
      spaceBefore: 0,
      keepWithNext: false,
      paragraph: index,
      startsParagraph: true,
      endsParagraph: true,
    });
  }

  #addLines(lines: readonly Line[], paragraph: number): void {
    lines.forEach((line, at) => {
      this.#items.push({
        kind: 'text',
        lines: [{ line, dy: 0 }],
        depth: 1,
        spaceBefore: 0,
        keepWithNext: false,
        paragraph,
        startsParagraph: at === 0,
        endsParagraph: at === lines.length - 1,
      });
    });
  }

  #set(
    runs: readonly StyledRun[],
    shape: Pick<LineRequest, 'indent' | 'hang' | 'align'>,
  ): readonly Line[] {
    const ink = runs[0]?.style.ink ?? styleOf('body', this.#tools.template).ink;
    const outcome = setLines({ runs, measure: this.#measure, ink, ...shape }, this.#tools);
    this.#diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  }

  #indent(): Pt {
    const { bodySize } = this.#tools.template;
    const isNarrow = this.#measure < NARROW_MEASURE_EM * bodySize;
    return (isNarrow ? NARROW_INDENT_EM : INDENT_EM) * bodySize;
  }
}
