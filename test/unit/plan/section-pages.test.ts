// Whose pages are whose where the issue names its sections and not its pages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article, Issue } from '../../../src/model/copy.js';
import type { LayoutLock } from '../../../src/model/lock.js';
import { evenRooms, sectionsOfPages } from '../../../src/plan/section-pages.js';
import {
  booked,
  deskTools,
  lockTextOf,
  pagesOf,
  planLocked,
  planOf,
  saidAs,
  small,
  story,
} from '../../support/layout-desk.js';
import { issue, textIn } from '../../support/proof.js';

const SECTIONS = ['要聞', '社區', '體育'];

/** So many stories of 900 characters, which take about a sixth of a page each. */
function stories(section: string | undefined, count: number): readonly Article[] {
  return Array.from({ length: count }, (_, at) =>
    story(`${section ?? 'any'}-${at}`, 900, { section }),
  );
}

function sectionsOf(more: Partial<Issue>, count: number, lock?: LayoutLock): string {
  const given = issue({ sections: SECTIONS, ...more });
  const tools = deskTools();
  return sectionsOfPages(given, evenRooms(given, count, tools.template), lock, tools)
    .map((section) => section ?? '–')
    .join(' ');
}

/** A lock of pages whose sections alone are known; `–` = of none. */
function lockOf(sections: string): LayoutLock {
  const span = { file: 'layout.lock.yaml', start: 0, end: 0 };
  const pages = sections.split(' ').map((section, at) => ({
    id: `A${at + 1}`,
    section: section === '–' ? undefined : section,
    articles: [],
    strays: [],
    ads: [],
    refer: undefined,
    span,
  }));
  const { length: count } = pages;
  return { template: 'tabloid', sections: SECTIONS, count, pages, forgotten: [], span };
}

/** The lock without some of its pages. */
function without(lock: LayoutLock, ...ids: readonly string[]): LayoutLock {
  return { ...lock, pages: lock.pages.filter((page) => !ids.includes(page.id)) };
}

/** The text of a lock, its pages given to these sections in this order. */
function dealtByHand(text: string, sections: string): string {
  const order = sections.split(' ');
  return text.replace(/(?<=^ {4}section: ).*$/gm, () => order.shift() ?? '');
}

/** Whose the pages of a plan are. */
function sectionsIn({ value }: ReturnType<typeof planOf>): readonly (string | undefined)[] {
  return value.dummies.map(({ section }) => section);
}

test('every section has a page in its order, and those with most copy have more', () => {
  const articles = [...stories('要聞', 2), ...stories('社區', 9), ...stories('體育', 2)];
  assert.equal(sectionsOf({ articles }, 3), '要聞 社區 體育');
  assert.equal(sectionsOf({ articles }, 5), '要聞 社區 社區 社區 體育');
});

test('where there are fewer pages than sections the first have them', () => {
  assert.equal(sectionsOf({ articles: stories('體育', 9) }, 2), '要聞 社區');
});

test('copy of no section, or of one that the issue has not, gets open pages at the end', () => {
  const articles = [...stories(undefined, 4), ...stories('旅遊', 3), ...stories('社區', 2)];
  assert.equal(sectionsOf({ articles }, 5), '要聞 社區 體育 – –');
});

test('an issue without sections has open pages', () => {
  assert.equal(sectionsOf({ sections: [], articles: stories('社區', 2) }, 3), '– – –');
});

test('copy that names its page, and fillers, ask for no page of their section', () => {
  const page = textIn('articles/x.md', 'A5');
  const pinned = stories('社區', 6).map((one) => ({ ...one, page }));
  const fillers = stories('社區', 6).map((one) => ({ ...one, filler: true }));
  const articles = [...pinned, ...fillers, ...stories('體育', 5)];
  assert.equal(sectionsOf({ articles }, 5), '要聞 要聞 社區 體育 體育');
});

