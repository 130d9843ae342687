// The door of the loopback host. Pages of other sites and of other programs on this machine can reach the port; these
// checks tell them from our own page. Pure, so that every case stands in one table of the test.
import { rpcPath } from '../../shared/contract/transport.ts';
export interface RequestFacts {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export const refusalStatus = {
  host: 421,
  origin: 403,
  site: 403,
  method: 405,
  contentType: 415,
  address: 414,
} as const;

export type RefusedBecause = keyof typeof refusalStatus;

const longestAddress = 2048;

/** The first reason to refuse a request before anything else looks at it, or undefined. `origin` is our own. */
export function refusalOf(request: RequestFacts, origin: string): RefusedBecause | undefined {
  const { headers, method, path } = request;
  const isCall = path === rpcPath || path.startsWith(`${rpcPath}/`);
  // A name that was rebound to 127.0.0.1 still carries its own name here.
  if (`http://${String(headers['host'])}` !== origin) return 'host';
  if (path.length > longestAddress) return 'address';
  if (method !== (isCall ? 'POST' : 'GET')) return 'method';
  const sentOrigin = headers['origin'];
  if (isCall ? sentOrigin !== origin : sentOrigin !== undefined && sentOrigin !== origin) return 'origin';
  // Other ports of 127.0.0.1 are "same-site" and would be sent our cookie: only our own pages, or the address bar.
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && (isCall || site !== 'none')) return 'site';
  if (!isCall) return undefined;
  // Forms of other pages cannot send this type without asking first, and nothing here answers such a question.
  return /^application\/json(; ?charset=utf-8)?$/i.test(String(headers['content-type'])) ? undefined : 'contentType';
}

/** A prefetched link would be used up before anybody sees its page. */
export function isPrefetch(headers: RequestFacts['headers']): boolean {
  return /prefetch|prerender/i.test(`${String(headers['sec-purpose'])} ${String(headers['purpose'])}`);
}

/**
 * A page of another port of this machine opens a launch link: so a clinic that has not begun leads over to the demo clinic.
 * The link's secret is what lets it in; its page must then come from us, see `leadIn`.
 */
export function isLedOver(headers: RequestFacts['headers']): boolean {
  return headers['sec-fetch-site'] === 'same-site' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}
