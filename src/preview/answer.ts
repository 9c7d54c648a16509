// Answers to the live page: routes, heads, ranges. In: requests that passed the gate. Out: responses. Every address is compared with a known one; none
// is made into a path. Reading needs no token, doing does.
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { assetAt } from './assets.js';
import type { Desk } from './desk.js';
import { hasToken, isOurs } from './gate.js';
import type { Opening } from './open-editor.js';

/** What the answers come from. */
export interface Counter {
  readonly desk: Desk;
  readonly token: string;
  readonly lang: 'zh' | 'en';
  /** Absolute path of the project. */
  readonly root: string;
  readonly port: () => number;
  readonly openEditor: (file: string, line: number, column: number) => Promise<Opening>;
}

const SAFE_HEAD: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; font-src 'self' blob: data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  // A site that opened the page by a link gets no hold of its window.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const MOST_LISTENERS = 32;
const LARGEST_BODY = 4096;
const HEARTBEAT_MS = 20_000;

/** Answers one request. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  counter: Counter,
): Promise<void> {
  if (!isOurs(request, counter.port())) return refuse(response, 403);
  const [address = '', query = ''] = (request.url ?? '').split('?', 2);
  if (request.method === 'POST') return act(address, request, response, counter);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  if (address === '/events') return stream(request, response, counter.desk);
  if (address === '/session') {
    const text = JSON.stringify(counter.desk.session());
    return send(request, response, { bytes: Buffer.from(text), type: 'application/json' });
  }
  if (address === '/issue.pdf') {
    const bytes = counter.desk.plate(new URLSearchParams(query).get('v') ?? '');
    if (bytes === undefined) return refuse(response, 404);
    return sendRange(request, response, bytes);
  }
  const asset = assetAt(address);
  if (asset === undefined) return refuse(response, 404);
  const isPage = address === '/';
  return send(
    request,
    response,
    isPage ? { ...asset, bytes: filled(asset.bytes, counter) } : asset,
  );
}

/** The token reaches the page inside it: other sites may not read our answers. */
function filled(bytes: Uint8Array, { token, lang, desk }: Counter): Uint8Array {
  const facts = new Map([
    ['{{token}}', token],
    ['{{run}}', desk.run],
    ['{{lang}}', lang],
  ]);
  const text = Buffer.from(bytes).toString('utf8');
  return Buffer.from(text.replace(/\{\{\w+\}\}/g, (name) => facts.get(name) ?? ''));
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { bytes, type }: { readonly bytes: Uint8Array; readonly type: string },
): void {
  response.writeHead(200, { ...SAFE_HEAD, 'Content-Type': type, 'Content-Length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** The PDF, or the part of it that is asked for: a page is read without the pages around it. */
function sendRange(request: IncomingMessage, response: ServerResponse, bytes: Uint8Array): void {
  const head = { ...SAFE_HEAD, 'Content-Type': 'application/pdf', 'Accept-Ranges': 'bytes' };
  const asked = /^bytes=(\d{1,12})-(\d{0,12})$/.exec(request.headers.range ?? '');
  const first = Number(asked?.[1] ?? 0);
  const wanted = asked?.[2] ?? '';
  const last = Math.min(bytes.length - 1, wanted === '' ? bytes.length - 1 : Number(wanted));
  if (first > last) {
    response.writeHead(416, { ...head, 'Content-Range': `bytes */${bytes.length}` });
    response.end();
    return;
  }
  const range = { 'Content-Range': `bytes ${first}-${last}/${bytes.length}` };
  response.writeHead(asked === null ? 200 : 206, {
    ...head,
    ...(asked === null ? {} : range),
    'Content-Length': last - first + 1,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes.subarray(first, last + 1));
}

/** Server-sent events: one word each, the page asks for the rest. */
function stream(request: IncomingMessage, response: ServerResponse, desk: Desk): void {
  if (desk.listeners >= MOST_LISTENERS) {
    refuse(response, 503);
    return;
  }
  response.writeHead(200, { ...SAFE_HEAD, 'Content-Type': 'text/event-stream' });
  response.write('retry: 1000\ndata: built\n\n');
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const leave = desk.listen((word) => response.write(`data: ${word}\n\n`));
  const beat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
  beat.unref();
  response.on('close', () => {
    clearInterval(beat);
    leave();
  });
}

async function act(
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
  counter: Counter,
): Promise<void> {
  if (address !== '/open') return refuse(response, 404);
  if (!hasToken(request.headers, counter.token)) return refuse(response, 403);
  const body = await bodyOf(request);
  if (body === undefined) return refuse(response, 413);
  const wish = wishIn(body);
  if (wish === undefined) return refuse(response, 400);
  if (!counter.desk.knows(wish.file)) return refuse(response, 404);
  const file = path.resolve(counter.root, wish.file);
  const opening = await counter.openEditor(file, wish.line, wish.column);
  const bytes = Buffer.from(JSON.stringify({ opening }));
  return send(request, response, { bytes, type: 'application/json' });
}

/** The body as text; undefined = longer than any of ours. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > LARGEST_BODY) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

interface Wish {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

function wishIn(body: string): Wish | undefined {
  let wish: unknown;
  try {
    wish = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (typeof wish !== 'object' || wish === null) return undefined;
  const { file, line, column }: { file?: unknown; line?: unknown; column?: unknown } = wish;
  if (typeof file !== 'string') return undefined;
  return { file, line: countOf(line), column: countOf(column) };
}

function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 1;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...SAFE_HEAD, Connection: 'close' });
  response.end();
}
