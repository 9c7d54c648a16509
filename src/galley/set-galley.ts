// The typesetter's front door. In: a shaper, a template, the paper's names. Out: a Typesetter. The planner asks for the same article at
// the same measure and for the same head many times, so what has been set is kept for as long as the typesetter lives.
import type { Outcome } from '../base/diagnostic.js';
import type { Pt } from '../base/units.js';
import type { Article, Lang } from '../model/copy.js';
import type { Shaper } from '../model/font.js';
import type { BlockRequest, Galley, TextBlock, Typesetter } from '../model/galley.js';
import type { Template } from '../model/template.js';
import { ArticleBender } from './bend-article.js';
import { KeptParagraphs } from './kept-paragraphs.js';
import { setAd } from './set-ad.js';
import { type SetBody, setArticle } from './set-article.js';
import { type BlockTools, setBlock } from './set-block.js';
import { setLiner } from './set-liner.js';

/** What a typesetter works with. */
export interface TypesetterTools {
  readonly shaper: Shaper;
  readonly template: Template;
  /** Words never to break. */
  readonly names: readonly string[];
  readonly lang: Lang;
}

/** Makes a typesetter for one issue. */
export function createTypesetter(tools: TypesetterTools): Typesetter {
  const { template, lang } = tools;
  const rules = { ...template.lineRules, lang, writing: 'horizontal' } as const;
  const blockTools: BlockTools = { ...tools, rules };
  const articles = new Map<Article, KeptArticle>();
  const blocks = new Map<string, Outcome<TextBlock>>();
  const paragraphs = new KeptParagraphs();
  const bodyOf = (article: Article, measure: Pt): KeptBody => {
    const kept = recall(articles, article, keepArticle);
    return recall(kept.bodies, measure, () => {
      const copy = { article, measure };
      const body = setArticle(copy, blockTools, kept.paragraphs);
      const set = (given: SetBody['paragraphs']): Galley =>
        setArticle({ ...copy, given }, blockTools, kept.paragraphs).galley.value;
      return { galley: body.galley, bender: new ArticleBender(body, article, set) };
    });
  };
  return {
    setArticle: (article, measure) => bodyOf(article, measure).galley,
    bendArticle: (article, measure, bend) => {
      const { bender } = bodyOf(article, measure);
      return bender.bend(bend.lines, bend.from);
    },
    setBlock: (request) =>
      recall(blocks, keyOf(request), () => setBlock(request, blockTools, paragraphs)),
    setAd: (ad, width, height) => setAd(ad, { width, height }, blockTools),
    setLiner: (liner, measure) => setLiner(liner, measure, blockTools),
  };
}

/** An article at every measure asked for, and its paragraphs before they are set. */
interface KeptArticle {
  readonly bodies: Map<Pt, KeptBody>;
  readonly paragraphs: KeptParagraphs;
}

/** An article at one measure, and who bends it. */
interface KeptBody {
  readonly galley: Outcome<Galley>;
  readonly bender: ArticleBender;
}

function keepArticle(): KeptArticle {
  return { bodies: new Map(), paragraphs: new KeptParagraphs() };
}

function recall<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key);
  if (value !== undefined) return value;
  const made = make();
  known.set(key, made);
  return made;
}

/** Everything that a block depends on, places in the source included. */
function keyOf(request: BlockRequest): string {
  return JSON.stringify(request);
}
