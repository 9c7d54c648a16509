// Ads at the places that a lock names. In: the lock, the ads as they would be placed afresh. Out: the same, with the stacks of pages whose
// ads are those of the lock as they stood; house ads that filled white there; what cannot be kept. Other pages stay as placed afresh.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import { overlaps } from '../base/geometry.js';
import type { Span } from '../base/span.js';
import type { Ad } from '../model/copy.js';
import type { AdSlot } from '../model/dummy.js';
import { isMadeWith, type LayoutLock, type LockedAd, type LockedPage } from '../model/lock.js';
import type { Template } from '../model/template.js';
import { isAt, isInside, SLACK } from './ad-places.js';
import { costOfBroken, promisesOf, tellBroken } from './ad-promises.js';
import { type AdPlan, stackOf } from './assign-ads.js';
import type { PageSpec } from './assign-pages.js';
import { columnX, gutterWidth, spanWidth } from './grid.js';
import { type AdStack, freeLinesAbove, measureOf } from './stack-ads.js';

/** Ads of an issue, as far as a lock says. */
export interface KeptAds {
  readonly plan: AdPlan;
  /** By page, the stack with the house ads that stood on it. */
  readonly withHouse: ReadonlyMap<string, AdStack>;
  /** Pages with an ad that is pinned: their ads are not stacked anew, whatever else changes. */
  readonly fixed: ReadonlySet<string>;
}

/** Keeps the ads of a lock. */
export function keepAds(
  fresh: AdPlan,
  lock: LayoutLock | undefined,
  pages: readonly PageSpec[],
  template: Template,
): KeptAds {
  if (lock === undefined || !isMadeWith(lock, template.name))
    return { plan: fresh, withHouse: new Map(), fixed: new Set() };
  const pinned = lock.pages.filter(({ ads }) => ads.some(({ isPinned }) => isPinned));
  const whole = keptWhole(new Keeper(fresh, pages, template), lock);
  // Where an ad finds no room on the page that it asks for by now, others make room for it; not beside what a person has pinned.
  const isGood = whole !== undefined && (pinned.length > 0 || whole.keepsPromises());
  const kept = isGood ? whole : keptByPage(new Keeper(fresh, pages, template), lock);
  return { ...kept.done(), fixed: new Set(pinned.map(({ id }) => id)) };
}

/** All ads at the lock's places but those that their files want elsewhere; undefined where others are booked, or they cannot stand so. */
function keptWhole(keeper: Keeper, lock: LayoutLock): Keeper | undefined {
  const booked = keeper.booked();
  const all = lock.pages.flatMap((page) => keeper.adsOf(page, booked));
  // Ads change pages only all together: or one would stand on its old and on its new page.
  if (!sameIds(all, booked) || !keeper.canKeepAll(lock.pages)) return undefined;
  keeper.clear();
  for (const page of lock.pages) keeper.keep(page, keeper.adsOf(page, booked), true);
  keeper.letGo(lock.pages);
  return keeper;
}

/** The lock's places on pages that would carry the same ads afresh. */
function keptByPage(keeper: Keeper, lock: LayoutLock): Keeper {
  const booked = keeper.booked();
  for (const page of lock.pages) {
    const own = keeper.adsOf(page, booked);
    keeper.keep(page, own, sameIds(own, keeper.freshOn(page.id)));
  }
  return keeper;
}

function sameIds(one: readonly Ad[], other: readonly Ad[]): boolean {
  const ids = (ads: readonly Ad[]): string =>
    ads
      .map(({ id }) => id)
      .sort()
      .join('\n');
  return ids(one) === ids(other);
}

class Keeper {
  readonly #fresh: AdPlan;
  readonly #pages: readonly PageSpec[];
  readonly #template: Template;
  readonly #stacks: Map<string, AdStack>;
  readonly #withHouse = new Map<string, AdStack>();
  readonly #diagnostics: Diagnostic[] = [];

  constructor(fresh: AdPlan, pages: readonly PageSpec[], template: Template) {
    this.#fresh = fresh;
    this.#pages = pages;
    this.#template = template;
    this.#stacks = new Map(fresh.stacks);
  }

  /** Ads that stand somewhere afresh. */
  booked(): readonly Ad[] {
    return this.#pages.flatMap(({ id }) => this.freshOn(id));
  }

