// Electron's end of a channel, for tests: a port of Node in the shape of MessagePortMain, and a page that loads.
import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Session } from 'electron';
import { portMessage } from '../../shared/contract/transport.ts';
import type { RendererFiles } from '../hosting/renderer-files.ts';
import type { App } from '../host.ts';
import { answerPorts } from './answer-port.ts';
import { ipcMain, SessionStub, type WebContentsStub } from './electron-stub.ts';
import { serveApp } from './protocol.ts';
import { acceptPorts } from './transport.ts';

export class PortMain extends EventEmitter {
  readonly port: MessagePort;
  isClosed = false;

  constructor(port: MessagePort) {
    super();
    this.port = port;
    port.on('message', (data: unknown) => this.emit('message', { data }));
    port.on('close', () => this.emit('close'));
  }
  postMessage(data: unknown): void {
    this.port.postMessage(data);
  }
  start(): void {
    this.port.start();
  }
  close(): void {
    this.isClosed = true;
    this.port.close();
  }
}

/** A page of these contents sends its port, as the preload does; `change` alters what main sees of the sender. */
export function loadPage(contents: WebContentsStub, change: Record<string, unknown> = {}): { readonly main: PortMain; readonly port: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  const main = new PortMain(port2);
  ipcMain.emit(portMessage, { sender: contents, senderFrame: contents.mainFrame, ports: [main], ...change });
  port1.start();
  return { main, port: port1 };
}

/** Takes the ports of pages for this program, as the composed one does. */
export function acceptPortsFor(app: Pick<App, 'router'>, isOurs: (contents: unknown) => boolean): void {
  const answer = answerPorts(app);
  acceptPorts(async (port) => answer(port), isOurs);
}

/** Asks `app://fascia` for a path, as our own page would. */
export function pageFetch(app: App, files: RendererFiles): (path: string) => Promise<Response> {
  const session = new SessionStub();
  // The stub has what serveApp uses of a session.
  serveApp(session as unknown as Session, files, async (token, seatId) => app.openTicket(token, seatId));
  return async (path) => {
    const answer = session.schemes.get('app');
    if (answer === undefined) throw new Error('app:// is not served');
    return answer(new Request(`app://fascia${path}`));
  };
}
