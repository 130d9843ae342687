import { RPCLink } from '@orpc/client/message-port';
import { portMessage, windowHeader } from '../../shared/contract/transport.ts';
import type { Link } from './link.ts';
import { windowId } from './window-id.ts';

/** Electron: the preload posts the port once per load. Anything that is not from this very window is ignored. */
export function portTransport(): Promise<Link> {
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent<unknown>): void => {
      const [port] = event.ports;
      if (event.data !== portMessage || event.source !== window || event.ports.length !== 1 || !port) return;
      window.removeEventListener('message', onMessage);
      port.start();
      resolve(new RPCLink({ port, headers: { [windowHeader]: windowId } }));
    };
    window.addEventListener('message', onMessage);
  });
}
