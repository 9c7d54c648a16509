// Who may ask the live page's server. In: a request's head. Out: whether it comes from the page itself. A site open in the same browser can send
// requests to this machine too: it is known by its Origin, or, where it bent its name to our address (DNS rebinding), by its Host.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Header that carries the token of requests that do something. */
export const TOKEN_HEADER = 'x-banmian-token';

/** A token nobody can guess, for one run of the program. */
export function freshToken(): string {
  return randomBytes(32).toString('hex');
}

/** Whether a request was sent to this machine by its own name, from our page or from the address bar. */
export function isOurs(headers: IncomingHttpHeaders, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = headers;
  if (!hosts.includes(host)) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  // Browsers say so themselves; programs without a browser send nothing.
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** Whether a request carries the token; compared in constant time. */
export function hasToken(headers: IncomingHttpHeaders, token: string): boolean {
  const sent = headers[TOKEN_HEADER];
  if (typeof sent !== 'string') return false;
  const [a, b] = [Buffer.from(sent), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
