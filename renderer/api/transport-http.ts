import { RPCLink } from '@orpc/client/fetch';
import { rpcPath, windowHeader } from '../../shared/contract/transport.ts';
import type { Link } from './link.ts';
import { windowId } from './window-id.ts';

/** Browsers refuse `keepalive` requests whose bodies exceed 64 KiB together. */
const keepaliveBytes = 60_000;

/** The loopback host: the same origin over http. Small saves of drafts outlive the page that sends them. */
export function httpTransport(): Link {
  return new RPCLink({
    url: `${location.origin}${rpcPath}`,
    headers: { [windowHeader]: windowId },
    fetch: (request, init, _options, path, input) =>
      fetch(request, { ...init, keepalive: path.at(-1) === 'saveDraft' && JSON.stringify(input).length < keepaliveBytes }),
  });
}