test('an ad promised to a section takes room there', () => {
  const articles = [...stories('社區', 3), ...stories('體育', 4)];
  assert.equal(sectionsOf({ articles }, 4), '要聞 社區 體育 體育');
  const ads = [booked('a', 'half', { section: '社區' }), booked('b', 'half', { section: '社區' })];
  assert.equal(sectionsOf({ articles, ads }, 4), '要聞 社區 社區 體育');
});

test('a lock keeps the pages of the sections, as long as it has the same sections and pages', () => {
  const articles = [...stories('要聞', 2), ...stories('社區', 9), ...stories('體育', 2)];
  const kept = '要聞 要聞 社區 體育 –';
  assert.equal(sectionsOf({ articles }, 5, lockOf(kept)), kept);
  const afresh = '要聞 社區 社區 社區 體育';
  assert.equal(sectionsOf({ articles }, 5, lockOf('要聞 社區 體育 –')), afresh);
  const turned = { sections: ['社區', '要聞', '體育'], articles };
  assert.equal(sectionsOf(turned, 5, lockOf(kept)), '社區 社區 社區 要聞 體育');
  const fewer = { sections: ['要聞', '社區'], articles };
  assert.equal(sectionsOf(fewer, 5, lockOf(kept)), sectionsOf(fewer, 5));
});

test('a page goes to another section by hand, in whatever order', () => {
  const articles = [...stories('要聞', 2), ...stories('社區', 9), ...stories('體育', 2)];
  for (const kept of ['要聞 體育 社區 社區 體育', '社區 社區 社區 社區 –']) {
    assert.equal(sectionsOf({ articles }, 5, lockOf(kept)), kept);
  }
});

test('a page that the lock has lost goes to a section next to it, and the others stay', () => {
  const articles = [...stories('要聞', 2), ...stories('社區', 9), ...stories('體育', 2)];
  const kept = '要聞 要聞 要聞 社區 體育 體育 體育';
  assert.equal(sectionsOf({ articles }, 7), '要聞 要聞 社區 社區 社區 體育 體育');
  assert.equal(sectionsOf({ articles }, 7, without(lockOf(kept), 'A1')), kept);
  assert.equal(
    sectionsOf({ articles }, 7, without(lockOf(kept), 'A3')),
    '要聞 要聞 社區 社區 體育 體育 體育',
  );
  assert.equal(sectionsOf({ articles }, 7, without(lockOf(kept), 'A4')), kept);
});

test('one page lost of an order by hand, or of five, and pages that are none of the issue deal no other page afresh', () => {
  const articles = [...stories('要聞', 2), ...stories('社區', 9), ...stories('體育', 2)];
  const byHand = lockOf('要聞 體育 社區 社區 社區 社區 體育 體育');
  const found = sectionsOf({ articles }, 8, without(byHand, 'A5'));
  assert.equal(found, '要聞 體育 社區 社區 社區 社區 體育 體育');
  const five = without(lockOf('要聞 要聞 社區 體育 –'), 'A5');
  assert.equal(sectionsOf({ articles }, 5, five), '要聞 要聞 社區 體育 體育');
  const [page] = byHand.pages;
  const strays = ['B1', 'A9'].flatMap((id) => (page === undefined ? [] : [{ ...page, id }]));
  const more = { ...byHand, pages: [...byHand.pages, ...strays] };
  assert.equal(sectionsOf({ articles }, 8, more), found);
});

test('a lost page goes to a section that has no other', () => {
  const articles = [...stories('要聞', 9), ...stories('社區', 2), ...stories('體育', 4)];
  for (const [order, lost] of [
    ['體育 社區 要聞 要聞', 'A2'],
    ['要聞 要聞 體育 社區', 'A4'],
    ['要聞 要聞 體育 社區', 'A3'],
    ['社區 要聞 要聞 體育', 'A1'],
    ['要聞 體育 社區 要聞', 'A2'],
  ] as const) {
    assert.equal(sectionsOf({ articles }, 4, without(lockOf(order), lost)), order, lost);
  }
  const all = without(lockOf('要聞 要聞 要聞 體育'), 'A4');
  assert.equal(sectionsOf({ articles }, 4, all), '要聞 要聞 要聞 社區');
  const two = without(lockOf('體育 社區 要聞 要聞'), 'A1', 'A2');
  assert.equal(sectionsOf({ articles }, 4, two), '社區 體育 要聞 要聞');
});

