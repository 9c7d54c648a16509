// Text cut into the smallest pieces that shaping must not separate. In: text. Out: clusters with their kind. Knows no font.
import { APOSTROPHE } from './width-forms.js';

/**
 * `plain`: one character that needs no shaping. `dash`: two em dashes, or the odd one after them. `word`: set by the shaping engine together with its
 * neighbours. `unseen`: joiners and selectors with no character before them.
 */
export type ClusterKind = 'plain' | 'dash' | 'word' | 'unseen';

/** A base character with what follows it: marks, joiners, variation selectors. */
export interface Cluster {
  readonly kind: ClusterKind;
  readonly text: string;
  /** The part that is drawn: without selectors and other unseen characters. */
  readonly drawn: string;
  /** Offset in UTF-16 units. */
  readonly start: number;
}

const EM_DASH = 0x2014;
const APOSTROPHE_PLACE = /^[\p{Script=Latin}\p{Nd}]’\p{Script=Latin}$/u;
const LATIN = /[\p{Script=Latin}\p{Nd}]/u;
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60—…]/u;
const EXTENDER = /^[\p{M}\p{Default_Ignorable_Code_Point}]$/u;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** Cuts text into clusters; their texts joined give the text back. Curly quotation marks of a text without Chinese are narrow. */
export function cutClusters(text: string): readonly Cluster[] {
  const clusters: Cluster[] = [];
  const isWestern = LATIN.test(text) && !CHINESE.test(text);
  for (let start = 0; start < text.length; ) {
    const cluster = clusterAt(text, start, isWestern);
    clusters.push(cluster);
    start += cluster.text.length;
  }
  return clusters;
}

/** A cluster's characters one by one, for a cluster that no face has whole. */
export function splitCluster(cluster: Cluster): readonly Cluster[] {
  let start = cluster.start;
  return Array.from(cluster.text, (text) => {
    const unseen = text.replace(UNSEEN, '') === '';
    const kind = unseen ? 'unseen' : isPlain(text.codePointAt(0) ?? 0) ? 'plain' : 'word';
    const single: Cluster = { kind, text, drawn: text, start };
    start += text.length;
    return single;
  });
}

function clusterAt(text: string, start: number, isWestern: boolean): Cluster {
  const first = text.codePointAt(start) ?? 0;
  let end = start + sizeOf(first);
  if (first === EM_DASH && (text.codePointAt(end) === EM_DASH || text[start - 1] === '—')) {
    const dashes = text.slice(start, start + (text.codePointAt(end) === EM_DASH ? 2 : 1));
    return { kind: 'dash', text: dashes, drawn: dashes, start };
  }
  for (let next = text.codePointAt(end); isExtender(next); next = text.codePointAt(end)) {
    end += sizeOf(next);
  }
  const whole = text.slice(start, end);
  const isSimple = end === start + sizeOf(first);
  if (isSimple && (isPlain(first) || (!isWestern && isQuote(text, start)))) {
    return { kind: 'plain', text: whole, drawn: whole, start };
  }
  const drawn = whole.replace(UNSEEN, '');
  if (drawn === '') return { kind: 'unseen', text: whole, drawn, start };
  const isAlone = drawn.length === sizeOf(first);
  return { kind: isAlone && isPlain(first) ? 'plain' : 'word', text: whole, drawn, start };
}

function sizeOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

function isExtender(codePoint: number | undefined): codePoint is number {
  if (codePoint === undefined || codePoint < 0xad || (codePoint >= 0x3400 && codePoint < 0xa000)) {
    return false;
  }
  return EXTENDER.test(String.fromCodePoint(codePoint));
}

/** Curly quotation marks, which are full-width in Chinese; `’` before a letter, with a letter or digit before it, is an apostrophe and belongs to its word. */
function isQuote(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === APOSTROPHE) return !APOSTROPHE_PLACE.test(text.slice(Math.max(0, at - 1), at + 2));
  return mark === '‘' || mark === '“' || mark === '”';
}

/** Spaces, ellipses, and the blocks of Chinese, kana, zhuyin and full-width marks: drawn the same whatever stands beside them. */
function isPlain(codePoint: number): boolean {
  return PLAIN.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** Most frequent first. */
const PLAIN: readonly (readonly [number, number])[] = [
  [0x3400, 0xa4cf],
  [0x3000, 0x33ff],
  [0xff00, 0xffef],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x2025, 0x2026],
  [0x2e3a, 0x2fff],
  [0xac00, 0xd7a3],
  [0xe000, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0x20000, 0x3ffff],
];
