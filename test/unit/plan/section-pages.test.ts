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
  return { template: 'tabloid', sections: SECTIONS, pages, forgotten: [], span };
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
  const without = (sections: string, id: string): LayoutLock => {
    const lock = lockOf(sections);
    return { ...lock, pages: lock.pages.filter((page) => page.id !== id) };
  };
  const kept = '要聞 要聞 要聞 社區 體育 體育 體育';
  assert.equal(sectionsOf({ articles }, 7), '要聞 要聞 社區 社區 社區 體育 體育');
  assert.equal(sectionsOf({ articles }, 7, without(kept, 'A1')), kept);
  assert.equal(
    sectionsOf({ articles }, 7, without(kept, 'A3')),
    '要聞 要聞 社區 社區 體育 體育 體育',
  );
  assert.equal(sectionsOf({ articles }, 7, without(kept, 'A4')), kept);
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
  const named = (plan: typeof first): readonly (string | undefined)[] =>
    plan.value.dummies.map(({ section }) => section);
  assert.deepEqual(named(first), ['要聞', '要聞', '社區', '社區']);
  const more = [...stories('要聞', 3), ...stories('社區', 8)];
  const text = lockTextOf(first, edition.sections);
  assert.match(text, /- page: A2\n {4}section: 要聞\n/);
  assert.deepEqual(named(planLocked({ ...edition, articles: more }, text)), named(first));
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
