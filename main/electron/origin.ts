// Our own place in the window: a scheme of our own with one host, so that the page has a real, single origin.
export const appScheme = 'app';
export const appOrigin = 'app://fascia';

/** The page itself; its rooms are behind the `#`. */
export const pageUrl = `${appOrigin}/`;

/** All windows of the program are one signed-in place. */
export const electronSeat = 'electron';

/** True for addresses under our own origin, and for what our page made in memory. */
export function isOwnUrl(url: string): boolean {
  return url.startsWith(pageUrl) || url.startsWith(`blob:${pageUrl}`) || /^data:(image\/|,)/.test(url);
}

/** True for the page itself: the only address a window may go to. */
export function isPageUrl(url: string): boolean {
  return url === pageUrl || url.startsWith(`${pageUrl}#`);
}
