// `app://fascia`: the built interface as an exact list of files, and file tickets. There is no `file://` anywhere.
import { randomBytes } from 'node:crypto';
import { protocol } from 'electron';
import type { Session } from 'electron';
import { filesPath } from '../../shared/contract/transport.ts';
import { builtFileHeaders, pageHeaders } from '../hosting/content-policy.ts';
import type { RendererFiles } from '../hosting/renderer-files.ts';
import { ticketHeaders } from '../hosting/ticket-reply.ts';
import type { App } from '../host.ts';
import { appOrigin, appScheme } from './origin.ts';
import { electronSeat } from './transport.ts';

/**
 * Must run before the program is ready. Standard and secure: the page gets an origin, workers and fetch. With a code
 * cache, scripts that a start has compiled are not compiled again at the next one.
 */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ]);
}

/** Answers every request of the session's pages. */
export function serveApp(session: Session, files: RendererFiles, app: Pick<App, 'openTicket'>): void {
  session.protocol.handle(appScheme, async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET' || `${url.protocol}//${url.host}` !== appOrigin) return notFound();
    if (url.pathname === '/') return page(files);
    if (url.pathname.startsWith(filesPath)) return ticket(app, url);
    const file = files.find(url.pathname);
    if (file === undefined) return notFound();
    return new Response(await file.read(), { headers: builtFileHeaders(file.contentType) });
  });
}

function page(files: RendererFiles): Response {
  const nonce = randomBytes(16).toString('base64');
  return new Response(files.page(nonce), { headers: pageHeaders(nonce) });
}

function ticket(app: Pick<App, 'openTicket'>, url: URL): Response {
  const file = app.openTicket(url.pathname.slice(filesPath.length), electronSeat);
  if (file === undefined) return notFound();
  return new Response(new Uint8Array(file.bytes), { headers: ticketHeaders(file, url.search === '?save') });
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
