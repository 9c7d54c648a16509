// The typesetter's front door. In: a shaper, a template, the paper's names. Out: a Typesetter. The planner asks for the same article at
// the same measure and for the same head many times, so what has been set is kept for as long as the typesetter lives.
import type { Outcome } from '../base/diagnostic.js';
import type { Pt } from '../base/units.js';
import type { Article } from '../model/copy.js';
import type { Shaper } from '../model/font.js';
import type { BlockRequest, Galley, TextBlock, Typesetter } from '../model/galley.js';
import type { Template } from '../model/template.js';
import { setAd } from './set-ad.js';
import { setArticle } from './set-article.js';
import { type BlockTools, setBlock } from './set-block.js';
import { setLiner } from './set-liner.js';

/** What a typesetter works with. */
export interface TypesetterTools {
  readonly shaper: Shaper;
  readonly template: Template;
  /** Words never to break. */
  readonly names: readonly string[];
}

/** Makes a typesetter for one issue. */
export function createTypesetter(tools: TypesetterTools): Typesetter {
  const blockTools: BlockTools = { ...tools, kinsoku: tools.template.kinsoku };
  const galleys = new WeakMap<Article, Map<Pt, Outcome<Galley>>>();
  const blocks = new Map<string, Outcome<TextBlock>>();
  return {
    setArticle: (article, measure) => {
      const known = galleys.get(article) ?? new Map<Pt, Outcome<Galley>>();
      galleys.set(article, known);
      return recall(known, measure, () => setArticle(article, measure, blockTools));
    },
    setBlock: (request) => recall(blocks, keyOf(request), () => setBlock(request, blockTools)),
    setAd: (ad, width, height) => setAd(ad, { width, height }, blockTools),
    setLiner: (liner, measure) => setLiner(liner, measure, blockTools),
  };
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
