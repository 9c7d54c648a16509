// A Markdown body → blocks. In: a body and where it begins in its file. Out: blocks with exact places, the pictures named in it, and a
// diagnostic for everything that a newspaper has no place for: nothing of the copy is dropped silently. mdast's only door.
import type { PhrasingContent, RootContent } from 'mdast';
import {
  type CompileContext,
  type Extension,
  fromMarkdown,
  type Token,
} from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { Span } from '../base/span.js';
import type { Block, Inline, Text } from '../model/copy.js';
import { checkBeside, checkHtml, checkLines, checkMarks, checkReadings } from './copy-marks.js';
import { type Atom, settle } from './inlines.js';
import type { Body, BodyPicture, BodyText } from './sheets.js';

/** Constructs of CommonMark that turn ordinary copy into something else. */
const DISABLED = ['codeIndented', 'htmlFlow', 'htmlText', 'setextUnderline', 'definition'];
/** A list that begins above this is rather a year at the head of a sentence. */
const LAST_DAY = 31;

/** Reads a body. */
export function readMarkdown(source: BodyText): Outcome<Body> {
  const reader = new BodyReader(source);
  const passages = readPassages(source, reader);
  const diagnostics = [...checkLines(source), ...reader.diagnostics];
  return {
    value: { passages: passages.filter((blocks) => blocks.length > 0), pictures: reader.pictures },
    diagnostics: diagnostics.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)),
  };
}

function readPassages(source: BodyText, reader: BodyReader): readonly (readonly Block[])[] {
  try {
    const tree = fromMarkdown(source.text, {
      extensions: [{ disable: { null: DISABLED } }, cjkFriendlyExtension(), gfmTable()],
      mdastExtensions: [gfmTableFromMarkdown(), EXACT_TEXT],
    });
    return tree.children.map((node) => reader.readBlock(node, PARAGRAPH));
  } catch (error) {
    // Parser and reader recurse; a line of a thousand `>` ends their stack.
    if (!(error instanceof RangeError)) throw error;
    const span = { file: source.file, start: source.start, end: source.start };
    reader.diagnostics.push(diagnose('copy/nested-too-deep', {}, { span }));
    return [];
  }
}

/** Makes a text node of every run, escape, entity and line end, so that each keeps its own place. */
const EXACT_TEXT: Extension = {
  enter: { data: openText, characterEscape: openText, characterReference: openText },
  exit: {
    data(token) {
      fillText.call(this, token);
      this.exit(token);
    },
    characterEscapeValue: fillText,
    characterEscape(token) {
      this.exit(token);
    },
    characterReference(token) {
      this.exit(token);
    },
    lineEnding: endLine,
  },
};

function openText(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'text', value: '' }, token);
}

function fillText(this: CompileContext, token: Token): undefined {
  const node = this.stack.at(-1);
  if (node?.type === 'text') node.value += this.sliceSerialize(token);
}

function endLine(this: CompileContext, token: Token): undefined {
  if (this.data.atHardBreak) {
    this.data.atHardBreak = undefined;
    return;
  }
  const parent = this.stack.at(-1);
  if (parent === undefined || !this.config.canContainEols.includes(parent.type)) return;
  this.enter({ type: 'text', value: '\n' }, token);
  this.exit(token);
}

/** What a paragraph becomes, by where it stands. */
type Standing =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'quote' }
  | { readonly kind: 'item'; readonly marker: string };
const PARAGRAPH: Standing = { kind: 'paragraph' };

interface Look {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly href: string | undefined;
}
const PLAIN: Look = { strong: false, emphasis: false, href: undefined };

type Positioned = { readonly position?: RootContent['position'] };

