// Tables. In: the rows of one table, a measure. Out: one galley item a row, its cells side by side in common columns; figures stand
// flush right. Draws no rules; a head row is set strong.
import type { Diagnostic, Outcome } from '../base/diagnostic.js';
import type { Pt } from '../base/units.js';
import type { Block } from '../model/copy.js';
import type { GalleyItem, HungLine } from '../model/galley.js';
import type { TextStyle } from '../model/template.js';
import { strongOf } from './body-runs.js';
import { itemize } from './itemize.js';
import type { StyledRun } from './line-request.js';
import { type LineSums, sumUp } from './line-sums.js';
import { type BlockTools, styleOf } from './set-block.js';
import { setSums } from './set-lines.js';
import { LABEL_SPACING } from './spacing.js';
import { type Asked, askedBy, chooseColumns, type TableColumns } from './table-columns.js';

type Row = Extract<Block, { kind: 'row' }>;

/** A table too wide for its measure is tried in smaller type, as lists of results are. */
const SIZE_STEP: Pt = 0.5;
const SIZE_STEPS = 3;
/** In which order: half a point less is a smaller evil than a parted name, a point more than that is a greater one. */
const TRIES: readonly { readonly step: number; readonly names: 'whole' | 'parted' }[] = [
  { step: 0, names: 'whole' },
  { step: 1, names: 'whole' },
  { step: 0, names: 'parted' },
  { step: 1, names: 'parted' },
  { step: 2, names: 'parted' },
  { step: 3, names: 'parted' },
];
const FIGURE = /^[+\-−±–$€£¥]?\s*[\p{Nd}]/u;

/** A cell ready to be set to any width. */
interface Cell {
  readonly runs: readonly StyledRun[];
  readonly sums: LineSums;
}

/** The cells of a table in one size, row by row. */
interface Setting {
  readonly style: TextStyle;
  readonly cells: readonly (readonly Cell[])[];
  readonly columns: TableColumns;
}

/** Sets the rows of one table; `paragraph` is the number of the first. */
export function setRows(
  rows: readonly Row[],
  { measure, paragraph }: { readonly measure: Pt; readonly paragraph: number },
  tools: BlockTools,
): Outcome<readonly GalleyItem[]> {
  const { value: setting, diagnostics } = chooseSetting(rows, measure, tools);
  const aligns = setting.columns.widths.map((_width, column) => alignOf(rows, column));
  const value = rows.map((row, at): GalleyItem => {
    const lines = setRow(setting, at, aligns, tools);
    const deepest = Math.max(0, ...lines.map(({ dy }) => Math.round(dy / tools.template.leading)));
    return {
      kind: 'text',
      lines,
      depth: deepest + 1,
      spaceBefore: 0,
      keepWithNext: row.isHead,
      paragraph: paragraph + at,
      startsParagraph: true,
      endsParagraph: true,
    };
  });
  return { value, diagnostics };
}

/** Type and columns that break no figure and no short cell: smaller type first, then names parted; failing that, words cut. */
function chooseSetting(rows: readonly Row[], measure: Pt, tools: BlockTools): Outcome<Setting> {
  const base = styleOf('table', tools.template);
  for (const { step, names } of TRIES) {
    const style = { ...base, size: base.size - step * SIZE_STEP };
    const desk = names === 'whole' ? tools : { ...tools, names: [] };
    const table = cellsOf(rows, { style, longest: () => measure }, desk);
    const columns = chooseColumns(askedOf(table.value, style.size), measure, style.size);
    if (columns.fits) {
      const value = { style, cells: table.value, columns };
      return { value, diagnostics: table.diagnostics };
    }
  }
  return cutToColumns(rows, measure, { ...tools, names: [] });
}

/** No size is small enough: columns in the proportion of what they ask for, words cut at their edges. */
function cutToColumns(rows: readonly Row[], measure: Pt, tools: BlockTools): Outcome<Setting> {
  const base = styleOf('table', tools.template);
  const style = { ...base, size: base.size - SIZE_STEPS * SIZE_STEP };
  const whole = cellsOf(rows, { style, longest: () => measure }, tools);
  const columns = chooseColumns(askedOf(whole.value, style.size), measure, style.size);
  const longest = (column: number): Pt => columns.widths[column] ?? measure;
  const { value, diagnostics } = cellsOf(rows, { style, longest }, tools);
  return { value: { style, cells: value, columns }, diagnostics };
}

/** `longest`: width that no word of a column may exceed. */
function cellsOf(
  rows: readonly Row[],
  { style, longest }: { readonly style: TextStyle; readonly longest: (column: number) => Pt },
  tools: BlockTools,
): Outcome<readonly (readonly Cell[])[]> {
  const strong = strongOf(style, tools.template);
  const found: Diagnostic[] = [];
  const value = rows.map((row) =>
    row.cells.map((inlines, column) => {
      const runs = inlines.map(({ text, span, strong: isStrong, emphasis }) => ({
        text,
        span,
        style: row.isHead || isStrong || emphasis ? strong : style,
      }));
      const made = itemize(runs, longest(column), tools, LABEL_SPACING);
      found.push(...made.diagnostics);
      return { runs, sums: sumUp(made.value) };
    }),
  );
  return { value, diagnostics: found };
}

/** What each column asks for: as much as the most demanding of its cells. */
function askedOf(cells: readonly (readonly Cell[])[], em: Pt): readonly Asked[] {
  const count = Math.max(1, ...cells.map((row) => row.length));
  return Array.from({ length: count }, (_, column) => {
    const asked = cells.flatMap((row) => {
      const cell = row[column];
      return cell === undefined ? [] : [askedBy(cell.sums, em)];
    });
    return {
      natural: Math.max(0, ...asked.map(({ natural }) => natural)),
      least: Math.max(0, ...asked.map(({ least }) => least)),
    };
  });
}

/** A column of figures stands flush right, its head with it. */
function alignOf(rows: readonly Row[], column: number): 'start' | 'end' {
  const texts = rows
    .filter((row) => !row.isHead)
    .map((row) => (row.cells[column] ?? []).map(({ text }) => text).join(''));
  return texts.length > 0 && texts.every((text) => FIGURE.test(text)) ? 'end' : 'start';
}

function setRow(
  { style, cells, columns }: Setting,
  row: number,
  aligns: readonly ('start' | 'end')[],
  { template }: BlockTools,
): readonly HungLine[] {
  let x: Pt = 0;
  return (cells[row] ?? []).flatMap(({ runs, sums }, column) => {
    const measure = columns.widths[column] ?? 0;
    const left = x;
    x += measure + columns.gap;
    const align = aligns[column] ?? 'start';
    const request = { runs, measure, indent: 0, hang: 0, align, ink: style.ink };
    return setSums(request, sums).map((line, at) => ({
      line: { ...line, x: line.x + left },
      dy: at * template.leading,
    }));
  });
}
