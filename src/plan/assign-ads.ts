// Step 2 of the page engine, ads: which page carries which. In: booked ads, pages. Out: a stack a page, promises kept or broken with their
// reason. First every ad chooses the page that keeps its promises; then ads move and change places until no such step makes the pages'
// holes better. Promises outweigh every hole.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Ad, Issue } from '../model/copy.js';
import type { KeptPromise } from '../model/dummy.js';
import { sideOfPage } from '../model/page-side.js';
import type { Template } from '../model/template.js';
import { costOfBroken, promisesOf, strictness, tellBroken } from './ad-promises.js';
import type { PageSpec } from './assign-pages.js';
import { type AdStack, measureOf, stackAds } from './stack-ads.js';

/** The pages of an issue with their ads. */
export interface AdPlan {
  readonly stacks: ReadonlyMap<string, AdStack>;
  readonly promises: ReadonlyMap<string, readonly KeptPromise[]>;
  /** House ads, not yet used. */
  readonly house: readonly Ad[];
  /** Ids of booked ads that no page has room for. */
  readonly refused: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Cost of an L × column of ads on a front page above its lowest quarter, and of all ads on any front: news comes first there. */
const FRONT_AD_CELL = 1.5;
const FRONT_CELL = 0.4;
const FRONT_SHARE = 0.25;
/** Cost of uneven shares of ads: that of a page that is all ads where the mean is none. */
const UNEVEN = 60;
/** Stacks followed at once while pages are compared, and pairs of pages compared at the most. */
const QUICK_BEAM = 3;
const MOST_TRIES = 4000;

/** The ad stack of a page: its outside is the side on which it lies. */
export function stackOf(ads: readonly Ad[], page: PageSpec, template: Template): AdStack {
  return stackAds(ads, { outer: sideOfPage(page), firstLine: page.firstLine }, template);
}

/** Gives every booked ad its page and place. */
export function assignAds(issue: Issue, pages: readonly PageSpec[], template: Template): AdPlan {
  const booked = issue.ads.filter((ad) => ad.kind === 'display');
  const known = booked.filter((ad) => measureOf(ad, template) !== undefined);
  const table = new AdTable(pages, known, template);
  const refused = booked.filter((ad) => !table.has(ad));
  const stacks = new Map<string, AdStack>();
  const promises = new Map<string, readonly KeptPromise[]>();
  const diagnostics: Diagnostic[] = refused.map((ad) => tellRefused(ad, template));
  for (const ad of refused) {
    promises.set(ad.id, promisesOf(ad, { page: undefined, others: [], pages, template }));
  }
  for (const page of pages) {
    const ads = table.on(page);
    stacks.set(page.id, stackOf(ads, page, template));
    for (const ad of ads) {
      const others = ads.filter((other) => other !== ad);
      const kept = promisesOf(ad, { page, others, pages, template });
      promises.set(ad.id, kept);
      diagnostics.push(...tellBroken(ad, page, kept));
    }
  }
  const house = issue.ads.filter((ad) => ad.kind === 'house');
  return { stacks, promises, house, refused: refused.map(({ id }) => id), diagnostics };
}

function tellRefused(ad: Ad, template: Template): Diagnostic {
  const code = measureOf(ad, template) === undefined ? 'plan/ad-size-unknown' : 'plan/ad-no-room';
  return diagnose(code, { name: ad.advertiser.text }, { span: ad.size.span });
}

/** Ads by page while they are being shared out. */
class AdTable {
  readonly #pages: readonly PageSpec[];
  readonly #template: Template;
  readonly #byPage: Ad[][];
  readonly #costs: number[];
  readonly #share: number;
  readonly #known = new Map<string, number>();
  #tries = 0;

