// Who may speak to the loopback host: a launch link works once and becomes a cookie; a cookie stands for one seat.
import { randomBytes } from 'node:crypto';

const secondWindowMilliseconds = 60_000;
const openLinksAtMost = 32;

export interface Seats {
  readonly cookieName: string;
  /** A path that opens a new seat once; given a seat, it opens another window of it and lasts a minute. */
  issueLink(seatId?: string): string;
  /** Uses a link up. The Set-Cookie value, null where this browser already has a seat, undefined for a bad link. */
  redeem(token: string, cookieHeader: string | undefined): string | null | undefined;
  seatOf(cookieHeader: string | undefined): string | undefined;
}

/** @param instance short name of the data folder, so that two clinics on this machine do not overwrite each other. */
export function createSeats(instance: string): Seats {
  const cookieName = `fascia-${instance}`;
  const links = new Map<string, { readonly seatId: string | undefined }>();
  const seats = new Map<string, string>();

  function issueLink(seatId?: string): string {
    const token = randomToken();
    links.set(token, { seatId });
    // A link to a signed-in seat must not lie around in a clipboard.
    if (seatId !== undefined) setTimeout(() => links.delete(token), secondWindowMilliseconds).unref();
    const [oldest] = links.keys();
    if (links.size > openLinksAtMost && oldest !== undefined) links.delete(oldest);
    return `/launch/${token}`;
  }

  function redeem(token: string, cookieHeader: string | undefined): string | null | undefined {
    const link = links.get(token);
    if (link === undefined) return undefined;
    links.delete(token);
    const held = seatOf(cookieHeader);
    // Windows of one browser share its cookies: a second seat there would sign the first window out.
    if (held !== undefined && (link.seatId === undefined || link.seatId === held)) return null;
    const secret = randomToken();
    seats.set(secret, link.seatId ?? randomToken());
    return `${cookieName}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
  }

  function seatOf(cookieHeader: string | undefined): string | undefined {
    const secret = cookieValue(cookieHeader, cookieName);
    return secret === undefined ? undefined : seats.get(secret);
  }

  return { cookieName, issueLink, redeem, seatOf };
}

function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name) return value;
  }
  return undefined;
}
