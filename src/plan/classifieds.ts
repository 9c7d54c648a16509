// Step 8 of the page engine: classifieds by category in narrow columns. In: liners and the room. Out: frames in columns, feet squared.
// Category order is the order of the files of many liners; heads are repeated on continued columns (RK02), a liner is never parted (RK03).
import type { Pt } from '../base/units.js';
import type { Liner } from '../model/copy.js';
import type { LinerSlot } from '../model/dummy.js';
import type { Line, SetFrame } from '../model/galley.js';
import type { DeskTools } from './desk.js';
import { columnWidth, columnX } from './grid.js';

/** A strip of classifieds over all columns of a page. */
export interface ClassifiedStrip {
  /** L the strip takes from the foot of the hole, its band included. */
  readonly depth: number;
  /** Places the strip with its top at `y` points below the type area's top. */
  readonly slots: (y: Pt) => readonly LinerSlot[];
  /** Liners that found no room. */
  readonly rest: readonly Liner[];
}

/** L of the band with the word 分類廣告 and the white under it. */
const BAND_LINES = 2;
/** L of a category's head, 1.5 with the air under it. */
const HEAD_LINES = 1.5;

interface Entry {
  readonly liner: Liner;
  readonly frame: SetFrame;
  readonly category: string;
}

interface Stacked {
  readonly kind: 'head' | 'liner';
  readonly item: string;
  readonly frame: SetFrame;
}

/** Packs liners into the fewest L over all columns, at most `lines`. Undefined when there are none. */
export function packClassifieds(
  liners: readonly Liner[],
  lines: number,
  tools: DeskTools,
): ClassifiedStrip | undefined {
  if (liners.length === 0) return undefined;
  const entries = setEntries(liners, tools);
  const most = lines - BAND_LINES;
  if (most < 8) return { depth: 0, slots: () => [], rest: liners };
  for (let depth = leastDepth(entries, tools); depth <= most; depth += 1) {
    const filled = fillColumns(entries, depth, tools);
    if (filled.taken === entries.length) return stripOf(filled, depth, [], tools);
  }
  const filled = fillColumns(entries, most, tools);
  const rest = entries.slice(filled.taken).map((entry) => entry.liner);
  return stripOf(filled, most, rest, tools);
}

function setEntries(liners: readonly Liner[], tools: DeskTools): readonly Entry[] {
  const order = categoryOrder(liners);
  const sorted = [...liners].sort(
    (a, b) => order.indexOf(a.category.text) - order.indexOf(b.category.text),
  );
  return sorted.map((liner) => {
    const outcome = tools.typesetter.setLiner(liner, columnWidth(tools.template));
    tools.report(outcome.diagnostics);
    return { liner, frame: outcome.value, category: liner.category.text };
  });
}

/** Categories as the files of many liners have them; one that only single ads name comes last. */
function categoryOrder(liners: readonly Liner[]): readonly string[] {
  const isOfMany = (liner: Liner): boolean => liner.id.includes('#');
  const many = liners.filter(isOfMany);
  const single = liners.filter((liner) => !isOfMany(liner));
  return [...new Set([...many, ...single].map((liner) => liner.category.text))];
}

function leastDepth(entries: readonly Entry[], tools: DeskTools): number {
  const total = entries.reduce((sum, entry) => sum + entry.frame.height, 0);
  return Math.max(6, Math.floor(total / tools.template.columns / tools.template.leading));
}

interface Filled {
  readonly columns: readonly (readonly Stacked[])[];
  readonly taken: number;
}

/** Fills the columns from the left, each to `depth` L. */
function fillColumns(entries: readonly Entry[], depth: number, tools: DeskTools): Filled {
  const columns: (readonly Stacked[])[] = [];
  let at = 0;
  for (let column = 0; column < tools.template.columns; column += 1) {
    const stack = fillColumn(entries, at, depth * tools.template.leading, tools);
    at += stack.filter(({ kind }) => kind === 'liner').length;
    columns.push(stack);
  }
  return { columns, taken: at };
}

