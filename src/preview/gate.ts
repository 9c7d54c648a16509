// Who may ask the live page's server. In: a request's head. Out: whether it comes from the page itself. A site open in the same browser can send
// requests to this machine too: it is known by its Origin, or, where it bent its name to our address (DNS rebinding), by its Host. A link from
// there to the page (a mail, a terminal in the browser) is let in: it opens a window of its own, which the site cannot read.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** Header that carries the token of requests that do something. */
export const TOKEN_HEADER = 'x-banmian-token';

/** A token nobody can guess, for one run of the program. */
export function freshToken(): string {
  return randomBytes(32).toString('hex');
}

/** What the gate looks at. */
export type Caller = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** Whether a request was sent to this machine by its own name, from our page, from the address bar or by a link to the page. */
export function isOurs(caller: Caller, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = caller.headers;
  if (!hosts.includes(host)) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  // Browsers say so themselves; programs without a browser send nothing.
  const site = caller.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return isVisit(caller);
}

/** Whether a browser goes to the page in a window or tab: no frame, no script that reads the answer, no form that sends something. */
function isVisit({ method, url = '', headers }: Caller): boolean {
  const isPage = method === 'GET' && url.split('?', 1)[0] === '/';
  return (
    isPage && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  );
}

/** Whether a request carries the token; compared in constant time. */
export function hasToken(headers: IncomingHttpHeaders, token: string): boolean {
  const sent = headers[TOKEN_HEADER];
  if (typeof sent !== 'string') return false;
  const [a, b] = [Buffer.from(sent), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
