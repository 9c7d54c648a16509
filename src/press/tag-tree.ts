// The structure of a reading file (ISO 32000-1, 14.7). In: elements as they grow while pages are drawn. Out: the structure tree, and for each page
// the way back from its marks to their elements. Knows no newspaper.
import type { Rect } from '../base/geometry.js';
import type { PdfDict, PdfRef, PdfValue } from './pdfkit-extras.js';
import type { PlateDocument } from './plate-document.js';

/** Standard structure types that we use (ISO 32000-1, 14.8.4). */
export type TagName =
  | 'Document'
  | 'Art'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'P'
  | 'BlockQuote'
  | 'Caption'
  | 'Figure'
  | 'Link';

/** A picture's text for who cannot see it, and its place on the page, in PDF space. */
export interface FigureFacts {
  readonly alt: string;
  readonly box: readonly number[];
}

/** A rectangle that can be clicked. `to`: a web address, or a place on a page. */
export interface LinkSpot {
  /** Counted from 0. */
  readonly page: number;
  readonly rect: Rect;
  /** What it is for who cannot see it. */
  readonly text: string;
  readonly to: string | { readonly page: number; readonly top: number };
}

/** What an element holds, in reading order. */
export type TagKid =
  | { readonly kind: 'tag'; readonly tag: Tag }
  | { readonly kind: 'content'; readonly page: number; readonly id: number }
  | { readonly kind: 'link'; readonly spot: LinkSpot };

/** An element under construction: kids are added while pages are drawn. */
export interface Tag {
  readonly name: TagName;
  readonly title: string | undefined;
  readonly figure: FigureFacts | undefined;
  readonly kids: TagKid[];
}

/** A new element, at the end of its parent. */
export function addTag(
  parent: Tag | undefined,
  name: TagName,
  facts: { readonly title?: string; readonly figure?: FigureFacts } = {},
): Tag {
  const tag: Tag = { name, title: facts.title, figure: facts.figure, kids: [] };
  parent?.kids.push({ kind: 'tag', tag });
  return tag;
}

/** Draws a link's annotation; its number in the parent tree is handed in. */
export type Annotate = (spot: LinkSpot, key: number) => PdfRef;

/** The tree's root object. */
export function writeTagTree(
  document: PlateDocument,
  root: Tag,
  pages: readonly PdfRef[],
  annotate: Annotate,
): PdfRef {
  const writer = new TreeWriter(document, pages, annotate);
  return writer.write(root);
}

/** An element's object, and the page that its bare numbers count on. */
interface Owner {
  readonly ref: PdfRef;
  readonly page: number | undefined;
}

/** Nothing was drawn for it. */
function isEmpty({ kids }: Tag): boolean {
  return kids.every((kid) => kid.kind === 'tag' && isEmpty(kid.tag));
}

class TreeWriter {
  private readonly document: PlateDocument;
  private readonly pages: readonly PdfRef[];
  private readonly annotate: Annotate;
  /** Owner of each mark, by page and id. */
  private readonly owners: PdfRef[][];
  private readonly annotated: PdfRef[] = [];

  constructor(document: PlateDocument, pages: readonly PdfRef[], annotate: Annotate) {
    this.document = document;
    this.pages = pages;
    this.annotate = annotate;
    this.owners = pages.map(() => []);
  }

  write(root: Tag): PdfRef {
    const { document } = this;
    const tree = document.reserve();
    const top = this.element(root, tree);
    const marks = this.owners.flatMap((owners, page): PdfValue[] => [page, document.array(owners)]);
    const links = this.annotated.flatMap((ref, at): PdfValue[] => [this.pages.length + at, ref]);
    const parents = document.object({ Nums: [...marks, ...links] });
    document.tell(tree, {
      Type: 'StructTreeRoot',
      K: [top],
      ParentTree: parents,
      ParentTreeNextKey: this.pages.length + this.annotated.length,
    });
    return tree;
  }

  private element(tag: Tag, parent: PdfRef): PdfRef {
    const { document } = this;
    const ref = document.reserve();
    const page = tag.kids.find((kid) => kid.kind === 'content')?.page;
    const kids = tag.kids
      .filter((kid) => kid.kind !== 'tag' || !isEmpty(kid.tag))
      .map((kid) => this.kid(kid, { ref, page }));
    const { title, figure } = tag;
    document.tell(ref, {
      Type: 'StructElem',
      S: tag.name,
      P: parent,
      Pg: page === undefined ? undefined : this.pages[page],
      T: title === undefined ? undefined : new String(title),
      Alt: figure === undefined ? undefined : new String(figure.alt),
      A: figure && { O: 'Layout', Placement: 'Block', BBox: figure.box },
      K: kids,
    });
    return ref;
  }

  private kid(kid: TagKid, { ref: owner, page }: Owner): PdfValue {
    switch (kid.kind) {
      case 'tag':
        return this.element(kid.tag, owner);
      case 'content': {
        const owners = this.owners[kid.page];
        if (owners !== undefined) owners[kid.id] = owner;
        return kid.page === page ? kid.id : { Type: 'MCR', Pg: this.pages[kid.page], MCID: kid.id };
      }
      case 'link': {
        const key = this.pages.length + this.annotated.length;
        this.annotated.push(owner);
        const object = this.annotate(kid.spot, key);
        return { Type: 'OBJR', Pg: this.pages[kid.spot.page], Obj: object };
      }
    }
  }
}

/** Entries of a page that readers find its structure by. */
export function taggedPage(page: number): PdfDict {
  return { StructParents: page, Tabs: 'S' };
}
