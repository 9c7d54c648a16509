// The live page in a real browser, with the real command behind it: what an editor sees while files are saved.
import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { requireBrowser } from '../support/browser.js';
import { newspaper, prose, smallIssue, start, writeFiles } from '../support/issue-folder.js';
import { PROJECT } from '../support/project.js';

const ID = '2026-02-19';
const AT = `issues/${ID}`;
const PATIENCE = { timeout: 60_000 };

interface Desk {
  readonly page: Page;
  readonly cwd: string;
  /** Changes files and waits until the page shows the build after it. */
  readonly after: (change: () => void) => Promise<void>;
  readonly badge: () => Promise<string>;
}

async function desk(t: TestContext): Promise<Desk | undefined> {
  const browser = await requireBrowser(t);
  if (browser === undefined) return undefined;
  const cwd = newspaper(t, smallIssue());
  const running = start(cwd, '--preview');
  t.after(async () => {
    running.interrupt();
    assert.equal((await running.ended).code, 130);
  });
  const said = await running.until(/preview: http:\S+/);
  const url = /preview: (http:\S+)/.exec(said)?.[1] ?? '';
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  t.after(() => assert.deepEqual(faults, []));
  await page.goto(url);
  await page.waitForSelector('#stage canvas', PATIENCE);
  const serial = async (): Promise<number> =>
    Number(await page.evaluate('document.body.dataset.serial'));
  return {
    page,
    cwd,
    after: async (change) => {
      const before = await serial();
      change();
      await sees(page, `Number(document.body.dataset.serial) > ${before}`);
      await sees(page, `!document.querySelector('#state').textContent.includes('building')`);
    },
    badge: async () => (await page.textContent('#badge')) ?? '',
  };
}

/** Waits until an expression holds in the page. Asked from outside: the page's own policy lets no text be run in it. */
async function sees(page: Page, expression: string): Promise<void> {
  const latest = performance.now() + PATIENCE.timeout;
  while (!(await page.evaluate(expression))) {
    assert.ok(performance.now() < latest, `never seen: ${expression}`);
    await page.waitForTimeout(50);
  }
}

interface Plates {
  readonly looks: readonly string[];
  /** Canvases drawn anew since the last look. */
  readonly fresh: readonly string[];
}

/** Waits for all sheets in sight to show their look; names pages whose canvas is another than at the last call. */
async function plates(page: Page): Promise<Plates> {
  await sees(
    page,
    `(async () => {
      const { pages } = await (await fetch('/session')).json();
      const near = [...document.querySelectorAll('.sheet')].filter((one) => one.querySelector('canvas'));
      return near.length > 0 && near.every((one) =>
        one.dataset.look === pages.find(({ id }) => id === one.dataset.page)?.look);
    })()`,
  );
  return page.evaluate(`(() => {
    const sheets = [...document.querySelectorAll('.sheet')].filter((one) => one.querySelector('canvas'));
    const fresh = sheets.filter((one) => !one.querySelector('canvas').isKnown).map((one) => one.dataset.page);
    for (const one of sheets) one.querySelector('canvas').isKnown = true;
    return { looks: sheets.map((one) => one.dataset.page + ' ' + one.dataset.look), fresh };
  })()`);
}

function article(text: string, title = '改過的標題'): string {
  return `---\ntitle: ${title}\nbyline: 本報記者\n---\n\n${text}\n`;
}

test('a small edit changes one page only, and the window stays where it is', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, cwd, after } = one;
  // All pages in sight, so that each could be drawn anew.
  await page.click('#spread');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('-');
  await sees(page, `document.querySelectorAll('.sheet canvas').length === 4`);
  // Each step of the zoom draws the sheets anew: not one may still be on its way at an earlier size.
  await sees(
    page,
    `[...document.querySelectorAll('.sheet')].every((one) =>
      Math.abs(one.querySelector('canvas').width - one.clientWidth * devicePixelRatio) < 2)`,
  );
  await plates(page);
  const file = path.join(cwd, AT, 'ads/shop.md');
  await page.evaluate(`document.querySelector('#stage').scrollTop = 40`);
  await after(() =>
    writeFileSync(file, readFileSync(file, 'utf8').replace('555-0123', '555-0199')),
  );
  const { fresh } = await plates(page);
  assert.equal(fresh.length, 1, fresh.join(' '));
  assert.equal(await page.evaluate(`document.querySelector('#stage').scrollTop`), 40);
});

test('broken front matter shows in the badge while the old pages stay; mended, it goes', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, cwd, after, badge } = one;
  const before = await plates(page);
  const file = path.join(cwd, AT, 'articles/2.md');
  const text = readFileSync(file, 'utf8');
  await after(() => writeFileSync(file, '---\nkicker: 沒有標題\n---\n\n正文\n'));
  assert.match(await badge(), /^[1-9]\d* error/);
  assert.deepEqual((await plates(page)).looks, before.looks);
  await page.click('#badge');
  assert.match((await page.textContent('#drawer')) ?? '', /articles\/2\.md:\d+:\d+/);
  await after(() => writeFileSync(file, text));
  assert.doesNotMatch(await badge(), /^[1-9]\d* error/);
  assert.deepEqual((await plates(page)).looks, before.looks);
});

