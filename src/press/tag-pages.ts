// What everything on a page is, for readers that do not look at it. In: pages, issue. Out: tags of each page while it is drawn, and the tree that
// they grow. An article is one Art over all its pages; what belongs to the page and not to the text (folios, rules, frames, heads said again
// after a jump) is an artifact (PDF/UA-1, 7.1).
import { type Ad, type Article, type Issue, plainTitle } from '../model/copy.js';
import type { Mark } from '../model/galley.js';
import type { Box, Page, PlacedLine } from '../model/page.js';
import type { PageTags } from './draw-page.js';
import { findLinks } from './find-links.js';
import type { OpenMark, Sheet } from './sheet.js';
import { addTag, type LinkSpot, type Tag, type TagName } from './tag-tree.js';

/** Elements that a whole box makes, by its role; roles left out are made of paragraphs. */
const WHOLE: Readonly<Partial<Record<Box['role'], TagName>>> = {
  headline: 'H1',
  subhead: 'H2',
  pullquote: 'BlockQuote',
  caption: 'Caption',
  box: 'H1',
};
/** Roles of no text: the page's, or said before. */
const ARTIFACTS: ReadonlySet<Box['role']> = new Set(['folio', 'rule', 'jumphead', 'filler']);
const ARTIFACT = '/Artifact BMC';

/** Grows the tree of an issue while its pages are drawn, in their order. */
export class TagDesk {
  readonly root: Tag = addTag(undefined, 'Document');
  private readonly pages: readonly Page[];
  private readonly articles: ReadonlyMap<string, Article>;
  private readonly ads: ReadonlyMap<string, Ad>;
  private readonly links: ReadonlyMap<PlacedLine, readonly LinkSpot[]>;
  private readonly name: string | undefined;
  private readonly groups = new Map<string, Tag>();
  /** Paragraphs that go on in the next leg, by item. */
  private readonly open = new Map<string, Tag>();

  constructor(
    pages: readonly Page[],
    { articles, ads, publication }: Pick<Issue, 'articles' | 'ads' | 'publication'>,
  ) {
    this.name = publication?.text;
    this.pages = pages;
    this.articles = new Map(articles.map((article) => [article.id, article]));
    this.ads = new Map(ads.map((ad) => [ad.id, ad]));
    this.links = findLinks(pages, [...articles, ...ads]);
  }

  /** Tags of a page, counted from 0. */
  tagsOf(page: number): PageTags {
    let count = 0;
    const within = (tag: Tag, sheet: Sheet, draw: () => void): void => {
      const open: OpenMark = (text) => {
        const id = count;
        count += 1;
        tag.kids.push({ kind: 'content', page, id });
        return text === undefined
          ? `/${tag.name} <</MCID ${id}>> BDC`
          : `/Span <</MCID ${id} /ActualText <${text}>>> BDC`;
      };
      sheet.marked(open, draw);
    };
    return {
      mark: (mark, box, sheet, draw) => {
        const figure = this.figureOf(mark, box, sheet);
        if (figure === undefined) artifact(sheet, draw);
        else within(figure, sheet, draw);
      },
      lines: (box, sheet, draw) => {
        if (box.lines.length === 0) return;
        if (ARTIFACTS.has(box.role)) {
          artifact(sheet, () => draw(box.lines));
          return;
        }
        for (const { tag, lines } of this.piecesOf(box, page)) {
          within(tag, sheet, () => draw(lines));
          for (const line of lines) this.addLinks(line, tag);
        }
      },
    };
  }

  private addLinks(line: PlacedLine, tag: Tag): void {
    for (const spot of this.links.get(line) ?? []) {
      addTag(tag, 'Link').kids.push({ kind: 'link', spot });
    }
  }

