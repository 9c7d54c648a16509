// Names of single-page files, as each printer asks for them. In: a pattern such as `{title}_{date}_{section}{page:3}`. Out: its parts, and
// the name of a page. ASCII only: what leaves for the press passes through systems that know nothing else.

const FIELDS = ['title', 'date', 'section', 'page', 'color', 'zone', 'version'] as const;

/** What a pattern may ask for. */
export type FileNameField = (typeof FIELDS)[number];

/** A piece of a pattern: text as it stands, or a field with what follows its colon (`{page:3}`, `{color:4c:BW}`, `{date:iso}`). */
export type FileNamePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: FileNameField; readonly form: string };

/** A pattern that was understood. */
export type FileNamePattern = readonly FileNamePart[];

/** What is known of a page when its file is named. */
export interface FileNameFacts {
  /** `A1`: letters are the section, digits the page. */
  readonly page: string;
  readonly isColor: boolean;
  /** ISO. */
  readonly date: string;
  readonly title: string;
  readonly zone: string;
  readonly version: string;
}

/** The longest name a prepress system is sure to take, with its extension (the shortest limit that printers state). */
export const LONGEST_FILE_NAME = 60;

const PIECE = /\{([a-z]+)(?::([A-Za-z0-9:]{1,20}))?\}|([A-Za-z0-9._-]+)/y;

/** Understands a pattern; undefined where it is none, asks for something unknown, or would name all pages alike. */
export function readFileNamePattern(text: string): FileNamePattern | undefined {
  const parts: FileNamePart[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const match = PIECE.exec(text);
    if (match === null) return undefined;
    const [, name, form = '', plain] = match;
    const field = FIELDS.find((known) => known === name);
    if (plain !== undefined) parts.push({ kind: 'text', text: plain });
    else if (field === undefined) return undefined;
    else parts.push({ kind: 'field', field, form });
  }
  return asksFor(parts, 'page') ? parts : undefined;
}

/** Whether a pattern uses a field. */
export function asksFor(pattern: FileNamePattern, field: FileNameField): boolean {
  return pattern.some((part) => part.kind === 'field' && part.field === field);
}

/** The name of a page's file, with its extension. */
export function pageFileName(pattern: FileNamePattern, facts: FileNameFacts): string {
  const name = pattern.map((part) => (part.kind === 'text' ? part.text : fieldText(part, facts)));
  return `${name.join('')}.pdf`;
}

function fieldText(
  { field, form }: Extract<FileNamePart, { kind: 'field' }>,
  facts: FileNameFacts,
): string {
  switch (field) {
    case 'date':
      return form === 'iso' ? facts.date : facts.date.replaceAll('-', '');
    case 'section':
      return /^[A-Za-z]*/.exec(facts.page)?.[0] ?? '';
    case 'page':
      return (/\d+$/.exec(facts.page)?.[0] ?? '').padStart(Number(form) || 1, '0');
    case 'color': {
      const [color = 'P', mono = 'M'] = form === '' ? [] : form.split(':');
      return facts.isColor ? color : mono;
    }
    default:
      return facts[field];
  }
}
