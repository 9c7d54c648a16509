// Templates. In: a YAML file's path and the shelf. Out: the typed sheet, or what is wrong at which line.
// A template is checked as a whole too: its grid must add up, its styles and inks must be there. Knows no issue.
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../base/diagnostic.js';
import type { Shelf } from '../base/shelf.js';
import type { Span } from '../base/span.js';
import { roundPt } from '../base/units.js';
import { houseRules } from '../model/line-rules.js';
import type { AdDesign, Template } from '../model/template.js';
import { type Fields, readFields } from './fields.js';
import { openText, yamlOf } from './open-file.js';
import { TEMPLATE_FORM, type TemplateFields } from './template-fields.js';

/** Styles that the rooms ask for by name. */
const STYLES =
  'body body-strong dateline byline source subhead quote caption credit kicker deck jump jumphead masthead ear folio folio-page folio-section refer refer-page classified-head classified-band liner liner-strong table ad-name ad-text ad-strong ad-small'.split(
    ' ',
  );
/** Inks that the rooms ask for by name. */
const INKS: readonly string[] = ['black', 'white'];

/** Reads a template. `from`: the place that named it. */
export function readTemplate(
  path: string,
  shelf: Shelf,
  from?: Span,
): Outcome<Template | undefined> {
  const opened = openText(shelf, path, from);
  if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics };
  const read = readFields(yamlOf(opened.value), TEMPLATE_FORM);
  const checks = read.value === undefined ? [] : checkTemplate(read.value);
  const diagnostics = [...opened.diagnostics, ...read.diagnostics, ...checks];
  if (read.value === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics };
  return { value: templateOf(read.value), diagnostics };
}

function templateOf(fields: Fields<TemplateFields>): Template {
  const { values } = fields;
  const { page, grid } = values;
  const publication = fields.textAt(values.publication, 'publication');
  return {
    name: values.name,
    ...(publication === undefined ? {} : { publication }),
    trim: { width: page.width, height: page.height },
    bleed: page.bleed,
    body: { x: grid.x, y: grid.y, width: grid.width, height: grid.height },
    columns: grid.columns,
    columnEm: grid.columnEm,
    gutterEm: grid.gutterEm,
    bodySize: grid.bodySize,
    leading: grid.leading,
    baselineDrop: grid.baselineDrop,
    lines: Math.round(grid.height / grid.leading),
    styles: values.styles,
    headlines: values.headlines,
    palette: values.palette,
    adSizes: values.adSizes,
    adDesigns: designsOf(values),
    labels: values.labels,
    classified: {
      columns: values.classified?.columns,
      categories: values.classified?.categories ?? [],
      continued: values.classified?.continued,
    },
    furniture: values.furniture,
    limits: values.limits,
    press: values.press,
    lineRules: houseRules({ ...values.lineSetting, kinsoku: values.kinsoku }),
  };
}

function designsOf(values: TemplateFields): ReadonlyMap<string, AdDesign> {
  return new Map(
    [...values.adDesigns].map(([key, design]) => [
      key,
      { name: key, ...design, doubleFrame: design.doubleFrame ?? false },
    ]),
  );
}

function checkTemplate(fields: Fields<TemplateFields>): readonly Diagnostic[] {
  const { values } = fields;
  const wanted = [...STYLES, ...values.headlines.map((tier) => tier.style)];
  const missing = wanted
    .filter((style) => !values.styles.has(style))
    .map((style) =>
      diagnose(
        'copy/template-style-missing',
        { name: style },
        { span: fields.keySpanOf('styles') },
      ),
    );
  return [...missing, ...checkInks(fields), ...checkGrid(fields)];
}

function checkInks({ values, spanOf, keySpanOf }: Fields<TemplateFields>): readonly Diagnostic[] {
  const known = [...values.palette.keys()].join(', ');
  const used = [
    ...INKS.map((ink) => ({ ink, span: keySpanOf('palette') })),
    ...[...values.styles].map(([key, { ink }]) => ({ ink, span: spanOf('styles', key, 'ink') })),
    ...[...values.adDesigns].map(([key, { ink }]) => ({
      ink,
      span: spanOf('adDesigns', key, 'ink'),
    })),
  ];
  return used
    .filter(({ ink }) => !values.palette.has(ink))
    .map(({ ink, span }) => diagnose('copy/template-ink-unknown', { name: ink, known }, { span }));
}

/** RG04: columns and gutters must fill the type area exactly, and its depth be whole lines. */
function checkGrid({ values, spanOf }: Fields<TemplateFields>): readonly Diagnostic[] {
  const { grid } = values;
  const ems = grid.columns * grid.columnEm + (grid.columns - 1) * grid.gutterEm;
  const width = roundPt(ems * grid.bodySize);
  const height = roundPt(Math.round(grid.height / grid.leading) * grid.leading);
  const differs = (what: 'width' | 'height', expected: number): readonly Diagnostic[] =>
    grid[what] === expected
      ? []
      : [
          diagnose(
            'copy/template-geometry',
            { what: `grid.${what}`, found: grid[what], expected },
            { span: spanOf('grid', what) },
          ),
        ];
  return [...differs('width', width), ...differs('height', height)];
}
