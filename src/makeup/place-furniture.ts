// Masthead, folio, rules and the 導讀 box. In: the page's dummy and the issue. Out: boxes. Words come from the issue and the template's labels.
import { fitWithin, type GridRect, type Rect } from '../base/geometry.js';
import type { Pt } from '../base/units.js';
import type { Issue, PictureFile } from '../model/copy.js';
import type { Dummy, ReferBox } from '../model/dummy.js';
import type { Mark, Typesetter } from '../model/galley.js';
import type { Box, PlacedLine } from '../model/page.js';
import { sideOfPage } from '../model/page-side.js';
import { WHOLE_PICTURE } from '../model/picture.js';
import type { Template } from '../model/template.js';
import { placeHung, rectOfGrid } from './axes.js';
import { printedDay } from './calendar.js';

/** What furniture is made from. */
export interface FurnitureTools {
  readonly issue: Omit<Issue, 'articles' | 'ads' | 'liners' | 'leftOut'>;
  readonly template: Template;
  readonly typesetter: Typesetter;
  readonly pageCount: number;
}

/** One line of text at a place: `align` says what `x` is. */
interface Words {
  readonly text: string;
  readonly style: string;
  readonly x: Pt;
  readonly baseline: Pt;
  readonly measure: Pt;
  readonly align: 'start' | 'center' | 'end';
  readonly ink?: string;
  readonly sizes?: readonly Pt[];
}

function setWords(words: Words, tools: FurnitureTools): readonly PlacedLine[] {
  const { text, style, measure, align } = words;
  const base = { text: { text, span: tools.issue.span }, style, measure, align, maxLines: 1 };
  const withInk = words.ink === undefined ? base : { ...base, ink: words.ink };
  const request = words.sizes === undefined ? withInk : { ...withInk, sizes: words.sizes };
  const { lines } = tools.typesetter.setBlock(request).value;
  return lines.map(({ line }) => ({ line, x: words.x + line.x, baseline: words.baseline }));
}

/** What is printed of a piece of furniture. */
interface Content {
  readonly lines: readonly PlacedLine[];
  readonly marks: readonly Mark[];
}

function furniture(name: string, role: Box['role'], rect: Rect, content: Content): Box {
  return {
    item: `furniture/${name}`,
    role,
    rect,
    writing: 'horizontal',
    from: undefined,
    ...content,
  };
}

function rule(x1: Pt, y: Pt, x2: Pt, thickness: Pt): Mark {
  return { kind: 'rule', x1, y1: y, x2, y2: y, ink: 'black', thickness, dash: undefined };
}

/** Sizes tried for the paper's name, in points. */
const NAME_SIZES: readonly Pt[] = [92, 84, 78, 72, 60, 48, 36, 28, 24, 20, 16];
const EAR_WIDTH = 150;
const EAR_LEADING = 15;

/** Page one's masthead: the name between two ears, two rules under it. Findings on the logo's file point at where it is named. */
export function placeMasthead(tools: FurnitureTools): Box {
  const { template, issue } = tools;
  const { x, width } = template.body;
  const { mastheadTop: top, mastheadBottom: bottom } = template.furniture;
  const rect = { x, y: top, width, height: bottom - top };
  const ruleY = bottom - 10;
  const name: Words = {
    text: issue.publication?.text ?? '',
    style: 'masthead',
    x: x + EAR_WIDTH,
    baseline: top + (ruleY - top) * 0.76,
    measure: width - 2 * EAR_WIDTH,
    align: 'center',
    sizes: NAME_SIZES,
  };
  const left = earWords(leftEar(tools), { x, top: top + 12, align: 'start' });
  const right = earWords(rightEar(tools), {
    x: x + width - EAR_WIDTH,
    top: top + 12,
    align: 'end',
  });
  const room = { x: x + EAR_WIDTH, y: top, width: width - 2 * EAR_WIDTH, height: ruleY - top };
  const logo = issue.logo === undefined ? undefined : placeLogo(issue.logo.file, room);
  const shown = logo === undefined ? [name] : [];
  const lines = [...shown, ...left, ...right].flatMap((words) => setWords(words, tools));
  const rules = [rule(x, ruleY, x + width, 2), rule(x, ruleY + 3.5, x + width, 0.5)];
  const marks = logo === undefined ? rules : [logo, ...rules];
  const box = furniture('masthead', 'masthead', rect, { lines, marks });
  return { ...box, from: issue.logo?.span };
}

/** Part of the masthead's room that a logo may take: white stays around it as around a name in type. */
const LOGO_SHARE = 0.84;

/** The paper's name as artwork: whole, as large as its room lets it be, in the middle. */
function placeLogo(file: PictureFile, room: Rect): Mark {
  const [width, height] = [room.width * LOGO_SHARE, room.height * LOGO_SHARE];
  const x = room.x + (room.width - width) / 2;
  const y = room.y + (room.height - height) / 2;
  const rect = fitWithin({ x, y, width, height }, file);
  return { kind: 'picture', rect, file, crop: WHOLE_PICTURE };
}

function earWords(
  texts: readonly string[],
  at: { readonly x: Pt; readonly top: Pt; readonly align: 'start' | 'end' },
): readonly Words[] {
  return texts.map((text, index) => ({
    text,
    style: 'ear',
    x: at.x,
    baseline: at.top + 10 + index * EAR_LEADING,
    measure: EAR_WIDTH,
    align: at.align,
  }));
}

