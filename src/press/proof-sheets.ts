// Pages → sheets of a proof: facing pages side by side, with marks, slug, findings and the mark on drafts. In: pages, issue, what was found, who
// sets words. Out: sheets, each a page like any other, and where it is cut. The pages on them are not changed, only set down elsewhere.
import { createHash } from 'node:crypto';
import type { Diagnostic } from '../base/diagnostic.js';
import type { Rect } from '../base/geometry.js';
import { type Pt, roundPt } from '../base/units.js';
import type { Issue } from '../model/copy.js';
import type { Mark, Typesetter } from '../model/galley.js';
import { moveMark } from '../model/move-mark.js';
import type { Box, Page, PlacedLine } from '../model/page.js';
import type { Template } from '../model/template.js';
import type { SheetCut } from './plate-document.js';
import { type PlacedFinding, placeFindings, unionOf } from './proof-findings.js';
import { DRAFT_INK, FINDING_INK, MARKS_REACH, proofMarks } from './proof-marks.js';
import { hangWords, NoteColumn, setWords } from './proof-words.js';

/** What a proof shows besides the pages. */
export interface ProofWishes {
  readonly findings: readonly Diagnostic[];
  readonly typesetter: Typesetter;
}

/** What sheets are made from. */
export interface ProofDesk extends ProofWishes {
  readonly issue: Pick<Issue, 'id' | 'publication' | 'date' | 'articles'>;
  readonly template: Pick<Template, 'labels' | 'leading' | 'headlines'>;
}

/** A sheet and where it is cut. */
export interface ProofSheet {
  readonly page: Page;
  readonly cut: SheetCut;
}

/** White around the bleed: for the slug, marks and colour bar; at a side without notes. */
const ABOVE: Pt = 52;
const BELOW: Pt = 44;
const BESIDE: Pt = 40;
/** Width of notes, and the white on both sides of them. */
const NOTES: Pt = 132;
const NOTES_GAP: Pt = 10;
/** A frame stands this far outside its box. */
const FRAME_OUT: Pt = 2;
const FRAME: Pt = 1;
/** Side of the square with a finding's number. */
const TAG: Pt = 11;
/** Sizes tried for the word on a draft. */
const DRAFT_SIZES: readonly Pt[] = [160, 120, 96, 72, 60, 48, 36, 28, 20, 14];

/** All sheets, in order. */
export function proofSheets(pages: readonly Page[], desk: ProofDesk): readonly ProofSheet[] {
  const found = placeFindings(pages, desk.findings);
  const build = buildIdOf(pages);
  return facing(pages).map((spread, index) =>
    new SheetMaker(spread, desk).make({ index, build, found }),
  );
}

/** Eight digits that name what is printed: other content, other digits. */
function buildIdOf(pages: readonly Page[]): string {
  return createHash('sha256').update(JSON.stringify(pages)).digest('hex').slice(0, 8);
}

/** A left page (even in print) and the right one after it face each other; the front, the back and pages without their neighbour stand alone. */
export function facing(pages: readonly Page[]): readonly (readonly Page[])[] {
  const spreads: Page[][] = [];
  for (const page of pages) {
    const last = spreads.at(-1);
    const left = last?.[0];
    const meets =
      last?.length === 1 && left !== undefined && isLeft(left) && left.index + 1 === page.index;
    if (meets) last.push(page);
    else spreads.push([page]);
  }
  return spreads;
}

function isLeft({ index }: Page): boolean {
  return index % 2 === 1;
}

interface SheetFacts {
  readonly index: number;
  readonly build: string;
  readonly found: ReadonlyMap<string, readonly PlacedFinding[]>;
}

type Content = Pick<Box, 'lines' | 'marks'>;

/** Lays out one sheet. */
class SheetMaker {
  private readonly spread: readonly Page[];
  private readonly desk: ProofDesk;
  private readonly cut: SheetCut;
  private readonly size: { readonly width: Pt; readonly height: Pt };
  /** Findings told on this sheet. */
  private count = 0;

  constructor(spread: readonly Page[], desk: ProofDesk) {
    this.spread = spread;
    this.desk = desk;
    const [first] = spread;
    const bleed = first?.bleed ?? 0;
    const width = spread.reduce((sum, { trim }) => sum + trim.width, 0);
    const height = first?.trim.height ?? 0;
    const side = (hasNotes: boolean): Pt =>
      bleed + MARKS_REACH + (hasNotes ? NOTES + 2 * NOTES_GAP : BESIDE);
    const left = side(spread.some(isLeft));
    const right = side(spread.some((page) => !isLeft(page)));
    const trim = { x: left, y: ABOVE + bleed, width, height };
    this.cut = { trim, bleed: grown(trim, bleed) };
    this.size = { width: left + width + right, height: height + ABOVE + BELOW + 2 * bleed };
  }

  make({ index, build, found }: SheetFacts): ProofSheet {
    const { cut, size, spread } = this;
    const { trim } = cut;
    const boxes: Box[] = [];
    const folds: Pt[] = [];
    let x = trim.x;
    for (const page of spread) {
      if (x > trim.x) folds.push(x);
      boxes.push(...this.draftMarks(page, x), ...this.moved(page, x));
      boxes.push(...this.findings(found.get(page.id) ?? [], page, x));
      x += page.trim.width;
    }
    boxes.push(
      this.around('marks', { lines: [], marks: proofMarks(cut, folds) }),
      this.slug(build),
    );
    const page: Page = {
      id: spread.map(({ id }) => id).join('–'),
      index,
      section: undefined,
      isColor: true,
      trim: size,
      bleed: 0,
      body: trim,
      columns: [],
      baseline: { first: 0, step: 0 },
      boxes,
      fill: 1,
      voidLines: 0,
    };
    return { page, cut };
  }

