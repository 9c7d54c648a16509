// The form of template.yaml: which groups and fields it has, and of what kind. Nothing is read here.
import type { Pt } from '../base/units.js';
import type { Family } from '../model/font.js';
import type { HouseChoices, KinsokuLevel } from '../model/line-rules.js';
import type { AdDesign, ClassifiedRules, Template } from '../model/template.js';
import { choice, flag, integer, length, name, number, text, texts } from './field-kinds.js';
import { type Field, groupOf, listOf, mapOf, optional } from './fields.js';

/** What template.yaml says, typed; groups that the model has too are the model's. */
export interface TemplateFields
  extends Pick<
    Template,
    | 'name'
    | 'press'
    | 'palette'
    | 'styles'
    | 'headlines'
    | 'furniture'
    | 'adSizes'
    | 'labels'
    | 'limits'
  > {
  readonly publication: string | undefined;
  readonly classified:
    | (Pick<ClassifiedRules, 'columns' | 'continued'> & {
        readonly categories: ClassifiedRules['categories'] | undefined;
      })
    | undefined;
  readonly kinsoku: KinsokuLevel;
  readonly lineSetting: Omit<HouseChoices, 'kinsoku'> | undefined;
  readonly page: { readonly width: Pt; readonly height: Pt; readonly bleed: Pt };
  readonly grid: Template['body'] &
    Pick<Template, 'columns' | 'columnEm' | 'gutterEm' | 'bodySize' | 'leading' | 'baselineDrop'>;
  readonly adDesigns: ReadonlyMap<
    string,
    Pick<AdDesign, 'kind' | 'frame' | 'ink'> & { readonly doubleFrame: boolean | undefined }
  >;
}

const lineSetting = groupOf({
  emphasis: optional(choice(['dots', 'strong'])),
  punctuation: optional(
    choice(['quanjiao', 'kaiming', 'banjiao', 'CCT', 'hangmobanjiao', 'plain']),
  ),
  lineStart: optional(choice(['trim', 'trim-wrapped', 'keep'])),
  hanging: optional(flag()),
  grid: optional(flag()),
  lastLineLeast: optional(integer(1, 10)),
});

const FAMILIES = ['serif', 'sans', 'kai'] as const satisfies readonly Family[];
const percent = number(0, 100);

const style = groupOf({
  family: choice(FAMILIES),
  weight: integer(100, 900),
  size: length(),
  leading: length(),
  ink: text(),
  tight: optional(flag()),
});

const tier = groupOf({
  style: text(),
  sizes: listOf(length()),
  minColumns: integer(1, 16),
  maxColumns: integer(1, 16),
  maxLines: integer(1, 6),
});

const page = groupOf({ width: length(), height: length(), bleed: length() });

const grid = groupOf({
  x: length(),
  y: length(),
  width: length(),
  height: length(),
  columns: integer(1, 16),
  columnEm: integer(4, 60),
  gutterEm: number(0, 4),
  bodySize: length(),
  leading: length(),
  baselineDrop: number(0, 3),
});

const furniture = groupOf({
  folioTop: length(),
  folioBottom: length(),
  mastheadTop: length(),
  mastheadBottom: length(),
  mastheadLines: integer(0, 80),
});

const design = groupOf({
  kind: choice(['plain', 'band', 'price', 'card']),
  frame: length(),
  doubleFrame: optional(flag()),
  ink: text(),
});

const labels = groupOf({
  jumpTo: text(),
  jumpFrom: text(),
  refer: text(),
  classified: text(),
  volume: text(),
  draft: text(),
  pages: text(),
  free: text(),
  datelineOpen: text(),
  datelineClose: text(),
});

const classified = groupOf({
  columns: optional(integer(1, 24)),
  categories: optional(texts()),
  continued: optional(text()),
});

const limits = groupOf({
  minLegLines: integer(1, 100),
  minLegLinesBesidePicture: integer(1, 100),
  storyGapLines: integer(0, 10),
  adGap: length(),
  jumpLinesBefore: integer(0, 200),
  jumpLinesAfter: integer(0, 200),
  pictureStretch: number(0, 1),
  bentLines: integer(0, 10),
  minMeasureEm: optional(number(1, 100)),
  maxMeasureEm: optional(number(1, 200)),
  maxMeasureEmVertical: optional(number(1, 200)),
  minBodySize: optional(length()),
  minLeadingRatio: optional(number(1, 3)),
  maxLeadingRatio: optional(number(1, 3)),
  shallowLegLines: optional(integer(1, 100)),
  maxLegLines: optional(integer(1, 400)),
  raggedLegLines: optional(integer(0, 20)),
  greyLines: optional(integer(1, 400)),
  greyLegs: optional(integer(1, 16)),
  headGapLines: optional(integer(0, 50)),
  headGrowth: optional(length()),
  leadRatio: optional(number(1, 5)),
  headLines: optional(integer(1, 10)),
  headCharacters: optional(integer(1, 100)),
  dominantPicture: optional(number(1, 10)),
  linerFootLines: optional(integer(0, 50)),
  looseLineEm: optional(number(0, 10)),
  voidLines: optional(integer(0, 200)),
});

/** The form of template.yaml. */
export const TEMPLATE_FORM: Field<TemplateFields> = groupOf({
  name: name(),
  publication: optional(text()),
  press: name(),
  kinsoku: choice(['none', 'basic', 'gb', 'strict']),
  lineSetting: optional(lineSetting),
  page,
  grid,
  palette: mapOf(groupOf({ c: percent, m: percent, y: percent, k: percent })),
  styles: mapOf(style),
  headlines: listOf(tier),
  furniture,
  adSizes: mapOf(groupOf({ columns: integer(1, 16), height: length() })),
  adDesigns: mapOf(design),
  labels,
  classified: optional(classified),
  limits,
});