test('files that come, go and change their names are followed', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, cwd, after, badge } = one;
  const file = (name: string): string => path.join(cwd, AT, name);
  const has = async (item: string): Promise<boolean> =>
    page.evaluate(
      `fetch('/session').then((one) => one.json()).then(({ items }) => items.some(({ item }) => item === '${item}'))`,
    );
  await after(() => writeFileSync(file('articles/new.md'), article(prose(300, 3))));
  assert.equal(await has('articles/new.md'), true);
  await after(() => renameSync(file('articles/new.md'), file('articles/other.md')));
  assert.deepEqual([await has('articles/new.md'), await has('articles/other.md')], [false, true]);
  await after(() => rmSync(file('articles/other.md')));
  assert.equal(await has('articles/other.md'), false);
  await after(() => rmSync(file('ads/shop.md')));
  assert.equal(await has('ads/shop.md'), false);
  const pictured = article(prose(400, 4)).replace('byline', 'images: [a.jpg]\nbyline');
  await after(() => writeFileSync(file('articles/3.md'), pictured));
  assert.match(await badge(), /^1 error/);
  await after(() =>
    copyFileSync(
      path.join(PROJECT, 'issues/2026-02-19/pictures/kitchen.jpg'),
      file('articles/a.jpg'),
    ),
  );
  assert.doesNotMatch(await badge(), /^[1-9]\d* error/);
  const template = readFileSync(path.join(PROJECT, 'templates/tabloid/template.yaml'), 'utf8');
  const before = await plates(page);
  await after(() =>
    writeFiles(cwd, {
      'templates/tabloid/template.yaml': template.replace(
        /^ {2}red: .*$/m,
        '  red: { c: 100, m: 0, y: 0, k: 0 }',
      ),
    }),
  );
  assert.notDeepEqual((await plates(page)).looks, before.looks);
});

test('a click on a story shows its file and numbers; keys, languages and overlays work', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page } = one;
  await plates(page);
  await page.click('[data-key="tab-contents"]');
  await page.click('#drawer li button');
  const drawer = (await page.textContent('#drawer')) ?? '';
  assert.match(drawer, /issues\/2026-02-19\/(articles|ads)\/\S+\.md:\d+/);
  await page.keyboard.press('b');
  assert.ok((await page.locator('svg .box').count()) > 5);
  await page.keyboard.press('c');
  assert.ok((await page.locator('svg .column').count()) > 5);
  const box = await page.locator('svg .box').nth(6).boundingBox();
  assert.ok(box);
  await page.keyboard.press('l');
  assert.match((await page.textContent('#drawer')) ?? '', /複製路徑/);
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('+');
  assert.equal(await page.textContent('#zoom-fit'), '400%');
  await page.keyboard.press('0');
});

test('the page of a saved file comes into sight, unless the user stays where they are', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, cwd, after } = one;
  await plates(page);
  const seen = (): Promise<string> =>
    page.evaluate(`document.querySelector('#strip [aria-current="true"]').dataset.page`);
  const last: { file: string; page: string } = await page.evaluate(
    `fetch('/session').then((one) => one.json()).then(({ items, pages }) => {
      const at = (one) => pages.findIndex(({ id }) => id === one.pages[0]);
      const [last] = items.filter(({ kind }) => kind === 'article').sort((a, b) => at(b) - at(a));
      return { file: last.file, page: last.pages[0] };
    })`,
  );
  assert.equal(await seen(), 'A1');
  const touch = (): void => {
    const file = path.join(cwd, last.file);
    writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}又\n`);
  };
  await page.keyboard.press('f');
  await after(touch);
  assert.equal(await seen(), 'A1');
  await page.keyboard.press('f');
  await after(touch);
  await sees(
    page,
    `document.querySelector('#strip [aria-current="true"]').dataset.page === '${last.page}'`,
  );
});

test('a story that does not fit changes the pages that are shown, and not the file for the press', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, cwd, after, badge } = one;
  const pdf = path.join(cwd, `out/${ID}/${ID}.pdf`);
  const before = await plates(page);
  const old = readFileSync(pdf);
  const file = path.join(cwd, AT, 'articles/2.md');
  const text = readFileSync(file, 'utf8');
  const tooLong = text.replace('priority: 3', 'priority: 2\npage: A1\njump: never');
  await after(() => writeFileSync(file, `${tooLong}\n${prose(9000, 7)}\n`));
  assert.match(await badge(), /^[1-9]\d* error/);
  assert.match((await page.textContent('#state')) ?? '', /^not fit for press · \d/);
  assert.notDeepEqual((await plates(page)).looks, before.looks);
  assert.ok(readFileSync(pdf).equals(old));
  await after(() => writeFileSync(file, text));
  assert.doesNotMatch(await badge(), /^[1-9]\d* error/);
});
