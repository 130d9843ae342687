import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContractClient } from '../../shared/contract/client.ts';
import { addDays } from '../../shared/core/time.ts';
import { createApp } from '../app.ts';
import type { App } from '../host.ts';
import { clientAt, repeatableRandom, testAppOptions, testPassword } from '../testing/clinic.ts';
import { openScheduleClinic, refusalOf, type ScheduleClinic } from './schedule.test-support.ts';

let clinic: ScheduleClinic;
let second: App;
let desks: readonly [ContractClient, ContractClient];
let clients: readonly [string, string];

beforeAll(async () => {
  clinic = await openScheduleClinic();
  // A second program on the same file: its own connection, its own ids.
  second = createApp(testAppOptions(clinic.folder, clinic.clock, { random: repeatableRandom('second program') }));
  const other = clientAt(second, 'other-desk');
  await other.session.signIn({ signInName: 'Fran', password: `${testPassword}-own` });
  desks = [clinic.as('frontDesk'), other];
  clients = [await clinic.addClient(), await clinic.addClient({ firstName: 'John' })];
});
afterAll(async () => {
  await second.close();
  await clinic.close();
});

interface RaceResult {
  readonly winners: number;
  readonly reasons: readonly unknown[];
}

async function race(calls: readonly Promise<unknown>[]): Promise<RaceResult> {
  const results = await Promise.allSettled(calls);
  const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as { data?: { reason?: string } }] : []));
  return { winners: results.length - lost.length, reasons: lost.map((fault) => fault.data?.reason) };
}

const rounds = Number(process.env['FASCIA_FAULT_RUNS'] ?? 20);

/** A slot of its own for each round: six an hour and a half apart on each day from March on. */
function slotOf(round: number): { readonly startsOn: string; readonly startMinute: number } {
  return { startsOn: addDays('2026-03-03', Math.floor(round / 6)), startMinute: 480 + (round % 6) * 90 };
}

// Fault row 18: `npm run faults -- 18` runs a thousand rounds.
describe('two programs that book one slot of one file', () => {
  it(
    'one wins and the other is told why, every time',
    async () => {
      const results: RaceResult[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const slot = {
          ...slotOf(round),
          serviceId: clinic.serviceId,
          therapistId: clinic.staffIds.therapist,
          roomId: clinic.rooms.one,
          durationMinutes: 60,
          planId: null,
          note: '',
          state: 'booked',
          isWalkIn: false,
          acceptsWarnings: true,
        } as const;
        results.push(await race(desks.map((desk, index) => desk.schedule.bookVisit({ ...slot, clientId: clients[index] ?? '' }))));
        const { visits } = await desks[0].schedule.getDay({ date: slot.startsOn });
        expect(visits.filter(({ startMinute }) => startMinute === slot.startMinute)).toHaveLength(1);
      }
      expect(results).toEqual(Array.from({ length: rounds }, () => ({ winners: 1, reasons: ['therapistBusy'] })));
    },
    rounds * 500 + 30_000,
  );

  it('the audit log stays one unbroken chain', async () => {
    const { isIntact } = await clinic.as('owner').audit.verifyChain();
    expect(isIntact).toBe(true);
  });
});

describe('two programs on one file', () => {
  it('decide and show by what the other one changed in the clinic a moment ago', async () => {
    const owner = clientAt(second, 'other-office');
    await owner.session.signIn({ signInName: 'Olive', password: testPassword });
    const monday = { date: '2026-06-01' };
    const hoursSeen = async () => (await desks[0].schedule.getDay(monday)).therapists.find(({ staffId }) => staffId === clinic.staffIds.therapist)?.hours;
    expect(await hoursSeen()).toEqual([{ startMinute: 480, endMinute: 1080 }]);
    await owner.clinic.saveTherapistHours({ staffId: clinic.staffIds.therapist, hours: [{ weekday: 1, startMinute: 900, endMinute: 1080 }] });
    const early = { clientId: clients[0], startsOn: monday.date, startMinute: 540, acceptsWarnings: false };
    expect(await refusalOf(clinic.book(early))).toMatchObject({ code: 'conflict', reason: 'outsideHours' });
    expect(await hoursSeen()).toEqual([{ startMinute: 900, endMinute: 1080 }]);
  });
});
