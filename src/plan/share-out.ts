// Step 2 of the page engine, articles: which page carries which. In: articles with the cells they were measured to need, and pages with
// their room. Out: articles by page, optional ones that are held over, and what the front page lets jump. First each article takes the page
// where it costs least; then articles move and change places until no such step makes the pages fuller or less full.
import type { Article } from '../model/copy.js';
import { costAway, guestPages, homePages } from './article-homes.js';
import type { PageSpec } from './assign-pages.js';
import type { Need } from './needs.js';

/** What is to be shared out. */
export interface Sharing {
  readonly articles: readonly Article[];
  readonly needs: ReadonlyMap<string, Need>;
  readonly pages: readonly PageSpec[];
  /** L × columns of each page, in the order of the pages. */
  readonly rooms: readonly number[];
}

/** Who stands where; optional articles that no page has room for stand nowhere. */
export type Shares = ReadonlyMap<string, readonly Article[]>;

/** Costs of a page, per L × column: copy that cannot fit, copy that must be pressed, white that cannot be filled, white that must be. */
const OVER = 8;
const PRESSED = 0.6;
const EMPTY = 3;
const LOOSE = 0.35;
/** A page without a story of the first ranks; a story of rank 1 inside; stories above a number that a page looks crowded with. */
const NO_LEAD = 8;
const LEAD_INSIDE = 60;
const NEWS_INSIDE = 3;
const CROWD = 10;
const CROWDED = 12;
/** An optional article held over, and the same per cell. */
const HELD = 14;
const HELD_CELL = 0.15;
/** Cells that a jump's heads take on the page where it goes on, and what a jump costs. */
const JUMP_HEADS = 14;
const JUMP_COST = 6;
/** Rounds of moves and changes of places. */
const MOST_ROUNDS = 30;

/** Shares articles out among pages. Fillers are left aside: they are for white that is left. Deterministic. */
export function shareOut(sharing: Sharing): Shares {
  const table = new Table(sharing);
  table.improve();
  // Only what no jump from the front page helps.
  table.letBeGuests();
  table.improve();
  return table.shares();
}

/** Pages while articles are shared out; place -1 holds what is left for another day. */
class Table {
  readonly #sharing: Sharing;
  readonly #articles: readonly Article[];
  /** Pages where each is at home, and what it costs on those where it may be a guest. */
  readonly #homes: readonly (readonly number[])[];
  #away: readonly ReadonlyMap<number, number>[] = [];
  readonly #place: number[];
  readonly #load: Load[];
  /** L that the front page lets go on elsewhere, and where. */
  #jump = { cells: 0, to: -1 };
  readonly #front: number;

