// The door of the XML parser. In: the bytes of an SVG. Out: its elements, each with its place in the file, or why it cannot be read.
// Entities of the file's own are refused before the parser sees them: they can name other files, or grow without end.
import { parseXml, XmlCdata, XmlElement, XmlText } from '@rgrove/parse-xml';

/** An element; names keep their prefix. */
export interface Element {
  readonly name: string;
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
    return root === null ? { fault: '<svg>' } : { root: elementOf(root, 0) };
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

function elementOf(element: XmlElement, depth: number): Element {
  if (depth > DEEPEST) throw new RangeError('nesting');
  const children: Element[] = [];
  let text = '';
  for (const child of element.children) {
    if (child instanceof XmlElement) children.push(elementOf(child, depth + 1));
    else if (child instanceof XmlText || child instanceof XmlCdata) text += child.text;
  }
  const attributes = new Map(Object.entries(element.attributes));
  const name = element.name.replace(/^svg:/, '');
  return { name, attributes, children, text, start: element.start };
}
