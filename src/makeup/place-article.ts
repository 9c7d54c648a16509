// Modules of the dummy → boxes of the page. In: a module and the template. Out: its boxes in reading order. Decides nothing.
import type { Rect } from '../base/geometry.js';
import type { Pt } from '../base/units.js';
import type { Picture } from '../model/copy.js';
import type { Module, Part, Role } from '../model/dummy.js';
import type { GalleyItem, Mark } from '../model/galley.js';
import type { Box } from '../model/page.js';
import type { Template } from '../model/template.js';
import { placeHung, rectOfGrid, xOfColumn, yOfLine } from './axes.js';

/** Thickness of a picture's keyline, and of the rules of a pull quote, in points. */
const KEYLINE = 0.25;
const QUOTE_RULE = 0.5;

/** All boxes of a module. */
export function placeArticle(module: Module, template: Template): readonly Box[] {
  return module.parts.flatMap((part) => placePart(part, module, template));
}

function placePart(part: Part, module: Module, template: Template): readonly Box[] {
  switch (part.kind) {
    case 'block': {
      const x = xOfColumn(template, part.grid.column) + part.inset;
      const rect = { ...rectOfGrid(template, part.grid), x };
      // What stands under or beside something (a caption, a jump line) takes its own width, a head the module's.
      const isNarrow = part.inset > 0 || part.role === 'caption' || part.role === 'credit';
      const width = isNarrow ? Math.max(part.block.width, 1) : rect.width;
      const lines = placeHung(template, part.block.lines, { x, line: part.grid.line });
      return [box(module, part.role, { ...rect, width }, { lines })];
    }
    case 'picture':
      return [placePicture(part, module, template)];
    case 'leg':
      return placeLeg(part, module, template);
  }
}

function box(
  module: Module,
  role: Role,
  rect: Rect,
  content: { readonly lines?: Box['lines']; readonly marks?: readonly Mark[] },
): Box {
  const { article } = module;
  return {
    item: article.id,
    role,
    rect,
    writing: article.writing,
    lines: content.lines ?? [],
    marks: content.marks ?? [],
    from: article.span,
  };
}

function placePicture(
  part: Extract<Part, { kind: 'picture' }>,
  module: Module,
  template: Template,
): Box {
  const rect = {
    x: xOfColumn(template, part.grid.column) + part.x,
    // The first body line's ink begins a little under the line's top; a picture begins with it.
    y: yOfLine(template, part.grid.line) + 1,
    width: part.width,
    height: part.height - 1,
  };
  // The picture stands within its keyline, not under it: black over a dark picture would be more ink than the press takes.
  const inner = inside(rect, KEYLINE);
  const marks: readonly Mark[] = [
    { kind: 'frame', rect, ink: 'black', thickness: KEYLINE },
    { kind: 'picture', rect: inner, file: part.picture.file, crop: cropOf(part.picture, inner) },
  ];
  return { ...box(module, 'image', rect, { marks }), from: part.picture.span };
}

function inside({ x, y, width, height }: Rect, by: Pt): Rect {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

/** The largest part of a picture with the frame's proportions that keeps the focus in it (RI03), 0…1. */
export function cropOf(picture: Picture, frame: Rect): Rect {
  const wanted = frame.width / frame.height;
  const own = picture.file.width / picture.file.height;
  const [focusX, focusY] = picture.focus;
  if (own > wanted) {
    const width = wanted / own;
    return { x: clamp(focusX - width / 2, 1 - width), y: 0, width, height: 1 };
  }
  const height = own / wanted;
  return { x: 0, y: clamp(focusY - height / 2, 1 - height), width: 1, height };
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(0, value), Math.max(0, most));
}

const ROLE_OF: Readonly<Record<GalleyItem['kind'], Role>> = {
  text: 'leg',
  subhead: 'subhead',
  quote: 'pullquote',
  break: 'leg',
};

/** One leg: runs of text lines, subheads and pull quotes each as a box, in order. */
function placeLeg(
  part: Extract<Part, { kind: 'leg' }>,
  module: Module,
  template: Template,
): readonly Box[] {
  const x = xOfColumn(template, part.grid.column) + part.x;
  const boxes: Box[] = [];
  let line = part.grid.line;
  let run: { role: Role; first: number; end: number; lines: Box['lines'][number][] } | undefined;
  const flush = (): void => {
    if (run === undefined) return;
    const rect = {
      x,
      y: yOfLine(template, run.first),
      width: part.measure,
      height: (run.end - run.first) * template.leading,
    };
    const marks = run.role === 'pullquote' ? quoteRules(rect) : [];
    boxes.push(box(module, run.role, rect, { lines: run.lines, marks }));
    run = undefined;
  };
  for (const item of part.items) {
    line += item.spaceBefore;
    const role = ROLE_OF[item.kind];
    if (run === undefined || run.role !== role || role !== 'leg') {
      flush();
      run = { role, first: line, end: line, lines: [] };
    }
    run.lines.push(...placeHung(template, item.lines, { x, line }));
    line += item.depth;
    run.end = line;
  }
  flush();
  return boxes;
}

function quoteRules(rect: Rect): readonly Mark[] {
  const rule = (y: number): Mark => ({
    kind: 'rule',
    x1: rect.x,
    y1: y,
    x2: rect.x + rect.width,
    y2: y,
    ink: 'black',
    thickness: QUOTE_RULE,
    dash: undefined,
  });
  return [rule(rect.y + 3), rule(rect.y + rect.height - 3)];
}
