// The same program in an ordinary browser of this machine: one HTTP server on 127.0.0.1, and nothing beyond it.
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { instanceName } from '../hosting/data-folder.ts';
import { readRendererFiles } from '../hosting/renderer-files.ts';
import type { App, HostPort } from '../host.ts';
import { createRequestHandler } from './request-handler.ts';
import { createSeats } from './seats.ts';

export interface LoopbackOptions {
  readonly dataFolder: string;
  readonly rendererFolder: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly openApp: (host: HostPort) => Promise<App>;
  /** A link that opens the demo clinic. */
  readonly openDemo: () => Promise<string>;
}

export interface Loopback {
  readonly origin: string;
  /** A new link that opens one window, once. */
  issueLink(): string;
  /** Ends every open stream, then closes the program. Safe to call twice. */
  close(): Promise<void>;
}

/** @throws Error with code EADDRINUSE when the port is taken; whatever opening the program throws. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const files = await readRendererFiles(options.rendererFolder);
  const seats = createSeats(instanceName(options.dataFolder));
  const server = createServer({ maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 60_000 });
  server.maxConnections = 128;
  const origin = await listen(server, options.port);
  const host: HostPort = {
    kind: 'loopback',
    openWindow: async (seatId) => ({ link: origin + seats.issueLink(seatId) }),
    openDemo: async () => ({ link: await options.openDemo() }),
  };
  const app = await options.openApp(host).catch((fault: unknown) => {
    server.close();
    throw fault;
  });
  server.on('request', createRequestHandler({ app, files, seats, origin }));
  void app.load();
  return {
    origin,
    issueLink: () => origin + seats.issueLink(),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await app.close();
    },
  };
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      // A server that listens on a port has a network address, never a pipe's name.
      const { port: taken } = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${taken}`);
    });
  });
}
