import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInFormId } from '../../shared/intake/built-in-form.ts';
import type { PlansToMind, Today } from '../../shared/today/today.contract.ts';
import type { VisitState, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { openScheduleClinic, type ScheduleClinic } from '../schedule/schedule.test-support.ts';
import { unremarkable } from '../testing/intake.ts';

let clinic: ScheduleClinic;
let maria: string;
let john: string;

beforeAll(async () => {
  clinic = await openScheduleClinic();
  maria = await clinic.addClient({ birthDate: '1984-03-02' });
  john = await clinic.addClient({ firstName: 'John', lastName: 'Okoro', birthDate: '2001-03', phone: '312 555 0199' });
});
afterAll(() => clinic.close());

function today(who: 'owner' | 'therapist' | 'otherTherapist' | 'frontDesk' = 'frontDesk'): Promise<Today> {
  return clinic.as(who).today.getToday();
}

function plans(): Promise<PlansToMind> {
  return clinic.as('frontDesk').today.getPlansToMind();
}

function change(visit: VisitSummary, state: VisitState): Promise<VisitSummary> {
  return clinic.as('frontDesk').schedule.changeVisitState({ visitId: visit.id, version: visit.version, state, reason: '' });
}

describe('Today', () => {
  it('of an empty clinic says so, and gives the backup’s age only to those who may make one', async () => {
    const desk = await today();
    expect(desk).toMatchObject({ date: '2026-03-02', visits: [], unsigned: [], missed: [] });
    expect(desk).toMatchObject({ visitsToReassign: 0, daysSinceBackup: null });
  });

  it('greets those born on this day, and nobody of whom only the month is known', async () => {
    expect((await today()).birthdays).toEqual([{ clientId: maria, clientName: 'Maria Lopez' }]);
    clinic.clock.set('2027-02-28T15:00:00.000Z');
    const leap = await clinic.addClient({ firstName: 'Leap', birthDate: '2000-02-29' });
    expect((await today()).birthdays.map((person) => person.clientId)).toEqual([leap]);
    clinic.clock.set('2028-02-28T15:00:00.000Z');
    expect((await today()).birthdays).toEqual([]);
    clinic.clock.set('2026-03-02T14:00:00.000Z');
  });

  it('shows the day’s visits to all, and what is to chart to those who may read notes', async () => {
    const visit = await clinic.book({ clientId: maria, startsOn: '2026-03-02', startMinute: 480 });
    const other = await clinic.book({ clientId: john, startsOn: '2026-03-02', startMinute: 600, therapistId: clinic.staffIds.otherTherapist });
    clinic.clock.set('2026-03-02T15:00:00.000Z');
    const desk = await today();
    expect(desk.visits.map((one) => one.id)).toEqual([visit.id, other.id]);
    expect(desk.unsigned).toEqual([]);
    expect((await today('therapist')).unsigned.map((one) => one.visitId)).toEqual([visit.id]);
    expect((await today('otherTherapist')).unsigned).toEqual([]);
    clinic.clock.set('2026-03-02T17:30:00.000Z');
    expect((await today('owner')).unsigned.map((one) => one.visitId)).toEqual([visit.id, other.id]);
  });

  it('lists plans with sessions left and no visit to come, until one is booked', async () => {
    const planId = await clinic.addPlan(john, 2);
    const open = { planId, clientId: john, clientName: 'John Okoro', phone: '312 555 0199', sessionsPlanned: 2 };
    expect((await plans()).withoutVisit).toEqual([{ ...open, sessionsDone: 0, lastVisitOn: null, lastState: null }]);
    await clinic.book({ clientId: john, planId, startsOn: '2026-03-03' });
    expect((await plans()).withoutVisit).toEqual([]);
    clinic.clock.set('2026-03-04T15:00:00.000Z');
    expect((await plans()).withoutVisit).toEqual([{ ...open, sessionsDone: 1, lastVisitOn: '2026-03-03', lastState: 'booked' }]);
    await clinic.book({ clientId: john, planId, startsOn: '2026-03-05' });
    clinic.clock.set('2026-03-06T15:00:00.000Z');
    expect((await plans()).withoutVisit).toEqual([]);
  });

  it('lists who missed a visit, once, for thirty days, until something is booked', async () => {
    clinic.clock.set('2026-04-06T13:00:00.000Z');
    const late = await clinic.book({ clientId: maria, startsOn: '2026-04-06', startMinute: 480 });
    const missed = await clinic.book({ clientId: maria, startsOn: '2026-04-06', startMinute: 600 });
    await change(late, 'cancelled_late');
    clinic.clock.set('2026-04-06T15:30:00.000Z');
    await change(missed, 'no_show');
    expect((await today()).missed.map((visit) => visit.id)).toEqual([missed.id]);
    const ids = async (at: string): Promise<string[]> => {
      clinic.clock.set(at);
      return (await today()).missed.map((visit) => visit.id);
    };
    expect(await ids('2026-05-06T15:00:00.000Z')).toEqual([missed.id]);
    expect(await ids('2026-05-06T15:00:01.000Z')).toEqual([]);
    clinic.clock.set('2026-04-07T15:00:00.000Z');
    await clinic.book({ clientId: maria, startsOn: '2026-04-20' });
    expect((await today()).missed).toEqual([]);
  });

  it('does not list a visit that was brought forward', async () => {
    const later = await clinic.book({ clientId: john, startsOn: '2026-04-10' });
    await change(later, 'cancelled_by_client');
    clinic.clock.set('2026-04-07T15:01:00.000Z');
    await clinic.book({ clientId: john, startsOn: '2026-04-08' });
    clinic.clock.set('2026-04-11T15:00:00.000Z');
    expect((await today()).missed).toEqual([]);
  });
});

describe('intakes that wait', () => {
  it('are shown to those who treat the client, or while nobody does; to the owner all; to the desk none; until one is looked through', async () => {
    const lena = await clinic.addClient({ firstName: 'Lena', lastName: 'Intake' });
    const desk = clinic.as('frontDesk').intake;
    const draft = await desk.startIntake({ clientId: lena, formId: builtInFormId, way: 'paper' });
    const { intakeId } = await desk.handIn({ ...unremarkable, ...draft });
    const waiting = async (who: 'owner' | 'therapist' | 'otherTherapist' | 'frontDesk') => (await today(who)).intakes.map((one) => one.intakeId);
    expect(await waiting('frontDesk')).toEqual([]);
    expect(await waiting('therapist')).toEqual([intakeId]);
    expect(await waiting('otherTherapist')).toEqual([intakeId]);
    await clinic.book({ clientId: lena, startsOn: '2026-03-12', startMinute: 480 });
    expect(await waiting('otherTherapist')).toEqual([]);
    expect((await today('owner')).intakes).toMatchObject([{ intakeId, clientId: lena, clientName: 'Lena Intake', way: 'paper' }]);
    await clinic.as('therapist').intake.reviewIntake({ intakeId, healthVersion: 0, acceptedIds: [] });
    expect(await waiting('therapist')).toEqual([]);
  });

  it('are counted beyond what Today lists, and all of them can be had', async () => {
    const desk = clinic.as('frontDesk').intake;
    for (let count = 0; count < 22; count += 1) {
      const clientId = await clinic.addClient({ firstName: 'Wait', lastName: `Number ${count}` });
      const draft = await desk.startIntake({ clientId, formId: builtInFormId, way: 'paper' });
      await desk.handIn({ ...unremarkable, ...draft });
    }
    const { intakes, intakeCount } = await today('owner');
    expect([intakes.length, intakeCount]).toEqual([20, 22]);
    const all = await clinic.as('owner').today.listWaitingIntakes();
    expect(new Set(all.map((one) => one.clientName))).toEqual(new Set(Array.from({ length: 22 }, (_none, count) => `Wait Number ${count}`)));
    expect(all.slice(0, 20)).toEqual(intakes);
    expect(await today('frontDesk')).toMatchObject({ intakes: [], intakeCount: 0 });
  });
});
