// What no page may do in any test: break its policy, fail, log an error, or ask anything beyond the program itself.
import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** Refusals are ordinary answers; the browser logs each as an error all the same. */
const ordinaryStatus = /status of (403|404|409|412|422|423|503) /;

export interface PageWatch {
  /** What was wrong so far, one line each. */
  readonly faults: readonly string[];
  /** From now on, faults that match are expected. For tests that provoke one. */
  expect(pattern: RegExp): void;
}

/** Watches every page of a context, from its first request on. */
export async function watchPages(context: BrowserContext, origin: string): Promise<PageWatch> {
  const faults: string[] = [];
  const expected: RegExp[] = [];
  const report = (fault: string) => {
    if (!expected.some((pattern) => pattern.test(fault))) faults.push(fault);
  };
  await context.exposeBinding('fasciaPolicyViolated', (_source, text: string) => report(`policy: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      // Made by exposeBinding above, in every page.
      const tell = Reflect.get(globalThis, 'fasciaPolicyViolated') as (text: string) => void;
      tell(`${event.effectiveDirective} refused ${event.blockedURI} ${event.sourceFile ?? ''}:${event.lineNumber}`);
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && !isOrdinaryRefusal(message, origin)) report(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => report(`error: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(blob|data|about):/.test(url)) report(`request beyond the program: ${url}`);
  });
  return { faults, expect: (pattern) => void expected.push(pattern) };
}

function isOrdinaryRefusal(message: ConsoleMessage, origin: string): boolean {
  return message.location().url.startsWith(`${origin}/rpc/`) && ordinaryStatus.test(message.text());
}
