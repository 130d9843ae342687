// For the tests of both transports: a small program made with the real oRPC, with one procedure per thing that a
// transport can get wrong.
import { eventIterator, type ContractRouterClient } from '@orpc/contract';
import { implement } from '@orpc/server';
import { z } from 'zod';
import { procedure } from '../../shared/contract/procedure.ts';
import type { App, CallContext, TicketFile } from '../host.ts';

const open = { needs: 'nobody', touches: [], audit: null } as const;

export const tinyContract = {
  echo: procedure(open).input(z.object({ text: z.string() })).output(z.object({ text: z.string() })),
  whoCalls: procedure(open).output(z.object({ seatId: z.string(), windowId: z.string() })),
  refuse: procedure(open).input(z.object({ reason: z.enum(['therapistBusy', 'roomTaken']) })).output(z.object({})),
  fail: procedure(open).output(z.object({})),
  count: procedure(open).input(z.object({ until: z.int() })).output(eventIterator(z.object({ step: z.int() }))),
  watch: procedure(open).output(eventIterator(z.object({ step: z.int() }))),
};

export type TinyClient = ContractRouterClient<typeof tinyContract>;

export interface TinyApp extends App {
  /** Streams of `watch` that are open now, and those that have ended since. */
  readonly streams: { readonly open: number; readonly ended: number };
  /** Resolves when a stream of `watch` has been ended by its transport. */
  streamEnded(): Promise<void>;
  readonly isClosed: boolean;
  readonly lockCount: number;
  readonly tickets: Map<string, { readonly seatId: string; readonly file: TicketFile }>;
}

export function createTinyApp(): TinyApp {
  const state = { open: 0, ended: 0, isClosed: false, lockCount: 0 };
  const waiting: (() => void)[] = [];
  const tickets: TinyApp['tickets'] = new Map();
  const builder = implement(tinyContract).$context<CallContext>();
  const router = builder.router({
    echo: builder.echo.handler(({ input }) => input),
    whoCalls: builder.whoCalls.handler(({ context }) => ({ seatId: context.seatId, windowId: context.windowId })),
    refuse: builder.refuse.handler(({ input, errors }) => {
      throw errors.conflict({ data: { reason: input.reason } });
    }),
    fail: builder.fail.handler(() => {
      throw new Error('a name that must not travel');
    }),
    count: builder.count.handler(async function* ({ input }) {
      for (let step = 1; step <= input.until; step += 1) yield { step };
    }),
    watch: builder.watch.handler(async function* ({ signal }) {
      state.open += 1;
      try {
        yield { step: 1 };
        await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
      } finally {
        state.open -= 1;
        state.ended += 1;
        for (const wake of waiting.splice(0)) wake();
      }
    }),
  });
  return {
    // The hosts pass a router on and never look inside; the tests call this one by its own contract.
    router: router as unknown as App['router'],
    openTicket: (token, seatId) => {
      const ticket = tickets.get(token);
      return ticket?.seatId === seatId ? ticket.file : undefined;
    },
    lockAllSeats: () => {
      state.lockCount += 1;
    },
    load: async () => {},
    checkClock: async () => {},
    close: async () => {
      state.isClosed = true;
    },
    streams: state,
    streamEnded: () => (state.ended > 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    get isClosed() {
      return state.isClosed;
    },
    get lockCount() {
      return state.lockCount;
    },
    tickets,
  };
}
