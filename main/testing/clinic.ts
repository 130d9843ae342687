// A real clinic in a temporary folder for tests: real encrypted file, real gate, fixed clock, cheap key derivation.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { ContractClient } from '../../shared/contract/client.ts';
import type { Role } from '../../shared/contract/access.ts';
import { instantFromMilliseconds, millisecondsOf, type Instant } from '../../shared/core/time.ts';
import type { NewClinic } from '../../shared/session/session.model.ts';
import { createApp } from '../app.ts';
import type { App, AppOptions } from '../host.ts';

export type Client = ContractClient;

export const testPassword = 'lavender-otter-kettle-42';

/** Bytes that look random and are the same in every run. */
export function repeatableRandom(seed: string): (byteCount: number) => Uint8Array {
  let count = 0;
  return (byteCount) => {
    count += 1;
    return createHash('sha512').update(`${seed}:${count}`).digest().subarray(0, byteCount);
  };
}

export interface TestClock {
  readonly now: () => Instant;
  set(at: Instant): void;
  advanceMinutes(minutes: number): void;
  readonly elapsed: () => number;
}

export function testClock(start: Instant = '2026-03-02T14:00:00.000Z'): TestClock {
  let at = millisecondsOf(start);
  let elapsed = 1_000_000;
  return {
    now: () => instantFromMilliseconds(at),
    set: (next) => {
      at = millisecondsOf(next);
    },
    advanceMinutes: (minutes) => {
      at += minutes * 60_000;
      elapsed += minutes * 60_000;
    },
    elapsed: () => elapsed,
  };
}

export function testAppOptions(dataFolder: string, clock: TestClock, changes: Partial<AppOptions> = {}): AppOptions {
  return {
    dataFolder,
    clock: clock.now,
    elapsed: clock.elapsed,
    random: repeatableRandom(dataFolder),
    host: { kind: 'loopback', openWindow: async () => ({ link: null }), openDemo: async () => ({ link: null }) },
    version: '0.0.0-test',
    workerFile: new URL('../jobs/worker.ts', import.meta.url),
    fontFolder: 'node_modules/@expo-google-fonts/noto-sans',
    locale: 'en-US',
    scryptCost: 1024,
    ...changes,
  };
}

const everyWeekday = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 8 * 60, endMinute: 18 * 60 }));

export const testClinic: NewClinic = {
  clinicName: 'Lakeside Clinic',
  timeZone: 'America/Chicago',
  locale: 'en-US',
  owner: { name: 'Olive Owner', signInName: 'olive', password: testPassword, roles: ['owner'], licence: '' },
  room: { name: 'Room 1' },
  service: { name: 'Medical massage 60', durationMinutes: 60, bufferMinutes: 15, priceCents: 12_000 },
  hours: [],
};

/** A client of the contract as one window of one seat, the way a host calls it. */
export function clientAt(app: App, seatId: string, windowId = `${seatId}-window`): ContractClient {
  return createRouterClient(app.router, { context: { seatId, windowId } });
}

export interface TestClinic {
  readonly app: App;
  readonly clock: TestClock;
  readonly folder: string;
  /** The signed-in person of this role: Olive (owner), Theo and Tara (therapists), Fran (front desk). */
  as(who: Role | 'otherTherapist'): ContractClient;
  readonly staffIds: { readonly owner: string; readonly therapist: string; readonly otherTherapist: string; readonly frontDesk: string };
  /** Nobody signed in. */
  readonly stranger: ContractClient;
  close(): Promise<void>;
}

async function addMember(owner: ContractClient, name: string, role: Role): Promise<string> {
  const member = await owner.staff.addStaffMember({
    name,
    signInName: name.split(' ')[0] ?? name,
    roles: [role],
    denied: [],
    licence: role === 'therapist' ? `LMT-${name.length}042` : '',
    colour: '#2f6f73',
    ownClientsOnly: true,
    password: testPassword,
  });
  if (role === 'therapist') await owner.clinic.saveTherapistHours({ staffId: member.id, hours: everyWeekday });
  return member.id;
}

async function signInNew(app: App, seatId: string, signInName: string): Promise<ContractClient> {
  const client = clientAt(app, seatId);
  const changed = `${testPassword}-own`;
  await client.session.signIn({ signInName, password: testPassword });
  await client.session.changePassword({ currentPassword: testPassword, newPassword: changed });
  return client;
}

/** Opens a clinic with people of every role, each signed in at a seat of their own. Monday 2 March 2026, 8:00 in Chicago. */
export async function openTestClinic(changes: Partial<AppOptions> = {}, clinic: Partial<NewClinic> = {}): Promise<TestClinic> {
  const folder = mkdtempSync(join(tmpdir(), 'fascia-test-'));
  const clock = testClock();
  const app = createApp(testAppOptions(folder, clock, { backsUpAtClose: false, ...changes }));
  const owner = clientAt(app, 'owner');
  const { me } = await owner.session.createClinic({ ...testClinic, ...clinic });
  const therapist = await addMember(owner, 'Theo Therapist', 'therapist');
  const otherTherapist = await addMember(owner, 'Tara Therapist', 'therapist');
  const frontDesk = await addMember(owner, 'Fran Desk', 'frontDesk');
  const clients = {
    owner,
    therapist: await signInNew(app, 'therapist', 'Theo'),
    otherTherapist: await signInNew(app, 'otherTherapist', 'Tara'),
    frontDesk: await signInNew(app, 'frontDesk', 'Fran'),
  };
  return {
    app,
    clock,
    folder,
    as: (who) => clients[who],
    staffIds: { owner: me.staffId, therapist, otherTherapist, frontDesk },
    stranger: clientAt(app, 'stranger'),
    async close() {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
