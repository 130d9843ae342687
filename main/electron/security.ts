// What a window may do beyond showing our page: nothing. Each line here is a promise of docs and asserted by a test.
import { app, shell } from 'electron';
import type { Session, WebContents } from 'electron';
import { filesPath } from '../../shared/contract/transport.ts';
import { appOrigin, isOwnUrl, isPageUrl } from './origin.ts';

/** The only places that a click may open, in the person's own browser: the sources that clinical facts cite. */
const externalOrigins: ReadonlySet<string> = new Set(['https://doi.org', 'https://pubmed.ncbi.nlm.nih.gov']);

/** Chromium's own answer for a certificate it does not trust. Nothing here speaks TLS, so no certificate is right. */
const certificateRefused = -2;

/** Switches that must be set before the program is ready. */
export function hardenProcess(): void {
  app.enableSandbox();
  // No name is ever looked up, whatever might ask for one.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

/** Denies every permission, every device and every address that is not ours. */
export function secureSession(session: Session, isDevelopment: boolean): Session {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setCertificateVerifyProc((_request, answer) => answer(certificateRefused));
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isOwnUrl(url) && !(isDevelopment && url.startsWith('devtools:')) });
  });
  session.on('will-download', (event, item) => {
    const url = item.getURL();
    if (!url.startsWith(`${appOrigin}${filesPath}`) && !url.startsWith(`blob:${appOrigin}/`)) event.preventDefault();
  });
  return session;
}

function guardContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isPageUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isAllowedOutside(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}

/**
 * A reminder that is handed to the computer's own program for mail or text messages: one receiver, a subject and a body,
 * and nothing that could add a receiver or a file.
 */
const messageShapes = [/^mailto:[^?&,;]{3,400}\?subject=[^&?#]{0,400}&body=[^&?#]{0,4000}$/, /^sms:\+?\d{3,20}\?body=[^&?#]{0,4000}$/] as const;

/** True for addresses that may be opened in the person's own browser, and for messages in their own program. */
export function isAllowedOutside(url: string): boolean {
  if (messageShapes.some((shape) => shape.test(url))) return true;
  return URL.canParse(url) && externalOrigins.has(new URL(url).origin) && new URL(url).username === '';
}
