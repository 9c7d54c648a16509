import assert from 'node:assert/strict';
import { type IncomingMessage, request } from 'node:http';
import { type TestContext, test } from 'node:test';
import { SurroundingsFault } from '../../../src/base/surroundings.js';
import type { BuildResult } from '../../../src/model/result.js';
import { type Preview, startPreview } from '../../../src/preview/start-preview.js';
import { projectText } from '../../support/project.js';
import { article, dummy, issue, module, page, plan, textBox } from '../../support/proof.js';

const FILE = 'issue/articles/a.md';
const PDF = Buffer.from('%PDF-'.padEnd(1000, '0123456789'));

function built(more: Partial<BuildResult> = {}): BuildResult {
  const one = article(FILE, '一二三');
  return {
    issueId: 'x',
    issue: issue({ articles: [one] }),
    plan: plan([dummy('A1', { modules: [module(one)] })]),
    pages: [page('A1', [textBox(FILE, 'leg', { top: 2 }, ['一二三'])])],
    pdf: PDF,
    pageFiles: [],
    press: undefined,
    drawnWith: '',
    lock: undefined,
    diagnostics: [],
    timings: { total: 0 },
    reads: new Map(),
    sourceOf: () => '一二三',
    ...more,
  };
}

const opened: string[] = [];

