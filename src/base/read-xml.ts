// The door of the XML parser. In: the bytes of an SVG. Out: its elements, each with its place in the file, or why it cannot be read.
// Entities of the file's own are refused before the parser sees them: they can name other files, or grow without end.
import { parseXml, XmlCdata, XmlElement, XmlText } from '@rgrove/parse-xml';

/** An element. */
export interface Element {
  /** Of SVG's own elements the plain name, whatever prefix the file binds to SVG; of others with a prefix. */
  readonly name: string;
  /** `xlink:` stands for XLink, whatever prefix the file binds to it; other names are as written. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Text directly inside it. */
  readonly text: string;
  /** Where it begins, in characters from the start of the file. */
  readonly start: number;
}

/** The root, or what is wrong. */
export type ReadXml = { readonly root: Element } | { readonly fault: string };

const LARGEST = 5 * 1024 * 1024;
const DEEPEST = 64;

/** Reads an SVG's elements. */
export function readXml(bytes: Uint8Array): ReadXml {
  if (bytes.length > LARGEST) return { fault: '> 5 MB' };
  const text = textOf(bytes);
  if (text === undefined) return { fault: 'UTF-8' };
  if (/<!ENTITY/i.test(text)) return { fault: '<!ENTITY>' };
  // Styles in another file: without them all would be drawn in black.
  if (/<\?xml-stylesheet/i.test(text)) return { fault: '<?xml-stylesheet?>' };
  try {
    const { root } = parseXml(text, { includeOffsets: true });
    return root === null ? { fault: '<svg>' } : { root: elementOf(root, prefixesAround(root), 0) };
  } catch (thrown) {
    // Brackets in brackets exhaust the parser's stack; all else is told with its line.
    if (thrown instanceof RangeError) return { fault: 'nesting' };
    return { fault: thrown instanceof Error ? (thrown.message.split('\n')[0] ?? 'XML') : 'XML' };
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const [isLittle, isBig] = [first === 0xff && second === 0xfe, first === 0xfe && second === 0xff];
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
/** Stands before names of other programs that have no prefix of their own. */
const FOREIGN = 'foreign';

/** Namespaces by prefix; '' = what stands without one. */
type Prefixes = ReadonlyMap<string, string>;

/** What careless files leave out. A file that writes SVG with a prefix means something else by what has none. */
function prefixesAround(root: XmlElement): Prefixes {
  const named: readonly (readonly [string, string])[] = [
    ['svg', SVG],
    ['xlink', XLINK],
  ];
  return new Map(root.name.includes(':') ? named : [['', SVG] as const, ...named]);
}

function elementOf(element: XmlElement, around: Prefixes, depth: number): Element {
  if (depth > DEEPEST) throw new RangeError('nesting');
  const written = Object.entries(element.attributes);
  const prefixes = prefixesIn(written, around);
  const children: Element[] = [];
  let text = '';
  for (const child of element.children) {
    if (child instanceof XmlElement) children.push(elementOf(child, prefixes, depth + 1));
    else if (child instanceof XmlText || child instanceof XmlCdata) text += child.text;
  }
  const attributes = new Map(
    written.map(([name, value]) => [attributeName(name, prefixes), value] as const),
  );
  const name = elementName(element.name, prefixes);
  return { name, attributes, children, text, start: element.start };
}

/** Namespaces in XML 1.0, 6: a declaration holds for its element and all inside it. */
function prefixesIn(
  attributes: readonly (readonly [string, string])[],
  around: Prefixes,
): Prefixes {
  const own = attributes.flatMap(([name, value]): readonly (readonly [string, string])[] => {
    if (name === 'xmlns') return [['', value]];
    return name.startsWith('xmlns:') ? [[name.slice(6), value]] : [];
  });
  return own.length === 0 ? around : new Map([...around, ...own]);
}

function elementName(written: string, prefixes: Prefixes): string {
  const [prefix, local] = parted(written);
  if (prefixes.get(prefix) === SVG) return local;
  return prefix === '' ? `${FOREIGN}:${local}` : written;
}

/** A name without prefix is in no namespace, the default one neither (6.2). */
function attributeName(written: string, prefixes: Prefixes): string {
  const [prefix, local] = parted(written);
  return prefix !== '' && prefixes.get(prefix) === XLINK ? `xlink:${local}` : written;
}

function parted(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}
