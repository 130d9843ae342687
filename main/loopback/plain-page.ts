// The few pages that the loopback host draws itself, for a browser that has no seat yet.
import { host } from '../../shared/messages/en/host.ts';
import { commonHeaders } from '../hosting/content-policy.ts';

export type PlainPage = 'linkNeeded' | 'linkUsed' | 'linkFromElsewhere' | 'notFound' | 'opening';

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:18vh auto 0;padding:0 24px;color:#1d2a2e;background:#f6f8f8}' +
  'h1{font-size:1.35rem;margin:0 0 8px}p{margin:0}' +
  '@media(prefers-color-scheme:dark){body{color:#e3eaec;background:#12191b}}';

/** A page of two sentences, without a script, and its headers. */
export function plainPage(page: PlainPage, nonce: string): { readonly html: string; readonly headers: Record<string, string> } {
  const html =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${host.page.title}</title><style nonce="${nonce}">${style}</style></head>` +
    `<body><main><h1>${host.page[`${page}Heading`]}</h1><p>${host.page[page]}</p></main></body></html>`;
  return {
    html,
    headers: {
      ...commonHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
      'Cache-Control': 'no-store',
    },
  };
}
