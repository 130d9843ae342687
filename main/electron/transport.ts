// Procedures over a MessagePort, one per load of a page. A port is taken only from the top frame of our own window at
// our own origin; it ends with the page that sent it.
import { MessagePortHandler } from '@orpc/server/message-port';
import { ipcMain } from 'electron';
import type { IpcMainEvent, WebContents } from 'electron';
import { portMessage } from '../../shared/contract/transport.ts';
import { createRpc } from '../hosting/rpc-context.ts';
import type { App } from '../host.ts';
import { guardPort } from './guarded-port.ts';
import type { GuardedPort } from './guarded-port.ts';
import { appOrigin } from './origin.ts';

/** All windows of the program are one signed-in place. */
export const electronSeat = 'electron';

/** Listens for ports. `isOurs` tells the contents of our own windows from any other. */
export function acceptPorts(app: Pick<App, 'router'>, isOurs: (contents: WebContents) => boolean): void {
  const rpc = new MessagePortHandler(createRpc(app));
  const held = new WeakMap<WebContents, GuardedPort>();
  ipcMain.on(portMessage, (event) => {
    const { sender, ports } = event;
    const [port] = ports;
    if (port === undefined || ports.length !== 1 || !isOwnTopFrame(event) || !isOurs(sender)) {
      for (const refused of ports) refused.close();
      return;
    }
    const guarded = guardPort(port);
    const end = () => guarded.end();
    if (!held.has(sender)) {
      // The page may go without a word; its port then has to be ended here.
      sender.on('render-process-gone', () => held.get(sender)?.end());
      sender.on('destroyed', () => held.get(sender)?.end());
    }
    held.get(sender)?.end();
    held.set(sender, guarded);
    guarded.on('close', end);
    rpc.upgrade(guarded, { context: { seatId: electronSeat, windowId: '' } });
    port.start();
  });
}

function isOwnTopFrame({ senderFrame, sender }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === appOrigin;
}