async function preview(t: TestContext): Promise<{ live: Preview; port: number; token: string }> {
  const live = await startPreview({
    port: 'any',
    lang: 'zh',
    issue: 'x',
    root: '/paper',
    openEditor: async (file, line, column) => {
      opened.push(`${file}:${line}:${column}`);
      return 'opened';
    },
  });
  t.after(() => live.close());
  live.publish({ result: built(), looks: new Map([['A1', 'look']]), time: 5, saved: FILE });
  const port = Number(new URL(live.url).port);
  const { text } = await ask(port, '/');
  const token = /name="token" content="(\w{64})"/.exec(text)?.[1] ?? '';
  return { live, port, token };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function ask(port: number, path: string, { method, headers, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: method ?? 'GET',
        headers: { ...headers },
        agent: false,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

test('the page comes with a policy that lets nothing in from elsewhere, and is never kept', async (t) => {
  const { port, token } = await preview(t);
  const { status, headers } = await ask(port, '/');
  assert.equal(status, 200);
  assert.equal(token.length, 64);
  assert.equal(headers['cache-control'], 'no-store');
  assert.match(String(headers['content-security-policy']), /default-src 'none'; script-src 'self'/);
  assert.equal(headers['x-content-type-options'], 'nosniff');
});

test('every file that the page asks for is there', async (t) => {
  const { port } = await preview(t);
  const seen = new Set<string>();
  const follow = async (address: string): Promise<void> => {
    if (seen.has(address)) return;
    seen.add(address);
    const { status, text } = await ask(port, address);
    assert.equal(status, 200, address);
    if (address.startsWith('/pdfjs')) return;
    const links = [
      ...text.matchAll(/(?:from|import) '([./][^']+\.m?js)'|(?:href|src)="(\/[^"]+)"/g),
    ];
    for (const [, script, link] of links) {
      await follow(new URL(script ?? link ?? '', `http://x${address}`).pathname);
    }
  };
  await follow('/');
  assert.ok(seen.has('/pdfjs/pdf.mjs') && seen.has('/words.js'));
  const folders = [...projectText('src/preview/page/plates.js').matchAll(/Url: '([^']+\/)'/g)];
  const needed: Readonly<Record<string, string>> = {
    '/pdfjs/cmaps/': 'UniCNS-UTF16-H.bcmap',
    '/pdfjs/standard_fonts/': 'FoxitSerif.pfb',
    '/pdfjs/wasm/': 'qcms_bg.wasm',
  };
  assert.deepEqual(folders.map(([, folder]) => folder).sort(), Object.keys(needed));
  for (const [folder, name] of Object.entries(needed)) await follow(folder + name);
  await follow('/pdfjs/pdf.worker.mjs');
});

test('another host name, or another site, is refused', async (t) => {
  const { port } = await preview(t);
  const statusWith = async (headers: Readonly<Record<string, string>>): Promise<number> =>
    (await ask(port, '/session', { headers })).status;
  assert.equal(await statusWith({}), 200);
  assert.equal(await statusWith({ host: `localhost:${port}` }), 200);
  assert.equal(await statusWith({ host: `evil.example:${port}` }), 403);
  assert.equal(await statusWith({ host: '127.0.0.1' }), 403);
  assert.equal(await statusWith({ origin: 'http://evil.example' }), 403);
  assert.equal(await statusWith({ origin: 'null' }), 403);
  assert.equal(await statusWith({ 'sec-fetch-site': 'cross-site' }), 403);
  assert.equal(await statusWith({ origin: `http://127.0.0.1:${port}` }), 200);
});

test('a link from another site opens the page, and does nothing else', async (t) => {
  const { port } = await preview(t);
  const visit = {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  };
  const page = await ask(port, '/', { headers: visit });
  assert.equal(page.status, 200);
  assert.match(String(page.headers['content-security-policy']), /frame-ancestors 'none'/);
  assert.equal(page.headers['cross-origin-opener-policy'], 'same-origin');
  const beside = { ...visit, 'sec-fetch-site': 'same-site' };
  assert.equal((await ask(port, '/', { headers: beside })).status, 200);
  const forged = [
    ['/', { 'sec-fetch-dest': 'iframe' }],
    ['/', { 'sec-fetch-dest': 'empty' }],
    ['/', { 'sec-fetch-mode': 'no-cors' }],
    ['/', { 'sec-fetch-mode': 'cors' }],
    ['/', { origin: 'http://evil.example' }],
    ['/', { origin: 'null' }],
    ['/', { host: `evil.example:${port}` }],
    ['/session', {}],
    ['/events', {}],
    ['/issue.pdf?v=x', {}],
    ['/main.js', {}],
    ['//', {}],
  ] as const;
  for (const [address, more] of forged) {
    const { status } = await ask(port, address, { headers: { ...visit, ...more } });
    assert.equal(status, 403, `${address} ${JSON.stringify(more)}`);
  }
  for (const method of ['POST', 'HEAD', 'PUT'])
    assert.equal((await ask(port, '/', { method, headers: visit })).status, 403, method);
  assert.equal((await ask(port, '/open', { method: 'POST', headers: visit })).status, 403);
});

test('addresses are no paths', async (t) => {
  const { port } = await preview(t);
  for (const path of [
    '/../package.json',
    '/..%2fpackage.json',
    '/package.json',
    '/src/preview/page/main.js',
    '//etc/passwd',
    '/constructor',
    '/pdfjs/../index.html',
    '/pdfjs/cmaps/',
    '/pdfjs/cmaps/../package.json',
    '/pdfjs/cmaps/..%2fpackage.json',
    '/pdfjs/standard_fonts/LICENSE_FOXIT',
    '/issue.pdf?v=../../x',
    '/issue.pdf',
  ]) {
    assert.equal((await ask(port, path)).status, 404, path);
  }
  assert.equal((await ask(port, '/', { method: 'DELETE' })).status, 405);
});

test('the session tells pages, items and lengths; the PDF comes whole or in parts', async (t) => {
  const { port } = await preview(t);
  const session = JSON.parse((await ask(port, '/session')).text);
  assert.deepEqual(
    session.pages.map(({ id, look }: { id: string; look: string }) => [id, look]),
    [['A1', 'look']],
  );
  assert.equal(session.items[0].file, FILE);
  assert.equal(session.build.saved, FILE);
  const address = `/issue.pdf?v=${session.pdf}`;
  assert.equal((await ask(port, address)).text, PDF.toString());
  const part = await ask(port, address, { headers: { range: 'bytes=5-14' } });
  assert.deepEqual([part.status, part.text], [206, '0123456789']);
  assert.equal(part.headers['content-range'], 'bytes 5-14/1000');
  assert.equal((await ask(port, address, { headers: { range: 'bytes=5000-' } })).status, 416);
  assert.equal((await ask(port, address, { method: 'HEAD' })).text, '');
});

test('the session tells which boxes show which pictures', async (t) => {
  const { live, port } = await preview(t);
  const [box] = page('A1', [textBox(FILE, 'image', { top: 2 }, ['圖'])]).boxes.slice(-1);
  assert.ok(box);
  const picture = {
    kind: 'picture',
    rect: box.rect,
    crop: { x: 0, y: 0, width: 1, height: 1 },
    file: { path: 'issue/images/x.jpg', hash: '', format: 'jpeg', width: 9, height: 9 },
  } as const;
  const pages = [page('A1', [{ ...box, marks: [picture] }])];
  live.publish({ result: built({ pages }), looks: new Map(), time: 5, saved: undefined });
  const session = JSON.parse((await ask(port, '/session')).text);
  const shown = session.pages[0].boxes.map(({ pictures }: { pictures: unknown }) => pictures);
  assert.deepEqual(shown.flat(), ['issue/images/x.jpg']);
});

test('where the file to be handed out has sheets, the pages beside it are shown', async (t) => {
  const { live, port } = await preview(t);
  const draft = Buffer.from('%PDF-pages');
  live.publish({ result: built({ draft }), looks: new Map(), time: 5, saved: undefined });
  const session = JSON.parse((await ask(port, '/session')).text);
  assert.equal((await ask(port, `/issue.pdf?v=${session.pdf}`)).text, draft.toString());
});

test('while copy is broken the last good pages stay, and the findings are new', async (t) => {
  const { live, port } = await preview(t);
  const { diagnose } = await import('../../../src/base/diagnostic.js');
  const span = { file: FILE, start: 1, end: 2 };
  const broken = built({
    issue: undefined,
    plan: undefined,
    pages: [],
    pdf: undefined,
    diagnostics: [diagnose('copy/title-missing', {}, { span })],
  });
  live.publish({ result: broken, looks: new Map(), time: 5, saved: undefined });
  const session = JSON.parse((await ask(port, '/session')).text);
  assert.equal(session.pages.length, 1);
  assert.deepEqual(session.build.counts, { error: 1, warning: 0, note: 0 });
  const [finding] = session.build.findings;
  assert.deepEqual([finding.file, finding.line, finding.column], [FILE, 1, 2]);
  assert.equal((await ask(port, `/issue.pdf?v=${session.pdf}`)).status, 200);
});

test('only a file of the issue is opened, and only with the token', async (t) => {
  const { port, token } = await preview(t);
  const open = async (file: unknown, sent = token, line: unknown = 3): Promise<number> => {
    const headers = { 'x-banmian-token': sent };
    const body = JSON.stringify({ file, line, column: 1 });
    return (await ask(port, '/open', { method: 'POST', headers, body })).status;
  };
  opened.length = 0;
  assert.equal(await open(FILE, ''), 403);
  assert.equal(await open(FILE, token.replace(/.$/, 'x')), 403);
  for (const file of ['/etc/passwd', 'issue/../../x', '../x', 'issue/articles/b.md', '']) {
    assert.equal(await open(file), 404, file);
  }
  assert.equal(await open(7), 400);
  assert.deepEqual(opened, []);
  assert.equal(await open(FILE), 200);
  assert.equal(await open(FILE, token, '3; rm'), 200);
  assert.deepEqual(opened, ['/paper/issue/articles/a.md:3:1', '/paper/issue/articles/a.md:1:1']);
  assert.equal(await open('x'.repeat(5000)), 413);
});

test('listeners hear of every build, in order, and are let go of', async (t) => {
  const { live, port } = await preview(t);
  const heard: string[] = [];
  const sent = request({ host: '127.0.0.1', port, path: '/events', agent: false });
  sent.on('error', () => undefined);
  sent.end();
  const words = new Promise<void>((resolve) => {
    sent.on('response', (response) => {
      response.setEncoding('utf8').on('data', (text: string) => {
        heard.push(...[...text.matchAll(/data: (\w+)/g)].map(([, word]) => word ?? ''));
        if (heard.length === 1) {
          live.announce();
          live.publish({ result: built(), looks: new Map(), time: 1, saved: undefined });
        }
        if (heard.length >= 3) resolve();
      });
    });
  });
  await words;
  assert.deepEqual(heard, ['built', 'building', 'built']);
  sent.destroy();
});

test('a named port that is taken is told, the usual one gives way', async (t) => {
  const { port } = await preview(t);
  const order = { lang: 'en', issue: 'x', root: '/' } as const;
  await assert.rejects(
    startPreview({ ...order, port }),
    (error) => error instanceof SurroundingsFault && error.diagnostic.code === 'build/port-taken',
  );
  const [first, second] = await Promise.all([
    startPreview({ ...order, port: 'any' }),
    startPreview({ ...order, port: 'any' }),
  ]);
  assert.notEqual(first.url, second.url);
  await Promise.all([first.close(), second.close()]);
});
