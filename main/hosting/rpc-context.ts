// Both transports tell the program who calls in the same way: the seat is known to the host, the window says itself.
import { StandardRPCSerializer } from '@orpc/client/standard';
import { StrictGetMethodPlugin } from '@orpc/server/plugins';
import { StandardHandler, StandardRPCCodec, StandardRPCMatcher } from '@orpc/server/standard';
import { windowHeader } from '../../shared/contract/transport.ts';
import type { App, CallContext } from '../host.ts';
import { ReplySerializer } from './reply-serializer.ts';
import { faultReply } from './request-shape.ts';

/** The window's own name for itself; what cannot be one is no window, and is then told of every change. */
export function windowIdOf(header: string | readonly string[] | undefined): string {
  return typeof header === 'string' && /^[\w-]{1,64}$/.test(header) ? header : '';
}

/** Answers calls of either transport: fills in the calling window of each, and answers a path that is no procedure. */
export function createRpc({ router }: Pick<App, 'router'>): StandardHandler<CallContext> {
  const codec = new StandardRPCCodec(new StandardRPCSerializer(new ReplySerializer()));
  return new StandardHandler<CallContext>(router, new StandardRPCMatcher(), codec, {
    plugins: [new StrictGetMethodPlugin()],
    rootInterceptors: [
      async (call) => {
        const windowId = windowIdOf(call.request.headers[windowHeader]);
        const result = await call.next({ ...call, context: { ...call.context, windowId } });
        if (result.matched) return result;
        return { matched: true, response: { ...faultReply('notFound'), headers: {} } };
      },
    ],
  });
}
