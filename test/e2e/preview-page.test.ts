// The live page in a real browser, before a server in this process: what it does when connections, files and programs fail it, and by keys.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Diagnostic, diagnose } from '../../src/base/diagnostic.js';
import type { Rect } from '../../src/base/geometry.js';
import { buildIssue } from '../../src/build/build-issue.js';
import type { Mark } from '../../src/model/galley.js';
import type { BuildResult } from '../../src/model/result.js';
import type { Opening } from '../../src/preview/open-editor.js';
import { type Preview, startPreview } from '../../src/preview/start-preview.js';
import { pageDigest } from '../../src/report/page-digest.js';
import { findIssue } from '../../src/source/find-issue.js';
import { pdfTools } from '../support/broken-pdfs.js';
import { requireBrowser } from '../support/browser.js';
import { type Ending, newspaper, smallIssue } from '../support/issue-folder.js';
import { smallPdf } from '../support/small-pdf.js';

const PATIENCE = { timeout: 30_000 };
const STORY = 'issues/2026-02-19/articles/3.md';

/** One build for all tests: they are about the page. */
const once = new Map<string, Promise<BuildResult>>();

function built(): Promise<BuildResult> {
  const known = once.get('small') ?? buildSmall();
  once.set('small', known);
  return known;
}

async function buildSmall(): Promise<BuildResult> {
  const endings: (() => void)[] = [];
  const ending: Ending = { after: (clean) => endings.push(clean) };
  const files = findIssue(newspaper(ending, smallIssue()), undefined);
  if ('kind' in files) throw new Error('no issue');
  const result = await buildIssue({
    files,
    pages: undefined,
    until: 'press',
    isPreflighted: false,
  });
  const texts = new Map([[STORY, result.sourceOf(STORY)]]);
  for (const end of endings) end();
  return { ...result, diagnostics: [], sourceOf: (file) => texts.get(file) };
}

/** Warnings about places in a story, one after the other. */
function warnings(count: number): readonly Diagnostic[] {
  return Array.from({ length: count }, (_one, at) =>
    diagnose('copy/key-unknown', { key: `f${at}` }, { span: spanAt(60 + at * 150) }),
  );
}

function spanAt(start: number): Diagnostic['span'] {
  return { file: STORY, start, end: start + 1 };
}

interface Desk {
  readonly page: Page;
  readonly live: Preview;
  readonly opened: string[];
  /** What the editor's stand-in answers. */
  readonly answer: { opening: Opening };
  readonly publish: (live?: Preview, more?: Partial<BuildResult>, saved?: string) => void;
  readonly start: (port: number | 'any') => Promise<Preview>;
  readonly go: () => Promise<void>;
}

async function desk(t: TestContext): Promise<Desk | undefined> {
  const browser = await requireBrowser(t);
  if (browser === undefined) return undefined;
  const result = await built();
  const opened: string[] = [];
  const answer: Desk['answer'] = { opening: 'opened' };
  const start = async (port: number | 'any'): Promise<Preview> => {
    const live = await startPreview({
      port,
      lang: 'en',
      issue: 'x',
      root: '/paper',
      openEditor: async (file, line, column) => {
        opened.push(`${file}:${line}:${column}`);
        return answer.opening;
      },
    });
    t.after(() => live.close());
    return live;
  };
  const live = await start('any');
  const publish = (to = live, more: Partial<BuildResult> = {}, saved?: string): void => {
    const looks = new Map(result.pages.map((one) => [one.id, pageDigest(one, result.drawnWith)]));
    to.publish({ result: { ...result, ...more }, looks, time: 1, saved });
  };
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  t.after(() => assert.deepEqual(faults, []));
  const go = async (): Promise<void> => {
    await page.goto(live.url);
    await page.waitForSelector('#stage canvas', PATIENCE);
  };
  return { page, live, opened, answer, publish, start, go };
}

/** Waits until an expression holds in the page. Asked from outside: the page's own policy lets no text be run in it. */
async function sees(page: Page, expression: string): Promise<void> {
  const latest = performance.now() + PATIENCE.timeout;
  while (!(await page.evaluate(expression).catch(() => false))) {
    assert.ok(performance.now() < latest, `never seen: ${expression}`);
    await page.waitForTimeout(30);
  }
}

