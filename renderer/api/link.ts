// The one transport of this page. It is chosen at start (or handed in by a test) before anything is called.
import type { ClientLink } from '@orpc/client';

export type CallContext = Record<never, never>;
export type Link = ClientLink<CallContext>;

let transport: Link | undefined;

/** Says how calls travel from now on. */
export function connect(link: Link): void {
  transport = link;
}

/** Sends every call to the transport that was connected. @throws Error when none was. */
export const transportLink: Link = {
  call: async (path, input, options) => {
    if (!transport) throw new Error('connect() must run before the first call');
    return transport.call(path, input, options);
  },
};
