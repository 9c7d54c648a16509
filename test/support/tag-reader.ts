// Reads the structure of a tagged PDF back, with a parser that is not the writer's.
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** An element: `kids` are elements, `page:id` of marked content, or `link`. */
export interface ReadTag {
  readonly name: string;
  readonly alt: string | undefined;
  readonly kids: readonly (ReadTag | string)[];
}

/** The topmost elements. */
export function tagsOf(pdf: PDFDocument): readonly ReadTag[] {
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  return root
    .lookup(PDFName.of('K'), PDFArray)
    .asArray()
    .map((kid) => readTag(pdf, pdf.context.lookup(kid, PDFDict)));
}

/** Names of elements as one line: `Art(H1 P(Link))`. */
export function namesOf({ name, kids }: ReadTag): string {
  const inner = kids.flatMap((kid) => (typeof kid === 'string' ? [] : [namesOf(kid)]));
  return inner.length === 0 ? name : `${name}(${inner.join(' ')})`;
}

/** Text of a dictionary's entry. */
export function textOf(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
}

/** The element that each content of a page belongs to, by its id, through the parent tree. */
export function ownersOf(pdf: PDFDocument, page: number): readonly string[] {
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const numbers = root
    .lookup(PDFName.of('ParentTree'), PDFDict)
    .lookup(PDFName.of('Nums'), PDFArray);
  const key = pdf.getPage(page).node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber();
  for (let at = 0; at < numbers.size(); at += 2) {
    if (numbers.lookup(at, PDFNumber).asNumber() !== key) continue;
    return numbers
      .lookup(at + 1, PDFArray)
      .asArray()
      .map((owner) => nameIn(pdf.context.lookup(owner, PDFDict), 'S'));
  }
  throw new Error(`page ${page} is not in the parent tree`);
}

function nameIn(dict: PDFDict, key: string): string {
  return dict.lookup(PDFName.of(key), PDFName).decodeText();
}

function readTag(pdf: PDFDocument, dict: PDFDict): ReadTag {
  const own = dict.get(PDFName.of('Pg'));
  const kids = dict.lookup(PDFName.of('K'), PDFArray).asArray();
  return {
    name: nameIn(dict, 'S'),
    alt: textOf(dict, 'Alt'),
    kids: kids.map((kid) => {
      if (kid instanceof PDFNumber) return `${pageOf(pdf, own)}:${kid.asNumber()}`;
      const inner = pdf.context.lookup(kid, PDFDict);
      const type = nameIn(inner, 'Type');
      if (type === 'StructElem') return readTag(pdf, inner);
      if (type === 'OBJR') return 'link';
      const id = inner.lookup(PDFName.of('MCID'), PDFNumber).asNumber();
      return `${pageOf(pdf, inner.get(PDFName.of('Pg')))}:${id}`;
    }),
  };
}

function pageOf(pdf: PDFDocument, ref: unknown): number {
  return ref instanceof PDFRef ? pdf.getPages().findIndex((page) => page.ref === ref) : -1;
}
