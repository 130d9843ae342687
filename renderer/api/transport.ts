import type { Link } from './link.ts';
import { httpTransport } from './transport-http.ts';
import { portTransport } from './transport-port.ts';

/** Chooses the way to the program once, by where the page came from: Electron's `app://` or the loopback host. */
export async function openTransport(): Promise<Link> {
  return location.protocol === 'app:' ? portTransport() : httpTransport();
}
