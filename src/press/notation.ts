// How values are spelled in PDF syntax. In: numbers, texts. Out: tokens of a content stream, a name, an XML text.
import { roundPt } from '../base/units.js';

/** A number with at most three decimals, never in exponent form. */
export function numeral(value: number): string {
  return String(roundPt(value));
}

/** Numbers parted by spaces. */
export function numerals(...values: readonly number[]): string {
  return values.map(numeral).join(' ');
}

/** A character code as four hexadecimal digits. */
export function codeHex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

/** Text as UTF-16BE hexadecimal digits, without byte order mark. */
export function utf16Hex(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index++) hex += codeHex(text.charCodeAt(index));
  return hex;
}

/** A name without its slash; everything but letters, digits and a few safe marks becomes `#xx`. */
export function nameOf(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return Array.from(bytes, (byte) => {
    const char = String.fromCharCode(byte);
    return /[A-Za-z0-9._+-]/.test(char) ? char : `#${byte.toString(16).padStart(2, '0')}`;
  }).join('');
}

/** Text for an XML element or attribute. */
export function xmlOf(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