test('a lost page goes to the section beside it that is shorter of room with the pages that it has', () => {
  const articles = [...stories('要聞', 18), ...stories('社區', 9), ...stories('體育', 6)];
  const lock = lockOf('要聞 要聞 要聞 要聞 社區 體育');
  assert.equal(sectionsOf({ articles }, 6, without(lock, 'A4')), '要聞 要聞 要聞 社區 社區 體育');
});

test('where a lock does not say how many pages it is of, it is of as many as it knows', () => {
  const articles = [...stories('要聞', 2), ...stories('社區', 9), ...stories('體育', 2)];
  const kept = '要聞 要聞 社區 體育 –';
  const silent = { ...lockOf(kept), count: undefined };
  assert.equal(sectionsOf({ articles }, 5, silent), kept);
  assert.equal(sectionsOf({ articles }, 5, { ...silent, count: 4 }), kept);
  assert.equal(sectionsOf({ articles }, 5, without(silent, 'A2')), '要聞 社區 社區 體育 –');
  assert.equal(sectionsOf({ articles }, 9, silent), sectionsOf({ articles }, 9));
});

test('with fewer pages than the lock has, all are dealt afresh', () => {
  const articles = [...stories('要聞', 2), ...stories('社區', 9), ...stories('體育', 2)];
  const lock = lockOf('社區 要聞 社區 社區 社區 社區 社區 體育');
  assert.equal(sectionsOf({ articles }, 7, lock), sectionsOf({ articles }, 7));
});

test('open pages of the lock stay open though their copy is gone', () => {
  const articles = [...stories('要聞', 4), ...stories('社區', 4), ...stories('體育', 4)];
  const lock = lockOf('要聞 社區 體育 – –');
  assert.equal(sectionsOf({ articles }, 5, without(lock, 'A2')), '要聞 社區 體育 – –');
  assert.equal(sectionsOf({ articles }, 5, without(lock, 'A5')), '要聞 社區 體育 – –');
});

test('where the sections of a lock cannot be read, pages that name theirs keep it, if the issue has all of them', () => {
  const articles = [...stories('要聞', 2), ...stories('社區', 9), ...stories('體育', 2)];
  const silent = { ...lockOf('要聞 要聞 社區 體育'), sections: undefined };
  assert.equal(sectionsOf({ articles }, 4, silent), '要聞 要聞 社區 體育');
  const fresh = sectionsOf({ articles }, 4);
  const ofNone = { ...lockOf('– – – –'), sections: undefined };
  assert.equal(sectionsOf({ articles }, 4, ofNone), fresh);
  const ofOthers = { ...lockOf('要聞 要聞 旅遊 體育'), sections: undefined };
  assert.equal(sectionsOf({ articles }, 4, ofOthers), fresh);
});

test('a section in the lock that the issue has not is told, and that page alone is dealt', () => {
  const pages = { kind: 'count', count: 4 } as const;
  const edition = { pages, sections: SECTIONS };
  const articles = [...stories('要聞', 3), ...stories('社區', 9), ...stories('體育', 3)];
  const text = lockTextOf(planOf({ ...edition, articles }), SECTIONS);
  const byHand = dealtByHand(text, '體育 社區 要聞 社区');
  const plan = planLocked({ ...edition, articles }, byHand);
  assert.deepEqual(sectionsIn(plan), ['體育', '社區', '要聞', '社區']);
  const told = saidAs(plan, 'plan/lock-section-unknown');
  assert.deepEqual(
    told.map(({ page }) => page),
    ['A4'],
  );
  assert.match(told[0]?.message.zh ?? '', /「A4」分給「社区」/);
});