  private moved(page: Page, dx: Pt): readonly Box[] {
    const dy = this.cut.trim.y;
    return page.boxes.map((box) => ({
      ...box,
      isBlack: !page.isColor,
      rect: { ...box.rect, x: roundPt(box.rect.x + dx), y: roundPt(box.rect.y + dy) },
      lines: box.lines.map((placed) => movedLine(placed, dx, dy)),
      marks: box.marks.map((mark) => moveMark(mark, dx, dy)),
    }));
  }

  /** The template's word for a draft, large and light under each part of the article. */
  private draftMarks(page: Page, dx: Pt): readonly Box[] {
    const { issue, template } = this.desk;
    const drafts = issue.articles.filter(({ status }) => status === 'draft');
    return drafts.flatMap(({ id }) => {
      const rect = unionOf(page.boxes.filter(({ item }) => item === id));
      if (rect === undefined) return [];
      const sizes = DRAFT_SIZES.filter((size) => size < rect.height);
      const style = template.headlines[0]?.style ?? 'caption';
      const fit = { sizes: sizes.length > 0 ? sizes : [10], maxLines: 1, align: 'center' } as const;
      const request = { style, measure: rect.width, ink: DRAFT_INK, ...fit };
      const block = setWords(this.desk.typesetter, template.labels.draft, request);
      const baseline = rect.y + rect.height / 2 + block.size * 0.38;
      const lines = hangWords(block, rect.x + dx, this.cut.trim.y + baseline);
      return [this.around('draft', { lines, marks: [] })];
    });
  }

  private findings(found: readonly PlacedFinding[], page: Page, dx: Pt): readonly Box[] {
    const { bleed, trim } = this.cut;
    const { template, typesetter } = this.desk;
    const { leading } = template;
    const x = isLeft(page)
      ? bleed.x - MARKS_REACH - NOTES_GAP - NOTES
      : bleed.x + bleed.width + MARKS_REACH + NOTES_GAP;
    const foot = trim.y + trim.height;
    const column = new NoteColumn({ x, top: trim.y, foot, measure: NOTES, leading }, typesetter);
    const tagged = new Map<string, number>();
    const notes: PlacedLine[] = [];
    const frames = found.flatMap(({ finding, rect }) => {
      this.count += 1;
      const number = String(this.count);
      const on = rect && { ...rect, x: rect.x + dx, y: rect.y + trim.y };
      const text = `${number}　${finding.code}　${finding.message.zh}`;
      notes.push(...column.tell(text, on?.y ?? trim.y));
      if (on === undefined) return [];
      const key = JSON.stringify(on);
      const before = tagged.get(key) ?? 0;
      tagged.set(key, before + 1);
      return [this.frame(on, number, before)];
    });
    const lines = [...notes, ...column.close()];
    return lines.length === 0 ? frames : [...frames, this.around('notes', { lines, marks: [] })];
  }

  /** A frame around what a finding is about, its number at the top left; further numbers beside it. */
  private frame(rect: Rect, number: string, before: number): Box {
    const out = grown(rect, FRAME_OUT);
    const tag = { x: out.x + before * (TAG + 1), y: out.y - TAG, width: TAG, height: TAG };
    const marks: readonly Mark[] = [
      { kind: 'frame', rect: out, ink: FINDING_INK, thickness: FRAME },
      { kind: 'fill', rect: tag, ink: FINDING_INK, tint: 1 },
    ];
    const block = setWords(this.desk.typesetter, number, {
      style: 'caption',
      sizes: [TAG * 0.7],
      measure: TAG,
      align: 'center',
      ink: 'white',
    });
    const lines = hangWords(block, tag.x, tag.y + TAG * 0.78);
    return this.around('finding', { lines, marks });
  }

  private slug(build: string): Box {
    const { issue } = this.desk;
    const pages = this.spread.map(({ id }) => id).join('–');
    const name = issue.publication?.text ?? issue.id;
    const text = `${name}　${issue.date}　${pages}　校樣，不可付印　${build}`;
    const { bleed } = this.cut;
    const style = { style: 'caption', measure: bleed.width, align: 'start' } as const;
    const block = setWords(this.desk.typesetter, text, { ...style, maxLines: 1 });
    const lines = hangWords(block, bleed.x + 24, bleed.y - MARKS_REACH - 6);
    return this.around('slug', { lines, marks: [] });
  }

  private around(name: string, content: Content): Box {
    return {
      item: `furniture/proof-${name}`,
      role: 'filler',
      rect: { x: 0, y: 0, ...this.size },
      writing: 'horizontal',
      from: undefined,
      ...content,
    };
  }
}

function movedLine({ line, x, baseline }: PlacedLine, dx: Pt, dy: Pt): PlacedLine {
  return { line, x: roundPt(x + dx), baseline: roundPt(baseline + dy) };
}

function grown({ x, y, width, height }: Rect, by: Pt): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
