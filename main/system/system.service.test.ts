// The slow-call log from the front door. The injected clock is what makes things slow: it leaps at each look.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSpans } from '../../shared/system/system.rules.ts';
import { mostSlowNames, systemCheck, type SlowCall } from '../../shared/system/system.model.ts';
import { createApp } from '../app.ts';
import { newClient } from '../testing/course.ts';
import { clientAt, openTestClinic, testAppOptions, testClock, testPassword, type TestClinic } from '../testing/clinic.ts';
import { elsewhere, startWaiting, timeCall, type CallTime } from './call-time.ts';
import { createSlowLog } from './slow-log.ts';

const canary = 'Quetzalcoatlus';
const time = (ownMilliseconds: number, queuedMilliseconds = 0): CallTime => ({ ownMilliseconds, queuedMilliseconds });

describe('the slow-call log', () => {
  let clinic: TestClinic;
  let now = 1_000_000;
  let leap = 0;
  beforeEach(async () => {
    leap = 0;
    clinic = await openTestClinic({ elapsed: () => (now += leap) });
  });
  afterEach(() => clinic.close());

  /** Does something with a clock on which each look is `milliseconds` after the one before. */
  async function slowly(milliseconds: number, work: () => Promise<unknown>): Promise<void> {
    leap = milliseconds;
    await work();
    leap = 0;
  }
  const slow = async (): Promise<SlowCall[]> => (await clinic.as('owner').system.getCheck()).slow;

  it('is empty where nothing was slow, and has counted all the same', async () => {
    const check = await clinic.as('owner').system.getCheck();
    expect(check).toMatchObject({ slow: [], leftOut: 0, since: '2026-03-02T14:00:00.000Z' });
    expect(check.statements).toBeGreaterThan(check.procedures);
    expect(check.procedures).toBeGreaterThan(10);
  });

  it('names what was slow, how often and how badly', async () => {
    const search = { query: 'nobody' };
    await slowly(50, () => clinic.as('owner').clients.findClients(search));
    await slowly(90, () => clinic.as('owner').clients.findClients(search));
    const found = await slow();
    const statement = found.find(({ kind, name }) => kind === 'statement' && name.startsWith('select '));
    expect(statement).toMatchObject({ count: 2, totalMilliseconds: 140, worstMilliseconds: 90, lastAt: '2026-03-02T14:00:00.000Z' });
    expect(statement?.name).toMatch(/^select visits, client_alerts, clients, client_search #[0-9a-f]{6}$/);
    expect(found.find(({ kind }) => kind === 'procedure')).toMatchObject({ name: 'clients.findClients', count: 2 });
  });

  it('keeps nothing at the limit, only above it', async () => {
    await slowly(40, () => clinic.as('owner').clinic.listRooms());
    expect((await slow()).filter(({ kind }) => kind === 'statement')).toEqual([]);
    await slowly(41, () => clinic.as('owner').clinic.listRooms());
    expect((await slow()).filter(({ kind }) => kind === 'statement')).toMatchObject([{ count: 1, worstMilliseconds: 41 }]);
  });

  it('never holds what somebody typed, in its reply or in the log file', async () => {
    await slowly(500, async () => {
      const made = await clinic.as('frontDesk').clients.createClient({ ...newClient, firstName: canary, lastName: canary });
      await clinic.as('frontDesk').clients.findClients({ query: canary });
      await clinic.as('frontDesk').clients.getClient({ clientId: made.id });
    });
    const reply = JSON.stringify(await clinic.as('owner').system.getCheck());
    const file = readFileSync(join(clinic.folder, 'logs', 'fascia.log'), 'utf8');
    expect(reply).toContain('clients.findClients');
    expect(file).toContain('slow procedure clients.findClients: ');
    for (const text of [reply, file]) expect(text.toLowerCase()).not.toContain(canary.toLowerCase().slice(0, 6));
  });

  it('counts a call that fails, too', async () => {
    await slowly(200, () => clinic.as('owner').clients.getClient({ clientId: 'nobody' }).catch(() => undefined));
    expect((await slow()).map(({ name }) => name)).toContain('clients.getClient');
  });

  it('knows the steps of the start, those of the host too, once each', async () => {
    await clinic.app.close();
    leap = 10;
    const hostMarks = [{ step: 'hostReady', milliseconds: 400 }] as const;
    const app = createApp(testAppOptions(clinic.folder, testClock(), { elapsed: () => (now += leap), startMarks: hostMarks }));
    const owner = clientAt(app, 'owner');
    await owner.session.getStatus();
    for (let time = 1; time <= 2; time += 1) await owner.session.signIn({ signInName: 'olive', password: testPassword });
    const { start } = await owner.system.getCheck();
    await app.close();
    expect(start.map(({ step }) => step)).toEqual(['hostReady', 'programReady', 'firstReply', 'passwordGiven', 'keyUnwrapped', 'databaseOpen', 'signedIn']);
    for (const { tookMilliseconds } of startSpans(start, false)) expect(tookMilliseconds ?? 1).toBeGreaterThan(0);
  });

  it('knows the memory and the file', async () => {
    const { database, memory, runtime } = systemCheck.parse(await clinic.as('owner').system.getCheck());
    expect(database).toMatchObject({ version: expect.stringMatching(/^3\./), cacheLimitBytes: 64 * 1024 * 1024 });
    expect(database.fileBytes).toBeGreaterThan(4096);
    expect(memory.residentBytes).toBeGreaterThan(memory.heapUsedBytes);
    expect(runtime).toEqual({ node: process.versions.node, electron: null });
  });
});

describe('the log itself', () => {
  it('is bounded: what costs least in all is left out, and counted', () => {
    const log = createSlowLog(testClock().now, () => undefined);
    for (let index = 0; index < 10 * mostSlowNames; index += 1) log.procedureEnded(`some.call${index}`, time(101 + index));
    const { leftOut, procedures, slow } = log.read();
    expect(slow).toHaveLength(mostSlowNames);
    expect([leftOut, procedures]).toEqual([9 * mostSlowNames, 10 * mostSlowNames]);
    expect(slow[0]).toMatchObject({ name: `some.call${10 * mostSlowNames - 1}` });
    expect(slow.at(-1)).toMatchObject({ name: `some.call${9 * mostSlowNames}` });
  });

  it('writes a line at first and when the worst has doubled, not each time', () => {
    const lines: string[] = [];
    const log = createSlowLog(testClock().now, (line) => lines.push(line));
    for (const milliseconds of [110, 150, 219, 230, 300, 500]) log.procedureEnded('some.call', time(milliseconds));
    expect(lines).toEqual(['slow procedure some.call: 110 ms', 'slow procedure some.call: 230 ms', 'slow procedure some.call: 500 ms']);
  });

  it('tells waiting for the queue from own work', () => {
    const log = createSlowLog(testClock().now, () => undefined);
    log.procedureEnded('some.call', time(20, 300));
    expect(log.read().slow).toMatchObject([{ kind: 'queue', name: 'some.call', totalMilliseconds: 300 }]);
  });
});

describe('the time of a call', () => {
  it('is its longest stretch, without what it waited for and what another thread did', async () => {
    let now = 0;
    const told: CallTime[] = [];
    const work = async (): Promise<void> => {
      now += 5;
      const turnCame = startWaiting();
      now += 300;
      turnCame();
      now += 7;
      await elsewhere(async () => {
        now += 4000;
      });
      now += 11;
      await Promise.all([elsewhere(async () => void (now += 50)), elsewhere(async () => void (now += 60))]);
      now += 3;
    };
    await timeCall(() => now, work, (took) => told.push(took));
    expect(told).toEqual([{ ownMilliseconds: 11, queuedMilliseconds: 300 }]);
  });
});
