import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VisitState, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { openScheduleClinic, refusalOf, type ScheduleClinic } from './schedule.test-support.ts';

let clinic: ScheduleClinic;
let maria: string;

beforeAll(async () => {
  clinic = await openScheduleClinic();
  maria = await clinic.addClient();
});
afterAll(() => clinic.close());

const charge = (amountCents: number) => ({ kind: 'charge', amountCents }) as const;
const waive = (reason: string) => ({ kind: 'waive', reason }) as const;

function desk() {
  return clinic.as('frontDesk').schedule;
}

function cancel(visit: VisitSummary, state: VisitState, fee: ReturnType<typeof charge> | ReturnType<typeof waive> | null = null) {
  return desk().changeVisitState({ visitId: visit.id, version: visit.version, state, reason: '', fee });
}

describe('the fee of a visit that did not take place', () => {
  it('is charged with a late cancellation as the policy asks, and voided when the visit comes back', async () => {
    const visit = await clinic.book({ clientId: maria, startsOn: '2026-03-03' });
    const cancelled = await cancel(visit, 'cancelled_late', charge(6000));
    const detail = await desk().getVisit({ visitId: visit.id });
    expect(detail.fee).toMatchObject({ kind: 'charged', percent: 50, amountCents: 6000, staffName: 'Fran Desk' });
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'visit.stateChanged' });
    expect(event?.detail).toMatchObject({ to: 'cancelled_late', decision: 'charged', amountCents: 6000 });
    await desk().restoreVisitState({ visitId: visit.id, version: cancelled.version, state: 'booked' });
    expect((await desk().getVisit({ visitId: visit.id })).fee).toBeNull();
  });

  it('may be left open and decided later; a new decision voids the one before', async () => {
    const visit = await clinic.book({ clientId: maria, startsOn: '2026-03-04' });
    await cancel(visit, 'cancelled_late');
    expect((await desk().getVisit({ visitId: visit.id })).fee).toBeNull();
    await desk().decideFee({ visitId: visit.id, decision: charge(6000) });
    const { fee } = await desk().decideFee({ visitId: visit.id, decision: waive('Emergency') });
    expect(fee).toMatchObject({ kind: 'waived', reason: 'Emergency', amountCents: 6000 });
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'visit.feeDecided' });
    expect(event).toMatchObject({ subjectId: visit.id, clientId: maria, detail: { decision: 'waived', amountCents: 6000 } });
    // A reason is somebody's words about a client: the log holds codes only.
    expect(JSON.stringify(event)).not.toContain('Emergency');
  });

  it('is never another amount than the one that was seen, never asked for free states, never waived without a reason', async () => {
    const visit = await clinic.book({ clientId: maria, startsOn: '2026-03-05' });
    expect((await refusalOf(cancel(visit, 'cancelled_late', charge(12_000)))).code).toBe('stale');
    expect((await desk().getVisit({ visitId: visit.id })).state).toBe('booked');
    expect((await refusalOf(cancel(visit, 'cancelled_by_client', charge(6000)))).reason).toBe('stateNotAllowed');
    expect((await refusalOf(cancel(visit, 'cancelled_late', waive(' ')))).code).toBe('validation');
  });

  it('follows the clinic’s own policy, which only an owner changes, at the version that was read', async () => {
    const owner = clinic.as('owner').schedule;
    const policy = await owner.getCancellationPolicy();
    expect(policy).toEqual({ freeHours: 24, latePercent: 50, noShowPercent: 100, version: 1 });
    expect((await refusalOf(desk().saveCancellationPolicy(policy))).code).toBe('forbidden');
    const saved = await owner.saveCancellationPolicy({ ...policy, latePercent: 25 });
    expect(saved.version).toBe(2);
    expect((await refusalOf(owner.saveCancellationPolicy(policy))).code).toBe('stale');
    const visit = await clinic.book({ clientId: maria, startsOn: '2026-03-06' });
    await cancel(visit, 'cancelled_late', charge(3000));
    expect((await desk().getVisit({ visitId: visit.id })).fee).toMatchObject({ percent: 25, amountCents: 3000 });
  });

  it('counts how often a client missed', async () => {
    const john = await clinic.addClient({ firstName: 'John', lastName: 'Okoro' });
    expect(await desk().getAttendance({ clientId: john })).toMatchObject({ missed: 0, cancelledLate: 0, lastMissedOn: null });
    for (const startsOn of ['2026-03-09', '2026-03-10']) {
      const visit = await clinic.book({ clientId: john, startsOn });
      clinic.clock.set(`${startsOn}T15:30:00.000Z`);
      await cancel(visit, 'no_show', charge(12_000));
    }
    expect(await desk().getAttendance({ clientId: john })).toMatchObject({ missed: 2, cancelledLate: 0, lastMissedOn: '2026-03-10' });
  });
});

describe('cancelling and booking again', () => {
  it('is one step: the old visit is rescheduled, both know each other, and the old time is free', async () => {
    clinic.clock.set('2026-03-16T14:00:00.000Z');
    const planId = await clinic.addPlan(maria, 2);
    const old = await clinic.book({ clientId: maria, planId, startsOn: '2026-03-17', note: 'Bring the letter' });
    await clinic.book({ clientId: maria, planId, startsOn: '2026-03-20' });
    const { therapistId, roomId, durationMinutes } = old;
    const again = await desk().rebookVisit({
      visitId: old.id, version: old.version, reason: '', acceptsWarnings: false,
      therapistId, roomId, durationMinutes, startsOn: '2026-03-18', startMinute: 660,
    });
    expect(again).toMatchObject({ state: 'booked', planId, sessionNumber: 1, note: 'Bring the letter' });
    expect(await desk().getVisit({ visitId: again.id })).toMatchObject({
      replaces: { visitId: old.id, startsOn: '2026-03-17', startMinute: 600 },
      replacedBy: null,
    });
    const rescheduled = await desk().getVisit({ visitId: old.id });
    expect(rescheduled).toMatchObject({ state: 'rescheduled', replaces: null, replacedBy: { visitId: again.id, startMinute: 660 } });
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'visit.rebooked' });
    expect(event).toMatchObject({ subjectId: again.id, detail: { replacesVisitId: old.id } });
    expect((await clinic.book({ clientId: maria, startsOn: '2026-03-17' })).state).toBe('booked');
  });

  it('leaves both as they were where the new place is taken', async () => {
    const old = await clinic.book({ clientId: maria, startsOn: '2026-03-23' });
    const john = await clinic.addClient({ firstName: 'Jo', lastName: 'Okoro' });
    await clinic.book({ clientId: john, startsOn: '2026-03-24' });
    const { therapistId, roomId, durationMinutes, startMinute } = old;
    const place = { therapistId, roomId, durationMinutes, startMinute, startsOn: '2026-03-24' };
    const call = desk().rebookVisit({ ...place, visitId: old.id, version: old.version, reason: '', acceptsWarnings: true });
    expect((await refusalOf(call)).reason).toBe('therapistBusy');
    expect((await desk().getVisit({ visitId: old.id })).state).toBe('booked');
  });

  it('is the only way to "rescheduled"', async () => {
    const visit = await clinic.book({ clientId: maria, startsOn: '2026-03-25' });
    expect((await refusalOf(cancel(visit, 'rescheduled'))).reason).toBe('stateNotAllowed');
  });
});
