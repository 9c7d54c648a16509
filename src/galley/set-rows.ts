// Tables. In: the rows of one table, a measure. Out: one galley item a row, its cells side by side in columns as wide as they ask.
// Draws no rules; a head row is set strong.
import type { Diagnostic, Outcome } from '../base/diagnostic.js';
import type { Pt } from '../base/units.js';
import type { Block } from '../model/copy.js';
import type { GalleyItem, HungLine } from '../model/galley.js';
import { strongOf } from './body-runs.js';
import type { StyledRun } from './line-request.js';
import { type BlockTools, styleOf } from './set-block.js';
import { setLines } from './set-lines.js';

type Row = Extract<Block, { kind: 'row' }>;

/** White between columns, in em of the table's type. */
const COLUMN_GAP = 1;
/** No column is narrower than so many em while another has more than its share. */
const LEAST_COLUMN = 2;

/** Sets the rows of one table; `paragraph` is the number of the first. */
export function setRows(
  rows: readonly Row[],
  setting: { readonly measure: Pt; readonly paragraph: number },
  tools: BlockTools,
): Outcome<readonly GalleyItem[]> {
  const { size } = styleOf('table', tools.template);
  const gap = COLUMN_GAP * size;
  const widths = columnWidths(rows, setting.measure, gap, tools);
  const diagnostics: Diagnostic[] = [];
  const value = rows.map((row, at): GalleyItem => {
    const made = setRow(row, { widths, gap }, tools);
    diagnostics.push(...made.diagnostics);
    return {
      kind: 'text',
      lines: made.value,
      depth: Math.max(
        1,
        ...made.value.map(({ dy }) => Math.round(dy / tools.template.leading) + 1),
      ),
      spaceBefore: 0,
      keepWithNext: row.isHead,
      paragraph: setting.paragraph + at,
      startsParagraph: true,
      endsParagraph: true,
    };
  });
  return { value, diagnostics };
}

function setRow(
  row: Row,
  { widths, gap }: { readonly widths: readonly Pt[]; readonly gap: Pt },
  tools: BlockTools,
): Outcome<readonly HungLine[]> {
  const diagnostics: Diagnostic[] = [];
  let x = 0;
  const value = row.cells.flatMap((_cell, column) => {
    const measure = widths[column] ?? 0;
    const left = x;
    x += measure + gap;
    const made = setCell(row, column, measure, tools);
    diagnostics.push(...made.diagnostics);
    return made.value.map((line, at) => ({
      line: { ...line, x: line.x + left },
      dy: at * tools.template.leading,
    }));
  });
  return { value, diagnostics };
}

function setCell(
  row: Row,
  column: number,
  measure: Pt,
  tools: BlockTools,
): ReturnType<typeof setLines> {
  const style = styleOf('table', tools.template);
  return setLines(
    {
      runs: cellRuns(row, column, tools),
      measure,
      indent: 0,
      hang: 0,
      align: 'start',
      ink: style.ink,
    },
    tools,
  );
}

function cellRuns(row: Row, column: number, tools: BlockTools): readonly StyledRun[] {
  const plain = styleOf('table', tools.template);
  const strong = strongOf(plain, tools.template);
  return (row.cells[column] ?? []).map(({ text, span, strong: isStrong, emphasis }) => ({
    text,
    span,
    style: row.isHead || isStrong || emphasis ? strong : plain,
  }));
}

/** Natural widths where they fit; else each column keeps a least width and the rest is shared by what they ask. */
function columnWidths(
  rows: readonly Row[],
  measure: Pt,
  gap: Pt,
  tools: BlockTools,
): readonly Pt[] {
  const count = Math.max(1, ...rows.map((row) => row.cells.length));
  const room = measure - (count - 1) * gap;
  const asked = Array.from({ length: count }, (_, column) =>
    Math.max(1, ...rows.map((row) => naturalWidthOf(row, column, tools))),
  );
  const total = asked.reduce((sum, width) => sum + width, 0);
  if (total <= room) return asked.map((width) => width + (room - total) / count);
  const least = Math.min(LEAST_COLUMN * styleOf('table', tools.template).size, room / count);
  const shared = room - least * count;
  const beyond = asked.map((width) => Math.max(0, width - least));
  const wanted = Math.max(
    1,
    beyond.reduce((sum, width) => sum + width, 0),
  );
  return beyond.map((width) => least + (shared * width) / wanted);
}

/** Wider than any column: a cell set to it takes its natural width. */
const UNBOUNDED: Pt = 1e6;

function naturalWidthOf(row: Row, column: number, tools: BlockTools): Pt {
  const lines = setCell(row, column, UNBOUNDED, tools).value;
  return Math.max(0, ...lines.map((line) => line.width));
}