  /** Ads of a page afresh. */
  freshOn(page: string): readonly Ad[] {
    return adsIn(this.#fresh.stacks.get(page));
  }

  /** Ads of a page of the lock that are among `known`, in the lock's order. */
  adsOf(page: LockedPage, known: readonly Ad[]): readonly Ad[] {
    return page.ads.flatMap(({ file }) => known.find(({ id }) => id === file) ?? []);
  }

  /** Whether every page of the issue is in the lock, and takes the ads that the lock gives it. */
  canKeepAll(pages: readonly LockedPage[]): boolean {
    const booked = this.booked();
    if (this.#fresh.refused.length > 0) return false;
    return pages.every((page) => {
      const spec = this.#pages.find(({ id }) => id === page.id);
      const own = this.adsOf(page, booked);
      const entries = page.ads.filter(({ file }) => own.some(({ id }) => id === file));
      if (spec === undefined) return entries.length === 0;
      return this.#stackAt(entries, own, spec) !== undefined;
    });
  }

  /** Pages without their ads: the lock says where each stands. */
  clear(): void {
    for (const page of this.#pages) this.#stacks.set(page.id, stackOf([], page, this.#template));
  }

  keep(page: LockedPage, booked: readonly Ad[], isSame: boolean): void {
    const spec = this.#pages.find(({ id }) => id === page.id);
    const isOf = (ads: readonly Ad[], { file }: LockedAd): boolean =>
      ads.some(({ id }) => id === file);
    const entries = page.ads.filter((entry) => isOf(booked, entry));
    const stack = spec === undefined || !isSame ? undefined : this.#stackAt(entries, booked, spec);
    if (stack === undefined) this.#tell(page.ads, page.id, isSame);
    if (stack === undefined || spec === undefined) return;
    this.#stacks.set(page.id, stack);
    const used = [...this.#withHouse.values()].flatMap(({ slots }) => slots.map(({ ad }) => ad));
    const house = this.adsOf(page, this.#fresh.house).filter((ad) => !used.includes(ad));
    if (house.length === 0) return;
    const both = page.ads.filter((entry) => isOf([...booked, ...house], entry));
    const full = this.#stackAt(both, [...booked, ...house], spec);
    if (full !== undefined) this.#withHouse.set(page.id, full);
    else
      this.#tell(
        page.ads.filter((entry) => isOf(house, entry)),
        page.id,
        true,
      );
  }

  /**
   * Lets ads go to the pages that their files ask for by now, one after the other, where that breaks fewer promises: what is pinned stays
   * where a person put it, and so does all that stands on its page; of other pages the ads that go or come are the only ones to move.
   */
  letGo(locked: readonly LockedPage[]): void {
    const entries = locked.flatMap(({ ads }) => ads);
    const isPinned = ({ id }: Ad): boolean =>
      entries.some((entry) => entry.isPinned && entry.file === id);
    for (const from of this.#pages) {
      for (const ad of this.#adsOn(from)) {
        const to = this.#pages.find(({ id }) => this.freshOn(id).includes(ad));
        if (to === undefined || to === from || isPinned(ad)) continue;
        if (!this.#adsOn(to).some(isPinned)) this.#moveTo(to, from, ad);
      }
    }
  }

  /** Whether no more promises are broken than afresh. */
  keepsPromises(): boolean {
    const broken = (adsOn: (page: PageSpec) => readonly Ad[]): number =>
      this.#pages.reduce((sum, page) => sum + costOfBroken(adsOn(page), page), 0);
    return broken((page) => this.#adsOn(page)) <= broken(({ id }) => this.freshOn(id));
  }

  #adsOn({ id }: PageSpec): readonly Ad[] {
    return adsIn(this.#stacks.get(id));
  }

  #moveTo(to: PageSpec, from: PageSpec, ad: Ad): void {
    const [here, there] = [this.#adsOn(from), this.#adsOn(to)];
    const left = here.filter((other) => other !== ad);
    const before = costOfBroken(here, from) + costOfBroken(there, to);
    if (costOfBroken(left, from) + costOfBroken([...there, ad], to) >= before) return;
    const stack = stackOf([...there, ad], to, this.#template);
    if (stack.refused.length > 0) return;
    const slots = (this.#stacks.get(from.id)?.slots ?? []).filter((slot) => slot.ad !== ad);
    this.#stacks.set(from.id, this.#stackedAs(slots));
    this.#stacks.set(to.id, stack);
    // House ads filled the white of pages as they were.
    for (const { id } of [from, to]) this.#withHouse.delete(id);
  }

  /** Pins that are not kept are errors; other places only where the entry itself is at fault. */
  #tell(entries: readonly LockedAd[], page: string, isFault: boolean): void {
    const told = isFault ? entries : entries.filter(({ isPinned }) => isPinned);
    for (const { file, isPinned, span } of told) {
      const found = diagnose('plan/lock-ad', { file }, { span, page });
      this.#diagnostics.push(isPinned ? { ...found, severity: 'error' } : found);
    }
  }

  /** The ads at the lock's places; undefined when these cannot be. */
  #stackAt(entries: readonly LockedAd[], ads: readonly Ad[], page: PageSpec): AdStack | undefined {
    const usual = stackOf(ads, page, this.#template);
    if (usual.refused.length === 0 && isAt(usual.slots, entries)) return usual;
    const slots = entries.flatMap((entry) => this.#slotOf(entry, ads) ?? []);
    const template = this.#template;
    const isRight =
      slots.length === entries.length &&
      slots.every((slot) => isInside(slot, page, template)) &&
      slots.every((slot, at) => slots.slice(0, at).every((one) => !overlaps(one, slot, SLACK)));
    return isRight ? this.#stackedAs(slots) : undefined;
  }

  /** Ads where they stand, and what they leave free. */
  #stackedAs(slots: readonly AdSlot[]): AdStack {
    const template = this.#template;
    const gap = gutterWidth(template);
    const freeLines = Array.from({ length: template.columns }, (_, column) => {
      const tops = slots
        .filter((slot) => column >= slot.column && column < slot.column + slot.columnSpan)
        .map(({ y }) => y - gap);
      return freeLinesAbove(Math.min(template.body.height, ...tops), gap, template);
    });
    return { slots, freeLines, refused: [], cost: 0, looks: 0 };
  }

  #slotOf({ file, column, top }: LockedAd, ads: readonly Ad[]): AdSlot | undefined {
    const ad = ads.find(({ id }) => id === file);
    const measure = ad === undefined ? undefined : measureOf(ad, this.#template);
    if (ad === undefined || measure === undefined) return undefined;
    const { columns, height } = measure;
    const x = columnX(this.#template, column);
    const width = spanWidth(this.#template, columns);
    return { ad, column, columnSpan: columns, x, y: top, width, height };
  }

  done(): Omit<KeptAds, 'fixed'> {
    const used = [...this.#withHouse.values()].flatMap(({ slots }) => slots.map(({ ad }) => ad));
    const moved = this.#movedPromises();
    const isOld = ({ code, span }: Diagnostic): boolean =>
      code.startsWith('plan/promise-') &&
      moved.some(({ ad }) => spansOf(ad).some((own) => own === span));
    const fresh = this.#fresh;
    const plan = {
      ...fresh,
      stacks: this.#stacks,
      promises: new Map([
        ...fresh.promises,
        ...moved.map(({ ad, kept }) => [ad.id, kept] as const),
      ]),
      house: fresh.house.filter((ad) => !used.includes(ad)),
      diagnostics: [
        ...fresh.diagnostics.filter((found) => !isOld(found)),
        ...moved.flatMap(({ ad, page, kept }) => tellBroken(ad, page, kept)),
        ...this.#diagnostics,
      ],
    };
    return { plan, withHouse: this.#withHouse };
  }

  /** Promises of the ads that stand on another page than they would afresh. */
  #movedPromises(): readonly {
    readonly ad: Ad;
    readonly page: PageSpec;
    readonly kept: ReturnType<typeof promisesOf>;
  }[] {
    return this.#pages.flatMap((page) => {
      const here = this.#adsOn(page);
      const before = this.freshOn(page.id);
      return here
        .filter((ad) => !before.includes(ad))
        .map((ad) => {
          const others = here.filter((other) => other !== ad);
          const place = { page, others, pages: this.#pages, template: this.#template };
          return { ad, page, kept: promisesOf(ad, place) };
        });
    });
  }
}

function adsIn(stack: AdStack | undefined): readonly Ad[] {
  return stack?.slots.map(({ ad }) => ad) ?? [];
}

/** Where the promises of an ad may be told. */
function spansOf({ span, page, promiseSpans = {} }: Ad): readonly (Span | undefined)[] {
  return [span, page?.span, ...Object.values(promiseSpans)];
}