test('of a lock for other sections, another template, or an issue without sections nothing is told', () => {
  const pages = { kind: 'count', count: 4 } as const;
  const articles = [...stories('要聞', 3), ...stories('社區', 9)];
  const listed = planOf({ pages: pagesOf('A1 要聞', 'A2 社區', 'A3 社區', 'A4 旅遊'), articles });
  const text = lockTextOf(listed);
  const told = (more: Partial<Issue>, lock: string): number =>
    saidAs(planLocked({ pages, articles, ...more }, lock), 'plan/lock-section-unknown').length;
  assert.equal(told({ sections: [] }, text), 0);
  assert.equal(told({ sections: ['要聞', '社區'] }, text), 0);
  const same = lockTextOf(listed, ['要聞', '社區']);
  assert.equal(told({ sections: ['要聞', '社區'] }, same), 1);
  const broadsheet = same.replace('template: tabloid', 'template: broadsheet');
  assert.equal(told({ sections: ['要聞', '社區'] }, broadsheet), 0);
});

test('a lock gives way where it would break promises to ads that pages dealt afresh keep, and says so', () => {
  const pages = { kind: 'count', count: 6 } as const;
  const edition = { pages, sections: SECTIONS };
  const articles = [...stories('要聞', 7), ...stories('社區', 3), ...stories('體育', 2)];
  const first = planOf({ ...edition, articles });
  const text = lockTextOf(first, SECTIONS);
  const ads = ['a', 'b', 'c'].map((name) => booked(name, 'full', { section: '體育' }));
  const copy = { ...edition, articles, ads };
  const second = planLocked(copy, text);
  assert.deepEqual(saidAs(second, 'plan/promise-broken'), []);
  assert.equal(saidAs(second, 'plan/lock-sections').length, 1);
  assert.deepEqual(second.value.overset, []);
  const third = planLocked(copy, lockTextOf(second, SECTIONS));
  assert.deepEqual(third.value.dummies, second.value.dummies);
  assert.deepEqual(saidAs(third, 'plan/lock-sections'), []);
});

test('a lock stays where dealing afresh keeps no more of what was promised', () => {
  const pages = { kind: 'count', count: 4 } as const;
  const edition = { pages, sections: SECTIONS };
  const articles = [...stories('要聞', 3), ...stories('社區', 6), ...stories('體育', 2)];
  const text = lockTextOf(planOf({ ...edition, articles }), SECTIONS);
  const byHand = dealtByHand(text, '要聞 體育 社區 社區');
  const ads = [booked('a', 'full', { section: '旅遊' })];
  const plan = planLocked({ ...edition, articles, ads }, byHand);
  assert.deepEqual(sectionsIn(plan), ['要聞', '體育', '社區', '社區']);
  assert.deepEqual(saidAs(plan, 'plan/lock-sections'), []);
});

test('house ads, and ads that name their page, ask for no page of a section', () => {
  const articles = [...stories('要聞', 6), ...stories('社區', 2), ...stories('體育', 6)];
  const alone = sectionsOf({ articles }, 6);
  const house = ['a', 'b'].map((name) =>
    booked(name, 'full', { section: '社區', kind: 'house' as const }),
  );
  assert.equal(sectionsOf({ articles, ads: house }, 6), alone);
  const given = ['a', 'b'].map((name) => booked(name, 'full', { section: '社區' }));
  assert.notEqual(sectionsOf({ articles, ads: given }, 6), alone);
  const named = given.map((ad) => ({ ...ad, page: textIn('ads/a.md', 'A6') }));
  const anywhere = named.map((ad) => ({ ...ad, section: undefined }));
  assert.equal(sectionsOf({ articles, ads: named }, 6), sectionsOf({ articles, ads: anywhere }, 6));
});

