// Links of the copy on the made-up pages. In: pages, articles and ads. Out: for each placed line the addresses in it and where they stand.
// A link whose words cannot be found is left as the text that it is.
import type { Ad, Article, Block, Inline } from '../model/copy.js';
import type { Page, PlacedLine } from '../model/page.js';
import type { LinkSpot } from './tag-tree.js';

/** Where addresses may lead: what else a copy may name is printed and leads nowhere. */
const LEADS = /^(https?:\/\/|mailto:)[\x21-\x7e]{1,2000}$/i;
/** Roles whose lines are the copy's body. */
const BODY: ReadonlySet<string> = new Set(['leg', 'subhead', 'pullquote', 'ad']);
/** How far a link's rectangle reaches above and below the baseline, in em. */
const ABOVE = 0.88;
const BELOW = 0.2;

interface FoundLine {
  readonly page: number;
  readonly placed: PlacedLine;
  /** Of its first character in the item's whole text. */
  readonly start: number;
}

/** Every line with links. */
export function findLinks(
  pages: readonly Page[],
  copy: readonly (Article | Ad)[],
): ReadonlyMap<PlacedLine, readonly LinkSpot[]> {
  const spots = new Map<PlacedLine, LinkSpot[]>();
  for (const { id, blocks } of copy) {
    const linked = blocks.filter((block) => inlinesOf(block).some(isLeading));
    if (linked.length === 0) continue;
    const lines = linesOf(pages, id);
    const whole = lines.map(({ placed }) => placed.line.text).join('');
    for (const { start, end, to } of rangesOf(linked, whole)) {
      for (const found of lines) {
        const spot = spotIn(found, { start, end, to });
        if (spot !== undefined) spots.set(found.placed, [...(spots.get(found.placed) ?? []), spot]);
      }
    }
  }
  return spots;
}

function inlinesOf(block: Block): readonly Inline[] {
  if (block.kind === 'break') return [];
  return block.kind === 'row' ? block.cells.flat() : block.inlines;
}

function isLeading({ href }: Inline): boolean {
  return href !== undefined && LEADS.test(href);
}

function linesOf(pages: readonly Page[], item: string): readonly FoundLine[] {
  const found: FoundLine[] = [];
  let start = 0;
  for (const [page, { boxes }] of pages.entries()) {
    const own = boxes.filter((box) => box.item === item && BODY.has(box.role));
    for (const placed of own.flatMap(({ lines }) => lines)) {
      found.push({ page, placed, start });
      start += placed.line.text.length;
    }
  }
  return found;
}

/** Characters `start` … `end` (exclusive) of the whole text lead somewhere. */
interface LinkRange {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

function rangesOf(blocks: readonly Block[], whole: string): readonly LinkRange[] {
  const ranges: LinkRange[] = [];
  let from = 0;
  for (const inlines of blocks.map(inlinesOf)) {
    // Words that stand in many places are looked for in their own paragraph first.
    const home = whole.indexOf(inlines.map(({ text }) => text).join(''), from);
    const own = rangesIn(inlines, whole, Math.max(home, from));
    ranges.push(...own);
    from = own.at(-1)?.end ?? from;
  }
  return ranges;
}

/** The links of a paragraph that begins at `home` or later. */
function rangesIn(inlines: readonly Inline[], whole: string, home: number): readonly LinkRange[] {
  const ranges: LinkRange[] = [];
  let at = home;
  for (const inline of inlines) {
    const { href, text } = inline;
    const start = whole.indexOf(text, at);
    // Plain words may stand otherwise in print, as in a list or an ad; then the next are looked for from here.
    if (start < 0) continue;
    if (whole.startsWith(text, at) || isLeading(inline)) at = start + text.length;
    if (href !== undefined && isLeading(inline)) ranges.push({ start, end: at, to: href });
  }
  return ranges;
}

function spotIn({ page, placed, start }: FoundLine, range: LinkRange): LinkSpot | undefined {
  const { line, x, baseline } = placed;
  const from = Math.max(0, range.start - start);
  const to = Math.min(line.text.length, range.end - start);
  if (to <= from) return undefined;
  const left = xAt(placed, from);
  const right = xAt(placed, to);
  const rect = {
    x: x + left,
    y: baseline - ABOVE * line.size,
    width: Math.max(0, right - left),
    height: (ABOVE + BELOW) * line.size,
  };
  return { page, rect, text: line.text.slice(from, to), to: range.to };
}

/** Where a character of a line begins; a line whose glyphs do not tell its text is shared out evenly. */
function xAt({ line }: PlacedLine, index: number): number {
  const { glyphs, text, width } = line;
  let at = 0;
  for (const glyph of glyphs) {
    if (at >= index) return glyph.x;
    at += glyph.text.length;
  }
  return at === text.length ? width : (width * index) / Math.max(1, text.length);
}
