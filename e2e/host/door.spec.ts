// What other programs and other sites can reach of the loopback host: nothing.
import { createServer, request } from 'node:http';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/clinic.ts';

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

function send(origin: string, path: string, method: string, headers: OutgoingHttpHeaders): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const sending = request({ host: hostname, port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sending.on('error', reject);
    sending.end(method === 'POST' ? '{}' : undefined);
  });
}

async function cookieOf(page: Page): Promise<string> {
  const [cookie] = await page.context().cookies();
  return `${cookie?.name}=${cookie?.value}`;
}

test('a foreign Host or Origin is refused, even with the cookie', async ({ page, clinic }) => {
  const cookie = await cookieOf(page);
  const call = { cookie, origin: clinic.origin, 'content-type': 'application/json' };
  const path = '/rpc/session/getStatus';
  expect((await send(clinic.origin, path, 'POST', call)).status).toBe(200);
  const { port } = new URL(clinic.origin);
  for (const host of ['clinic.example', `localhost:${port}`, `127.0.0.1.example:${port}`, '127.0.0.1', `127.0.0.1:${port}.`]) {
    expect([host, (await send(clinic.origin, path, 'POST', { ...call, host })).status]).toEqual([host, 421]);
    expect((await send(clinic.origin, '/', 'GET', { cookie, host })).status).toBe(421);
  }
  for (const origin of ['https://clinic.example', 'null', `http://localhost:${port}`, `https://127.0.0.1:${port}`, 'http://127.0.0.1:1']) {
    const reply = await send(clinic.origin, path, 'POST', { ...call, origin });
    expect([origin, reply.status, reply.text]).toEqual([origin, 403, '']);
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
  }
});

test('without the cookie there is a plain page and no data', async ({ clinic }) => {
  const call = { origin: clinic.origin, 'content-type': 'application/json' };
  const status = await send(clinic.origin, '/rpc/session/getStatus', 'POST', call);
  expect(status.status).toBe(401);
  expect(status.text).not.toContain('phase');
  for (const path of ['/', '/index.html', '/files/x', '/assets/']) {
    const reply = await send(clinic.origin, path, 'GET', {});
    expect([path, reply.status]).toEqual([path, 401]);
    expect(reply.text).toContain('press Enter');
    expect(reply.headers['set-cookie']).toBeUndefined();
  }
});

test('another page on this machine cannot use the person\'s cookie', async ({ context, page, clinic, watch }) => {
  watch.expect(/Failed to load resource|CORS|request beyond the program|refused to (connect|display)|ERR_|policy: frame/i);
  await expect(page.locator('#root')).not.toBeEmpty();
  // The same host on another port is "same-site": SameSite alone would let its requests carry the cookie.
  const other = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>other</title><form method="post" enctype="text/plain"><input name="a" value="b"></form>');
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const attacker = await context.newPage();
  await attacker.goto(`http://127.0.0.1:${port}/`);
  const outcomes = await attacker.evaluate(async (origin) => {
    const target = `${origin}/rpc/session/getStatus`;
    const json = { 'content-type': 'application/json' };
    const attempt = async (init: RequestInit) => {
      try {
        const reply = await fetch(target, { credentials: 'include', method: 'POST', body: '{}', ...init });
        return `${reply.type} ${reply.status} ${await reply.text()}`;
      } catch {
        return 'failed';
      }
    };
    return [await attempt({ headers: json }), await attempt({}), await attempt({ mode: 'no-cors' })];
  }, clinic.origin);
  expect(outcomes).toEqual(['failed', 'failed', 'failed']);
  const posted = attacker.waitForResponse(`${clinic.origin}/rpc/session/lock`);
  await attacker.evaluate((origin) => {
    const form = document.querySelector('form');
    form?.setAttribute('action', `${origin}/rpc/session/lock`);
    form?.submit();
  }, clinic.origin);
  expect((await posted).status()).toBe(403);
  const framed = await context.newPage();
  await framed.goto(`http://127.0.0.1:${port}/`);
  const refused = framed.waitForResponse(`${clinic.origin}/`);
  await framed.evaluate((origin) => {
    const frame = document.createElement('iframe');
    frame.src = origin;
    document.body.append(frame);
  }, clinic.origin);
  expect((await refused).status()).toBe(403);
  other.close();
  other.closeAllConnections();
});

test('nothing listens beyond 127.0.0.1', async ({ clinic }) => {
  const port = Number(new URL(clinic.origin).port);
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  for (const { address } of addresses.filter((item) => item.address !== '127.0.0.1')) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: address, port });
      socket.setTimeout(2000, () => resolve(false));
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('close', () => socket.destroy());
    });
    expect([address, isOpen]).toEqual([address, false]);
  }
});