function leftEar(tools: FurnitureTools): readonly string[] {
  const day = printedDay(tools.issue.date);
  return [`${day.solar} ${day.weekday}`, day.lunar, numberLine(tools)].filter(
    (text) => text !== '',
  );
}

function numberLine({ issue, template }: FurnitureTools): string {
  const parts: string[] = [];
  const [volume = '', number = ''] = template.labels.volume.split(' ');
  if (issue.volume !== undefined) parts.push(volume.replace('{volume}', String(issue.volume)));
  if (issue.number !== undefined) parts.push(number.replace('{number}', String(issue.number)));
  return parts.join(' ');
}

function rightEar({ issue, pageCount, template }: FurnitureTools): readonly string[] {
  const pages = template.labels.pages.replace('{count}', String(pageCount));
  const staff = (issue.staff ?? '').split(/\n|／|；/).map((part) => part.trim());
  return [`${pages} ${issue.price ?? ''}`.trim(), ...staff]
    .filter((text) => text !== '')
    .slice(0, 5);
}

/** The running line of an inner page: number at the outside, section in a label, paper and day at the inside. */
export function placeFolio(dummy: Dummy, tools: FurnitureTools): Box {
  const { template, issue } = tools;
  const { x, width } = template.body;
  const { folioTop: top, folioBottom: bottom } = template.furniture;
  const isRight = sideOfPage(dummy) === 'right';
  const day = printedDay(issue.date);
  const third = width / 3;
  const at = { outer: isRight ? x + 2 * third : x, inner: isRight ? x : x + 2 * third };
  const words: Words[] = [
    {
      text: dummy.id,
      style: 'folio-page',
      x: at.outer,
      baseline: bottom - 6,
      measure: third,
      align: isRight ? 'end' : 'start',
    },
    ...folioInner(
      [`${issue.publication?.text ?? ''}\u3000${day.solar} ${day.weekday}`.trim(), day.lunar],
      {
        x: at.inner,
        bottom,
        third,
        align: isRight ? 'start' : 'end',
      },
    ),
  ];
  const marks: Mark[] = [rule(x, bottom, x + width, 1)];
  const lines = words.flatMap((entry) => setWords(entry, tools));
  const label = sectionLabel(dummy, tools);
  const rect = { x, y: top, width, height: bottom - top };
  return furniture('folio', 'folio', rect, {
    lines: [...lines, ...label.lines],
    marks: [...marks, ...label.marks],
  });
}

function folioInner(
  texts: readonly string[],
  at: { readonly x: Pt; readonly bottom: Pt; readonly third: Pt; readonly align: 'start' | 'end' },
): readonly Words[] {
  return texts.map((text, index) => ({
    text,
    style: 'folio',
    x: at.x,
    baseline: at.bottom - 16 + index * 11,
    measure: at.third,
    align: at.align,
  }));
}

function sectionLabel(dummy: Dummy, tools: FurnitureTools): Content {
  const { template } = tools;
  if (dummy.section === undefined) return { lines: [], marks: [] };
  const centre = template.body.x + template.body.width / 2;
  const { folioBottom: bottom } = template.furniture;
  const [line] = setWords(
    {
      text: dummy.section,
      style: 'folio-section',
      x: centre - 100,
      baseline: bottom - 9,
      measure: 200,
      align: 'center',
      ink: 'white',
    },
    tools,
  );
  if (line === undefined) return { lines: [], marks: [] };
  const width = line.line.width + 22;
  const rect = { x: centre - width / 2, y: bottom - 22, width, height: 18 };
  return { lines: [line], marks: [{ kind: 'fill', rect, ink: 'black', tint: 1 }] };
}

/** The 導讀 box: label, then one refer a line with its page. */
export function placeRefer(refer: ReferBox, tools: FurnitureTools): readonly Box[] {
  const { template } = tools;
  const rect = rectOfGrid(template, refer.grid);
  const frame = { ...rect, y: rect.y + 2, height: rect.height - 4 };
  const [label] = setWords(
    {
      text: template.labels.refer,
      style: 'folio-section',
      x: rect.x + refer.inset,
      baseline: rect.y + 19,
      measure: 80,
      align: 'start',
      ink: 'white',
    },
    tools,
  );
  const marks: Mark[] = [{ kind: 'frame', rect: frame, ink: 'black', thickness: 0.5 }];
  const lines: PlacedLine[] = [];
  if (label !== undefined) {
    const band = {
      x: rect.x + refer.inset,
      y: rect.y + 7,
      width: label.line.width + 16,
      height: 17,
    };
    marks.push({ kind: 'fill', rect: band, ink: 'black', tint: 1 });
    lines.push({ ...label, x: label.x + 8 });
  }
  let at = refer.grid.line + refer.labelLines;
  const boxes: Box[] = [furniture('refer', 'refer', rect, { lines, marks })];
  for (const entry of refer.entries) {
    const grid: GridRect = { ...refer.grid, line: at, lineSpan: entry.text.depth };
    const text = placeHung(template, entry.text.lines, { x: rect.x + refer.inset, line: at });
    const right = rect.x + rect.width - refer.inset - 34;
    const page = placeHung(template, entry.page.lines, { x: right, line: at });
    boxes.push(
      furniture('refer', 'refer', rectOfGrid(template, grid), {
        lines: [...text, ...page],
        marks: [],
      }),
    );
    at += entry.text.depth;
  }
  return boxes;
}
