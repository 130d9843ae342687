// `app://fascia`: the built interface as an exact list of files, and file tickets. There is no `file://` anywhere.
import { randomBytes } from 'node:crypto';
import { protocol } from 'electron';
import type { Session } from 'electron';
import { filesPath } from '../../shared/contract/transport.ts';
import { builtFileHeaders, pageHeaders } from '../hosting/content-policy.ts';
import type { RendererFiles } from '../hosting/renderer-files.ts';
import { ticketHeaders } from '../hosting/ticket-reply.ts';
import type { TicketFile } from '../host.ts';
import { appOrigin, appScheme, electronSeat } from './origin.ts';

/**
 * Must run before the program is ready. Standard and secure: the page gets an origin, workers and fetch. With a code
 * cache, scripts that a start has compiled are not compiled again at the next one.
 */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ]);
}

/** As `App.openTicket`, which may still be on its way. */
type OpenTicket = (token: string, seatId: string) => Promise<TicketFile | undefined>;

/** Answers every request of the session's pages. */
export function serveApp(session: Session, files: RendererFiles, openTicket: OpenTicket): void {
  session.protocol.handle(appScheme, async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET' || `${url.protocol}//${url.host}` !== appOrigin) return notFound();
    if (url.pathname === '/') return page(files);
    if (url.pathname.startsWith(filesPath)) return ticket(openTicket, url);
    const file = files.find(url.pathname);
    if (file === undefined) return notFound();
    return new Response(await file.read(), { headers: builtFileHeaders(file.contentType) });
  });
}

function page(files: RendererFiles): Response {
  const nonce = randomBytes(16).toString('base64');
  return new Response(files.page(nonce), { headers: pageHeaders(nonce) });
}

async function ticket(openTicket: OpenTicket, url: URL): Promise<Response> {
  const file = await openTicket(url.pathname.slice(filesPath.length), electronSeat);
  if (file === undefined) return notFound();
  return new Response(new Uint8Array(file.bytes), { headers: ticketHeaders(file, url.search === '?save') });
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
