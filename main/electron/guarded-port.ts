// Stands between a page's port and oRPC: lets only well-formed text of a sensible size through, and never throws.
import type { MessagePortMain } from 'electron';
import { z } from 'zod';
import { UnreadableRequest, faultReply, parseRequest } from '../hosting/request-shape.ts';

// oRPC's own message form: a request, or (type 4) the wish to end one. Pages send no streams.
const requestMessage = z.object({
  i: z.string().max(64),
  p: z.object({
    u: z.string().startsWith('/').max(2048).refine((path) => URL.canParse(`http://orpc${path}`)),
    b: z.unknown().optional(),
    h: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
    m: z.literal('POST').optional(),
  }),
});
const abortMessage = z.object({ i: z.string().max(64), t: z.literal(4) });
const message = z.union([abortMessage, requestMessage]);

/** The part of a port that oRPC uses: the events `message` and `close`. */
export interface GuardedPort {
  on(event: string, listener: (event?: { readonly data: unknown }) => void): void;
  postMessage(data: unknown): void;
  /** Ends all that runs through the port, from this side. */
  end(): void;
}

export function guardPort(port: MessagePortMain): GuardedPort {
  const messageListeners: ((event: { readonly data: unknown }) => void)[] = [];
  const closeListeners: (() => void)[] = [];
  let isOpen = true;

  function postMessage(data: unknown): void {
    // A reply that comes after its window has gone has nobody to read it.
    if (isOpen) port.postMessage(data);
  }
  function ended(): void {
    if (!isOpen) return;
    isOpen = false;
    for (const listener of closeListeners) listener();
  }
  port.on('message', ({ data }) => {
    const request = readRequest(data, postMessage);
    if (request === undefined) return;
    for (const listener of messageListeners) listener({ data: request });
  });
  port.on('close', ended);
  return {
    on(event, listener) {
      if (event === 'message') messageListeners.push(listener);
      else if (event === 'close') closeListeners.push(() => listener());
    },
    postMessage,
    end() {
      ended();
      port.close();
    },
  };
}

function readRequest(data: unknown, reply: (data: unknown) => void): object | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const parsed = message.safeParse(parseRequest(data));
    if (parsed.success) return parsed.data;
    throw new UnreadableRequest('malformed');
  } catch (fault) {
    if (!(fault instanceof UnreadableRequest)) throw fault;
    const id = /^\{"i":"([^"\\]{1,64})"/.exec(data.slice(0, 80))?.[1];
    const { status, body } = faultReply(fault.fault);
    if (id !== undefined) reply(JSON.stringify({ i: id, p: { s: status, b: body } }));
    return undefined;
  }
}
