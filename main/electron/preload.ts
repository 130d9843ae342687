// Runs sandboxed before each load of the page. It hands the page one end of a channel and exposes nothing: no object,
// no function, no Electron. It never changes when procedures are added.
import { ipcRenderer } from 'electron';
import { portMessage } from '../../shared/contract/transport.ts';

// The page's window, as far as this file uses it; the main program is compiled without the DOM.
declare const window: {
  readonly location: { readonly origin: string };
  addEventListener(type: 'DOMContentLoaded', listener: () => void, options: { readonly once: true }): void;
  postMessage(message: string, targetOrigin: string, transfer: readonly unknown[]): void;
};

// By then the page's own modules have run, so that somebody listens.
window.addEventListener(
  'DOMContentLoaded',
  () => {
    const { port1, port2 } = new MessageChannel();
    ipcRenderer.postMessage(portMessage, null, [port2]);
    window.postMessage(portMessage, window.location.origin, [port1]);
  },
  { once: true },
);