const CURRENT = `document.querySelector('#strip [aria-current="true"]')?.dataset.page`;
const SERIAL = 'Number(document.body.dataset.serial)';

async function show(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate(`(() => {
    Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  })()`);
}

test('j goes through all spreads to the last page, k back to the first', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, publish, go } = one;
  publish();
  await go();
  await page.keyboard.press('s');
  for (const expected of ['A2', 'A4', 'A4']) {
    await page.keyboard.press('j');
    await sees(page, `${CURRENT} === '${expected}'`);
  }
  for (const expected of ['A2', 'A1']) {
    await page.keyboard.press('k');
    await sees(page, `${CURRENT} === '${expected}'`);
  }
});

test('a tab that is not seen gives its connection back, and shows what it missed when it is', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, publish, go } = one;
  publish();
  await go();
  const ended = page.waitForEvent('requestfailed', {
    predicate: (request) => request.url().endsWith('/events'),
    ...PATIENCE,
  });
  await show(page, 'hidden');
  await ended;
  publish();
  await show(page, 'visible');
  await sees(page, `${SERIAL} === 2`);
});

test('a refusal is not the end of listening', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, publish, go } = one;
  publish();
  let refusals = 0;
  await page.route('**/events', async (route) => {
    refusals += 1;
    if (refusals === 1) await route.fulfill({ status: 503 });
    else await route.continue();
  });
  await go();
  publish();
  await sees(page, `${SERIAL} === 2`);
  assert.equal(refusals, 2);
});

test('pages that could not be fetched are drawn in the end, small ones too', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, publish, go } = one;
  publish();
  let failures = 0;
  await page.route('**/issue.pdf*', async (route) => {
    failures += 1;
    if (failures <= 2) await route.abort();
    else await route.continue();
  });
  await go();
  await sees(page, `document.querySelectorAll('#strip canvas').length === 4`);
  assert.ok(failures > 2);
});

test('a program started anew has the page loaded anew, and opens files', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, live, opened, publish, start, go } = one;
  publish();
  await go();
  const run = await page.getAttribute('meta[name="run"]', 'content');
  const port = Number(new URL(live.url).port);
  await live.close();
  await sees(page, `document.querySelector('#state').textContent.includes('trying again')`);
  const next = await start(port);
  publish(next);
  await sees(page, `document.querySelector('meta[name="run"]')?.content !== '${run}'`);
  await page.waitForSelector('#stage canvas', PATIENCE);
  await page.click('[data-key="tab-contents"]');
  await page.click('#drawer li button');
  await page.click('#drawer [data-key^="open "]');
  await sees(page, `document.querySelector('#drawer').textContent.includes('opened')`);
  assert.equal(opened.length, 1);
});

test('what came of opening is said as it is', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, answer, publish, go } = one;
  publish();
  await go();
  await page.click('[data-key="tab-contents"]');
  await page.click('#drawer li button');
  const says = async (text: string): Promise<void> => {
    await page.click('#drawer [data-key^="open "]');
    await sees(page, `document.querySelector('#drawer').textContent.includes('${text}')`);
  };
  for (const [opening, text] of [
    ['terminal', 'needs a terminal'],
    ['none', 'no editor found'],
    ['gone', 'the file is gone'],
    ['failed', 'did not start'],
  ] as const) {
    answer.opening = opening;
    await says(text);
  }
  await page.evaluate(`document.querySelector('meta[name="token"]').content = 'x'`);
  await says('reload this page');
});

