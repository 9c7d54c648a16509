// Typeset ads for tests: ads by hand, copy of three lengths, the project's templates and fonts. In: copy and fields. Out: ads, tools, and
// what a set ad shows.
import assert from 'node:assert/strict';
import { readTemplate } from '../../src/copy/read-template.js';
import type { LineTools } from '../../src/galley/set-lines.js';
import type { Ad, Block } from '../../src/model/copy.js';
import type { SetFrame } from '../../src/model/galley.js';
import { DEFAULT_RULES } from '../../src/model/line-rules.js';
import type { Template } from '../../src/model/template.js';
import { createDiskShelf } from '../../src/source/disk-shelf.js';
import { blocksOf, runsOf } from './copy-desk.js';
import { openProjectFonts } from './fonts.js';
import { PROJECT } from './project.js';

export const span = { file: 'ads/x.md', start: 0, end: 0 };

/** An ad with this copy. */
export function adOf(copy: string, fields: Partial<Ad> = {}): Ad {
  return {
    id: 'ads/x.md',
    advertiser: { text: '客戶', span },
    kind: 'display',
    size: { kind: 'named', name: 'quarter', span },
    artwork: undefined,
    style: undefined,
    blocks: blocksOf(copy),
    page: undefined,
    position: undefined,
    section: undefined,
    notWith: [],
    category: undefined,
    color: 'any',
    span,
    ...fields,
  };
}

/** An ad's field for a design. */
export const styled = (name: string): Partial<Ad> => ({ style: { text: name, span } });

/** Copy of about ten, sixty and two hundred characters. */
export const TEN = '## 永和豆漿\n\n913-555-0142';
export const SIXTY = `## 海旺電腦

★ 專修電腦太慢、中毒

★ 記憶體升級 手機換螢幕

**913-555-0133**

週二至週日 10:30–19:00

第三街118號`;
export const TWO_HUNDRED = `## 橡溪安親班

暑期班六月二日開課，國小一年級到八年級。早上讀書寫字，下午游泳、圍棋、書法與科學實驗，每週五校外參觀。

- 全日班 $285　半日班 $160
- 兄弟姊妹同班 9折
- 供應午餐與點心，可早送晚接

> 孩子開心，爸媽放心。

預約參觀 (816) 555-0117　林老師 913-555-0142

週一至週五 7:30–18:30

24300 W. Ridge Rd., Bonner Springs, KS 66012`;

/** No line comes nearer to an edge than the least white. */
export function assertInside({ lines, width, height }: SetFrame, name: string): void {
  for (const { line, x, baseline } of lines) {
    const where = `${name}: “${line.text}”`;
    assert.ok(x >= 5 && x + line.width <= width - 5, `${where} at the sides`);
    assert.ok(baseline - 0.88 * line.size >= 0, `${where} at the top`);
    assert.ok(baseline + 0.12 * line.size <= height - 3, `${where} at the foot`);
  }
}

/** The characters of blocks. */
export function copyOf(blocks: readonly Block[]): string {
  return runsOf(blocks)
    .map((run) => run.text)
    .join('');
}

/** One of the project's templates. */
export function projectTemplate(name: string): Template {
  const path = `templates/${name}/template.yaml`;
  const { value } = readTemplate(path, createDiskShelf(PROJECT), { file: path, start: 0, end: 0 });
  if (value === undefined) throw new Error(`${path} cannot be read`);
  return value;
}

/** What setting an ad in a template needs, with the project's fonts. */
export function adTools(template: Template): LineTools & { readonly template: Template } {
  return { shaper: openProjectFonts().shaper, rules: DEFAULT_RULES, names: [], template };
}
