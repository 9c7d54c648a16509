// Rows of an ad → what each says to its reader. In: rows. Out: the same rows, each with its role; order and copy unchanged.

import { cut, plain, type Row } from './ad-rows.js';
import { bare, findPhones, findPrices, isAddress, isHours, isWeb } from './ad-signs.js';

/** What a row says: it decides face, size and group. */
export type AdRole =
  | 'name'
  | 'tagline'
  | 'subhead'
  | 'strong'
  | 'text'
  | 'item'
  | 'quote'
  | 'entry'
  | 'price'
  | 'phone'
  | 'hours'
  | 'address'
  | 'web';

/** A row with its role. */
export interface AdRow extends Row {
  readonly role: AdRole;
}

/** Longest first row, in characters that are words, that is taken for the advertiser's name or offer. */
const LONGEST_NAME = 22;
/** Most words beside a price or phone that still makes the row one. */
const MOST_BESIDE = 9;
const MOST_BESIDE_PLAIN = 4;
/** Longest dish or ware before its price. */
const LONGEST_WARE = 18;

/** Longest word after a price in a list of wares: 元, 起, 一份. */
const LONGEST_UNIT = 2;
/** Longest tagline, in UTF-16 units. */
const LONGEST_TAGLINE = 22;

/** Characters of the copy that are printed. */
export function lengthOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + plain(row).length, 0);
}

/** Gives each row its role. */
export function castRows(rows: readonly Row[]): readonly AdRow[] {
  const wares = wareRows(rows);
  const roles = rows.map((row, index): AdRole => (wares.has(index) ? 'entry' : roleOf(row)));
  const name = nameIndex(rows, roles);
  const closing = closingFrom(rows, roles);
  return rows.map((row, index) => {
    const role = index === name ? 'name' : index >= closing ? 'address' : (roles[index] ?? 'text');
    if (role === 'entry') return { ...row, role, cells: entryCells(row) };
    if (index > 0 && index === name + 1 && isTagline(rows, roles, index)) {
      return { ...row, role: 'tagline' };
    }
    return { ...row, role };
  });
}

function roleOf(row: Row): AdRole {
  const text = plain(row);
  if (row.source === 'table') return 'entry';
  if (row.source === 'quote') return 'quote';
  if (isPhoneRow(text)) return 'phone';
  if (isPriceRow(row, text)) return 'price';
  if (row.source === 'subhead') return 'subhead';
  if (isWeb(text)) return 'web';
  if (isAddress(text)) return 'address';
  if (isHours(text)) return 'hours';
  if (row.source === 'item' || row.bullet.length > 0) return 'item';
  return isStrong(row) ? 'strong' : 'text';
}

function isStrong(row: Row): boolean {
  return row.cells.every((cell) => cell.every((piece) => piece.strong || piece.text.trim() === ''));
}

function isPhoneRow(text: string): boolean {
  return besideWords(text, findPhones(text)) <= MOST_BESIDE;
}

/** An item of a list is no hero; a price that is not in strong may have only a word or two beside it. */
function isPriceRow(row: Row, text: string): boolean {
  if (row.source === 'item' || row.bullet.length > 0) return false;
  const prices = findPrices(text);
  const most = isStrong(row) ? MOST_BESIDE : MOST_BESIDE_PLAIN;
  return prices.length === 1 && besideWords(text, prices) <= most;
}

/** Words beside the stretches; none where there is no stretch. */
function besideWords(
  text: string,
  found: readonly { readonly start: number; readonly end: number }[],
): number {
  if (found.length === 0) return Number.POSITIVE_INFINITY;
  let rest = text;
  for (const { start, end } of [...found].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  return bare(rest).length;
}

/** The first subhead, or the first row when it is short or strong and says nothing else; −1 = none. */
function nameIndex(rows: readonly Row[], roles: readonly AdRole[]): number {
  const subhead = roles.indexOf('subhead');
  if (subhead >= 0 && subhead <= 1) return subhead;
  const first = rows[0];
  const role = roles[0];
  if (first === undefined || (role !== 'text' && role !== 'strong' && role !== 'subhead'))
    return -1;
  if (rows.length === 1 && role === 'text' && bare(plain(first)).length > LONGEST_NAME) return -1;
  return role === 'strong' || bare(plain(first)).length <= LONGEST_NAME ? 0 : -1;
}

/** Most rows after the phone that are taken for its address, and the longest of them, in characters that are words. */
const CLOSING_ROWS = 2;
const LONGEST_CLOSING = 24;

/**
 * Where the plain rows begin that close the ad after its phone: they say where to go, whatever the place is called, or wish the reader well.
 * The number of rows when there are none.
 */
function closingFrom(rows: readonly Row[], roles: readonly AdRole[]): number {
  let from = rows.length;
  while (from > 0 && roles[from - 1] === 'text' && isClosing(rows[from - 1])) from -= 1;
  const isAfterPhone = roles[from - 1] === 'phone' && rows.length - from <= CLOSING_ROWS;
  return isAfterPhone ? from : rows.length;
}

function isClosing(row: Row | undefined): boolean {
  return row !== undefined && bare(plain(row)).length <= LONGEST_CLOSING;
}

/** A short line without figures right under the name, when enough comes after it. */
function isTagline(rows: readonly Row[], roles: readonly AdRole[], index: number): boolean {
  const role = roles[index];
  const row = rows[index];
  if (row === undefined || (role !== 'text' && role !== 'strong' && role !== 'subhead'))
    return false;
  const text = plain(row);
  return rows.length - index > 2 && text.length <= LONGEST_TAGLINE && !/[\d。]/.test(text);
}

/** Rows of two or more neighbours that each end in their price: a list of dishes or wares. */
function wareRows(rows: readonly Row[]): ReadonlySet<number> {
  const ends = rows.map((row) => row.source !== 'table' && priceStart(row) !== undefined);
  const wares = new Set<number>();
  ends.forEach((is, index) => {
    if (is && (ends[index - 1] === true || ends[index + 1] === true)) wares.add(index);
  });
  return wares;
}

/** Where the price begins that closes the row after a short ware. */
function priceStart(row: Row): number | undefined {
  const text = plain(row);
  const [price, ...others] = findPrices(text);
  if (price === undefined || others.length > 0) return undefined;
  if (bare(text.slice(price.end)).length > LONGEST_UNIT) return undefined;
  const ware = bare(text.slice(0, price.start)).length;
  return ware > 0 && ware <= LONGEST_WARE ? price.start : undefined;
}

function entryCells(row: Row): Row['cells'] {
  const at = priceStart(row);
  const [only, ...others] = row.cells;
  if (row.source === 'table' || at === undefined || only === undefined || others.length > 0) {
    return row.cells;
  }
  return [cut(only, 0, at), cut(only, at, plain(row).length)];
}
