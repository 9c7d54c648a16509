// Bytes of a text file → text. In: bytes. Out: text and the encoding it was in, or nothing when no guess is safe. iconv-lite's only door:
// Node's own decoder maps Hong Kong characters of Big5 to private-use code points without an error.
import { createRequire } from 'node:module';
import type iconvLite from 'iconv-lite';

/** Half a megabyte of tables, which only copy in an old encoding needs. */
const requireOnce = createRequire(import.meta.url);
function decodeAs(encoding: string, bytes: Uint8Array): string {
  const iconv: typeof iconvLite = requireOnce('iconv-lite');
  return iconv.decode(Buffer.from(bytes), encoding);
}

/** A decoded text. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** Han characters needed before a legacy encoding is guessed. */
const LEAST_EVIDENCE = 4;

/** Decodes by byte-order mark, strict UTF-8, UTF-16 without a mark, then Big5 against GB18030 by their byte zones. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const marked = decodeMarked(bytes);
  if (marked !== undefined) return marked;
  const wide = utf16Order(bytes);
  if (wide !== undefined) return { text: decodeAs(wide, bytes), encoding: wide };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) return bytes.includes(0) ? undefined : { text: utf8, encoding: 'utf-8' };
  return decodeLegacy(bytes);
}

function decodeMarked(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const text = strictUtf8(bytes.subarray(3));
    return text === undefined ? undefined : { text, encoding: 'utf-8' };
  }
  if (a === 0xff && b === 0xfe) {
    return { text: decodeAs('utf-16le', bytes.subarray(2)), encoding: 'utf-16le' };
  }
  if (a === 0xfe && b === 0xff) {
    return { text: decodeAs('utf-16be', bytes.subarray(2)), encoding: 'utf-16be' };
  }
  return undefined;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Half of an ASCII front matter's bytes are zero in UTF-16; their side tells the order. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 8 || bytes.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, 4096);
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const few = length / 200;
  const many = length / 20;
  if (odd >= many && even <= few) return 'utf-16le';
  if (even >= many && odd <= few) return 'utf-16be';
  return undefined;
}

function decodeLegacy(bytes: Uint8Array): Decoded | undefined {
  const guesses = ['big5-hkscs', 'gb18030'].map((encoding) => {
    const text = decodeAs(encoding, bytes);
    return {
      text,
      encoding,
      score: plausibility(text, encoding === 'gb18030' ? zoneGb : zoneBig5, bytes),
    };
  });
  const [best, other] = guesses.sort((a, b) => b.score - a.score);
  if (best === undefined || other === undefined) return undefined;
  if (best.text.includes('\uFFFD') || best.score <= 0 || best.score === other.score)
    return undefined;
  return { text: best.text, encoding: best.encoding };
}

/** Common characters: the first level of each set; every other two-byte pair counts against the guess. */
function plausibility(
  text: string,
  zone: (lead: number, trail: number) => number,
  bytes: Uint8Array,
): number {
  if (text.includes('\uFFFD')) return -1;
  let score = 0;
  let pairs = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    score += zone(lead, bytes[at + 1] ?? 0);
    pairs += 1;
    at += 1;
  }
  return pairs < LEAST_EVIDENCE ? 0 : score / pairs;
}

function zoneBig5(lead: number, trail: number): number {
  const isTrail = (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe);
  if (!isTrail) return -4;
  if (lead >= 0xa4 && lead <= 0xc6) return 1;
  if (lead >= 0xa1 && lead <= 0xa3) return 0.8;
  return lead >= 0xc9 && lead <= 0xf9 ? -0.3 : -1;
}

function zoneGb(lead: number, trail: number): number {
  if (trail < 0x40) return -4;
  if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) return 1;
  if (lead >= 0xa1 && lead <= 0xa3 && trail >= 0xa1) return 0.8;
  return -0.3;
}