test('a finding is opened at its line; N begins at the last; the focus outlives a build', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, opened, publish, go } = one;
  const diagnostics = warnings(3);
  publish(undefined, { diagnostics });
  await go();
  await page.keyboard.press('Shift+N');
  const picked = `document.querySelector('#drawer [aria-current]')?.textContent.trim()[0]`;
  await sees(page, `${picked} === '3'`);
  await page.keyboard.press('Shift+N');
  await sees(page, `${picked} === '2'`);
  await page.focus('#drawer li:first-child button');
  await page.keyboard.press('Enter');
  await sees(page, `${picked} === '1'`);
  const focused = `document.activeElement.dataset.key`;
  const before = await page.evaluate(focused);
  publish(undefined, { diagnostics });
  await sees(page, `${SERIAL} === 2`);
  assert.ok(before);
  assert.equal(await page.evaluate(focused), before);
  const label = page.locator('.sheet .label').first();
  assert.match((await label.getAttribute('aria-label')) ?? '', /^finding \d: ./);
  assert.equal(await page.getAttribute('.sheet[data-page="A2"]', 'aria-label'), 'page A2');
  assert.match((await page.getAttribute('#strip button', 'aria-label')) ?? '', /^page A1, .*full/);
  await page.focus('#drawer li:first-child button');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await sees(page, `document.querySelector('#drawer').textContent.includes('opened')`);
  assert.match(opened.join(), /^\/paper\/issues\/2026-02-19\/articles\/3\.md:\d+:\d+$/);
  assert.notEqual(opened[0]?.split(':')[2], undefined);
  await page.focus('.sheet .label');
  await page.keyboard.press('b');
  assert.ok(await page.evaluate(`document.activeElement.classList.contains('label')`));
});

test('a finding at the far side of a page that is zoomed in comes into sight', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, publish, go } = one;
  const diagnostics = warnings(6);
  publish(undefined, { diagnostics });
  await go();
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('+');
  const lefts = new Set<number>();
  for (let step = 0; step < diagnostics.length; step += 1) {
    await page.keyboard.press('n');
    await sees(
      page,
      `(() => {
        const stage = document.querySelector('#stage').getBoundingClientRect();
        const page = document.querySelector('#strip [aria-current="true"]').dataset.page;
        const marks = [...document.querySelectorAll('.sheet[data-page="' + page + '"] rect.mark')];
        const mark = marks.map((one) => one.getBoundingClientRect());
        return mark.some((one) => one.left < stage.right && one.right > stage.left && one.top < stage.bottom && one.bottom > stage.top);
      })()`,
    );
    lefts.add(await page.evaluate(`document.querySelector('#stage').scrollLeft`));
  }
  assert.ok(Math.max(...lefts) > 0);
});

test('artwork whose font names a table of codes gets the table', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, live, publish } = one;
  const objects = new Map([
    [
      20,
      '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    ],
    [
      21,
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (CNS1) /Supplement 0 >> /FontDescriptor 20 0 R >>',
    ],
  ]);
  const font =
    '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /UniCNS-UTF16-H /DescendantFonts [21 0 R] >>';
  const content = '0 0 0 1 k BT /F1 40 Tf 50 400 Td <4E2D6587> Tj ET';
  publish(undefined, { pdf: smallPdf(pdfTools(), { objects, font, content }) });
  const asked = page.waitForResponse(
    (response) => /cmaps\/UniCNS-UTF16-H\.bcmap$/.test(response.url()),
    PATIENCE,
  );
  await page.goto(live.url);
  assert.equal((await asked).status(), 200);
});

/** Findings that labels stand for, once all of them are; undefined while two overlap, one is cut off, or one leaves its sheet. */
const LABELLED = `(() => {
  let sum = 0;
  const { left } = document.querySelector('#stage').getBoundingClientRect();
  for (const sheet of document.querySelectorAll('.sheet')) {
    const paper = sheet.getBoundingClientRect();
    let above = paper.top - 0.5;
    for (const label of sheet.querySelectorAll('.label')) {
      const rect = label.getBoundingClientRect();
      if (rect.top < above || rect.bottom > paper.bottom + 0.5) return undefined;
      if (rect.left < left && paper.left > left) return undefined;
      above = rect.bottom - 0.01;
      sum += Number(/^(\\d+) findings/.exec(label.getAttribute('aria-label'))?.[1] ?? 1);
    }
  }
  return sum;
})()`;

test('labels of findings never overlap or leave their sheet, at any window and zoom', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, publish, go } = one;
  publish(undefined, { diagnostics: warnings(90) });
  await go();
  for (const [width, height] of [
    [820, 1180],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.keyboard.press('0');
    await sees(page, `${LABELLED} === 90`);
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('-');
    await sees(page, `document.querySelector('#zoom-fit').textContent === '25%'`);
    assert.equal(await page.evaluate(LABELLED), 90);
  }
  const label = page.locator('.sheet .label', { hasText: '–' }).last();
  const first = (await label.textContent())?.split('–')[0];
  await label.click();
  const picked = `document.querySelector('#drawer [aria-current] span')?.textContent`;
  assert.match(await page.evaluate(picked), new RegExp(`^${first} `));
  await page.keyboard.press('0');
  await page.keyboard.press('s');
  assert.equal(await page.evaluate(LABELLED), 90);
});

