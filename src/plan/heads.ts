// The heads of a module: kicker, headline, deck, byline, or jump line and jump head. In: article, span, tier. Out: set blocks, one below the other.
import type { Pt } from '../base/units.js';
import type { Article, Text } from '../model/copy.js';
import type { Role } from '../model/dummy.js';
import type { BlockRequest, TextBlock } from '../model/galley.js';
import type { HeadlineTier } from '../model/template.js';
import { type DeskTools, setText } from './desk.js';
import { spanWidth } from './grid.js';

/** A set head and the L it starts on, from the module's top. */
export interface Head {
  readonly role: Role;
  readonly block: TextBlock;
  readonly line: number;
}

/** All heads of a module. */
export interface HeadStack {
  readonly heads: readonly Head[];
  readonly depth: number;
  /** Size of the headline, for the rules about heads that meet. */
  readonly size: Pt;
  /** Lines of the headline, and the tier that it is set in; a continuation's head has none. */
  readonly lines: number;
  readonly tier: HeadlineTier | undefined;
  /** Headline's width as a part of the measure. */
  readonly spread: number;
  /** Tiers that the headline stands below the first that its rank may take. */
  readonly below: number;
}

/** A tier; `lines` = the headline must take so many, at whichever of the tier's sizes. */
export type WantedTier = HeadlineTier & { readonly lines?: number };

/** Most lines of a headline of a tier: one more where it stands over a single column. */
export function mostHeadLines(tier: HeadlineTier, columns: number): number {
  return columns === 1 ? tier.maxLines + 1 : tier.maxLines;
}

/** Sets the heads of a whole article, or of its first part, in a tier; what is wrong with their copy is reported. Undefined when the headline does not fit the span. */
export function setHeads(
  article: Article,
  tier: WantedTier,
  columns: number,
  tools: DeskTools,
): HeadStack | undefined {
  const measure = spanWidth(tools.template, columns);
  const setter = stacker(tools, measure);
  const maxLines = tier.lines ?? mostHeadLines(tier, columns);
  const own = { text: article.title, style: tier.style, measure, sizes: tier.sizes };
  const headline = setter.set(
    tier.lines === undefined ? { ...own, maxLines } : { ...own, minLines: tier.lines, maxLines },
  );
  if (!headline.fits) return undefined;
  const { size } = headline;
  if (article.kicker !== undefined && tier.minColumns > 1) {
    setter.add('kicker', article.kicker, 'kicker', clampSizes(size * 0.4, 13, 20));
  }
  setter.push('headline', headline);
  if (article.deck !== undefined && columns > 1) {
    setter.add('deck', article.deck, 'deck', clampSizes(size * 0.45, 13, 20));
  } else if (article.deck !== undefined) {
    setter.add('deck', article.deck, 'deck', [13, 12]);
  }
  if (article.kicker !== undefined && tier.minColumns <= 1) {
    setter.addFirst('kicker', article.kicker, 'kicker', [13, 12]);
  }
  if (article.byline !== undefined) setter.add('byline', article.byline, 'byline', undefined);
  const spread = headline.width / measure;
  return { ...setter.done(), size, lines: headline.lines.length, tier, spread, below: 0 };
}

/** Heads of a continuation: where it comes from, and its short head. */
export function setJumpHeads(
  article: Article,
  fromPage: string,
  columns: number,
  tools: DeskTools,
): HeadStack | undefined {
  const { template } = tools;
  const setter = stacker(tools, spanWidth(template, columns));
  const label = template.labels.jumpFrom.replace('{page}', fromPage);
  setter.add('jump', { text: label, span: article.span }, 'jump', undefined);
  const head = setter.set({
    text: jumpTitleOf(article),
    style: 'jumphead',
    measure: spanWidth(template, columns),
    sizes: columns === 1 ? [16, 14, 12] : [20, 18, 16, 14],
    maxLines: columns === 1 ? 3 : 1,
  });
  if (!head.fits) return undefined;
  setter.push('jumphead', head);
  const { size, lines } = head;
  return { ...setter.done(), size, lines: lines.length, tier: undefined, spread: 1, below: 0 };
}

/** The head over a continuation: the editor's, or the title up to its first `|`. */
export function jumpTitleOf(article: Article): Text {
  if (article.jumpTitle !== undefined) return article.jumpTitle;
  const { text, span } = article.title;
  const bar = text.search(/[|｜]/);
  return bar <= 0 ? article.title : { text: text.slice(0, bar).trim(), span };
}

/** A ladder of three sizes from the wished one down, inside the limits. */
function clampSizes(wished: number, least: number, most: number): readonly Pt[] {
  const top = Math.round(Math.min(most, Math.max(least, wished)));
  return [...new Set([top, Math.max(least, top - 2), least, least - 1])];
}

function stacker(
  tools: DeskTools,
  measure: Pt,
): {
  add(role: Role, text: Text, style: string, sizes: readonly Pt[] | undefined): void;
  addFirst(role: Role, text: Text, style: string, sizes: readonly Pt[] | undefined): void;
  /** Sets a block that is to be added, or not. */
  set(request: BlockRequest): TextBlock;
  push(role: Role, block: TextBlock): void;
  done(): { readonly heads: readonly Head[]; readonly depth: number };
} {
  const blocks: { role: Role; block: TextBlock }[] = [];
  const set = (request: BlockRequest): TextBlock => setText(request, tools);
  const setIn = (text: Text, style: string, sizes: readonly Pt[] | undefined): TextBlock => {
    const request = { text, style, measure, maxLines: 3 };
    return set(sizes === undefined ? request : { ...request, sizes });
  };
  return {
    add: (role, text, style, sizes) => {
      blocks.push({ role, block: setIn(text, style, sizes) });
    },
    addFirst: (role, text, style, sizes) => {
      blocks.unshift({ role, block: setIn(text, style, sizes) });
    },
    set,
    push: (role, block) => {
      blocks.push({ role, block });
    },
    done: () => {
      let line = 0;
      const heads = blocks.map(({ role, block }) => {
        const head = { role, block, line };
        line += block.depth;
        return head;
      });
      return { heads, depth: line };
    },
  };
}
