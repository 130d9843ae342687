// Fault row 15: the clock of the computer goes back an hour or a year, or ahead ten years.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instantFromMilliseconds, millisecondsOf } from '../../shared/core/time.ts';
import { createApp } from '../app.ts';
import { openScheduleClinic, refusalOf, type ScheduleClinic } from '../schedule/schedule.test-support.ts';
import { clockJump } from '../system/clock-watch.ts';
import { clientAt, repeatableRandom, testAppOptions, testPassword } from '../testing/clinic.ts';

let clinic: ScheduleClinic;
beforeEach(async () => {
  clinic = await openScheduleClinic();
});
afterEach(() => clinic.close());

function jumpBy(seconds: number): void {
  clinic.clock.set(instantFromMilliseconds(millisecondsOf(clinic.clock.now()) + seconds * 1000));
}

const hour = 3600;
const year = 365 * 24 * hour;

describe('a clock that jumps', () => {
  it.each([
    { name: 'an hour back', seconds: -hour },
    { name: 'a year back', seconds: -year },
    { name: 'ten years ahead', seconds: 10 * year },
  ])('$name: what happened keeps its order, and the jump is in the unbroken log', async ({ seconds }) => {
    const clientId = await clinic.addClient();
    const visit = await clinic.book({ clientId, startsOn: '2026-03-03' });
    await clinic.app.checkClock();
    jumpBy(seconds);
    await clinic.app.checkClock();
    await clinic.app.checkClock();
    const desk = clinic.as('frontDesk').schedule;
    const confirmed = await desk.changeVisitState({ visitId: visit.id, version: 1, state: 'confirmed', reason: '' });
    await desk.changeVisitState({ visitId: visit.id, version: confirmed.version, state: 'cancelled_by_client', reason: '' });
    const { events } = await desk.getVisit({ visitId: visit.id });
    expect(events.map(({ state }) => state)).toEqual(['booked', 'confirmed', 'cancelled_by_client']);
    const owner = clinic.as('owner');
    const log = await owner.audit.listEvents({});
    const told = log.map(({ action }) => action).filter((action) => /visit|clock/.test(action));
    expect(told).toEqual(['visit.stateChanged', 'visit.stateChanged', 'clock.jumped', 'visit.booked']);
    expect(log.find(({ action }) => action === 'clock.jumped')?.detail).toEqual({ bySeconds: seconds });
    expect((await owner.audit.verifyChain()).isIntact).toBe(true);
  });

  it('neither locks a window early nor keeps it open for longer', async () => {
    const desk = clinic.as('frontDesk');
    jumpBy(10 * year);
    await expect(desk.clients.findClients({ query: '' })).resolves.toEqual([]);
    clinic.clock.advanceMinutes(9);
    jumpBy(-11 * year);
    await expect(desk.clients.findClients({ query: '' })).resolves.toEqual([]);
    jumpBy(-hour);
    clinic.clock.advanceMinutes(10);
    expect((await refusalOf(desk.clients.findClients({ query: '' }))).code).toBe('locked');
  });

  it('while the program was closed is found when the clinic is opened', async () => {
    await clinic.app.checkClock();
    await clinic.app.close();
    jumpBy(-year);
    const again = createApp(testAppOptions(clinic.folder, clinic.clock, { random: repeatableRandom('again') }));
    const owner = clientAt(again, 'owner');
    await owner.session.signIn({ signInName: 'olive', password: testPassword });
    // What the sign-in itself writes has the new time already.
    await again.checkClock();
    const jumps = await owner.audit.listEvents({ action: 'clock.jumped' });
    await again.close();
    expect(jumps).toHaveLength(1);
  });
});

describe('what counts as a jump', () => {
  it.each([
    { name: 'a correction by the network', wall: 60_000 - 20_000, elapsed: 60_000, jump: undefined },
    { name: 'a night asleep', wall: 10 * hour * 1000, elapsed: 0, jump: undefined },
    { name: 'an hour back', wall: 60_000 - hour * 1000, elapsed: 60_000, jump: -hour },
    { name: 'a year ahead', wall: year * 1000, elapsed: 0, jump: year },
  ])('$name', ({ wall, elapsed, jump }) => {
    expect(clockJump(wall, elapsed)).toBe(jump);
  });
});