test('the focus stays at a finding whose label is shared after a zoom', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, publish, go } = one;
  publish(undefined, { diagnostics: warnings(40) });
  await go();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('+');
  await page.locator('.sheet .label').nth(20).focus();
  const key = await page.evaluate('document.activeElement.dataset.key');
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('-');
  await sees(page, `document.activeElement.getAttribute('aria-label').includes('findings')`);
  assert.equal(await page.evaluate('document.activeElement.dataset.key'), key);
});

/** What a build is told to have made of copy that cannot be read. */
const UNREADABLE: Partial<BuildResult> = {
  ...{ issue: undefined, plan: undefined, pdf: undefined, draft: undefined },
  pages: [],
};

test('copy that is broken from the start is said as that', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, live, publish } = one;
  const diagnostics = [diagnose('copy/title-missing', {}, { span: spanAt(1) })];
  publish(undefined, { ...UNREADABLE, diagnostics });
  await page.goto(live.url);
  const state = `document.querySelector('#state').textContent`;
  await sees(page, `${state} === 'no page can be made yet: mend the errors first'`);
  publish();
  await page.waitForSelector('#stage canvas', PATIENCE);
  publish(undefined, { ...UNREADABLE, diagnostics });
  await sees(page, `${state}.includes('last good build')`);
  assert.equal(await page.locator('#stage .sheet').count(), 4);
});

test('the language of the command holds unless another was chosen in this run; the zoom is kept', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, live, publish, start, go } = one;
  publish();
  await go();
  await page.keyboard.press('+');
  const zoom = await page.textContent('#zoom-fit');
  await page.keyboard.press('l');
  const lang = 'document.documentElement.lang';
  await sees(page, `${lang} === 'zh-Hant'`);
  await go();
  assert.equal(await page.evaluate(lang), 'zh-Hant');
  const port = Number(new URL(live.url).port);
  await live.close();
  publish(await start(port));
  await sees(page, `${lang} === 'en'`);
  assert.match(zoom ?? '', /^\d+%$/);
  assert.equal(await page.textContent('#zoom-fit'), zoom);
});

test('a picture that was saved is gone to', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, publish, go } = one;
  publish();
  await go();
  const file = 'issues/2026-02-19/images/x.jpg';
  const { pages } = await built();
  const pictured = pages.map((sheet) => ({
    ...sheet,
    boxes: sheet.boxes.map((box) => ({
      ...box,
      marks: sheet.id === 'A4' ? [...box.marks, pictureIn(box.rect, file)] : box.marks,
    })),
  }));
  await page.evaluate(`document.querySelector('#stage').scrollTop = 0`);
  publish(undefined, { pages: pictured }, file);
  await sees(page, `${CURRENT} === 'A4'`);
});

function pictureIn(rect: Rect, file: string): Mark {
  const crop = { x: 0, y: 0, width: 1, height: 1 };
  const picture = { path: file, hash: '', format: 'jpeg', width: 9, height: 9 } as const;
  return { kind: 'picture', rect, crop, file: picture };
}

test('a link from another site opens the page; a frame of that site stays empty', async (t) => {
  const one = await desk(t);
  if (one === undefined) return;
  const { page, live, publish } = one;
  publish();
  const answers: string[] = [];
  page.on('response', (response) => {
    if (response.url() === live.url) answers.push(`${response.status()}`);
  });
  await page.route('http://mail.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<a href="${live.url}">page</a><iframe src="${live.url}"></iframe>`,
    }),
  );
  await page.goto('http://mail.example/');
  await page.click('a');
  await page.waitForSelector('#stage canvas', PATIENCE);
  assert.equal(page.url(), live.url);
  assert.equal(answers.at(-1), '200');
  assert.ok(
    answers.slice(0, -1).every((status) => status === '403'),
    answers.join(' '),
  );
});
