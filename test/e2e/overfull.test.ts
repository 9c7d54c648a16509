// Issues that do not fit, by the real command: what could not be kept is said with its reason.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  buildIssueIn,
  type Files,
  newspaper,
  prose,
  type Run,
  smallIssue,
} from '../support/issue-folder.js';

const AT = 'issues/2026-02-19';

function article(fields: string, characters: number): string {
  return `---\ntitle: 標題\n${fields}---\n\n${prose(characters, 3)}\n`;
}

function adOf(fields: string): string {
  return `---\nadvertiser: 商家\n${fields}---\n\n歡迎惠顧\n\n電話:555-0123\n`;
}

interface Case {
  readonly name: string;
  readonly files: Files;
  readonly code: string;
  readonly exit: number;
}

const FULL_ADS: Files = Object.fromEntries(
  ['A1', 'A2', 'A3', 'A4'].flatMap((page) => [
    [`${AT}/ads/${page}-1.md`, adOf(`size: half\npage: ${page}\n`)],
    [`${AT}/ads/${page}-2.md`, adOf(`size: quarter\npage: ${page}\n`)],
  ]),
);

const CASES: readonly Case[] = [
  {
    name: 'copy for more pages than there are',
    files: Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`${AT}/articles/long-${at}.md`, article('', 2400)]),
    ),
    code: 'plan/overset',
    exit: 1,
  },
  {
    name: 'an ad for which no page has room',
    files: {
      ...FULL_ADS,
      [`${AT}/ads/whole.md`]: adOf('size: full\n'),
    },
    code: 'plan/ad-no-room',
    exit: 1,
  },
  {
    name: 'an ad wider than the page',
    files: { [`${AT}/ads/wide.md`]: adOf('size: { columns: 9, height: 60mm }\n') },
    code: 'plan/ad-no-room',
    exit: 1,
  },
  {
    name: 'a promise that another ad has taken',
    files: {
      [`${AT}/issue.md`]: '---\npublication: 社區報\ndate: 2026-02-19\npages: 8\n---\n',
      [`${AT}/ads/first.md`]: adOf('size: full\npage: A2\n'),
      [`${AT}/ads/second.md`]: adOf('size: full\npage: A2\n'),
    },
    code: 'plan/promise-broken',
    exit: 0,
  },
  {
    name: 'more classified ads than pages can take',
    files: {
      [`${AT}/ads/many.classified.md`]: `## 招聘\n\n${Array.from({ length: 900 }, (_, at) => prose(60, at)).join('\n\n')}\n`,
    },
    code: 'plan/classified-overset',
    exit: 1,
  },
  {
    name: 'an optional article without room',
    files: {
      ...Object.fromEntries(
        Array.from({ length: 5 }, (_, at) => [
          `${AT}/articles/spare-${at}.md`,
          article('optional: true\npriority: 5\n', 2400),
        ]),
      ),
      ...FULL_ADS,
    },
    code: 'plan/held-over',
    exit: -1,
  },
  {
    name: 'an article whose section has no room left',
    files: {
      [`${AT}/issue.md`]:
        '---\npublication: 社區報\ndate: 2026-02-19\npages:\n  - { id: A1, section: 要聞 }\n  - { id: A2, section: 體育 }\n  - { id: A3, section: 社區 }\n  - { id: A4, section: 生活 }\n---\n',
      [`${AT}/ads/a2.md`]: adOf('size: full\npage: A2\n'),
      [`${AT}/articles/match.md`]: article('section: 體育\n', 400),
    },
    code: 'plan/section-broken',
    exit: 0,
  },
  {
    name: 'a pinned article that its page cannot hold',
    files: {
      [`${AT}/ads/a2.md`]: adOf('size: full\npage: A2\n'),
      [`${AT}/articles/pinned.md`]: article('page: A2\njump: never\n', 1200),
    },
    code: 'plan/pin-broken',
    exit: 1,
  },
];

for (const { name, files, code, exit } of CASES) {
  test(`${name}: said as ${code}`, async (t) => {
    const run: Run = await buildIssueIn(newspaper(t, { ...smallIssue(), ...files }));
    assert.ok(run.err.includes(` ${code} `), run.err);
    assert.doesNotMatch(run.err, /build\/internal|\n\s+at .*:\d+:\d+/);
    if (exit >= 0) assert.equal(run.code, exit, run.err);
  });
}

test('pages without copy are said to be white', async (t) => {
  const files = smallIssue();
  const few = Object.fromEntries(
    Object.entries(files).filter(([name]) => !/articles\/[4-8]/.test(name)),
  );
  const run = await buildIssueIn(newspaper(t, few));
  assert.ok(run.err.includes(' rules/void '), run.err);
  assert.ok(run.err.includes(' warning '));
});
