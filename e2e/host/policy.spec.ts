// The page under its real policy, in a real browser.
import { expect, test } from '../support/clinic.ts';

test('the page is sent with a strict policy and no way around it', async ({ page, clinic }) => {
  const reply = await page.request.get(clinic.origin);
  const policy = reply.headers()['content-security-policy'] ?? '';
  const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]));
  expect(directives.get('default-src')).toBe("'none'");
  expect(directives.get('script-src')).toBe("'self'");
  expect(directives.get('style-src')).toMatch(/^'nonce-[A-Za-z0-9+/]{22}=='$/);
  expect(directives.get('connect-src')).toBe("'self'");
  expect(directives.get('frame-ancestors')).toBe("'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(await reply.text()).not.toContain('__CSP_NONCE__');
});

test('injected scripts, styles, frames and calls to elsewhere do nothing', async ({ page, watch }) => {
  watch.expect(/.*/);
  const refused = await page.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'globalThis.wasRun = true';
    const style = document.createElement('style');
    style.textContent = 'body { color: rgb(1, 2, 3) }';
    const frame = document.createElement('iframe');
    frame.src = 'https://clinic.example/';
    const frameRefused = new Promise((resolve) => frame.addEventListener('load', resolve));
    const picture = document.createElement('img');
    picture.src = 'https://clinic.example/a.png';
    document.body.append(script, style, frame, picture);
    await fetch('https://clinic.example/').catch(() => undefined);
    await frameRefused;
    // In a task of its own: what the test's own connection evaluates is excused from the policy.
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        try {
          Reflect.construct(Function, ['globalThis.wasRun = true'])();
        } catch {
          directives.push('eval');
        }
        resolve();
      });
    });
    return { directives: directives.toSorted(), wasRun: 'wasRun' in globalThis, colour: getComputedStyle(document.body).color };
  });
  expect(refused.wasRun).toBe(false);
  expect(refused.colour).not.toBe('rgb(1, 2, 3)');
  expect(refused.directives).toEqual(expect.arrayContaining(['script-src-elem', 'style-src-elem', 'frame-src', 'img-src', 'connect-src', 'eval']));
});

test('the first screen asks nothing beyond the program and breaks no rule', async ({ page, clinic }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.reload({ waitUntil: 'load' });
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(new Set(asked.filter((origin) => origin !== 'null'))).toEqual(new Set([clinic.origin]));
});
