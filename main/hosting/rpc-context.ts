// Both transports tell the program who calls in the same way: the seat is known to the host, the window says itself.
import type { StandardHandlerOptions } from '@orpc/server/standard';
import { windowHeader } from '../../shared/contract/transport.ts';
import type { CallContext } from '../host.ts';
import { faultReply } from './request-shape.ts';

/** The window's own name for itself; what cannot be one is no window, and is then told of every change. */
export function windowIdOf(header: string | readonly string[] | undefined): string {
  return typeof header === 'string' && /^[\w-]{1,64}$/.test(header) ? header : '';
}

/** Fills in the calling window of each request, and answers a path that is no procedure. */
export const callContextOptions: StandardHandlerOptions<CallContext> = {
  rootInterceptors: [
    async (call) => {
      const windowId = windowIdOf(call.request.headers[windowHeader]);
      const result = await call.next({ ...call, context: { ...call.context, windowId } });
      if (result.matched) return result;
      return { matched: true, response: { ...faultReply('notFound'), headers: {} } };
    },
  ],
};
