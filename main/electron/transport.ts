// Which ports are taken: one per load of a page, and only from the top frame of our own window at our own origin. A port
// ends with the page that sent it.
import { ipcMain } from 'electron';
import type { IpcMainEvent, MessagePortMain, WebContents } from 'electron';
import { portMessage } from '../../shared/contract/transport.ts';
import type { GuardedPort } from './guarded-port.ts';
import { appOrigin } from './origin.ts';

/**
 * Listens for ports.
 * @param answer answers the calls of a port. A page may be quicker than the program: what it asks waits in its port.
 * @param isOurs tells the contents of our own windows from any other.
 */
export function acceptPorts(answer: (port: MessagePortMain) => Promise<GuardedPort>, isOurs: (contents: WebContents) => boolean): void {
  const held = new WeakMap<WebContents, Promise<GuardedPort>>();
  const end = (sender: WebContents) => void held.get(sender)?.then((port) => port.end(), () => undefined);
  ipcMain.on(portMessage, (event) => {
    const { sender, ports } = event;
    const [port] = ports;
    if (port === undefined || ports.length !== 1 || !isOwnTopFrame(event) || !isOurs(sender)) {
      for (const refused of ports) refused.close();
      return;
    }
    if (!held.has(sender)) {
      // The page may go without a word; its port then has to be ended here.
      sender.on('render-process-gone', () => end(sender));
      sender.on('destroyed', () => end(sender));
    }
    end(sender);
    const answered = answer(port);
    answered.catch(() => port.close());
    held.set(sender, answered);
  });
}

function isOwnTopFrame({ senderFrame, sender }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === appOrigin;
}
