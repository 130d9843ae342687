// The same program behind both transports: one day at a clinic is lived through each of them, and every answer,
// refusal, notice and file must be the same.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContractClient } from '../shared/contract/client.ts';
import { maximumRequestBytes, windowHeader } from '../shared/contract/transport.ts';
import { createApp } from './app.ts';
import { WebContentsStub } from './electron/electron-stub.ts';
import { acceptPortsFor, loadPage, pageFetch } from './electron/port-main.test-support.ts';
import { readRendererFiles } from './hosting/renderer-files.ts';
import type { App } from './host.ts';
import { startLoopback } from './loopback/server.ts';
import { newClient } from './testing/course.ts';
import { repeatableRandom, testAppOptions, testClinic, testClock, testPassword } from './testing/clinic.ts';

interface Rig {
  /** A window of the same seat. */
  client(windowId: string): ContractClient;
  file(path: string): Promise<Response>;
  close(): Promise<void>;
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fascia-test-'));
  await mkdir(join(folder, 'renderer'));
  await writeFile(join(folder, 'renderer', 'index.html'), '__CSP_NONCE__');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function openApp(name: string): App {
  return createApp(testAppOptions(join(folder, name), testClock(), { random: repeatableRandom('parity') }));
}

async function overHttp(): Promise<Rig> {
  const loopback = await startLoopback({
    dataFolder: join(folder, 'http'),
    rendererFolder: join(folder, 'renderer'),
    port: 0,
    openDemo: async () => 'http://127.0.0.1:1/launch/demo',
    openApp: async () => openApp('http'),
  });
  const launched = await fetch(loopback.issueLink(), { redirect: 'manual' });
  const cookie = launched.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const headers = { cookie, origin: loopback.origin };
  return {
    client: (windowId) =>
      createORPCClient(new HttpLink({ url: `${loopback.origin}/rpc`, headers: { ...headers, [windowHeader]: windowId } })),
    file: (path) => fetch(`${loopback.origin}${path}`, { headers: { cookie } }),
    close: loopback.close,
  };
}

async function overPort(): Promise<Rig> {
  const app = openApp('port');
  acceptPortsFor(app, () => true);
  const pages = new Map<string, ReturnType<typeof loadPage>>();
  return {
    client: (windowId) => {
      const page = pages.get(windowId) ?? loadPage(new WebContentsStub());
      pages.set(windowId, page);
      return createORPCClient(new PortLink({ port: page.port, headers: { [windowHeader]: windowId } }));
    },
    file: pageFetch(app, await readRendererFiles(join(folder, 'renderer'))),
    close: async () => {
      for (const { port } of pages.values()) port.close();
      await app.close();
    },
  };
}

/** What the page sees of a call: its answer, or everything the error carries. */
async function outcomeOf(call: Promise<unknown>): Promise<unknown> {
  try {
    return { answer: await call };
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    return { defined: error.defined, code: error.code, status: error.status, data: error.data };
  }
}

async function liveOneDay(rig: Rig): Promise<ReadonlyMap<string, unknown>> {
  const seen = new Map<string, unknown>();
  const client = rig.client('one');
  const say = async (name: string, call: Promise<unknown>) => void seen.set(name, await outcomeOf(call));
  // A window may ask for more than the contract knows; the types would not let us.
  const loose = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

  await say('the first start', client.session.getStatus());
  await say('a call before anybody signs in', client.staff.listStaff());
  await say('a new clinic with a weak password', client.session.createClinic({ ...testClinic, owner: { ...testClinic.owner, password: 'short' } }));
  const { recoveryCode, ...created } = await client.session.createClinic(testClinic);
  // The code is random by design: only its shape can be the same.
  seen.set('a new clinic', [created, recoveryCode.replace(/\w/g, 'x')]);
  const notices = await rig.client('two').session.watchChanges();
  const firstNotice = notices.next();
  await say('a client', client.clients.createClient({ ...newClient, firstName: 'Ñandú 🙂', deskNote: 'line\nline\t"quoted" \u2028' }));
  seen.set('the notice in another window', await firstNotice);
  await notices.return?.(undefined);
  await say('a client without a name', client.clients.createClient({ ...newClient, firstName: ' ' }));
  await say('a name that is no text', loose['clients']?.['createClient']?.({ ...newClient, firstName: { toString: 1 } }) ?? Promise.resolve());
  await say('the found client', client.clients.findClients({ query: 'nandu' }));
  const [found] = await client.clients.findClients({ query: 'nandu' });
  const clientId = found?.id ?? '';
  const changed = { ...newClient, id: clientId, version: 7 };
  await say('a change of a version long gone', client.clients.changeClient(changed));
  await say('somebody who is not there', client.clients.getClient({ clientId: '0198a5b0-0000-7000-8000-000000000000' }));
  await say('an empty day', client.schedule.getDay({ date: '2026-03-02' }));
  await say('a day that does not exist', client.schedule.getDay({ date: '2026-02-30' }));
  await say('a wrong password', client.session.confirmPassword({ password: 'wrong' }));
  await say('a procedure that does not exist', loose['schedule']?.['cancelEverything']?.({}) ?? Promise.resolve());
  await say('a path into the prototype', loose['constructor']?.['prototype']?.({}) ?? Promise.resolve());
  await say('50 MB', client.clients.findClients({ query: 'x'.repeat(50_000_000) }));
  await say('just beyond the limit', client.clients.findClients({ query: 'x'.repeat(maximumRequestBytes) }));
  await say('an unknown field named __proto__', loose['clients']?.['findClients']?.(JSON.parse('{"query":"","__proto__":{"limit":1}}')) ?? Promise.resolve());
  const { url, ...ticket } = await client.history.exportVisits({ filter: { from: null, until: null, therapistId: null, clientId: null, states: [] } });
  const file = await rig.file(url);
  seen.set('an exported file', [ticket, file.status, [...file.headers].filter(([name]) => name.startsWith('content-')), await file.text()]);
  seen.set('a file that nobody asked for', (await rig.file('/files/unknown')).status);
  await say('locking', client.session.lock());
  seen.set('the file after the lock', (await rig.file(url)).status);
  await say('a call while locked', client.clients.findClients({ query: '' }));
  await say('the password again', client.session.signIn({ signInName: 'olive', password: testPassword }));
  await say('the status at the end', client.session.getStatus());
  return seen;
}

test('a day at the clinic is the same over both transports', async () => {
  const rigs = [await overHttp(), await overPort()] as const;
  const [http, port] = [await liveOneDay(rigs[0]), await liveOneDay(rigs[1])];
  for (const rig of rigs) await rig.close();

  expect([...port.keys()]).toEqual([...http.keys()]);
  for (const [name, outcome] of http) expect({ name, outcome: port.get(name) }).toEqual({ name, outcome });

  // The day must have been a real one: answers, refusals of several kinds, a notice and a file.
  const codes = [...http.values()].flatMap((outcome) => (outcome !== null && typeof outcome === 'object' && 'code' in outcome ? [outcome.code] : []));
  expect(new Set(codes)).toEqual(new Set(['validation', 'notFound', 'stale', 'forbidden', 'locked', 'NOT_FOUND', 'PAYLOAD_TOO_LARGE']));
  expect(http.get('the found client')).toMatchObject({ answer: [{ name: expect.stringContaining('Ñandú 🙂') }] });
  expect(http.get('the notice in another window')).toMatchObject({ done: false, value: { windowId: 'one', features: expect.arrayContaining(['clients']) } });
  expect(http.get('an exported file')).toMatchObject([{ contentType: expect.stringContaining('csv') }, 200, expect.anything(), expect.anything()]);
}, 60_000);
