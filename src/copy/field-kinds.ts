// The kinds of values that front matter, newspaper.yaml and templates hold. In: text as written. Out: numbers, dates, lengths, choices.
// Knows no key; every slip has a code of its own, so that the advice fits.
import { type Pt, ptFromInch, ptFromMm, roundPt } from '../base/units.js';
import type { IsoDate, Position } from '../model/copy.js';
import { type FileNamePattern, readFileNamePattern } from '../model/page-file-names.js';
import { eitherOf, type Field, field, groupOf, listOf, type Read } from './fields.js';

/** Plain text, white space around it dropped. */
export function text(): Field<string> {
  return field(readText, { json: { type: ['string', 'number'] } });
}

/** An article's headline, with its own word for its absence. */
export function headline(): Field<string> {
  return field(readText, { missing: 'copy/title-missing', json: { type: 'string' } });
}

/** Most bytes (UTF-8) of a QR code: with more its modules would be too small for newsprint in an ordinary ad. */
const LONGEST_QR = 150;

/** Words or an address for a QR code. */
export function qrText(): Field<string> {
  return field((value) => {
    const read = readText(value);
    if (!read.ok || Buffer.byteLength(read.value) <= LONGEST_QR) return read;
    return { ok: false, code: 'copy/field-qr', params: { limit: LONGEST_QR } };
  });
}

function readText(value: unknown): Read<string> {
  return typeof value === 'string' ? { ok: true, value } : { ok: false, code: 'copy/field-text' };
}

/** A day that exists, `YYYY-MM-DD`. */
export function date(): Field<IsoDate> {
  return field((value) =>
    typeof value === 'string' && isDay(value)
      ? { ok: true, value }
      : { ok: false, code: 'copy/field-date' },
  );
}

function isDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return year > 0 && days !== undefined && day >= 1 && day <= days;
}

/** A whole number within limits, both allowed. */
export function integer(least: number, most: number): Field<number> {
  return field(
    (value) => {
      const found = typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : NaN;
      return found >= least && found <= most
        ? { ok: true, value: found }
        : { ok: false, code: 'copy/field-integer', params: { least, most } };
    },
    { json: { type: 'integer', minimum: least, maximum: most } },
  );
}

/** A number within limits, both allowed. */
export function number(least: number, most: number): Field<number> {
  return field(
    (value) => {
      const found = readNumber(value);
      return found !== undefined && found >= least && found <= most
        ? { ok: true, value: found }
        : { ok: false, code: 'copy/field-number', params: { least, most } };
    },
    { json: { type: 'number', minimum: least, maximum: most } },
  );
}

function readNumber(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^-?(\d{1,9}(\.\d{1,9})?|\.\d{1,9})$/.test(value)) {
    return undefined;
  }
  return Number(value);
}

/** Yes or no. */
export function flag(): Field<boolean> {
  return field(
    (value) => {
      if (value === 'true' || value === 'yes') return { ok: true, value: true };
      if (value === 'false' || value === 'no') return { ok: true, value: false };
      return { ok: false, code: 'copy/field-flag' };
    },
    { json: { type: 'boolean' } },
  );
}

/** One of a few words. */
export function choice<const C extends readonly string[]>(choices: C): Field<C[number]> {
  return field(
    (value) => {
      const found = choices.find((one) => one === value);
      return found === undefined
        ? { ok: false, code: 'copy/field-choice', params: { choices: choices.join(', ') } }
        : { ok: true, value: found };
    },
    { json: { enum: [...choices] } },
  );
}

const POSITIONS = [
  'top-left',
  'top',
  'top-right',
  'left-hand',
  'right-hand',
  'bottom-left',
  'bottom',
  'bottom-right',
] as const satisfies readonly Position[];

/** Where on its page a thing is pinned. */
export function position(): Field<Position> {
  return choice(POSITIONS);
}

/** Script conversion, by the contract's names. */
export function conversion(): Field<'none' | 's2t' | 's2tw' | 's2hk' | 't2s'> {
  return choice(['none', 's2t', 's2tw', 's2hk', 't2s']);
}

/** Name of a template, style or profile: never a path. */
export function name(): Field<string> {
  return field(
    (value) =>
      typeof value === 'string' && /^[A-Za-z0-9][\w-]{0,63}$/.test(value)
        ? { ok: true, value }
        : { ok: false, code: 'copy/field-name' },
    { json: { type: 'string', pattern: '^[A-Za-z0-9][\\w-]{0,63}$' } },
  );
}

/** Name of an npm package: never a path. */
export function packageName(): Field<string> {
  return field((value) =>
    typeof value === 'string' && /^(@[a-z\d][\w.-]{0,99}\/)?[a-z\d][\w.-]{0,99}$/i.test(value)
      ? { ok: true, value }
      : { ok: false, code: 'copy/field-name' },
  );
}

