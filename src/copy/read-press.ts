// Press profiles, `templates/press/<name>.yaml`: what the press hall asks of a file. In: the path and the shelf. Out: the typed profile, or
// what is wrong at which line. The colour profile beside it is looked at by its head only. Knows no issue.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { Shelf } from '../base/shelf.js';
import type { Span } from '../base/span.js';
import type { ColorPositions } from '../model/color-pages.js';
import { asksFor, type FileNamePattern } from '../model/page-file-names.js';
import type { PressProfile } from '../model/template.js';
import {
  choice,
  fileNamePattern,
  integer,
  length,
  name,
  number,
  text,
  texts,
} from './field-kinds.js';
import { type Field, type Fields, groupOf, listOf, mapOf, optional, readFields } from './fields.js';
import { openText, resolvePath, yamlOf } from './open-file.js';

const edge = optional(length());

const PRESS_FORM = groupOf({
  name: name(),
  standard: choice(['PDF/X-4', 'PDF/X-1a:2003']),
  icc: text(),
  condition: text(),
  registry: text(),
  inkLimit: number(100, 400),
  minimumPpi: number(1, 2400),
  bleed: length(),
  live: optional(groupOf({ left: edge, top: edge, right: edge, bottom: edge })),
  spots: optional(texts()),
  fileName: optional(fileNamePattern()),
  title: optional(name()),
  zone: optional(name()),
  version: optional(name()),
  colorPages: optional(mapOf(listOf(integer(1, 500)))),
  pageMultiple: optional(integer(1, 64)),
});

type PressFields = typeof PRESS_FORM extends Field<infer T> ? T : never;

/** Reads a press profile; its ICC profile lies beside it. `from`: the place that named it. */
export function readPressProfile(
  path: string,
  shelf: Shelf,
  from?: Span,
): Outcome<PressProfile | undefined> {
  const opened = openText(shelf, path, from);
  if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics };
  const read = readFields(yamlOf(opened.value), PRESS_FORM);
  const diagnostics = [...opened.diagnostics, ...read.diagnostics];
  if (read.value === undefined) return { value: undefined, diagnostics };
  const fields = read.value;
  const folder = path.split('/').slice(0, -1).join('/');
  const icc = resolvePath(fields.values.icc, fields.spanOf('icc'), folder);
  if ('fault' in icc) return { value: undefined, diagnostics: [...diagnostics, icc.fault] };
  const checks = checkProfile(fields);
  return { value: profileOf(fields.values, icc.path), diagnostics: [...diagnostics, ...checks] };
}

function profileOf(values: PressFields, icc: string): PressProfile {
  const { live } = values;
  return {
    ...values,
    icc,
    live: live && {
      left: live.left ?? 0,
      top: live.top ?? 0,
      right: live.right ?? 0,
      bottom: live.bottom ?? 0,
    },
    spots: values.spots ?? [],
    fileName: values.fileName ?? DEFAULT_FILE_NAME,
    title: values.title ?? '',
    zone: values.zone ?? '',
    version: values.version ?? '',
    colorPages: values.colorPages && positionsOf(values.colorPages),
  };
}

/** `A01.pdf`. */
const DEFAULT_FILE_NAME: FileNamePattern = [
  { kind: 'field', field: 'section', form: '' },
  { kind: 'field', field: 'page', form: '2' },
];

function positionsOf(written: ReadonlyMap<string, readonly number[]>): ColorPositions {
  return new Map([...written].map(([count, positions]) => [Number(count), positions]));
}

/** What no field can see by itself: a name that uses what the profile does not give, positions of no number of pages. */
function checkProfile({ values, spanOf }: Fields<PressFields>): readonly Diagnostic[] {
  const missing = (['title', 'zone'] as const).filter(
    (key) => values[key] === undefined && asksFor(values.fileName ?? [], key),
  );
  const counts = [...(values.colorPages ?? [])].filter(
    ([count, positions]) =>
      !/^[1-9]\d{0,2}$/.test(count) || positions.some((position) => position > Number(count)),
  );
  return [
    ...missing.map((key) =>
      diagnose('copy/press-name-part', { key }, { span: spanOf('fileName') }),
    ),
    ...counts.map(([count]) =>
      diagnose('copy/press-color-pages', { count }, { span: spanOf('colorPages', count) }),
    ),
  ];
}