  constructor(sharing: Sharing) {
    this.#sharing = sharing;
    this.#front = sharing.pages.findIndex(({ isFront }) => isFront);
    // In an order of the copy, not of the files as they came.
    this.#articles = sharing.articles
      .filter(({ filler }) => !filler)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    this.#homes = this.#articles.map((article) => homePages(article, sharing.pages));
    this.#place = this.#articles.map(() => -1);
    this.#load = sharing.pages.map(() => emptyLoad());
    for (const index of this.#inOrder()) this.#put(index, this.#cheapest(index, -1, Infinity));
  }

  /** From now on articles may also stand where they are not at home. */
  letBeGuests(): void {
    const { pages, rooms } = this.#sharing;
    this.#away = this.#articles.map((article, index) => {
      const homes = this.#homes[index] ?? [];
      const { least, jumps } = this.#needOf(index);
      const isHeld = homes.some((home) => (rooms[home] ?? 0) >= least - jumps);
      const cost = costAway(article.priority, isHeld);
      return new Map(guestPages(article, pages, homes).map((place) => [place, cost]));
    });
  }

  /** Pinned and sectioned articles first, then by rank and size. */
  #inOrder(): readonly number[] {
    const likely = (index: number): number => this.#needOf(index).likely;
    return this.#articles
      .map((_, index) => index)
      .sort((a, b) => {
        const [one, other] = [this.#articles[a], this.#articles[b]];
        const [few, many] = [this.#homes[a]?.length ?? 0, this.#homes[b]?.length ?? 0];
        const byRank = (one?.priority ?? 3) - (other?.priority ?? 3);
        const byWish = Number(one?.optional ?? false) - Number(other?.optional ?? false);
        return byWish || few - many || byRank || likely(b) - likely(a) || a - b;
      });
  }

  #needOf(index: number): Need {
    return this.#sharing.needs.get(this.#articles[index]?.id ?? '') ?? NO_NEED;
  }

  /** Where an article that stands nowhere costs least, and less than a limit; else the place given. */
  #cheapest(index: number, place: number, limit: number): number {
    let best = place;
    let least = limit;
    for (const other of this.#placesOf(index)) {
      const cost = this.#costOfAdding(index, other);
      if (cost >= least) continue;
      best = other;
      least = cost;
    }
    return best;
  }

  #placesOf(index: number): readonly number[] {
    const homes = this.#homes[index] ?? [];
    if (this.#articles[index]?.optional === true) return [...homes, -1];
    return [...homes, ...(this.#away[index]?.keys() ?? [])];
  }

  /** What it costs that an article stands on a page where it is not at home. */
  #awayOn(index: number, place: number): number {
    return this.#away[index]?.get(place) ?? 0;
  }

  #costOfAdding(index: number, place: number): number {
    if (place < 0) return HELD + HELD_CELL * this.#needOf(index).likely;
    const load = this.#load[place] ?? emptyLoad();
    const more = this.#costOf(place, this.#with(load, index, 1)) - this.#costOf(place, load);
    return more + this.#awayOn(index, place);
  }

  #put(index: number, place: number): void {
    const from = this.#place[index] ?? -1;
    if (from >= 0) this.#load[from] = this.#with(this.#load[from] ?? emptyLoad(), index, -1);
    if (place >= 0) this.#load[place] = this.#with(this.#load[place] ?? emptyLoad(), index, 1);
    this.#place[index] = place;
  }

  #with(load: Load, index: number, sign: 1 | -1): Load {
    const need = this.#needOf(index);
    const article = this.#articles[index];
    const isNews = (article?.priority ?? 3) <= 2;
    return {
      likely: load.likely + sign * need.likely,
      least: load.least + sign * need.least,
      most: load.most + sign * need.most,
      count: load.count + sign,
      news: load.news + (isNews ? sign : 0),
      leads: load.leads + (article?.priority === 1 ? sign : 0),
    };
  }

  /** Cost of a page with a load. */
  #costOf(place: number, load: Load): number {
    const room = (this.#sharing.rooms[place] ?? 0) + this.#jumpRoom(place);
    const hard = OVER * Math.max(0, load.least - room) + EMPTY * Math.max(0, room - load.most);
    const soft =
      PRESSED * Math.max(0, load.likely - room) + LOOSE * Math.max(0, room - load.likely);
    const isFront = place === this.#front;
    const inside = isFront ? 0 : LEAD_INSIDE * load.leads + NEWS_INSIDE * load.news;
    const noLead = load.count > 0 && load.news === 0 ? NO_LEAD : 0;
    return hard + soft + inside + noLead + CROWDED * Math.max(0, load.count - CROWD);
  }

  /** What a jump gives to the front page, and takes from the page where it goes on. */
  #jumpRoom(place: number): number {
    if (this.#jump.to < 0) return 0;
    if (place === this.#front) return this.#jump.cells;
    return place === this.#jump.to ? -this.#jump.cells - JUMP_HEADS : 0;
  }

  improve(): void {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const moved = this.#articles.filter((_, index) => this.#move(index) || this.#swap(index));
      const jumped = this.#tryJump();
      if (moved.length === 0 && !jumped) return;
    }
  }

  #move(index: number): boolean {
    const from = this.#place[index] ?? -1;
    this.#put(index, -1);
    const best = this.#cheapest(index, from, this.#costOfAdding(index, from) - 0.01);
    this.#put(index, best);
    return best !== from;
  }

  /** Changes places with the article with which that helps most. */
  #swap(index: number): boolean {
    const from = this.#place[index] ?? -1;
    let best = -1;
    let least = -0.01;
    this.#articles.forEach((_, other) => {
      const to = this.#place[other] ?? -1;
      if (to === from || other <= index) return;
      if (!this.#placesOf(index).includes(to) || !this.#placesOf(other).includes(from)) return;
      const gain = this.#gainOfSwap(index, other);
      if (gain >= least) return;
      best = other;
      least = gain;
    });
    if (best < 0) return false;
    const to = this.#place[best] ?? -1;
    this.#put(index, -1);
    this.#put(best, from);
    this.#put(index, to);
    return true;
  }

  /** What the pages cost more after a swap; below 0 = they are better. */
  #gainOfSwap(index: number, other: number): number {
    const [from, to] = [this.#place[index] ?? -1, this.#place[other] ?? -1];
    return this.#change(from, index, other) + this.#change(to, other, index);
  }

  #change(place: number, out: number, into: number): number {
    if (place < 0) return HELD_CELL * (this.#needOf(into).likely - this.#needOf(out).likely);
    const load = this.#load[place] ?? emptyLoad();
    const next = this.#with(this.#with(load, out, -1), into, 1);
    const away = this.#awayOn(into, place) - this.#awayOn(out, place);
    return this.#costOf(place, next) - this.#costOf(place, load) + away;
  }

  /** Lets the front page's longest story go on where that helps most, or nowhere. */
  #tryJump(): boolean {
    if (this.#front < 0) return false;
    const before = this.#jump;
    const most = this.#articles.reduce((jumps, _, index) => {
      const isHere = this.#place[index] === this.#front;
      return isHere ? Math.max(jumps, this.#needOf(index).jumps) : jumps;
    }, 0);
    let best = before.cells > most ? NO_JUMP : before;
    let least = this.#costOfAll(best) - (best === before ? 0.01 : 0);
    const offer = (jump: { cells: number; to: number }): void => {
      const cost = this.#costOfAll(jump);
      if (cost >= least) return;
      best = jump;
      least = cost;
    };
    offer(NO_JUMP);
    for (let to = this.#front + 1; to < this.#load.length; to += 1) {
      for (let cells = LEAST_JUMP; cells <= most; cells += 6) offer({ cells, to });
    }
    this.#jump = best;
    return best.cells !== before.cells || best.to !== before.to;
  }

  #costOfAll(jump: { readonly cells: number; readonly to: number }): number {
    const before = this.#jump;
    this.#jump = jump;
    const cost = this.#load.reduce((sum, load, place) => sum + this.#costOf(place, load), 0);
    this.#jump = before;
    return cost + (jump.to < 0 ? 0 : JUMP_COST);
  }

  shares(): Shares {
    const byPage = new Map<string, Article[]>(this.#sharing.pages.map(({ id }) => [id, []]));
    this.#articles.forEach((article, index) => {
      const page = this.#sharing.pages[this.#place[index] ?? -1];
      if (page !== undefined) byPage.get(page.id)?.push(article);
    });
    for (const list of byPage.values()) list.sort((a, b) => a.priority - b.priority);
    return byPage;
  }
}

const NO_JUMP = { cells: 0, to: -1 };
/** Fewest L that jump. */
const LEAST_JUMP = 40;
const NO_NEED: Need = { likely: 0, least: 0, most: 0, jumps: 0 };

/** What a page carries. */
interface Load {
  readonly likely: number;
  readonly least: number;
  readonly most: number;
  readonly count: number;
  /** Stories of the first two ranks, and of the first. */
  readonly news: number;
  readonly leads: number;
}

function emptyLoad(): Load {
  return { likely: 0, least: 0, most: 0, count: 0, news: 0, leads: 0 };
}