test('copy asks for a page of its section where the page that it names is none of the issue', () => {
  const page = textIn('articles/x.md', 'B7');
  const lost = stories('社區', 9).map((one) => ({ ...one, page }));
  const articles = [...stories('要聞', 2), ...lost, ...stories('體育', 2)];
  assert.equal(sectionsOf({ articles }, 5), '要聞 社區 社區 社區 體育');
});

test('an ad promised to a section that the issue has not takes room anywhere', () => {
  const articles = [...stories('要聞', 3), ...stories('社區', 6), ...stories('體育', 3)];
  const tools = deskTools();
  const ads = ['a', 'b'].map((name) => booked(name, 'full', { section: '旅遊' }));
  const given = issue({ sections: SECTIONS, articles, ads });
  const rooms = evenRooms(given, 6, tools.template);
  const anywhere = issue({
    sections: SECTIONS,
    articles,
    ads: ads.map((ad) => ({ ...ad, section: undefined })),
  });
  assert.deepEqual(rooms, evenRooms(anywhere, 6, tools.template));
});

test('pages are dealt so that a section has those of the ads promised to it', () => {
  const pages = { kind: 'count', count: 6 } as const;
  const ads = ['half', 'full', 'half'].map((size, at) =>
    booked(`a${at}`, size, { section: '社區' }),
  );
  const articles = [...stories('要聞', 12), ...stories('社區', 2), ...stories('體育', 3)];
  const plan = planOf({ pages, sections: SECTIONS, articles, ads });
  const withAds = plan.value.dummies.filter((page) => page.ads.length > 0);
  assert.deepEqual(
    withAds.map(({ section }) => section),
    ['社區', '社區'],
  );
});

test('copy of two pages in a section of eight fills two of its pages, and an edit moves no section', () => {
  const pages = { kind: 'count', count: 4 } as const;
  const edition = { pages, sections: ['要聞', '社區'] };
  const articles = [...stories('要聞', 5), ...stories('社區', 5)];
  const first = planOf({ ...edition, articles });
  assert.deepEqual(first.value.overset, []);
  assert.deepEqual(saidAs(first, 'plan/section-broken'), []);
  assert.deepEqual(sectionsIn(first), ['要聞', '要聞', '社區', '社區']);
  const more = [...stories('要聞', 3), ...stories('社區', 8)];
  const text = lockTextOf(first, edition.sections);
  assert.match(text, /- page: A2\n {4}section: 要聞\n/);
  assert.deepEqual(sectionsIn(planLocked({ ...edition, articles: more }, text)), sectionsIn(first));
});

test('a section named twice is one section', () => {
  const articles = [...stories('要聞', 4), ...stories('社區', 9)];
  const once = sectionsOf({ sections: ['要聞', '社區'], articles }, 4);
  assert.equal(sectionsOf({ sections: ['要聞', '要聞', '社區'], articles }, 4), once);
});

test('the lock of another template says nothing of sections', () => {
  const articles = [...stories('要聞', 2), ...stories('社區', 9), ...stories('體育', 2)];
  const lock = { ...lockOf('要聞 要聞 社區 體育 –'), template: 'broadsheet' };
  assert.equal(sectionsOf({ articles }, 5, lock), sectionsOf({ articles }, 5));
});

test('classifieds stand on the pages that their section has at the last', () => {
  const sections = ['要聞', '分類廣告', '社區'];
  const articles = [...stories('要聞', 8), ...stories('社區', 6)];
  const ads = [booked('a', 'full'), booked('b', 'full')];
  const liners = Array.from({ length: 30 }, (_, at) => small(`則${at}`, '招聘', 60));
  const copy = { articles, ads, liners };
  const plan = planOf({ pages: { kind: 'count', count: 6 }, sections, ...copy });
  const names = plan.value.dummies.map(({ id, section }) => `${id} ${section ?? ''}`.trim());
  const listed = planOf({ pages: pagesOf(...names), ...copy });
  const linersOn = ({ value }: typeof plan): readonly number[] =>
    value.dummies.map(({ liners: slots }) => slots.length);
  assert.deepEqual(linersOn(plan), linersOn(listed));
});
