// Answers one request of the loopback host: a launch link, the page and its files, a file ticket, or a procedure.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { NodeHttpHandler } from '@orpc/server/node';
import { filesPath, rpcPath } from '../../shared/contract/transport.ts';
import { builtFileHeaders, commonHeaders, pageHeaders } from '../hosting/content-policy.ts';
import type { RendererFiles } from '../hosting/renderer-files.ts';
import { UnreadableRequest, faultReply } from '../hosting/request-shape.ts';
import type { TransportFault } from '../hosting/request-shape.ts';
import { createRpc } from '../hosting/rpc-context.ts';
import { ticketHeaders } from '../hosting/ticket-reply.ts';
import type { App, CallContext } from '../host.ts';
import { plainPage } from './plain-page.ts';
import type { PlainPage } from './plain-page.ts';
import { readCall } from './request-body.ts';
import { isLedOver, isPrefetch, refusalOf, refusalStatus } from './request-guard.ts';
import type { Seats } from './seats.ts';

export interface Served {
  readonly app: Pick<App, 'router' | 'openTicket'>;
  readonly files: RendererFiles;
  readonly seats: Seats;
  /** `http://127.0.0.1:PORT`, exactly. */
  readonly origin: string;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly query: string;
}

/** @returns the listener; faults of a single request end that request and nothing else. */
export function createRequestHandler(served: Served): RequestListener {
  const rpc = new NodeHttpHandler(createRpc(served.app));
  return (request, response) => {
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
    answer(served, rpc, { request, response, path, query }).catch(() => {
      // What the program itself got wrong was logged inside; here only the connection can have failed.
      if (response.headersSent) response.destroy();
      else sendFault(response, 'unavailable');
    });
  };
}

async function answer(served: Served, rpc: NodeHttpHandler<CallContext>, exchange: Exchange): Promise<void> {
  const { request, response, path } = exchange;
  const refused = refusalOf({ method: request.method ?? '', path: request.url ?? '', headers: request.headers }, served.origin);
  if (refused === 'site' && path.startsWith('/launch/')) {
    return isLedOver(request.headers) ? launch(served.seats, exchange, leadIn) : sendPage(response, 403, 'linkFromElsewhere');
  }
  if (refused !== undefined) return sendPlain(response, refusalStatus[refused]);
  if (path.startsWith('/launch/')) return launch(served.seats, exchange, redirectIn);
  const seatId = served.seats.seatOf(request.headers.cookie);
  const isCall = path.startsWith(`${rpcPath}/`);
  if (seatId === undefined) return isCall ? sendFault(response, 'unauthorized') : sendPage(response, 401, 'linkNeeded');
  if (isCall) return call(rpc, exchange, seatId);
  if (path.startsWith(filesPath)) return sendTicket(served.app, exchange, seatId);
  return sendBuilt(served.files, exchange);
}

type WayIn = (response: ServerResponse, cookie: Readonly<Record<string, string>>) => void;

function redirectIn(response: ServerResponse, cookie: Readonly<Record<string, string>>): void {
  response.writeHead(303, { ...commonHeaders, Location: '/', 'Cache-Control': 'no-store', ...cookie });
  response.end();
}

/** After a redirect the browser would still name the other port as where the request comes from; a page of ours is ours. */
function leadIn(response: ServerResponse, cookie: Readonly<Record<string, string>>): void {
  const { html, headers } = plainPage('opening', randomBytes(16).toString('base64'));
  response.writeHead(200, { ...headers, ...cookie, Refresh: '0; url=/' });
  response.end(html);
}

function launch(seats: Seats, { request, response, path }: Exchange, enter: WayIn): void {
  if (isPrefetch(request.headers)) return sendPlain(response, 503);
  const cookie = seats.redeem(path.slice('/launch/'.length), request.headers.cookie);
  if (cookie === undefined) return sendPage(response, 410, 'linkUsed');
  enter(response, cookie === null ? {} : { 'Set-Cookie': cookie });
}

async function call(rpc: NodeHttpHandler<CallContext>, { request, response }: Exchange, seatId: string): Promise<void> {
  try {
    // oRPC takes a body that was parsed already, as Express leaves it.
    Object.assign(request, { body: await readCall(request) });
  } catch (fault) {
    if (!(fault instanceof UnreadableRequest)) throw fault;
    return sendFault(response, fault.fault);
  }
  for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
  response.setHeader('Cache-Control', 'no-store');
  await rpc.handle(request, response, { prefix: rpcPath, context: { seatId, windowId: '' } });
}

function sendTicket(app: Served['app'], { response, path, query }: Exchange, seatId: string): void {
  const file = app.openTicket(path.slice(filesPath.length), seatId);
  if (file === undefined) return sendPage(response, 404, 'notFound');
  response.writeHead(200, ticketHeaders(file, query === 'save'));
  response.end(file.bytes);
}

async function sendBuilt(files: RendererFiles, { response, path }: Exchange): Promise<void> {
  if (path === '/') {
    const nonce = randomBytes(16).toString('base64');
    response.writeHead(200, pageHeaders(nonce));
    response.end(files.page(nonce));
    return;
  }
  const file = files.find(path);
  if (file === undefined) return sendPage(response, 404, 'notFound');
  const bytes = await file.read();
  response.writeHead(200, { ...builtFileHeaders(file.contentType), 'Content-Length': bytes.byteLength });
  response.end(bytes);
}

function sendFault(response: ServerResponse, fault: TransportFault): void {
  const { status, body } = faultReply(fault);
  response.writeHead(status, { ...commonHeaders, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}

function sendPage(response: ServerResponse, status: number, page: PlainPage): void {
  const { html, headers } = plainPage(page, randomBytes(16).toString('base64'));
  response.writeHead(status, headers);
  response.end(html);
}

/** For requests that no page of ours can make: a status and nothing to read. */
function sendPlain(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...commonHeaders, 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
  response.end();
}
