// Both transports tell the program who calls in the same way: the seat is known to the host, the window says itself.
import type { StandardHandlerOptions } from '@orpc/server/standard';
import { windowHeader } from '../../shared/contract/transport.ts';
import type { CallContext } from '../host.ts';

/** The window's own name for itself; what cannot be one is no window, and is then told of every change. */
export function windowIdOf(header: string | readonly string[] | undefined): string {
  return typeof header === 'string' && /^[\w-]{1,64}$/.test(header) ? header : '';
}

/** Fills in the calling window of each request. */
export const callContextOptions: StandardHandlerOptions<CallContext> = {
  rootInterceptors: [
    (call) =>
      call.next({
        ...call,
        context: { ...call.context, windowId: windowIdOf(call.request.headers[windowHeader]) },
      }),
  ],
};
