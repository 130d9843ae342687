// The few names on which the page and both of its hosts must agree.

/** Path under which the loopback host answers procedures. */
export const rpcPath = '/rpc';

/** Header of every call, on both transports: which window speaks. Chosen anew by each load of the page. */
export const windowHeader = 'x-fascia-window';

/** In Electron the preload posts this message with the page's port, once per load. */
export const portMessage = 'fascia:port';

/** Path of a file ticket. With `?save` the file is offered for saving instead of being shown. */
export const filesPath = '/files/';

/** Stands in index.html where each host writes the nonce of its reply. */
export const nonceMark = '__CSP_NONCE__';

/** A request larger than this is refused with status 413, whatever it holds. */
export const maximumRequestBytes = 8 * 1024 * 1024;
