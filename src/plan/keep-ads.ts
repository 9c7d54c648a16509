// Ads at the places that a lock names. In: the lock, the ads as they would be placed afresh. Out: the same, with the stacks of pages whose
// ads are those of the lock as they stood; house ads that filled white there; what cannot be kept. Other pages stay as placed afresh.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import { overlaps, type Rect } from '../base/geometry.js';
import type { Span } from '../base/span.js';
import type { Ad } from '../model/copy.js';
import type { AdSlot } from '../model/dummy.js';
import type { LayoutLock, LockedAd, LockedPage } from '../model/lock.js';
import type { Template } from '../model/template.js';
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

/** What places in points may differ by and be the same. */
const SLACK = 0.05;

/** Keeps the ads of a lock. */
export function keepAds(
  fresh: AdPlan,
  lock: LayoutLock | undefined,
  pages: readonly PageSpec[],
  template: Template,
): KeptAds {
  const isUsable = lock?.template === undefined || lock.template === template.name;
  if (lock === undefined || !isUsable)
    return { plan: fresh, withHouse: new Map(), fixed: new Set() };
  const keeper = new Keeper(fresh, pages, template);
  const booked = [...fresh.stacks.values()].flatMap(({ slots }) => slots.map(({ ad }) => ad));
  const all = lock.pages.flatMap((page) => keeper.adsOf(page, booked));
  // Ads change pages only all together: or one would stand on its old and on its new page.
  const isSameIssue =
    sameIds(all, booked) &&
    fresh.refused.length === 0 &&
    keeper.canKeepAll(lock.pages, booked) &&
    keeper.keepsPromises(lock.pages, booked);
  if (isSameIssue) keeper.clear();
  for (const page of lock.pages) {
    const there = fresh.stacks.get(page.id)?.slots.map(({ ad }) => ad) ?? [];
    const own = keeper.adsOf(page, booked);
    const isSame = isSameIssue || sameIds(own, there);
    keeper.keep(page, own, isSame);
  }
  const pinned = lock.pages.filter(({ ads }) => ads.some(({ isPinned }) => isPinned));
  return { ...keeper.done(), fixed: new Set(pinned.map(({ id }) => id)) };
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

  /** Ads of a page of the lock that are among `known`, in the lock's order. */
  adsOf(page: LockedPage, known: readonly Ad[]): readonly Ad[] {
    return page.ads.flatMap(({ file }) => known.find(({ id }) => id === file) ?? []);
  }

  /** Whether every page of the issue is in the lock, and takes the ads that the lock gives it. */
  canKeepAll(pages: readonly LockedPage[], booked: readonly Ad[]): boolean {
    return pages.every((page) => {
      const spec = this.#pages.find(({ id }) => id === page.id);
      const own = this.adsOf(page, booked);
      const entries = page.ads.filter(({ file }) => own.some(({ id }) => id === file));
      if (spec === undefined) return entries.length === 0;
      return this.#stackAt(entries, own, spec) !== undefined;
    });
  }

  /**
   * Whether the lock's places break no more promises than fresh ones: an ad whose file asks for another page by now is not held back. One
   * that is pinned stays where a person put it, whatever was promised.
   */
  keepsPromises(pages: readonly LockedPage[], booked: readonly Ad[]): boolean {
    const entries = pages.flatMap(({ ads }) => ads);
    const isLoose = (ad: Ad): boolean =>
      !entries.some(({ file, isPinned }) => isPinned && file === ad.id);
    const broken = (adsOn: (page: PageSpec) => readonly Ad[]): number =>
      this.#pages.reduce((sum, page) => sum + costOfBroken(adsOn(page).filter(isLoose), page), 0);
    const locked = broken(({ id }) =>
      pages.filter((page) => page.id === id).flatMap((page) => this.adsOf(page, booked)),
    );
    const fresh = broken(({ id }) => this.#fresh.stacks.get(id)?.slots.map(({ ad }) => ad) ?? []);
    return locked <= fresh;
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
    if (!isRight) return undefined;
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
      const here = this.#stacks.get(page.id)?.slots.map(({ ad }) => ad) ?? [];
      const before = this.#fresh.stacks.get(page.id)?.slots.map(({ ad }) => ad) ?? [];
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

function isAt(slots: readonly AdSlot[], entries: readonly LockedAd[]): boolean {
  return (
    slots.length === entries.length &&
    entries.every(({ file, column, top }) =>
      slots.some(
        (slot) => slot.ad.id === file && slot.column === column && Math.abs(slot.y - top) < SLACK,
      ),
    )
  );
}

function isInside(slot: AdSlot & Rect, page: PageSpec, template: Template): boolean {
  return (
    slot.column + slot.columnSpan <= template.columns &&
    slot.y >= page.firstLine * template.leading - SLACK &&
    slot.y + slot.height <= template.body.height + SLACK
  );
}

/** Where the promises of an ad may be told. */
function spansOf({ span, page, promiseSpans = {} }: Ad): readonly (Span | undefined)[] {
  return [span, page?.span, ...Object.values(promiseSpans)];
}
