// The typesetter's front door. In: a shaper, a template, the paper's names. Out: a Typesetter. The planner asks for the same article at
// the same measure and for the same head many times, so what has been set is kept: beside its copy, texts of a line or two by their request.
import type { Outcome } from '../base/diagnostic.js';
import { createKeeper, type Keeper } from '../base/keeper.js';
import type { Pt } from '../base/units.js';
import type { Article, Lang } from '../model/copy.js';
import type { Shaper } from '../model/font.js';
import type { BlockRequest, Galley, Typesetter } from '../model/galley.js';
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

/** Makes a typesetter for one issue; `keeper` holds what was set with the same tools before. */
export function createTypesetter(
  tools: TypesetterTools,
  keeper: Keeper = createKeeper(),
): Typesetter {
  const { template, lang } = tools;
  const rules = { ...template.lineRules, lang, writing: 'horizontal' } as const;
  const blockTools: BlockTools = { ...tools, rules };
  const ownParagraphs = new KeptParagraphs();
  const bodyOf = (article: Article, measure: Pt): KeptBody =>
    keeper.recallOf(article, `body ${measure}`, () => {
      // A store whose answers never hang on what it was asked before.
      const paragraphs = keeper.recallOf(article, 'paragraphs', () => new KeptParagraphs());
      const copy = { article, measure };
      const body = setArticle(copy, blockTools, paragraphs);
      const set = (given: SetBody['paragraphs']): Galley =>
        setArticle({ ...copy, given }, blockTools, paragraphs).galley.value;
      return { galley: body.galley, bender: new ArticleBender(body, article, set) };
    });
  return {
    setArticle: (article, measure) => bodyOf(article, measure).galley,
    bendArticle: (article, measure, bend) => {
      const { bender } = bodyOf(article, measure);
      return bender.bend(bend.lines, bend.from);
    },
    setBlock: (request) =>
      keeper.recall(`block ${keyOf(request)}`, () => setBlock(request, blockTools, ownParagraphs)),
    setAd: (ad, width, height) =>
      keeper.recallOf(ad, `ad ${width} ${height}`, () => setAd(ad, { width, height }, blockTools)),
    setLiner: (liner, measure) =>
      keeper.recallOf(liner, `liner ${measure}`, () => setLiner(liner, measure, blockTools)),
  };
}

/** An article at one measure, and who bends it. */
interface KeptBody {
  readonly galley: Outcome<Galley>;
  readonly bender: ArticleBender;
}

/** Everything that a block depends on, places in the source included. */
function keyOf(request: BlockRequest): string {
  return JSON.stringify(request);
}