  /** The element of an item; made when it is first met, so that the tree follows the pages. */
  private groupOf({ item, role }: Box): Tag {
    const isListed = role === 'classified' || role === 'box';
    const key = isListed ? 'classifieds' : item;
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    const article = this.articles.get(item);
    const title = article ? plainTitle(article) : this.ads.get(item)?.advertiser.text;
    const name = article ? 'Art' : 'Sect';
    const tag = addTag(this.root, name, title === undefined || isListed ? {} : { title });
    this.groups.set(key, tag);
    return tag;
  }

  private figureOf(mark: Mark, box: Box, sheet: Sheet): Tag | undefined {
    if (mark.kind !== 'picture' && mark.kind !== 'artwork') return undefined;
    const { x, y, width, height } = mark.rect;
    const figure = {
      alt: this.altOf(mark.file.path, box),
      box: [sheet.x(x), sheet.y(y + height), sheet.x(x + width), sheet.y(y)],
    };
    return addTag(this.groupOf(box), 'Figure', { figure });
  }

  /** A picture's caption, an ad's advertiser, the paper's name for its logo, or the file's name. */
  private altOf(path: string, { item, role }: Box): string {
    if (role === 'masthead' && this.name !== undefined) return this.name;
    const picture = this.articles.get(item)?.images.find(({ file }) => file.path === path);
    const text = picture?.caption?.text ?? this.ads.get(item)?.advertiser.text;
    return text ?? path.slice(path.lastIndexOf('/') + 1);
  }

  /** The box's lines by the element that they belong to. */
  private piecesOf(box: Box, page: number): readonly TaggedLines[] {
    const { role, lines, item } = box;
    const group = this.groupOf(box);
    const goesTo = this.jumpOf(box, page);
    if (goesTo !== undefined) {
      const tag = addTag(group, 'Link');
      const text = lines.map(({ line }) => line.text).join('');
      tag.kids.push({ kind: 'link', spot: { page, rect: box.rect, text, to: goesTo } });
      return [{ tag, lines }];
    }
    const whole = WHOLE[role];
    if (whole !== undefined) return [{ tag: addTag(group, whole), lines }];
    return paragraphsOf(lines).map((paragraph) => {
      const isLeg = role === 'leg';
      const tag = (isLeg ? this.open.get(item) : undefined) ?? addTag(group, 'P');
      if (isLeg && !endsHere(paragraph)) this.open.set(item, tag);
      else if (isLeg) this.open.delete(item);
      return { tag, lines: paragraph };
    });
  }

  /** Where a jump line, or a line of the 導讀 box, leads. */
  private jumpOf(box: Box, page: number): LinkSpot['to'] | undefined {
    if (box.role === 'jump') {
      const isOver = this.pages[page]?.boxes
        .filter(({ item, role }) => item === box.item && role === 'leg')
        .some(({ rect }) => rect.x < box.rect.x + 1 && rect.y < box.rect.y);
      const parts = this.pages.flatMap(({ boxes }, index) => {
        const first = boxes.find(({ item }) => item === box.item);
        return first === undefined ? [] : [{ page: index, top: first.rect.y }];
      });
      return isOver === true
        ? parts.find((part) => part.page > page)
        : parts.findLast((part) => part.page < page);
    }
    if (box.role !== 'refer') return undefined;
    const words = box.lines.flatMap(({ line }) => line.text.split(/[^A-Za-z0-9]+/));
    const named = this.pages.findIndex(({ id }) => words.includes(id));
    return named < 0 ? undefined : { page: named, top: 0 };
  }
}

interface TaggedLines {
  readonly tag: Tag;
  readonly lines: readonly PlacedLine[];
}

function artifact(sheet: Sheet, draw: () => void): void {
  sheet.marked(() => ARTIFACT, draw);
}

function endsHere(lines: readonly PlacedLine[]): boolean {
  return lines.at(-1)?.line.endsParagraph !== false;
}

function paragraphsOf(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const paragraphs: PlacedLine[][] = [];
  let isOpen = false;
  for (const placed of lines) {
    if (isOpen) paragraphs.at(-1)?.push(placed);
    else paragraphs.push([placed]);
    isOpen = !placed.line.endsParagraph;
  }
  return paragraphs;
}
