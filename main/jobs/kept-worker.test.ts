import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClinicProfile } from '../../shared/clinic/clinic.model.ts';
import { ourTemplate } from '../../shared/documents/templates.rules.ts';
import type { PrintOrder } from '../documents/print-order.ts';
import { complaint, fourSessions } from '../testing/course.ts';
import { createKeptWorker, keptMilliseconds, type KeptWorker } from './kept-worker.ts';

const profile: ClinicProfile = {
  name: 'Lakeside Clinic',
  timeZone: 'America/Chicago',
  locale: 'en-US',
  currency: 'USD',
  phone: '',
  email: '',
  addressLines: [],
  pageSize: 'letter',
  weekStart: 1,
  hourCycle: 'h12',
  lockAfterMinutes: 10,
  version: 1,
};

const at = '2026-03-02T14:00:00.000Z';

const plan: PrintOrder = {
  fontFolder: 'node_modules/@expo-google-fonts/noto-sans',
  profile,
  asOf: at,
  look: { letterhead: { style: 'ours', topMillimetres: 45, footer: '', logoAlt: '', logo: null }, template: ourTemplate },
  facts: {
    kind: 'treatment_plan',
    client: { name: 'María Núñez-Canary', birthDate: '1984-06-11' },
    madeOn: '2026-03-02',
    painAtStart: 6,
    episode: { id: 'episode', clientId: 'client', complaint, status: 'active', openedAt: at, openedByName: 'Theo Therapist', closure: null, plan: null, followUps: [], decisions: [], visitsTaken: 0, version: 1 },
    plan: { ...fourSessions, id: 'plan', episodeId: 'episode', status: 'active', createdAt: at, sessionsBooked: 0, sessionsTaken: 0, version: 1 },
  },
};

let folder: string;
let kept: KeptWorker;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fascia-kept-'));
  vi.stubEnv('FASCIA_KEPT', folder);
  kept = createKeptWorker(new URL('dying-worker.test-support.ts', import.meta.url));
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await kept.stop();
  rmSync(folder, { recursive: true });
});

function die(): void {
  writeFileSync(join(folder, 'dies'), '');
}

/** The thread of each order so far. */
function threads(): string[] {
  return readFileSync(join(folder, 'threads'), 'utf8').trim().split('\n');
}

describe('the kept thread', () => {
  it('answers several at a time, each with its own', async () => {
    const other = { ...plan, profile: { ...profile, pageSize: 'a4' as const } };
    const [letter, a4, again] = await Promise.all([plan, other, plan].map((order) => kept.run('printDocument', order, {})));
    expect(letter?.pageCount).toBeGreaterThan(0);
    expect(Buffer.from(again?.bytes ?? []).equals(Buffer.from(letter?.bytes ?? []))).toBe(true);
    expect(Buffer.from(a4?.bytes ?? []).equals(Buffer.from(letter?.bytes ?? []))).toBe(false);
  });

  it('that dies loses what was under way in it and nothing else: the next job works', async () => {
    const before = await kept.run('printDocument', plan, {});
    die();
    const lost = await Promise.allSettled([kept.run('printDocument', plan, {}), kept.run('printDocument', plan, {})]);
    for (const one of lost) expect(one).toMatchObject({ status: 'rejected', reason: { name: 'WorkerEnded' } });
    const after = await kept.run('printDocument', plan, {});
    expect(Buffer.from(after.bytes).equals(Buffer.from(before.bytes))).toBe(true);
  });

  it('lets a cancelled job go at once, with the reason, and stays for the others', async () => {
    const leaving = new AbortController();
    const reason = new Error('left');
    const cancelled = kept.run('printDocument', plan, { signal: leaving.signal });
    const other = kept.run('printDocument', plan, {});
    leaving.abort(reason);
    await expect(cancelled).rejects.toBe(reason);
    await expect(other).resolves.toMatchObject({ pageCount: 1 });
    await expect(kept.run('printDocument', plan, { signal: leaving.signal })).rejects.toBe(reason);
  });

  it('passes a bug on with its place and goes on', async () => {
    await expect(kept.run('printDocument', { ...plan, asOf: 'yesterday' }, {})).rejects.toMatchObject({ name: 'RangeError', message: 'a job failed' });
    await expect(kept.run('printDocument', plan, {})).resolves.toBeDefined();
  });

  it('ends after some idle minutes, and no sooner', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await kept.run('printDocument', plan, {});
    vi.advanceTimersByTime(keptMilliseconds - 1);
    await kept.run('printDocument', plan, {});
    vi.advanceTimersByTime(keptMilliseconds);
    await kept.run('printDocument', plan, {});
    const [first, second, third] = threads();
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('does not rest while something is under way', async () => {
    const printed = kept.run('printDocument', plan, {});
    kept.rest();
    await expect(printed).resolves.toBeDefined();
  });
});
