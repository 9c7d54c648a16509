// Front door of the live page: a server on this machine alone. In: an issue's name and place, then its builds. Out: an address; pages, findings and the
// PDF to whoever opens it here. Writes no file and builds nothing.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SurroundingsFault } from '../base/surroundings.js';
import { answer } from './answer.js';
import { Desk, type Published } from './desk.js';
import { freshToken } from './gate.js';
import { type Opening, openEditor } from './open-editor.js';

/** What a preview needs to know. */
export interface PreviewOrder {
  /** `any` = the usual port, or a free one where it is taken. */
  readonly port: number | 'any';
  readonly lang: 'zh' | 'en';
  /** The issue's name. */
  readonly issue: string;
  /** Absolute path of the project. */
  readonly root: string;
  readonly openEditor?: (file: string, line: number, column: number) => Promise<Opening>;
}

/** A running preview. */
export interface Preview {
  readonly url: string;
  /** A build begins. */
  announce(): void;
  publish(build: Published): void;
  close(): Promise<void>;
}

/** Reached from this machine alone. */
const HOST = '127.0.0.1';
const USUAL_PORT = 4573;
/** A request's head, and the whole request, must be there after this, in milliseconds. */
const PATIENCE_MS = 10_000;

/** Opens the live page. A named port that is taken is a fault of the surroundings. */
export async function startPreview(order: PreviewOrder): Promise<Preview> {
  const desk = new Desk(order.issue);
  let port = 0;
  const { lang, root } = order;
  const counter = {
    desk,
    lang,
    root,
    token: freshToken(),
    port: () => port,
    openEditor: order.openEditor ?? openEditor,
  };
  const server = createServer((request, response) => {
    answer(request, response, counter).catch(() => response.destroy());
  });
  server.headersTimeout = PATIENCE_MS;
  server.requestTimeout = PATIENCE_MS;
  port = await listenOn(server, order.port);
  return {
    url: `http://${HOST}:${port}/`,
    announce: () => desk.announce(),
    publish: (build) => desk.publish(build),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listenOn(server: Server, wanted: number | 'any'): Promise<number> {
  const first = await tryPort(server, wanted === 'any' ? USUAL_PORT : wanted);
  if (first !== undefined) return first;
  const second = wanted === 'any' ? await tryPort(server, 0) : undefined;
  if (second === undefined) throw new SurroundingsFault('build/port-taken', { port: wanted });
  return second;
}

/** The port that is listened on; undefined = it is taken, or may not be used. */
function tryPort(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const fail = (): void => resolve(undefined);
    server.once('error', fail);
    server.listen({ host: HOST, port, exclusive: true }, () => {
      server.off('error', fail);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
