// A day's work at the built program, called over its loopback host as a page calls it; then how much memory it holds.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { rpcPath, windowHeader } from '../../shared/contract/transport.ts';
import type { ContractClient } from '../../shared/contract/client.ts';
import { addDays, wallTimeOf } from '../../shared/core/time.ts';
import { dataPaths } from '../../main/store/clinic-store.ts';
import { answer } from '../harness/answer.ts';
import type { DataSet } from '../harness/data-set.ts';
import { dataKeyOf, openRaw } from './raw-file.ts';

export interface MemoryInput {
  readonly set: DataSet;
  readonly side: 'ours' | 'bare';
}

/** Bytes of the process at the end of the day. */
export interface DaysMemory {
  readonly awake: number;
  /** Once everybody has locked. */
  readonly resting: number;
}

const root = join(import.meta.dirname, '..', '..');
const reporter = pathToFileURL(join(import.meta.dirname, 'report-memory.mjs')).href;
const opener = join(import.meta.dirname, 'open-file.mjs');
const rounds = 60;
const documents = 30;
const returningMilliseconds = 10_000;
const checkingMilliseconds = 500;
/** Bytes. */
const noticeable = 2 * 2 ** 20;

function start(words: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--expose-gc', '--import', reporter, ...words], { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] });
}

async function printed(child: ChildProcess, pattern: RegExp): Promise<string> {
  for await (const part of child.stdout ?? []) {
    const found = pattern.exec(String(part))?.[0];
    if (found !== undefined) return found;
  }
  throw new Error('the program ended before it was ready');
}

async function bytesOf(child: ChildProcess): Promise<number> {
  child.send('report');
  const [bytes] = await once(child, 'message');
  return Number(bytes);
}

/** Bytes that the process holds, garbage collected and come to rest: V8 keeps freed pages for some seconds before it returns them. */
async function memoryOf(child: ChildProcess): Promise<number> {
  let last = await bytesOf(child);
  for (;;) {
    await setTimeout(returningMilliseconds);
    const now = await bytesOf(child);
    if (last - now < noticeable) return now;
    last = now;
  }
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function signIn(link: string, set: DataSet): Promise<ContractClient> {
  const { origin } = new URL(link);
  const launched = await fetch(link, { redirect: 'manual' });
  const cookie = launched.headers.getSetCookie().map((text) => text.split(';')[0]).join('; ');
  const rpc = new RPCLink({ url: `${origin}${rpcPath}`, headers: { cookie, origin, [windowHeader]: 'bench' } });
  const client: ContractClient = createORPCClient(rpc);
  await client.session.signIn(set.people.owner);
  return client;
}

async function work(client: ContractClient, set: DataSet, clientIds: readonly string[], noteIds: readonly string[]): Promise<void> {
  const today = wallTimeOf(set.now, 'America/Chicago').date;
  const everything = { from: null, until: null, therapistId: null, clientId: null, states: [] };
  for (let round = 0; round < rounds; round += 1) {
    const clientId = clientIds[round % clientIds.length] ?? '';
    await client.today.getToday();
    await client.today.getPlansToMind();
    for (let day = -3; day <= 3; day += 1) await client.schedule.getDay({ date: addDays(today, day - round) });
    for (const query of ['m', 'ma', 'mar', 'lop', 'nguyen']) await client.clients.findClients({ query, limit: 20 });
    await client.clients.getClient({ clientId });
    await client.history.listVisits({ filter: { ...everything, clientId }, offset: 0, limit: 50 });
    await client.history.listVisits({ filter: everything, offset: 50 * round, limit: 50 });
    await client.clients.giveChartReason({ clientId, reason: 'Figures are taken' });
    await client.episodes.listEpisodes({ clientId });
    await client.drafts.saveDraft({ form: 'client', subject: clientId, content: JSON.stringify({ note: 'x'.repeat(20 * round) }) });
    await client.audit.listEvents({ limit: 100 });
  }
  for (const noteId of noteIds) await client.documents.makeDocument({ kind: 'session_note', subjectId: noteId });
  for await (const _step of await client.backup.makeBackup()) void _step;
}

async function ours(set: DataSet): Promise<DaysMemory> {
  const file = await openRaw(set);
  const clientIds = file.prepare('SELECT client_id FROM notes GROUP BY client_id ORDER BY max(starts_at) DESC LIMIT ?').pluck().all(rounds).map(String);
  const noteIds = file.prepare('SELECT id FROM notes WHERE client_id = ? LIMIT 1').pluck();
  const printedNotes = clientIds.slice(0, documents).map((clientId) => String(noteIds.get(clientId)));
  file.close();
  const child = start([join(root, 'out', 'main', 'loopback.js'), '--data', set.folder]);
  const client = await signIn(await printed(child, /http:\/\/127\.0\.0\.1:\d+\/launch\/[\w-]+/), set);
  await work(client, set, clientIds, printedNotes);
  // The check of the audit chain runs beside all this, in a thread whose memory counts until it ends.
  while ((await client.audit.getChainState()) === null) await setTimeout(checkingMilliseconds);
  // The thread that made the documents still waits for the next; it goes with the last person who locks.
  const awake = await memoryOf(child);
  await client.session.lock();
  const resting = await memoryOf(child);
  await end(child);
  rmSync(dataPaths(set.folder).backups, { recursive: true, force: true });
  return { awake, resting };
}

async function bare(set: DataSet): Promise<DaysMemory> {
  const key = Buffer.from(await dataKeyOf(set)).toString('hex');
  const child = start([opener, dataPaths(set.folder).database, key]);
  await printed(child, /ready/);
  const resting = await memoryOf(child);
  await end(child);
  return { awake: resting, resting };
}

answer(({ set, side }: MemoryInput) => (side === 'ours' ? ours(set) : bare(set)));