/** A path that stays in the folder it counts from, with `/`. */
export function pathInside(): Field<string> {
  return field((value) => {
    if (typeof value !== 'string') return { ok: false, code: 'copy/field-text' };
    const steps = value.split('/');
    const isInside = !/[\\:\0]/.test(value) && steps.every((step) => !/^\.{0,2}$/.test(step));
    return isInside
      ? { ok: true, value }
      : { ok: false, code: 'copy/path-outside', params: { path: value } };
  });
}

/** How files of single pages are named. */
export function fileNamePattern(): Field<FileNamePattern> {
  return field((value) => {
    const pattern = typeof value === 'string' ? readFileNamePattern(value) : undefined;
    return pattern === undefined
      ? { ok: false, code: 'copy/field-file-name' }
      : { ok: true, value: pattern };
  });
}

/** A page's name, such as A1. */
export function pageId(): Field<string> {
  return field((value) =>
    isPageId(value) ? { ok: true, value } : { ok: false, code: 'copy/field-page' },
  );
}

/** Whether a value is written like a page's name. */
export function isPageId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z]{1,2}\d{1,3}$/.test(value);
}

/** A hex SHA-256. */
export function sha256(): Field<string> {
  return field((value) =>
    typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
      ? { ok: true, value }
      : { ok: false, code: 'copy/field-hash' },
  );
}

/** A length with its unit; a bare number is points. */
export function length(): Field<Pt> {
  return field(
    (value) => {
      const found = readLength(value);
      return found === undefined
        ? { ok: false, code: 'copy/field-length' }
        : { ok: true, value: found };
    },
    { json: { type: ['number', 'string'], pattern: '^[\\d.]+\\s*(mm|cm|in|pt)?$' } },
  );
}

function readLength(value: unknown): Pt | undefined {
  const match = typeof value === 'string' ? /^([\d.]+)\s*(mm|cm|in|pt)?$/.exec(value) : null;
  const amount = readNumber(match?.[1]);
  if (amount === undefined) return undefined;
  switch (match?.[2]) {
    case 'mm':
      return ptFromMm(amount);
    case 'cm':
      return ptFromMm(amount * 10);
    case 'in':
      return ptFromInch(amount);
    default:
      return roundPt(amount);
  }
}

/** A point of a picture, both parts 0…1 from its top left. */
export function focus(): Field<readonly [number, number]> {
  const inside = (part: unknown): number | undefined => {
    const found = readNumber(part);
    return found !== undefined && found >= 0 && found <= 1 ? found : undefined;
  };
  return field((value) => {
    const parts: readonly unknown[] =
      typeof value === 'string' ? value.split(/\s*[,，]\s*/) : asList(value);
    const [x, y] = [inside(parts[0]), inside(parts[1])];
    return x === undefined || y === undefined || parts.length !== 2
      ? { ok: false, code: 'copy/field-focus' }
      : { ok: true, value: [x, y] };
  });
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An ad's size as booked: by name, or columns × height. */
export type BookedSize =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'measured'; readonly columns: number; readonly height: Pt };

const MOST_COLUMNS = 16;

/** `quarter`, `{columns: 2, height: 60mm}`, or `2x5in` (columns x column inches). */
export function adSize(): Field<BookedSize> {
  const written = field(readSize);
  const group = groupOf({ columns: integer(1, MOST_COLUMNS), height: length() });
  const measured: Field<BookedSize> = {
    schema: group.schema.transform((size) => ({ kind: 'measured' as const, ...size })),
    keys: group.keys,
  };
  return eitherOf<BookedSize>(
    (value) => (isGroup(value) ? measured : written),
    [written, measured],
  );
}

function readSize(value: unknown): Read<BookedSize> {
  const wrong: Read<BookedSize> = { ok: false, code: 'copy/field-size' };
  if (typeof value !== 'string') return wrong;
  if (/^[a-z][\w-]*$/i.test(value)) return { ok: true, value: { kind: 'named', name: value } };
  const match = /^(\d{1,2})\s*[x×X]\s*([\d.]+\s*(?:mm|cm|in|pt))$/.exec(value);
  const height = readLength(match?.[2]);
  const columns = Number(match?.[1] ?? 0);
  if (height === undefined || height <= 0 || columns < 1 || columns > MOST_COLUMNS) return wrong;
  return { ok: true, value: { kind: 'measured', columns, height } };
}

/** Whether a value is a group of fields. */
export function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of plain texts. */
export function texts(): Field<readonly string[]> {
  return listOf(text());
}
