import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { maximumRequestBytes, windowHeader } from '../../shared/contract/transport.ts';
import { createTinyApp } from '../hosting/tiny-app.test-support.ts';
import type { TinyApp, TinyClient } from '../hosting/tiny-app.test-support.ts';
import { startLoopback } from './server.ts';
import type { Loopback } from './server.ts';
import type { HostPort } from '../host.ts';

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface Sent {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
}

let folder: string;
let app: TinyApp;
let host: HostPort;
let loopback: Loopback;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fascia-test-'));
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true });
  await writeFile(join(folder, 'renderer', 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  await writeFile(join(folder, 'renderer', 'assets', 'main-1.js'), 'export {};');
  await writeFile(join(folder, 'renderer', 'assets', 'main-1.js.map'), '{}');
  await writeFile(join(folder, 'secret.js'), 'never served');
  app = createTinyApp();
  loopback = await startLoopback({
    dataFolder: join(folder, 'data'),
    rendererFolder: join(folder, 'renderer'),
    port: 0,
    openDemo: async () => 'http://127.0.0.1:1/launch/demo',
    openApp: async (given) => {
      host = given;
      return app;
    },
  });
});

afterEach(async () => {
  await loopback.close();
  await rm(folder, { recursive: true });
});

/** Plain requests, because fetch would hide a foreign Host header. */
function send(path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const url = new URL(loopback.origin);
    const sending = request({ host: url.hostname, port: url.port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

async function signedSeat(link = loopback.issueLink()): Promise<string> {
  const reply = await send(new URL(link).pathname);
  expect(reply.status).toBe(303);
  return reply.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

function clientOf(cookie: string, windowId = 'window-1', signal?: AbortSignal): TinyClient {
  return createORPCClient(
    new RPCLink({
      url: `${loopback.origin}/rpc`,
      headers: { cookie, origin: loopback.origin, [windowHeader]: windowId },
      ...(signal ? { fetch: (call, init) => fetch(call, { ...init, signal }) } : {}),
    }),
  );
}

function callHeaders(cookie: string): OutgoingHttpHeaders {
  return { cookie, origin: loopback.origin, 'content-type': 'application/json' };
}

describe('launch links', () => {
  test('work once, and become a cookie that scripts and other sites cannot use', async () => {
    const path = new URL(loopback.issueLink()).pathname;
    const first = await send(path);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']?.[0]).toMatch(/^fascia-[0-9a-f]{12}=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const second = await send(path);
    expect(second.status).toBe(410);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(second.text).toContain('used already');
  });

  test('are not used up by a prefetch or by a page of another site', async () => {
    const path = new URL(loopback.issueLink()).pathname;
    expect((await send(path, { headers: { 'sec-purpose': 'prefetch' } })).status).toBe(503);
    expect((await send(path, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await send(path, { headers: { 'sec-fetch-site': 'none' } })).status).toBe(303);
  });

  test('lead over from a page of another port of this machine by a page of our own', async () => {
    const path = new URL(loopback.issueLink()).pathname;
    const followed = { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect((await send(path, { headers: { ...followed, 'sec-fetch-dest': 'iframe' } })).status).toBe(403);
    expect((await send(path, { headers: { ...followed, 'sec-fetch-mode': 'cors' } })).status).toBe(403);
    const reply = await send(path, { headers: followed });
    expect(reply.status).toBe(200);
    expect(reply.headers.refresh).toBe('0; url=/');
    expect(reply.headers['set-cookie']?.[0]).toContain('; HttpOnly; SameSite=Strict');
    expect((await send(path, { headers: followed })).status).toBe(410);
  });

  test('give each browser its own seat, and keep the seat a browser has', async () => {
    const one = await signedSeat();
    const two = await signedSeat();
    const seatOne = await clientOf(one).whoCalls();
    const seatTwo = await clientOf(two).whoCalls();
    expect(seatOne.seatId).not.toBe(seatTwo.seatId);
    const again = await send(new URL(loopback.issueLink()).pathname, { headers: { cookie: one } });
    expect(again.status).toBe(303);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  test('for a second window lead to the same seat', async () => {
    const { seatId } = await clientOf(await signedSeat()).whoCalls();
    const { link } = await host.openWindow(seatId);
    const other = await clientOf(await signedSeat(link ?? '')).whoCalls();
    expect(other.seatId).toBe(seatId);
  });

  test('that were guessed open nothing', async () => {
    expect((await send('/launch/')).status).toBe(410);
    expect((await send(`/launch/${'A'.repeat(43)}`)).status).toBe(410);
  });
});

describe('the door', () => {
  test.each([
    ['a foreign host', { headers: { host: 'clinic.example' } }, 421],
    ['a name for this machine that is not ours', { headers: { host: 'localhost' } }, 421],
    ['a foreign origin', { headers: { origin: 'https://evil.example' } }, 403],
    ['an opaque origin', { headers: { origin: 'null' } }, 403],
    ['another port of this machine', { headers: { 'sec-fetch-site': 'same-site' } }, 403],
    ['another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['a method that nothing uses', { method: 'PUT' }, 405],
    ['the question of a cross-origin call', { method: 'OPTIONS' }, 405],
  ])('refuses %s', async (_name, sent: Sent, status) => {
    const cookie = await signedSeat();
    const reply = await send('/', { ...sent, headers: { cookie, ...sent.headers } });
    expect(reply.status).toBe(status);
    expect(reply.text).toBe('');
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each([
    ['without an origin', { origin: undefined }, 403],
    ['from a foreign origin', { origin: 'https://evil.example' }, 403],
    ['from the same machine at another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }, 403],
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['as plain text', { 'content-type': 'text/plain' }, 415],
    ['as JSON of another charset', { 'content-type': 'application/json; charset=utf-16' }, 415],
  ])('refuses a call %s', async (_name, headers, status) => {
    const sent = Object.fromEntries(
      Object.entries({ ...callHeaders(await signedSeat()), ...headers }).filter(([, value]) => value !== undefined),
    );
    const reply = await send('/rpc/echo', { method: 'POST', headers: sent, body: '{"json":{"text":"x"}}' });
    expect(reply.status).toBe(status);
  });

  test('gives nothing to a browser without a seat', async () => {
    const page = await send('/');
    expect(page.status).toBe(401);
    expect(page.text).toContain('press Enter');
    expect(page.text).not.toContain('csp-nonce');
    expect((await send('/assets/main-1.js')).status).toBe(401);
    const call = await send('/rpc/echo', { method: 'POST', headers: callHeaders('fascia-000000000000=x'), body: '{}' });
    expect(call.status).toBe(401);
    expect(JSON.parse(call.text)).toMatchObject({ json: { code: 'UNAUTHORIZED' } });
  });

  test('listens on 127.0.0.1 only', () => {
    expect(loopback.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});

describe('the page and its files', () => {
  test('carry a new nonce each time and a policy without any remote origin', async () => {
    const cookie = await signedSeat();
    const [one, two] = [await send('/', { headers: { cookie } }), await send('/', { headers: { cookie } })];
    const policy = String(one.headers['content-security-policy']);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(one.text).toContain(`content="${nonce}"`);
    expect(one.text).not.toContain('__CSP_NONCE__');
    expect(two.text).not.toContain(nonce);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(policy).not.toMatch(/unsafe|http:|https:|\*|wasm/);
    expect(one.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
    });
    expect(String(one.headers['permissions-policy'])).toContain('camera=()');
  });

  test.each([
    '/index.html', '/assets/', '/assets/main-1.js.map', '/assets/../../secret.js', '/../secret.js', '/%2e%2e/secret.js',
    '//assets/main-1.js', '/assets/main-1.js/', '/assets\\main-1.js', '/rpc',
  ])('are an exact list: %s is not in it', async (path) => {
    const reply = await send(path, { headers: { cookie: await signedSeat() } });
    expect(reply.status).toBeGreaterThanOrEqual(404);
    expect(reply.text).not.toContain('never served');
  });

  test('are sent as what they are', async () => {
    const reply = await send('/assets/main-1.js', { headers: { cookie: await signedSeat() } });
    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(reply.text).toBe('export {};');
  });
});

describe('file tickets', () => {
  const file = { fileName: 'Note Núñez "1".pdf', contentType: 'application/pdf', bytes: new TextEncoder().encode('%PDF-') };

  test('open for the seat that asked and for no other', async () => {
    const cookie = await signedSeat();
    const { seatId } = await clientOf(cookie).whoCalls();
    app.tickets.set('t1', { seatId, file });
    const shown = await send('/files/t1', { headers: { cookie } });
    expect(shown).toMatchObject({ status: 200, text: '%PDF-' });
    expect(shown.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    expect(shown.headers['content-disposition']).toBe(
      `inline; filename="Note Nunez _1_.pdf"; filename*=UTF-8''Note%20N%C3%BA%C3%B1ez%20_1_.pdf`,
    );
    const saved = await send('/files/t1?save', { headers: { cookie } });
    expect(saved.headers['content-disposition']).toMatch(/^attachment; /);
    expect((await send('/files/t1', { headers: { cookie: await signedSeat() } })).status).toBe(404);
    expect((await send('/files/t2', { headers: { cookie } })).status).toBe(404);
    expect((await send('/files/t1')).status).toBe(401);
  });

  test('never let a browser run what they hold', async () => {
    const cookie = await signedSeat();
    const { seatId } = await clientOf(cookie).whoCalls();
    app.tickets.set('t3', { seatId, file: { ...file, fileName: 'a/../b\r\n.html', contentType: 'text/html' } });
    const { headers } = await send('/files/t3', { headers: { cookie } });
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(headers['content-disposition']).toBe(`inline; filename="a_.._b__.html"; filename*=UTF-8''a_.._b__.html`);
  });
});

describe('calls', () => {
  test('reach the program with their seat and window', async () => {
    const cookie = await signedSeat();
    expect(await clientOf(cookie).echo({ text: 'Núñez 🙂 \u0000' })).toEqual({ text: 'Núñez 🙂 \u0000' });
    expect((await clientOf(cookie, 'w-7').whoCalls()).windowId).toBe('w-7');
    expect((await clientOf(cookie, 'a b<script>').whoCalls()).windowId).toBe('');
  });

  test('that are too large, too deep, broken or unknown get an answer and change nothing', async () => {
    const cookie = await signedSeat();
    const call = (body: string | Uint8Array, path = '/rpc/echo') => send(path, { method: 'POST', headers: callHeaders(cookie), body });
    expect((await call(`{"json":{"text":"${'x'.repeat(maximumRequestBytes)}"}}`)).status).toBe(413);
    expect((await call(`{"json":{"text":"${'x'.repeat(50_000_000)}"}}`)).status).toBe(413);
    expect((await call(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).status).toBe(400);
    expect((await call(`{"json":{"text":${'{"a":'.repeat(65)}1${'}'.repeat(65)}}}`)).status).toBe(400);
    expect((await call('{"json":')).status).toBe(400);
    expect((await call(new Uint8Array([0x22, 0xff, 0x22]))).status).toBe(400);
    expect((await call('{}', '/rpc/none')).status).toBe(404);
    expect((await call('{}', '/rpc/__proto__')).status).toBe(404);
    expect((await call('{"json":{"text":"[[[[{{{{\\"[["}}')).status).toBe(200);
    expect(await clientOf(cookie).echo({ text: 'still here' })).toEqual({ text: 'still here' });
  });

  test('with headers beyond the limit are cut off', async () => {
    expect((await send('/', { headers: { 'x-long': 'a'.repeat(20_000) } })).status).toBe(431);
    expect((await send(`/${'a'.repeat(3000)}`)).status).toBe(414);
  });
});

describe('streams', () => {
  test('arrive in order and end', async () => {
    const client = clientOf(await signedSeat());
    const steps: number[] = [];
    for await (const { step } of await client.count({ until: 5 })) steps.push(step);
    expect(steps).toEqual([1, 2, 3, 4, 5]);
  });

  test('end in the program when the window goes away', async () => {
    const gone = new AbortController();
    const stream = await clientOf(await signedSeat(), 'w', gone.signal).watch();
    expect(await stream.next()).toEqual({ done: false, value: { step: 1 } });
    expect(app.streams.open).toBe(1);
    gone.abort();
    await app.streamEnded();
    expect(app.streams.open).toBe(0);
  });

  test('do not keep the program from closing', async () => {
    const stream = await clientOf(await signedSeat()).watch();
    await stream.next();
    await loopback.close();
    await app.streamEnded();
    expect(app.isClosed).toBe(true);
    await expect(stream.next()).rejects.toThrow(TypeError);
  });
});

test('a port that is taken is told by its code', async () => {
  const port = Number(new URL(loopback.origin).port);
  const start = startLoopback({
    dataFolder: folder,
    rendererFolder: join(folder, 'renderer'),
    port,
    openDemo: async () => 'http://127.0.0.1:1/launch/demo',
    openApp: async () => createTinyApp(),
  });
  await expect(start).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
