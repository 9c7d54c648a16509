// Reads an XMP packet (ISO 16684-1) for its simple properties. In: the bytes of a metadata stream. Out: values by namespace and name.
// A reader of well-formed XML as far as XMP needs it: no entities but the five, no document type; nothing is ever fetched.

/** A packet. */
export interface Xmp {
  /** Key: namespace and local name joined. Lists are joined to one text. */
  readonly values: ReadonlyMap<string, string>;
  /** Why it is not well formed; undefined = it is. */
  readonly fault: string | undefined;
}

export const NAMESPACES = {
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  dc: 'http://purl.org/dc/elements/1.1/',
} as const;

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const LARGEST = 4 * 1024 * 1024;
const TOKEN =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|</g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

interface Element {
  readonly name: string;
  readonly written: string;
  readonly prefixes: ReadonlyMap<string, string>;
  text: string;
  hasChildren: boolean;
}

/** Reads a packet. */
export function readXmp(bytes: Uint8Array): Xmp {
  if (bytes.length > LARGEST) return { values: new Map(), fault: 'too large' };
  const text = Buffer.from(bytes).toString('utf8');
  if (text.includes('\uFFFD')) return { values: new Map(), fault: 'not UTF-8' };
  const packet = new Packet();
  const fault = packet.read(text.slice(Math.max(0, text.indexOf('<'))));
  return { values: packet.values, fault };
}

class Packet {
  readonly values: Map<string, string> = new Map();
  readonly #open: Element[] = [];
  #hasRoot = false;

  /** Why it is not well formed; undefined = it is. */
  read(text: string): string | undefined {
    for (const match of text.matchAll(TOKEN)) {
      const fault = this.#take(match);
      if (fault !== undefined) return fault;
    }
    const last = this.#open.at(-1);
    if (last !== undefined) return `<${last.written}> is not closed`;
    return this.#hasRoot ? undefined : 'no element';
  }

  #take([whole, cdata, closing, opening, attributes, slash, words]: RegExpMatchArray):
    | string
    | undefined {
    if (closing !== undefined) return this.#close(closing);
    if (opening !== undefined) return this.#start(opening, attributes ?? '', slash === '/');
    if (words !== undefined || cdata !== undefined) return this.#say(cdata ?? plain(words ?? ''));
    return whole === '<' ? 'stray <' : undefined;
  }

  #say(words: string | undefined): string | undefined {
    if (words === undefined) return 'unknown entity';
    const element = this.#open.at(-1);
    if (element !== undefined) element.text += words;
    else if (words.replace(/\uFEFF|\0/g, '').trim() !== '') return 'text outside';
    return undefined;
  }

  #start(written: string, attributes: string, isEmpty: boolean): string | undefined {
    const parent = this.#open.at(-1);
    if (parent === undefined && this.#hasRoot) return 'two roots';
    this.#hasRoot = true;
    if (parent !== undefined) parent.hasChildren = true;
    const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
      ([, key = '', a, b]) => [key, plain(a ?? b ?? '') ?? ''] as const,
    );
    const prefixes = new Map(parent?.prefixes);
    for (const [key, value] of pairs) {
      if (key === 'xmlns' || key.startsWith('xmlns:')) prefixes.set(key.slice(6), value);
    }
    const name = expanded(written, prefixes);
    if (name === undefined) return `prefix of <${written}>`;
    this.#open.push({ name, written, prefixes, text: '', hasChildren: false });
    if (name === `${RDF}Description`) this.#takeAttributes(pairs, prefixes);
    return isEmpty ? this.#close(written) : undefined;
  }

  #takeAttributes(
    pairs: readonly (readonly [string, string])[],
    prefixes: ReadonlyMap<string, string>,
  ): void {
    for (const [key, value] of pairs) {
      const name = key.includes(':') ? expanded(key, prefixes) : undefined;
      if (name !== undefined && !name.startsWith(RDF) && !key.startsWith('xmlns')) {
        this.values.set(name, value);
      }
    }
  }

  #close(written: string): string | undefined {
    const element = this.#open.pop();
    if (element?.written !== written) return `</${written}>`;
    const parent = this.#open.at(-1);
    if (parent === undefined) return undefined;
    if (parent.name === `${RDF}Description`) return this.#keep(element);
    // The items of a list are the value of the property around it.
    if (!element.hasChildren || element.name.startsWith(RDF)) parent.text += element.text.trim();
    return undefined;
  }

  #keep({ name, text, written }: Element): string | undefined {
    if (this.values.has(name)) return `${written} twice`;
    this.values.set(name, text.trim());
    return undefined;
  }
}

function expanded(written: string, prefixes: ReadonlyMap<string, string>): string | undefined {
  const [prefix = '', local] = written.includes(':') ? written.split(':') : ['', written];
  if (prefix === '') return `${prefixes.get('') ?? ''}${local}`;
  if (prefix === 'xml') return `xml:${local}`;
  const namespace = prefixes.get(prefix);
  return namespace === undefined ? undefined : `${namespace}${local}`;
}

/** Entities undone; undefined = one that XML does not know. */
function plain(text: string): string | undefined {
  let isSound = true;
  const undone = text.replace(/&(#x?[0-9A-Fa-f]+|\w+)?;?/g, (whole, entity: string | undefined) => {
    const named = entity === undefined ? undefined : ENTITIES[entity];
    if (named !== undefined && whole.endsWith(';')) return named;
    if (entity?.startsWith('#') !== true || !whole.endsWith(';')) {
      isSound = false;
      return '';
    }
    const digits = entity.slice(1);
    const code = digits.startsWith('x') ? Number.parseInt(digits.slice(1), 16) : Number(digits);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
  return isSound ? undone : undefined;
}