  constructor(pages: readonly PageSpec[], ads: readonly Ad[], template: Template) {
    this.#pages = pages;
    this.#template = template;
    this.#byPage = pages.map(() => []);
    const room = pages.reduce((sum, { firstLine }) => sum + this.#roomOf(firstLine), 0);
    this.#share = ads.reduce((sum, ad) => sum + this.#cellsOf(ad), 0) / Math.max(1, room);
    this.#costs = pages.map((_, place) => this.#costOf(place, []));
    for (const ad of this.#inOrder(ads)) this.#choose(ad);
    this.#improve();
  }

  has(ad: Ad): boolean {
    return this.#byPage.some((ads) => ads.includes(ad));
  }

  on(page: PageSpec): readonly Ad[] {
    return this.#byPage[this.#pages.indexOf(page)] ?? [];
  }

  /** The strictest first, then the largest: what is small finds room last. */
  #inOrder(ads: readonly Ad[]): readonly Ad[] {
    return [...ads].sort(
      (a, b) =>
        strictness(b) - strictness(a) ||
        this.#cellsOf(b) - this.#cellsOf(a) ||
        (a.id < b.id ? -1 : 1),
    );
  }

  /** Gives an ad the page where it costs least; none when no page has room. */
  #choose(ad: Ad): void {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    this.#byPage.forEach((ads, place) => {
      const more = this.#costOf(place, [...ads, ad]) - (this.#costs[place] ?? 0);
      if (more >= least) return;
      best = place;
      least = more;
    });
    if (best >= 0) this.#set(best, [...(this.#byPage[best] ?? []), ad]);
  }

  #set(place: number, ads: Ad[]): void {
    this.#byPage[place] = ads;
    this.#costs[place] = this.#costOf(place, ads);
  }

  /** Moves ads and lets them change places as long as that makes the pages better. */
  #improve(): void {
    let isBetter = true;
    while (isBetter && this.#tries < MOST_TRIES) {
      isBetter = false;
      for (let from = 0; from < this.#pages.length; from += 1) {
        for (let to = 0; to < this.#pages.length; to += 1) {
          if (from !== to && this.#trade(from, to)) isBetter = true;
        }
      }
    }
  }

  /** Moves one ad from a page to another, or changes it for one there; whether that was better. */
  #trade(from: number, to: number): boolean {
    const ours = this.#byPage[from] ?? [];
    const theirs = this.#byPage[to] ?? [];
    const now = (this.#costs[from] ?? 0) + (this.#costs[to] ?? 0);
    let best: { readonly ours: Ad[]; readonly theirs: Ad[] } | undefined;
    let least = now - 0.5;
    for (const ad of unlike(ours)) {
      const without = ours.filter((own) => own !== ad);
      for (const other of [undefined, ...unlike(theirs)]) {
        const next = {
          ours: other === undefined ? without : [...without, other],
          theirs: [...theirs.filter((own) => own !== other), ad],
        };
        const cost = this.#costOf(from, next.ours) + this.#costOf(to, next.theirs);
        if (cost >= least) continue;
        best = next;
        least = cost;
      }
    }
    if (best === undefined) return false;
    this.#set(from, best.ours);
    this.#set(to, best.theirs);
    return true;
  }

  /** What a page with these ads costs; Infinity when they do not all fit. */
  #costOf(place: number, ads: readonly Ad[]): number {
    const page = this.#pages[place];
    if (page === undefined) return Number.POSITIVE_INFINITY;
    const key = `${place} ${ads.map(kindOf).sort().join()}`;
    const known = this.#known.get(key);
    const looks = known ?? this.#looksOf(page, ads);
    if (known === undefined) this.#known.set(key, looks);
    return looks + costOfBroken(ads, page);
  }

  /** Cost of a page's hole, and of more ads than its share. */
  #looksOf(page: PageSpec, ads: readonly Ad[]): number {
    const cells = ads.reduce((sum, ad) => sum + this.#cellsOf(ad), 0);
    const room = this.#roomOf(page.firstLine);
    if (cells > room * 1.02) return Number.POSITIVE_INFINITY;
    // A page of many ads takes longer to stack.
    this.#tries += Math.max(1, ads.length / 8);
    const beside = { outer: sideOfPage(page), firstLine: page.firstLine, beam: QUICK_BEAM };
    const stack = stackAds(ads, beside, this.#template);
    if (stack.refused.length > 0) return Number.POSITIVE_INFINITY;
    const share = cells / room - this.#share;
    const over = Math.max(0, cells - room * FRONT_SHARE);
    const front = page.isFront ? cells * FRONT_CELL + over * FRONT_AD_CELL : 0;
    return stack.cost + UNEVEN * share * share + front;
  }

  /** L × columns of an ad, the gutter above it counted. */
  #cellsOf(ad: Ad): number {
    const measure = measureOf(ad, this.#template);
    if (measure === undefined) return 0;
    const gap = this.#template.gutterEm * this.#template.bodySize;
    return (measure.columns * (measure.height + gap)) / this.#template.leading;
  }

  #roomOf(firstLine: number): number {
    return this.#template.columns * (this.#template.lines - firstLine);
  }
}

/** One ad of each kind: others of its kind would give the same pages. */
function unlike(ads: readonly Ad[]): readonly Ad[] {
  return [...new Map([...ads].reverse().map((ad) => [kindOf(ad) + promisesKey(ad), ad])).values()];
}

/** What tells an ad from another on the page. */
function kindOf({ size, position }: Ad): string {
  const measure = size.kind === 'measured' ? `${size.columns}x${size.height}` : size.name;
  return `${measure} ${position ?? ''}`;
}

function promisesKey(ad: Ad): string {
  const isFree = strictness(ad) === 0 && ad.notWith.length === 0;
  return isFree && ad.category === undefined ? '' : ad.id;
}