/** One column from entry `from` on: a head at its top and wherever the category changes, liners whole. */
function fillColumn(
  entries: readonly Entry[],
  from: number,
  height: Pt,
  tools: DeskTools,
): readonly Stacked[] {
  const stack: Stacked[] = [];
  let used = 0;
  for (const [offset, entry] of entries.slice(from).entries()) {
    const needsHead = offset === 0 || entries[from + offset - 1]?.category !== entry.category;
    const head = needsHead ? headFrame(entry, tools) : undefined;
    used += entry.frame.height + (head?.height ?? 0);
    if (used > height + 0.01) break;
    if (head !== undefined) stack.push({ kind: 'head', item: 'furniture/classified', frame: head });
    stack.push({ kind: 'liner', item: entry.liner.id, frame: entry.frame });
  }
  return stack;
}

function stripOf(
  filled: Filled,
  depth: number,
  rest: readonly Liner[],
  tools: DeskTools,
): ClassifiedStrip {
  const { leading } = tools.template;
  return {
    depth: depth + BAND_LINES,
    rest,
    slots: (y) => {
      const band: LinerSlot = {
        item: 'furniture/classified',
        role: 'box',
        x: 0,
        y,
        frame: bandFrame(tools),
      };
      const top = y + BAND_LINES * leading;
      const columns = filled.columns.flatMap((stack, column) =>
        squareColumn(stack, {
          x: columnX(tools.template, column),
          y: top,
          height: depth * leading,
        }),
      );
      return [band, ...columns];
    },
  };
}

/** Most white put between two liners to bring a column's foot down to the others', in points. */
const MOST_WHITE = 7;

/** Squares a column's foot (RK04): the white left over is shared out between its liners. */
function squareColumn(
  stack: readonly Stacked[],
  column: { readonly x: Pt; readonly y: Pt; readonly height: Pt },
): readonly LinerSlot[] {
  const used = stack.reduce((sum, entry) => sum + entry.frame.height, 0);
  const liners = stack.filter((entry) => entry.kind === 'liner').length;
  const white = liners > 1 ? (column.height - used) / (liners - 1) : 0;
  const each = white <= MOST_WHITE ? white : 0;
  let y = column.y;
  return stack.map((entry) => {
    const slot: LinerSlot = {
      item: entry.item,
      role: entry.kind === 'head' ? 'box' : 'classified',
      x: column.x,
      y,
      frame: entry.frame,
    };
    y += entry.frame.height + (entry.kind === 'liner' ? each : 0);
    return slot;
  });
}

function headFrame(entry: Entry, tools: DeskTools): SetFrame {
  const height = HEAD_LINES * tools.template.leading;
  const text = { text: entry.category, span: entry.liner.category.span };
  return bandOf(
    text,
    'classified-head',
    { width: columnWidth(tools.template), height, ink: 3 },
    tools,
  );
}

function bandFrame(tools: DeskTools): SetFrame {
  const { template } = tools;
  const text = { text: template.labels.classified, span: { file: '', start: 0, end: 0 } };
  const size = { width: template.body.width, height: BAND_LINES * template.leading, ink: 4 };
  return bandOf(text, 'classified-band', size, tools);
}

/** Reversed words on a black band; `ink` is the white left under the band. */
function bandOf(
  text: { readonly text: string; readonly span: { file: string; start: number; end: number } },
  style: string,
  size: { readonly width: Pt; readonly height: Pt; readonly ink: Pt },
  tools: DeskTools,
): SetFrame {
  const block = tools.typesetter.setBlock({
    text,
    style,
    measure: size.width,
    align: 'center',
    maxLines: 1,
    ink: 'white',
  }).value;
  const bandHeight = size.height - size.ink;
  const baseline = bandHeight / 2 + block.size * 0.36;
  const lines = block.lines.map(({ line }: { readonly line: Line }) => ({
    line,
    x: line.x,
    baseline,
  }));
  return {
    width: size.width,
    height: size.height,
    lines,
    marks: [
      {
        kind: 'fill',
        rect: { x: 0, y: 0, width: size.width, height: bandHeight },
        ink: 'black',
        tint: 1,
      },
    ],
  };
}