/** Reads one body; keeps what there is to say and the pictures met. */
class BodyReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly pictures: BodyPicture[] = [];
  readonly #source: BodyText;

  constructor(source: BodyText) {
    this.#source = source;
  }

  readBlock(node: RootContent, standing: Standing): readonly Block[] {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node, standing);
      case 'heading':
        return this.#subhead(node);
      case 'blockquote':
        return node.children.flatMap((child) => this.readBlock(child, { kind: 'quote' }));
      case 'list':
        return this.#list(node);
      case 'thematicBreak':
        return [{ kind: 'break', span: this.#spanOf(node) }];
      case 'table':
        return this.#table(node);
      default:
        return this.#refuse(node);
    }
  }

  #paragraph(
    node: Positioned & { readonly children: readonly PhrasingContent[] },
    standing: Standing,
  ): readonly Block[] {
    return this.#lines(node.children).map((inlines, at, { length }): Block => {
      const span = spanOfRuns(inlines, this.#spanOf(node));
      if (standing.kind === 'paragraph' && length > 1) {
        return { kind: 'paragraph', inlines, verse: at === 0 ? 'opens' : 'follows', span };
      }
      if (standing.kind !== 'item') return { kind: standing.kind, inlines, span };
      return { kind: 'item', marker: at === 0 ? standing.marker : '', inlines, span };
    });
  }

  #subhead(
    node: Positioned & { readonly depth: number; readonly children: readonly PhrasingContent[] },
  ): readonly Block[] {
    const span = this.#spanOf(node);
    if (node.depth === 1) this.diagnostics.push(diagnose('copy/heading-one', {}, { span }));
    const inlines = this.#lines(node.children).flat();
    return inlines.length === 0
      ? []
      : [{ kind: 'subhead', inlines, span: spanOfRuns(inlines, span) }];
  }

  #list(node: RootContent & { type: 'list' }): readonly Block[] {
    return node.children.flatMap((item, at) => {
      const span = this.#spanOf(item);
      const [written = '', delimiter = '.'] = /^\d{1,9}([.)])/.exec(this.#textOf(span)) ?? [];
      const first = node.start ?? 1;
      if (at === 0 && node.ordered === true && first > LAST_DAY) this.#yearAsNumber(written, span);
      const marker = node.ordered === true ? `${first + at}${delimiter}` : '•';
      return item.children.flatMap((child, index) =>
        this.readBlock(child, { kind: 'item', marker: index === 0 ? marker : '' }),
      );
    });
  }

  #yearAsNumber(found: string, item: Span): void {
    const escaped = `${found.slice(0, -1)}\\${found.slice(-1)}`;
    const span = { ...item, end: item.start + found.length };
    this.diagnostics.push(diagnose('copy/list-number', { found, escaped }, { span }));
  }

  #table(node: RootContent & { type: 'table' }): readonly Block[] {
    return node.children.map(
      (row, at): Block => ({
        kind: 'row',
        cells: row.children.map((cell) => this.#cell(cell.children)),
        isHead: at === 0,
        span: this.#spanOf(row),
      }),
    );
  }

  #cell(children: readonly PhrasingContent[]): readonly Inline[] {
    const inlines = this.#lines(children).flat();
    this.diagnostics.push(...checkBeside(inlines));
    return inlines;
  }

  #refuse(node: RootContent): readonly Block[] {
    const span = this.#spanOf(node);
    const code = node.type === 'html' ? 'copy/raw-html' : 'copy/markup-unknown';
    const found = node.type === 'code' ? '```' : node.type;
    this.diagnostics.push(diagnose(code, { found }, { span }));
    return [];
  }

  /** A paragraph's printable lines; more than one where a hard line end stands. */
  #lines(children: readonly PhrasingContent[]): readonly (readonly Inline[])[] {
    const atoms = children.flatMap((child) => this.#atoms(child, PLAIN));
    const settled = settle(atoms, (span) => this.#textOf(span));
    for (const span of settled.indents) {
      this.diagnostics.push(diagnose('copy/paragraph-joined', {}, { span }));
    }
    for (const line of settled.lines) {
      this.diagnostics.push(...checkHtml(line), ...checkMarks(line), ...checkReadings(line));
    }
    return settled.lines;
  }

  #atoms(node: PhrasingContent, look: Look): readonly Atom[] {
    const span = this.#spanOf(node);
    switch (node.type) {
      case 'text':
        return [{ kind: node.value === '\n' ? 'soft' : 'text', text: node.value, span, ...look }];
      case 'break':
        return [{ kind: 'hard', text: '', span, ...look }];
      case 'strong':
        return node.children.flatMap((child) => this.#atoms(child, { ...look, strong: true }));
      case 'emphasis':
        return node.children.flatMap((child) => this.#atoms(child, { ...look, emphasis: true }));
      case 'link':
        return node.children.flatMap((child) => this.#atoms(child, { ...look, href: node.url }));
      case 'inlineCode':
        return [this.#codeText(node.value, span, look)];
      case 'image':
        this.#picture(node, span);
        return [];
      default:
        this.diagnostics.push(diagnose('copy/markup-unknown', { found: node.type }, { span }));
        return [];
    }
  }

  #codeText(value: string, span: Span, look: Look): Atom {
    this.diagnostics.push(diagnose('copy/code-mark', {}, { span }));
    return { kind: 'text', text: value, span: this.#within(span, value), ...look };
  }

  #picture(
    node: {
      readonly url: string;
      readonly alt?: string | null | undefined;
      readonly title?: string | null | undefined;
    },
    span: Span,
  ): void {
    const place = (text: string | null | undefined): Text | undefined =>
      text === null || text === undefined || text.trim() === ''
        ? undefined
        : { text: text.trim(), span: this.#within(span, text.trim()) };
    this.pictures.push({
      src: node.url,
      caption: place(node.alt),
      credit: place(node.title),
      span,
    });
  }

  /** The place of `text` inside a span, or the span where the source says it in other characters. */
  #within(span: Span, text: string): Span {
    const at = this.#textOf(span).indexOf(text);
    if (at < 0) return span;
    return { ...span, start: span.start + at, end: span.start + at + text.length };
  }

  #textOf(span: Span): string {
    const { start, text } = this.#source;
    return text.slice(span.start - start, span.end - start);
  }

  #spanOf(node: Positioned): Span {
    const { file, start } = this.#source;
    const from = node.position?.start.offset ?? 0;
    return { file, start: start + from, end: start + (node.position?.end.offset ?? from) };
  }
}

function spanOfRuns(runs: readonly Inline[], whole: Span): Span {
  const start = runs[0]?.span.start ?? whole.start;
  return { ...whole, start, end: runs.at(-1)?.span.end ?? whole.end };
}
