import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { openScheduleClinic, refusalOf, type ScheduleClinic } from './schedule.test-support.ts';

let clinic: ScheduleClinic;
let maria: string;
beforeAll(async () => {
  clinic = await openScheduleClinic();
  maria = await clinic.addClient();
});
afterAll(() => clinic.close());

const desk = () => clinic.as('frontDesk').schedule;

function rebook(old: VisitSummary, startsOn: string): Promise<VisitSummary> {
  const { therapistId, roomId, durationMinutes, startMinute, id: visitId, version } = old;
  return desk().rebookVisit({ therapistId, roomId, durationMinutes, startMinute, startsOn, visitId, version, reason: '', acceptsWarnings: false });
}

describe('undoing a rebooking', () => {
  it('brings the old visit back to its state and cancels the new one, in one step', async () => {
    const planId = await clinic.addPlan(maria, 1);
    const booked = await clinic.book({ clientId: maria, planId, startsOn: '2026-03-17' });
    const old = await desk().changeVisitState({ visitId: booked.id, version: booked.version, state: 'confirmed', reason: '' });
    const made = await rebook(old, '2026-03-18');
    const both = await desk().undoRebooking({ visitId: made.id, version: made.version, state: 'confirmed', reason: 'By mistake' });
    expect(both.map(({ id, state, sessionNumber }) => [id, state, sessionNumber])).toEqual([
      [old.id, 'confirmed', 1],
      [made.id, 'cancelled_by_clinic', null],
    ]);
    expect(await desk().getVisit({ visitId: old.id })).toMatchObject({ replaces: null, replacedBy: null });
    expect(await desk().getVisit({ visitId: made.id })).toMatchObject({ replaces: null, stateReason: 'By mistake' });
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'visit.restored' });
    expect(event).toMatchObject({ subjectId: old.id, detail: { from: 'rescheduled', to: 'confirmed', insteadOfVisitId: made.id } });
    expect((await refusalOf(desk().undoRebooking({ visitId: made.id, version: made.version, state: 'confirmed', reason: '' }))).code).toBe('stale');
  });

  it('leaves both as they are where the old time has been taken, or the new visit was no rebooking', async () => {
    const old = await clinic.book({ clientId: maria, startsOn: '2026-03-23' });
    const made = await rebook(old, '2026-03-24');
    const john = await clinic.addClient({ firstName: 'John', lastName: 'Okoro' });
    const thief = await clinic.book({ clientId: john, startsOn: '2026-03-23' });
    const undo = { visitId: made.id, version: made.version, state: 'booked', reason: '' } as const;
    expect((await refusalOf(desk().undoRebooking(undo))).reason).toBe('therapistBusy');
    expect((await desk().getVisit({ visitId: made.id })).state).toBe('booked');
    expect((await desk().getVisit({ visitId: old.id })).state).toBe('rescheduled');
    expect((await refusalOf(desk().undoRebooking({ ...undo, visitId: thief.id }))).reason).toBe('stateNotAllowed');
  });

  it('is refused once the client has come to the new visit', async () => {
    clinic.clock.set('2026-03-30T15:00:00.000Z');
    const old = await clinic.book({ clientId: maria, startsOn: '2026-03-31' });
    const made = await rebook(old, '2026-03-30');
    const begun = await desk().changeVisitState({ visitId: made.id, version: made.version, state: 'in_session', reason: '' });
    expect((await refusalOf(desk().undoRebooking({ visitId: made.id, version: begun.version, state: 'booked', reason: '' }))).reason).toBe('stateNotAllowed');
  });
});
